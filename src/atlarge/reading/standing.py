"""Words that stand for a person of the record: "the Russian leader", "he".

Only where the text leaves no doubt. A role resolves through the offices of the record; a pronoun through the subject
of its own sentence, or of the one before. Nothing is resolved across a doubt: better no mention than a wrong one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from datetime import date

from atlarge.facts.persons import Person
from atlarge.facts.record import Record
from atlarge.names.given_names import GIVEN_NAMES
from atlarge.reading.kinds import capitals, places
from atlarge.reading.readings import Mention
from atlarge.reading.titles import Placed, titled
from atlarge.reading.tokens import Tokens

Range = tuple[int, int]

_ROLES: dict[str, frozenset[str]] = {
    "president": frozenset({"head of State", "head of State and government"}),
    "leader": frozenset({"head of State", "head of State and government", "head of government"}),
    "strongman": frozenset({"head of State", "head of State and government"}),
    "ruler": frozenset({"head of State", "head of State and government"}),
    "premier": frozenset({"head of government"}),
    "prime minister": frozenset({"head of government"}),
    "pm": frozenset({"head of government"}),
    "head of state": frozenset({"head of State", "head of State and government"}),
}
_BEGIN_A_ROLE = frozenset(role.split()[0] for role in _ROLES)
_AT_THE_SEAT = {
    "chief": frozenset({"head of State", "head of State and government"}),
    "boss": frozenset({"head of State", "head of State and government"}),
}  # of the Kremlin, where "the Russian chief" would be somebody else
_AFTER_A_NOUN = frozenset(
    "was is has had will would did does may might could can cannot should must who whom himself herself himself , . ; "
    "flew went came arrived landed left travelled traveled visited spent stayed walked met told said says made took "
    "returned attended skipped missed spoke gave received flies goes comes arrives lands leaves travels visits".split()
)
"""What follows "the Russian" where it is a man and not the beginning of "the Russian army"."""
_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_WOMEN = frozenset({"maria", "simone", "sara", "fatima", "aisha", "giorgia", "ursula", "angela", "theresa"})
BEFORE_OBJECT = frozenset(
    "of for to with by against about from on over between after before toward towards than like told tells met meets "
    "arrest arrested detain detained invite invited invites inviting hosted hosts hosting received receive receives "
    "receiving welcomed welcomes let lets allowed alongside without at behind named called accused accuse accuses "
    "including wanted telling urged asked thanked".split()
)
"""A name right after one of these is no subject."""
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_PERSON_TITLES = frozenset(
    "president minister spokesman spokeswoman spokesperson mr mrs ms dr secretary chancellor premier senator king "
    "queen "
    "ambassador analyst judge prosecutor general sen rep gov prof".split()
)
_OF_BODIES = frozenset(
    "assembly staff council court secretary general minister president office house state security chamber committee "
    "party ministry union forces commission group agency news times street university league bank corporation "
    "embassy department bureau service army navy police parliament congress front movement federation".split()
)  # "General Assembly", "Secretary General", "Foreign Minister" are nobody's names
_NO_NAMES = (
    _HE
    | _SHE
    | _OF_BODIES
    | frozenset("i we they you it who that this these those what which there one others some".split())
)
_SPEAKS = frozenset(
    "said says told added wrote tweeted stated announced noted argued warned insisted explained".split()
)
_ACTS = frozenset(
    "will would arrived arrives visited visits met meets travelled traveled flew went came left "
    "hosted hosts received receives welcomed welcomes called spoke made held holds".split()
)

_TITLES_AT_MOST = 8
_SILENT_SENTENCES = 2  # sentences that name nobody, over which "he" still means the same person
_OPENS = 4  # tokens before "his" in an opening phrase, and before the name after its comma
_REMEMBERED = 16  # persons named before a pronoun in its sentence
_HEADED = frozenset({"demonym", "name of a State", "seat of power"})
Known = tuple[int, str, bool]  # first token, id of the person ("" for one who is not on the record), as a subject


def standing_for(
    tokens: Tokens,
    sentences: Sequence[Range],
    named: Sequence[Mention],
    *,
    record: Record,
    published: date | None,
) -> list[Mention]:
    """Mentions of persons of the record by role or pronoun. `named` are the mentions by name, in order."""
    if "person" not in [mention.kind for mention in named]:
        return []
    placed = _placed(tokens, named)
    roles = list(_roles(tokens, placed, record, published))
    placed += _placed(tokens, roles)
    titles = list(titled(tokens, placed, record=record, published=published))
    placed += _placed(tokens, titles)
    return [*roles, *titles, *_pronouns(tokens, sentences, _known(tokens, placed), record)]


def _placed(tokens: Tokens, mentions: Sequence[Mention]) -> list[Placed]:
    """The mentions with their tokens; one that ends inside a compound ("China" of "China-backed") ends before it."""
    ends, covered = tokens.ends, tokens.covered([mention.span for mention in mentions])
    return [
        (first, after - (mention.span[1] < ends[after - 1]), mention)
        for (first, after), mention in zip(covered, mentions, strict=True)
    ]


def _roles(tokens: Tokens, placed: Sequence[Placed], record: Record, published: date | None) -> Iterator[Mention]:
    """ "The Russian leader", "Israel's prime minister": a State, a role, and no name after it."""
    present = {mention.ref for _, _, mention in placed if mention.kind == "person"}
    folded = [*tokens.folded, ""]
    for first, end, mention in placed:
        if mention.kind != "State" or not mention.ref or mention.rule not in _HEADED:
            continue
        after = end + (folded[end] == "'s")
        following = folded[after]
        kinds: frozenset[str] = frozenset()
        if following in _BEGIN_A_ROLE:
            kinds, after = _role(tokens, after)
        if not kinds and mention.rule == "demonym" and _alone(tokens, first, after):
            yield from _compatriot(tokens, first, mention, record, present)
        if not kinds and mention.rule == "seat of power" and following in _AT_THE_SEAT:
            kinds, after = _AT_THE_SEAT[following], after + 1
        if not kinds or _named_next(tokens, after):
            continue
        holder = _holder(record, mention.ref, kinds, present, published)
        if holder is not None:
            start = first - 1 if first and tokens.folded[first - 1] == "the" else first
            span = tokens.span(start, after)
            yield Mention(span=span, kind="person", ref=holder.id, names=holder.name, rule="office")


def _named_next(tokens: Tokens, at: int) -> bool:
    """Whether a name follows the role, before token `at`: somebody else's, or one that is a mention already."""
    follows = at < len(tokens.words) and tokens.words[at][0].isupper()
    return follows and tokens.starts[at] == tokens.ends[at - 1] + 1


