"""A leaf in every form that it can be had in: HTML, JSON, CSV, GeoJSON, SVG, PNG, Markdown, PDF, and as a citation."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from importlib.util import find_spec

import msgspec

from atlarge.briefing import markdown
from atlarge.briefing.document import Block, Document, Figure, Heading, Note, Paragraph
from atlarge.dates import When, day_in_words
from atlarge.places.maps import printed
from atlarge.web.asked import Asked
from atlarge.web.drawings import can_draw, drawing_of, png_file, svg_file
from atlarge.web.leaves import Leaf, plain
from atlarge.web.placing import geojson, places_of
from atlarge.web.problems import Refused
from atlarge.web.site import Site
from atlarge.web.tables import csv_of

MEDIA = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json",
    "svg": "image/svg+xml",
    "png": "image/png",
    "md": "text/markdown; charset=utf-8",
    "pdf": "application/pdf",
    "bib": "application/x-bibtex; charset=utf-8",
    "csl": "application/vnd.citationstyles.csl+json",
    "txt": "text/plain; charset=utf-8",
}
MAP = "/map"
_NO_KEY = re.compile(r"[^A-Za-z0-9.-]+")
NOTE = "An assessment from public sources, not a finding of a court and not legal advice."


class Asking(msgspec.Struct, frozen=True):
    """Who asks: under which address the site is reached from outside, and on which day.

    `file` is the file in which the page is published, where it is: such a page has that address and no other.
    """

    base: str
    today: date
    file: str = ""


def forms_of(leaf: Leaf) -> tuple[str, ...]:
    """The forms that a leaf can be had in, besides HTML."""
    drawn = bool(drawing_of(leaf))
    some = {"csv": bool(leaf.rows), "svg": drawn, "png": drawn and can_draw(), "pdf": can_print()}
    some["geojson"] = leaf.path == MAP
    return tuple(form for form in MEDIA if form != "html" and some.get(form, True))


def in_form(site: Site, leaf: Leaf, form: str, asking: Asking) -> bytes:
    """The leaf in a form other than HTML. Raises `Refused` for a form that it has not."""
    writers: dict[str, Callable[[Site, Leaf, Asking], bytes]] = {
        "json": _json, "csv": _csv, "geojson": _geojson, "svg": _svg, "png": _png, "md": _markdown, "pdf": _pdf,
        "bib": _bibtex, "csl": _csl, "txt": _text,
    }  # fmt: skip
    if form not in forms_of(leaf):
        raise Refused(404, f"this page has no form {form!r}; it can be had as {', '.join(forms_of(leaf))}")
    return writers[form](site, leaf, asking)


def encoded(value: object) -> bytes:
    """Any value as JSON; dates of the record are written as precisely as they are known."""
    return msgspec.json.encode(value, enc_hook=_in_json)


def _in_json(value: object) -> object:
    if isinstance(value, When):
        return value.text
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def permanent(site: Site, leaf: Leaf, asking: Asking, form: str = "") -> str:
    """The page's address with its day and the versions of the record and of the law that it was made from."""
    if asking.file:
        return f"{asking.base}/{asking.file}"
    return asking.base + leaf.address(form, record=site.facts.version, law=site.law)


def cited_before(site: Site, leaf: Leaf, record: str, law: str) -> Leaf:
    """The page, which says so first if its address was cited from another version of the record or of the law."""
    of_record = f"{site.facts.version}, with its status as of {day_in_words(site.facts.as_of)}"
    made_from = (("record", record, site.facts.version, of_record), ("law", law, site.law, site.law))
    told = tuple(Note((_cited(what, old, words),)) for what, old, now, words in made_from if old not in ("", now))
    return msgspec.structs.replace(leaf, blocks=(*told, *leaf.blocks)) if told else leaf


def _cited(what: str, old: str, now: str) -> str:
    return (
        f"This address was cited from version {old} of the {what}. What you see is made from version {now}: "
        "it may say something else."
    )


def receipt(site: Site, leaf: Leaf, asking: Asking) -> dict[str, object]:
    """What stands in every file: where it is from, the version of the record and of the law, and what it is not."""
    return {
        "title": leaf.title,
        "answer": leaf.answer,
        "url": permanent(site, leaf, asking),
        "on": leaf.query.get("on"),
        "known": leaf.query.get("known") or None,
        "record": site.facts.version,
        "law": site.law,
        "as_of": site.facts.as_of,
        "note": NOTE,
    }


def _json(site: Site, leaf: Leaf, asking: Asking) -> bytes:
    whole = encoded({"about": receipt(site, leaf, asking), "data": leaf.data})
    return msgspec.json.format(whole, indent=1) + b"\n"


def _csv(site: Site, leaf: Leaf, asking: Asking) -> bytes:
    """The table, then after an empty line what it is and where from; marked as UTF-8 for spreadsheets."""
    about = [(f"# {key}", str(value)) for key, value in receipt(site, leaf, asking).items() if value]
    return csv_of([leaf.head, *leaf.rows, (), *about]).encode("utf-8-sig")


