"""Readers of other makers: found by name, and vetted whatever they return."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from atlarge.errors import MissingExtra, ReadingError, UsageError
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.reading.pipeline import Pipeline, pipeline
from atlarge.reading.plugins import OWN, open_reader, read_with, reader_names, run
from atlarge.reading.reader import read
from atlarge.reading.readings import AssuranceRead, Attribution, DateRead, Link, Mention, Reading, VisitRead

TEXT = (
    "Vladimir Putin will travel to Mongolia on September 3, the Kremlin said on Thursday. "
    "Officials in Ulaanbaatar are unable to arrest him, an adviser told the Steppe Herald."
)
DAY = date(2024, 8, 30)


@pytest.fixture(scope="module")
def record() -> Record:
    """The record as shipped."""
    return open_record()


class Scripted:
    """A reader that returns whatever a test made."""

    name = "scripted"

    def __init__(self, make: Callable[[str], Any]) -> None:
        self._make = make

    def read(self, text: str, *, record: Record, published: date | None = None) -> Any:  # noqa: ARG002
        return self._make(text)


def vet(record: Record, **parts: Any) -> Reading:
    return run(
        Scripted(lambda text: Reading(text=text, **parts)), read(TEXT, record=record, published=DAY), record=record
    )


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def saying(source: str, cue: str, content: str) -> Attribution:
    spans = [at(source), at(cue), at(content)]
    whole = (min(start for start, _ in spans), max(end for _, end in spans))
    return Attribution(
        span=whole, id="x1", source=spans[0], cue=spans[1], content=(spans[2],), speaker="God", ref="god"
    )


def test_our_readers_are_known_by_name() -> None:
    assert reader_names()[:3] == ("rules", "endpoint", "spacy")
    assert open_reader("rules").name == "rules"
    with pytest.raises(UsageError, match="at hand are rules, endpoint, spacy"):
        open_reader("oracle")
    with pytest.raises(UsageError, match="no options"):
        open_reader("rules", {"speed": "11"})


def offer(folder: Path, code: str, names: Mapping[str, str], package: str = "other") -> None:
    """Install a package that offers readers, as a folder on the path."""
    (folder / f"{package}_reader.py").write_text(code, encoding="utf-8")
    about = folder / f"{package}_reader-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}-reader\nVersion: 1.0\n", encoding="utf-8")
    lines = "".join(f"{name} = {package}_reader:{function}\n" for name, function in names.items())
    (about / "entry_points.txt").write_text(f"[atlarge.readers]\n{lines}", encoding="utf-8")


CODE = """
from atlarge.reading.readings import Reading

class Echo:
    name = "echo"
    def read(self, text, *, record, published=None):
        return Reading(text=text)

def make(options):
    return Echo()

def broken(options):
    raise RuntimeError("no weights")
