"""The site in Debian's Chromium: with and without JavaScript, by keyboard, on a phone, in the dark, and for axe."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python  # type: ignore[import-untyped]
import pytest

PUTIN = "/map?person=vladimir-putin&on=2024-09-03"
KINDS = {
    "home": "/",
    "ask": "/ask?person=vladimir-putin&state=MNG&on=2024-09-03",
    "map": "/map?on=2024-09-03",
    "map-of-a-person": PUTIN,
    "persons": "/persons",
    "person": "/persons/vladimir-putin",
    "states": "/states",
    "state": "/states/MNG",
    "visits": "/visits?known=2011-01-01",
    "visit": "/visits/2024-09-02-vladimir-putin-MNG",
    "gatherings": "/gatherings?known=2012-01-01",
    "gathering": "/gatherings/brics-2009",
    "sources": "/sources",
    "source": "/sources/tass-1837097",
    "law": "/law",
    "article": "/law/must_arrest",
    "warrant": "/warrants/ukr-putin-2023",
    "precedents": "/precedents?person=omar-al-bashir&bound=yes",
    "search": "/search?q=mongolia",
    "read": "/read",
    "nothing": "/nothing-is-here",
    "embed": "/embed/map?on=2024-09-03",
}
STORY = (
    "Russian President Vladimir Putin will visit Mongolia on 3 September 2024, the Kremlin said on Thursday.\n\n"
    "Mongolia is a member of the International Criminal Court, which issued an arrest warrant for "
    "Putin in March 2023.\n"
)
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """A page that notes what it complains of and what it asks of other servers."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda m: page.complaints.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: page.complaints.append(str(e)))
    page.on(
        "request", lambda r: None if r.url.startswith((address, "data:", "blob:")) else page.complaints.append(r.url)
    )
    yield page
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_loads_without_complaint_and_axe_finds_nothing(page: Any, kind: str) -> None:
    page.goto(KINDS[kind])
    complaints = [each for each in page.complaints if not (kind == "nothing" and "404" in each)]
    assert complaints == []
    page.evaluate(AXE)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    alike = ["tbody tr:nth-child(n+9)", ".days li:nth-child(n+5)", "article li:nth-child(n+40)"]  # rows made alike
    found = page.evaluate("([alike, tags]) => axe.run({exclude: alike}, {runOnly: tags})", [alike, tags])["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:160], each["nodes"][0]["failureSummary"]) for each in found] == []


@pytest.mark.parametrize(
    "kind", ["home", "ask", "map-of-a-person", "person", "persons", "state", "visit", "read", "precedents", "search"]
)
def test_contrast_holds_in_the_dark(browser: Any, address: str, kind: str) -> None:
    context = browser.new_context(base_url=address, color_scheme="dark")
    page = context.new_page()
    page.goto(KINDS[kind])
    page.evaluate(AXE)
    found = page.evaluate("axe.run({runOnly: ['color-contrast']})")["violations"]
    assert [node["html"][:160] for each in found for node in each["nodes"]] == []
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_sticks_out_at_320_pixels(browser: Any, address: str, kind: str) -> None:
    context = browser.new_context(base_url=address, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(KINDS[kind])
    wide = page.evaluate(
        "() => [document.documentElement.scrollWidth, ...[...document.querySelectorAll('body *')].filter(e => "
        "e.getBoundingClientRect().right > 321 && !e.closest('.scroll, pre, .skip, svg, .story, thead')).slice(0, 5)"
        ".map(e => e.outerHTML.slice(0, 120))]"
    )
    assert wide == [320]
    context.close()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "embed"])
