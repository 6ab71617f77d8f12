"""The record opens, or says everything that is wrong with it."""

from __future__ import annotations

import os
import shutil
import time
from datetime import date
from pathlib import Path

import pytest

from atlarge.dates import When
from atlarge.errors import BrokenRecord, NoRecord
from atlarge.facts.opening import LARGEST, open_record, record_folder
from facts.copies import ROOT, WORLD, change

VISIT = "visits/2025/2025-04-02-ivo-marek-ARD.toml"
MAREK = "persons/ivo-marek.toml"
ACTS = "treaties/rome-statute.csv"


def faults_of(folder: Path) -> tuple[str, ...]:
    with pytest.raises(BrokenRecord) as caught:
        open_record(folder)
    return caught.value.faults


def test_the_record_opens() -> None:
    record = open_record(ROOT / "data")
    assert record.as_of == date(2026, 10, 7)
    assert len(record.version) == 12
    assert record.known is None
    assert record.persons["vladimir-putin"].warrants[0].id == "ukr-putin-2023"
    assert record.visits["2024-09-02-vladimir-putin-MNG"].since == When.parse("2024-09-02")
    assert record.treaties["rome-statute"].in_force == When.parse("2002-07-01")


def test_the_record_is_whole() -> None:
    record = open_record(ROOT / "data")
    assert sum(person.named for person in record.persons.values()) == 74
    assert len(record.persons) == 76
    assert len([state for state in record.states.values() if state.kind == "UN member"]) == 193
    for state in record.states.values():
        if state.kind != "territory":
            assert state.demonyms, state.code
            assert state.capitals, state.code


def test_the_invented_record_opens() -> None:
    record = open_record(WORLD)
    assert list(record.states) == ["ARD", "BOR", "CAL", "DUN", "XIS"]
    assert record.acts[0].treaty == "rome-statute"
    assert record.gatherings["northern-sea-2025"].edition == 12
    assert record.states["CAL"].demonyms == ("Calderan", "Calderans")
    assert [event.kind for event in record.persons["tessa-varn"].warrants[0].events] == ["issued", "unsealed"]


def test_opening_twice_gives_the_same_version() -> None:
    assert open_record(WORLD) == open_record(WORLD)


def test_the_version_is_of_the_facts(copy: Path) -> None:
    before = open_record(copy).version
    (copy / "README.md").write_text("how to edit", encoding="utf-8")
    assert open_record(copy).version == before
    change(copy, VISIT, "Ardenport", "Ardenport harbour")
    assert open_record(copy).version != before


def test_it_opens_within_its_budget() -> None:
    """60 ms on the machine it was built on, 35 measured; twice that here, since test machines are busy."""
    folder, best = ROOT / "data", 1.0
    for _ in range(10):
        start = time.perf_counter()
        open_record(folder)
        best = min(best, time.perf_counter() - start)
    assert best < 0.12


