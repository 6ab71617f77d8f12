"""One question to an OpenAI-compatible endpoint over HTTP, with limits on time and size; answers kept for replay.

Nothing is sent anywhere but to the address that the user gave: no redirects, no cookies, no other host. With a folder
for answers, every raw answer is kept there under the hash of what was asked, and the same question is answered from
it, without a network, as often as wanted.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec

from atlarge.errors import MissingExtra, ReadingError, Unfetchable, UsageError

BUSY = frozenset({429, 502, 503, 504})
LONGEST_WAIT = 20.0


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where and how to ask.

    `url` is the base of the API ("http://localhost:8080/v1"); `key` is never kept or printed. `timeout` is in seconds
    for one answer, `largest` in bytes. `answers` is the folder of kept answers; with `offline` only those are used.
    `structured` asks for the JSON Schema by `response_format`, which a few servers do not know.
    """

    url: str
    model: str
    key: str = ""
    timeout: float = 300.0
    largest: int = 2_000_000
    answers: Path | None = None
    offline: bool = False
    structured: bool = True
    seed: int = 7


class _Message(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    message: _Message


class _Completion(msgspec.Struct):
    choices: list[_Choice]


class _Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A kept answer, with the hashes of what was asked and of the article's words in it."""

    model: str
    prompt_sha256: str
    content_sha256: str
    answer: str


def answer_to(body: Mapping[str, Any], *, content: str, settings: Settings) -> str:
    """The model's answer to a request body, kept or fresh. `content` is the part of the article that is asked about.

    Raises `Unfetchable` where no answer can be had, `ReadingError` where what comes back is no answer of such an
    endpoint, `UsageError` for an address that makes no sense, `MissingExtra` without the extra `web`.
    """
    asked = msgspec.json.encode(body, order="sorted")
    prompt_hash = hashlib.sha256(asked).hexdigest()
    content_hash = hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
    kept = settings.answers / f"{content_hash[:16]}-{prompt_hash[:32]}.json" if settings.answers else None
    if kept is not None and (found := _kept(kept, prompt_hash)) is not None:
        return found
    if settings.offline:
        raise Unfetchable(
            f"{settings.answers or 'no folder of answers'}: no answer is kept for this text, prompt and model; "
            "read it once without offline=true, with the same answers= folder"
        )
    answer = _content(_post(asked, settings), settings)
    if kept is not None:
        _keep(kept, _Kept(model=settings.model, prompt_sha256=prompt_hash, content_sha256=content_hash, answer=answer))
    return answer


def _kept(path: Path, prompt_hash: str) -> str | None:
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=_Kept)
    except (OSError, msgspec.MsgspecError):
        return None
    return kept.answer if kept.prompt_sha256 == prompt_hash else None


def _keep(path: Path, kept: _Kept) -> None:
    """Write whole or not at all, so that a killed run leaves no half answer."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(msgspec.json.format(msgspec.json.encode(kept)))
        part.replace(path)
    except OSError as error:
        raise UsageError(f"{path.parent}: no answer can be kept ({error.strerror}); name another folder") from None


def _address(settings: Settings) -> str:
    """The address to ask. Raises `UsageError`."""
    parts = urlsplit(settings.url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise UsageError(f"{settings.url!r} is no address of an endpoint; write it like http://localhost:8080/v1")
    near = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if settings.key and parts.scheme == "http" and not near:
        raise UsageError(f"the key would go to {parts.hostname} unencrypted; use https")
    base = settings.url.rstrip("/")
    return base if base.endswith("/chat/completions") else base + "/chat/completions"


def _post(asked: bytes, settings: Settings) -> bytes:
    try:
        import httpx
    except ImportError:
        raise MissingExtra("web", "asking a language model") from None
    address = _address(settings)
    try:
        status, data, wait = _exchange(address, asked, settings)
        if status in BUSY:
            time.sleep(min(wait, LONGEST_WAIT))
            status, data, _ = _exchange(address, asked, settings)
    except httpx.TimeoutException:
        raise Unfetchable(
            f"{address}: no answer within {settings.timeout:g} seconds; allow more (timeout=), or use a smaller model"
        ) from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise Unfetchable(
            f"{address}: {type(error).__name__}: {_shown(str(error))}; is the server running, and is this its address?"
        ) from None
    if status != 200:  # noqa: PLR2004 - OK
        raise Unfetchable(
            f"{address}: it answered {status}: {_shown(data.decode('utf-8', 'replace'))}{_advice(status)}"
        )
    return data


def _exchange(address: str, asked: bytes, settings: Settings) -> tuple[int, bytes, float]:
    """One request: the status, the body, and how many seconds to wait if it is busy."""
    import httpx

    headers = {"content-type": "application/json", "accept": "application/json"}
    if settings.key:
        headers["authorization"] = f"Bearer {settings.key}"
    ends = time.monotonic() + settings.timeout
    near = urlsplit(address).hostname in ("localhost", "127.0.0.1", "::1")
    limits = httpx.Timeout(settings.timeout, connect=min(10.0, settings.timeout))
    with (
        httpx.Client(timeout=limits, follow_redirects=False, trust_env=not near) as client,
        client.stream("POST", address, content=asked, headers=headers) as response,
    ):
        data = bytearray()
        for piece in response.iter_bytes(65_536):
            data += piece
            if len(data) > settings.largest:
                raise ReadingError(
                    f"{address}: the answer is longer than {settings.largest:,} bytes; no answer about one article is"
                )
            if time.monotonic() > ends:  # a server that sends a byte now and then never times out by itself
                raise httpx.ReadTimeout("the answer goes on for too long")
        wait = response.headers.get("retry-after", "")
        return response.status_code, bytes(data), float(wait) if wait.isascii() and wait.isdigit() else 1.0


def _content(data: bytes, settings: Settings) -> str:
    """The words of the model in the endpoint's answer."""
    try:
        # The standard library, since models return halves of surrogate pairs, which msgspec refuses.
        message = msgspec.convert(json.loads(data), type=_Completion).choices[0].message
    except (ValueError, IndexError, RecursionError):
        begins = _shown(data.decode("utf-8", "replace"))
        raise ReadingError(
            f"{settings.url}: this is no answer of an OpenAI-compatible endpoint; it begins {begins!r}. "
            "Is the address the base of its API? It often ends in /v1"
        ) from None
    return (message.content or "").encode("utf-8", "replace").decode("utf-8")


def _shown(words: str) -> str:
    """What a server says, made safe to print and short."""
    return " ".join("".join(char if char.isprintable() else " " for char in words[:400]).split())[:160]


def _advice(status: int) -> str:
    if status in (401, 403):
        return "; give its key: key_from=NAME_OF_AN_ENVIRONMENT_VARIABLE"
    if status == 400:  # noqa: PLR2004 - bad request
        return "; if it does not know response_format, set structured=false"
    return "; the server is busy, try later" if status in BUSY else ""
