"""A reading written out, unchecked: what `atlarge read` prints."""

from __future__ import annotations

from collections.abc import Iterator

from atlarge.briefing.document import Block, Document, Heading, Items, Line, Paragraph, line, quoted
from atlarge.briefing.sayings import chain_words
from atlarge.briefing.wording import capital, counted, days_in_words, number
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
    dated = f"Published {day} ({reading.published_from})." if day else "The day of publication is not known."
    if reading.published_within is not None and not day:
        first, last = (days_in_words(each) for each in reading.published_within)
        dated = f"Published between {first} and {last}, by its own words."
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


def _visit(each: VisitRead, reading: Reading) -> Line:
    days = days_in_words(each.first, each.last) or "no day known"
    marks = [each.state, each.zone] + [word for word, on in (("past", each.past), ("negated", each.negated)) if on]
    who = each.traveller or each.person or "somebody"
    where = each.host or each.place or "somewhere"
    return line(
        f"{capital(who)}, {where}, {days} ({', '.join(marks)}): ",
        quoted(_text(reading, each.span), _QUOTE),
        _at(each.span),
    )


def _attribution(each: Attribution, reading: Reading) -> Line:
    words = " [...] ".join(_text(reading, span) for span in each.content)
    who = capital(chain_words(each.chain, each.speaker))
    return line(f"{who}, {each.directness}: ", quoted(words, _QUOTE), _at(each.span))


def _date(each: DateRead, reading: Reading) -> Line:
    means = each.value or "not resolved without the day of publication"
    return line(quoted(_text(reading, each.span)), f": {means}", _at(each.span))


def _mention(each: Mention, reading: Reading) -> Line:
    sense = f", {each.sense}" if each.sense else ""
    means = each.ref or each.names or "not on record"
    return line(quoted(_text(reading, each.span)), f": {each.kind}{sense}, {means}", _at(each.span))
