"""The map of any day: for one person, or "party or not", with the same as a table, and the days on which it changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from atlarge.assessment.wanted import at_large
from atlarge.briefing.document import Block, Figure, Heading, Items, Line, Note, line
from atlarge.briefing.wording import capital, counted
from atlarge.dates import day_in_words
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.names.folding import fold
from atlarge.names.resolving import find_person
from atlarge.places.areas import BORDERS, atlas
from atlarge.places.maps import FINER, MapOfDay, Shade, drawn, whole
from atlarge.places.windows import WINDOWS, window_svg
from atlarge.web.asked import Asked
from atlarge.web.boards import START, Board, Moved, count_in_words
from atlarge.web.faces import encoded
from atlarge.web.leaves import Columns, Leaf, Mark, Raw, Ref, Sheet, address
from atlarge.web.pages.entries import ask_address
from atlarge.web.site import Site

HEAD = ("State or territory", "Status", "Since", "Changes next")
SORTS = {"State or territory": "name", "Status": "status", "Since": "since", "Changes next": "until"}
SHOWN = 40
"""How many areas a change is told for one by one."""


class Scene:
    """What is shown: the record as known, the person or none, the day, and the runs."""

    def __init__(self, site: Site, asked: Asked) -> None:
        self.known = asked.maybe_day("known")
        self.facts = site.known(self.known)
        named = asked.text("person")
        self.person = find_person(self.facts, named) if named else None
        self.board: Board = site.board(self.facts, self.person.id if self.person else "")
        self.on = asked.day()
        self.sort = asked.one_of("sort", ("", *SORTS.values()))
        self.down = asked.flag("down")
        self.filter = asked.text("filter")
        self.last = self.board.end

    @property
    def query(self) -> dict[str, str]:
        """The address of this very scene."""
        found = {"person": self.person.id if self.person else "", "on": self.on.isoformat()}
        found |= {"known": self.known.isoformat() if self.known else "", "sort": self.sort}
        return found | {"down": "true" if self.down else "", "filter": self.filter}

    def address(self, **changed: str) -> str:
        """The address of a scene that differs in one thing."""
        return address("/map", {**self.query, **changed})

    @property
    def title(self) -> str:
        """What the map is of."""
        who = f"Who is bound to arrest {self.person.name}" if self.person else "States Parties to the Rome Statute"
        return f"{who} on {day_in_words(self.on)}"

    def codes(self) -> list[str]:
        """The States and territories that are counted, by name; territories after the States."""
        states = self.facts.states
        return sorted(states, key=lambda code: (states[code].kind == "territory", fold(states[code].name)))


def map_page(site: Site, asked: Asked) -> Leaf:
    """The map of a day with its table, its days of change, and its controls."""
    scene = Scene(site, asked)
    picture = day_map(scene)
    rows = list(_rows(scene))
    blocks: list[Block] = [
        Raw((), _controls(site, scene)),
        Figure(svg=drawn(atlas(), picture), alt=picture.alt),
        Raw((), _key(scene, picture)),
        Raw((), _stepper(scene)),
        *_apart(scene),
        *_changes(scene),
        Heading(2, "The same as a table"),
        Raw((), _filter(scene)),
        Sheet(
            _caption(scene, rows),
            HEAD,
            tuple(row for _, row in rows),
            _sorts(scene),
            tuple(c for c, _ in rows),
            "board",
        ),
        Note((BORDERS,)),
        Raw((), _runs(scene)),
    ]
    return Leaf(
        path="/map",
        query=scene.query,
        title=scene.title,
        answer=_answer(scene),
        blocks=tuple(blocks),
        data=_data(scene),
        head=("Code", *HEAD),
        rows=tuple((code, *(_plain(cell) for cell in row)) for code, row in rows),
        svg=whole(atlas(), picture),
        dated=True,
        wide=True,
    )


def _plain(cell: Line) -> str:
    return "".join(part if isinstance(part, str) else getattr(part, "text", "") for part in cell)


def day_map(scene: Scene) -> MapOfDay:
    """The drawing of a scene, with its words."""
    now = scene.board.at(scene.on)
    shades = {code: scene.board.shades[status] for code, status in now.items()}
    before, _ = scene.board.around(scene.on)
    known = f" As known on {day_in_words(scene.known)}." if scene.known else ""
    notes = (
        (
            f"Record {scene.facts.version}, status as of {day_in_words(scene.facts.as_of)}.{known} Made by atlarge. "
            "An assessment, not a finding of a court."
        ),
    )
    return MapOfDay(
        title=_answer(scene),
        counts="States: " + count_in_words(scene.board, (now[c] for c in scene.codes() if not _territory(scene, c))),
        change=f"Last change: {_moved(scene, before)}" if before else "",
        notes=notes,
        shades=shades,
    )


def _territory(scene: Scene, code: str) -> bool:
    return scene.facts.states[code].kind == "territory"


def _answer(scene: Scene) -> str:
    """The first line: the answer in words, with counts."""
    now = [status for code, status in scene.board.at(scene.on).items() if not _territory(scene, code)]
    day = day_in_words(scene.on)
    if scene.person is None:
        parties = sum(status.startswith("State Party") for status in now)
        leaving = now.count("State Party, leaving")
        gone = f"; {counted(leaving, 'State')} of them gave notice of withdrawal" if leaving else ""
        return f"On {day} the Rome Statute binds {parties} States Parties{gone}."
    bound = sum(status.startswith("yes") for status in now)
    contested = now.count("yes, contested")
    doubt = " for all of them" if contested == bound else f" for {contested} of them"
    dispute = f"; that is contested{doubt}" if contested else ""
    if not bound:
        return f"On {day} no State is surely bound to arrest {scene.person.name}."
    verb = "is" if bound == 1 else "are"
    return f"On {day} {counted(bound, 'State')} {verb} bound to arrest {scene.person.name}{dispute}."


def _rows(scene: Scene) -> Iterator[tuple[str, tuple[Line, ...]]]:
    wanted = fold(scene.filter)
    found = []
    for code in scene.codes():
        state = scene.facts.states[code]
        since, status, until = scene.board.run(code, scene.on)
        words = scene.board.shades[status].words
        if wanted and wanted not in fold(f"{state.name} {code} {words} {' '.join(state.names)}"):
            continue
        found.append((code, state.name, since, status, until))
    keys = {
        "status": lambda row: list(scene.board.shades).index(row[3]),
        "since": lambda row: row[2],
        "until": lambda row: row[4] or date.max,
        "name": lambda row: fold(row[1]),
    }
    if scene.sort:
        found.sort(key=keys[scene.sort], reverse=scene.down)
    for code, name, since, status, until in found:
        shade = scene.board.shades[status]
        ends = until.isoformat() if until else ""
        begun = since.isoformat() if since > scene.board.runs[code][0][0] else ""
        mark = Mark(shade.words, _kind(shade))
        yield (
            code,
            (line(Ref(name, _leads(scene, code))), line(mark), line(begun), line(ends)),
        )


def _kind(shade: Shade) -> str:
    return "contested" if shade.over == "h" else shade.fill


def _apart(scene: Scene) -> Iterator[Block]:
    """The answer for each territory that its State does not control; on the map the smallest of them are dots."""
    declared = {d.territory for d in scene.facts.declarations.values() if d.kind in ("uncontrolled", "limit")}
    inner = {area.code for area in atlas().areas if area.inner}
    codes = [code for code in scene.codes() if code in declared | inner]
    if codes:
        yield Heading(2, "Territory that its State does not control")
        shades = {code: scene.board.shades[status] for code, status in scene.board.at(scene.on).items()}
        windows = "".join(window_svg(window, shades) for window in WINDOWS)
        yield Raw((), f'<div class="windows"><svg class="defs" aria-hidden="true">{FINER}</svg>{windows}</div>')
        yield Columns(tuple(_apart_line(scene, code) for code in codes), tuple(codes))


def _apart_line(scene: Scene, code: str) -> Line:
    state, shade = scene.facts.states[code], scene.board.shades[scene.board.run(code, scene.on)[1]]
    of = f" ({scene.facts.states[state.of].name})" if state.of in scene.facts.states else ""
    return line(Mark(shade.words, _kind(shade)), " ", Ref(state.name, _leads(scene, code)), of)


def _leads(scene: Scene, code: str) -> str:
    """Where a name leads: to the answer about the person of the map, or to the page of the State."""
    return ask_address(scene.person.id, code, scene.on, scene.known) if scene.person else f"/states/{code}"


def _caption(scene: Scene, rows: list[tuple[str, tuple[Line, ...]]]) -> str:
    states = sum(not _territory(scene, code) for code, _ in rows)
    return f"{counted(states, 'State')} and {counted(len(rows) - states, 'territory', 'territories')}"


def _sorts(scene: Scene) -> tuple[tuple[str, str], ...]:
    def href(key: str) -> str:
        """The address that sorts by a column."""
        down = "true" if scene.sort == key and not scene.down else ""
        return scene.address(sort=key, down=down) + "#board"

    return tuple((head, href(key)) for head, key in SORTS.items())


def _changes(scene: Scene) -> Iterator[Block]:
    before, after = scene.board.around(scene.on)
    yield Heading(2, "What changed, and what changes next")
    yield Items(
        (
            line("Last change: ", *_move(scene, before)) if before else line("Nothing changed before that day."),
            line("Next change: ", *_move(scene, after)) if after else line("No later change is on record."),
        )
    )
    yield Raw((), _days(scene))


def _move(scene: Scene, move: Moved) -> Iterator[Ref | str]:
    yield Ref(day_in_words(move.day), scene.address(on=move.day.isoformat()))
    yield ": " + _moved_areas(scene, move)


def _moved(scene: Scene, move: Moved) -> str:
    return f"{day_in_words(move.day)}: {_moved_areas(scene, move, 6)}"


def _moved_areas(scene: Scene, move: Moved, shown: int = SHOWN) -> str:
    """What changed on a day, grouped by what it changed to."""
    groups: dict[str, list[str]] = {}
    for code, _, after in move.areas:
        groups.setdefault(after, []).append(in_words(scene.facts.states[code]))
    told = []
    for after, names in groups.items():
        listed = ", ".join(names[:shown]) + (f" and {len(names) - shown} more" if len(names) > shown else "")
        told.append(f"{listed} ({scene.board.shades[after].words})")
    return capital("; ".join(told)) + "."


def _days(scene: Scene) -> str:
    """The list of all days of change, folded away; each leads to its map."""
    items = "".join(
        f'<li><a href="{escape(scene.address(on=move.day.isoformat()))}">{day_in_words(move.day)}</a>: '
        f"{escape(_moved_areas(scene, move, 8))}</li>"
        for move in scene.board.moves
    )
    count = counted(len(scene.board.moves), "day")
    head = f"<summary>{capital(count)} on which something changes</summary>"
    return f'<details class="days">{head}<ol>{items}</ol></details>'


def _controls(site: Site, scene: Scene) -> str:
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
        f'<optgroup label="At large on that day: who is bound to arrest">{_options(wanted, chosen)}</optgroup>'
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


def _stepper(scene: Scene) -> str:
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


def _key(scene: Scene, picture: MapOfDay) -> str:
    """The statuses of that day, each beside its fill, with its count."""
    now = [status for code, status in scene.board.at(scene.on).items() if not _territory(scene, code)]
    items = "".join(
        f'<li data-s="{n}"{"" if now.count(status) else " hidden"}><i class="swatch '
        f'swatch-{shade.fill} over-{shade.over}">'
        f"</i>{escape(shade.words)}: <b>{now.count(status)}</b></li>"
        for n, (status, shade) in enumerate(scene.board.shades.items())
    )
    return f'<ul class="key" aria-label="{escape(picture.counts)}">{items}</ul>'


def _filter(scene: Scene) -> str:
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


def _runs(scene: Scene) -> str:
    """The runs as data for the slider: read by the page's own script, run by nobody. Days are numbers of `days`."""
    keys, days = list(scene.board.shades), [START, *scene.board.days]
    number = {day: n for n, day in enumerate(days)}
    statuses = [[shade.fill, shade.over, shade.words, _kind(shade)] for shade in scene.board.shades.values()]
    data = {
        "statuses": statuses,
        "first": scene.board.days[0] if scene.board.days else scene.on,
        "last": scene.last,
        "days": days,
        "runs": {c: [[number[d], keys.index(s)] for d, s in runs] for c, runs in scene.board.runs.items()},
        "territories": [code for code in scene.board.runs if _territory(scene, code)],
        "person": scene.person.name if scene.person else "",
    }
    inside = encoded(data).decode().replace("<", "\\u003c")
    return f'<script type="application/json" id="runs">{inside}</script>'


def _data(scene: Scene) -> dict[str, object]:
    before, after = scene.board.around(scene.on)
    rows = [(code, *scene.board.run(code, scene.on)) for code in scene.codes()]
    return {
        "on": scene.on,
        "known": scene.known,
        "person": scene.person.id if scene.person else None,
        "answer": _answer(scene),
        "areas": [
            {"code": code, "status": status, "words": scene.board.shades[status].words, "since": since, "until": until}
            for code, since, status, until in rows
        ],
        "last_change": before,
        "next_change": after,
        "days_of_change": scene.board.days,
        "borders": BORDERS,
    }


def embed_of(scene: Scene) -> tuple[str, Record]:
    """The drawing alone, for other people's pages, and the record it is of."""
    return drawn(atlas(), day_map(scene)), scene.facts
