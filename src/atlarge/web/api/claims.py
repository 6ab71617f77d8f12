"""The API's check of a story: text in, the whole briefing with every checked claim out. Nothing is kept."""

from __future__ import annotations

from atlarge.reading.documents import Document
from atlarge.web.api.endpoints import Reply
from atlarge.web.api.worlds import Told
from atlarge.web.asked import Asked
from atlarge.web.pages.stories import LONGEST, story_of, told
from atlarge.web.problems import Refused
from atlarge.web.site import Site


def claims_reply(site: Site, _: Asked, __: dict[str, str], story: Told) -> Reply:
    """A story's claims, each with its verdict, and all else that a briefing holds."""
    if len(story.text) > LONGEST:
        raise Refused(413, f"the story has {len(story.text):,} characters; at most {LONGEST:,}")
    document: Document = story_of(site, story.text, None, "")
    _reading, briefing = told(site, document, story.published or "", story.known or "")
    head = ("id", "kind", "verdict", "quote", "says", "why", "instead")
    rows = tuple((c.id, c.kind, c.verdict, c.quote, c.says, c.why, c.instead) for c in briefing.claims)
    return Reply(data=briefing, head=head, rows=rows, known=briefing.receipt.known)
