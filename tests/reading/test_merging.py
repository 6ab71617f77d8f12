"""Several readings as one: rules first, others adding, conflicts side by side."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlarge.errors import ReadingError
from atlarge.reading.merging import conflicts, merged
from atlarge.reading.readings import AssuranceRead, Attribution, DateRead, Item, Mention, Reading, Rejected, VisitRead

TEXT = "x" * 500


def reading(**parts: Any) -> Reading:
    return Reading(text=TEXT, **parts)


def theirs(item: Any) -> Any:
    return msgspec.structs.replace(item, reader="model")


def saying(number: int, content: tuple[int, int], source: tuple[int, int] | None = (0, 5), **more: Any) -> Attribution:
    parts = [content, *([source] if source else [])]
    span = (min(start for start, _ in parts), max(end for _, end in parts))
    return Attribution(span=span, id=f"a{number}", source=source, cue=(6, 10), content=(content,), **more)


def test_what_both_read_stands_once_and_is_the_rules() -> None:
    one = saying(1, (20, 60))
    other = theirs(saying(1, (21, 60), speaker="X"))
    assert merged(reading(attributions=(one,)), [reading(attributions=(other,))]).attributions == (one,)


def test_what_the_rules_lack_is_added_in_the_order_of_the_text_with_an_id_of_its_own() -> None:
    rules = (saying(1, (20, 60)), saying(2, (100, 140), (90, 95)))
    outer, inner = theirs(saying(1, (70, 88), (64, 68))), theirs(saying(2, (75, 88), (70, 72), within="a1"))
    whole = merged(reading(attributions=rules), [reading(attributions=(outer, inner))])
    assert [one.id for one in whole.attributions] == ["a1", "b3", "b4", "a2"]
    assert whole.attributions[2].within == "b3"
    assert conflicts(whole) == ()


def test_a_part_of_what_the_rules_read_by_the_same_cue_is_nothing_new() -> None:
    whole = saying(1, (20, 200))
    part, by_another = theirs(saying(1, (150, 200))), theirs(saying(2, (150, 200), (210, 220)))
    assert merged(reading(attributions=(whole,)), [reading(attributions=(part,))]).attributions == (whole,)
    both = merged(reading(attributions=(whole,)), [reading(attributions=(by_another,))])
    assert len(both.attributions) == 2
    assert len(conflicts(both)) == 1
    inner = msgspec.structs.replace(part, cue=(140, 145))  # said within what is said, by words of its own
    assert len(merged(reading(attributions=(whole,)), [reading(attributions=(inner,))]).attributions) == 2


def test_another_source_for_the_same_words_stays_beside_it() -> None:
    one, other = saying(1, (20, 60), (0, 5)), theirs(saying(1, (20, 60), (62, 70)))
    whole = merged(reading(attributions=(one,)), [reading(attributions=(other,))])
    assert [item.reader for item in whole.attributions] == ["rules", "model"]
    assert [(found.what, found.one.reader, found.other.reader) for found in conflicts(whole)] == [
        ("attributions", "rules", "model")
    ]


def test_a_reader_that_names_no_source_adds_nothing_and_one_that_does_is_kept() -> None:
    with_source, without = saying(1, (20, 60)), saying(1, (20, 60), None)
    assert merged(reading(attributions=(with_source,)), [reading(attributions=(theirs(without),))]).attributions == (
        with_source,
    )
    assert (
        len(merged(reading(attributions=(without,)), [reading(attributions=(theirs(with_source),))]).attributions) == 2
    )


def test_visits_point_at_their_dates_after_merging() -> None:
    late, early = DateRead(span=(200, 210), value="2024-09-03"), theirs(DateRead(span=(40, 50), value="2024-08"))
    ours = VisitRead(span=(180, 230), trigger=(190, 195), person="p", host="MNG", state="announced", when=0)
    other = theirs(VisitRead(span=(20, 60), trigger=(30, 35), person="p", host="KGZ", state="made", when=0))
    same = theirs(VisitRead(span=(180, 230), trigger=(190, 195), person="p", host="MNG", state="announced", when=1))
    odd = theirs(VisitRead(span=(180, 230), trigger=(190, 195), person="p", host="MNG", state="called off", when=1))
    whole = merged(
        reading(dates=(late,), visits=(ours,)), [reading(dates=(early, theirs(late)), visits=(other, same, odd))]
    )
    assert [
        (one.host, one.state, whole.dates[one.when].value if one.when is not None else "") for one in whole.visits
    ] == [
        ("KGZ", "made", "2024-08"),
        ("MNG", "announced", "2024-09-03"),
        ("MNG", "called off", "2024-09-03"),
    ]
    assert [found.what for found in conflicts(whole)] == ["visits"]


def test_mentions_dates_and_assurances_in_conflict_stay_side_by_side() -> None:
    rules = reading(
        mentions=(Mention(span=(0, 5), kind="State", ref="GEO", sense="place"),),
        dates=(DateRead(span=(10, 15), value="2024-08-21"),),
        assurances=(AssuranceRead(span=(20, 60), host="MNG"),),
    )
    other = reading(
        mentions=(theirs(Mention(span=(0, 5), kind="State", ref="USA", sense="place")),),
        dates=(theirs(DateRead(span=(8, 15), value="2024-W34")),),
        assurances=(theirs(AssuranceRead(span=(20, 60), host="MNG", stance="denied")),),
        rejected=(Rejected(reader="model", what="dates", quote="x", reason="y"),),
    )
    whole = merged(rules, [other])
    assert [found.what for found in conflicts(whole)] == ["mentions", "dates", "assurances"]
    assert len(whole.rejected) == 1
    assert merged(whole, [other]).mentions == whole.mentions


def test_three_readers_keep_ids_apart() -> None:
    first, second, third = saying(1, (20, 60)), saying(1, (100, 140), (90, 95)), saying(1, (200, 240), (190, 195))
    whole = merged(
        reading(attributions=(first,)),
        [
            reading(attributions=(theirs(second),)),
            reading(attributions=(msgspec.structs.replace(third, reader="spacy"),)),
        ],
    )
    assert len({one.id for one in whole.attributions}) == 3
    assert {one.reader for one in whole.attributions} == {"rules", "model", "spacy"}


def test_readings_of_different_texts_are_an_error() -> None:
    with pytest.raises(ReadingError, match="different texts"):
        merged(reading(), [Reading(text="y")])


SPANS = st.tuples(st.integers(0, 480), st.integers(1, 19)).map(lambda pair: (pair[0], pair[0] + pair[1]))
DATES = st.lists(st.builds(DateRead, span=SPANS, value=st.sampled_from(["2024", "2025", ""])), max_size=8)


def ordered(items: list[Any]) -> tuple[Any, ...]:
    return tuple(sorted(items, key=lambda item: item.span))


@given(DATES, DATES, st.lists(st.builds(saying, st.just(1), SPANS, st.none() | SPANS), max_size=5))
def test_nothing_of_the_rules_is_lost_and_everything_is_in_order(
    ours: list[DateRead], others: list[DateRead], said: list[Attribution]
) -> None:
    rules = reading(dates=ordered(ours), published=date(2024, 1, 1))
    other = reading(
        dates=ordered([theirs(one) for one in others]), attributions=ordered([theirs(one) for one in said[:1]])
    )
    whole = merged(rules, [other])
    assert [one for one in whole.dates if one.reader == "rules"] == list(rules.dates)
    spans = [item.span for item in whole.dates]
    assert spans == sorted(spans)
    assert merged(whole, [other]).dates == whole.dates, "adding the same again changes nothing"
    for found in conflicts(whole):
        assert isinstance(found.one, Item)
        assert found.one.reader != found.other.reader
