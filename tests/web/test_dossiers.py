"""Dossiers and lists say in words what the record and the command line say; no key of the record's files shows."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import get_args

import pytest
from starlette.testclient import TestClient

from atlarge.assessment.parties import standing
from atlarge.assessment.wanted import at_large
from atlarge.briefing.persons import at_large_groups, at_large_in_words, person_file
from atlarge.facts.persons import EventKind
from atlarge.facts.record import Record
from atlarge.facts.references import entries
from atlarge.facts.treaties import ActKind, DeclarationKind
from atlarge.web.pages.precedents import interval
from atlarge.web.pages.sources import use_in_words

TODAY = date(2026, 10, 7)
KEYS = {key for kind in (ActKind, DeclarationKind, EventKind) for key in get_args(kind) if "-" in key}


def words(html: str) -> str:
    """What a page says, without its addresses and its data."""
    main = html.partition("<main")[2].partition("</main>")[0]
    main = re.sub(r"<script.*?</script>|<svg.*?</svg>", " ", main, flags=re.DOTALL)
    return unescape(re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", main)))


def told(html: str) -> str:
    """The first line of a page."""
    return unescape(html.partition('id="answer">')[2].partition("</p>")[0])


def tables(html: str) -> dict[str, list[str]]:
    """The first cells of each table, by its caption."""
    found = {}
    for table in re.findall(r"<table.*?</table>", html, re.DOTALL):
        caption = unescape(re.sub("<[^>]+>", "", table.partition("</caption>")[0].partition("<caption>")[2]))
        rows = re.findall(r'<th scope="row">(.*?)</th>', table)
        found[caption] = [unescape(re.sub("<[^>]+>", "", row)) for row in rows]
    return found


def test_the_first_page_lists_who_is_at_large_as_the_command_does(client: TestClient, record: Record) -> None:
    html = client.get("/").text
    found = at_large(record, TODAY)
    assert at_large_in_words(found) in words(html)
    shown = tables(html)
    groups = at_large_groups(found)
    assert [heading for heading, _ in groups] == [caption.partition(":")[0] for caption in shown]
    assert [[row.name for row in rows] for _, rows in groups] == list(shown.values())


def test_nobody_in_custody_or_dead_is_called_at_large(client: TestClient, record: Record) -> None:
    for person in record.persons.values():
        status = person_file(record, person, TODAY).status
        answer = told(client.get(f"/persons/{person.id}").text)
        assert ("is at large" in answer) == (status == "at large"), answer
        assert answer == person_file(record, person, TODAY).summary
    html = client.get("/persons").text
    marks = re.findall(r'<b class="mark mark-([a-z-]+)">', html)
    free = sum(row.free for row in at_large(record, TODAY).persons)
    assert marks.count("at-large") == free
    options = client.get("/map").text.partition('label="At large on ')[2].partition("</optgroup>")[0]
    assert options.count("<option") == free


def test_no_key_of_the_record_shows_where_words_should(client: TestClient, record: Record) -> None:
    paths = [f"/states/{code}" for code in record.states] + [f"/persons/{key}" for key in record.persons]
    warrants = [warrant for person in record.persons.values() for warrant in person.warrants]
    paths += ["/", "/visits", "/persons", "/states", *(f"/warrants/{warrant.id}" for warrant in warrants)]
    for path in paths:
        shown = words(client.get(path).text)
        assert not [key for key in KEYS if f" {key}" in shown], path


@pytest.mark.parametrize("code", ["MNG", "HUN", "UKR", "PSE", "GBR", "USA", "XCR", "BDI"])
def test_a_state_is_told_whole(client: TestClient, record: Record, code: str) -> None:
    html = client.get(f"/states/{code}").text
    shown = words(html)
    owner = record.states[code].of or code
    acts = [act for act in record.acts if act.state == owner]
    assert ('class="figure"' in html) == bool(acts or any(v.state == code for v in record.visits.values()))
    assert html.count('aria-label="source') >= len(acts)
    for part in record.states.values():
        if part.of == code:
            assert f'href="/states/{part.code}"' in html
    for visit in record.visits.values():
        if visit.state == code:
            assert f'href="/visits/{visit.id}"' in html
    for each in record.assurances.values():
        if each.giver == code:
            assert each.says.rstrip(".") in shown
    stands = standing(record, code, TODAY)
    if stands.in_force and stands.party == "yes" and not record.states[code].of:
        assert f"{stands.in_force:%B %Y}" in told(html)


def test_a_person_is_told_whole(client: TestClient, record: Record) -> None:
    person = record.persons["omar-al-bashir"]
    html = client.get(f"/persons/{person.id}").text
    shown = words(html)
    assert 'class="figure"' in html
    for name in person.names:
        assert name in shown
    for warrant in person.warrants:
        for crime in warrant.crimes:
            assert crime in shown
    for heading in ("Offices", "Visits", "Names", "The life of the case", "What States said they would do"):
        assert f">{heading}</h2>" in html
    assert "<dt>Arabic</dt>" in html


def test_a_visit_shows_all_claims_side_by_side(client: TestClient, record: Record) -> None:
    visit = "2024-09-02-vladimir-putin-MNG"
    html = client.get(f"/visits/{visit}").text
    shown = words(html)
    claims = [s for s in record.statements.values() if s.about == visit]
    assured = [a for a in record.assurances.values() if a.about == visit]
    assert len(claims) > 5
    for said in [*(each.says for each in claims), *(each.says for each in assured)]:
        assert said.rstrip(".")[1:] in shown
    (table,) = [rows for caption, rows in tables(html).items() if caption.startswith("Claims side by side")]
    assert len(table) == len(claims) + len(assured)
    assert "2024-09-02" in shown
    assert "2024-09-03" in shown
    assert "24 October 2024: ICC Pre-Trial Chamber II" in shown


def test_precedents_are_filtered_by_standing_and_counted_with_intervals(client: TestClient) -> None:
    html = client.get("/precedents?standing=State+Party&bound=yes").text
    rows = re.findall(r'<td data-h="Standing then">(.*?)</td>', html)
    assert rows
    assert set(rows) == {"State Party"}
    shares = re.findall(
        r'<td data-h="Visits">(\d+)</td><td data-h="Share">(\d+) %</td><td data-h="Interval">(\d+) to (\d+) %', html
    )
    outcomes = [tuple(map(int, row)) for row in shares]
    made = sum(count for count, *_ in outcomes[:-3])
    for count, share, low, high in outcomes:
        assert share == round(100 * count / made)
        assert (low, high) == tuple(round(100 * end) for end in interval(count, made))
    assert "under-counted" in words(html)
    assert 'class="figure"' in html


def test_a_receipt_leads_back_to_the_same_answer(client: TestClient) -> None:
    html = client.get("/ask?person=vladimir-putin&state=MNG&on=2024-09-03&overflight=true&known=2024-09-10").text
    kept = unescape(re.findall(r'<dt>Permanent link</dt><dd><a href="([^"]+)"', html)[0])
    assert {"overflight=true", "known=2024-09-10", "on=2024-09-03"} <= set(kept.partition("?")[2].split("&"))
    again = client.get(kept)
    assert told(again.text) == told(html)


def test_readings_stand_side_by_side(client: TestClient) -> None:
    html = client.get("/ask?person=vladimir-putin&state=MNG&on=2024-09-03").text
    sides = html.partition('<div class="sides">')[2].partition("</div>")[0]
    assert sides.count("<section>") == sides.count("<details>") >= 2
    assert html.count("What would turn the answer") == 1


def test_what_relies_on_a_source_is_told_in_words(record: Record) -> None:
    for where, _ in entries(record):
        told_ = use_in_words(record, where)
        assert told_
        assert not re.search(r"\.(csv|toml)\b", told_), where
