"""Whole web pages: what stands around the story comes out in its place, and what belongs to the site stays out."""

from __future__ import annotations

import time
from datetime import date

import pytest

from atlarge.errors import AtlargeError
from atlarge.facts.opening import open_record
from atlarge.reading.decoding import Document
from atlarge.reading.documents import open_document
from atlarge.reading.pages import main_text
from atlarge.reading.reader import read

FIRST = (
    "The envoy of Arvand left the capital on Monday after two days of talks with the government of Velland, "
    "which had asked for them."
)
SECOND = (
    "Nobody in the hall would say what had been agreed, and the ministry kept to its short statement of the "
    "morning, in which no name stood."
)
THIRD = (
    "A second round is to follow in the spring, a member of the delegation told reporters at the airport before "
    "the aircraft left for home."
)
TITLE = "Envoy leaves Velland without a word"
NAV = """<header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">All news</a></li></ul></nav></header>"""
SITE = """<section class="comments"><p>A fine story! I agree with all, and so does my aunt in the hills.</p></section>
<div class="cookie-banner"><p>We use cookies to make this site better for you and for all our partners.</p></div>
<aside class="newsletter-signup"><p>Sign up for our morning letter and miss nothing ever again.</p></aside>
<footer><p>Copyright 2024 The Arvand Star. All rights reserved.</p></footer>"""
RELATED = """<div class="related"><h3>More on this</h3><figure><a href="/1"><img src="x"><figcaption>Ten things to
know</figcaption></a></figure></div>"""
NOT_THE_STORY = ("cookies", "my aunt", "Ten things", "morning letter", "All news", "Copyright", "More on this")


def page(body: str, head: str = "") -> Document:
    return open_document(
        f"<!doctype html><html><head><title>{TITLE} - The Arvand Star</title>{head}</head>{body}</html>".encode(),
        name="page.html",
    )


def lines(document: Document) -> list[tuple[str, str]]:
    """Return the lines, each with its zone."""
    kinds = {zone.span: zone.kind for zone in document.zones}
    found: list[tuple[str, str]] = []
    at = 0
    for line in document.text.split("\n\n"):
        found.append((kinds.pop((at, at + len(line)), "body"), line))
        at += len(line) + 2
    assert kinds == {}, "every zone is a whole line"
    return found


def test_what_stands_around_the_story_comes_in_the_order_of_the_page() -> None:
    document = page(f"""<body class="has-sidebar ad-free related-on">{NAV}<main>
        <article><header><h1>{TITLE}</h1></header>
        <figure class="lead"><img data-src="a.jpg" class="lazyload"><noscript><img src="a.jpg"></noscript>
        <figcaption>The envoy waves on <b>Monday</b>. <span class="credit">Photograph: Ann Lee/Agency</span>
        </figcaption></figure><p>{FIRST}</p>
        <blockquote><p>“We said it.”</p><p>“There is no more.”</p></blockquote><p>{SECOND}</p>
        <aside class="fact-box"><h3>What is the court?</h3><p>The court was founded in 2002.</p></aside>
        <p>{THIRD}</p>{RELATED}</article></main>{SITE}</body>""")
    assert lines(document) == [
        ("headline", TITLE),
        ("caption", "The envoy waves on Monday."),
        ("credit", "Photograph: Ann Lee/Agency"),
        ("body", FIRST),
        ("quotation", "“We said it.”"),
        ("quotation", "“There is no more.”"),
        ("body", SECOND),
        ("boilerplate", "What is the court?"),
        ("boilerplate", "The court was founded in 2002."),
        ("body", THIRD),
    ]


def test_a_lazy_gallery_after_the_story() -> None:
    slides = "".join(
        f'<figure class="slide"><img class="lazy" data-src="{n}.jpg">'
        f"<figcaption>Picture {n} of the hall.</figcaption></figure>"
        for n in range(3)
    )
    document = page(f"<body>{NAV}<article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
                    f'<div class="gallery">{slides}</div></article>{RELATED}{SITE}</body>')  # fmt: skip
    assert lines(document)[-3:] == [("caption", f"Picture {n} of the hall.") for n in range(3)]


def test_a_live_blog_keeps_the_headings_of_its_entries() -> None:
    entries = "".join(
        f'<article class="entry"><h2>{hour}.05 {what}</h2><p>{text}</p></article>'
        for hour, what, text in ((14, "The aircraft has left", FIRST), (12, "No word", SECOND), (9, "Talks", THIRD))
    )
    document = page(f'<body>{NAV}<main><h1>{TITLE}</h1><div class="liveblog">{entries}</div></main>{SITE}</body>')
    assert [line for kind, line in lines(document) if kind == "headline"] == [
        TITLE, "14.05 The aircraft has left", "12.05 No word", "9.05 Talks",
    ]  # fmt: skip


def test_a_page_for_telephones() -> None:
    document = page(f"""<body><header class="site"><a href="/">Star</a></header><article><h1>{TITLE}</h1>
        <amp-img src="a.jpg" layout="responsive"></amp-img><div class="image-caption">The envoy at the door.
        <span class="photo-credit">Ann Lee / Agency</span></div><p>{FIRST}</p><amp-ad></amp-ad><p>{SECOND}</p>
        <p>{THIRD}</p></article></body>""")
    assert ("caption", "The envoy at the door.") in lines(document)
    assert ("credit", "Ann Lee / Agency") in lines(document)


