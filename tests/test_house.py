"""The house keeps its own rules, and each rule can fail.

Every rule runs twice: on this checkout, where it must find nothing, and on a small tree broken on purpose, where it
must find just that.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import house

ROOT = Path(__file__).resolve().parent.parent
RULES: tuple[Callable[[Path], list[str]], ...] = (
    house.long_bodies,
    house.long_modules,
    house.undocumented,
    house.manners,
    house.orphans,
    house.machine_paths,
    house.generated_files,
    house.banned_words,
)
GOOD = '"""A module."""\n\nfrom __future__ import annotations\n\n'


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_its_rules(rule: Callable[[Path], list[str]]) -> None:
    faults = rule(ROOT)
    assert not faults, f"{len(faults)} faults:\n" + "\n".join(faults)


def tree(folder: Path, path: str, text: str) -> Path:
    """A checkout of one file."""
    subprocess.run(["git", "init", "--quiet", str(folder)], check=True)
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")
    return folder


MODULE = "src/atlarge/facts/visits.py"
LONG = GOOD + 'def f() -> int:\n    """Doc."""\n' + "    x = 1\n" * 40 + "    return x\n"
SHORT = '\n\ndef g() -> int:\n    """Doc."""\n    return 1\n'
MIDDLING = GOOD + 'def f() -> int:\n    """Doc."""\n' + "    x = 1\n" * 8 + "    return x\n"


@pytest.mark.parametrize(
    ("rule", "path", "text", "says"),
    [
        (house.long_bodies, MODULE, LONG + 2 * SHORT, "body of 41 lines, budget 40"),
        (house.long_bodies, MODULE, MIDDLING, "the median body has 9 lines"),
        (house.long_modules, MODULE, GOOD + "\n" * 400, "lines, budget 400"),
        (house.long_modules, "src/atlarge/a/b/c/d.py", GOOD, "more than 2 folders"),
        (house.long_modules, "src/atlarge/facts/helpers.py", GOOD, "name the concept"),
        (house.undocumented, MODULE, "x = 1\n", "no docstring; say what the module is for"),
        (house.undocumented, MODULE, GOOD + "class Visit:\n    x = 1\n", "Visit: no docstring"),
        (house.undocumented, MODULE, GOOD + "def f() -> int:\n    return 1\n", "f: no docstring"),
        (house.undocumented, MODULE, GOOD + 'def f():\n    """Doc."""\n', "f: no return type"),
        (house.manners, MODULE, '"""Doc."""\n\nx = 1\n', "from __future__ import annotations"),
        (house.manners, MODULE, GOOD + "from dataclasses import dataclass\n", "imports dataclasses"),
        (house.manners, MODULE, GOOD + "x = date.today()\n", "asks what day it is"),
        (house.manners, MODULE, GOOD + "x = datetime.datetime.now()\n", "asks what day it is"),
        (house.orphans, MODULE, GOOD, "nothing imports it"),
        (house.machine_paths, "notes.md", "see /" + "work/main/x\n", "a path of one machine"),
        (house.machine_paths, "notes.md", "see /" + "tmp/x\n", "a path of one machine"),
        (house.generated_files, "src/atlarge/__pycache__/x.pyc", "", "a generated file"),
        (house.generated_files, "build/lib/x.py", "", "a generated file"),
        (house.banned_words, MODULE, GOOD + "# the trip\n", "'trip' is not our word; write visit"),
        (house.banned_words, MODULE, GOOD + "home_country = 1\n", "'country' is not our word"),
        (house.banned_words, MODULE, GOOD + "startDate = 1\n", "'start Date' is not our word"),
        (house.banned_words, MODULE, GOOD + 'x = f"a violation by {y}"\n', "'violation' is not our word"),
        (house.banned_words, "src/atlarge/reading/cues.py", '"""A promise."""\n', "write assurance"),
        (house.banned_words, "src/atlarge/briefing/page.html", "<p>fugitives</p>\n", "'fugitives' is not our word"),
        (house.banned_words, "README.md", "Two\nnations.\n", "README.md:2: 'nations' is not our word; write State"),
        (house.banned_words, "data/visits/a.toml", 'red-notice = "x"\n', "'red notice' is not our word"),
        (house.banned_words, "data/states.csv", "code,country\n", "'country' is not our word"),
        (house.banned_words, "data/trips/a.csv", "id\n", "'trips' is not our word"),
        (house.banned_words, "tests/test_x.py", "def test_trip(): ...\n", "'trip' is not our word"),
    ],
)
def test_each_rule_can_fail(tmp_path: Path, rule: Callable[[Path], list[str]], path: str, text: str, says: str) -> None:
    faults = rule(tree(tmp_path, path, text))
    assert len(faults) == 1, faults
    assert path in faults[0] or faults[0].startswith("src:")
    assert says in faults[0]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (MODULE, GOOD + '# The article says "his first trip", and the International Criminal Court replied.\n'),
        ("src/atlarge/reading/cues.py", '"""Words."""\n\nCUES = ("promised", "trip")\n'),
        (
            "README.md",
            'It prints \u201ca country\u201d; the United Nations:\n\n> every nation\n\nand "two\nnations".\n',
        ),
        ("data/visits/a.toml", 'note = "the paper says: country"\n'),
        ("tests/reading/pages/x/page.html", "<p>A trip to a country.</p>\n"),
    ],
)
def test_quotations_names_and_lexica_are_exempt(tmp_path: Path, path: str, text: str) -> None:
    assert house.banned_words(tree(tmp_path, path, text)) == []


def test_every_exemption_is_of_something_that_is_there() -> None:
    assert [path for path in house.EXEMPT if not (ROOT / path).exists()] == []


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    """import-linter over the package below `root`, in a process of its own."""
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    env = os.environ | {"PYTHONPATH": str(root / "src"), "NO_COLOR": "1", "COLUMNS": "200"}
    return subprocess.run([sys.executable, "-c", code], cwd=root, env=env, capture_output=True, text=True, check=False)


def test_imports_go_down() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("path", "line", "contract"),
    [
        ("facts/states.py", "import atlarge.law.answers", "A storey imports what is below it"),
        ("strays.py", "", "A storey imports what is below it"),
        ("reading/tokens.py", "import atlarge.law.answers", "Reading reaches law and assessment by no path"),
        ("law/answers.py", "import random", "Law and assessment are pure"),
        ("facts/states.py", "import httpx", "Only reading/fetching.py and reading/calling.py use the network"),
        ("facts/entries.py", "import atlarge.facts.states\nimport atlarge.facts.treaties", "No import circle"),
    ],
)
def test_each_direction_can_be_broken(tmp_path: Path, path: str, line: str, contract: str) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "src/atlarge" / path).open("a", encoding="utf-8") as module:
        module.write("\n" + line + "\n")
    done = lint_imports(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert re.search(rf"{re.escape(contract)}.*BROKEN", done.stdout), done.stdout


PROBE = """
import atlarge, json, sys, types
heavy = sorted({"numpy", "lxml", "trafilatura", "httpx", "htmldate", "sqlite3", "asyncio"} & set(sys.modules))
named = {name: getattr(atlarge, name) for name in atlarge.__all__}
seen = {name for name in dir(atlarge) if not name.startswith("_")}
seen -= {name for name in seen if isinstance(getattr(atlarge, name), types.ModuleType) or name == "annotations"}
print(json.dumps({"all": list(atlarge.__all__), "seen": sorted(seen), "heavy": heavy}))
"""


def test_the_front_door_is_small_and_exactly_what_it_says() -> None:
    env = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([sys.executable, "-c", PROBE], env=env, capture_output=True, text=True, check=True)
    door = json.loads(done.stdout)
    public = [name for name in door["all"] if not name.startswith("__")]
    assert len(door["all"]) <= 12, (
        f"src/atlarge/__init__.py: {len(door['all'])} names, budget 12; leave the rest to its module"
    )
    assert door["all"] == sorted(set(door["all"])), "src/atlarge/__init__.py: sort __all__, each name once"
    assert door["seen"] == sorted(public), "src/atlarge/__init__.py: __all__ and what can be imported differ"
    assert door["heavy"] == [], f"import atlarge loads {door['heavy']}; import them inside the function that needs them"


def test_the_lock_is_pinned_hashed_and_names_no_host() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.split(r"\n(?=[a-z0-9])", lock.strip())
    assert len(pins) > 20
    assert [pin.splitlines()[0] for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []
    assert "://" not in lock, "requirements.lock: names a host; make lock leaves it out"


def test_ci_runs_the_test_command_of_the_readme() -> None:
    readme, ci = (ROOT / "README.md").read_text(encoding="utf-8"), (ROOT / ".ci/run").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for command in ("make demo", "make test"):
        assert command in readme, f"README.md: the command {command!r} is missing"
        assert re.search(rf"^{command.removeprefix('make ')}:", makefile, re.MULTILINE)
    assert "make test" in ci
    assert "make check" in ci
    assert os.access(ROOT / ".ci/run", os.X_OK), ".ci/run: not executable; chmod +x .ci/run"
