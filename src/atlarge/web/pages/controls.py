"""The controls of the map page as HTML: what is shown, the day, the days of change, the key, the data of the slider."""

from __future__ import annotations

from datetime import date
from html import escape

from atlarge.assessment.wanted import at_large
from atlarge.briefing.wording import capital, counted
from atlarge.dates import day_in_words
from atlarge.places.maps import MapOfDay
from atlarge.web.boards import START
from atlarge.web.faces import encoded
from atlarge.web.pages.scenes import Scene, courses, is_territory, kind_of, moved_areas
from atlarge.web.site import Site


def controls(site: Site, scene: Scene) -> str:
    """The form: of whom the map is, on which day, and as known on which."""
    facts = scene.facts
    wanted = {row.id: row.name for row in at_large(facts, scene.on).persons if row.free}
    others = {
        p.id: p.name
        for p in facts.persons.values()
        if p.id not in wanted and p.named and p.id in site.grid(facts).persons
    }
    chosen = scene.person.id if scene.person else ""
    keep = "".join(
        f'<input type="hidden" name="{name}" value="{escape(value)}">'
        for name, value in (("sort", scene.sort), ("filter", scene.filter))
        if value
    )
    return (
        '<form class="controls" action="/map" method="get" aria-label="Map"><p><label for="map-person">Show</label>'
        f'<select id="map-person" name="person">{_options({"": "States Parties"}, chosen)}'
        f'<optgroup label="At large on {day_in_words(scene.on)}: who is bound to arrest">'
        f"{_options(wanted, chosen)}</optgroup>"
        f'<optgroup label="Other persons with a warrant">{_options(others, chosen)}</optgroup></select></p>'
        '<p><label for="map-on">On</label><input id="map-on" type="date" name="on" '
        f'value="{scene.on}" min="1998-07-17" '
        f'max="{scene.last}"></p><p><label for="map-known">As known on (optional)</label><input '
        'id="map-known" type="date" '
        f'name="known" value="{scene.known or ""}" min="1998-07-17"></p>{keep}<p><button>Show</button></p></form>'
    )


def _options(names: dict[str, str], chosen: str) -> str:
    return "".join(
        f'<option value="{escape(key)}"{" selected" if key == chosen else ""}>{escape(name)}</option>'
        for key, name in names.items()
    )


def stepper(scene: Scene) -> str:
    """Links to the days of change before and after; the script adds a slider between them."""
    days = scene.board.days
    earlier = max((day for day in days if day < scene.on), default=None)
    later = min((day for day in days if day > scene.on), default=None)
    return (
        '<nav class="stepper" aria-label="Days of change">'
        f"{_step(scene, earlier, 'prev', 'Previous change')}{_step(scene, later, 'next', 'Next change')}</nav>"
    )


def _step(scene: Scene, day: date | None, rel: str, words: str) -> str:
    if day is None:
        return f'<span class="step step-{rel}">{words}: none on record</span>'
    href = escape(scene.address(on=day.isoformat()))
    return f'<a class="step step-{rel}" rel="{rel}" href="{href}">{words}: {day_in_words(day)}</a>'


def key(scene: Scene, picture: MapOfDay) -> str:
    """The statuses of that day, each beside its fill, with its count."""
    now = [status for code, status in scene.board.at(scene.on).items() if not is_territory(scene, code)]
    items = "".join(
        f'<li data-s="{n}"{"" if now.count(status) else " hidden"}><i class="swatch '
        f'swatch-{shade.fill} over-{shade.over}">'
        f"</i>{escape(shade.words)}: <b>{now.count(status)}</b></li>"
        for n, (status, shade) in enumerate(scene.board.shades.items())
    )
    return f'<ul class="key" aria-label="{escape(picture.counts)}">{items}</ul>'


def filters(scene: Scene) -> str:
    """The form that narrows the table down to names or statuses that hold some words."""
    kept = "".join(
        f'<input type="hidden" name="{name}" value="{escape(value)}">'
        for name, value in scene.query.items()
        if value and name != "filter"
    )
    return (
        f'<form class="filter" action="/map#board" method="get" aria-label="Filter">{kept}<p><label '
        'for="map-filter">Filter by '
        f'name or status</label><input id="map-filter" name="filter" maxlength="200" value="{escape(scene.filter)}"> '
        "<button>Filter</button></p></form>"
    )


def runs_data(scene: Scene) -> str:
    """The runs as data for the slider: read by the page's own script, run by nobody. Days are numbers of `days`."""
    keys, days = list(scene.board.shades), [START, *scene.board.days]
    number = {day: n for n, day in enumerate(days)}
    statuses = [[shade.fill, shade.over, shade.words, kind_of(shade)] for shade in scene.board.shades.values()]
    data = {
        "statuses": statuses,
        "first": scene.board.days[0] if scene.board.days else scene.on,
        "last": scene.last,
        "days": days,
        "runs": {c: [[number[d], keys.index(s)] for d, s in runs] for c, runs in scene.board.runs.items()},
        "territories": [code for code in scene.board.runs if is_territory(scene, code)],
        "person": scene.person.name if scene.person else "",
        "courses": courses(scene),
    }
    inside = encoded(data).decode().replace("<", "\\u003c")
    return f'<script type="application/json" id="runs">{inside}</script>'


def days_list(scene: Scene) -> str:
    """The list of all days of change, folded away; each leads to its map."""
    items = "".join(
        f'<li><a href="{escape(scene.address(on=move.day.isoformat()))}">{day_in_words(move.day)}</a>: '
        f"{escape(moved_areas(scene, move))}</li>"
        for move in scene.board.moves
    )
    count = counted(len(scene.board.moves), "day")
    head = f"<summary>{capital(count)} on which something changes</summary>"
    return f'<details class="days">{head}<ol>{items}</ol></details>'