def _alone(tokens: Tokens, first: int, after: int) -> bool:
    """ "The Libyan had been": one man, neither "the Libyans" nor "the Libyan army"."""
    if not first or tokens.folded[first - 1] != "the" or after >= len(tokens.words):
        return False
    return tokens.folded[after] in _AFTER_A_NOUN and not tokens.folded[after - 1].endswith("ns")


def _compatriot(tokens: Tokens, first: int, mention: Mention, record: Record, present: set[str]) -> Iterator[Mention]:
    """The one person named in the text who is of that State."""
    own = [ref for ref in present if ref in record.persons and mention.ref in record.persons[ref].nationality]
    if len(own) == 1:
        span = (tokens.starts[first - 1], mention.span[1])
        yield Mention(span=span, kind="person", ref=own[0], names=record.persons[own[0]].name, rule="compatriot")


def _role(tokens: Tokens, at: int) -> tuple[frozenset[str], int]:
    """The offices of the role that the tokens name from `at` on, and the token after it; none if it is no role."""
    for length in (3, 2, 1):
        words = " ".join(tokens.folded[at : at + length])
        if words in _ROLES and at + length <= len(tokens.words):
            return _ROLES[words], at + length
    return frozenset(), at


def _holder(
    record: Record, state: str, kinds: frozenset[str], present: set[str], published: date | None
) -> Person | None:
    """The one person of the record whom the text names and who held such an office of that State on the day."""
    found = [
        record.persons[ref]
        for ref in sorted(present)
        if ref in record.persons and _held(record.persons[ref], state, kinds, published)
    ]
    return found[0] if len(found) == 1 else None


def _held(person: Person, state: str, kinds: frozenset[str], day: date | None) -> bool:
    for office in person.offices:
        if office.kind in kinds and (office.state == state or (not office.state and state in person.nationality)):
            begun = day is None or office.since is None or office.since.first <= day
            if begun and (day is None or office.until is None or office.until.last >= day):
                return True
    return False


def _known(tokens: Tokens, placed: Sequence[Placed]) -> list[Known]:
    """Persons by token, those of the record and the others, each told as a subject or not."""
    found: list[Known] = []
    taken: set[int] = set()
    for first, after, mention in placed:
        taken.update(range(first, after))
        if mention.kind == "person":
            found.append((first, mention.ref, _subject(tokens, first, after)))
    found.extend(other_persons(tokens, taken))
    return sorted(found)


def other_persons(tokens: Tokens, taken: Container[int]) -> list[Known]:
    """Persons outside the tokens taken who are not on the record: a name after a title or given name, or who speaks."""
    words, folded = tokens.words, [*tokens.folded, ""]
    names: set[str] = set()
    found: list[Known] = []
    for at in capitals(tokens.kinds):
        word, following = words[at], folded[at + 1]
        before = folded[at - 2] if at > 1 and folded[at - 1] == "." else folded[at - 1] if at else ""
        acts = following in _ACTS and _second_name(words, at, taken)
        shown = acts or following in _SPEAKS or word in names or before in _PERSON_TITLES
        if at in taken or not (shown or (at and words[at - 1] in GIVEN_NAMES)):
            continue
        if folded[at] in _NO_NAMES or word in GIVEN_NAMES:
            continue
        names.add(word)
        if acts:
            names.add(words[at - 1])  # "Xi Jinping will", then "Xi"
        found.append((at, "", _subject(tokens, at, at + 1)))
    return found


