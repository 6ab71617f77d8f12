"""Figures show what the record and the law say, in words as well, and keep their labels apart."""

from __future__ import annotations

import re
import struct
import sys
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from xml.etree import ElementTree as ET

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlarge.assessment.asking import ask
from atlarge.assessment.parties import parties, standing
from atlarge.assessment.wanted import at_large
from atlarge.briefing import markdown
from atlarge.briefing.brief import brief
from atlarge.briefing.document import Figure
from atlarge.briefing.figures import drawing
from atlarge.briefing.figures.cases import case_list
from atlarge.briefing.figures.drawers import draw
from atlarge.briefing.figures.grids import alike
from atlarge.briefing.figures.lanes import Lane, Mark, drawn
from atlarge.briefing.figures.parties import counts, turns_until
from atlarge.briefing.figures.pictures import png
from atlarge.briefing.figures.standings import standing_figure, standing_list, stands
from atlarge.briefing.figures.stories import drawings
from atlarge.briefing.figures.timing import Axis, packed
from atlarge.briefing.figures.visits import shape_of, visits_until
from atlarge.briefing.figures.worlds import DUTY, world_figure
from atlarge.briefing.telling import tell
from atlarge.dates import day_after
from atlarge.errors import MissingExtra, UsageError
from atlarge.facts.opening import open_record
from atlarge.facts.persons import Person
from atlarge.facts.record import Record
from atlarge.reading.reader import read

KINDS = ("case", "visits", "outcomes", "grid", "parties")
ON = date(2025, 9, 25)
SVG = "{http://www.w3.org/2000/svg}"


@cache
def record() -> Record:
    return open_record()


def person(name: str) -> Person:
    return record().persons[name]


PERSONS = ("vladimir-putin", "omar-al-bashir", "benjamin-netanyahu", "saif-al-islam-gaddafi", "rodrigo-duterte")


TWO_VISITS = (
    "Vladimir Putin will visit Mongolia on 3 September 2024. Vladimir Putin will visit Armenia on 9 September 2024."
)
STATES = ("MNG", "HUN", "ETH", "UKR", "PHL", "BDI", "XCR", "USA", "COD", "PRK")


def every() -> list[tuple[str, Figure]]:
    """Each kind for each of several persons."""
    made = [(f"{kind} {name}", draw(kind, record(), ON, person(name))) for kind in KINDS[:3] for name in PERSONS]
    made += [(f"standing {code}", standing_figure(record(), record().states[code], ON)) for code in STATES]
    return [*made, *((kind, draw(kind, record(), ON)) for kind in KINDS[2:])]


@pytest.fixture(scope="module")
def figures() -> list[tuple[str, Figure]]:
    return every()


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own drawing


def texts(figure: Figure) -> list[str]:
    return [each.text or "" for each in parsed(figure.svg).iter(f"{SVG}text")]


def test_each_is_whole_and_needs_nothing_from_outside(figures: list[tuple[str, Figure]]) -> None:
    defined = set(re.findall(r"\.figure \.([fs]-\w+)\{", drawing.STYLE))
    for _, figure in figures:
        root = parsed(figure.svg)
        assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
            "svg", "style", "rect", "path", "circle", "text", "g",
        }  # fmt: skip
        names = {name for each in root.iter() for name in each.attrib}
        assert not names & {"id", "href", "style", "onload"}
        assert "url(" not in figure.svg
        used = {name for each in root.iter() for name in each.attrib.get("class", "").split()} - {"figure"}
        assert used <= defined


def test_each_says_in_words_what_it_shows(figures: list[tuple[str, Figure]]) -> None:
    for name, figure in figures:
        root = parsed(figure.svg)
        assert root.attrib["role"] == "img"
        assert root.attrib["aria-label"] == figure.alt
        title = [each.text or "" for each in root.iter(f"{SVG}text") if each.attrib["font-size"] == "19"]
        title = [words for words in title if not words.isdecimal()]
        assert figure.alt.startswith(" ".join(title) + "."), name
        assert "record " + record().version in " ".join(texts(figure)), name
        assert "25 September 2025" in " ".join(texts(figure)), name


def test_nothing_is_drawn_outside_the_frame(figures: list[tuple[str, Figure]]) -> None:
    for name, figure in figures:
        root = parsed(figure.svg)
        _, _, width, height = map(float, root.attrib["viewBox"].split())
        (body,) = [each for each in root if each.tag == f"{SVG}g"]
        shift = float(body.attrib["transform"].split()[-1].rstrip(")"))
        for group, down in ((root, 0.0), (body, shift)):
            for each in group.findall(f"{SVG}text"):
                wide = drawing.width_of(each.text or "", float(each.attrib["font-size"]))
                x, anchor = float(each.attrib["x"]), each.attrib.get("text-anchor", "start")
                start = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
                assert start >= -1, (name, each.text)
                assert start + wide <= width + 1, (name, each.text)
                assert 0 <= float(each.attrib["y"]) + down <= height, (name, each.text)