def test_a_missing_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NoRecord, match=r"no record in .*nowhere.*set ATLARGE_RECORD"):
        open_record(tmp_path / "nowhere")
    with pytest.raises(NoRecord, match=r"a folder with a record\.toml"):
        open_record(tmp_path)


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATLARGE_RECORD", str(WORLD))
    assert record_folder() == WORLD
    assert record_folder(ROOT / "data") == ROOT / "data"
    monkeypatch.delenv("ATLARGE_RECORD")
    assert (record_folder() / "states.csv").is_file()


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        (VISIT, "gathering", "gatherings", f"{VISIT}: gatherings: there is no key 'gatherings'; write 'gathering'"),
        (VISIT, 'person = "ivo-marek"\n', "", f"{VISIT}: person: the key 'person' is missing; add it"),
        (VISIT, '"made"', '"mode"', f"{VISIT}: course: 'mode' is not known here; write 'made'"),
        (VISIT, '"not arrested"', '"free"', f"{VISIT}: outcome: 'free' is not known here; write one of '', 'not arr"),
        (VISIT, '"2025-04-03"', '"2025-04-31"', f"{VISIT}: to: '2025-04-31' is not a date of the calendar"),
        (VISIT, '"2025-04-03"', '"3 April"', f"{VISIT}: to: '3 April' is not a date; write YYYY, YYYY-MM or"),
        (VISIT, '"ivo-marek"', "7", f"{VISIT}: person: 7 does not fit; write text in quotes"),
        (VISIT, '["ardenport', '"ardenport', f"{VISIT}: this is not TOML: "),
        (VISIT, '"ARD"', '"ARX"', f"{VISIT}: state: 'ARX' is not in states.csv; write 'ARD', or add it there"),
        (VISIT, '"ivo-marek"', '"marek"', f"{VISIT}: person: 'marek' is not in persons/; write 'ivo-marek', or add"),
        (VISIT, "northern-sea-2025", "g20", f"{VISIT}: gathering: 'g20' is not in gatherings.csv; add it to gatherin"),
        (VISIT, "mereford-post-20250403", "mp", f"{VISIT}: sources: 'mp' is not in sources.csv; add it to sources"),
        (VISIT, "person =", 'id = "x"\nperson =', f"{VISIT}: id: it is the name of the file; leave it out"),
        (VISIT, "person =", "person =\nperson =", f"{VISIT}: this is not TOML: "),
        (MAREK, '"issued"', '"ishued"', f"{MAREK}: warrants[0].events[0].kind: 'ishued' is not known here; write 'i"),
        (MAREK, '["Ivo S. Marek", "Иво Марек"]', '"Ivo"', f"{MAREK}: names: 'Ivo' is not a list; write it in square"),
        (MAREK, "[[offices]]", "[offices]", f"{MAREK}: offices: {{'title': 'president', 'kind': 'head of State'"),
        (MAREK, "ICC-09/01", "ICC-09/02", f"{MAREK}: cal-marek-2024: situation: 'ICC-09/02' is not in situations.csv"),
        (
            MAREK,
            '["DUN"]',
            '["DUM"]',
            f"{MAREK}: nationality: 'DUM' is not in states.csv; write 'DUN', or add it there",
        ),
        (MAREK, 'state = "DUN"', 'state = "DUNN"', f"{MAREK}: offices.state: 'DUNN' is not in states.csv"),
        (ACTS, "state,act", "state,deed", f"{ACTS}: line 2: deed: there is no key 'deed'; the keys are sources, basis"),
        (ACTS, "accession", "accesion", f"{ACTS}: line 4: act: 'accesion' is not known here; write 'accession'"),
        (ACTS, "2000-09-06,,", "2000-09-06,", f"{ACTS}: line 3: 8 cells under 9 columns; put cells that hold a comma"),
        (
            ACTS,
            "2000-09-06",
            '"2000-09-06',
            f"{ACTS}: line 8: this is not CSV: unexpected end of data; mend the quotes",
        ),
        (ACTS, "BOR,withdrawal", "BOX,withdrawal", f"{ACTS}: BOX withdrawal: state: 'BOX' is not in states.csv"),
        ("states.csv", "BOR,,Boria", "ARD,,Boria", "states.csv: line 3: there is already an entry 'ARD'; give this"),
        (
            "states.csv",
            "territory,ARD",
            "territory,ARE",
            "states.csv: XIS: of: 'ARE' is not in states.csv; write 'ARD'",
        ),
        ("gatherings.csv", ",12,", ",twelve,", "gatherings.csv: line 3: edition: 'twelve' does not fit; write a whol"),
        ("gatherings.csv", ",ARD,", ",ARF,", "gatherings.csv: northern-sea-2025: host: 'ARF' is not in states.csv"),
        ("statements.csv", "ARD,all", "CAL,all", "statements.csv: 2025-04-01-pavel-orin: about: '2025-04-02-ivo-marek"),
        ("declarations.csv", ",XIS,", ",XIT,", "declarations.csv: T-ARD-XIS: territory: 'XIT' is not in states.csv"),
        ("record.toml", "2026-01-31", "2026-01-32", "record.toml: this is not TOML: "),
        ("record.toml", "as_of = 2026-01-31", "as_of = true", "record.toml: as_of: True does not fit; "),
        ("record.toml", "as_of", "asof", "record.toml: as_of: the key 'as_of' is missing; add it"),
        ("visits/2024/2025-04-02-ivo-marek-ARD.toml", "", "", "visits/2024/2025-04-02-ivo-marek-ARD.toml: nothing is"),
        ("trap.csv", "", "id\n", "trap.csv: nothing is read from here; move it to where data/README.md says"),
        ("persons/notes.txt", "", "x", "persons/notes.txt: nothing is read from here"),
        (
            "treaties/other.csv",
            "",
            "state,act,on\nARD,signature,1999\n",
            "treaties/other.csv: ARD signature: treaty: 'oth",
        ),
        (
            "proceedings/2025-07-09-ptc-ii-ARD.toml",
            '"2025-04-02-ivo-marek-ARD"',
            '"2025-04-02"',
            "proceedings/2025-07-09-ptc-ii-ARD.toml: visit: '2025-04-02' is not in visits/",
        ),
        (
            "assurances/2025/2025-03-28-ARD.toml",
            'giver = "ARD"',
            'giver = "NATO"',
            "assurances/2025/2025-03-28-ARD.toml: giver: 'NATO' is not in states.csv",
        ),
        (
            "readings/immunity-bars.toml",
            'sources = ["court-20250709"]',
            'sources = ["court"]',
            "readings/immunity-bars.toml: Arden: sources: 'court' is not in sources.csv",
        ),
    ],
)
def test_a_fault_says_where_and_what(copy: Path, name: str, old: str, new: str, fault: str) -> None:
    change(copy, name, old, new)
    faults = faults_of(copy)
    assert any(found.startswith(fault) for found in faults), "\n".join(faults)
    assert all("; " in found for found in faults), "a fault says what would be right"