def _second_name(words: Sequence[str], at: int, taken: Container[int]) -> bool:
    """Whether the word before is part of the same name, not the beginning of the sentence."""
    before = words[at - 1] if at > 1 else ""
    return before[:1].isupper() and before.isalpha() and at - 1 not in taken and before.lower() not in _OF_BODIES


def _subject(tokens: Tokens, first: int, after: int) -> bool:
    """Whether the person can be the subject: no preposition before the name and no possessive after it."""
    back = first - 1
    while back >= max(0, first - _TITLES_AT_MOST) and (
        tokens.words[back][0].isupper() or tokens.folded[back] in _PERSON_TITLES
    ):
        if tokens.folded[back] in BEFORE_OBJECT or tokens.folded[back] in _DAYS:
            break
        back -= 1
    before = tokens.folded[back] if back >= 0 else ""
    following = tokens.folded[after] if after < len(tokens.words) else ""
    return before not in BEFORE_OBJECT and following != "'s"


def _pronouns(tokens: Tokens, sentences: Sequence[Range], known: list[Known], record: Record) -> Iterator[Mention]:
    """Pronouns, sentence by sentence; the subject carries over while the sentences name nobody else."""
    carried, topic, silent = "", "", 0
    at = 0
    pronouns = places(tokens.kinds, "h")
    begin = 0
    for first, after in sentences:
        here: list[Known] = []
        while at < len(known) and known[at][0] < after:
            here.append(known[at])
            at += 1
        resolved = ""
        end = bisect_left(pronouns, after, begin)
        if not carried and topic and not here and _takes_up(tokens, first, pronouns[begin:end]):
            carried = topic
        for index in pronouns[begin:end]:
            word = tokens.folded[index]
            opening = _opening(tokens, here, index, first, after)
            ref = _antecedent(here, index, carried) if opening is None else opening
            if ref and (word in _SHE) == (record.persons[ref].name.split()[0].lower() in _WOMEN):
                resolved = resolved or ref
                name = record.persons[ref].name
                yield Mention(span=tokens.span(index, index + 1), kind="person", ref=ref, names=name, rule="pronoun")
        begin = end
        silent = 0 if here or resolved else silent + 1
        if here or silent > _SILENT_SENTENCES:
            carried = _carry(here, resolved)
            if carried or not _only_speak(tokens, here):
                topic = carried


def _takes_up(tokens: Tokens, first: int, pronouns: Sequence[int]) -> bool:
    """Whether the sentence opens a paragraph, and not with what he who spoke last goes on to say."""
    opens = "\n" in tokens.text[tokens.ends[first - 1] : tokens.starts[first]] if first else True
    return opens and bool(pronouns) and all(_SPEAKS.isdisjoint(tokens.folded[at + 1 : at + 3]) for at in pronouns)


def _only_speak(tokens: Tokens, here: list[Known]) -> bool:
    """Whether those named are none of the record, and only say something: "where Mark Carney had said that"."""
    return all(not ref and not _SPEAKS.isdisjoint(tokens.folded[at + 1 : at + 3]) for at, ref, _ in here)


def _opening(tokens: Tokens, here: list[Known], index: int, first: int, after: int) -> str | None:
    """Whom "his" means in "During his visit, Xi will": the subject that follows; None in any other sentence."""
    if tokens.folded[index] not in ("his", "her") or index - first > _OPENS:
        return None
    comma = next((at for at in range(index + 1, min(after, index + 2 * _OPENS)) if tokens.words[at] == ","), after)
    at = bisect_left(here, (comma, "", False))
    return here[at][1] if at < len(here) and here[at][0] <= comma + _OPENS and here[at][2] else None


def _antecedent(here: list[Known], index: int, carried: str) -> str:
    """The person a pronoun at `index` means: the last subject before it, if any; else the one carried over."""
    end = bisect_left(here, (index, "", False))
    before = here[max(0, end - _REMEMBERED) : end]
    if not before:
        return carried
    refs = {ref for _, ref, _ in before}
    if len(refs) == 1:
        return before[0][1]
    subjects = [ref for _, ref, subject in before if subject]
    return subjects[-1] if subjects else ""


def _carry(here: list[Known], resolved: str) -> str:
    """Whom "he" would mean in the next sentence: the first subject of this one, or the one person it names."""
    if resolved and not any(subject for _, _, subject in here):
        return resolved
    subjects = [ref for _, ref, subject in here if subject]
    if subjects:
        return subjects[0]
    refs = {ref for _, ref, _ in here}
    return refs.pop() if len(refs) == 1 else ""
