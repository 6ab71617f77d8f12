"""A language model as a reader: an endpoint on this machine lies in every way we know, and nothing of it comes out."""

from __future__ import annotations

import json
import random
import time
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from atlarge.errors import ReadingError, Unfetchable, UsageError
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.reading.endpoint import WINDOW, endpoint
from atlarge.reading.placing import Places
from atlarge.reading.plugins import run
from atlarge.reading.reader import read
from atlarge.reading.readings import Reading
from atlarge.reading.replies import Passage, offered, schema
from reading.endpoints import Fake, endpoint_that_says, passage, reply, said

PARAGRAPHS = """\
Envoys prepare a journey to Ulaanbaatar

Vladimir Putin will travel to Mongolia on September 3, the Kremlin said on Thursday. Officials in Ulaanbaatar won’t
arrest him, “no matter what the court says,” an adviser to the president told the Steppe Herald.

The adviser said that 13,000 guests were invited. “We are a small neighbour,” the adviser said. Putin did not visit
South Africa in 2023. Dmitry Peskov said that there were no worries about the visit.

The court has 124 members. Peskov said that the talks would last until September 30.
"""
TEXT = "\n\n".join(" ".join(part.split()) for part in PARAGRAPHS.split("\n\n"))
DAY = date(2024, 8, 30)
TRUE = said(
    "an adviser to the president", "told", "Officials in Ulaanbaatar won't\narrest him", through="the Steppe Herald"
)
HOMELY = said("Dmitry Peskov", "said", "there were no worries about the visit")


@pytest.fixture(scope="module")
def record() -> Record:
    """The record as shipped."""
    return open_record()


def ask(fake: Fake, record: Record, text: str = TEXT, **options: str) -> Reading:
    """Read with the model behind the fake endpoint, the way the command line does."""
    reader = endpoint({"url": fake.url, "model": "liar", "timeout": "5"} | options)
    return run(reader, read(text, record=record, published=DAY), record=record)


def contents(reading: Reading) -> list[str]:
    return [" ".join(reading.text[slice(*span)].split()) for one in reading.attributions for span in one.content]


def test_true_items_come_out_with_spans_speakers_and_chains(record: Record) -> None:
    with endpoint_that_says(reply(attributions=[TRUE, HOMELY])) as fake:
        reading = ask(fake, record)
    assert contents(reading) == ["Officials in Ulaanbaatar won’t arrest him", "there were no worries about the visit"]
    first, second = reading.attributions
    assert (first.speaker, [link.name for link in first.chain][:2]) == (
        "an adviser to the president",
        ["an adviser to the president", "the Steppe Herald"],
    )
    assert first.chain[0].kind == "anonymous"
    assert (second.speaker, second.reader) == ("Dmitry Peskov", "endpoint:liar")
    assert reading.rejected == ()
    assert len(fake.asked) == 1


