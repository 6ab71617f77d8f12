from __future__ import annotations

import pytest

from atlarge.reading.layout import lay_out

STORY = (
    "The envoy of Arvand left the capital on Monday after two days of talks, the foreign ministry said in a statement."
)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (STORY, "body"),
        ("Lena Orlov (left) greets the envoy in the capital in May.", "caption"),
        ("FILE PHOTO: The envoy in May.", "caption"),
        ("A. Vale/AFP via Getty Images", "credit"),
        ("Photo: Vale", "credit"),
        ("Write to us at desk@example.org", "contact"),
        ("Do you have a story we should hear of?", "contact"),
        ("Read more: The envoy's long road", "boilerplate"),
        ("Sign up for our newsletter", "boilerplate"),
        ("“Photo,” he said, “images via the pool.”", "body"),
    ],
)
def test_what_a_line_is(line: str, kind: str) -> None:
    zones = lay_out(f"{STORY}\n{line}\n{STORY}").zones
    assert zones[1].kind == kind


def test_a_headline_is_short_and_first() -> None:
    assert lay_out(f"Envoy leaves capital\n{STORY}").zones[0].kind == "headline"
    assert lay_out(f"{STORY}\nEnvoy leaves capital").zones[0].kind == "body"


def test_a_caption_stands_before_its_credit() -> None:
    text = f"{STORY}\nThe envoy in the capital last year.\nVale/Reuters\n{STORY}"
    assert [zone.kind for zone in lay_out(text).zones] == ["body", "caption", "credit", "body"]
