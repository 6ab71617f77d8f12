"""The map of any day: for one person, or "party or not", with the same as a table, and the days on which it changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlarge.briefing.document import Block, Figure, Heading, Items, Line, Note, line
from atlarge.briefing.wording import counted
from atlarge.dates import day_in_words
from atlarge.names.folding import fold
from atlarge.places.areas import BORDERS, atlas
from atlarge.places.maps import FINER, drawn, whole
from atlarge.places.windows import WINDOWS, window_svg
from atlarge.web.asked import Asked
from atlarge.web.boards import Moved
from atlarge.web.leaves import Columns, Leaf, Mark, Raw, Ref, Sheet
from atlarge.web.pages.controls import controls, days_list, filters, key, runs_data, stepper
from atlarge.web.pages.entries import ask_address
from atlarge.web.pages.scenes import SORTS, Scene, answer_words, day_map, is_territory, kind_of, moved_areas
from atlarge.web.site import Site

HEAD = ("State or territory", "Status", "Since", "Changes next")


def map_page(site: Site, asked: Asked) -> Leaf:
    """The map of a day with its table, its days of change, and its controls."""
    scene = Scene(site, asked)
    picture = day_map(scene)
    rows = list(_rows(scene))
    blocks: list[Block] = [
        Raw((), controls(site, scene)),
        Figure(svg=drawn(atlas(), picture), alt=picture.alt),
        Raw((), key(scene, picture)),
        Raw((), stepper(scene)),
        *_apart(scene),
        *_changes(scene),
        Heading(2, "The same as a table"),
        Raw((), filters(scene)),
        Sheet(
            _caption(scene, rows),
            HEAD,
            tuple(row for _, row in rows),
            _sorts(scene),
            tuple(c for c, _ in rows),
            "board",
        ),
        Note((BORDERS,)),
        Raw((), runs_data(scene)),
    ]
    return Leaf(
        path="/map",
        query=scene.query,
        title=scene.title,
        answer=answer_words(scene),
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
        mark = Mark(shade.words, kind_of(shade))
        yield (
            code,
            (line(Ref(name, _leads(scene, code))), line(mark), line(begun), line(ends)),
        )


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
    return line(Mark(shade.words, kind_of(shade)), " ", Ref(state.name, _leads(scene, code)), of)


def _leads(scene: Scene, code: str) -> str:
    """Where a name leads: to the answer about the person of the map, or to the page of the State."""
    return ask_address(scene.person.id, code, scene.on, scene.known) if scene.person else f"/states/{code}"


def _caption(scene: Scene, rows: list[tuple[str, tuple[Line, ...]]]) -> str:
    states = sum(not is_territory(scene, code) for code, _ in rows)
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
    yield Raw((), days_list(scene))


def _move(scene: Scene, move: Moved) -> Iterator[Ref | str]:
    yield Ref(day_in_words(move.day), scene.address(on=move.day.isoformat()))
    yield ": " + moved_areas(scene, move)


def _data(scene: Scene) -> dict[str, object]:
    before, after = scene.board.around(scene.on)
    rows = [(code, *scene.board.run(code, scene.on)) for code in scene.codes()]
    return {
        "on": scene.on,
        "known": scene.known,
        "person": scene.person.id if scene.person else None,
        "answer": answer_words(scene),
        "areas": [
            {"code": code, "status": status, "words": scene.board.shades[status].words, "since": since, "until": until}
            for code, since, status, until in rows
        ],
        "last_change": before,
        "next_change": after,
        "days_of_change": scene.board.days,
        "borders": BORDERS,
    }
