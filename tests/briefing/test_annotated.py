"""The annotated page and the Web Annotations: everything marked where it stands, nothing of a story acting."""

from __future__ import annotations

import html
import json
import random
import re
from datetime import date
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlarge.briefing.annotated import annotated_html
from atlarge.briefing.annotations import web_annotations
from atlarge.briefing.answers import names_of
from atlarge.briefing.marking import DEEPEST, Mark, marked, paragraphs
from atlarge.checking.checker import check
from atlarge.checking.claims import Claim, Evidence
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.reading.reader import read
from atlarge.reading.readings import (
    AssuranceRead,
    Attribution,
    DateRead,
    Link,
    Reading,
    Rejected,
    VisitRead,
    Zone,
)

TEXT = (
    "Putin to visit Mongolia\n\nVladimir Putin will travel to Mongolia on September 3, the Kremlin said on Thursday. "
    'Two officials told the Steppe Herald that an adviser had said: "He will not be arrested."\n'
    "Write to us: desk@steppe.example"
)
VOID = {"meta", "br", "hr", "wbr", "link", "img", "input"}


@pytest.fixture(scope="module")
def record() -> Record:
    """The record as shipped."""
    return open_record()


class Page(HTMLParser):
    """A page taken apart: whether its elements nest, their ids and links, and the text of the story."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.story: list[str] = []
        self.classes: list[str] = []
        self.feed(page)
        self.close()
        self.faults += [tag for tag, _ in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        self.attributes |= given.keys()
        name = given.get("class") or ""
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "a":
            self.links.append(str(given.get("href")))
            if any(outer == "a" for outer, _ in self.open):
                self.faults.append("a in a")
        if tag not in VOID:
            self.open.append((tag, name))
        self.classes.append(name)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][0] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1:]}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        names = [name for _, name in self.open]
        if "story" in names and not {"told", "b", "j"} & set(names):
            self.story.append(data)


def plain(text: str) -> str:
    return " ".join(text.split())


def test_the_text_stands_whole_and_every_item_is_marked_once_and_told_once(record: Record) -> None:
    reading = read(TEXT, record=record, published=date(2024, 8, 30), outlet="The Daily")
    claims = check(reading, record)
    page = Page(annotated_html(reading, claims))
    assert page.faults == []
    assert plain("".join(page.story)) == plain(TEXT)
    assert len(page.ids) == len(set(page.ids))
    items = len(reading.attributions) + len(reading.dates) + len(reading.visits) + len(reading.assurances) + len(claims)
    assert items > 8
    whole = [name for name in page.ids if re.fullmatch(r"(said|day|visit|assurance|claim)-[a-z]\d+", name)]
    assert len(whole) == items
    assert {f"t-{name}" for name in whole} <= set(page.ids)
    assert {link[1:] for link in page.links} <= set(page.ids), "every link leads somewhere in the page"
    for name in whole:
        assert f"#{name}" in page.links, "from the text to the item"
        assert f"#t-{name}" in page.links, "and back"


def test_names_of_the_record_stand_where_ids_would(record: Record) -> None:
    reading = read(TEXT, record=record, published=date(2024, 8, 30))
    bare, named = annotated_html(reading), annotated_html(reading, (), names_of(record))
    assert "(MNG)" in bare
    assert "(vladimir-putin)" in bare
    assert "MNG" not in named
    assert "vladimir-putin" not in named


def test_it_is_one_file_that_runs_and_fetches_nothing(record: Record) -> None:
    reading = read(TEXT, record=record)
    source = annotated_html(reading, check(reading, record))
    page = Page(source)
    assert not page.tags & {"script", "iframe", "object", "embed", "link", "img", "form", "base", "svg", "video"}
    assert not any(name.startswith("on") for name in page.attributes)
    assert "style" not in page.attributes
    assert "default-src 'none'" in html.unescape(source)
    assert "url(" not in source
    assert "@import" not in source
    for part in (":focus", ":hover", "prefers-color-scheme", "@media print", "forced-colors", "<summary>"):
        assert part in source
    assert source == annotated_html(reading, check(reading, record))


HOSTILE = "</p></main><script>alert(1)</script>\"' onload=x <img src=x onerror=y> "
HOSTILE += "\u202eevil\u202c \x00\x1b[31m &lt; <!-- \ud800 ]]>"


def test_nothing_of_a_story_acts() -> None:
    """Every field that can come from a story holds markup; none of it comes out as markup."""
    text = f"{HOSTILE} Putin said {HOSTILE}."
    at = text.index("Putin"), text.index("Putin") + 5
    reading = Reading(
        text=text,
        title=HOSTILE,
        outlet=HOSTILE,
        zones=(Zone(span=(0, 20), kind="headline"), Zone(span=(20, len(text)), kind="body")),
        dates=(DateRead(span=at, value=HOSTILE, trace=(HOSTILE,), rule=HOSTILE, reader=HOSTILE),),
        attributions=(
            Attribution(
                span=at, id=HOSTILE, source=at, cue=at, content=(at,), speaker=HOSTILE, ref=HOSTILE, within=HOSTILE,
                chain=(Link(name=HOSTILE, kind="outlet", ref=HOSTILE), Link(name=HOSTILE, kind="outlet")),
            ),
        ),
        visits=(
            VisitRead(span=at, trigger=at, traveller=HOSTILE, person=HOSTILE, host=HOSTILE, place=HOSTILE, state="made",
                      occasion=HOSTILE, gathering=HOSTILE, when=5),
        ),
        assurances=(AssuranceRead(span=at, giver=HOSTILE, giver_state=HOSTILE, person=HOSTILE, host=HOSTILE,
                                  attribution=HOSTILE),),
        rejected=(Rejected(reader=HOSTILE, what=HOSTILE, quote=HOSTILE, reason=HOSTILE),),
    )  # fmt: skip
    claim = Claim(
        id=HOSTILE, kind="visit", span=at, says=HOSTILE, verdict="contradicted", why=HOSTILE, instead=HOSTILE,
        chain=(HOSTILE,), evidence=(Evidence(says=HOSTILE, entry=HOSTILE, sources=(HOSTILE,)),),
    )  # fmt: skip
    source = annotated_html(reading, (claim,))
    page = Page(source)
    assert page.faults == []
    assert not page.tags & {"script", "img"}
    assert page.attributes <= {"class", "id", "href", "aria-label", "aria-hidden", "dir", "lang", "charset", "name",
                               "content", "http-equiv", "open", "role", "tabindex", "scope"}  # fmt: skip
    assert not re.search("[\x00-\x08\x0b\x1b\u202a-\u202e\ud800-\udfff]", source)
    source.encode("utf-8")
    json.dumps(web_annotations(reading, (claim,), source=HOSTILE)["first"]).encode("utf-8")


def test_refused_items_are_listed_with_the_reason_and_verdicts_in_words() -> None:
    refused = Rejected(reader="model", what="attributions", quote="He will <b>not</b> go", reason="not in the text")
    claim = Claim(id="1", kind="visit", span=(0, 5), says="S.", verdict="imprecise", why="Because.", instead="Rather.")
    source = annotated_html(Reading(text="Putin goes.", rejected=(refused,)), (claim,))
    assert "He will &lt;b&gt;not&lt;/b&gt; go" in source
    assert "not in the text" in source
    for words in ("imprecise", "Because.", "Rather."):
        assert source.count(words) >= 2, "beside the text and below it"
    assert "Refused" not in annotated_html(Reading(text="Putin goes."))


def test_chains_traces_and_conflicts_are_told() -> None:
    text = "Officials told Reuters he comes on Monday."
    one = Attribution(
        span=(0, 42), id="a1", source=(0, 9), cue=(10, 14), content=((23, 41),), speaker="Officials",
        chain=(
            Link(name="Officials", kind="anonymous", span=(0, 9)),
            Link(name="Reuters", kind="outlet", span=(15, 22)),
        ),
    )  # fmt: skip
    other = msgspec.structs.replace(one, id="b2", source=(15, 22), speaker="Reuters", reader="model")
    day = DateRead(span=(35, 41), value="2024-09-02", trace=("Monday - 2024-08-30 -> 2024-09-02",))
    source = annotated_html(Reading(text=text, attributions=(one, other), dates=(day,)))
    assert re.search(r"Officials <span class=\"kind\">\(anonymous\)</span></span>.{0,60}\u203a.{0,40}Reuters", source)
    assert "Monday - 2024-08-30 -&gt; 2024-09-02" in source
    assert "Where readers disagree (1)" in source
    assert "Where readers disagree" not in annotated_html(Reading(text=text, attributions=(one,)))


SPANS = st.tuples(st.integers(0, 60), st.integers(0, 40)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet="ab<&\n\"' \u202e", max_size=80),
    st.lists(st.tuples(SPANS, st.booleans()), max_size=25),
    st.lists(SPANS, max_size=4),
)
def test_marks_of_any_kind_give_sound_markup(
    text: str, spans: list[tuple[tuple[int, int], bool]], zones: list[tuple[int, int]]
) -> None:
    kept = [Zone(span=span, kind="body") for span in zones if span[0] < span[1] <= len(text)]
    reading = Reading(text=text, zones=tuple(kept))
    marks = [Mark(span=span, kind="x", id=f"i{n}" if whole else "", badge="b") for n, (span, whole) in enumerate(spans)]
    page = Page(f'<section class="story">{marked(reading, marks)}</section>')
    assert page.faults == []
    assert len(page.ids) == len(set(page.ids))
    assert "".join("".join(page.story).split()) == "".join(text.replace("\u202e", " ").split())


def test_deep_nesting_is_bounded_and_many_marks_take_little_time() -> None:
    text = "word " * 40_000
    nested = [Mark(span=(n, len(text) - n), kind="x", id=f"n{n}") for n in range(3_000)]
    page = marked(Reading(text=text), nested)
    assert page.count("</span>") < 3_000 * 4
    depth = deepest = 0
    for tag in re.findall(r"<(/?)span", page):
        depth += -1 if tag else 1
        deepest = max(deepest, depth)
    assert deepest <= 2 * DEEPEST + 2, "a wrapper and a mark each, and the card of the deepest"
    rnd = random.Random(3)
    starts = [rnd.randrange(len(text) - 50) for _ in range(5_000)]
    crossing = [
        Mark(span=(start, start + rnd.randrange(1, 50)), kind="x", id=f"c{n}") for n, start in enumerate(starts)
    ]
    assert Page(f'<section class="story">{marked(Reading(text=text), crossing)}</section>').faults == []


def test_paragraphs_cover_all_that_is_not_space() -> None:
    reading = Reading(
        text="One.\n\nTwo.\nThree.", zones=(Zone(span=(6, 10), kind="caption"), Zone(span=(7, 9), kind="body"))
    )
    assert [(reading.text[slice(*span)], kind) for span, kind in paragraphs(reading)] == [
        ("One.", "body"),
        ("Two.", "caption"),
        ("Three.", "body"),
    ]


def test_web_annotations_can_be_anchored_again(record: Record) -> None:
    reading = read("\U0001f600 " + TEXT, record=record, published=date(2024, 8, 30))
    claims = check(reading, record)
    collection = web_annotations(reading, claims, source="https://steppe.example/1")
    assert collection == web_annotations(reading, claims, source="https://steppe.example/1")
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == len({one["id"] for one in items})
    assert {one["motivation"] for one in items} == {"identifying", "assessing"}
    seen = 0
    for one in items:
        assert one["type"] == "Annotation"
        assert one["body"]
        for target in one["target"]:
            position, quote = target["selector"]
            start, end = position["start"], position["end"]
            assert reading.text[start:end] == quote["exact"]
            assert reading.text[:start].endswith(quote["prefix"])
            assert reading.text[end:].startswith(quote["suffix"])
            assert target["source"] == "https://steppe.example/1"
            seen += 1
    assert seen > 20
    roles = {target.get("styleClass") for one in items for target in one["target"]}
    assert roles == {"source", "cue", "content", None}
    assert web_annotations(reading)["first"]["items"][0]["target"][0]["source"].startswith("urn:sha256:")
