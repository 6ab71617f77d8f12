"""Each rule of the record, broken once; and both records keep them all."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlarge.errors import NoRecord
from atlarge.facts.checks import CHECKS, check_record
from atlarge.facts.opening import open_record
from facts.copies import ROOT, WORLD, change

VISIT = "visits/2025/2025-04-02-ivo-marek-ARD.toml"
CALLED_OFF = "visits/2025/2025-10-20-ivo-marek-BOR.toml"
ASSURANCE = "assurances/2025/2025-03-28-ARD.toml"
PROCEEDING = "proceedings/2025-07-09-ptc-ii-ARD.toml"
MAREK = "persons/ivo-marek.toml"
VARN = "persons/tessa-varn.toml"
ACTS = "treaties/rome-statute.csv"
LATE = '\n[[warrants.events]]\nkind = "appeared"\non = "2025-12-01"\nsources = ["court-20240304"]\n'
RESOLUTION = 'title = "SC"\non = "2025-01-01"\nsources = ["depositary-table"]\n'

BROKEN = [
    ("cited_means_sources", VISIT, "sources =", "# sources =", f"{VISIT}: basis: no source is named"),
    ("cited_means_sources", MAREK, "basis =", 'sources = ["court-20240304"]\nbasis =', f"{MAREK}: basis: uncited, but"),
    ("cited_means_sources", ACTS, ",uncited", ",", f"{ACTS}: DUN signature-disowned: basis: no source is named"),
    (
        "sources_have_addresses",
        "sources.csv",
        "https://post",
        "post",
        "sources.csv: mereford-post-20250403: url: 'post.",
    ),
    (
        "sources_have_addresses",
        "sources.csv",
        "2025-09-16",
        "2027",
        "sources.csv: borsk-herald-20250916: published: 2027",
    ),
    ("nothing_after_the_record_closed", ACTS, "2025-09-15", "2026-09-15", f"{ACTS}: BOR withdrawal: on: 2026-09-15 is"),
    ("nothing_after_the_record_closed", VISIT, "2025-04-02", "2026-04-02", f"{VISIT}: on: 2026-04-02 is after 2026-01"),
    ("departed_after_arrived", VISIT, "2025-04-03", "2025-04-01", f"{VISIT}: to: it ends on 2025-04-01, before it st"),
    ("departed_after_arrived", VARN, '"2023-01"', '"2019"', f"{VARN}: offices: commander of the Second Army: it ends"),
    (
        "public_not_before_it_happened",
        VARN,
        '"2023-06-10"',
        '"2022-06-10"',
        f"{VARN}: cal-varn-2023: issued 2023-02-01",
    ),
    ("warrant_is_issued", MAREK, '"issued"', '"amended"', f"{MAREK}: cal-marek-2024: it was never issued; add the ev"),
    ("warrant_is_issued", VARN, '"unsealed"', '"issued"', f"{VARN}: cal-varn-2023: it was issued more than once"),
    (
        "warrant_ids_are_unique",
        VARN,
        "cal-varn-2023",
        "cal-marek-2024",
        "persons/: cal-marek-2024: 2 warrants have thi",
    ),
    ("events_in_order", VARN, '"2023-02-01"', '"2024-02-01"', f"{VARN}: cal-varn-2023: the events are not in order"),
    (
        "nothing_after_death",
        VARN,
        "\n[[events]]",
        f"{LATE}\n[[events]]",
        f"{VARN}: appeared 2025-12-01: the person had",
    ),
    ("nobody_unnamed_has_names", MAREK, "born =", "named = false\nborn =", f"{MAREK}: names: nobody named this person"),
    ("nobody_unnamed_has_names", MAREK, '"Иво Марек"', '"Ivo Marek"', f"{MAREK}: names: 'Ivo Marek' stands twice; ke"),
    ("states_are_well_formed", "states.csv", "BOR,,", "BOR,B,", "states.csv: BOR: alpha2: 'B' is no alpha-2 code"),
    ("states_are_well_formed", "states.csv", "Boriya", "Boria", "states.csv: BOR: names: 'Boria' stands twice; keep"),
    (
        "states_are_well_formed",
        "states.csv",
        "member,,Republic of A",
        "member,BOR,Republic of A",
        "states.csv: ARD: of: ",
    ),
    ("acts_follow_each_other", ACTS, "BOR,accession", "BOR,signature", f"{ACTS}: BOR withdrawal: no acceptance or acc"),
    ("acts_follow_each_other", ACTS, "ARD,signature", "ARD,accession", f"{ACTS}: ARD ratification: no signature came"),
    (
        "file_names_say_what_is_in_them",
        VISIT,
        '"2025-04-02"',
        '"2025-04"',
        f"{VISIT}: its name is not what it says; ca",
    ),
    ("file_names_say_what_is_in_them", ASSURANCE, 'giver = "ARD"', 'giver = "BOR"', f"{ASSURANCE}: its name is not wh"),
    ("file_names_say_what_is_in_them", PROCEEDING, '"2025-07-09"', '"2025-07-10"', f"{PROCEEDING}: its name does not"),
    (
        "outcomes_fit_the_course",
        CALLED_OFF,
        "capacity",
        'outcome = "arrested"\ncapacity',
        f"{CALLED_OFF}: outcome: 'arr",
    ),
    ("visits_are_of_the_wanted", MAREK, '"2024-03-04"', '"2025-05-04"', f"{VISIT}: from: the first warrant came after"),
    (
        "visits_fit_their_gathering",
        VISIT,
        "northern-sea-2025",
        "northern-sea-2024",
        f"{VISIT}: gathering: northern-sea-",
    ),
    (
        "what_is_about_a_visit_is_about_its_person",
        ASSURANCE,
        "ivo-marek",
        "tessa-varn",
        f"{ASSURANCE}: about: 2025-04-",
    ),
    (
        "what_is_about_a_visit_is_about_its_person",
        PROCEEDING,
        "ivo-marek",
        "tessa-varn",
        f"{PROCEEDING}: visit: 2025-0",
    ),
    (
        "disputes_have_a_first_reading",
        "readings/immunity-none.toml",
        '"court"',
        '"States"',
        "readings/: immunity: no rea",
    ),
    (
        "resolutions_address_somebody",
        "resolutions/sc-1.toml",
        "",
        RESOLUTION,
        "resolutions/sc-1.toml: it was adopted but",
    ),
]


@pytest.mark.parametrize(("rule", "name", "old", "new", "fault"), BROKEN, ids=[f"{row[0]}-{row[1]}" for row in BROKEN])
def test_a_broken_rule_is_told(copy: Path, rule: str, name: str, old: str, new: str, fault: str) -> None:
    change(copy, name, old, new)
    check = next(check for check in CHECKS if check.__name__ == rule)
    found = list(check(open_record(copy)))
    assert any(one.startswith(fault) for one in found), found
    assert all("; " in one for one in found), "a fault says what would be right"


def test_every_rule_is_broken_once() -> None:
    assert {check.__name__ for check in CHECKS} - {"dangling"} == {row[0] for row in BROKEN}


@pytest.mark.parametrize("folder", [ROOT / "data", WORLD], ids=["the record", "the invented record"])
def test_a_good_record_has_no_fault(folder: Path) -> None:
    assert check_record(folder) == ()


def test_a_record_that_does_not_open_tells_its_faults(copy: Path) -> None:
    change(copy, VISIT, '"made"', '"mode"')
    (fault,) = check_record(copy)
    assert fault.startswith(f"{VISIT}: course: 'mode'")
    with pytest.raises(NoRecord):
        check_record(copy / "nowhere")
