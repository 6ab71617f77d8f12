"""Web archive records (WARC 1.0 and 1.1, ISO 28500): the first page that an archive holds."""

from __future__ import annotations

import zlib

from atlarge.errors import Unreadable

MOST_RECORDS = 10_000
MOST_BYTES = 20_000_000  # of one unpacked body


def response(data: bytes, name: str = "") -> tuple[bytes, str]:
    """The body and media type of the first successful HTML or text response in an unpacked archive.

    Raises `Unreadable` where there is none.
    """
    at = 0
    for _ in range(MOST_RECORDS):
        at = data.find(b"WARC/", at)
        end = data.find(b"\r\n\r\n", at)
        if at < 0 or end < 0:
            break
        headers = _headers(data[at:end])
        length = headers.get("content-length", "")
        if not length.isascii() or not length.isdigit():
            break
        block = data[end + 4 : end + 4 + int(length)]
        if headers.get("warc-type") == "response" and (found := _page(block)):
            return found
        at = end + 4 + int(length)
    raise Unreadable(f"{name or 'the archive'}: it holds no answered page of text or HTML")


def _headers(head: bytes) -> dict[str, str]:
    lines = head.decode("latin-1").split("\r\n")[1:]
    pairs = (line.partition(":") for line in lines if ":" in line)
    return {key.strip().lower(): value.strip() for key, _, value in pairs}


def _page(block: bytes) -> tuple[bytes, str] | None:
    """The body of an HTTP answer, if it is a page that was found."""
    head, _, body = block.partition(b"\r\n\r\n")
    status = head.split(b" ", 2)[1:2]
    headers = _headers(head)
    media = headers.get("content-type", "")
    if status != [b"200"] or not media.lower().startswith(("text/html", "application/xhtml", "text/plain")):
        return None
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _joined(body)
    if headers.get("content-encoding", "").lower() == "gzip":
        body = _inflated(body)
    return body, media


def _joined(body: bytes) -> bytes:
    """Undo chunked transfer; a body that was stored already joined is returned as it is."""
    out, at = bytearray(), 0
    while True:
        end = body.find(b"\r\n", at)
        size = body[at:end].split(b";")[0].strip() if end >= 0 else b""
        try:
            length = int(size, 16)
        except ValueError:
            return bytes(out) if out else body
        if length == 0:
            return bytes(out)
        out += body[end + 2 : end + 2 + length]
        at = end + 4 + length


def _inflated(body: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=47).decompress(body, MOST_BYTES)
    except zlib.error:
        return body
