"""The rules of the house, as functions from a tree of files to faults; `test_house.py` applies them to this one.

A fault says what is wrong, where, and what to do next. `root` is always the top of a checkout.
"""

from __future__ import annotations

import ast
import io
import re
import statistics
import subprocess
import tokenize
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

BODY_LINES, BODY_MEDIAN, MODULE_LINES, FOLDERS = 40, 8, 400, 2
HOMELESS = {"utils", "util", "helpers", "helper", "common", "core", "base", "misc", "shared", "tools"}
CLOCK_OWNERS = ("cli/", "web/")
GENERATED = re.compile(
    r"(^|/)(__pycache__|\.venv|build|dist|node_modules|_record|[^/]*\.egg-info|\.[a-z]+_cache|\.hypothesis)/"
    r"|\.(pyc|pyo|so|sqlite|db|orig|rej|log)$|(^|/)\.(DS_Store|ready|coverage)$"
)
# The folders of one machine.
MACHINE = re.compile(r"(?:^|[^a-z.\w])/(?:work|farm|root|tmp|home/[a-z]+|Users)/[\w.]")

# docs/words.md, the right-hand column: what to write instead.
INSTEAD = {
    r"countr(y|ies)|nations?": "State",
    r"extradit\w*|handovers?|hand(s|ed|ing)? over": "surrender",
    r"fugitives?|on the run|criminals?": "at large, suspect or accused",
    r"perpetrators?|culprits?": "suspect or accused",
    r"trips?|sightings?": "visit",
    r"promis(e|es|ed|ing)": "assurance",
    r"violat\w*": "finding (made by a court only)",
    r"red notices?": "warrant",
    r"reason codes?": "ground",
    r"start dates?": "entry into force",
}
BANNED = re.compile(r"\b(?:" + "|".join(INSTEAD) + r")\b", re.IGNORECASE)
NAMES = re.compile(r"United Nations|League of Nations|(International|Special) Criminal (Court|Tribunal)|Criminal Code")
QUOTED = re.compile(r"\u201c[^\u201d]{0,600}\u201d|\"[^\"\n]*(?:\n(?!\s*\n)[^\"\n]*){0,6}\"|^\s*>.*$", re.MULTILINE)

# Where words of the right-hand column are not ours. A path may end in `/`; "strings" spares only strings.
EXEMPT = {
    "docs/words.md": ("all", "the list itself has to name what is never said"),
    "tests/house.py": ("all", "the same list, as a rule"),
    "tests/test_house.py": ("all", "proves that the rule catches them"),
    "src/atlarge/names/": ("strings", "names and titles as others write them"),
    "src/atlarge/reading/": ("strings", "lexica of the reader: the words that articles use"),
    "src/atlarge/checking/": ("strings", "the same; what it prints is looked at by tests/checking/test_words.py"),
    "src/atlarge/web/asked.py": ("strings", "names that readers write for ours, to lead them on"),
}


class Body(NamedTuple):
    """A function's body without its docstring: where it stands, and its length in lines."""

    where: str
    lines: int


def tracked(root: Path) -> list[str]:
    """Every file that git has or would take, as POSIX paths below `root`, without those already deleted."""
    command = ["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\0")
    return sorted({path for path in listed if path and (root / path).is_file()})


def _modules(root: Path) -> Iterator[tuple[str, Path, ast.Module]]:
    for path in sorted((root / "src").rglob("*.py")):
        where = path.relative_to(root).as_posix()
        yield where, path, ast.parse(path.read_text(encoding="utf-8"), where)


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def bodies(root: Path) -> list[Body]:
    """Every function's body, from the first statement after the docstring to the last line."""
    found = []
    for where, _, tree in _modules(root):
        for function in _functions(tree):
            first = function.body[1] if ast.get_docstring(function) and len(function.body) > 1 else function.body[0]
            lines = (function.end_lineno or first.lineno) - first.lineno + 1
            found.append(Body(f"{where}:{function.lineno} {function.name}", lines))
    return found


def long_bodies(root: Path) -> list[str]:
    """Bodies over budget, and a median over budget."""
    measured = bodies(root)
    faults = [
        f"{body.where}: body of {body.lines} lines, budget {BODY_LINES}; give its parts a name and a function"
        for body in measured
        if body.lines > BODY_LINES
    ]
    median = statistics.median(body.lines for body in measured) if measured else 0
    if median > BODY_MEDIAN:
        faults.append(f"src: the median body has {median:g} lines, budget {BODY_MEDIAN}; split the longest")
    return faults


def long_modules(root: Path) -> list[str]:
    """Modules over budget, folders too deep, and names that hide a concept."""
    faults = []
    for where, path, _ in _modules(root):
        lines = path.read_text(encoding="utf-8").count("\n") + 1
        if lines > MODULE_LINES:
            faults.append(f"{where}: {lines} lines, budget {MODULE_LINES}; find the second concept in it")
        inside = PurePosixPath(where).relative_to("src")
        if len(inside.parts) - 2 > FOLDERS:
            faults.append(f"{where}: more than {FOLDERS} folders below the package; move it up")
        if HOMELESS & {part.removesuffix(".py") for part in inside.parts}:
            faults.append(f"{where}: a function without a home shows a concept without a name; name the concept")
    return faults


def undocumented(root: Path) -> list[str]:
    """Modules, public classes and public functions without a docstring; public functions without a return type."""
    faults = []
    for where, path, tree in _modules(root):
        if path.stat().st_size and not ast.get_docstring(tree):
            faults.append(f"{where}: no docstring; say what the module is for")
        for node in ast.walk(tree):
            if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) or node.name.startswith("_"):
                continue
            if not ast.get_docstring(node):
                faults.append(f"{where}:{node.lineno} {node.name}: no docstring; say what it means, in what units")
            if not isinstance(node, ast.ClassDef) and node.returns is None:
                faults.append(f"{where}:{node.lineno} {node.name}: no return type; write it down")
    return faults