LIES = {
    "a negation put in": said("the Kremlin", "said", "Vladimir Putin will not travel to Mongolia on September 3"),
    "a negation left out": said("an adviser to the president", "told", "Officials in Ulaanbaatar will arrest him"),
    "a negation cut off": said("an adviser to the president", "told", "Officials in Ulaanbaatar won"),
    "a digit changed": said("the Kremlin", "said", "Vladimir Putin will travel to Mongolia on September 4"),
    "a number cut": said("The adviser", "said", "000 guests were invited"),
    "a number cut at its end": said("Peskov", "said", "the talks would last until September 3"),
    "a word changed": said("Dmitry Peskov", "said", "there were grave worries about the visit"),
    "a splice": said("The adviser", "said", "13,000 guests were invited. there were no worries about the visit"),
    "a splice in parts": said("Dmitry Peskov", "said", "Vladimir Putin will travel", "there were no worries"),
    "parts out of order": said("The adviser", "said", "were invited", "13,000 guests"),
    "words left out": said("The adviser", "said", "13,000 guests ... invited"),
    "another article": said("the president", "said", "the harvest in Bavaria was the best in ten years"),
    "somebody else's words": said("the Kremlin", "said", "the talks would last until September 30"),
    "a source that is not there": said("The defence minister", "said", "there were no worries about the visit"),
    "a cue that is not there": said("Dmitry Peskov", "admitted", "there were no worries about the visit"),
    "a source inside the content": said("Vladimir Putin", "said", "Vladimir Putin will travel to Mongolia"),
    "nothing said": said("Dmitry Peskov", "said"),
    "marks only": said("Dmitry Peskov", "said", "”"),
    "a carrier that is not there": said(
        "Dmitry Peskov", "said", "there were no worries about the visit", through="TASS"
    ),
    "translated": said("Дмитрий Песков", "said", "there were no worries about the visit"),
    "look-alike letters": said("Dmitry Peskov", "said", "there were no worriеs about the visit"),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_is_refused_once_asked_again_and_listed(record: Record, lie: str) -> None:
    with endpoint_that_says(reply(attributions=[LIES[lie], TRUE]), reply(attributions=[LIES[lie]])) as fake:
        reading = ask(fake, record)
    assert contents(reading) == ["Officials in Ulaanbaatar won’t arrest him"]
    assert len(fake.asked) == 2, "a refused item goes back once, and only once"
    assert {(one.reader, one.what) for one in reading.rejected} == {("endpoint:liar", "attributions")}
    assert all(one.reason for one in reading.rejected)
    returned = fake.asked[1]["messages"][-1]["content"]
    assert reading.rejected[0].reason in returned


def test_a_mended_item_comes_out(record: Record) -> None:
    with endpoint_that_says(reply(attributions=[LIES["a word changed"]]), reply(attributions=[HOMELY])) as fake:
        reading = ask(fake, record)
    assert contents(reading) == ["there were no worries about the visit"]
    assert len(reading.rejected) == 1, "what it said first is shown all the same"


@pytest.mark.parametrize(
    "bad",
    [
        "an article about offsets",
        '{"attributions": [',
        '{"items": []}',
        '{"attributions": "none"}',
        "<html><body>sorry</body></html>",
        "[" * 100_000,
        '{"attributions":' * 5_000,
        "",
        "\ud800{}",
        '{"attributions": [], "dates": 7}',
    ],
    ids=lambda bad: bad[:20],
)
def test_an_answer_that_is_none_is_asked_again_and_then_an_error(record: Record, bad: str) -> None:
    with endpoint_that_says(bad) as fake, pytest.raises(ReadingError, match="try another model"):
        ask(fake, record)
    with endpoint_that_says(bad, reply(attributions=[TRUE])) as fake:
        reading = ask(fake, record)
    assert len(contents(reading)) == 1
    assert [one.what for one in reading.rejected] == ["answer"]


@pytest.mark.parametrize(
    "item",
    [
        {"source": [0, 14], "cue": [20, 24], "content": [[40, 60]], "through": None},
        TRUE | {"span": [3, 5]},
        {key: TRUE[key] for key in ("source", "cue", "content")},
        TRUE | {"cue": "told"},
        TRUE | {"content": "Officials in Ulaanbaatar won’t arrest him"},
        7,
        None,
        [],
    ],
    ids=str,
)
def test_an_item_of_another_form_does_not_take_the_good_ones_with_it(record: Record, item: Any) -> None:
    with endpoint_that_says(reply(attributions=[item, HOMELY])) as fake:
        reading = ask(fake, record)
    assert contents(reading) == ["there were no worries about the visit"]
    assert any("not of the form asked for" in one.reason for one in reading.rejected)


def test_thoughts_and_a_fence_around_the_answer_are_left_out(record: Record) -> None:
    with endpoint_that_says(
        "<think>{maybe}</think>Here you are:\n```json\n" + reply(attributions=[TRUE]) + "\n```"
    ) as fake:
        assert len(contents(ask(fake, record))) == 1


def test_repeated_words_are_placed_by_context_nearness_and_order(record: Record) -> None:
    dates = [{"words": passage("September 3", after=", the Kremlin"), "value": ""}]
    with endpoint_that_says(
        reply(attributions=[said("the adviser", "said", "“We are a small neighbour,”")], dates=dates)
    ) as fake:
        reading = ask(fake, record)
    one = reading.attributions[0]
    assert one.cue is not None
    assert reading.text[one.cue[0] - 12 : one.cue[1]] == "the adviser said"
    places = Places("a b a b a")
    assert [places.place(Passage(quote="a", before="", after="")) for _ in range(4)] == [(0, 1), (4, 5), (8, 9), (0, 1)]
    assert places.place(Passage(quote="a", before="b", after="b")) == (4, 5)
    assert places.place(Passage(quote="a", before="", after=""), near=(7, 8)) == (8, 9)


def test_dates_and_places_count_as_our_rules_read_them(record: Record) -> None:
    dates = [
        {"words": passage("September 3"), "value": "2031-01-01"},
        {"words": passage("Mongolia"), "value": "2024-09-03"},
        {"words": passage("in 2023"), "value": "2023"},
    ]
    places = [{"words": passage("Mongolia"), "state_named": "CHN"}, {"words": passage("guests"), "state_named": "FRA"}]
    with endpoint_that_says(reply(dates=dates, places=places)) as fake:
        reading = ask(fake, record)
    assert [(reading.text[slice(*one.span)], one.value) for one in reading.dates] == [
        ("September 3", "2024-09-03"),
        ("2023", "2023"),
    ]
    assert [(reading.text[slice(*one.span)], one.ref) for one in reading.mentions] == [("Mongolia", "MNG")]
    reasons = {one.what: one.reason for one in reading.rejected}
    assert "'2031-01-01'" in reasons["value of a date"]
    assert "'2024-09-03'" in reasons["value of a date"]
    assert "'CHN'" in reasons["State of a name"]
    assert "no time expression" in reasons["dates"]
    assert "no State" in reasons["places"]


def visit(trigger: str, traveller: str | None, place: str | None, **more: Any) -> dict[str, Any]:
    return {
        "trigger": passage(trigger),
        "traveller": passage(traveller) if traveller else None,
        "place": passage(place) if place else None,
        "when": None,
        "state": "announced",
        "negated": False,
        "hedged": False,
    } | more


def test_a_visit_needs_a_person_of_the_record_and_keeps_its_negation(record: Record) -> None:
    good = visit("travel", "Vladimir Putin", "Mongolia", when=passage("September 3"))
    lies = [
        visit("visit", "Putin", "South Africa", state="made"),
        visit("travel", "Vladimir Putin", "Mongolia", negated=True),
        visit("travel", "Dmitry Peskov", "Mongolia"),
        visit("travel", "Vladimir Putin", "South Africa"),
        visit("travel", "Vladimir Putin", "the court"),
    ]
    with endpoint_that_says(reply(visits=[good, *lies])) as fake:
        reading = ask(fake, record)
    assert [(one.person, one.host, one.state) for one in reading.visits] == [("vladimir-putin", "MNG", "announced")]
    assert reading.visits[0].when is not None
    assert reading.dates[reading.visits[0].when].value == "2024-09-03"
    assert len({one.reason for one in reading.rejected}) == len(lies)


def test_what_is_sent_holds_our_schema_no_offsets_and_the_article_as_material(record: Record) -> None:
    with endpoint_that_says(reply()) as fake:
        ask(fake, record, key="secret")
    asked = fake.asked[0]
    assert asked["path"] == "/v1/chat/completions"
    assert asked["response_format"]["json_schema"]["schema"] == schema()
    assert asked["response_format"]["json_schema"]["strict"] is True
    assert asked["temperature"] == 0
    assert fake.headers[0]["authorization"] == "Bearer secret"
    names = json.dumps(schema())
    assert not any(word in names for word in ('"span"', '"start"', '"end"', '"offset"'))
    assert '"additionalProperties": false' in names
    assert TEXT.strip() in asked["messages"][1]["content"]
    assert "material" in asked["messages"][0]["content"]


def test_answers_are_kept_and_replayed_without_a_network(record: Record, tmp_path: Path) -> None:
    folder = str(tmp_path / "answers")
    with endpoint_that_says(reply(attributions=[LIES["a splice"], TRUE]), reply(attributions=[HOMELY])) as fake:
        first = ask(fake, record, answers=folder, key="secret")
        again = ask(fake, record, answers=folder)
        assert len(fake.asked) == 2
    kept = sorted((tmp_path / "answers").iterdir())
    assert len(kept) == 2
    assert not any(b"secret" in path.read_bytes() for path in kept)
    replayed = ask(fake, record, answers=folder, offline="true")
    assert msgspec.json.encode(first) == msgspec.json.encode(again) == msgspec.json.encode(replayed)
    with pytest.raises(Unfetchable, match="no answer is kept"):
        ask(fake, record, TEXT + "One more line.", answers=folder, offline="true")
    kept[0].write_bytes(b"{")
    with pytest.raises(Unfetchable, match="no answer is kept"):
        ask(fake, record, answers=folder, offline="true")


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ((500, b"boom \x1b[31m"), "answered 500: boom"),
        ((401, b"who?"), "key_from="),
        ((400, b"response_format?"), "structured=false"),
        ((429, b"slow down"), "try later"),
        ((302, b""), "answered 302"),
        (b"<html>a login page</html>", "often ends in /v1"),
        (b'{"choices": []}', "often ends in /v1"),
        (b"\xff" * 3_000_000, "longer than"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_an_endpoint_that_fails_says_what_next(record: Record, answer: Any, says: str) -> None:
    with endpoint_that_says(answer) as fake, pytest.raises(ReadingError, match=says) as caught:
        ask(fake, record)
    assert "\x1b" not in str(caught.value)


def test_a_busy_endpoint_is_asked_once_more(record: Record) -> None:
    with endpoint_that_says((503, b""), reply(attributions=[TRUE])) as fake:
        assert len(contents(ask(fake, record))) == 1


def test_slow_answers_end_in_time(record: Record) -> None:
    began = time.monotonic()
    slow = pytest.raises(Unfetchable, match=r"no answer within 0\.4 seconds")
    with endpoint_that_says(reply(attributions=[TRUE]), drip=0.05) as fake, slow:
        ask(fake, record, timeout="0.4")
    assert time.monotonic() - began < 3


def test_nobody_there_is_an_error_that_says_so(record: Record) -> None:
    with endpoint_that_says(reply()) as fake:
        pass
    with pytest.raises(Unfetchable, match="is the server running"):
        ask(fake, record)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({}, "needs url and model"),
        ({"url": "http://localhost/v1"}, "needs model"),
        ({"url": "http://localhost/v1", "model": "m", "modle": "n"}, "modle"),
        ({"url": "http://localhost/v1", "model": "m", "timeout": "soon"}, "timeout"),
        ({"url": "http://localhost/v1", "model": "m", "key_from": "NO_SUCH_VARIABLE"}, "holds no key"),
    ],
)
def test_options_that_make_no_sense(options: dict[str, str], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        endpoint(options)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "localhost:8080", "http://", "http://a:b@c/v1", "ftp://x/v1"])
def test_addresses_that_are_none(record: Record, url: str) -> None:
    with pytest.raises(UsageError, match="no address"):
        endpoint({"url": url, "model": "m"}).read(TEXT, record=record)
    with pytest.raises(UsageError, match="unencrypted"):
        endpoint({"url": "http://models.example/v1", "model": "m", "key": "k"}).read(TEXT, record=record)