def test_a_page_says_the_same_without_javascript(browser: Any, address: str, page: Any, kind: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    plain = context.new_page()
    plain.goto(KINDS[kind])
    page.goto(KINDS[kind])
    for part in (".answer", "table", ".cite-this"):
        assert plain.locator(part).all_text_contents() == page.locator(part).all_text_contents()
    context.close()


def test_the_map_can_be_worked_without_javascript(browser: Any, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/map?on=2024-09-03")
    page.get_by_role("link", name=re.compile("^Next change")).click()
    assert "on=2024-10-25" in page.url
    page.get_by_label("Show").select_option(label="Vladimir Putin")
    page.get_by_role("button", name="Show").click()
    assert "bound to arrest Vladimir Putin" in page.locator(".answer").inner_text()
    page.locator("#map-filter").fill("mongolia")
    page.get_by_role("button", name="Filter").click()
    assert page.locator("#board tbody tr").count() == 1
    page.get_by_role("link", name="Status", exact=True).click()
    assert "sort=status" in page.url
    page.locator("#board tbody a").first.click()
    assert "Mongolia is bound to arrest Vladimir Putin" in page.locator(".answer").inner_text()
    context.close()


def test_the_slider_shows_what_the_server_would(page: Any) -> None:
    page.goto("/map?on=2024-09-03")
    page.evaluate("atlargeSet('2016-01-01', true)")
    moved = _shown(page)
    assert "on=2016-01-01" in page.url
    page.goto("/map?on=2016-01-01")
    assert moved == _shown(page)
    page.goto(PUTIN)
    page.evaluate("atlargeSet('2023-03-16', true)")
    moved = _shown(page)
    page.goto("/map?person=vladimir-putin&on=2023-03-16")
    assert moved == _shown(page)


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("person=vladimir-putin&", ("2024-09-03", "2010-01-01", "2023-03-17", "2025-06-02")),
        ("person=laurent-gbagbo&", ("2012-01-01", "2011-11-29", "2020-01-01")),
        ("", ("2024-09-03", "2010-01-01", "2016-11-17", "2026-09-26")),
        ("person=vladimir-putin&known=2024-12-01&sort=name&filter=a&", ("2024-09-03", "2023-04-01")),
    ],
)
def test_all_that_names_the_day_is_of_the_day_moved_to(page: Any, query: str, days: tuple[str, ...]) -> None:
    """Files, citation, permanent address, sorts, the field of the filter, changes, and the words for who cannot see."""
    page.goto(f"/map?{query}on={days[0]}")
    first = _said(page)
    moved = []
    for day in days[1:]:
        page.evaluate(f"atlargeSet('{day}', true)")
        moved.append(_said(page))
    page.evaluate(f"atlargeSet('{days[0]}', true)")
    assert _said(page) == first
    for day, found in zip(days[1:], moved, strict=True):
        page.goto(f"/map?{query}on={day}")
        assert found == _said(page)


def _said(page: Any) -> Any:
    return page.evaluate(
        "() => ({links: [...document.querySelectorAll('main a, link')].map(a => a.getAttribute('href')), "
        "words: ['.take', '.answer', 'h1', 'h2 + ul:has(+ .days)', '#map-alt', '.stepper'].map(s => "
        "document.querySelector(s)?.textContent.replace(/\\s+/g, ' ')), "
        "labels: [...document.querySelectorAll('main [aria-label]')].map(e => e.getAttribute('aria-label')), "
        "fields: [...document.querySelectorAll('main input[name=on]')].map(e => e.value), "
        "head: [document.title, document.querySelector('meta[name=description]').content]})"
    )


def test_a_file_taken_after_a_move_is_of_the_day_moved_to(page: Any) -> None:
    page.goto(PUTIN)
    page.evaluate("atlargeSet('2010-01-01', true)")
    with page.expect_download() as download:
        page.locator(".take").get_by_role("link", name="JSON", exact=True).click()
    told = json.loads(download.value.path().read_text("utf-8"))
    assert told["about"]["on"] == "2010-01-01"
    assert told["about"]["answer"] == page.locator(".answer").inner_text()


def _shown(page: Any) -> Any:
    return page.evaluate(
        "() => "
        "({answer: document.querySelector('.answer').textContent, title: document.querySelector('h1').textContent, "
        "rows: [...document.querySelectorAll('#board tbody tr')].map(r => [...r.cells].map(c => c.textContent)), "
        "links: [...document.querySelectorAll('#board tbody th a')].map(a => a.getAttribute('href')), "
        "fills: [...document.querySelectorAll('.map .at[data-a]')].map(u => u.getAttribute('class')), "
        "overs: [...document.querySelectorAll('.map .over')].map(u => u.dataset.a + u.getAttribute('fill'))"
        ".filter(f => !f.endsWith('none')).sort(), "
        "apart: [...document.querySelectorAll('.columns li')].map(l => l.textContent), "
        "key: [...document.querySelectorAll('.key li')].filter(l => !l.hidden).map(l => l.textContent), "
        "steps: [...document.querySelectorAll('.step')].map(s => s.textContent)})"
    )


def test_a_step_of_the_slider_is_quick(page: Any) -> None:
    page.goto("/map?on=2010-01-01")
    took = page.evaluate(
        "() => { const t = performance.now(); const start = Date.parse('2009-01-01');"
        "for (let n = 0; n < 200; n++) atlargeSet(new Date(start + n * 30 * "
        "86400000).toISOString().slice(0, 10), false);"
        "return (performance.now() - t) / 200; }"
    )
    assert took <= 8, f"{took:.2f} ms a step"


def test_everything_works_by_keyboard(page: Any) -> None:
    page.goto(PUTIN)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the answer"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.locator("#map-slider").focus()
    page.keyboard.press("ArrowRight")
    assert "on=2024-09-04" in page.url
    assert "4 September 2024" in page.locator("#map-slider").get_attribute("aria-valuetext")
    assert "4 September 2024" in page.locator("output").inner_text()
    page.locator(".step-prev").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.classList.contains('step-prev')")
    assert "on=2024-02-01" in page.url