def manners(root: Path) -> list[str]:
    """Late annotations everywhere, one kind of type, and no clock below the faces."""
    faults = []
    for where, _, tree in _modules(root):
        imports = [n for n in ast.walk(tree) if isinstance(n, ast.Import | ast.ImportFrom)]
        named = {n.module or "" if isinstance(n, ast.ImportFrom) else a.name for n in imports for a in n.names}
        if len(tree.body) > 1 and "__future__" not in named:
            faults.append(f"{where}: add `from __future__ import annotations` at the top")
        faults += [
            f"{where}: imports {name}; types are frozen msgspec Structs here"
            for name in sorted(named & {"dataclasses", "pydantic", "attrs", "attr"})
        ]
        if not PurePosixPath(where).relative_to("src/atlarge").as_posix().startswith(CLOCK_OWNERS):
            faults += [f"{where}:{line}: asks what day it is; take `on` as an argument" for line in _clocks(tree)]
    return faults


def _clocks(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow"}:
            owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            if owner in {"date", "datetime"}:
                yield node.lineno


def orphans(root: Path) -> list[str]:
    """Modules that nothing in the package imports: left over, or not yet joined to anything."""
    imported, there = set(), {}
    for where, _, tree in _modules(root):
        there[where.removeprefix("src/").removesuffix(".py").replace("/", ".").removesuffix(".__init__")] = where
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                imported |= {name.name for name in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported |= {node.module or "", *(f"{node.module}.{name.name}" for name in node.names)}
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                imported.add(node.value.partition(":")[0])  # an entry point: "package.module:function"
    faults = []
    for module, where in there.items():
        if not where.endswith(("__init__.py", "__main__.py")) and module not in imported:
            faults.append(f"{where}: nothing imports it; join it to what needs it, or remove it")
    return faults


def machine_paths(root: Path) -> list[str]:
    """Paths of one machine in files that everybody gets."""
    return [
        f"{path}:{number}: {match.group().strip()}... is a path of one machine; make it relative, or an argument"
        for path in tracked(root)
        for number, line in enumerate(_text(root / path).splitlines(), 1)
        if (match := MACHINE.search(line))
    ]


def generated_files(root: Path) -> list[str]:
    """Files that a program made and that git would keep."""
    return [
        f"{path}: a generated file; remove it and add it to .gitignore"
        for path in tracked(root)
        if GENERATED.search(path)
    ]


def _text(path: Path) -> str:
    data = path.read_bytes()
    return "" if b"\0" in data[:4096] else data.decode("utf-8", "replace")


def banned_words(root: Path) -> list[str]:
    """Words of docs/words.md's right-hand column in our own prose, identifiers, data keys and templates."""
    faults = []
    for path in tracked(root):
        spared = next((what for prefix, (what, _) in EXEMPT.items() if path.startswith(prefix)), "")
        if spared == "all":
            continue
        for line, text in _ours(root / path, path, strings=spared != "strings"):
            faults += [f"{path}:{line + lines}: {fault}" for lines, fault in not_ours(text)]
    return faults


def not_ours(text: str) -> Iterator[tuple[int, str]]:
    """Yield every word in the text that is not our word, outside quotations and names: on which line, and a fault."""
    plain = NAMES.sub("", QUOTED.sub(lambda quote: "\n" * quote.group().count("\n"), text))
    for match in BANNED.finditer(plain):
        lines = plain.count("\n", 0, match.start())
        yield lines, f"{match.group()!r} is not our word; write {_instead(match.group())}"


def _instead(word: str) -> str:
    return next(good for bad, good in INSTEAD.items() if re.fullmatch(bad, word, re.IGNORECASE))


def _ours(path: Path, where: str, *, strings: bool) -> Iterator[tuple[int, str]]:
    """What of a file is our own writing, with the line it starts on."""
    yield 1, _split(where)
    if where.startswith(("data/", "inbox/")):
        yield from _keys(path)
    elif path.suffix == ".py":
        yield from _python(path, prose=where.startswith(("src/", "docs/", "bench/")), strings=strings)
    elif path.suffix in {".md", ".html", ".css", ".js", ".svg"} and not where.startswith(("tests/", "examples/")):
        yield 1, _text(path)


def _keys(path: Path) -> Iterator[tuple[int, str]]:
    if path.suffix == ".csv":
        yield 1, _split(_text(path).partition("\n")[0])
    elif path.suffix == ".toml":
        for number, line in enumerate(_text(path).splitlines(), 1):
            if match := re.match(r"\s*\[*([\w.-]+)\]*\s*(=|$)", line):
                yield number, _split(match.group(1))
    elif path.suffix == ".md":
        yield 1, _text(path)


def _python(path: Path, *, prose: bool, strings: bool) -> Iterator[tuple[int, str]]:
    text = path.read_text(encoding="utf-8")
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.NAME:
            yield token.start[0], _split(token.string)
        elif token.type == tokenize.COMMENT and prose:
            yield token.start[0], token.string
    tree = ast.parse(text)
    docs = {id(node.body[0].value) for node in ast.walk(tree) if _documented(node)}  # type: ignore[attr-defined]
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and prose and (strings or id(node) in docs):
            yield node.lineno, node.value


def _documented(node: ast.AST) -> bool:
    kinds = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    return isinstance(node, kinds) and ast.get_docstring(node) is not None


def _split(name: str) -> str:
    """An identifier or a path as words: `startDate`, `start_date` and `start-date` are all two."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[_\W]+", " ", name)
