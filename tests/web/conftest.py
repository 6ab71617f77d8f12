"""The site of the real record on one fixed day: in a test client, on a port of this machine, and in a browser."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.testclient import TestClient

from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.web.app import create_app

TODAY = date(2026, 10, 7)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]


@pytest.fixture(scope="session")
def record() -> Record:
    """The real record."""
    return open_record()


@pytest.fixture(scope="session")
def app(record: Record) -> Starlette:
    """The site, on a fixed day."""
    return create_app(record, today=lambda: TODAY)


@pytest.fixture(scope="session")
def client(app: Starlette) -> Iterator[TestClient]:
    """A client of the site that gets what a browser gets."""
    with TestClient(app, headers={"accept": "text/html"}) as client:
        yield client


@pytest.fixture(scope="session")
def address(app: Starlette) -> Iterator[str]:
    """The site on a port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    for _ in range(200):
        if server.started:
            break
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium."""
    if CHROMIUM is None:
        pytest.skip("no chromium on the PATH: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()
