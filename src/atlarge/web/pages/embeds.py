"""A map or an answer alone, for a frame on somebody else's page: live, or as of the day in its address."""

from __future__ import annotations

from atlarge.places.areas import BORDERS, atlas
from atlarge.places.maps import drawn
from atlarge.web.asked import Asked
from atlarge.web.pages.entries import ask_address
from atlarge.web.pages.questions import asked_answer
from atlarge.web.pages.scenes import Scene, day_map
from atlarge.web.rendering import embed_page
from atlarge.web.site import Site


def embedded_map(site: Site, asked: Asked) -> bytes:
    """The map of a day."""
    scene = Scene(site, asked)
    picture = day_map(scene)
    note = f"{picture.counts} {BORDERS}"
    return embed_page(site, scene.title, picture.title, drawn(atlas(), picture), scene.address(), note)


def embedded_answer(site: Site, asked: Asked) -> bytes:
    """The answer to a question."""
    _, answer = asked_answer(site, asked)
    over = asked.flag("overflight")
    href = ask_address(answer.person, answer.state, answer.on, answer.known, overflight=over)
    title = f"{answer.person_name} in {answer.state_name}"
    until = f"It changes on {answer.until.day}." if answer.until else "Nothing on record changes it later."
    return embed_page(site, title, answer.summary, "", href, until)
