"""The blank forms of `inbox/` have exactly the keys that the record reads: no more, no fewer, none out of date."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
import rtoml

from atlarge.facts.entries import Source
from atlarge.facts.persons import Person
from atlarge.facts.treaties import Act, Agreement, Declaration, Resolution, Situation
from atlarge.facts.visits import Assurance, Gathering, LegalReading, Proceeding, Statement, Visit

INBOX = Path(__file__).resolve().parents[2] / "inbox"
FROM_THE_NAME = {"id", "treaty"}
"""Keys that an entry has from the name of its file."""

FORMS: dict[str, type[msgspec.Struct]] = {
    "persons": Person,
    "visits": Visit,
    "assurances": Assurance,
    "proceedings": Proceeding,
    "resolutions": Resolution,
    "readings": LegalReading,
}
TABLES: dict[str, type[msgspec.Struct]] = {
    "sources.csv": Source,
    "declarations.csv": Declaration,
    "agreements.csv": Agreement,
    "situations.csv": Situation,
    "statements.csv": Statement,
    "gatherings.csv": Gathering,
    "treaties/rome-statute.csv": Act,
}


def wanted(kind: type[msgspec.Struct], path: str = "") -> set[str]:
    """Every key of a type and of the tables inside it, each as a path."""
    keys: set[str] = set()
    for field in msgspec.structs.fields(kind):
        inner = (get_args(field.type) or (field.type,))[0]
        table = isinstance(inner, type) and issubclass(inner, msgspec.Struct)
        keys |= wanted(inner, f"{path}{field.encode_name}.") if table else {path + field.encode_name}
    return keys


def offered(form: str) -> set[str]:
    """Every key of a form, filled in or behind a `#`, each as a path."""
    keys, table = set(), ""
    for line in form.splitlines():
        if head := re.match(r"(?:# )?\[\[([\w.]+)\]\]", line):
            table = head[1] + "."
        elif key := re.match(r"(?:# )?(\w+) = ", line):
            keys.add(table + key[1])
    return keys


@pytest.mark.parametrize("folder", FORMS)
def test_a_form_has_the_keys_of_its_type(folder: str) -> None:
    form = (INBOX / folder / "form.toml").read_text(encoding="utf-8")
    keys = {key for key in wanted(FORMS[folder]) if not key.startswith("events.")} - FROM_THE_NAME
    assert offered(form) == keys, f"inbox/{folder}/form.toml: keys differ; correct the form"


@pytest.mark.parametrize("folder", FORMS)
def test_what_a_form_asks_for_is_what_the_record_requires(folder: str) -> None:
    form: dict[str, Any] = rtoml.loads((INBOX / folder / "form.toml").read_text(encoding="utf-8"))
    required = {field.encode_name for field in msgspec.structs.fields(FORMS[folder]) if field.required}
    assert required - FROM_THE_NAME <= form.keys(), f"inbox/{folder}/form.toml: a required key is behind a #"


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_the_columns_of_its_type(table: str) -> None:
    columns = (INBOX / table).read_text(encoding="utf-8").strip().split(",")
    given = FROM_THE_NAME if table.startswith("treaties/") else set()
    assert set(columns) == wanted(TABLES[table]) - given, f"inbox/{table}: columns differ; correct the first line"


@pytest.mark.parametrize("table", TABLES)
def test_a_table_begins_like_the_one_in_the_record(table: str) -> None:
    lines = [(folder / table).read_text(encoding="utf-8").splitlines()[0] for folder in (INBOX, INBOX.parent / "data")]
    assert lines[0] == lines[1], f"inbox/{table}: its first line is not that of data/{table}; copy it"


def test_a_missing_and_a_superfluous_key_are_seen() -> None:
    assert offered('person = ""\n# place = ""\n# [[events]]\n# on = ""\n') == {"person", "place", "events.on"}
    assert {"offices.title", "warrants.events.on", "names"} <= wanted(Person)
