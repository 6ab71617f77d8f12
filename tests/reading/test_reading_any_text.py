"""Whatever the text: every span is in it, reading it twice gives the same, nothing is raised, time stays linear."""

from __future__ import annotations

import textwrap
import time
from collections.abc import Iterator
from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlarge.facts.opening import open_record
from atlarge.reading.reader import read
from atlarge.reading.readings import Reading, Span
from atlarge.reading.scoring import score_line

WORDS = (
    "said says told that who “ ” \" '' ‘ ’ ' , . : ; — ( ) Orlov Dorn Putin Mongolia Bloomberg the a his he she they "
    "it according to by and but not has was is expected asked whether saying adding statement visit warrant court "
    "Monday September 3 2024 last week announced denied vowed of in on at from as when after claim Kremlin’s \n \n\n "
    "U.S. Mr. -- ... ORLOV “We will,” \u200f \ud800 \x00 é 日本 « » „"
).split(" ")


RECORD = open_record()  # no fixture: a falsifying example would print it whole


def spans(reading: Reading) -> Iterator[Span]:
    """Every span of a reading."""
    yield from reading.sentences
    for group in (reading.zones, reading.mentions, reading.dates, reading.attributions, reading.visits):
        yield from (item.span for item in group)
    for item in reading.assurances:
        yield item.span
    for said in reading.attributions:
        yield from said.content
        yield from (span for span in (said.source, said.cue) if span is not None)
        yield from (link.span for link in said.chain if link.span is not None)
    yield from (visit.trigger for visit in reading.visits)


def check(text: str) -> None:
    reading = read(text, record=RECORD, published=date(2024, 8, 30), outlet="The Arvand Star")
    assert reading.text == text
    for start, end in spans(reading):
        assert 0 <= start < end <= len(text)
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
    ids = {said.id for said in reading.attributions}
    assert len(ids) == len(reading.attributions)
    for said in reading.attributions:
        assert said.content
        assert said.rule
        assert said.within in ids or not said.within
        assert said.within != said.id
    again = read(text, record=RECORD, published=date(2024, 8, 30), outlet="The Arvand Star")
    assert again == reading
    score_line("x", reading, RECORD)


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=250, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_words_of_the_trade(words: list[str]) -> None:
    check(" ".join(words))


@settings(max_examples=150, deadline=None)
@given(
    words=st.lists(st.sampled_from(WORDS), min_size=20, max_size=120),
    width=st.integers(40, 80),
    joint=st.sampled_from(["\n", "\r\n", "-\n", "\n   ", " \n", "\u2028"]),
)
def test_any_words_set_by_width(words: list[str], width: int, joint: str) -> None:
    check(joint.join(textwrap.wrap(" ".join(words), width)))


@settings(max_examples=60, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=40))
def test_a_reading_can_be_written_and_read_back(words: list[str]) -> None:
    text = " ".join(word for word in words if word.isprintable() and not "\ud800" <= word <= "\udfff")
    reading = read(text, record=RECORD)
    assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading


HARD = {
    "marks": '"',
    "opening marks": "“",
    "nested marks": "“‘",
    "quotations": "“a” ",
    "cues": "said ",
    "cues and marks": 'said "a" ',
    "one long sentence": "the man said that Orlov told him and ",
    "sentences": "Orlov said so. ",
    "paragraphs": "“Orlov said so.\n\n",
    "sources": "The official said, ",
    "brackets": "(",
    "commas": "Orlov, ",
    "according": "according to ",
    "colons": "Orlov: ",
    "directions": "\u202e\u200f",
    "spaces": " ",
    "lines": "\n",
    "asked": "asked whether he ",
    "that": "that that ",
    "surrogates": "\ud800",
    "capitals": "Orlov ",
    "hyphens": "a-",
    "stops": ". ",
    "initials": "A. ",
    "lines set by width": "The envoy said on Monday that the talks with Mongo-\nlia would go on\n",
    "lines with returns": "The envoy of Arvand said on Monday that the talks with \r\n",
    "lines set in": "The envoy of Arvand said on Monday that the talks go on,\n   and ",
    "items": "- The envoy of Arvand said on Monday that the talks were\n",
    "tabs before a break": "\t",
    "names before a name": "Lewis Jordan ",
    "towns": "Lebanon, Ohio, ",
}


@pytest.mark.parametrize("name", HARD)
def test_time_is_linear(name: str) -> None:
    """Eight times the text takes at most about eight times as long; a quadratic step would take sixty-four."""
    piece = HARD[name]

    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        best = 9e9
        for _ in range(2):
            started = time.process_time()
            read(text, record=RECORD)
            best = min(best, time.process_time() - started)
        return best

    small, large = seconds(10_000), seconds(80_000)
    assert large < 24 * small + 0.25, f"{large / small:.0f} times as long"
