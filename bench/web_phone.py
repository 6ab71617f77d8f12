"""When a slow phone has the map on its screen: processor slowed 4 times, 1.6 Mb/s, 150 ms, by Debian's Chromium.

The map is there in the first frame after its shapes and the style sheet are; nothing is in the browser's cache.
"""

from __future__ import annotations

import shutil
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from web_load import server

ROUNDS = 9
SHAPES = 200
LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}  # bytes a second
WATCH = f"""
const look = () => {{
  const styled = [...document.styleSheets].some(sheet => sheet.href && sheet.href.endsWith('atlarge.css'));
  if (styled && document.querySelectorAll('.map use').length >= {SHAPES})
    requestAnimationFrame(() => requestAnimationFrame(() => {{ window.shown = performance.now(); }}));
  else requestAnimationFrame(look);
}};
requestAnimationFrame(look);
"""


def shown(browser: Browser, address: str) -> tuple[float, float]:
    """Milliseconds until something is painted, and until the map is."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page: Any = context.new_page()
    page.add_init_script(WATCH)
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", LINE)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address)
    page.wait_for_function("window.shown > 0")
    first = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    whole = page.evaluate("window.shown")
    context.close()
    return first, whole


def main() -> None:
    """Load the map again and again; print the medians and the best."""
    with server() as (port, _), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        times = [shown(browser, f"http://127.0.0.1:{port}/map?on=2024-09-03") for _ in range(ROUNDS)]
        browser.close()
    for name, found in zip(("first paint", "map shown"), zip(*times, strict=True), strict=True):
        print(f"{name}: {median(found):.0f} ms, best {min(found):.0f} (median of {ROUNDS})")


if __name__ == "__main__":
    main()
