"""The user's own article, from whatever it came in: plain text, a web page, a mail, an archive record.

Every input is treated as hostile: sizes and nesting are bounded before a parser sees anything, and what cannot be read
is an `Unreadable` that says why. The text is kept as found; only an encoding is undone.
"""

from __future__ import annotations

import re
import zlib
from importlib import import_module
from typing import Literal

from atlarge.errors import MissingExtra, Unreadable
from atlarge.reading.decoding import Document, decode, refusal

__all__ = ["LARGEST", "Document", "open_document"]

LARGEST = 20_000_000  # bytes; no article is larger, and a larger file is no article
Kind = Literal["text", "html", "mail", "warc", "pdf"]

_MAIL = re.compile(
    rb"(?:(?:from|to|cc|date|subject|received|return-path|delivered-to|message-id|mime-version|content-type|reply-to|"
    rb"x-[\w-]+|dkim-signature|authentication-results|list-[\w-]+):[^\n]*\n(?:[ \t][^\n]*\n)*){2}",
    re.IGNORECASE,
)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|meta|title|div|p)[\s>]", re.IGNORECASE)
_KINDS: dict[str, Kind] = {
    "text": "text", "text/plain": "text", "txt": "text", "md": "text",
    "html": "html", "htm": "html", "xhtml": "html", "text/html": "html", "application/xhtml+xml": "html",
    "mail": "mail", "eml": "mail", "message/rfc822": "mail",
    "warc": "warc", "application/warc": "warc",
    "pdf": "pdf", "application/pdf": "pdf",
}  # fmt: skip


def open_document(data: bytes, *, name: str = "", kind: str = "") -> Document:
    """Read an article from the bytes of a file or answer.

    `kind` is a media type or one of text, html, mail, warc, pdf; without it the bytes themselves decide, then the
    ending of `name`. Raises `Unreadable` for what is empty, binary, too large or too deeply nested, and `MissingExtra`
    where a page or a PDF needs a part that is not installed.
    """
    if len(data) > LARGEST:
        raise Unreadable(refusal(name, f"{len(data):,} bytes are too many for an article (at most {LARGEST:,})"))
    if data.startswith(b"\x1f\x8b"):
        data = _unzip(data, name)
    if not data.strip():
        raise Unreadable(refusal(name, "it is empty; give a text, a page or a mail"))
    found = _kind(data, name, kind)
    if found == "pdf":
        return Document(text=_pdf_text(data, name))
    if found == "warc":
        from atlarge.reading.archives import response

        body, media = response(data, name)
        return open_document(body, name=name, kind=media)
    if found == "mail":
        from atlarge.reading.mails import open_mail

        return open_mail(data, name)
    text = decode(data, name=name, charset=_charset(kind), page=found == "html")
    if found == "html":
        from atlarge.reading.pages import open_page

        return open_page(text, name)
    return Document(text=text)


def _kind(data: bytes, name: str, kind: str) -> Kind:
    """What the bytes are: by their own beginning, then by what the caller or the file name says."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"WARC/"):
        return "warc"
    said = _KINDS.get(kind.split(";", maxsplit=1)[0].strip().lower())
    if said in ("html", "text", "mail"):
        return said
    ending = _KINDS.get(name.rsplit(".", 1)[-1].lower()) if "." in name else None
    if ending in ("html", "text", "mail"):
        return ending
    if head.startswith(b"<") and _PAGE.search(head):
        return "html"
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff")) and _PAGE.search(head.replace(b"\x00", b""))
    if wide:
        return "html"
    return "mail" if _MAIL.match(head) else "text"


def _charset(kind: str) -> str:
    match = re.search(r"charset=[\"']?([\w-]{2,40})", kind, re.IGNORECASE)
    return match.group(1) if match else ""


def _unzip(data: bytes, name: str) -> bytes:
    """Undo gzip, member by member (archives have one a record), never beyond the limit."""
    out = bytearray()
    try:
        while data:
            inflater = zlib.decompressobj(wbits=31)
            out += inflater.decompress(data, LARGEST + 1 - len(out))
            if len(out) > LARGEST:
                raise Unreadable(refusal(name, f"it unpacks to more than {LARGEST:,} bytes"))
            if not inflater.eof or not inflater.unused_data.startswith(b"\x1f\x8b"):
                break
            data = inflater.unused_data
    except zlib.error as error:
        raise Unreadable(refusal(name, f"its compression is broken ({error})")) from None
    return bytes(out)


def _pdf_text(data: bytes, name: str) -> str:
    """The text layer of a PDF; scans have none."""
    try:
        pypdf = import_module("pypdf")
    except ImportError:
        raise MissingExtra("pdf", "reading a PDF") from None
    import io

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        text = "\n".join(page.extract_text() or "" for page in reader.pages[:200])
    except Exception as error:  # noqa: BLE001 - a parser of hostile files may raise anything
        raise Unreadable(refusal(name, f"its PDF structure cannot be read ({type(error).__name__})")) from None
    if not text.strip():
        raise Unreadable(refusal(name, "the PDF has no text layer (a scan?); run text recognition on it first"))
    return text
