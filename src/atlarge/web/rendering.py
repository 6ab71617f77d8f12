"""Leaves and problems as pages of HTML, in the one frame that all pages share."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from atlarge.web.faces import NOTE, Asking, citation, forms_of, permanent
from atlarge.web.leaves import Leaf
from atlarge.web.problems import Problem
from atlarge.web.site import Site
from atlarge.web.writing import blocks_html

NAVIGATION = (
    ("/map", "Map"),
    ("/persons", "Persons"),
    ("/states", "States"),
    ("/visits", "Visits"),
    ("/precedents", "Precedents"),
    ("/law", "Law"),
    ("/read", "Read a story"),
    ("/sources", "Sources"),
)
FORM_WORDS = {
    "json": "JSON", "csv": "CSV", "geojson": "GeoJSON", "svg": "SVG", "png": "PNG", "md": "Markdown", "pdf": "PDF",
    "bib": "BibTeX", "csl": "CSL-JSON", "txt": "plain text",
}  # fmt: skip
SHEETS = {"figures": 'class="figure', "annotated": 'class="annotated'}
"""Styles that only some pages need, each with what gives such a page away."""
DOWNLOADS = ("csv", "json", "geojson", "svg", "png", "md", "pdf")


@cache
def templates() -> Environment:
    """The templates, every value in them escaped unless it was written by `writing`."""
    loader = PackageLoader("atlarge.web", "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def page(site: Site, leaf: Leaf, asking: Asking) -> bytes:
    """A leaf as a page."""
    forms = () if leaf.secret else forms_of(leaf)
    body = Markup(blocks_html(leaf.blocks))  # noqa: S704 - `writing` escapes
    return _render(
        "page.html",
        site,
        leaf=leaf,
        body=body,
        sheets=[name for name, mark in SHEETS.items() if mark in body],
        current="/" + leaf.path.split("/")[1],
        downloads=[(FORM_WORDS[form], leaf.address(form)) for form in forms if form in DOWNLOADS],
        citations=[(FORM_WORDS[form], leaf.address(form)) for form in forms if form not in DOWNLOADS],
        cite="" if leaf.secret else citation(site, leaf, asking),
        canonical=asking.base + leaf.address(),
        permanent="" if leaf.secret else permanent(site, leaf, asking),
        embed=leaf.address().replace("/map", "/embed/map", 1) if leaf.path == "/map" else "",
    )


def problem_page(site: Site, problem: Problem) -> bytes:
    """What went wrong, as a page."""
    return _render("problem.html", site, problem=problem, current="", sheets=[])


def embed_page(site: Site, title: str, answer: str, figure: str, link: str, note: str) -> bytes:
    """A drawing or an answer alone, for a frame on somebody else's page; it says its day and where it is from."""
    drawing = Markup(figure)  # noqa: S704 - `places.maps` escapes
    return _render("embed.html", site, title=title, answer=answer, figure=drawing, link=link, words=note)


def _render(template: str, site: Site, **values: Any) -> bytes:
    told = {"record": site.facts.version, "law": site.law, "as_of": site.facts.as_of, "note": NOTE}
    return templates().get_template(template).render(navigation=NAVIGATION, **told, **values).encode()
