"""Visits as invented sentences tell them: who, where, when, and what became of it."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlarge.facts.opening import open_record
from atlarge.reading.reader import read

RECORD = open_record()


def visits(text: str, published: str) -> list[tuple[str, str, str]]:
    """Every visit as (state, host, first day)."""
    found = read(text, record=RECORD, published=date.fromisoformat(published)).visits
    return [(one.state, one.host, str(one.first or "")) for one in found]


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2024-08-30", "Putin is set to visit Mongolia on September 3.", [("announced", "MNG", "2024-09-03")]),
        ("2024-09-05", "Putin arrived in Ulaanbaatar on Monday evening.", [("made", "MNG", "2024-09-02")]),
        ("2023-03-17", "Xi will visit Putin in Moscow next week.", []),
        ("2024-07-10", "Putin hosted Modi in Moscow on Tuesday.", []),
        ("2025-04-04", "Netanyahu was received by Orban in Budapest on Thursday.", [("made", "HUN", "2025-04-03")]),
        ("2025-04-04", "Hungarian Prime Minister Viktor Orban hosted Netanyahu for talks.", [("made", "HUN", "")]),
        ("2009-11-09", "Omar al-Bashir has cancelled a planned visit to Istanbul.", [("called off", "TUR", "")]),
        ("2024-02-09", "Putin postponed his trip to Turkey, the Kremlin said.", [("called off", "TUR", "")]),
        ("2023-07-19", "Putin will attend the BRICS summit in Johannesburg by video link.", [("remote", "ZAF", "")]),
        ("2023-05-01", "If Putin visits South Africa, he would be arrested.", []),
        ("2024-12-20", "Netanyahu will not travel to Poland in January.", [("not attended", "POL", "2025-01-01")]),
        ("2023-07-08", "Putin may travel to Turkey in August.", [("announced", "TUR", "2023-08-01")]),
        ("2024-11-10", "Putin decided against going to Brazil.", [("not attended", "BRA", "")]),
        (
            "2024-08-30",
            "During his visit to Pyongyang in June, Putin signed a treaty.",
            [("made", "PRK", "2024-06-01")],
        ),
        ("2023-07-25", "Putin is expected in Ankara next month.", [("announced", "TUR", "2023-08-01")]),
        ("2024-07-03", "Putin made a stopover in Astana.", [("made", "KAZ", "")]),
        ("2024-08-30", "Zelensky visited Berlin while Putin stayed in Moscow.", []),
        ("2024-08-30", "Lavrov will represent Putin at the G20 summit in Rio de Janeiro.", []),
        ("2023-03-18", "Putin travelled to Murmansk on Friday.", []),
        ("2016-07-10", "In June 2015 Omar al-Bashir left Johannesburg in a hurry.", [("made", "ZAF", "2015-06-01")]),
        ("2023-07-19", "Putin last visited South Africa in 2018.", [("made", "ZAF", "2018-01-01")]),
        ("2025-04-01", "Merz said he would find a way for Netanyahu to visit Berlin.", [("announced", "DEU", "")]),
        (
            "2025-12-07",
            "Sergei Shoigu will visit Laos and Vietnam next week.",
            [("announced", "LAO", "2025-12-08"), ("announced", "VNM", "2025-12-08")],
        ),
        (
            "2025-09-25",
            "Netanyahu's plane flew over Greek, Italian and French airspace.",
            [("made", "GRC", ""), ("made", "ITA", ""), ("made", "FRA", "")],
        ),
    ],
)
def test_one_sentence(published: str, text: str, expected: object) -> None:
    assert visits(text, published) == expected


def test_a_visit_told_twice_is_one() -> None:
    text = (
        "Putin to visit Mongolia\nPutin will visit Mongolia next week. He is due in Ulaanbaatar on Tuesday, aides said."
    )
    assert visits(text, "2024-08-30") == [("announced", "MNG", "2024-09-03")]


def test_who_takes_part_from_afar_is_not_there() -> None:
    text = (
        "Putin will not attend next month's BRICS summit in Johannesburg, the presidency said. "
        "Putin will take part in the August 22-24 meeting by video link, the Kremlin said."
    )
    assert visits(text, "2023-07-19") == [("remote", "ZAF", "2023-08-22")]


def test_the_day_of_the_warrant_is_not_the_day_of_the_visit() -> None:
    text = "Since the court issued its first warrant in March 2009, Omar al-Bashir has travelled to Chad and Kenya."
    assert visits(text, "2016-07-10") == [("made", "TCD", ""), ("made", "KEN", "")]


def test_an_old_visit_is_past_and_stays_apart() -> None:
    text = "Putin will visit Mongolia on Tuesday. He visited Mongolia in September 2019."
    found = read(text, record=RECORD, published=date(2024, 8, 30)).visits
    assert [(one.state, one.past) for one in found] == [("announced", False), ("made", True)]


def test_a_summit_gives_its_host_and_the_host_its_summit() -> None:
    (one,) = read("Putin skipped last year's G20 summit.", record=RECORD, published=date(2024, 8, 30)).visits
    assert (one.host, one.gathering, one.negated) == ("IND", "g20-2023", False)


def test_every_part_has_its_words() -> None:
    text = "Vladimir Putin is set to visit Mongolia on September 3 to mark an anniversary."
    reading = read(text, record=RECORD, published=date(2024, 8, 30))
    (one,) = reading.visits
    assert text[slice(*one.span)] == "Vladimir Putin is set to visit Mongolia"
    assert (one.traveller, text[slice(*one.trigger)], one.place) == ("Vladimir Putin", "visit", "Mongolia")
    assert one.when is not None
    assert reading.dates[one.when].value == "2024-09-03"
    assert one.occasion == "an anniversary"


WORDS = [
    "Putin", "Vladimir Putin", "Netanyahu", "he", "his", "visit", "visits", "to", "in", "Mongolia", "Chad", ",",
    "and", ".", "will", "not", "if", "cancelled", "trip", "BRICS summit", "hosted", "arrest", "assured", "would",
    "said", "officials", "from", "Mongolian", "the president", "on Monday", "airspace", "flew", "over", "by video",
    "2022", "'s", "met", "who", "no", "risk", "of", "\n", "“", "”",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=60))
@settings(max_examples=250, deadline=None)
def test_any_words_can_be_read_and_every_span_is_in_them(words: list[str]) -> None:
    text = " ".join(words)
    reading = read(text, record=RECORD, published=date(2024, 8, 30))
    for item in (*reading.mentions, *reading.dates, *reading.visits, *reading.assurances):
        assert 0 <= item.span[0] < item.span[1] <= len(text)
        assert text[item.span[0] : item.span[1]].strip() == text[item.span[0] : item.span[1]]


@pytest.mark.parametrize(
    "unit", ["Putin visited Chad on 3 May 2020 and ", "Putin was assured he would not be arrested ", "CHAD PUTIN "]
)
def test_the_time_grows_with_the_text(unit: str) -> None:
    def spent(times: int) -> float:
        best = 1e9
        for _ in range(3):
            start = time.perf_counter()
            read(unit * times, record=RECORD, published=date(2024, 8, 30))
            best = min(best, time.perf_counter() - start)
        return best

    assert spent(3200) < 16 * spent(400) + 0.2


def test_a_visit_made_before_one_that_came_to_nothing_is_its_background() -> None:
    text = "Putin will not fly to Rio for the G20 summit. Putin visited Mongolia in September, a member of the court."
    found = read(text, record=RECORD, published=date(2024, 11, 15)).visits
    assert [(one.state, one.host, one.past) for one in found] == [
        ("not attended", "BRA", False),
        ("made", "MNG", True),
    ]


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("Netanyahu is due in Washington for Donald Trump's inauguration on the 20th.", "Donald Trump's inauguration"),
        ("Putin will fly to Minsk for the summit that opens on Monday.", "the summit"),
        ("Germany arrested Khaled El Hishri for the court.", ""),
        ("Putin flew to Minsk for two days.", ""),
        ("Putin came to Minsk to mark the anniversary of the victory.", "the anniversary of the victory"),
    ],
)  # fmt: skip
def test_the_occasion_is_a_whole_phrase(text: str, occasion: str) -> None:
    found = read(text, record=RECORD, published=date(2025, 1, 17)).visits
    assert [one.occasion for one in found] == [occasion]


def test_a_day_without_a_year_lies_where_the_verb_says() -> None:
    assert visits("Netanyahu chose to skip the ceremony in Poland in January.", "2025-02-25") == [
        ("not attended", "POL", "2025-01-01")
    ]
    assert visits("Duterte had spoken at a rally in Hong Kong on Sunday. Rodrigo Duterte is back.", "2025-03-11") == [
        ("made", "HKG", "2025-03-09")
    ]
    assert visits("Putin is travelling to Mongolia on Monday.", "2024-08-30") == [("announced", "MNG", "2024-09-02")]
