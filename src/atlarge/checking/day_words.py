"""Dates that can be held against one another: a weekday and a day, "last week" and a day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.slots import Clause, Slot
from atlarge.checking.wording import sentence
from atlarge.dates import day_in_words

_WEEK = 7  # days

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PAIR = re.compile(r"(<d\d+>),? (?:on |the )?(<d\d+>)")
_NAMED = re.compile(rf"\b(?P<day>{'|'.join(_DAYS)}),? (?:the |on )?(?P<slot><d\d+>)")
_RELATIVE = re.compile(r"\b(?:last|this(?! day)|next|yesterday|tomorrow|today|ago|earlier)\b", re.IGNORECASE)
_A_MONTH = re.compile(r"\d{4}-\d\d")
""" "A guest in April, on Monday": the weekday is not one of that month. """
_A_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
""" A month or a day: "in 2018 last year" and "Euro 2024 on Thursday" are two times. """


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every pair of dates side by side."""
    for clause in context.told:
        for match in _PAIR.finditer(clause.text):
            draft = _pair(context, clause, match)
            if draft:
                yield draft
        for match in _NAMED.finditer(clause.text):
            slot = clause.slot(match["slot"])
            if slot.first and slot.first == slot.last:
                opinion = _weekday(slot, match["day"])
                if opinion.verdict == "supported" or _is_sure(context, slot):
                    says = sentence(f"{match['day'].capitalize()} is {day_in_words(slot.first)}")
                    yield opinion.of("date", clause.original(match.start(), match.end()), says)
        yield from _inside(context, clause)


def _is_sure(context: Context, slot: Slot) -> bool:
    """Whether the year of a date is written, or follows from a publication day that is known and not inferred."""
    return bool(re.search(r"\d{4}", slot.words)) or context.reading.published_from in ("given", "metadata")


def _inside(context: Context, clause: Clause) -> Iterator[Draft]:
    """A weekday within one date ("Monday, 2 September 2024")."""
    for match in re.finditer(r"<d\d+>", clause.text):
        slot = clause.slot(match.group())
        word = slot.words.casefold().split(" ")[0].strip(",.")
        if word in _DAYS and any(c.isdigit() for c in slot.words) and slot.first and slot.first == slot.last:
            opinion = _weekday(slot, word)
            if opinion.verdict == "contradicted" and _is_sure(context, slot):
                yield opinion.of("date", slot.span, sentence(f"{slot.words}"))


def _weekday(slot: Slot, word: str) -> Opinion:
    real = _DAYS[slot.first.weekday()] if slot.first else word
    why = f"{day_in_words(slot.first) if slot.first else ''} was a {real.capitalize()}."
    evidence = (Evidence(says=why, article="calendar"),)
    if real == word:
        return Opinion(verdict="supported", why=why, evidence=evidence)
    return Opinion(verdict="contradicted", why=why, evidence=evidence, instead=why)


def _pair(context: Context, clause: Clause, match: re.Match[str]) -> Draft | None:
    one, two = clause.slot(match[1]), clause.slot(match[2])
    relative = [s for s in (one, two) if _RELATIVE.search(s.words) or s.words.casefold().split(" ")[-1] in _DAYS]
    exact = [s for s in (one, two) if s not in relative and _A_DAY.fullmatch(s.value)]
    if len(relative) != 1 or len(exact) != 1:
        return None
    span = clause.original(match.start(), match.end())
    says = sentence(f"{relative[0].words} is {exact[0].words}")
    told, day = relative[0], exact[0]
    if told.words.casefold().split(" ")[-1] in _DAYS and _A_MONTH.fullmatch(day.value):
        return None
    if not context.dated:
        return Opinion(verdict="not checkable", why="It depends on the publication day, which is not known.").of(
            "date", span, says
        )
    if not (told.first and told.last and day.first and day.last):
        return None
    evidence = (Evidence(says=f"published {day_in_words(context.day)}", article="calendar"),)
    if told.first <= day.last and day.first <= told.last:
        why = f"Seen from {day_in_words(context.day)} it fits."
        return Opinion(verdict="supported", why=why, evidence=evidence).of("date", span, says)
    near = (told.first - day.last).days <= _WEEK and (day.first - told.last).days <= _WEEK
    why = (
        f"Seen from {day_in_words(context.day)}, {told.words} is {day_in_words(told.first)} "
        f"to {day_in_words(told.last)}."
    )
    return Opinion(
        verdict="imprecise" if near else "contradicted", why=why, evidence=evidence, instead=sentence(f"{day.words}")
    ).of("date", span, says)
