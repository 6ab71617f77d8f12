"""Reading a story in the site: what is checked, in which forms, and that nothing of it is kept."""

from __future__ import annotations

import gc
import json
import re

import pytest
from starlette.testclient import TestClient

from atlarge.checking import sayings

STORY = (
    "Russian President Vladimir Putin will visit Mongolia on 3 September 2024, the Kremlin said on Thursday.\n\n"
    "Mongolia is a member of the International Criminal Court, which issued an arrest warrant for "
    "Putin in March 2023.\n\n"
    "Members of the court are obliged to arrest suspects. Ukraine is not a member of the court.\n"
)


def post(client: TestClient, **data: str) -> str:
    """The page for a pasted story."""
    reply = client.post("/read", data={"text": STORY, "published": "2024-08-30", **data}, files={"file": ("", b"")})
    assert reply.status_code == 200, reply.text[:500]
    assert reply.headers["cache-control"] == "no-store"
    return reply.text


def test_a_story_is_answered_first_then_claim_by_claim(client: TestClient) -> None:
    html = post(client)
    assert "3 September 2024" in html.partition('id="answer"')[2].partition("</p>")[0]
    assert html.count('<span class="claim ') >= 2
    assert "Mongolia is bound to arrest Vladimir Putin" in html
    assert "The briefing" in html
    assert "Take it along" not in html


def test_every_claim_stands_in_the_table_with_its_words(client: TestClient) -> None:
    briefing = json.loads(post(client, form="json"))["data"]
    html = post(client)
    assert briefing["claims"]
    for claim in briefing["claims"]:
        start, end = claim["span"]
        assert STORY[start:end] == claim["quote"]
    assert len(re.findall('<tr id="claim-c', html)) == len(briefing["claims"])


@pytest.mark.parametrize(("form", "has"), [("json", '"claims"'), ("md", "# "), ("csv", "Claim,Verdict")])
def test_the_result_can_be_kept_as_a_file(client: TestClient, form: str, has: str) -> None:
    assert has in post(client, form=form)


def test_a_file_says_the_same_as_the_text(client: TestClient) -> None:
    data = {"published": "2024-08-30", "form": "csv"}
    pasted = post(client, form="csv")
    uploaded = client.post("/read", data=data, files={"file": ("story.txt", STORY.encode(), "text/plain")})
    assert uploaded.text == pasted


def test_nothing_of_a_story_is_kept(client: TestClient) -> None:
    word = "Zyxwvutsr"
    client.post("/read", data={"text": f"{STORY} {word}"}, files={"file": ("", b"")})
    for path in ("/", "/read", f"/search?q={word.lower()}", "/visits"):
        assert f"{word} " not in client.get(path).text.replace(f'value="{word}"', "")
    gc.collect()
    kept = [
        each for each in gc.get_objects() if isinstance(each, dict) and any(word in str(k) for k in list(each)[:50])
    ]
    assert kept == []
    assert sayings.gist.cache_info().currsize == 0


def test_a_story_without_a_visit_is_no_error(client: TestClient) -> None:
    reply = client.post("/read", data={"text": "It rained in Ulaanbaatar."}, files={"file": ("", b"")})
    assert reply.status_code == 200
