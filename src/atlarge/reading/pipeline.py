"""A spaCy pipeline that the user has, as a reader. spaCy is never required, and no pipeline is downloaded.

The pipeline gives entities and, with a parser, clauses: a verb of saying with its subject and what it governs. From
these only spans are taken; what they mean is read by our rules (see `vetting`), and spans end at our word boundaries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from importlib import import_module
from typing import Any

from atlarge.errors import MissingExtra, ReadingError, UsageError
from atlarge.facts.record import Record
from atlarge.reading.cues import REPORTING
from atlarge.reading.layout import lay_out
from atlarge.reading.readings import Attribution, DateRead, Mention, MentionKind, Reading, Span
from atlarge.reading.tokens import Tokens

SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass", "agent", "csubj"})
CLAUSES = frozenset({"ccomp", "xcomp", "parataxis", "dobj", "obj"})
_KINDS: dict[str, MentionKind] = {"GPE": "State", "LOC": "State", "NORP": "State", "PERSON": "person", "PER": "person"}
_TIMES = frozenset({"DATE", "TIME"})
_RULE = "spaCy"


class Pipeline:
    """A `Reader` around a loaded pipeline: anything that turns a text into a spaCy `Doc`."""

    def __init__(self, nlp: Callable[[str], Any], name: str = "pipeline") -> None:
        self._nlp = nlp
        self.name = f"spacy:{name}"

    def read(self, text: str, *, record: Record, published: date | None = None) -> Reading:  # noqa: ARG002 - see Reader
        """The pipeline's entities and sayings as spans. Raises `ReadingError` where it does not keep the text."""
        doc = self._nlp(text)
        if doc.text != text:
            raise ReadingError(f"the pipeline {self.name} does not keep the text as it is, so its offsets mean nothing")
        tokens = lay_out(text).tokens
        entities = [(entity.label_, _whole(tokens, entity.start_char, entity.end_char)) for entity in doc.ents]
        return Reading(
            text=text,
            published=published,
            mentions=tuple(_mentions(entities)),
            dates=tuple(DateRead(span=span, rule=_RULE) for label, span in entities if label in _TIMES and span),
            attributions=tuple(_attributions(doc, tokens)),
        )


def pipeline(options: Mapping[str, str]) -> Pipeline:
    """The reader for `model`, the name or folder of an installed spaCy pipeline.

    Raises `UsageError` without one, `MissingExtra` without spaCy, `ReadingError` for one that does not load.
    """
    unknown = sorted(options.keys() - {"model"})
    if unknown or not options.get("model"):
        extra = f"; it knows no {', '.join(unknown)}" if unknown else ""
        raise UsageError(f"the reader spacy needs model=NAME, a pipeline that you have installed{extra}")
    try:
        spacy = import_module("spacy")
    except ImportError:
        raise MissingExtra("spacy", "reading with a spaCy pipeline") from None
    try:
        return Pipeline(spacy.load(options["model"]), options["model"])
    except OSError as error:
        why = str(error).splitlines()[0]
        raise ReadingError(f"{options['model']}: {why}; install it, or give its folder") from None


def _whole(tokens: Tokens, start: int, end: int) -> Span | None:
    """The span widened to whole words of ours, without white space at its edges."""
    first = tokens.at(start)
    if first >= len(tokens) or tokens.starts[first] >= end:
        return None
    last = tokens.at(end - 1)
    return tokens.span(first, last + 1 if last < len(tokens) and tokens.starts[last] < end else last)


def _mentions(entities: Iterable[tuple[str, Span | None]]) -> Iterator[Mention]:
    for label, span in entities:
        kind = _KINDS.get(label)
        if kind is not None and span:
            yield Mention(span=span, kind=kind, rule=_RULE)


def _attributions(doc: Any, tokens: Tokens) -> Iterator[Attribution]:
    """A verb of saying, its subject, and the clause it governs."""
    number = 0
    for verb in doc:
        if verb.text.lower() not in REPORTING:
            continue
        subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
        clauses = [child for child in verb.children if child.dep_ in CLAUSES and _clause(child)]
        if not subjects or not clauses:
            continue
        cue = _whole(tokens, verb.idx, verb.idx + len(verb.text))
        source = _below(subjects[0], tokens)
        content = tuple(sorted(span for span in (_below(clause, tokens, verb) for clause in clauses) if span))
        if cue and source and content:
            number += 1
            parts = [cue, source, *content]
            span = (min(start for start, _ in parts), max(end for _, end in parts))
            yield Attribution(span=span, rule=_RULE, id=f"s{number}", source=source, cue=cue, content=content)


def _clause(token: Any) -> bool:
    """Whether what the verb governs says something: a clause, or an object that is a quotation."""
    return token.dep_ not in ("dobj", "obj") or any(child.dep_ in ("acl", "relcl", "ccomp") for child in token.children)


def _below(token: Any, tokens: Tokens, verb: Any = None) -> Span | None:
    """All words that hang on this one, from the first to the last, up to the verb where they run around it."""
    words = sorted(token.subtree, key=lambda word: word.idx)
    if verb is not None:
        side = [word for word in words if (word.idx < verb.idx) == (token.idx < verb.idx)]
        words = side or words
    while words and words[-1].is_punct and words[-1].text in ",;:":
        words.pop()
    while words and words[0].is_punct and words[0].text in ",;:":
        words.pop(0)
    if not words:
        return None
    return _whole(tokens, words[0].idx, words[-1].idx + len(words[-1].text))
