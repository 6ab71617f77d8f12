"""Questions to the record and the law: ask, parties, at-large, person, state."""

from __future__ import annotations

import argparse
from typing import Any

from atlarge.cli.asked import add_shared, asked_day, print_json, record_for, show


def add_to(commands: Any) -> None:
    """Add these commands to the command line."""
    ask = commands.add_parser("ask", help="is this State bound to arrest this person on that day?")
    ask.add_argument("person", metavar="PERSON", help="a name in any spelling the record knows")
    ask.add_argument("state", metavar="STATE", help="a name or code of a State or territory")
    ask.add_argument("day", metavar="DAY", help="YYYY-MM-DD")
    ask.add_argument("--overflight", action="store_true", help="ask about flying over the State, not being in it")
    add_shared(ask)
    ask.set_defaults(run=run_ask)
    for name, run, help_ in (
        ("parties", run_parties, "the States Parties on a day"),
        ("at-large", run_at_large, "the persons against whom a public warrant stands on a day"),
    ):
        command = commands.add_parser(name, help=help_)
        command.add_argument("day", metavar="DAY", nargs="?", help="YYYY-MM-DD; today if left out")
        add_shared(command)
        command.set_defaults(run=run)
    for name, run in (("person", run_person), ("state", run_state)):
        command = commands.add_parser(name, help=f"what the record holds on a {name.replace('state', 'State')}")
        command.add_argument("name", metavar="NAME", help="a name in any spelling the record knows")
        command.add_argument("--on", metavar="DAY", help="the day to tell the standing of; today if left out")
        add_shared(command)
        command.set_defaults(run=run)


def run_ask(asked: argparse.Namespace) -> int:
    """Answer the question, with its grounds."""
    from atlarge.assessment.asking import ask
    from atlarge.names.resolving import find_person, find_state

    day, record = asked_day(asked.day), record_for(asked)
    person, state = find_person(record, asked.person), find_state(record, asked.state)
    answer = ask(record, person.id, state.code, day, overflight=asked.overflight)
    if asked.json:
        print_json(answer)
        return 0
    from atlarge.briefing.answering import answer_document

    show(answer_document(record, answer))
    return 0


def run_parties(asked: argparse.Namespace) -> int:
    """List the States Parties."""
    from atlarge.assessment.parties import parties

    day, record = asked_day(asked.day), record_for(asked)
    if asked.json:
        codes = parties(record, day)
        rows = [{"code": code, "name": record.states[code].name} for code in codes]
        print_json({"on": day, "count": len(codes), "parties": rows, "record": record.version, "as_of": record.as_of})
        return 0
    from atlarge.briefing.dossiers import parties_document

    show(parties_document(record, day))
    return 0


def run_at_large(asked: argparse.Namespace) -> int:
    """List the persons at large."""
    from atlarge.assessment.wanted import at_large

    day, record = asked_day(asked.day), record_for(asked)
    found = at_large(record, day)
    if asked.json:
        print_json(found)
        return 0
    from atlarge.briefing.dossiers import at_large_document

    show(at_large_document(record, found))
    return 0


def run_person(asked: argparse.Namespace) -> int:
    """Tell what the record holds on a person."""
    from atlarge.briefing.dossiers import person_document, person_in_words
    from atlarge.names.resolving import find_person

    day, record = asked_day(asked.on), record_for(asked)
    person = find_person(record, asked.name)
    if asked.json:
        visits = [visit for visit in record.visits.values() if visit.person == person.id]
        print_json({"on": day, "summary": person_in_words(record, person, day), "person": person, "visits": visits})
        return 0
    show(person_document(record, person, day))
    return 0


def run_state(asked: argparse.Namespace) -> int:
    """Tell what the record holds on a State or territory."""
    from atlarge.assessment.parties import standing
    from atlarge.briefing.dossiers import standing_in_words, state_document
    from atlarge.names.resolving import find_state

    day, record = asked_day(asked.on), record_for(asked)
    state = find_state(record, asked.name)
    if asked.json:
        where = standing(record, state.code, day)
        visits = [visit for visit in record.visits.values() if visit.state == state.code]
        print_json(
            {
                "on": day,
                "summary": standing_in_words(record, where),
                "state": state,
                "standing": where,
                "visits": visits,
            }
        )
        return 0
    show(state_document(record, state.code, day))
    return 0