def test_a_figure_of_a_person_needs_a_person() -> None:
    for kind in ("case", "visits"):
        with pytest.raises(UsageError, match="name one"):
            draw(kind, record(), ON)


def test_the_same_question_is_the_same_drawing() -> None:
    assert every() == every()


# Visits and cases


@pytest.mark.parametrize("name", PERSONS)
def test_each_visit_is_drawn_once_and_told_once(name: str) -> None:
    found = visits_until(record(), person(name), ON)
    figure = draw("visits", record(), ON, person(name))
    labels = texts(figure)
    for each in found:
        state = record().states[each.visit.state].name
        same = [other for other in found if other.visit.state == each.visit.state]
        assert sum(label.split(" (")[0] == state for label in labels) == len(same)
    assert figure.alt.count("bound)") + figure.alt.count("bound, ") >= len(found)
    assert all(each.visit.since.first <= ON for each in found)


def test_visits_before_the_warrant_and_after_the_day_are_not_there() -> None:
    found = visits_until(record(), person("vladimir-putin"), date(2024, 9, 2))
    days = [each.visit.since.first for each in found]
    assert min(days) >= date(2023, 3, 17)
    assert max(days) == date(2024, 9, 2)
    mongolia = next(each for each in found if each.visit.state == "MNG")
    assert (mongolia.bound, shape_of(mongolia.visit)) == ("yes", "came")


def test_the_title_counts_what_is_drawn() -> None:
    found = visits_until(record(), person("omar-al-bashir"), ON)
    made = [each for each in found if each.visit.course == "made" and each.visit.kind == "visit"]
    bound = [each for each in made if each.bound == "yes"]
    assert (
        f"made {len(made)} visits, {len(bound)} to States then bound"
        in draw("visits", record(), ON, person("omar-al-bashir")).alt
    )


def test_a_case_is_told_in_order_of_day() -> None:
    told = [str(each[0]) for each in case_list(record(), person("vladimir-putin"), ON)]
    assert told[0].startswith("since 7 May 2012: president")
    assert told[1].startswith("17 March 2023: warrant of arrest issued")
    years = [int(year) for words in told[1:] if (year := re.findall(r"\b(20\d\d)\b", words.split(":")[0])[0])]
    assert years == sorted(years)
    assert " ".join(told) in draw("case", record(), ON, person("vladimir-putin")).alt


def test_what_was_not_known_is_not_drawn() -> None:
    early = record().as_known(date(2024, 9, 1))
    now, then = (draw("case", each, ON, each.persons["vladimir-putin"]) for each in (record(), early))
    assert "Mongolia" in now.alt
    assert "Mongolia" not in then.alt + "".join(texts(then))
    assert "as known on 1 September 2024" in " ".join(texts(then))


def test_the_days_of_a_secret_warrant_are_hatched() -> None:
    figure = draw("case", record(), ON, person("rodrigo-duterte"))
    assert "issued, not yet public" in texts(figure)
    assert "made public on" in figure.alt
    assert "issued, not yet public" not in texts(draw("case", record(), ON, person("vladimir-putin")))


# The grid and the number of Parties


def test_the_grid_says_what_asking_says() -> None:
    persons = tuple(each for each in at_large(record(), ON).persons if each.living)
    rows = alike(record(), persons, ON)
    assert sorted(code for row in rows for code in row.states) == sorted(
        code for code, state in record().states.items() if state.kind != "territory"
    )
    for row in rows:
        for code in row.states[:2]:
            for n, each in enumerate(persons):
                answer = ask(record(), each.id, code, ON)
                said = answer.answer + (", contested" if answer.contested else "")
                assert row.answers[n] == said, (code, each.id)


def test_the_number_of_parties_is_that_of_the_list_on_any_day() -> None:
    steps = counts(turns_until(record(), date(2026, 10, 7)))
    days = [date(1999, 1, 1), date(2002, 6, 30), date(2002, 7, 1), *(date(year, 11, 3) for year in range(2003, 2027))]
    days += [date(2017, 10, 26), date(2017, 10, 27), date(2019, 3, 16), date(2019, 3, 17)]
    for day in days:
        drawn_number = next((count for first, count in reversed(steps) if first <= day), 0)
        assert drawn_number == len(parties(record(), day)), day


def test_each_withdrawal_is_marked() -> None:
    figure = draw("parties", record(), date(2026, 10, 7))
    left = [turn for turn in turns_until(record(), date(2026, 10, 7)) if not turn.joins]
    assert {turn.state for turn in left} == {"BDI", "PHL"}
    for turn in left:
        assert standing(record(), turn.state, turn.day).words == "former State Party"
        assert any(words.startswith(record().states[turn.state].name + " leaves") for words in texts(figure))
    assert "is bound until" in " ".join(texts(figure)), "a notice that has not taken effect"