def test_all_faults_are_told_at_once(copy: Path) -> None:
    change(copy, VISIT, '"made"', '"mode"')
    change(copy, VISIT, '"2025-04-03"', '"later"')
    change(copy, MAREK, 'born = "1958"', "born = true")
    change(copy, "gatherings.csv", ",12,", ",x,")
    change(copy, "statements.csv", "mereford-post-20250403", "nobody")
    faults = faults_of(copy)
    for part in (f"{VISIT}: course", f"{VISIT}: to", f"{MAREK}: born", "edition", "'nobody'"):
        assert any(part in fault for fault in faults), part
    with pytest.raises(BrokenRecord, match=rf"^the record has {len(faults)} faults:\n"):
        open_record(copy)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"person = \xff\xfe", "byte 9 is not UTF-8; save the file as UTF-8"),
        (b"\x00\x00", "this is not TOML: "),
        (b"a = " + b"[" * 100_000, "this is not TOML: "),
        (b"# " + b"x" * LARGEST, "the file is larger than 2,000,000 bytes"),
        (b"", "person: the key 'person' is missing; add it"),
    ],
)
def test_no_file_can_bring_it_down(copy: Path, content: bytes, fault: str) -> None:
    (copy / VISIT).write_bytes(content)
    assert any(found.startswith(f"{VISIT}: {fault}") for found in faults_of(copy))
    assert all(found.startswith(f"{VISIT}: ") for found in faults_of(copy)), "what points at it is no second fault"


def test_a_folder_in_the_place_of_a_file_is_a_fault_not_a_traceback(copy: Path) -> None:
    (copy / "states.csv").unlink()
    (copy / "states.csv").mkdir()
    assert faults_of(copy) == ("states.csv: the file is missing; put it back, with its heading if it has no lines",)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_cannot_be_read_is_a_fault(copy: Path) -> None:
    (copy / VISIT).chmod(0)
    assert any(fault.startswith(f"{VISIT}: the file cannot be read") for fault in faults_of(copy))


def test_what_is_no_file_is_a_fault(copy: Path) -> None:
    (copy / "visits" / "2025" / "lost.toml").symlink_to(copy / "nowhere.toml")
    os.mkfifo(copy / "persons" / "pipe.toml")
    assert set(faults_of(copy)) == {
        "visits/2025/lost.toml: it is neither a file nor a folder; take it out",
        "persons/pipe.toml: it is neither a file nor a folder; take it out",
    }


def test_a_byte_order_mark_and_foreign_line_ends_do_no_harm(copy: Path) -> None:
    for name in ("states.csv", VISIT):
        text = (copy / name).read_text(encoding="utf-8")
        (copy / name).write_bytes("\ufeff".encode() + text.replace("\n", "\r\n").encode())
    record, plain = open_record(copy), open_record(WORLD)
    assert record.states == plain.states
    assert record.visits == plain.visits


def test_bare_days_and_quoted_days_are_the_same(copy: Path) -> None:
    change(copy, VISIT, '"2025-04-02"', "2025-04-02")
    assert open_record(copy).visits == open_record(WORLD).visits


def test_hidden_files_are_left_alone(copy: Path) -> None:
    shutil.copy(copy / VISIT, copy / "visits" / "2025" / ".draft.swp")
    assert open_record(copy).version == open_record(WORLD).version
