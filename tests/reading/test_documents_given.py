from __future__ import annotations

import base64
import gzip
import time
from datetime import date

import pytest

from atlarge.errors import AtlargeError, Unreadable
from atlarge.reading.documents import LARGEST, open_document

SENTENCE = "The envoy of Arvand left the capital on Monday after two days of talks with the government of Velland."
PAGE = f"""<!doctype html><html><head><title>Envoy leaves</title>
<meta property="og:site_name" content="The Arvand Star">
<meta property="article:published_time" content="2024-08-30T10:00:00Z"><script>var x = "<p>no</p>";</script></head>
<body><article><h1>Envoy leaves the capital</h1><p>{SENTENCE} The hall was full of people from the whole country.</p>
<blockquote><p>We have said all that was to be said, and we said it twice to everybody who asked.</p></blockquote>
<p>{SENTENCE} He said &ldquo;nothing is <b>lost</b>&rdquo; to the press. More was not to be had from him that day.</p>
<ul><li>first item of a list that is long enough</li><li>second item of it</li></ul></article></body></html>"""


def test_plain_text_is_kept_as_it_is() -> None:
    text = "  Two  spaces,\r\n“marks” and a\ttab.\n"
    assert open_document(text.encode()).text == text


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(codec: str) -> None:
    text = "Señor Müller said “no” – café."
    assert open_document(text.encode(codec)).text == text


def test_a_declared_encoding_is_believed_only_where_utf8_fails() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1251">').replace("the capital on", "Столицу on")
    assert "Столицу" in open_document(page.encode("cp1251")).text
    assert "Столицу" in open_document(page.encode("utf-8")).text


def test_a_page() -> None:
    document = open_document(PAGE.encode(), name="page.html")
    lines = document.text.split("\n")
    assert lines[0] == "Envoy leaves the capital"
    assert "first item of a list that is long enough" in lines
    assert "nothing is lost" in document.text
    assert "var x" not in document.text
    assert (document.outlet, document.published) == ("The Arvand Star", date(2024, 8, 30))
    assert document.published_from == "metadata"
    kinds = {zone.kind: document.text[slice(*zone.span)] for zone in document.zones}
    assert kinds["quotation"].startswith("We have said all")
    assert kinds["headline"] == "Envoy leaves the capital"


def test_a_mail() -> None:
    mail = (
        b"From: Press Desk <press@example.org>\r\nSubject: =?utf-8?q?Envoy_leaves_f=C3=BCr_immer?=\r\n"
        b"Date: Fri, 30 Aug 2024 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHe left.\r\n"
    )
    document = open_document(mail)
    assert (document.title, document.outlet, document.published) == (
        "Envoy leaves für immer",
        "Press Desk",
        date(2024, 8, 30),
    )
    assert document.text.strip() == "He left."


@pytest.mark.parametrize("zipped", [False, True])
def test_an_archive(zipped: bool) -> None:  # noqa: FBT001 - a case of the test
    def record(kind: bytes, block: bytes) -> bytes:
        head = b"WARC/1.1\r\nWARC-Type: %s\r\nContent-Length: %d\r\n\r\n" % (kind, len(block))
        whole = head + block + b"\r\n\r\n"
        return gzip.compress(whole) if zipped else whole

    missing = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno"
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode()
    data = record(b"warcinfo", b"x: y") + record(b"response", missing) + record(b"response", answer)
    assert open_document(data).outlet == "The Arvand Star"


