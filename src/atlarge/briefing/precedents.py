"""The last times: earlier visits of this person, and of others to States then bound; what the hosts did; what came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from atlarge.assessment.precedents import Counts, Precedent, precedent_of
from atlarge.briefing.answers import names_of
from atlarge.briefing.briefings import Briefing, Subject
from atlarge.briefing.citing import Citations
from atlarge.briefing.document import Block, Heading, Items, Line, Paragraph, Table, clean, line
from atlarge.briefing.grounds import consequences
from atlarge.briefing.headlines import NOT_MADE
from atlarge.briefing.wording import capital, counted, listed, number, sentence, stay_in_words
from atlarge.dates import When, when_in_words
from atlarge.facts.record import Record
from atlarge.facts.visits import Proceeding, Visit

SHOWN = 12
"""How many precedents a list shows, the latest; the JSON form holds all of them."""


def last_times(subject: Subject, briefing: Briefing, citations: Citations, *, level: int = 2) -> Iterator[Block]:
    """The section on precedents of one visit; nothing if the day of the visit is not known."""
    found = subject.precedents
    if found is None:
        return
    yield Heading(level, "The last times")
    yield Paragraph(line(_own_words(subject, found.own, found.own_counts)))
    if found.own:
        yield from _list(_caption(found.own), found.own, briefing, citations, named=False)
    yield Paragraph(line(_other_words(found.other_counts)))
    made = [each for each in found.others if each.visit.course == "made"]
    if made:
        yield from _list("Visits of others", made, briefing, citations, named=True)
    yield Paragraph(line(found.caveat))


def _own_words(subject: Subject, own: tuple[Precedent, ...], counts: Counts) -> str:
    made = sum(each.visit.course == "made" and each.visit.kind == "visit" for each in own)
    if not made:
        return f"The record holds no earlier visit that {subject.person_name} made while a public warrant stood."
    told = f"Since the first public warrant {subject.person_name} made {counted(made, 'visit')} that the record holds"
    if not counts.made:
        return f"{told}, {'not' if made == 1 else 'none of them'} to a State then bound to arrest."
    share = "" if made == counts.made == 1 else f"{'all' if made == counts.made else number(counts.made)} of them "
    return f"{told}, {share}to a State then bound to arrest. {_counts(counts)}"


def _other_words(counts: Counts) -> str:
    if not counts.made:
        return "The record holds no earlier visit of another person to a State then bound."
    made = counted(counts.made, "visit")
    return f"Others made {made} to States then bound, as far as the record knows. {_counts(counts)}"


def _caption(own: tuple[Precedent, ...]) -> str:
    """What the list of a person's visits holds."""
    made = [each.visit.course == "made" for each in own]
    if not any(made):
        return "Visits planned since the first public warrant"
    return "Visits since then" + ("" if all(made) else ", made and not made")


_ENDED = {
    "not arrested": "without an arrest",
    "arrested": "in an arrest",
    "surrendered": "in a surrender to the Court",
    "left early": "with an early departure",
    "turned back": "at the border",
    "arrested then released": "in an arrest and a release",
    "arrested on another warrant": "in an arrest on another warrant",
    "arrested on return": "in an arrest on the way home",
    "not known": "in a way that is not known",
}
"""How visits of each outcome ended."""
_BOTH = 2


def _counts(counts: Counts) -> str:
    ways = [(number(n), _ENDED[outcome]) for outcome, n in counts.outcomes.items()]
    if len(ways) == 1:
        ended = f"{'It' if counts.made == 1 else 'Both' if counts.made == _BOTH else 'All'} ended {ways[0][1]}"
    else:
        ended = "Of these, " + listed([f"{n} {'' if at else 'ended '}{how}" for at, (n, how) in enumerate(ways)])
    return f"{ended}. {_followed_in_all(counts)}"


def _followed_in_all(counts: Counts) -> str:
    """How many were followed by a finding and by a referral."""
    if not counts.findings and not counts.referrals:
        return "No finding of non-compliance and no referral followed."
    if counts.made == 1:
        steps = ("by a finding of non-compliance" * counts.findings, "by a referral" * counts.referrals)
        return f"It was followed {' and '.join(step for step in steps if step)}."
    found, referred = (counted(n, "was", "were") if n else "none was" for n in (counts.findings, counts.referrals))
    return f"{capital(found)} followed by a finding of non-compliance, and {referred} referred."


def _list(
    caption: str, found: Iterable[Precedent], briefing: Briefing, citations: Citations, *, named: bool
) -> Iterator[Block]:
    """The latest first. `named` puts the person's name before each."""
    rows = _flights(found)
    shown = rows[-SHOWN:]
    if len(rows) > len(shown):
        caption = f"{caption}, the latest {number(len(shown))} of {len(rows)} (the JSON form holds all)"
    yield Paragraph(line(f"{caption}:"))
    yield Items(tuple(_row(each, briefing, citations, named=named) for each in reversed(shown)))
    if any(_is_flight(row[0]) for row in shown):
        yield Paragraph(line("Whether flying over a State is enough for the duty to arrest is disputed."))


def _is_flight(each: Precedent) -> bool:
    return each.visit.kind == "overflight" and each.visit.outcome != "turned back"


def _flights(found: Iterable[Precedent]) -> list[tuple[Precedent, ...]]:
    """Each visit by itself, but the States flown over on one day together."""
    rows: list[tuple[Precedent, ...]] = []
    for each in found:
        last = rows[-1] if rows else ()
        if last and _is_flight(each) and _is_flight(last[0]) and _flown(each) == _flown(last[0]):
            rows[-1] = (*last, each)
        else:
            rows.append((each,))
    return rows