@pytest.mark.parametrize("name", [None, "omar-al-bashir"])
def test_the_small_charts_add_up_to_all_visits(name: str | None) -> None:
    figure = draw("outcomes", record(), ON, person(name) if name else None)
    numbers = sum(int(number) for number in re.findall(r"\d{4}: (\d+)", figure.alt))
    wanted = [v for v in record().visits.values() if v.kind == "visit" and v.since.first <= ON]
    assert numbers == sum(name in (None, visit.person) for visit in wanted)


# The strokes


STRETCHES = st.lists(st.tuples(st.floats(0, 700), st.floats(0, 200)).map(lambda s: (s[0], s[0] + s[1])), max_size=40)


@given(STRETCHES)
def test_stretches_of_one_row_keep_apart(stretches: list[tuple[float, float]]) -> None:
    rows = packed(stretches)
    for row in set(rows):
        mine = [stretch for stretch, number in zip(stretches, rows, strict=True) if number == row]
        assert all(before[1] + 8 <= after[0] for before, after in pairwise(mine))
    assert set(rows) == set(range(max(rows, default=-1) + 1))


@given(st.dates(date(1998, 1, 1), date(2030, 1, 1)), st.dates(date(1998, 1, 1), date(2030, 1, 1)))
def test_an_axis_keeps_days_in_order_and_its_years_apart(one: date, other: date) -> None:
    first, last = sorted((one, other))
    axis = Axis(first=first, last=last, left=100, right=700)
    assert axis.at(date(1990, 1, 1)) == 100
    assert axis.at(first) <= axis.at(last) <= 700
    places = [axis.at(date(year, 1, 1)) for year in axis.years()]
    assert all(after - before >= 25 for before, after in pairwise(places))


@given(st.text(max_size=30))
def test_no_label_becomes_markup(label: str) -> None:
    mark = Mark(first=ON, last=ON, label=label, shape="came")
    parts, _ = drawn([Lane(name=label, marks=(mark,))], date(2025, 1, 1), date(2025, 12, 31))
    figure = drawing.framed(label, parts, 10, alt=label, key=label, foot=label)
    tags = {each.tag.removeprefix(SVG) for each in parsed(figure.svg).iter()}
    assert tags <= {"svg", "style", "rect", "path", "circle", "text", "g"}


def test_words_are_given_the_room_of_the_font_and_a_tenth_more() -> None:
    typst = pytest.importorskip("typst")
    fonts = drawing.__file__.replace("figures/drawing.py", "fonts")
    for words in ("Democratic Republic of the Congo", "warrant of 17 March 2023", "Türkiye"):
        source = (
            f'#set page(width: auto, height: auto, margin: 0pt)\n#set text(font: "Noto Sans", size: 10pt)\n{words}'
        ).encode()
        svg = typst.compile(source, font_paths=[fonts], ignore_system_fonts=True, format="svg").decode()
        wide = float(re.search(r'viewBox="0 0 ([\d.]+)', svg)[1])  # type: ignore[index]
        assert drawing.width_of(words, 10) == pytest.approx(1.1 * wide, rel=0.03)


# Pictures


def test_a_picture_is_the_same_each_time_and_twice_the_size() -> None:
    figure = draw("parties", record(), ON)
    made = png(figure)
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", made[16:24])
    assert width == 2 * drawing.WIDTH
    assert height == pytest.approx(2 * float(re.search(r'height="([\d.]+)"', figure.svg)[1]), abs=2)  # type: ignore[index]
    assert png(figure) == made


def test_still_drawings_have_the_light_colours_and_no_style() -> None:
    figure = draw("parties", record(), ON)
    still = drawing.still(figure.svg)
    assert "<style" not in still
    assert "var(" not in still
    assert drawing.TONES["blue"][0] in still


def test_without_the_extra_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(MissingExtra, match=r"pip install 'atlarge\[png\]'"):
        png(draw("parties", record(), ON))


def test_colours_can_be_seen_on_their_paper() -> None:
    """WCAG 2.2: 4.5 to 1 for words, 3 to 1 for marks, in the light and in the dark."""
    for side in (0, 1):
        paper = drawing.TONES["paper"][side]
        for tone, least in (("ink", 4.5), ("soft", 4.5), ("blue", 3.0), ("rust", 3.0)):
            assert _contrast(drawing.TONES[tone][side], paper) >= least, (tone, side)
        assert _contrast(paper, drawing.TONES["blue"][side]) >= 4.5, "labels inside bars"


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_an_empty_record_draws_nothing_and_says_so() -> None:
    empty = msgspec.structs.replace(record(), acts=(), persons={}, visits={}, proceedings={}, declarations={})
    assert draw("parties", empty, ON).alt.endswith("No State was a Party.")
    assert "no person" in draw("grid", empty, ON).alt
    assert "holds no visit" in draw("outcomes", empty, ON).alt