def test_long_texts_are_sent_in_stretches_of_whole_sentences(record: Record) -> None:
    text = " ".join(f"Witness {number} said that the road was closed for {number} hours." for number in range(400))
    with endpoint_that_says(reply(attributions=[said("Witness 7", "said", "the road was closed for 7 hours")])) as fake:
        reading = ask(fake, record, text)
    assert contents(reading) == ["the road was closed for 7 hours"]
    articles = [one["messages"][1]["content"].split("<article>\n")[1].split("\n</article>")[0] for one in fake.asked]
    assert all(len(article) <= WINDOW and article.endswith(".") for article in articles)
    assert len(set(articles)) > 2
    with endpoint_that_says(reply()) as fake, pytest.raises(ReadingError, match="too many to send"):
        ask(fake, record, "word " * 200_000)


def test_an_empty_text_asks_nobody(record: Record) -> None:
    with endpoint_that_says(reply()) as fake:
        assert ask(fake, record, "").attributions == ()
    assert fake.asked == []


def test_random_tampering_never_comes_out() -> None:
    """Every quotation that differs from the text in one word is refused; every true one is let in."""
    rnd = random.Random(5)
    sentences = [sentence for sentence in TEXT.replace("\n", " ").split(". ") if len(sentence) > 30]
    good, bad = [], []
    for _ in range(120):
        words = rnd.choice(sentences).split()
        start = rnd.randrange(len(words) - 4)
        part = words[start : start + rnd.randrange(4, 9)]
        good.append(" ".join(part))
        wrong = rnd.choice(
            [
                [*part[:2], "not", *part[2:]],
                [*part[:1], *part[2:]],
                [*part[:2], part[3], part[2], *part[4:]],
                [*part[:-1], part[-1] + "s"],
                ["un" + part[0], *part[1:]],
            ]
        )
        if " ".join(wrong) not in " ".join(TEXT.split()):
            bad.append(" ".join(wrong))
    places = Places(TEXT)
    assert len(bad) > 80
    assert [quote for quote in good if not places.all(quote)] == []
    assert [quote for quote in bad if places.all(quote)] == []


def test_offered_reads_each_item_by_its_own_type() -> None:
    items = offered(reply(attributions=[TRUE, 5]))
    assert [item.item is None for item in items] == [False, True]
    with pytest.raises(ValueError, match="no JSON object"):
        offered("no")