def test_a_page_for_printing_and_a_page_with_broken_nesting() -> None:
    printed = page(
        f"<body><table width=600><tr><td><b>{TITLE}</b><br><br>{FIRST}<br><br>{SECOND}<br><br>{THIRD}</table>"
    )
    assert [line for _, line in lines(printed)][-3:] == [FIRST, SECOND, THIRD]
    broken = page(f"<body><div><article><h1>{TITLE}</h2><p>{FIRST}<b><i>{SECOND}</b></i></div>"
                  f"<figure><img><figcaption>The hall <b>in the rain</figure><p>{THIRD}</span></div>")  # fmt: skip
    assert FIRST in broken.text


@pytest.mark.parametrize("part", ["figcaption", "aside", "blockquote", "h1", "nav"])
def test_nothing_of_the_site_comes_in(part: str) -> None:
    document = page(f"<body>{NAV}<article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"
                    f"{RELATED}<div class='recommended'><{part}>Ten things to know</{part}></div>"
                    f"{SITE}</body>")  # fmt: skip
    assert [word for word in NOT_THE_STORY if word in document.text] == []


def test_what_counts_as_the_story_is_what_the_extraction_gives() -> None:
    plain = page(f"<body>{NAV}<article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>{SITE}</body>")
    rich = page(f"""<body>{NAV}<article><p>{FIRST}</p><figure><img><figcaption>The hall.</figcaption></figure>
        <p>{SECOND}</p><aside><p>The court was founded in 2002.</p></aside><p>{THIRD}</p></article>{SITE}</body>""")
    assert "The hall." in rich.text
    assert main_text(rich) == main_text(plain) == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_the_reader_takes_the_zones_of_the_page() -> None:
    document = page(f"<body><article><h1>{TITLE}</h1><figure><img><figcaption>Two men on a bench</figcaption></figure>"
                    f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article></body>")  # fmt: skip
    reading = read(document, record=open_record())
    captions = [reading.text[slice(*zone.span)] for zone in reading.zones if zone.kind == "caption"]
    assert captions == ["Two men on a bench"]
    assert reading.title == TITLE


GRAPH = """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
{"@type":["NewsArticle"],"datePublished":"2024-08-30T23:30:00-05:00","dateModified":"2024-09-02T08:00:00Z",
"publisher":{"@type":"Organization","name":"Velland Wire"}}]}</script>"""
MODIFIED = '<meta property="article:modified_time" content="2024-09-02T08:00:00Z">'
PUBLISHED = '<meta property="article:published_time" content="2024-08-30T10:00:00Z">'
NAMED = '<meta property="og:site_name" content="The Star &amp; Post">'


@pytest.mark.parametrize(
    ("head", "outlet", "published", "modified"),
    [
        (GRAPH, "Velland Wire", date(2024, 8, 30), date(2024, 9, 2)),
        (NAMED + GRAPH, "The Star & Post", date(2024, 8, 30), date(2024, 9, 2)),
        (MODIFIED + PUBLISHED, "", date(2024, 8, 30), date(2024, 9, 2)),
        ('<link rel="canonical" href="https://www.star.example/a/b">', "star.example", None, None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", broken</script>', "", None, None),
        ('<script type="application/ld+json">' + "[" * 100_000 + "</script>", "", None, None),
        (
            '<script type="application/ld+json">[3, null, {"@type": "Article", "datePublished": 7}]</script>',
            "",
            None,
            None,
        ),
    ],
)
def test_the_imprint(head: str, outlet: str, published: date | None, modified: date | None) -> None:
    document = page(
        f"<body><article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article></body>", head
    )
    assert (document.outlet, document.published, document.modified) == (outlet, published, modified)


def test_a_year_in_the_footer_is_no_day() -> None:
    story = f"<article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"
    document = page(f"<body>{story}<footer>Copyright 2024</footer></body>")
    assert (document.published, document.published_from) == (None, "unknown")


STORY = f"<article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"
HOSTILE = {
    "nested tags": "<body>" + "<div>" * 200_000 + STORY,
    "nested captions": "<body>" + "<figcaption>" * 240 + "x" + "</figcaption>" * 240 + STORY,
    "inline scripts": "<body>" + "".join(f"<script>{'x=1;' * 50_000}</script>" for _ in range(20)) + STORY,
    "an open script": "<body>" + STORY + "<script>" + "x=1;" * 500_000,
    "many figures": "<body><article>" + "<figure><figcaption>A hall.</figcaption></figure>" * 10_000 + STORY,
    "one long word": "<body><article><p>" + "x" * 2_000_000 + "</p>" + STORY,
    "many lines": "<body><article>" + f"<p>{FIRST}</p>" * 5_000 + "</article>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_read_or_refused_in_good_time(name: str) -> None:
    started = time.monotonic()
    try:
        said = page(HOSTILE[name]).text
    except AtlargeError as error:
        said = str(error)
    assert said
    assert time.monotonic() - started < 20


def test_scripts_cost_nothing() -> None:
    assert FIRST in page(HOSTILE["inline scripts"]).text
