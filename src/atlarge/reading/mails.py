"""A mail as an article: newsletters, releases and alerts come so. Only the standard library is used."""

from __future__ import annotations

from contextlib import suppress
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime

import msgspec

from atlarge.errors import Unreadable
from atlarge.reading.decoding import Document, decode

DEEPEST = 20  # parts within parts
_BOUNDARIES = 200  # parts in all


def open_mail(data: bytes, name: str = "") -> Document:
    """The first text of a mail (plain before HTML), its subject as title, its day and its sender.

    Raises `Unreadable` where it has no text part.
    """
    if data.lower().count(b"multipart/") > _BOUNDARIES:
        raise Unreadable(f"{name or 'the mail'}: it has too many parts")
    try:
        mail = BytesParser(EmailMessage, policy=policy.compat32.clone()).parsebytes(data)
        plain, page = _texts(mail)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise Unreadable(f"{name or 'the mail'}: its structure cannot be read ({type(error).__name__})") from None
    if plain is not None and plain.strip():
        document = Document(text=plain)
    elif page is not None and page.strip():
        from atlarge.reading.pages import open_page

        document = open_page(page, name)
    else:
        raise Unreadable(f"{name or 'the mail'}: it has no text")
    return _with_headers(document, mail)


def _texts(mail: Message) -> tuple[str | None, str | None]:
    """The first plain and the first HTML text, attachments left out."""
    found: dict[str, str] = {}
    waiting: list[tuple[Message, int]] = [(mail, 0)]
    while waiting:
        part, depth = waiting.pop()
        if part.is_multipart():
            if depth < DEEPEST:
                inner = part.get_payload()
                parts = inner if isinstance(inner, list) else []
                waiting += [(child, depth + 1) for child in reversed(parts) if isinstance(child, Message)]
            continue
        kind = part.get_content_type()
        if kind in ("text/plain", "text/html") and kind not in found and part.get_content_disposition() != "attachment":
            body = part.get_payload(decode=True)
            if isinstance(body, bytes):
                found[kind] = decode(body, charset=str(part.get_content_charset() or ""), page=kind == "text/html")
    return found.get("text/plain"), found.get("text/html")


def _with_headers(document: Document, mail: Message) -> Document:
    title = _header(mail, "subject") or document.title
    sender, address = parseaddr(_header(mail, "from"))
    published = document.published
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        published = parsedate_to_datetime(_header(mail, "date")).date()
    return msgspec.structs.replace(
        document,
        title=title,
        outlet=sender or address or document.outlet,
        published=published,
        published_from="metadata" if published else "unknown",
    )


def _header(mail: Message, key: str) -> str:
    """A header as one line of text, its encoded words undone."""
    from email.header import decode_header, make_header

    raw = mail.get(key)
    if raw is None:
        return ""
    try:
        return " ".join(str(make_header(decode_header(str(raw)))).split())
    except (ValueError, LookupError, UnicodeError):
        return " ".join(str(raw).split())