"""


def test_entry_points_of_other_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record: Record) -> None:
    offer(tmp_path, CODE, {"echo": "make", "broken": "broken", "rules": "make", "missing": "nothing"})
    monkeypatch.syspath_prepend(str(tmp_path))
    assert reader_names() == (*OWN, "broken", "echo", "missing")
    echo = open_reader("echo")
    assert run(echo, read(TEXT, record=record), record=record).attributions == ()
    assert open_reader("rules").name == "rules", "our own names cannot be taken"
    for name in ("broken", "missing"):
        with pytest.raises(ReadingError, match="cannot be opened"):
            open_reader(name)
    offer(tmp_path, CODE, {"echo": "broken"}, package="third")
    with pytest.raises(UsageError, match="two packages offer"):
        open_reader("echo")


def test_spans_are_theirs_and_meaning_is_ours(record: Record) -> None:
    reading = vet(
        record,
        attributions=(saying("the Kremlin", "said", "Vladimir Putin will travel to Mongolia on September 3"),),
        dates=(DateRead(span=at("September 3"), value="1999-01-01"),),
        mentions=(
            Mention(span=at("Mongolia"), kind="State", ref="CHN"),
            Mention(span=at("Kremlin"), kind="court", ref="icc"),
        ),
    )
    one = reading.attributions[0]
    assert (one.speaker, one.ref, one.reader) == ("the Kremlin", "RUS", "scripted")
    assert reading.dates[0].value == "2024-09-03"
    assert [(item.ref, item.names) for item in reading.mentions] == [("MNG", "Mongolia"), ("", "Kremlin")]
    assert {item.what for item in reading.rejected} == {"value of a date", "State of a name"}


def hull(item: Attribution, **changes: Any) -> Attribution:
    return msgspec.structs.replace(item, **changes)


TRUE = (at("the Kremlin"), at("said"), at("Vladimir Putin will travel"))
GOOD = Attribution(span=(0, 70), id="x", source=TRUE[0], cue=TRUE[1], content=(TRUE[2],))


@pytest.mark.parametrize(
    "item",
    [
        hull(GOOD, content=((0, 10_000),)),
        hull(GOOD, content=((-5, 10),)),
        hull(GOOD, content=((30, 30),)),
        hull(GOOD, content=((40, 30),)),
        hull(GOOD, content=()),
        hull(GOOD, cue=None),
        hull(GOOD, content=((TEXT.index("unable") + 2, TEXT.index(" to arrest")),)),
        hull(GOOD, source=(0, 5)),
        hull(GOOD, chain=(Link(name="x", kind="outlet"), Link(name="y", kind="outlet", span=(5000, 5001)))),
        VisitRead(span=at("Vladimir Putin will travel to Mongolia"), trigger=at("travel"), person="vladimir-putin",
                  host="CHN", state="made"),
        VisitRead(span=at("Vladimir Putin will travel to Mongolia"), trigger=at("travel"), host="MNG", state="made"),
        VisitRead(span=at("Vladimir Putin will travel to Mongolia"), trigger=at("travel"), person="vladimir-putin",
                  traveller="Xi Jinping", state="made"),
        VisitRead(span=at("Vladimir Putin will travel to Mongolia"), trigger=(9000, 9001), person="vladimir-putin",
                  state="made"),
        AssuranceRead(span=at("Officials in Ulaanbaatar"), host="USA"),
        DateRead(span=at("Officials"), value="2024"),
        DateRead(span=(TEXT.index("September"), TEXT.index("September") + 3), value="2024-09"),
        Mention(span=at("adviser"), kind="person", ref="vladimir-putin"),
    ],
    ids=lambda item: type(item).__name__,
)  # fmt: skip
def test_what_is_not_there_is_refused_with_the_reason(record: Record, item: Any) -> None:
    field = {"VisitRead": "visits", "AssuranceRead": "assurances", "DateRead": "dates", "Mention": "mentions"}
    name = field.get(type(item).__name__, "attributions")
    reading = vet(record, **{name: (item,)})
    assert getattr(reading, name) == ()
    assert len(reading.rejected) == 1
    assert reading.rejected[0].reason
    assert reading.rejected[0].reader == "scripted"


def test_a_reader_of_another_text_or_none_is_an_error(record: Record) -> None:
    ours = read(TEXT, record=record)
    for make in (lambda text: Reading(text=text.upper()), lambda text: {"text": text}, lambda _: None):
        with pytest.raises(ReadingError, match="no reading of the text"):
            run(Scripted(make), ours, record=record)
    with pytest.raises(ReadingError, match="ZeroDivisionError"):
        run(Scripted(lambda _: 1 / 0), ours, record=record)


def test_read_with_adds_what_the_rules_lack(record: Record) -> None:
    rules = read(TEXT, record=record, published=DAY)
    extra = saying("Officials in Ulaanbaatar", "are unable to", "arrest him")
    reader = Scripted(lambda text: Reading(text=text, attributions=(extra,)))
    reading = read_with([reader, open_reader("rules")], TEXT, record=record, published=DAY)
    assert len(reading.attributions) == len(rules.attributions) + 1
    assert read_with([], TEXT, record=record, published=DAY) == rules


class Word:
    """As much of a spaCy token as the reader looks at."""

    def __init__(self, text: str, idx: int, dep: str = "", head: Word | None = None) -> None:
        self.text, self.idx, self.dep_, self.is_punct = text, idx, dep, not text.isalnum()
        self.children: list[Word] = []
        if head is not None:
            head.children.append(self)

    @property
    def subtree(self) -> list[Word]:
        return [self, *(word for child in self.children for word in child.subtree)]


class Entity:
    """As much of a spaCy entity as the reader looks at."""

    def __init__(self, label: str, start: int, end: int) -> None:
        self.label_, self.start_char, self.end_char = label, start, end


class Doc(list[Word]):
    """As much of a spaCy document as the reader looks at."""

    def __init__(self, text: str, words: list[Word], ents: list[Entity]) -> None:
        super().__init__(words)
        self.text, self.ents = text, ents


def parsed(text: str) -> Doc:
    """The first sentence of `TEXT` as a parser would give it."""
    said = Word("said", text.index("said"), "ROOT")
    travel = Word("travel", text.index("travel"), "ccomp", said)
    putin = Word("Putin", text.index("Putin"), "nsubj", travel)
    first = Word("Vladimir", 0, "compound", putin)
    to = Word("to", text.index("to Mongolia"), "prep", travel)
    place = Word("Mongolia", text.index("Mongolia"), "pobj", to)
    comma = Word(",", text.index(","), "punct", travel)
    source = Word("Kremlin", text.index("Kremlin"), "nsubj", said)
    the = Word("the", text.index("the Kremlin"), "det", source)
    ents = [Entity("GPE", *at("Mongolia")), Entity("PERSON", *at("Putin")), Entity("DATE", *at("September 3")),
            Entity("GPE", *at("adviser")), Entity("CARDINAL", *at("arrest"))]  # fmt: skip
    return Doc(text, [first, putin, travel, to, place, comma, the, source, said], ents)


def test_a_spacy_pipeline_gives_spans_only(record: Record) -> None:
    reading = run(Pipeline(parsed, "test"), read(TEXT, record=record, published=DAY), record=record)
    (one,) = reading.attributions
    assert one.source is not None
    assert (TEXT[slice(*one.source)], TEXT[slice(*one.content[0])]) == (
        "the Kremlin",
        "Vladimir Putin will travel to Mongolia",
    )
    assert one.reader == "spacy:test"
    assert [item.ref for item in reading.mentions] == ["vladimir-putin", "MNG"]
    assert [item.value for item in reading.dates] == ["2024-09-03"]
    assert [item.quote for item in reading.rejected] == ["adviser"]


def test_a_pipeline_that_changes_the_text_is_refused(record: Record) -> None:
    changes = Pipeline(lambda text: Doc(text.lower(), [], []))
    with pytest.raises(ReadingError, match="does not keep the text"):
        run(changes, read(TEXT, record=record), record=record)


def test_opening_a_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="model=NAME"):
        pipeline({})
    with pytest.raises(UsageError, match="speed"):
        pipeline({"model": "x", "speed": "2"})
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingExtra, match="spacy"):
        pipeline({"model": "en_core_web_sm"})


@pytest.mark.skipif(importlib.util.find_spec("spacy") is None, reason="spaCy is the user's own")
def test_with_spacy_itself(record: Record) -> None:
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": "Mongolia"}])
    reading = run(Pipeline(nlp, "blank"), read(TEXT, record=record), record=record)
    assert [item.ref for item in reading.mentions] == ["MNG"]
    with pytest.raises(ReadingError, match="install it"):
        pipeline({"model": "no_such_pipeline"})