HOSTILE = {
    "empty": b"",
    "blank": b" \n\t ",
    "binary": bytes(range(256)) * 50,
    "too large": b"a " * (LARGEST // 2 + 1),
    "zip bomb": gzip.compress(b"0" * (LARGEST + 10)),
    "broken zip": b"\x1f\x8b\x08\x00nonsense",
    "deep": b"<html><body>" + b"<div>" * 200_000,
    "deep, few": b"<html><body>" + b"<div>" * 3_000 + b"x",
    "entities": b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><html>&b;</html>',
    "scripts": b"<html>" + b"<script>" * 100_000,
    "comments": b"<html>" + b"<!--" * 300_000,
    "brackets": b"<html>" + b"<" * 2_000_000,
    "attributes": b"<html><p " + b"a=b " * 300_000 + b">x</p>",
    "no article": b"<html><body></body></html>",
    "no page": b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 2\r\n\r\nhi\r\n\r\n",
    "empty mail": b"From: a@b.c\nSubject: x\n\n",
    "mail in mail": b"From: a@b.c\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n" * 50_000,
    "pdf": b"%PDF-1.7 nothing",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_gives_a_clear_error_or_a_text_and_never_hangs(name: str) -> None:
    started = time.monotonic()
    said = ""
    try:
        said = open_document(HOSTILE[name], name=name).text
    except AtlargeError as error:
        said = str(error)
    assert said
    assert time.monotonic() - started < 10


@pytest.mark.parametrize("name", ["empty", "binary", "too large", "zip bomb", "deep", "deep, few", "empty mail"])
def test_what_no_article_is_gives_unreadable(name: str) -> None:
    with pytest.raises(Unreadable):
        open_document(HOSTILE[name], name=name)


def pdf(pages: list[str]) -> bytes:
    """Return a small PDF with one line of text a page, as any writer of PDFs makes it."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(pages))), len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, text in enumerate(pages):
        drawn = b"BT /F1 12 Tf 72 720 Td (%s) Tj ET" % text.encode("cp1252") if text else b""
        resources = b"/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 612 792]"
        objects.append(b"<< /Type /Page /Parent 2 0 R %s /Contents %d 0 R >>" % (resources, 5 + 2 * number))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def test_the_text_layer_of_a_pdf() -> None:
    pytest.importorskip("pypdf")
    document = open_document(pdf(["The envoy left on Monday.", "He said “no” at the café."]), name="story.pdf")
    assert document.text.split("\n") == ["The envoy left on Monday.", "He said “no” at the café."]


def test_a_pdf_without_text_says_what_to_do() -> None:
    pytest.importorskip("pypdf")
    with pytest.raises(Unreadable, match="no text layer"):
        open_document(pdf(["", ""]), name="scan.pdf")


def test_a_mail_with_attachments_and_quoted_printable() -> None:
    mail = (
        b"From: =?utf-8?b?UHJlc3NlYsO8cm8=?= <press@example.org>\nSubject: Envoy\n leaves\n"
        b"Date: Fri, 30 Aug 2024 23:50:00 -0500\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/mixed; boundary="out"\n\n--out\n'
        b'Content-Type: multipart/alternative; boundary="in"\n\n--in\n'
        b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        b"The envoy said =E2=80=9Cno=E2=80=9D and went to the caf=C3=A9 with the dele=\ngation.\n--in\n"
        b"Content-Type: text/html; charset=utf-8\n\n<p>other</p>\n--in--\n--out\n"
        b'Content-Type: text/plain; name="notes.txt"\nContent-Disposition: attachment; filename="notes.txt"\n\n'
        b"secret notes\n--out\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n--out--\n"
    )
    document = open_document(mail, name="release.eml")
    assert document.text.strip() == "The envoy said “no” and went to the café with the delegation."
    assert (document.title, document.outlet, document.published) == ("Envoy leaves", "Pressebüro", date(2024, 8, 30))


def test_a_mail_that_is_only_a_page() -> None:
    head = b"From: a@b.example\nSubject: Envoy\nContent-Type: text/html; charset=utf-8\n"
    head += b"Content-Transfer-Encoding: base64\n\n"
    document = open_document(head + base64.encodebytes(PAGE.encode()))
    assert "Envoy leaves the capital" in document.text
    assert any(zone.kind == "quotation" for zone in document.zones)


def test_an_archive_of_a_chunked_and_compressed_answer() -> None:
    body = gzip.compress(PAGE.encode())
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    answer = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"
        + chunked
    )
    record = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n" % (len(answer), answer)
    for data in (record, gzip.compress(record)):
        assert open_document(data, name="x.warc").outlet == "The Arvand Star"
