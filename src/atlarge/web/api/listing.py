"""Every endpoint of the API, from which its routes and its OpenAPI document are made."""

from __future__ import annotations

from atlarge.assessment.precedents import Precedent
from atlarge.assessment.wanted import AtLarge
from atlarge.briefing.briefings import Briefing
from atlarge.facts.entries import Source
from atlarge.facts.persons import Person
from atlarge.facts.states import State
from atlarge.facts.visits import Gathering
from atlarge.law.answers import Answer
from atlarge.web.api import replies, worlds
from atlarge.web.api.claims import claims_reply
from atlarge.web.api.endpoints import KNOWN, ON, PAGE, PER, Endpoint, Parameter
from atlarge.web.placing import Place

TABLE = ("json", "csv", "parquet")
PERSON = Parameter(name="person", words="A name in any spelling or script, or an id.")
STATE = Parameter(name="state", words="A name in any spelling or script, or a code.")
MUST = (
    Parameter(name="person", words=PERSON.words, required=True),
    Parameter(name="state", words=STATE.words, required=True),
)
FLIGHT = Parameter(name="overflight", words="Ask about flying over the State, not being in it.", kind="flag")


def _id(name: str, words: str) -> Parameter:
    return Parameter(name=name, words=words, required=True, where="path")


ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        path="/v1/ask", name="ask", words="Whether a State is bound to arrest a person on a day, and why.",
        gives=Answer, make=replies.ask_reply, parameters=(*MUST, ON, KNOWN, FLIGHT),
    ),
    Endpoint(
        path="/v1/ask", name="askMany", words="Many questions at once.", gives=list[replies.Answered],
        make=replies.asks_reply, takes=replies.Questions, formats=TABLE,
    ),
    Endpoint(
        path="/v1/parties", name="parties", words="The States Parties on a day.", gives=list[replies.Party],
        make=replies.parties_reply, parameters=(ON, KNOWN), formats=TABLE,
    ),
    Endpoint(
        path="/v1/at-large", name="atLarge", words="The persons against whom a public warrant stands on a day.",
        gives=AtLarge, make=replies.at_large_reply, parameters=(ON, KNOWN), formats=TABLE,
    ),
    Endpoint(
        path="/v1/map", name="map", words="Where every State and territory stands on a day.", gives=list[Place],
        make=worlds.map_reply, parameters=(PERSON, ON, KNOWN), formats=(*TABLE, "geojson"),
    ),
    Endpoint(
        path="/v1/grid", name="grid", words="Every answer about a person or a State since 1998, as runs of days.",
        gives=list[worlds.GridRun], make=worlds.grid_reply, parameters=(PERSON, STATE, KNOWN, PAGE, PER), formats=TABLE,
    ),
    Endpoint(
        path="/v1/persons", name="persons", words="The persons on record.", gives=list[Person],
        make=replies.persons_reply, parameters=(KNOWN, PAGE, PER), formats=TABLE,
    ),
    Endpoint(
        path="/v1/persons/{id}", name="person", words="One person with their visits.", gives=replies.PersonKnown,
        make=replies.person_reply, parameters=(_id("id", "The person's id."), KNOWN),
    ),
    Endpoint(
        path="/v1/states", name="states", words="The States and territories.", gives=list[State],
        make=replies.states_reply, parameters=(KNOWN, PAGE, PER), formats=TABLE,
    ),
    Endpoint(
        path="/v1/states/{code}", name="state", words="One State or territory with its standing on a day.",
        gives=replies.StateKnown, make=replies.state_reply, parameters=(_id("code", "Its alpha-3 code."), ON, KNOWN),
    ),
    Endpoint(
        path="/v1/visits", name="visits", words="Visits on record, made and not made.", gives=list[Precedent],
        make=replies.visits_reply, parameters=(PERSON, STATE, KNOWN, PAGE, PER), formats=TABLE,
    ),
    Endpoint(
        path="/v1/visits/{id}", name="visit", words="One visit.", gives=Precedent, make=replies.visit_reply,
        parameters=(_id("id", "The visit's id."), KNOWN),
    ),
    Endpoint(
        path="/v1/gatherings", name="gatherings", words="Summits and meetings.", gives=list[Gathering],
        make=replies.gatherings_reply, parameters=(KNOWN, PAGE, PER), formats=TABLE,
    ),
    Endpoint(
        path="/v1/gatherings/{id}", name="gathering", words="One gathering.", gives=Gathering,
        make=replies.gathering_reply, parameters=(_id("id", "The gathering's id."), KNOWN),
    ),
    Endpoint(
        path="/v1/sources", name="sources", words="The sources of the record.", gives=list[Source],
        make=replies.sources_reply, parameters=(PAGE, PER), formats=TABLE,
    ),
    Endpoint(
        path="/v1/sources/{id}", name="source", words="One source.", gives=Source, make=replies.source_reply,
        parameters=(_id("id", "The source's id."),),
    ),
    Endpoint(
        path="/v1/claims", name="checkStory", words="Check a story: its claims, each with a verdict, and the briefing.",
        gives=Briefing, make=claims_reply, takes=worlds.Told, formats=("json", "csv"),
    ),
)  # fmt: skip
"""The whole API."""
