"""What each paragraph is on the page: headline, story, caption, credit, contact line, boilerplate.

A caption's visit is not the story's, and a contact line is nobody's statement. Each test looks at one paragraph, its
place, and its neighbour; none knows any publication.
"""

from __future__ import annotations

import re
from typing import get_args

import msgspec

from atlarge.reading.paragraphs import Range
from atlarge.reading.readings import Zone, ZoneKind
from atlarge.reading.tokens import Tokens

HEADLINE_LENGTH = 180  # characters; longer first lines are leads
SHORT = 240  # contact lines and boilerplate are never long paragraphs
CREDIT_LENGTH = 120
CAPTION_LENGTH = 600

# Plain words decide first: searching them is thirty times cheaper than a pattern, and most paragraphs hold none.
_CREDIT_WORDS = (
    "getty", "afp", "reuters", "epa", "shutterstock", "associated press", "ap photo", "alamy", "sputnik", "tass",
    "xinhua", "anadolu", "zuma", "sipa", "imago", "bloomberg", "photo", "image", "credit", "picture", "handout", "foto",
)  # fmt: skip
_CREDIT_SHAPE = re.compile(
    r"/|\bvia\b|©|\bpool\b|\bimages\b|\bap photo\b|"
    r"^\W*(?:photo(?:graph)?|image|picture|credit|foto)s?\s*(?:by\b|:|credit)"
)
_CONTACT_WORDS = ("@", "do you have a", "contact", "got a story", "got a tip", "facebook", "on twitter")
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+|\bdo you have (?:a|any) (?:story|tip|question)|\bcontact us\b|\bgot a (?:story|tip)\b|"
    r"^\W*(?:email|e-mail|write to|reach|follow|contact)\b.{0,80}(?:@|\btwitter\b|\bfacebook\b|\bon x\b)"
)
_BOILERPLATE = re.compile(
    r"\W*(?:read (?:more|also|next|the full)|related(?: stor| article|:)|see also|advertis|sign up|subscribe|"
    r"newsletter|copyright|all rights reserved|©|this (?:story|article) (?:was|has been|originally|is part)|"
    r"\(?reporting by|\(?editing by|additional reporting|watch(?: live)?:|listen:|click here|share this|"
    r"follow .{1,60} on (?:twitter|x|facebook)|the associated press contributed|support (?:our|independent))"
)
_BOILING = frozenset("re se ad si su ne co al th ed wa li cl sh fo".split())  # its first letters
_CAPTION_WORDS = ("left)", "right)", "center)", "centre)", "file", "pictured", "in this ")
_CAPTION = re.compile(
    r"^\W*file\b(?: photo)?\s?[-–—:]|\((?:[a-z]+ )?(?:left|right|centre|center)\)|\bpictured\b|"
    r"\bin this (?:file |handout |pool |undated )*(?:photo|picture|image|frame)"
)


_RULES: dict[ZoneKind, str] = {kind: f"zone-{kind}" for kind in get_args(ZoneKind)}


class _Hints(msgspec.Struct, frozen=True):
    """Whether any paragraph can be a contact line, or a caption, by the words of the whole text."""

    contact: bool
    caption: bool


def zones(tokens: Tokens, paragraphs: list[Range]) -> tuple[Zone, ...]:
    r"""One zone a paragraph, in order.

    >>> from atlarge.reading.paragraphs import paragraphs
    >>> from atlarge.reading.tokens import tokenize
    >>> words = tokenize("Envoy leaves for talks\nThe envoy left on Monday, the ministry said.")
    >>> [zone.kind for zone in zones(words, paragraphs(words, [23]))]
    ['headline', 'body']
    """
    text = tokens.text
    low = text.lower()
    hints = _Hints(_holds(low, _CONTACT_WORDS), _holds(low, _CAPTION_WORDS))
    spans = tokens.spans(paragraphs)
    texts = [text[start:end] for start, end in spans]
    kinds = [_kind(each, hints) for each in texts]
    labelled = len(texts) > 1 and len(texts[0]) <= SHORT and _LABEL.fullmatch(texts[0].lower()) is not None
    if labelled:
        kinds[0] = "boilerplate"
    if kinds and kinds[labelled] == "body" and _headline(texts[labelled:]):
        kinds[labelled] = "headline"
    if "credit" in kinds:
        _join_captions(texts, kinds)
    return tuple([Zone(span=span, kind=kind, rule=_RULES[kind]) for span, kind in zip(spans, kinds, strict=True)])


_LABEL = re.compile(
    r"(?:for immediate release|(?:press|media|news) (?:release|statement)|statement|opinion|comment|analysis|editorial"
    r"|breaking(?: news)?|exclusive|live(?: updates| blog)?|fact ?box|explainer|op-ed)[ :.|*-]*"
)
""" What kind of text it is stands above its title. """


def _headline(texts: list[str]) -> bool:
    """Whether the first paragraph is a title: short, one sentence, and shorter than what follows it."""
    text = texts[0]
    if len(text) > HEADLINE_LENGTH or len(texts) == 1:
        return False
    if re.search(r"[a-z0-9)][.!?][\"”’]? +[A-Z]", text):
        return False
    return text[-1] not in '.!?"”' or len(text) < len(max(texts[1:4], key=len)) / 2


def _kind(text: str, hints: _Hints) -> ZoneKind:
    """What a paragraph is by its own words; `hints` tell what the whole text has no words for."""
    length = len(text)
    if length > CAPTION_LENGTH:
        return "body"
    if length <= SHORT:
        low = text.lower()
        if hints.contact and _holds(low, _CONTACT_WORDS) and _CONTACT.search(low):
            return "contact"
        if (low[:2] in _BOILING or not low[0].isalnum()) and _BOILERPLATE.match(low):
            return "boilerplate"
        if (
            length <= CREDIT_LENGTH
            and text[-1] not in '.!?"”'
            and _holds(low, _CREDIT_WORDS)
            and _CREDIT_SHAPE.search(low)
        ):
            return "credit"
    if hints.caption and not _quotes(text) and _holds(low := text.lower(), _CAPTION_WORDS) and _CAPTION.search(low):
        return "caption"
    return "body"


def _holds(low: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - asked for every paragraph; a generator takes twice as long
        if word in low:
            return True
    return False


def _quotes(text: str) -> bool:
    return '"' in text or "“" in text or "”" in text or "«" in text


def _join_captions(texts: list[str], kinds: list[ZoneKind]) -> None:
    """A short paragraph right before a credit line is its caption, unless somebody is quoted in it."""
    for number in range(1, len(kinds)):
        before = number - 1
        credited = kinds[number] == "credit" and kinds[before] == "body" and len(texts[before]) <= CAPTION_LENGTH
        if credited and before and not _quotes(texts[before]):
            kinds[before] = "caption"
