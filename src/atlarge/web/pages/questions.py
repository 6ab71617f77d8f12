"""The question: is this State bound to arrest this person on that day, and why."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from atlarge.assessment.asking import ask
from atlarge.assessment.consequences import may_follow
from atlarge.briefing.document import Block, Branch, Heading, Inline, Items, Line, Note, Paragraph, Tree, line
from atlarge.briefing.wording import capital, sentence
from atlarge.dates import day_in_words
from atlarge.facts.record import Record
from atlarge.law.answers import Answer, Change, Ground, UnderReading
from atlarge.names.resolving import find_person, find_state
from atlarge.web.asked import Asked
from atlarge.web.citing import Cited, entry_address
from atlarge.web.leaves import Leaf, Raw, Ref, address
from atlarge.web.pages.entries import ask_address, verdict_mark
from atlarge.web.site import Site


def asked_answer(site: Site, asked: Asked) -> tuple[Record, Answer]:
    """The answer to a query's person, state, on, known and overflight."""
    facts = site.known(asked.maybe_day("known"))
    person, state = find_person(facts, asked.text("person")), find_state(facts, asked.text("state"))
    return facts, ask(facts, person.id, state.code, asked.day(), overflight=asked.flag("overflight"))


def ask_page(site: Site, asked: Asked) -> Leaf:
    """The page of an answer; without a person and a State, the form alone."""
    overflight = asked.flag("overflight")
    if not (asked.text("person") and asked.text("state")):
        return Leaf(
            path="/ask",
            title="Ask",
            answer="Is a State bound to arrest a person on a day?",
            blocks=(Raw((), ask_form(site, asked)),),
            data={"persons": list(site.facts.persons), "states": list(site.facts.states)},
        )
    facts, answer = asked_answer(site, asked)
    cited = Cited(facts)
    query = {"person": answer.person, "state": answer.state, "on": answer.on.isoformat()}
    query |= {"known": answer.known.isoformat()} if answer.known else {}
    query |= {"overflight": "true"} if overflight else {}
    return Leaf(
        path="/ask",
        query=query,
        title=f"{answer.person_name} in {answer.state_name} on {day_in_words(answer.on)}",
        answer=answer.summary,
        blocks=(*_blocks(site, facts, answer, cited), Raw((), ask_form(site, asked, answer))),
        data=answer,
        head=("Ground", "Holds", "Article", "Entry", "Day", "Sources"),
        rows=tuple(_rows(answer.grounds)),
        up=((answer.person_name, f"/persons/{answer.person}"), (answer.state_name, f"/states/{answer.state}")),
        dated=True,
    )


def _blocks(site: Site, facts: Record, answer: Answer, cited: Cited) -> Iterator[Block]:
    yield from (Note(line(remark)) for remark in answer.remarks)
    yield Heading(2, "Since when and until when")
    yield Items(tuple(_stands(answer)))
    yield Heading(2, "Why")
    yield Tree("Each line rests on the lines under it.", branch(site, answer.grounds, cited))
    if answer.readings:
        yield Heading(2, "Who contests it")
        yield Paragraph(
            ("The law is read in more than one way, and the answers differ. The leading reading comes first.",)
        )
        for reading in answer.readings:
            yield from _reading(site, reading, cited)
    if answer.flips:
        yield Heading(2, "What would turn the answer")
        yield Paragraph(("Each of these, taken alone, were it otherwise:",))
        yield Items(tuple(line(f"{capital(flip.fact)}: then ", verdict_mark(flip.answer)) for flip in answer.flips))
    steps = may_follow(facts, answer)
    if steps:
        yield Heading(2, "What may follow if there is no arrest")
        yield Paragraph(("These steps are open. None follows by itself, and there is no fixed sanction.",))
        yield Items(tuple(line(sentence(step.says), f" ({step.article})") for step in steps))
    yield Heading(2, "Ask around it")
    yield Items(tuple(_around(answer)))
    if len(cited):
        yield Heading(2, "Sources")
        yield cited.block()


def _stands(answer: Answer) -> Iterator[Line]:
    if answer.since:
        yield line(f"It has stood since {day_in_words(answer.since.day)}: {answer.since.because}.")
    else:
        yield line("Nothing on record ever made it otherwise.")
    change: Change | None = answer.until
    if change is None:
        yield line("It stands until a new act, event or decision changes it; none is on record.")
    else:
        mark = verdict_mark(change.answer, contested=change.contested)
        yield line(f"On {day_in_words(change.day)} it becomes ", mark, f": {change.because}.")