def test_a_state_stands_in_one_way_on_every_day() -> None:
    """The runs of a State follow each other without a gap, and each says what the law says at its ends."""
    for code in STATES:
        state = record().states[code]
        runs = stands(record(), state, ON)
        assert runs[0][0] == date(1998, 7, 17)
        assert runs[-1][1] == day_after(ON)
        assert all(one[1] == other[0] and one[2] != other[2] for one, other in pairwise(runs))
        for first, end, words in runs:
            for day in (first, end - timedelta(1)):
                assert standing(record(), state.of or code, day).words == words


def test_a_state_is_told_with_its_acts_and_visits_in_order() -> None:
    told = ["".join(map(str, each)) for each in standing_list(record(), record().states["MNG"], ON)]
    assert told[0].startswith("29 December 2000: signature")
    assert any("11 April 2002: ratification" in each for each in told)
    assert any("1 July 2002: State Party" in each for each in told)
    assert any("Vladimir Putin (bound), not arrested" in each for each in told)
    assert any("non-compliance" in each for each in told)


def test_a_label_that_does_not_fit_its_bar_is_left_out() -> None:
    bars = [
        Mark(first=date(2000, 1, 1), last=date(2000, 2, 1), label="too long for a month", shape="bar", inside=True),
        Mark(first=date(2000, 2, 1), last=date(2020, 1, 1), label="room", shape="bar", inside=True),
    ]
    parts, height = drawn([Lane(name="x", marks=tuple(bars))], date(2000, 1, 1), date(2020, 1, 1))
    words = "".join(parts)
    assert "room" in words
    assert "too long" not in words
    beside = msgspec.structs.replace(bars[0], inside=False)
    twice, _ = drawn([Lane(name="x", marks=(bars[0], beside))], date(2000, 1, 1), date(2020, 1, 1))
    assert "too long" in "".join(twice)
    assert height < 60, "bars that touch share a row"


def test_the_map_of_a_day_says_what_the_law_answers_for_every_state() -> None:
    figure = world_figure(record(), person("vladimir-putin"), ON)
    assert figure
    answers = [ask(record(), "vladimir-putin", c, ON) for c, s in record().states.items() if s.kind != "territory"]
    keys = [f"{each.answer}, contested" if each.contested else each.answer for each in answers]
    for key, shade in DUTY.items():
        told = f"{shade.words}: {keys.count(key)}" in figure.alt
        assert told == (key in keys), key
    assert figure.caption.startswith("Who is bound to arrest Vladimir Putin on 25 September 2025. States:")
    assert world_figure(record(), msgspec.structs.replace(person("vladimir-putin"), id="nobody"), ON) is None


def test_a_drawing_for_a_file_has_no_variables(figures: list[tuple[str, Figure]]) -> None:
    made = world_figure(record(), person("vladimir-putin"), ON)
    assert made
    for figure in (made, figures[0][1]):
        assert "var(" in figure.svg
        plain = drawing.still(figure.svg)
        assert "var(" not in plain
        parsed(plain)


def test_a_briefing_has_a_time_line_and_a_map_for_each_person() -> None:
    found = brief(record(), read(TWO_VISITS, record=record(), published=date(2024, 8, 30)))
    made = drawings(record(), found)
    assert list(made) == ["vladimir-putin"]
    line, world = made["vladimir-putin"]
    before = found.subjects[0].precedents
    assert before
    assert line.alt.count("(bound)") + line.alt.count("(not bound)") == len(before.own), "as many as the text counts"
    assert line.alt.startswith("Since the first public warrant Vladimir Putin made")
    assert world.alt.startswith("World map.")
    shown = [block for block in tell(found, made).blocks if isinstance(block, Figure)]
    assert tuple(shown) == made["vladimir-putin"], "once, though there are two visits"
    assert not [block for block in tell(found).blocks if isinstance(block, Figure)]


def test_a_second_answer_says_only_what_is_its_own() -> None:
    found = brief(record(), read(TWO_VISITS, record=record(), published=date(2024, 8, 30)))
    assert [subject.host for subject in found.subjects] == ["MNG", "ARM"]
    words = markdown.write(tell(found))
    assert words.count("Vladimir Putin is not recorded as dead") == 1
    assert "as told above" in words
    assert "The same readings are held, with the same answers, as told above." in words
    assert "The same steps are open as told above" in words
    for own in ("Mongolia deposited its ratification", "Armenia deposited its ratification"):
        assert own in words
