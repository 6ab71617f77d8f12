"""The JSON Schema of every type that is published: of the record, of readings, of claims, of answers, of briefings."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

import msgspec

from atlarge.assessment.parties import Standing
from atlarge.assessment.precedents import Precedents
from atlarge.assessment.wanted import AtLarge
from atlarge.briefing.briefings import Briefing
from atlarge.briefing.differences import Differences
from atlarge.briefing.document import Document
from atlarge.briefing.parties import Parties, StateFile
from atlarge.briefing.persons import PersonFile
from atlarge.checking.claims import Claim
from atlarge.dates import When
from atlarge.errors import UsageError
from atlarge.facts.entries import Source
from atlarge.facts.persons import Person
from atlarge.facts.states import State
from atlarge.facts.treaties import Act, Agreement, Declaration, Resolution, Situation, Treaty
from atlarge.facts.visits import Assurance, Gathering, LegalReading, Proceeding, Statement, Visit
from atlarge.law.answers import Answer
from atlarge.reading.readings import Reading

PUBLISHED: tuple[type[msgspec.Struct], ...] = (
    Act,
    Agreement,
    Answer,
    Assurance,
    AtLarge,
    Briefing,
    Claim,
    Declaration,
    Differences,
    Document,
    Gathering,
    LegalReading,
    Parties,
    Person,
    PersonFile,
    Precedents,
    Proceeding,
    Reading,
    Resolution,
    Situation,
    Source,
    Standing,
    State,
    StateFile,
    Statement,
    Treaty,
    Visit,
)

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(name: str = "") -> dict[str, Any]:
    """The schema of one type, or of all of them under `$defs`. Raises `UsageError` for a name that is not published."""
    if not name:
        _, parts = msgspec.json.schema_components(PUBLISHED, schema_hook=_hook, ref_template="#/$defs/{name}")
        return {"$schema": DIALECT, "$defs": dict(sorted(parts.items()))}
    by_name = {kind.__name__: kind for kind in PUBLISHED}
    if name not in by_name:
        near = get_close_matches(name.capitalize(), by_name, 1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(by_name)}"
        raise UsageError(f"no published type is called {name!r}; {hint}")
    return {"$schema": DIALECT, **msgspec.json.schema(by_name[name], schema_hook=_hook)}


def _hook(kind: type) -> dict[str, Any]:
    if kind is When:
        return {
            "type": "string",
            "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?~?$",
            "description": "A date as precise as its source: YYYY, YYYY-MM or YYYY-MM-DD, with ~ after it for 'about'.",
        }
    raise NotImplementedError(kind)
