"""What a map shows: the record as known, the person or none, the day, the runs; and the same in words."""

from __future__ import annotations

from datetime import date

from atlarge.briefing.persons import person_file
from atlarge.briefing.wording import capital, counted, number
from atlarge.dates import day_in_words
from atlarge.facts.states import in_words
from atlarge.names.folding import fold
from atlarge.names.resolving import find_person
from atlarge.places.maps import MapOfDay, Shade
from atlarge.web.asked import Asked
from atlarge.web.boards import START, Board, Moved, count_in_words
from atlarge.web.leaves import address
from atlarge.web.site import Site

SORTS = {"State or territory": "name", "Status": "status", "Since": "since", "Changes next": "until"}
SHOWN = 6
"""How many areas a change is told for one by one; the table has them all."""
OVER = frozenset({"deceased", "acquitted", "released", "ended", "surrendered"})
"""Whoever is one of these is called that first, before it is said that no State is bound."""


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
        title=answer_words(scene),
        counts="States: " + count_in_words(scene.board, (now[c] for c in scene.codes() if not is_territory(scene, c))),
        change=f"Last change: {_moved(scene, before)}" if before else "",
        notes=notes,
        shades=shades,
    )


def is_territory(scene: Scene, code: str) -> bool:
    """Whether an area is a territory: it is told, and not counted among the States."""
    return scene.facts.states[code].kind == "territory"


def answer_words(scene: Scene) -> str:
    """The first line: the answer in words, with counts. The script of the map says the same of any other day."""
    now = [status for code, status in scene.board.at(scene.on).items() if not is_territory(scene, code)]
    day = day_in_words(scene.on)
    if scene.person is None:
        parties = sum(status.startswith("State Party") for status in now)
        leaving = now.count("State Party, leaving")
        gone = f", of which {number(leaving)} gave notice of withdrawal" if leaving else ""
        return f"On {day} the Rome Statute binds {parties} States Parties{gone}."
    bound = sum(status.startswith("yes") for status in now)
    if not bound:
        return _nobody(scene)
    contested = now.count("yes, contested")
    doubt = " for all of them" if contested == bound else f" for {contested} of them"
    dispute = f"; that is contested{doubt}" if contested else ""
    verb = "is" if bound == 1 else "are"
    return f"On {day} {counted(bound, 'State')} {verb} bound to arrest {scene.person.name}{dispute}."


def _nobody(scene: Scene) -> str:
    """That no State is bound, and surely not where every answer is known; first what became of the case."""
    assert scene.person is not None  # noqa: S101 - asked for the map of a person only
    unknown = any(status.startswith("unknown") for status in scene.board.at(scene.on).values())
    surely = "surely " if unknown else ""
    told = f"On {day_in_words(scene.on)} no State is {surely}bound to arrest {scene.person.name}."
    return " ".join(filter(None, (over_by(scene, scene.on), told)))


def over_by(scene: Scene, on: date) -> str:
    """What became of the case against the person of the map by a day; empty while it goes on."""
    if scene.person is None:
        return ""
    found = person_file(scene.facts, scene.person, on)
    return found.summary if found.status in OVER else ""


def courses(scene: Scene) -> list[tuple[date, str]]:
    """What became of the case, from which day on: the same as runs, for the script."""
    if scene.person is None:
        return []
    events = [*scene.person.events, *(event for warrant in scene.person.warrants for event in warrant.events)]
    days = sorted({START, *scene.board.days, *(event.on.first for event in events)})
    told = [(day, over_by(scene, day)) for day in days]
    return [run for n, run in enumerate(told) if n == 0 or run[1] != told[n - 1][1]]


def kind_of(shade: Shade) -> str:
    """How the word for a shade is set."""
    return "contested" if shade.over == "h" else shade.fill


def _moved(scene: Scene, move: Moved) -> str:
    return f"{day_in_words(move.day)}: {moved_areas(scene, move)}"


def moved_areas(scene: Scene, move: Moved) -> str:
    """What changed on a day, grouped by what it changed to."""
    groups: dict[str, list[str]] = {}
    for code, _, after in move.areas:
        groups.setdefault(after, []).append(in_words(scene.facts.states[code]))
    told = []
    for after, names in groups.items():
        listed = ", ".join(names[:SHOWN]) + (f" and {len(names) - SHOWN} more" if len(names) > SHOWN else "")
        told.append(f"{listed} ({scene.board.shades[after].words})")
    return capital("; ".join(told)) + "."
