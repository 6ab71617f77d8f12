"""Whose treaty status a phrase speaks of: the State or States to the left or right of it."""

from __future__ import annotations

import re

import msgspec

from atlarge.checking.slots import Clause
from atlarge.checking.treaty_words import OTHER_CLUB

_LIST = re.compile(
    r"(?P<neither>neither (?:the )?)?(?P<list>(?:the )?<s\d+>(?:(?:,|,? and|,? or|,? nor|, but also"
    r"|,? as well as) (?:the )?<s\d+>){0,12})(?P<own>'s)?$"
)
SKIP = re.compile(
    r"(?:[ ,(:-]|\b(?:is|are|was|were|be|been|being|became|become|becomes|remains|remain|remained|has|have"
    r"|had|having|also|itself|themselves"
    r"|both|currently|now|still|formally|officially|not|never|no longer|longer|only|since|a|an|the|one of"
    r"|one|of|which|who|that|country|countries|nation"
    r"|nations|state|states|though|although|even|as|yet|did|does|do|to|but|isn't|aren't|wasn't|hasn't"
    r"|haven't|didn't|doesn't|don't|like|all|each|other"
    r"|government|in turn|too|however|meanwhile|fellow|another|ever|itself|in fact|by contrast"
    r"|on the other hand|actually|first|signed up|its|and|either"
    r"|merely|just|mere|simply|no more than|nothing more than|legally|technically|strictly|even|having|so"
    r"|two|three|four|five|most|recently|really|finally|another|long-standing|longtime|founding|full|current|capital"
    r"|host|whose)\b)+$"
)
_RELATIVE = re.compile(
    r"\b(?:country|countries|nation|nations|state|states|one(?= (?:that|which|of|where))|those"
    r"|(?<!to )host)(?: (?:that|which))?\b[^<>]{0,40}$"
)
_PRONOUN = re.compile(
    r"(?:\b(?:it|(?:and|but) that|(?:the|that) (?:\w+ )?(?:neighbou?r|country|nation|state|host|republic"
    r"|kingdom)|its government"
    r"|they))(?: itself)?\b,?[ a-z']{0,30}$"
)
_BREAK = re.compile(r"[;:\"]|\b(?:but|while|although|though|whereas|because|after|before|when|if|whose|where)\b")
NEGATION = re.compile(r"\b(?:not|never|no longer|neither|nor|without|yet to)\b|n't\b")
_RIGHT = re.compile(r"^(?: since <d\d+>)?,? (?:and [^,<]{0,40}, )?(?:the )?(<s\d+>)(?:(?:,|,? and) (?:the )?<s\d+>)*")
_EXCEPT = re.compile(r"\b(?:bar|except|except for|but|unlike|apart from|besides|excluding|not|like) $")
_PARTICIPLE = re.compile(r", (?:having (?:\w+ ){0,2})$")
_COORDINATED = re.compile(r"(?:^|[,;\"] )(?:it|they|the country) (?:[^;:<>\",]|<d\d+>){0,90} and (?:\w+ )?$")
""" "It notified the UN in June and will be out": the pronoun a little before is the subject of both verbs. """
_WINDOW = 260
_APPOSED = re.compile(
    r"(?P<s>(?:the )?<s\d+>)(?: \([^)]{0,30}\))?, (?:an?|the|another|itself an?) "
    r"(?:[^<>;:,.\"]|<n\d+>|(?<=former )<s\d+>){2,70}$"
)
_OF_ANOTHER = re.compile(r"\b(?:of|with|from|to|by|for|between) (?:an?|any|every|another|the) (?:[\w'-]+ ?){1,4}$")


_OURS = re.compile(
    r"\b(?:our|my) (?:own )?(?:\w+ )?(?:country|state|nation|government|republic|land|parliament)\b[^.;:]{0,160}$"
    r"|\b(?:we|us) (?:\w+ ){0,3}$"
)


def is_ours(clause: Clause, at: int) -> bool:
    """Tell whether the subject of what stands at a place is "our country" or "we": a State that nobody names."""
    named = clause.slots_in(0, at, "s")
    return not named and bool(_OURS.search(clause.text[max(0, at - _WINDOW) : at]))


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """The States a phrase is about. `start` is where the claim begins in the folded text."""

    codes: tuple[str, ...]
    start: int
    negated: bool = False
    relative: bool = False
    end: int = 0
    guessed: bool = False


def subject_left(clause: Clause, at: int, default: str = "") -> Subject | None:
    """Find the subject of a phrase that begins at `at`: next to it, before it in the clause, or by a pronoun."""
    found = _subject_left(clause, at, default)
    return found if found and found.codes else None