def _flown(each: Precedent) -> tuple[str, When, bool]:
    return each.visit.person, each.visit.since, bool(each.visit.sources)


def _row(row: tuple[Precedent, ...], briefing: Briefing, citations: Citations, *, named: bool) -> Line:
    if not _is_flight(row[0]):
        return _told(row[0], briefing, citations, named=named)
    visit = row[0].visit
    who = f"{briefing.names.get(visit.person, visit.person)} over" if named else "Flown over:"
    hosts = listed(f"{briefing.names.get(each.visit.state, each.visit.state)} ({each.standing})" for each in row)
    sources = dict.fromkeys(source for each in row for source in each.visit.sources)
    return line(f"{who} {hosts}, {stay_in_words(visit.since, visit.until)}", citations.mark(sources), ".")


def _told(each: Precedent, briefing: Briefing, citations: Citations, *, named: bool) -> Line:
    visit = each.visit
    host = briefing.names.get(visit.state, visit.state)
    who = f"{briefing.names.get(visit.person, visit.person)} in {host}" if named else capital(host)
    doubt = ", not known whether bound" if each.bound == "unknown" else ""
    days = stay_in_words(visit.since, visit.until)
    words = f"{who}, {days} ({each.standing}{doubt}): {_happened(visit)}"
    return line(words, citations.mark(visit.sources, visit.basis), ". ", _followed(each, briefing, citations))


_UNMADE = {"announced": "announced, not known whether made", "remote": "took part by video"}


def _happened(visit: Visit) -> str:
    """How it went; flying over a State, or changing planes there, is never told as a stay."""
    if visit.kind == "overflight" and visit.outcome == "turned back":
        return "overflight, turned back"
    if visit.kind == "overflight":
        return "flown over; whether that is enough for the duty is disputed"
    if visit.kind == "transit":
        return f"in transit, {visit.outcome or 'outcome not known'}"
    if visit.course != "made":
        return _UNMADE.get(visit.course, visit.course)
    return visit.outcome or "not known"


def _followed(each: Precedent, briefing: Briefing, citations: Citations) -> Line:
    """What came of it; said of no visit to a State that was not bound, since nothing could."""
    if not each.followed:
        return () if each.bound == "no" or each.visit.course != "made" else line("No decision about it on record.")
    parts: list[Line] = []
    for key in each.followed:
        found = briefing.proceedings[key]
        parts.append(
            line(
                "; " if parts else "What followed: ",
                proceeding_words(found),
                citations.mark(found.sources, found.basis),
            )
        )
    return line(*parts, ".")


def proceeding_words(proceeding: Proceeding) -> str:
    """What a court or the Assembly did, in a few words with the day."""
    day = f", {when_in_words(proceeding.on)}" if proceeding.on else ", nothing so far"
    found = clean(proceeding.finding)
    found = f"finding of {found}" if found.startswith("non-compliance") else found
    return f"{found} ({clean(proceeding.body)}{day})"


def may_follow(
    subject: Subject, briefing: Briefing, citations: Citations, *, level: int = 2, again: bool = False
) -> Iterator[Block]:
    """The section on what may follow, and on what did follow where the record knows it.

    `again`: the same steps were told for an earlier visit of the story, and are not told twice.
    """
    yield Heading(level, "What may follow")
    if subject.may_follow and again:
        yield Paragraph(line("The same steps are open as told above. None of them follows by itself."))
    elif subject.may_follow:
        yield Paragraph(line(f"{_steps(subject)} None of them follows by itself."))
        yield consequences(subject.may_follow, citations)
    elif subject.answer is None:
        yield Paragraph(line("Without a day there is no answer, so nothing can be said about what may follow."))
    else:
        yield Paragraph(
            line("The host is not bound on that day, so nothing under the Statute follows if it does not arrest.")
        )
    done = [briefing.proceedings[key] for key in subject.sequel.followed] if subject.sequel else []
    if done:
        yield Heading(level + 1, "What did follow, as the record knows")
        yield Items(
            tuple(line(sentence(proceeding_words(each)), citations.mark(each.sources, each.basis)) for each in done)
        )


_HELD = ("arrested", "surrendered", "arrested then released", "arrested on another warrant", "arrested on return")


def _steps(subject: Subject) -> str:
    """In which case the steps are open, told of what is known of the visit: to come, not made, or made."""
    known = subject.sequel.visit if subject.sequel else None
    course = known.course if known and known.course != "announced" else subject.state
    if course in NOT_MADE:
        return "The visit was not made. Had it been made without an arrest, these steps would have been open."
    if known and known.course == "made":
        if known.outcome in _HELD:
            return "An arrest is on record. These steps are open where there is none."
        return "The visit was made, and no arrest is on record. These steps were open from then on."
    if course == "made":
        return "If the person was not arrested, these steps are open."
    return "If the person comes and is not arrested, these steps are open."


def visit_table(visits: Iterable[Visit], record: Record, citations: Citations, *, by_host: bool) -> Table:
    """Visits on record, the latest first: of one person (by host) or to one State (by person)."""
    names = names_of(record)
    rows = []
    for visit in sorted(visits, key=lambda visit: visit.since, reverse=True):
        each = precedent_of(record, visit)
        rows.append(
            (
                line(stay_in_words(visit.since, visit.until)),
                line(
                    capital(names.get(visit.state, visit.state)) if by_host else names.get(visit.person, visit.person)
                ),
                line(each.standing),
                line(each.bound),
                line(_happened(visit), citations.mark(visit.sources, visit.basis)),
            )
        )
    caption = f"{capital(counted(len(rows), 'visit'))} on record, planned ones among them"
    return Table(
        caption, ("When", "Host" if by_host else "Who", "Standing then", "Bound then", "What happened"), tuple(rows)
    )
