"""The real server, in a process of its own, against readers who are slow, huge or speak no HTTP."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

SERVER = """
import sys
from atlarge.facts.opening import open_record
from atlarge.web import limits, listening
listening.HEAD, listening.ANSWER, listening.LOOK, limits.BODY = 1.0, 2.0, 0.1, 1.0
from atlarge.web.app import create_app
listening.server(create_app(open_record()), "127.0.0.1", int(sys.argv[1])).run()
"""
"""As `atlarge serve` starts it, with times that a test can wait for."""
ANSWERS = 60
LEFT_OVER = 200_000
"""Kilobytes by which the process may have grown after all this: an interpreter gives little memory back."""


@pytest.fixture(scope="module")
def process() -> Iterator[tuple[int, int]]:
    """The server's port and its process id."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    path = os.pathsep.join(sys.path)
    server = subprocess.Popen([sys.executable, "-c", SERVER, str(port)], env={**os.environ, "PYTHONPATH": path})
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    yield port, server.pid
    server.terminate()
    server.wait(10)


def told(connection: socket.socket) -> bytes:
    """Everything that the server says until it hangs up."""
    connection.settimeout(10)
    said = b""
    with suppress(ConnectionResetError):
        while piece := connection.recv(65_536):
            said += piece
    return said


def refusal(said: bytes, status: int) -> str:
    """The detail of a refusal in the one shape."""
    head, _, body = said.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 %d " % status), said[:300]
    assert b"content-type: application/problem+json" in head.lower()
    found = json.loads(body)
    assert found["status"] == status
    assert found["title"]
    return str(found["detail"])


def dial(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), 10)


def grown(pid: int) -> int:
    """Kilobytes of memory at the most so far."""
    found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text(encoding="ascii"))
    return int(found[1]) if found else 0


def fine(port: int) -> None:
    """Others are answered all the same."""
    with dial(port) as other:
        other.sendall(
            b"GET /v1/ask?person=putin&state=MNG&on=2024-09-03 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
        )
        assert told(other).startswith(b"HTTP/1.1 200")


def test_a_head_a_byte_at_a_time_is_hung_up_on(process: tuple[int, int]) -> None:
    port, _ = process
    begun = time.monotonic()
    with dial(port) as slow:
        said = b""
        for byte in b"GET / HTTP/1.1\r\nhost: " + b"a" * 500:
            try:
                slow.sendall(bytes([byte]))
            except OSError:
                break
            time.sleep(0.01)
        said = told(slow)
    assert time.monotonic() - begun < 8
    assert "head of the request" in refusal(said, 408)
    fine(port)


def test_many_who_say_nothing_do_not_keep_others_out(process: tuple[int, int]) -> None:
    port, _ = process
    silent = [dial(port) for _ in range(300)]
    fine(port)
    time.sleep(1.5)
    assert all(told(one).startswith(b"HTTP/1.1 408") for one in silent)
    for one in silent:
        one.close()


@pytest.mark.parametrize("path", ["/read", "/v1/claims"])
def test_a_body_a_byte_at_a_time_is_hung_up_on(process: tuple[int, int], path: str) -> None:
    port, _ = process
    kind = "application/json" if path.startswith("/v1") else "application/x-www-form-urlencoded"
    with dial(port) as slow:
        slow.sendall(
            f"POST {path} HTTP/1.1\r\nhost: x\r\ncontent-type: {kind}\r\ncontent-length: 1000\r\n\r\n".encode()
        )
        for _ in range(300):
            try:
                slow.sendall(b"a")
            except OSError:
                break
            time.sleep(0.01)
        said = told(slow)
    assert "body of the request" in refusal(said, 408)
    fine(port)


def test_an_answer_that_nobody_takes_is_dropped(process: tuple[int, int]) -> None:
    port, _ = process
    with socket.socket() as slow:
        slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        slow.connect(("127.0.0.1", port))
        for _ in range(ANSWERS):  # pipelined: more than the buffers between us hold
            slow.sendall(b"GET /v1/map?format=geojson HTTP/1.1\r\nhost: x\r\n\r\n")
        fine(port)
        time.sleep(4)
        assert 0 < told(slow).count(b"HTTP/1.1 200") < ANSWERS
    fine(port)


@pytest.mark.parametrize("head", ["content-length: 50000000", "transfer-encoding: chunked"])
def test_fifty_megabytes_are_refused_and_not_held(process: tuple[int, int], head: str) -> None:
    port, pid = process
    fine(port)
    before = grown(pid)
    piece = b"a" * 100_000
    piece = piece if "length" in head else b"%x\r\n%s\r\n" % (len(piece), piece)
    with dial(port) as huge:
        kind = "content-type: application/x-www-form-urlencoded"
        huge.sendall(f"POST /read HTTP/1.1\r\nhost: x\r\n{kind}\r\n{head}\r\nconnection: close\r\n\r\n".encode())
        with suppress(OSError):  # it hung up, having said why
            for _ in range(500):
                huge.sendall(piece)
        said = told(huge)
    assert "larger than" in refusal(said, 413)
    assert grown(pid) - before < 60_000
    fine(port)


def test_a_million_parameters_are_refused_before_they_are_read(process: tuple[int, int]) -> None:
    port, pid = process
    before = grown(pid)
    query = "&".join(f"a{n}=1" for n in range(1_000_000)).encode()
    with dial(port) as huge:
        with suppress(OSError):
            huge.sendall(b"GET /map?" + query + b" HTTP/1.1\r\nhost: x\r\n\r\n")
        said = told(huge)
    refusal(said, 400)
    assert grown(pid) - before < 40_000
    with dial(port) as large:
        large.sendall(b"GET /map?" + query[:20_000] + b" HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
        refusal(told(large), 414)


@pytest.mark.parametrize("words", [b"\x16\x03\x01\x02\x00", b"GET\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n"])
def test_what_is_no_http_is_refused(process: tuple[int, int], words: bytes) -> None:
    port, _ = process
    with dial(port) as other:
        other.sendall(words + b"\r\n" * 2)
        refusal(told(other), 400)


@pytest.mark.parametrize(
    "path",
    ["/static/../../pyproject.toml", "/static/..%2f..%2fapp.py", "//etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..;/"],
)
def test_no_path_leads_out(process: tuple[int, int], path: str) -> None:
    """As they are written: a client would tidy them up."""
    port, _ = process
    with dial(port) as other:
        other.sendall(f"GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n".encode())
        refusal(told(other), 404)


def test_all_this_leaves_little_behind(process: tuple[int, int]) -> None:
    port, pid = process
    fine(port)
    assert grown(pid) < LEFT_OVER
