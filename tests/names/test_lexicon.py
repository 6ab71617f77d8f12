"""What the automaton meets, and what it must not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlarge.facts.opening import open_record
from atlarge.names.lexicon import lexicon_of

RECORD = open_record()
LEXICON = lexicon_of(RECORD)


def met(text: str) -> list[tuple[str, str]]:
    """Every hit as (words, kind)."""
    return [(text[hit.start : hit.end], hit.sense.kind) for hit in LEXICON.find(text)]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The Moscow Times wrote", "The Moscow Times", "outlet"),
        ("in New Mexico today", "New Mexico", "State"),
        ("South Sudan is not Sudan", "South Sudan", "State"),
        ("three Londoners waited", "Londoners", "State"),
        ("Texans and a Parisian", "Texans", "State"),
        ("in the Niger Delta", "Niger Delta", "State"),
        ("a guinea fowl, a Guinea pig", "Guinea pig", "nothing"),
        ("Paris Hilton sang", "Paris Hilton", "nothing"),
        ("Путин прибыл", "Путин", "person"),
        ("普京访问蒙古", "普京", "person"),
        ("UKRAINE’S ARMY", "UKRAINE", "State"),
        ("the Côte d’Ivoire case", "Côte d’Ivoire", "State"),
        ("Pre-Trial Chamber II held", "Pre-Trial Chamber II", "court"),
    ],
)
def test_the_longest_name_is_met(text: str, words: str, kind: str) -> None:
    assert (words, kind) in met(text)


@pytest.mark.parametrize(
    "text", ["Romany songs", "chadwick", "turkey and us", "omanyte", "Indianapolising", "a_Chad_b"]
)
def test_names_inside_words_are_not_met(text: str) -> None:
    assert met(text) == []


def test_a_longer_name_that_breaks_off_gives_way_to_the_shorter() -> None:
    assert ("Niger", "State") in met("in Niger Deltas")


def test_the_lexicon_is_built_once_a_record() -> None:
    once = lexicon_of(RECORD)
    assert lexicon_of(RECORD) is once
    assert lexicon_of(open_record()) is not once


@given(st.text(alphabet="ChadPuti nRs'’.İßé\n-", max_size=80))
@settings(max_examples=150, deadline=None)
def test_hits_are_in_order_and_apart(text: str) -> None:
    end = 0
    for hit in LEXICON.find(text):
        assert end <= hit.start < hit.end <= len(text)
        end = hit.end
