"""The server that listens: uvicorn, which of itself waits for ever for a request that never ends.

A reader who sends a request a byte at a time, or never takes its answer, holds a connection; some hundreds of them
would hold all there are. So a connection has a time for each: for the head of a request here, for its body in `limits`
(where any server gains by it), and for taking the answer here.
"""

from __future__ import annotations

import socket
from typing import Any

import h11
import msgspec
from starlette.types import ASGIApp
from uvicorn import Config, Server
from uvicorn.protocols.http.h11_impl import H11Protocol

from atlarge.errors import UsageError
from atlarge.web.answering import PROBLEM
from atlarge.web.problems import problem

HEAD, ANSWER = 10.0, 60.0
"""Seconds in which the head of a request must have come, and in which an answer must have been taken."""
LOOK = 1.0
"""How often a connection is looked at, in seconds."""
MOST_CONNECTIONS = 1024
WAITING = 2048
"""Connections that wait to be taken."""
LARGEST_HEAD = 32_768
"""Bytes of a request's head, which is read whole before anything is decided."""


class Watched(H11Protocol):
    """One connection, which is closed when it takes too long."""

    def connection_made(self, transport: Any) -> None:
        """Begin to watch."""
        super().connection_made(transport)
        self._since = self.loop.time()
        self._watch = self.loop.call_later(LOOK, self._look)

    def connection_lost(self, exc: Exception | None) -> None:
        """Watch no longer."""
        self._watch.cancel()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        """The next head may take as long again."""
        self._since = self.loop.time()
        super().on_response_complete()

    def _look(self) -> None:
        waited = self.loop.time() - self._since
        idle = self.cycle is None or self.cycle.response_complete
        if self.transport.get_write_buffer_size():
            if waited > ANSWER:
                self.transport.abort()
        elif not idle:
            self._since = self.loop.time()  # it is being answered; `limits` times its body
        elif waited > HEAD and self.conn.their_state is h11.SEND_BODY:
            self.transport.close()  # the rest of a request that was refused was thrown away long enough
        elif waited > HEAD:
            self._refuse(408, f"the head of the request did not come within {HEAD:.0f} seconds")
        self._watch = self.loop.call_later(LOOK, self._look)

    def send_400_response(self, msg: str) -> None:
        """What cannot be read as HTTP is refused in the shape of all other refusals."""
        self._refuse(400, f"{msg} Its head may have {LARGEST_HEAD:,} bytes.")

    def _refuse(self, status: int, detail: str) -> None:
        if self.transport.is_closing():
            return
        found = problem(status, detail, "")
        body = msgspec.json.encode(found)
        head = (
            f"HTTP/1.1 {status} {found.title}\r\ncontent-type: {PROBLEM}\r\ncontent-length: {len(body)}\r\n"
            "cache-control: no-store\r\nconnection: close\r\n\r\n"
        )
        self.transport.write(head.encode() + body)
        self.transport.close()


def listener(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises `UsageError` where it cannot."""
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(address[:2], family=family, backlog=WAITING)
    except OSError as error:
        why = str(error.strerror).partition(" (while")[0].lower()  # Python adds the address, in its own form
    except UnicodeError:
        why = "that is no name of a host"
    raise UsageError(f"nothing can listen on {host}, port {port}: {why}; give another --host or --port")


def server(app: ASGIApp, host: str, port: int, **more: Any) -> Server:
    """A server for the site; `run` it, with the listener if there is one."""
    return Server(
        Config(
            app, host=host, port=port, http=Watched, ws="none", log_level="warning", access_log=False,
            server_header=False, timeout_keep_alive=5, limit_concurrency=MOST_CONNECTIONS,
            h11_max_incomplete_event_size=LARGEST_HEAD, **more,
        )
    )  # fmt: skip
