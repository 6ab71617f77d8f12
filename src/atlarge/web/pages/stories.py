"""Read a story: pasted, uploaded, or (where switched on) fetched. Nothing of it is kept, cached or logged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from atlarge.briefing.briefings import Briefing, ClaimTold
from atlarge.briefing.document import Block, Heading, Line, Note, Paragraph, clean, line, quoted
from atlarge.briefing.items import Entry
from atlarge.briefing.wording import capital, counted, listed
from atlarge.reading.documents import Document, open_document
from atlarge.reading.readings import Reading
from atlarge.web.asked import Asked, day_given
from atlarge.web.leaves import Leaf, Mark, Raw, Ref, Sheet, cells
from atlarge.web.problems import Refused
from atlarge.web.site import Site

LONGEST = 200_000
"""Characters of a story; a longer text is no article."""
LARGEST = 4_000_000
"""Bytes of an uploaded file; the whole request may be a little larger."""
HEAD = ("Claim", "Verdict", "Why", "What to print instead", "On whose word")


def story_of(site: Site, text: str, file: tuple[str, str, bytes] | None, url: str) -> Document:
    """The document that was given in one of three ways. Raises `Refused`, `Unreadable`, `Unfetchable`."""
    if file and file[2]:
        name, kind, data = file
        if len(data) > LARGEST:
            raise Refused(413, f"the file has {len(data):,} bytes; at most {LARGEST:,}")
        found = open_document(data, name=name[-100:], kind=kind if kind != "application/octet-stream" else "")
    elif text.strip():
        found = Document(text=text.replace("\r\n", "\n"))
    elif url.strip():
        found = _fetched(site, url.strip())
    else:
        raise Refused(400, "there is no story: paste its text, or choose its file")
    if len(found.text) > LONGEST:
        raise Refused(413, f"the story has {len(found.text):,} characters; at most {LONGEST:,}")
    return found


def _fetched(site: Site, url: str) -> Document:
    if site.fetch is None:
        raise Refused(400, "this server fetches no addresses; paste the text, or choose the file")
    data, kind = site.fetch(url)
    return open_document(data, name=url, kind=kind)


def told(site: Site, document: Document, published: str, known: str) -> tuple[Reading, Briefing]:
    """The story read and briefed, and its words forgotten; the reader is loaded when the first story comes."""
    from atlarge.briefing.brief import brief
    from atlarge.checking import sayings
    from atlarge.reading import kinds
    from atlarge.reading.reader import read

    day, known_on = day_given("published", published), day_given("known", known)
    try:
        reading = read(document, record=site.facts, published=day)
        return reading, brief(site.facts, reading, known=known_on)
    finally:
        kinds.forget()
        sayings.forget()


def read_page(site: Site, _: Asked) -> Leaf:
    """The empty form."""
    return Leaf(
        path="/read",
        title="Read a story",
        answer="Paste a news story: each claim is held against the record and the law.",
        blocks=(
            Raw((), story_form(site)),
            Note(
                (
                    (
                        "The story is read in memory and forgotten with the answer: it is neither stored "
                        "nor logged, and nothing "
                        "is sent elsewhere. To keep the result, save the page or take it as JSON or Markdown."
                    ),
                )
            ),
        ),
        data={"post": "/v1/claims", "longest": LONGEST},
    )


def story_page(site: Site, reading: Reading, found: Briefing) -> Leaf:
    """The answer, the annotated story, the claims with their verdicts, the briefing, and all that was read."""
    from atlarge.briefing.annotated import items_html, legend_html, story_html
    from atlarge.briefing.figures.stories import drawings
    from atlarge.briefing.items import entries
    from atlarge.briefing.telling import tell

    items = entries(reading, found.claims, found.names)
    claims = [item for item in items if item.kind == "claim"]
    rows = tuple(_row(claim, item) for claim, item in zip(found.claims, claims, strict=True))
    document = tell(found, drawings(site.facts, found))
    blocks: list[Block] = [
        Paragraph((_counts(found),)),
        Heading(2, "The story, annotated"),
        Raw((), f'<div class="annotated">{story_html(reading, items)}{legend_html(checked=True)}</div>'),
        Heading(2, "Claims and verdicts"),
        *_claims(claims, rows),
        Raw((), _keep(reading.text, found.story.published)),
        Heading(2, "The briefing"),
        *(_lowered(block) for block in document.blocks if not (isinstance(block, Heading) and block.level == 1)),
        Heading(2, "All that was read in the story"),
        Raw((), f'<div class="annotated items">{items_html(reading, items, level=3, apart="claim")}</div>'),
        Heading(2, "Read another"),
        Raw((), story_form(site)),
    ]
    return Leaf(
        path="/read",
        title=clean(found.story.title) or "The story",
        answer=found.bound.headline,
        blocks=tuple(blocks),
        data=found,
        head=HEAD,
        rows=cells(rows),
        secret=True,
        wide=True,
        part="story-page",
    )


def _lowered(block: Block) -> Block:
    return Heading(min(block.level + 1, 6), block.text) if isinstance(block, Heading) else block


def _counts(found: Briefing) -> str:
    verdicts = [claim.verdict for claim in found.claims]
    told_ = listed(f"{verdicts.count(v)} {v}" for v in dict.fromkeys(verdicts))
    published = found.story.published
    dated = (
        f" Published {published} ({found.story.published_from})."
        if published
        else " Its day of publication is not known."
    )
    return f"{capital(counted(len(verdicts), 'claim'))} checked{': ' + told_ if told_ else ''}.{dated}"


def _claims(claims: list[Entry], rows: tuple[tuple[Line, ...], ...]) -> Iterator[Block]:
    if not rows:
        yield Paragraph(("The story makes no claim that the record or the law could be held against.",))
        return
    yield Sheet("Each claim, in the order of the story", HEAD, rows, (), tuple(item.id for item in claims), "claims")


def _row(claim: ClaimTold, item: Entry) -> tuple[Line, ...]:
    """A claim with the way back to where it stands in the story; the marks of the story lead to the row."""
    return (
        line(Ref(item.badge.split()[-1], f"#t-{item.id}"), " ", quoted(claim.quote, 240)),
        line(Mark(claim.verdict, claim.verdict.replace(" ", "-"))),
        line(clean(claim.why)),
        line(clean(claim.instead)),
        line(clean(", then ".join(claim.chain)) or claim.strength),
    )


def _keep(text: str, published: date | None) -> str:
    """A form that asks for the same again as a file: the story comes with the request, since nothing was kept."""
    buttons = "".join(f'<button name="form" value="{form}">Keep as {words}</button> ' for form, words in _FORMS)
    return (
        '<form class="keep" action="/read" method="post" enctype="multipart/form-data" aria-label="Keep the result">'
        f'<textarea name="text" hidden>{escape(text)}</textarea><input type="hidden" name="published" '
        f'value="{published or ""}"><p>{buttons}</p></form>'
    )


_FORMS = (("json", "JSON"), ("md", "Markdown"), ("csv", "CSV (claims)"))


def story_form(site: Site) -> str:
    """The form: text, file, and, where switched on, an address."""
    url = (
        '<p><label for="story-url">Or its address</label><input id="story-url" name="url" type="url" '
        'maxlength="2000"></p>'
        if site.fetch
        else ""
    )
    return (
        '<form class="ask story-form" action="/read" method="post" enctype="multipart/form-data" aria-label="Story">'
        '<p class="full"><label for="story-text">Text of the story</label><textarea id="story-text" '
        'name="text" rows="10" '
        f'maxlength="{LONGEST}" dir="auto"></textarea></p><p><label for="story-file">Or its file '
        "(text, web page, mail)</label>"
        f'<input id="story-file" name="file" type="file" accept=".txt,.html,.htm,.eml,.md,.pdf,.warc,.gz"></p>{url}'
        '<p><label for="story-day">Published on (if you know)</label><input id="story-day" '
        'name="published" type="date" '
        'min="1998-07-17" max="2099-12-31"></p><p><button>Read it</button></p></form>'
    )
