"""A reading as one static page: the article with everything that was read marked in it, and what was refused below.

Source, cue and content of each attribution, days, visits and claims are marked where they stand. What was made of each
shows on hover and on focus, without a script, and stands in full below the text, where print and screen readers have
it. Text of a story is escaped at the edge and can bring along nothing that acts.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from atlarge.briefing.annotated_style import STYLE
from atlarge.briefing.html import POLICY
from atlarge.briefing.html import STYLE as HOUSE_STYLE
from atlarge.briefing.items import NO_NAMES, Entry, Names, entries
from atlarge.briefing.marking import Mark, marked, shown
from atlarge.checking.claims import Claim
from atlarge.reading.merging import Conflict, conflicts
from atlarge.reading.readings import Item, Reading, Rejected

KINDS = (
    ("claim", "Claims, held against the record"),
    ("visit", "Visits"),
    ("assurance", "Assurances"),
    ("said", "Who says what"),
    ("day", "Days"),
)
LONGEST_TITLE = 200
MOST_REFUSED = 1000

LEGEND = (
    ("source", "who says it"),
    ("cue", "that they say it"),
    ("content", "what they say"),
    ("day", "a day or other time"),
    ("visit", "a visit"),
    ("name", "a State, person or body on the record"),
)
VERDICTS = (
    ("supported", "\u2713"),
    ("imprecise", "\u2248"),
    ("contradicted", "\u2717"),
    ("not on record", "?"),
    ("not checkable", "\u2013"),
)


def annotated_html(reading: Reading, claims: Sequence[Claim] = (), names: Names = NO_NAMES) -> str:
    """The page; `names` as for `entries`. The same reading and claims give the same bytes."""
    items = entries(reading, claims, names)
    title = (reading.title or "An article, as read")[:LONGEST_TITLE]
    return (
        '<!doctype html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{shown(title)}</title>\n<style>{HOUSE_STYLE}{STYLE}</style>\n</head>\n"
        f'<body class="annotated">\n<main>\n<h1 dir="auto">{shown(title)}</h1>\n<p>{_about(reading, claims)}</p>\n'
        f"{legend_html(checked=bool(claims))}\n{story_html(reading, items)}\n{items_html(reading, items)}\n"
        "</main>\n</body>\n</html>\n"
    )


def story_html(reading: Reading, items: Sequence[Entry]) -> str:
    """The article with everything marked in it: a part of any page that brings `STYLE`."""
    marks = [mark for item in items for mark in item.marks] + _names(reading)
    return f'<section class="story" aria-label="The article">\n{marked(reading, marks)}\n</section>'


def items_html(reading: Reading, items: Sequence[Entry], *, level: int = 2, apart: str = "") -> str:
    """Each item in full, kind by kind, disagreements, and what was refused. Items of the kind `apart` stand elsewhere.

    `level` is that of the headings. Every link of `story_html` leads to one of these, or to an element that the page
    makes with the id of the item.
    """
    parts: list[str] = []
    for kind, heading in KINDS:
        here = [item for item in items if item.kind == kind != apart]
        if here:
            parts.append(f"<h{level}>{heading} ({len(here)})</h{level}>")
            parts += [_whole(item) for item in here]
    parts += [_disagreements(reading, conflicts(reading), level), _refused(reading.rejected, level)]
    return "\n".join(filter(None, parts))


def _about(reading: Reading, claims: Sequence[Claim]) -> str:
    day = f"Published {reading.published.isoformat()} ({reading.published_from})" if reading.published else (
        "The day of publication is not known"
    )  # fmt: skip
    outlet = f" by {shown(reading.outlet)}" if reading.outlet else ""
    readers = sorted(
        {item.reader for item in (*reading.attributions, *reading.dates, *reading.visits, *reading.mentions)}
    )
    checked = "" if claims else " Nothing here was held against the record."
    return f"{day}{outlet}. Read by: {shown(', '.join(readers) or 'rules')}.{checked}"


def legend_html(*, checked: bool) -> str:
    """What the marks mean, each shown on its own name."""
    parts = [f'<li><span class="{kind}">{words}</span></li>' for kind, words in LEGEND]
    if checked:
        parts += [
            f'<li><span class="claim {verdict.replace(" ", "-")}">a claim: {verdict}</span> <b>{sign}</b></li>'
            for verdict, sign in VERDICTS
        ]
    how = (
        "Point at a mark, or move to its small letter and number with the Tab key, to see what was made of it; "
        "follow it for the whole."
    )
    return f'<details class="legend" open><summary>The marks</summary><ul>{"".join(parts)}</ul><p>{how}</p></details>'


def _names(reading: Reading) -> list[Mark]:
    """Names are marked and no more: what they stand for is in the cards of what is said about them."""
    return [Mark(span=one.span, kind="name", rank=9) for one in reading.mentions if one.ref]


def _whole(item: Entry) -> str:
    """An item below the text, with the way back to where it stands."""
    rows = "".join(f"<dt>{escape(label)}</dt><dd>{value}</dd>" for label, value in item.rows)
    back = f'<a href="#t-{escape(item.id)}" aria-label="{escape(item.badge)} in the text">in the text</a>'
    return (
        f'<section class="card item {item.style}" id="{escape(item.id)}"><p><b class="sign">{escape(item.badge)}</b> '
        f'{item.title} {back}</p><blockquote dir="auto"><p>{shown(item.quote)}</p></blockquote>'
        f"<dl>{rows}</dl></section>"
    )


def _disagreements(reading: Reading, found: Sequence[Conflict], level: int) -> str:
    if not found:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{escape(one.what)}</th><td>{_side(reading, one.one)}</td>'
        f"<td>{_side(reading, one.other)}</td></tr>"
        for one in found
    )
    return (
        f"<h{level}>Where readers disagree ({len(found)})</h{level}>"
        '<p>Both are kept; neither is taken for right.</p><div class="scroll" role="region" tabindex="0" '
        'aria-label="Where readers disagree"><table><thead><tr><th scope="col">What</th><th scope="col">One reader</th>'
        f'<th scope="col">The other</th></tr></thead><tbody>{rows}</tbody></table></div>'
    )


def _side(reading: Reading, item: Item) -> str:
    words = " ".join(reading.text[slice(*item.span)].split())[:300]
    telling = (getattr(item, name, "") for name in ("value", "ref", "speaker", "state", "stance"))
    means = next((str(told) for told in telling if told), "")
    return f'<b>{shown(item.reader)}</b>: <q dir="auto">{shown(words)}</q> {shown(means)}'


def _refused(rejected: Sequence[Rejected], level: int) -> str:
    """What a reader returned and the text does not bear out."""
    if not rejected:
        return ""
    rows = "".join(
        f'<li><b class="sign">refused</b> {shown(one.what)}, from {shown(one.reader)}: '
        f'<q dir="auto">{shown(one.quote[:600])}</q><br>{shown(one.reason)}</li>'
        for one in rejected[:MOST_REFUSED]
    )
    more = f"<p>And {len(rejected) - MOST_REFUSED} more.</p>" if len(rejected) > MOST_REFUSED else ""
    return (
        f'<h{level} id="refused">Refused ({len(rejected)})</h{level}>'
        "<p>Returned by a reader, and not in the article as it said. "
        f'Nothing above rests on any of it.</p><ul class="refused">{rows}</ul>{more}'
    )