def _subject_left(clause: Clause, at: int, default: str) -> Subject | None:
    text = clause.text[max(0, at - _WINDOW) : at]
    base = at - len(text)
    skipped = SKIP.search(text)
    between = skipped.group() if skipped else ""
    left = text[: len(text) - len(between)]
    together = _together(text, base)
    if together:
        return msgspec.structs.replace(together, negated=bool(NEGATION.search(between)))
    match = _LIST.search(left)
    last = re.search(r", ((?:the )?<s\d+>)$", match["list"]) if match else None
    if match and last and _EXCEPT.search(left[: match.start()]):
        # "unlike Hungary, Tajikistan": the comma ends the comparison
        negated = bool(NEGATION.search(between))
        return Subject(codes=_codes(clause, last[1]), start=base + match.start("list") + last.start(1), negated=negated)
    if match and _EXCEPT.search(left[: match.start()]):
        return None
    if match:
        negated = bool(match["neither"] or NEGATION.search(between))
        return Subject(codes=_codes(clause, match["list"]), start=base + match.start(), negated=negated)
    ruled = re.search(r"(?:the )?(<n\d+>)$", left)
    if ruled and between.lstrip().startswith("government"):
        return Subject(
            codes=_codes(clause, ruled[1]), start=base + ruled.start(), negated=bool(NEGATION.search(between))
        )
    apposed = _APPOSED.search(left) if re.match(r" ?(?:that|which|who)\b", between) else None
    if apposed and not _OF_ANOTHER.search(left):
        negated = bool(NEGATION.search(between))
        return Subject(codes=_codes(clause, apposed["s"]), start=base + apposed.start(), negated=negated)
    relative = _RELATIVE.search(text)
    if relative:
        return _antecedent(clause, base, text, relative, default)
    return _farther(clause, base, text, default)


_TOGETHER: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        re.compile(
            r"(?:the )?(?:three |trio of )?(?:military )?(?:governments|juntas|states|countries|regimes|rulers)"
            r" of the (?:central )?sahel"
            r"|(?:the )?(?:three |trio of )?(?:military )?sahel(?:ian)? (?:states|countries|juntas|trio|governments"
            r"|regimes)"
            r"|alliance of sahel states(?: \(aes\))?"
        ),
        ("BFA", "MLI", "NER"),
    ),
)
"""Names under which several States act together."""


def _together(text: str, base: int) -> Subject | None:
    for pattern, codes in _TOGETHER:
        found = [m for m in pattern.finditer(text) if SKIP.fullmatch(text[m.end() :] or " ")]
        if found:
            return Subject(codes=codes, start=base + found[-1].start())
    return None


def _antecedent(clause: Clause, base: int, text: str, relative: re.Match[str], default: str) -> Subject | None:
    """ "His first visit to a State that has signed": the State named last before the words "a State"."""
    lead = text[: relative.start()]
    before = [m[1] for m in re.finditer(r"\b(?:to|in|into|at|from|of|by)? ?(?:the )?(<s\d+>)(?!'s)", lead)]
    went = [m[1] for m in re.finditer(r"\b(?:to|in|into|visit\w*|towards|for) (?:the )?(<s\d+>)", lead)]
    before = went or before
    negated = bool(NEGATION.search(text[relative.start() :]))
    article = re.search(r"\b(?:a|an|another|the only|the) (?:\w+ ){0,2}$", text[: relative.start()])
    if not article or re.search(r"\b(?:any|if|every|countries|nations|states|those)\b", relative.group()):
        return None
    code = clause.slot(before[-1]).ref if before else default
    return (
        Subject(codes=(code,), start=base + article.start(), negated=negated, relative=True, guessed=True)
        if code
        else None
    )


