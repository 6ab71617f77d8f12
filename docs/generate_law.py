"""Write `docs/law/`: one page for each file of `src/atlarge/law/` that encodes articles, for a lawyer to review.

Every sentence comes from the code: the docstrings of norms, facts and functions, and the sentences that answers use.
`make docs` runs this; `tests/docs/test_generated.py` fails when a page is not what the code says.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

from atlarge.law.duty import DEPENDENCIES, DISPUTED
from atlarge.law.non_compliance import Step
from atlarge.law.norms import FACTS, NORMS, Fact, Norm

HERE = Path(__file__).resolve().parent
MODULES = ("rome_statute", "requests", "security_council", "immunity", "duty", "non_compliance")
"""In the order in which they are best read."""

MADE = "<!-- Made from the code by `make docs`; change the docstring, not this page. -->\n"


def pages() -> dict[str, str]:
    """Every page: its path below `docs/`, and its text."""
    written = {f"law/{name.replace('_', '-')}.md": page(_module(name)) for name in MODULES}
    return {"law/README.md": index(), **written}


def page(module: ModuleType) -> str:
    """The page of one module: what it encodes and what not, then its articles in the order of the file."""
    title, _, rest = prose(module.__doc__).partition("\n\n")
    parts = [MADE, f"# {title.rstrip('.')}\n", *([f"{rest}\n"] if rest else [])]
    return "\n".join(parts + [f"{part}\n" for part in entries(module)])


def entries(module: ModuleType) -> Iterator[str]:
    """The facts, norms, functions and steps that the module itself defines, in its own order."""
    for node in ast.parse(inspect.getsource(module)).body:
        for name in _defined(node):
            thing = vars(module).get(name)
            if isinstance(thing, Norm):
                yield norm_entry(thing)
            elif isinstance(thing, Fact):
                yield fact_entry(thing)
            elif isinstance(thing, Step):
                yield f"## Article {thing.article}: {_words(name)}\n\n{thing.says} Who may: {thing.by}."
            elif isinstance(thing, FunctionType) and (thing.__doc__ or "").startswith(("Article", "Charter")):
                yield f"## Computed: {_words(name)}\n\n{prose(thing.__doc__)}"


def norm_entry(norm: Norm) -> str:
    """A norm: its article, its text as we understand it, what an answer says of it, and what it rests on."""
    rests = sorted(DEPENDENCIES.direct.get(norm.name, ()))
    disputed = sorted(DISPUTED.get(norm.name, ()))
    lines = [
        f"## {norm.cite}: {_words(norm.name)}\n",
        f"{prose(norm.text)}\n",
        *([f"- If so, the answer says: *{norm.yes}.*"] if norm.yes else []),
        *([f"- If not: *{norm.no}.*"] if norm.no else []),
        *([f"- Rests on: {', '.join(map(_rest, rests))}."] if rests else []),
        *([f"- Depends on how a disputed article is read: {', '.join(disputed)}."] if disputed else []),
        f"- Text read at: {', '.join(f'<{address}>' for address in norm.read_at) or 'not yet compared with the text'}.",
    ]
    return "\n".join(lines)


def fact_entry(fact: Fact) -> str:
    """A fact: what the record shows, and for whom."""
    return "\n".join(
        [
            f"### On the record: {_words(fact.name)}\n",
            f"{prose(fact.meaning)} One for each {fact.axis}.\n",
            f"- If so: *{fact.yes}.*",
            f"- If not: *{fact.no}.*",
        ]
    )


def index() -> str:
    """The list of pages, and the index of articles."""
    articles = sorted({(norm.instrument, norm.article, norm.name) for norm in NORMS.values()}, key=_by_number)
    unread = sum(not norm.read_at for norm in NORMS.values()) or "none"
    lines = [
        MADE,
        "# The law as encoded\n",
        f"{len(NORMS)} norms over {len(FACTS)} kinds of fact; {unread} of the norms is still to be compared with the",
        "text of its article, and no lawyer has signed any. How it works:",
        "[decision 3](../decisions/0003-law-over-truth-values.md).\n",
        *[f"- [{prose(_module(name).__doc__).partition('.')[0]}]({name.replace('_', '-')}.md)" for name in MODULES],
        "\n## Index of articles\n",
        "| instrument | article | norm | page |",
        "|---|---|---|---|",
        *[f"| {i} | {a} | {_words(n)} | [{_home(n)}]({_home(n).replace('_', '-')}.md) |" for i, a, n in articles],
    ]
    return "\n".join(lines) + "\n"


def prose(doc: str | None) -> str:
    """A docstring as Markdown: no doctests, no line breaks inside a paragraph."""
    paragraphs = textwrap.dedent(" " * 4 + (doc or "")).strip().split("\n\n")
    kept = [" ".join(line.strip() for line in each.splitlines()) for each in paragraphs if ">>>" not in each]
    return "\n\n".join(kept)


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"atlarge.law.{name}")


def _home(norm_name: str) -> str:
    return str(NORMS[norm_name].body.__module__).rpartition(".")[2]


def _defined(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef):
        yield node.name
    elif isinstance(node, ast.Assign):
        yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _rest(name: str) -> str:
    kind, _, which = name.rpartition(":")
    return f"{kind} {which}".strip() if kind else _words(name)


def _words(name: str) -> str:
    return name.lower().replace("_", " ")


def _by_number(article: tuple[str, str, str]) -> tuple[Any, ...]:
    return article[0], [int(each) for each in re.findall(r"\d+", article[1])], article[2]


def main() -> None:
    """Write every page that has changed."""
    for path, text in pages().items():
        target = HERE / path
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, encoding="utf-8")
            print(f"docs/{path}")


if __name__ == "__main__":
    main()
