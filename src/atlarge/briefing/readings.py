"""A reading written out, unchecked: what `atlarge read` prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.briefing.document import Block, Document, Heading, Items, Line, Paragraph, line, quoted
from atlarge.briefing.sayings import HOW, chain_words
from atlarge.briefing.wording import capital, counted, days_in_words, number, undated
from atlarge.reading.readings import Attribution, DateRead, Mention, Reading, VisitRead

_QUOTE = 200


def tell_reading(reading: Reading) -> Document:
    """Write out what was read, each item with its place in the text. Nothing here was held against the record."""
    first = (
        f"Read: {counted(len(reading.visits), 'visit')}, {counted(len(reading.attributions), 'attributed claim')}, "
        f"{counted(len(reading.dates), 'time expression')}, {counted(len(reading.mentions), 'mention')}."
    )
    return Document(title=first, blocks=(Heading(1, first), *_blocks(reading)))


def _blocks(reading: Reading) -> Iterator[Block]:
    day = days_in_words(reading.published)
    dated = f"Published {day} ({reading.published_from})." if day else undated(reading.published_within)
    yield Paragraph(line(f"{dated} {number(len(reading.text)).capitalize()} characters; nothing here was checked."))
    sections: tuple[tuple[str, list[Line]], ...] = (
        ("Visits", [_visit(each, reading) for each in reading.visits]),
        ("Who says what", [_attribution(each, reading) for each in reading.attributions]),
        ("Days", [_date(each, reading) for each in reading.dates]),
        ("Names", [_mention(each, reading) for each in reading.mentions]),
    )
    for heading, items in sections:
        if items:
            yield Heading(2, heading)
            yield Items(tuple(items))


def _at(span: tuple[int, int]) -> str:
    return f" (characters {span[0]} to {span[1]})"


def _text(reading: Reading, span: tuple[int, int]) -> str:
    return reading.text[span[0] : span[1]]


def _names(reading: Reading) -> dict[str, str]:
    """What the ids and codes of the record stand for, as far as the text names them."""
    return {each.ref: each.names for each in reading.mentions if each.ref and each.names}


def _visit(each: VisitRead, reading: Reading) -> Line:
    days = days_in_words(each.first, each.last) or "no day known"
    told = (("an earlier visit", each.past), ("denied", each.negated), ("in the headline", each.zone == "headline"))
    marks = [each.state, *(word for word, on in told if on)]
    names = _names(reading)
    who = names.get(each.person) or each.traveller or "somebody"
    where = names.get(each.host) or each.place or "somewhere"
    return line(
        f"{capital(who)}, {where}, {days} ({', '.join(marks)}): ",
        quoted(_text(reading, each.span), _QUOTE),
        _at(each.span),
    )


def _attribution(each: Attribution, reading: Reading) -> Line:
    words = " [...] ".join(_text(reading, span) for span in each.content)
    who = capital(chain_words(each.chain, each.speaker))
    return line(f"{who}, {HOW[each.directness]}: ", quoted(words, _QUOTE), _at(each.span))


def _date(each: DateRead, reading: Reading) -> Line:
    return line(quoted(_text(reading, each.span)), f": {_meaning(each)}", _at(each.span))


_UNITS = {"D": "days", "W": "weeks", "M": "months", "Q": "quarters", "Y": "years", "DE": "decades", "CE": "centuries"}
_SHORT_UNITS = {"H": "hours", "M": "minutes", "S": "seconds"}  # after a T
_ONE = {"centuries": "century"}
_LENGTH = re.compile(r"P(T?)(\d+|X)([A-Z]{1,2})$")
_LOOSE = {"PRESENT_REF": "the time of writing", "PAST_REF": "some time before", "FUTURE_REF": "some time after"}


def _meaning(each: DateRead) -> str:
    """The days that a time expression means, a length of time, or a time that is not told more closely."""
    if not each.value:
        return "not resolved without the day of publication"
    length = _LENGTH.match(each.value)
    units = length and (_SHORT_UNITS if length[1] else _UNITS).get(length[3])
    if length and units:
        exact = length[2] != "X" and counted(int(length[2]), _ONE.get(units, units[:-1]), units)
        return f"a length of {exact or f'some {units}'}"
    return days_in_words(each.first, each.last) or _LOOSE.get(each.value, each.value)


_SENSES = {"place": ", the place", "government": ", its government", "people": ", its people"}


def _mention(each: Mention, reading: Reading) -> Line:
    sense = _SENSES[each.sense] if each.sense else ""
    means = each.names or each.ref or "not on record"
    return line(quoted(_text(reading, each.span)), f": {each.kind}{sense}, {means}", _at(each.span))