def _svg(site: Site, leaf: Leaf, asking: Asking) -> bytes:
    return svg_file(drawing_of(leaf), encoded(receipt(site, leaf, asking)))


def _png(site: Site, leaf: Leaf, asking: Asking) -> bytes:
    return png_file(drawing_of(leaf), encoded(receipt(site, leaf, asking)))


def _geojson(site: Site, leaf: Leaf, asking: Asking) -> bytes:
    asked = Asked(leaf.query, asking.today)
    facts = site.known(asked.maybe_day("known"))
    shown = places_of(site.board(facts, asked.text("person")), facts.states, asked.day())
    return encoded(geojson(shown, receipt(site, leaf, asking)))


def _markdown(site: Site, leaf: Leaf, asking: Asking) -> bytes:
    return markdown.write(_document(site, leaf, asking)).encode()


@cache
def can_print() -> bool:
    """Whether PDF can be made here: the extra `pdf` is installed."""
    return find_spec("typst") is not None


def _pdf(site: Site, leaf: Leaf, asking: Asking) -> bytes:
    """The page as PDF/UA, the JSON twin embedded."""
    from atlarge.briefing import pdf

    return pdf.write(_document(site, leaf, asking), json=_json(site, leaf, asking))


def _document(site: Site, leaf: Leaf, asking: Asking) -> Document:
    """The page as a document of the briefings, without what only a site can show."""
    blocks = plain(leaf.blocks)
    top = () if blocks and isinstance(blocks[0], Heading) and blocks[0].level == 1 else (Heading(1, leaf.title),)
    lead = (Paragraph((leaf.answer,), lead=True),) if leaf.answer != leaf.title else ()
    blocks = tuple(still(block, leaf) for block in blocks)
    footer = citation(site, leaf, asking)
    return Document(title=leaf.title, blocks=(*top, *lead, *blocks), footer=footer, dated=site.facts.as_of)


def still(block: Block, leaf: Leaf) -> Block:
    """The map of the page becomes the map as a file; other drawings stay as they are."""
    if isinstance(block, Figure) and leaf.svg and block.svg.startswith('<svg class="map"'):
        return Figure(svg=printed(leaf.svg), alt=block.alt, caption=block.caption)
    return block


def citation(site: Site, leaf: Leaf, asking: Asking) -> str:
    """The page as it is cited in a text."""
    known = f", as known on {leaf.query['known']}" if leaf.query.get("known") else ""
    return (
        f"atlarge, {_quoted(leaf)}, record {site.facts.version} (status as of "
        f"{day_in_words(site.facts.as_of)}){known}, "
        f"law {site.law}, {permanent(site, leaf, asking)} (read on {day_in_words(asking.today)}). {NOTE}"
    )


def _quoted(leaf: Leaf) -> str:
    stop = "" if leaf.title.endswith(("?", "!", ".")) else "."
    told = leaf.answer.startswith(leaf.title) or not leaf.answer
    words = leaf.title if told else f"{leaf.title}{stop} {leaf.answer}"
    return "\u201c" + words.rstrip(".") + "\u201d"


def _text(site: Site, leaf: Leaf, asking: Asking) -> bytes:
    return (citation(site, leaf, asking) + "\n").encode()


def _key(site: Site, leaf: Leaf) -> str:
    """A key for a list of references: the same for the same page of the same record, and for no other."""
    words = "-".join(filter(None, (*leaf.path.split("/"), *leaf.query.values())))
    return f"atlarge-{site.facts.version}-{_NO_KEY.sub('-', words) or 'home'}"


def _bibtex(site: Site, leaf: Leaf, asking: Asking) -> bytes:
    fields = {
        "author": "{atlarge}",
        "title": "{" + _tex(leaf.title) + "}",
        "year": str(site.facts.as_of.year),
        "url": permanent(site, leaf, asking),
        "urldate": asking.today.isoformat(),
        "note": _tex(f"{leaf.answer} Record {site.facts.version}, law {site.law}. {NOTE}"),
    }
    inside = ",\n".join(f"  {key} = {{{value}}}" for key, value in fields.items())
    return f"@misc{{{_key(site, leaf)},\n{inside}\n}}\n".encode()


def _tex(words: str) -> str:
    return "".join("\\" + c if c in "#$%&_{}" else "" if c in "\\~^" else c for c in words)


def _csl(site: Site, leaf: Leaf, asking: Asking) -> bytes:
    def parts(day: date) -> dict[str, object]:
        """A day as CSL holds it."""
        return {"date-parts": [[day.year, day.month, day.day]]}

    item = {
        "id": _key(site, leaf),
        "type": "webpage",
        "title": leaf.title,
        "abstract": leaf.answer,
        "author": [{"literal": "atlarge"}],
        "container-title": "atlarge",
        "issued": parts(site.facts.as_of),
        "accessed": parts(asking.today),
        "URL": permanent(site, leaf, asking),
        "version": site.facts.version,
        "note": NOTE,
    }
    return encoded([item])
