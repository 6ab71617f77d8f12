"""The commands that ask: `ask`, `parties`, `at-large`, `person`, `state`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from atlarge.cli.days import day, maybe
from atlarge.cli.printing import show

if TYPE_CHECKING:
    from atlarge.cli.commands import Commands
    from atlarge.front import Record


def add(commands: Commands) -> None:
    """Add these commands to the parser."""
    ask = commands.add("ask", _ask, "is this State bound to arrest this person on that day?")
    ask.add_argument("person", metavar="PERSON", help="a name in any spelling that the record knows")
    ask.add_argument("state", metavar="STATE", help="a State or territory: name, code, capital")
    _day_argument(ask)
    _known_option(ask)
    ask.add_argument("--overflight", action="store_true", help="ask about flying over the State, not being in it")
    parties = commands.add("parties", _parties, "the States Parties to the Rome Statute on a day")
    _day_argument(parties)
    wanted = commands.add("at-large", _at_large, "the persons against whom a public warrant of arrest stands on a day")
    _day_argument(wanted)
    person = commands.add("person", _person, "what is on record about a person")
    person.add_argument("name", metavar="NAME", help="a name in any spelling that the record knows")
    _day_argument(person)
    state = commands.add("state", _state, "what is on record about a State, and where it stands")
    state.add_argument("name", metavar="NAME", help="a State or territory: name, code, capital")
    _day_argument(state)


def _day_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("day", metavar="DAY", nargs="?", help="YYYY-MM-DD; today if left out")


def _known_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--known", metavar="DAY", help="use only what was public on that day, YYYY-MM-DD")


def open_record(args: argparse.Namespace) -> Record:
    """The record that the command was told to use."""
    from atlarge.front import open_record

    return open_record(args.record)


def _ask(args: argparse.Namespace) -> int:
    on, known = day(args.day), maybe(args.known, "--known")
    record = open_record(args)
    answer = record.ask(args.person, args.state, on, known=known, overflight=args.overflight)
    from atlarge.briefing.answers import tell_answer

    facts = record.facts.as_known(known) if known and not args.json else record.facts
    show(answer, lambda: tell_answer(answer, facts), as_json=args.json)
    return 0


def _parties(args: argparse.Namespace) -> int:
    from atlarge.briefing.parties import parties_on, tell_parties

    on = day(args.day)
    facts = open_record(args).facts
    found = parties_on(facts, on)
    show(found, lambda: tell_parties(found, facts), as_json=args.json)
    return 0


def _at_large(args: argparse.Namespace) -> int:
    from atlarge.briefing.persons import tell_at_large

    on = day(args.day)
    record = open_record(args)
    found = record.at_large(on)
    show(found, lambda: tell_at_large(found, record.facts), as_json=args.json)
    return 0


def _person(args: argparse.Namespace) -> int:
    from atlarge.briefing.persons import person_file, tell_person

    on = day(args.day)
    record = open_record(args)
    found = person_file(record.facts, record.person(args.name), on)
    show(found, lambda: tell_person(found, record.facts), as_json=args.json)
    return 0


def _state(args: argparse.Namespace) -> int:
    from atlarge.briefing.parties import state_file, tell_state

    on = day(args.day)
    record = open_record(args)
    found = state_file(record.facts, record.state(args.name), on)
    show(found, lambda: tell_state(found, record.facts), as_json=args.json)
    return 0