def test_the_focus_can_be_seen_wherever_it_goes(page: Any) -> None:
    page.goto("/ask")
    for _ in range(22):
        page.keyboard.press("Tab")
        width = page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
        assert width >= 2, page.evaluate("document.activeElement.outerHTML.slice(0, 120)")


def test_a_story_is_uploaded_read_and_taken_along(page: Any, tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    page.goto("/read")
    page.get_by_label("Or its file").set_input_files(file)
    page.get_by_label("Published on").fill("2024-08-30")
    page.get_by_role("button", name="Read it").click()
    assert "Mongolia is bound to arrest Vladimir Putin" in page.locator(".answer").inner_text()
    assert page.locator(".story .claim").count() >= 1
    assert page.complaints == []
    page.evaluate(AXE)
    assert page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa']})")["violations"] == []
    shown = page.locator("#claims tbody tr").count()
    with page.expect_download() as download:
        page.get_by_role("button", name="Keep as CSV").click()
    rows = list(csv.reader(io.StringIO(download.value.path().read_text("utf-8-sig").partition("\n\n")[0])))
    assert shown == len(rows) - 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_what_was_read_shows_by_pointer_and_by_keyboard_without_javascript(
    browser: Any, address: str, width: int, scheme: str
) -> None:
    size = {"width": width, "height": 700}
    still = {"base_url": address, "viewport": size, "color_scheme": scheme, "reduced_motion": "reduce"}
    context = browser.new_context(java_script_enabled=False, **still)
    page = context.new_page()
    page.goto("/read")
    page.get_by_label("Text of the story").fill(STORY)
    page.get_by_role("button", name="Read it").click()
    cards = page.locator(".story .told")
    shown = page.locator(".story .told:visible")
    assert cards.count() >= 5
    assert shown.count() == 0
    page.locator(".story a.b[href^='#claim-']").first.hover()
    assert "supported" in shown.inner_text()
    page.mouse.move(0, 0)
    page.locator(".story .b").first.focus()
    page.keyboard.press("Tab")
    assert shown.count() == 1
    claim = page.locator(".story a.b[href^='#claim-']").first
    claim.focus()
    page.keyboard.press("Enter")
    row = page.locator("#claims " + claim.get_attribute("href"))
    assert row.bounding_box()["y"] < size["height"]
    row.locator("a").first.press("Enter")
    assert "#t-claim-" in page.url
    assert page.locator("h2", has_text="All that was read in the story").count() == 1
    wide = "document.documentElement.scrollWidth"
    context.close()
    context = browser.new_context(**still)
    page = context.new_page()
    page.goto("/read")
    page.get_by_label("Text of the story").fill(STORY)
    page.get_by_role("button", name="Read it").click()
    assert page.evaluate(wide) == width
    page.evaluate(AXE)
    found = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa']})")["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:160]) for each in found] == []
    context.close()


def test_a_hostile_story_stays_words(page: Any) -> None:
    page.goto("/read")
    page.get_by_label("Text of the story").fill(
        f"<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>{STORY}"
    )
    page.get_by_role("button", name="Read it").click()
    assert "<script>" in page.locator(".story").inner_text()
    assert page.title() != "run"
    assert page.complaints == []


def test_a_download_is_what_is_shown(page: Any) -> None:
    page.goto("/map?person=vladimir-putin&on=2024-09-03&filter=au")
    # By the cells themselves: a table is laid out, and has inner text, only when it comes into view.
    cells = "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()).join('\\t').trim())"
    shown = page.locator("#board tbody tr").evaluate_all(cells)
    with page.expect_download() as download:
        page.locator(".take").get_by_role("link", name="CSV", exact=True).click()
    text = download.value.path().read_text("utf-8-sig").partition("\n\n")[0]
    rows = [row[1:] for row in csv.reader(io.StringIO(text))][1:]
    assert ["\t".join(row).strip() for row in rows] == shown


def test_nothing_but_the_style_sheet_holds_up_the_map(page: Any) -> None:
    """The map is in the page itself; `bench/web_phone.py` measures when a slow phone has it."""
    page.goto("/map?on=2024-09-03")
    page.locator(".map use.at").nth(200).wait_for(state="attached")
    entries = page.evaluate(
        "performance.getEntriesByType('resource').map(e => [new URL(e.name).pathname, e.renderBlockingStatus])"
    )
    assert [path for path, status in entries if status == "blocking"] == ["/static/atlarge.css"]
    assert len(entries) <= 4


def test_print_leaves_out_what_paper_cannot_do(page: Any) -> None:
    page.goto(PUTIN)
    page.emulate_media(media="print")
    assert not page.locator(".stepper").is_visible()
    assert not page.locator(".search").is_visible()
    assert page.locator(".answer").is_visible()
    assert page.locator(".cite-this").is_visible()
