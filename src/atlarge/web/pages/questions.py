"""The question: is this State bound to arrest this person on that day, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from atlarge.assessment.asking import ask
from atlarge.assessment.consequences import may_follow
from atlarge.briefing.document import (
    Block,
    Branch,
    Card,
    Field,
    Heading,
    Inline,
    Items,
    Line,
    Note,
    Paragraph,
    Tree,
    line,
)
from atlarge.briefing.wording import capital, sentence
from atlarge.dates import day_in_words
from atlarge.facts.record import Record
from atlarge.law.answers import Answer, Change, Ground, UnderReading
from atlarge.names.resolving import find_person, find_state
from atlarge.web.asked import Asked
from atlarge.web.citing import Cited, entry_address
from atlarge.web.leaves import Fold, Leaf, Raw, Ref, address
from atlarge.web.pages.entries import ask_address, map_address, verdict_mark
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
        blocks=(
            *_blocks(site, facts, answer, cited, overflight=overflight),
            *_receipt(answer, query),
            *_sources(cited),
            Raw((), ask_form(site, asked, answer)),
        ),
        data=answer,
        head=("Ground", "Holds", "Article", "Entry", "Day", "Sources"),
        rows=tuple(_rows(answer.grounds)),
        up=((answer.person_name, f"/persons/{answer.person}"), (answer.state_name, f"/states/{answer.state}")),
        dated=True,
    )


def _blocks(site: Site, facts: Record, answer: Answer, cited: Cited, *, overflight: bool) -> Iterator[Block]:
    yield from (Note(line(remark)) for remark in answer.remarks)
    yield _stands(answer)
    yield Heading(2, "Why")
    yield Tree("Each line rests on the lines under it.", branch(site, answer.grounds, cited))
    if answer.readings:
        yield from _readings(site, answer, cited)
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
    yield Items(tuple(_around(answer, overflight=overflight)))


def _sources(cited: Cited) -> Iterator[Block]:
    if len(cited):
        yield Heading(2, "Sources")
        yield cited.block()


def _stands(answer: Answer) -> Card:
    """The answer in a word, since when it has stood, and until when it stands."""
    change: Change | None = answer.until
    if answer.since:
        since = line(f"{day_in_words(answer.since.day)}: {answer.since.because}")
    else:
        since = line("the first day on record: nothing ever made it otherwise")
    if change is None:
        until = line("a new act, event or decision changes it; none is on record")
    else:
        mark = verdict_mark(change.answer, contested=change.contested)
        until = line(f"{day_in_words(change.day)}, when it becomes ", mark, f": {change.because}")
    fields = [Field("Since", since), Field("Until", until)]
    if answer.known:
        fields.append(Field("As known on", line(day_in_words(answer.known))))
    return Card(line("The answer: ", verdict_mark(answer.answer, contested=answer.contested)), tuple(fields))


def _receipt(answer: Answer, query: dict[str, str]) -> Iterator[Block]:
    """What to keep, so that the same can be asked again: versions, days, and the address that keeps them."""
    made = answer.receipt
    kept = address("/ask", {**query, "record": made.record, "law": made.law})
    known = day_in_words(made.known) if made.known else "everything on record"
    yield Heading(2, "Receipt")
    yield Card(
        line("Enough to ask the same again in ten years"),
        (
            Field("Day asked about", line(day_in_words(made.on))),
            Field("Known", line(known)),
            Field("Record", line(f"{made.record}, status as of {day_in_words(made.as_of)}")),
            Field("Law", line(made.law)),
            Field("Permanent link", line(Ref(kept, kept))),
        ),
    )


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


def _readings(site: Site, answer: Answer, cited: Cited) -> Iterator[Block]:
    """Each reading beside the others, the leading one first: what it says, who holds it, and what follows from it."""
    yield Heading(2, "Who contests it")
    yield Paragraph(("The law is read in more than one way, and the answers differ. The leading reading comes first.",))
    yield Raw((), '<div class="sides">')
    for reading in answer.readings:
        yield Raw((), "<section>")
        yield Heading(3, f"{capital(reading.answer)}, if the law is read as {_whose(reading)}")
        yield Paragraph((f"{sentence(reading.says)} ({reading.article})",))
        if reading.holders:
            yield Items(tuple(line(holder) for holder in reading.holders))
        tree = Tree("Each line rests on the lines under it.", branch(site, reading.grounds, cited))
        yield Fold((), "Why, in this reading", (tree,))
        yield Raw((), "</section>")
    yield Raw((), "</div>")


def _whose(reading: UnderReading) -> str:
    return {"court": "the Court has read it", "text": "the text stands"}.get(reading.by, "some States read it")


def _around(answer: Answer, *, overflight: bool) -> Iterator[Line]:
    def asked(on: date, known: date | None) -> str:
        """The same question of another day, or as known on another."""
        return ask_address(answer.person, answer.state, on, known, overflight=overflight)

    for change, words in ((answer.since, "The day it began"), (answer.until, "The day it changes")):
        if change:
            yield line(Ref(words, asked(change.day, answer.known)))
    if answer.known is None:
        yield line(Ref("The same question as it could be known on that day", asked(answer.on, answer.on)))
    else:
        yield line(Ref("The same question with all that is known now", asked(answer.on, None)))
    yield line(Ref("All States on that day, on a map", map_address(answer.person, answer.on, answer.known)))


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
    over = " checked" if asked.flag("overflight") else ""
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
        f'<p class="check"><input id="ask-over" type="checkbox" name="overflight" value="true"{over}> '
        f'<label for="ask-over">Only flying over it</label></p><p><button>Ask</button></p>{_choices(site)}</form>'
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
