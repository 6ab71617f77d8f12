"""Whether the words around a time expression speak of what was, or of what is to come."""

from __future__ import annotations

from atlarge.reading.language.english import SUBJECTS
from atlarge.reading.tokens import Tokens

Range = tuple[int, int]

_FUTURE = (
    "will shall 'll would should may might must could can going scheduled due expected planned plans plan set slated "
    "upcoming forthcoming planning intends intend hopes expects tomorrow deadline ahead poised preparing prepares "
    "prepare wo won't cannot to"
)
_HAD_BEEN = ["had", "been"]
_SET = frozenset("due expected planned scheduled slated".split())
_PRESENT = frozenset(  # of things on a calendar; "a few votes" is a noun
    "arrives visits travels meets begins starts opens leaves heads hosts flies departs convenes returns attends "
    "expires ends goes votes gathers faces".split()
)
_PAST = (
    "was were had did said told went came met took made gave held began left flew saw won lost rose fell ran became "
    "sent found got knew thought brought spoke wrote led put cut hit shot sold bought paid kept stood hung built "
    "felt heard fought sought caught taught drew grew threw broke chose drove ate rode sat slept spent swore tore wore "
    "quit struck shook sank withdrew woke stole "
    "been since ago skipped signed spoken gone written fallen grown given taken drawn"
)
_END = 3  # of the clause
_WEAK = 2  # tells of what is to come only where no verb tells otherwise
_MODALS = frozenset("would could might should may must".split())
_TURNS: dict[str, int] = {
    **dict.fromkeys((*_FUTURE.split(), *_PRESENT), 1),
    **dict.fromkeys(_PAST.split(), -1),
    "until": _WEAK,
    ";": _END,
}
_NOT_PAST = frozenset("need indeed speed united expected planned scheduled agreed-upon alleged so-called".split())
_NAMES = frozenset({"may", "will", "plan"})  # with a capital they are a month, a person, a title
_SHORTEST = 3  # letters; "-ed" after two or more makes a past
_DETERMINERS = frozenset("a an the his her their its our my this these those such any some no more most of".split())
_LEADING = frozenset(
    "agreed agree asked vowed vows plans planning set due expected scheduled ready planned likely "
    "pledged invited ordered hopes hope intends intend wants want decided urged going about slated poised preparing "
    "required supposed forced summoned promised expects told allowed able".split()
)
_BEING = frozenset("is are was were".split())
_LEADS = 5  # tokens between "asked" and "to": "asked the two men to come"
_BACK, _ON = 20, 10
_OWN = 2  # to come, as told by what stands beside it
_UNTIL = frozenset("until till to".split())
_PUT_OFF = frozenset("suspended postponed adjourned delayed deferred rescheduled extended moved off back".split())
_SHALL = frozenset("shall will 'll".split())
_BESIDE = 3  # tokens before an expression in which its own verb stands


def direction(tokens: Tokens, at: Range, sentence: Range) -> int:
    """-1 for the past, 1 for the future, 0 where nothing tells; -2 and 2 where its own verb stands beside it.

    The nearest verb before the expression decides, else the nearest after it.
    """
    first, after = at
    weak, folded = 0, tokens.folded
    if first > 1 and folded[first - 1] in ("of", "dated") and folded[first - 2] in _DONE:
        return -2
    if first > 1 and folded[first - 1] in _UNTIL and folded[first - 2] in _PUT_OFF:
        return _OWN
    if after + 1 < len(folded) and folded[after] in SUBJECTS and folded[after + 1] in _SHALL:
        return _OWN
    before = range(first - 1, max(sentence[0], first - _BACK) - 1, -1)
    for indices in (before, range(after, min(sentence[1], after + _ON))):
        for index in indices:
            word = folded[index]
            if word not in _TURNS and word[-2:] != "ed":
                continue
            found = _told(tokens, index)
            if found == _WEAK:
                weak = 1
            elif found == _END:
                break
            elif found:
                beside = first - _BESIDE <= index < first and word not in _FAINT
                return 2 * found if beside else found
    return weak


def _told(tokens: Tokens, index: int) -> int:
    """What one word tells; "held" in "will be held" and "to be held" tells nothing, as what stands before it does."""
    word = tokens.folded[index]
    found = _TURNS.get(word)
    if found is None:
        if len(word) <= _SHORTEST or word in _NOT_PAST or not word.isalpha():
            return 0
        return 0 if index and tokens.folded[index - 1] in _NOT_FINITE else -1
    if word == "to":
        return _infinitive(tokens, index)
    if word == "set":
        if tokens.folded[max(0, index - 2) : index] == _HAD_BEEN:
            return -1
        return 1 if tokens.folded[index + 1 : index + 2] in (["to"], ["for"]) else -1
    if word in _NAMES and tokens.words[index][0].isupper():
        return 0
    if word in _MODALS and "have" in tokens.folded[index + 1 : index + 3]:
        return -1  # "should have come"
    before = tokens.folded[index - 1] if index else ""
    if word in _SET and tokens.folded[max(0, index - 2) : index] == _HAD_BEEN:
        return -1
    return 0 if (found < 0 and before == "be") or (word in _PRESENT and before in _DETERMINERS) else found


_DONE = frozenset(
    "warrant warrants decision decisions ruling rulings judgment judgement verdict order orders decree letter letters "
    "note notice statement report resolution announcement attack attacks massacre killing killings coup uprising "
    "arrest declaration".split()
)  # "the warrant of 21 November" is there already
_FAINT = frozenset("said told reported announced added ahead".split())  # never the verb of an expression
_NOT_FINITE = _DETERMINERS | {"be", "stay", "remain", "keep", "get"}
_NOT_VERB = frozenset(
    "the a an his her their its our my this that these those some any all each every one two three four five date "
    "power court office".split()
)
_BEFORE_NOUN = frozenset(
    "spoke spoken speak speaking speaks talked talking went gone came come coming sent returned returning travelled "
    "traveled flew flown moved led pointed linked close according listened thanks added next contrary prior similar "
    "related".split()
)


def _infinitive(tokens: Tokens, index: int) -> int:
    """1 for "is to visit", weak for a mere "to visit"; 0 for "to Mongolia" and "spoke to reporters"."""
    following = tokens.words[index + 1] if index + 1 < len(tokens.words) else ""
    if not following.islower() or not following.isalpha() or following in _NOT_VERB:
        return 0
    if following.endswith(("ing", "ed")) or (following[-1] == "s" and not following.endswith(("ss", "us"))):
        return 0
    if index and tokens.folded[index - 1] in _BEFORE_NOUN:
        return 0
    if index and tokens.folded[index - 1] in _BEING:
        return 1
    return _WEAK if _LEADING.isdisjoint(tokens.folded[max(0, index - _LEADS) : index]) else 1