def branch(site: Site, ground: Ground, cited: Cited) -> Branch:
    """A ground with links to its article, its entry and its sources, and what it rests on.

    Its words already tell yes from no; only what is unknown is marked.
    """
    parts: list[Inline | Line] = [sentence(ground.says)]
    if ground.article:
        name = site.articles.get(ground.article)
        parts += [" (", Ref(ground.article, address(f"/law/{name}")) if name else ground.article, ")"]
    where = entry_address(ground.entry) if ground.entry else ""
    if where:
        parts += [" ", Ref("entry", where)]
    if ground.sources or ground.basis:
        parts.append(cited.mark(ground.sources, ground.basis))
    branches = tuple(branch(site, part, cited) for part in ground.parts)
    return Branch(line(*parts), "unknown" if ground.holds == "unknown" else "", branches)


def _reading(site: Site, reading: UnderReading, cited: Cited) -> Iterator[Block]:
    yield Heading(3, f"{capital(reading.answer)}, if the law is read as {_whose(reading)}")
    yield Paragraph((f"{sentence(reading.says)} ({reading.article})",))
    if reading.holders:
        yield Items(tuple(line(holder) for holder in reading.holders))
    yield Tree("Each line rests on the lines under it.", branch(site, reading.grounds, cited))


def _whose(reading: UnderReading) -> str:
    return {"court": "the Court has read it", "text": "the text stands"}.get(reading.by, "some States read it")


def _around(answer: Answer) -> Iterator[Line]:
    for change, words in ((answer.since, "The day it began"), (answer.until, "The day it changes")):
        if change:
            yield line(Ref(words, ask_address(answer.person, answer.state, change.day, answer.known)))
    if answer.known is None:
        href = ask_address(answer.person, answer.state, answer.on, answer.on)
        yield line(Ref("The same question as it could be known on that day", href))
    else:
        yield line(
            Ref("The same question with all that is known now", ask_address(answer.person, answer.state, answer.on))
        )
    yield line(Ref("All States on that day, on a map", f"/map?person={answer.person}&on={answer.on}"))


def _rows(ground: Ground, depth: int = 0) -> Iterator[tuple[str, ...]]:
    day = ground.day.isoformat() if ground.day else ""
    words = "\u00b7 " * depth + ground.says
    yield (words, ground.holds, ground.article, ground.entry, day, " ".join(ground.sources) or ground.basis)
    for part in ground.parts:
        yield from _rows(part, depth + 1)


def ask_form(site: Site, asked: Asked, answer: Answer | None = None) -> str:
    """The form that asks: three fields and a button, with names to choose from in any script."""
    person = answer.person_name if answer else asked.text("person")
    state = site.facts.states[answer.state].name if answer else asked.text("state")
    on = (answer.on if answer else asked.maybe_day("on")) or asked.today
    known = asked.maybe_day("known")
    return (
        '<form class="ask" action="/ask" method="get" aria-label="Ask"><p><label for="ask-person">Person</label>'
        f'<input id="ask-person" name="person" list="persons" required maxlength="200" value="{escape(person)}" '
        'autocomplete="off"></p><p><label for="ask-state">State or territory</label>'
        f'<input id="ask-state" name="state" list="states" required maxlength="200" value="{escape(state)}" '
        'autocomplete="off"></p>'
        f'<p><label for="ask-on">Day</label><input id="ask-on" type="date" name="on" value="{on}" min="1998-07-17" '
        'max="2099-12-31"></p>'
        f'<p><label for="ask-known">As known on (optional)</label><input id="ask-known" type="date" name="known" '
        f'value="{known or ""}" min="1998-07-17" max="2099-12-31"></p>'
        f"<p><button>Ask</button></p>{_choices(site)}</form>"
    )


def _choices(site: Site) -> str:
    persons = [person.name for person in site.facts.persons.values() if person.named and person.warrants]
    states = [state.name for state in site.facts.states.values()]
    lists = (("persons", persons), ("states", states))
    made = site.kept.get(
        "choices",
        lambda: "".join(
            f'<datalist id="{name}">' + "".join(f"<option>{escape(each)}</option>" for each in names) + "</datalist>"
            for name, names in lists
        ),
    )
    return str(made)
