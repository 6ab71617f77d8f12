"""A model endpoint of our own on this machine, which says whatever a test wants it to say."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = str | bytes | tuple[int, bytes]
"""The model's words; or a whole body; or a status and a body."""


class Fake:
    """What was asked so far, and where to ask. `answers` are given in turn, the last one for good."""

    def __init__(self, answers: list[Answer], *, drip: float = 0.0) -> None:
        self.answers, self.drip = answers, drip
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.url = ""

    def answer(self) -> tuple[int, bytes]:
        """The next answer as status and body."""
        given = self.answers[min(len(self.asked), len(self.answers)) - 1]
        if isinstance(given, tuple):
            return given
        if isinstance(given, bytes):
            return 200, given
        return 200, json.dumps({"choices": [{"message": {"role": "assistant", "content": given}}]}).encode()


def _handler(fake: Fake) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["content-length"])
            fake.asked.append(json.loads(self.rfile.read(length)) | {"path": self.path})
            fake.headers.append({key.lower(): value for key, value in self.headers.items()})
            status, body = fake.answer()
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("location", fake.url.replace("/v1", "/elsewhere"))
            self.send_header("retry-after", "0")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self._write(body)

        def _write(self, body: bytes) -> None:
            try:
                for at in range(0, len(body), 20) if fake.drip else ():
                    time.sleep(fake.drip)
                    self.wfile.write(body[at : at + 20])
                    self.wfile.flush()
                if not fake.drip:
                    self.wfile.write(body)
            except OSError:
                return

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler


@contextmanager
def endpoint_that_says(*answers: Answer, drip: float = 0.0) -> Iterator[Fake]:
    """An endpoint for the length of a test."""
    fake = Fake(list(answers), drip=drip)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(fake))
    server.daemon_threads = True
    fake.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def passage(quote: str, before: str = "", after: str = "") -> dict[str, str]:
    """Words as the model returns them."""
    return {"quote": quote, "before": before, "after": after}


def said(source: str | None, cue: str, *content: str, through: str | None = None) -> dict[str, Any]:
    """An attribution as the model returns it."""
    return {
        "source": passage(source) if source else None,
        "cue": passage(cue),
        "content": [passage(part) for part in content],
        "through": passage(through) if through else None,
    }


def reply(**lists: list[Any]) -> str:
    """A whole answer with those lists, the others empty."""
    kinds = ("attributions", "dates", "places", "visits", "assurances")
    return json.dumps({kind: lists.get(kind, []) for kind in kinds})


Spans = Callable[[str], tuple[int, int]]
