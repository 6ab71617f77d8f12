"""The shapes of everything that is printed as JSON, as JSON Schema made from the types themselves."""

from __future__ import annotations

from typing import Any

import msgspec

from atlarge.dates import When


def published() -> dict[str, type[msgspec.Struct]]:
    """Every published type by its name: of the record, of readings, of claims, and of answers."""
    from atlarge.assessment.comparing import Difference
    from atlarge.assessment.parties import Standing
    from atlarge.assessment.precedents import Precedents
    from atlarge.assessment.wanted import AtLarge
    from atlarge.briefing.briefings import Briefing
    from atlarge.checking.claims import Claim
    from atlarge.facts import entries, persons, states, treaties, visits
    from atlarge.law.answers import Answer
    from atlarge.reading.readings import Reading

    record: list[type[msgspec.Struct]] = [
        kind
        for module in (entries, states, treaties, persons, visits)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind.__module__ == module.__name__
    ]
    answers: list[type[msgspec.Struct]] = [Answer, AtLarge, Briefing, Claim, Difference, Precedents, Reading, Standing]
    return {kind.__name__: kind for kind in (*record, *answers)}


def schema_of(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """The JSON Schema of a type (draft 2020-12); a `When` is text such as "2024-09" or "2024-09-03"."""
    return msgspec.json.schema(kind, schema_hook=_when)


def _when(kind: type) -> dict[str, Any]:
    if kind is When:
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?~?$"}
    raise NotImplementedError(kind)
