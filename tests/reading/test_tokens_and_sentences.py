from __future__ import annotations

import pytest

from atlarge.reading.dating.finding import _FORMS
from atlarge.reading.kinds import KINDS
from atlarge.reading.language.telling import WORDS
from atlarge.reading.layout import lay_out
from atlarge.reading.tokens import tokenize


def split(text: str) -> list[str]:
    layout = lay_out(text)
    return [text[slice(*layout.tokens.span(*each))] for each in layout.sentences]


def quoted(text: str) -> list[str]:
    layout = lay_out(text)
    return [text[slice(*layout.tokens.span(each.first, each.after))] for each in layout.quotations]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. didn’t.", ["The", "U.S.", "didn’t", "."]),
        ("Lena Orlov's vice-president", ["Lena", "Orlov", "'s", "vice-president"]),
        ("1,000.5 at 10:30 on the 21st", ["1,000.5", "at", "10:30", "on", "the", "21st"]),
        ("''So,'' he said--twice...", ["''", "So", ",", "''", "he", "said", "--", "twice", "..."]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert tokenize(text).words == words


def test_columns_point_into_the_text() -> None:
    text = "  Ünal’s «Ja», 5%\n\tund 日本。"
    tokens = tokenize(text)
    assert [text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert tokens.at(0) == 0
    assert tokens.at(tokens.ends[-1]) == len(tokens)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Dorn met Sen. Vale in St. Anne on Jan. 5. They spoke.", 2),
        ("J. R. Dorn of Acme Inc. left. The U.S. President stayed.", 2),
        ("It cost 3.5 million. It rose.", 2),
        ("He lives in the U.S. The court does not.", 2),
        ('"Is it safe?" Dorn asked. "Yes."', 2),
        ("“Stop!” He ran.", 2),
        ("One\nTwo\n\nThree", 3),
        ("他说。她走了。", 2),
        ("What is it?! Nothing.", 2),
        ("", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(split(text)) == count


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('He said "no" and "yes".', ['"no"', '"yes"']),
        ("“Outer ‘inner’ outer,” he said.", ["“Outer ‘inner’ outer,”", "‘inner’"]),
        ("«Нет», сказал он. „Nein“, sagte er. »Ja«, rief sie.", ["«Нет»", "„Nein“", "»Ja«"]),
        ("''Yes,'' she said.", ["''Yes,''"]),
        ("The voters’ choice and the '90s weren't quoted.", []),
        ('A 5" pipe and one odd mark.', []),
        ('"Mixed marks,” he said.', ['"Mixed marks,”']),
        ("”Svenska”, sade han.", ["”Svenska”"]),
        ("「はい」と言った。", ["「はい」"]),
    ],
)
def test_quotation_marks(text: str, found: list[str]) -> None:
    assert quoted(text) == found


def test_a_quotation_over_paragraphs_opens_at_each_and_closes_once() -> None:
    text = "“One,\n\n“two,\n\n“three,” he said.\n\n“Four.”"
    found = lay_out(text).quotations
    assert [(each.closed, each.goes_on) for each in found] == [
        (False, False),
        (False, True),
        (True, True),
        (True, False),
    ]


def test_an_odd_mark_costs_only_its_own_paragraph() -> None:
    assert quoted('He said "never closed.\n\nShe said "yes".') == ['"yes"']


def test_every_word_that_has_a_form_of_time_is_found_by_its_letter() -> None:
    """A form that no letter leads to would never be asked; a cue or title that told a time would hide it."""
    assert _FORMS.keys() == WORDS
    assert {KINDS[word][0] for word in WORDS} == {"d"}