def _farther(clause: Clause, base: int, text: str, default: str) -> Subject | None:
    """A subject parted from its verb by an insertion: the nearest State with no clause boundary in between."""
    pronoun = _PRONOUN.search(text)
    if pronoun and default:
        negated = bool(NEGATION.search(pronoun.group()))
        return Subject(codes=(default,), start=base + pronoun.start(), negated=negated, guessed=True)
    if default and _COORDINATED.search(text):
        return Subject(codes=(default,), start=base + len(text), guessed=True)
    near = list(re.finditer(r"(?:the )?(<s\d+>)(?!'s)", text))
    if not near:
        return None
    if _PARTICIPLE.search(text) or (text.endswith(", ") and clause.text.startswith("having ", base + len(text))):
        # ", having never signed": said of the State that the sentence begins with
        negated = bool(NEGATION.search(text[near[-1].end() :]))
        return Subject(codes=(clause.slot(near[0][1]).ref,), start=base + len(text), negated=negated, guessed=True)
    match = near[-1]
    gap = text[match.end() :]
    joined = re.fullmatch(r"[^<;.:\"]{0,90}(?:<d\d+>[^<;.:\"]{0,60})?,? and (?:\w+ ){0,2}", gap)
    if joined and not re.search(r"\b(?:that|which|who|whose|where|neither|both|it|they)\b", gap):
        return Subject(codes=(clause.slot(match[1]).ref,), start=base + len(text), negated=False)
    inserted = re.fullmatch(r" \([^)]{0,60}\) (?P<rest>[^,]{0,40})|, [^,;]{0,110}, (?P<rest2>[^,]{0,40})", gap)
    if not inserted or _BREAK.search(inserted["rest"] or inserted["rest2"] or ""):
        return None
    negated = bool(NEGATION.search(inserted["rest"] or inserted["rest2"] or ""))
    return Subject(codes=(clause.slot(match[1]).ref,), start=base + match.start(), negated=negated)


_VAGUE = re.compile(r"document|papers?\b|pact\b|letter|charter|notice|minds?\b|rulebook")
_LOOSE = re.compile(r"treaty|convention|\bsigned\b")
_STATUTE_NEAR = re.compile(r"\brome\b|statute|ratif|signator|\bmembers?\b|withdraw|court's (?:founding )?treaty")
_COURT_NEAR = re.compile(r"\bicc\b|court\b|hague")
_OTHER_COURT = re.compile(r"^ of (?:public opinion|history|justice|law|appeal|auditors|arbitration|human rights)\b")
_OF_ITS_OWN = re.compile(r"^ (?:on|of|with|between|for|about) (?!the (?:icc|court|international)|<d)")


def is_of_the_treaty(near: tuple[Clause, ...], clause: Clause, start: int, end: int) -> bool:
    """Tell whether words that name no treaty ("signed the document") are about the Statute.

    They are where the sentence, or one of the two before it (`near`), speaks of it, or, for "the treaty", where the
    one before speaks of the Court; a treaty "on energy" is another one. Where it is not sure, nothing may be held
    against the words.
    """
    words, around = clause.text[start:end], " ".join(c.text for c in (*near, clause))
    if _OTHER_COURT.match(clause.text[end:]):
        return False
    if re.search(r"rome|statute|court|\bicc\b", words) or not (_VAGUE.search(words) or _LOOSE.search(words)):
        return True
    if _OF_ITS_OWN.match(clause.text[end:]):
        return False
    if re.search(OTHER_CLUB, clause.text) and not _STATUTE_NEAR.search(clause.text):
        return False
    if _STATUTE_NEAR.search(around):
        return True
    return not _VAGUE.search(words) and bool(_COURT_NEAR.search(" ".join(c.text for c in (*near[-1:], clause))))


_BODIES = re.compile(rf"(?P<ours>\bicc\b|(?<!security )\bcourt\b|\bhague\b|\bstatute\b|\btribunal\b)|{OTHER_CLUB}")


def is_of_another_club(near: tuple[Clause, ...], clause: Clause, at: int) -> bool:
    """Tell whether a bare "member" at a place is one of another club: the body named last before it is not the Court.

    `near` are the sentences before, the nearest last.
    """
    for text in (clause.text[:at], *(c.text for c in reversed(near))):
        last = max(_BODIES.finditer(text), key=lambda m: m.start(), default=None)
        if last:
            return last["ours"] is None
    return False


def subject_right(clause: Clause, at: int) -> Subject | None:
    """Find the States named right after a phrase: "ICC member Hungary", "as a member of the Court, Hungary"."""
    match = _RIGHT.match(clause.text[at : at + 160])
    codes = _codes(clause, match.group()) if match else ()
    return Subject(codes=codes, start=at, end=at + match.end()) if match and codes else None


_NO_PARTIES = frozenset({"city", "town", "part of a State", "people of a part", "part after comma"})


def _codes(clause: Clause, words: str) -> tuple[str, ...]:
    """The States of the slots; a town or a province ("Eldoret", "Darfur") is party to nothing."""
    slots = (clause.slot(m.group()) for m in re.finditer(r"<[sn]\d+>", words))
    return tuple(dict.fromkeys(slot.ref for slot in slots if slot.rule not in _NO_PARTIES))
