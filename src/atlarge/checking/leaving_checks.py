"""Leaving the Statute, as worded, held against a State's notices: one check a deed.

Article 127(1): a withdrawal takes effect a year after its notice is received; until then the State is a Party.
"""

from __future__ import annotations

import re
from datetime import timedelta

from atlarge.checking.drafts import Opinion
from atlarge.checking.treaty_acts import History, status_in_words, taken_back_later
from atlarge.checking.treaty_deeds import Deed, on_day, within
from atlarge.checking.wording import sentence
from atlarge.dates import day_in_words, when_in_words


def unsigned(history: History, deed: Deed) -> Opinion:
    """Hold "took its signature back" against what the State told the depositary."""
    act, stands = history.disowned, sentence(status_in_words(history, history.on))
    if act is None or not history.disowned_by(history.on):
        return Opinion(verdict="contradicted" if history.deposit else "not on record", why=stands, instead=stands)
    right = sentence(
        f"{history.name} told the depositary on {when_in_words(act.on)} that it did not intend to become a Party"
    )
    held = deed.first is None or on_day(deed, act) or deed.first.year == act.on.first.year == deed.last.year  # type: ignore[union-attr]
    return Opinion(verdict="supported" if held else "contradicted", why=right, instead="" if held else right)


def unratified(history: History, deed: Deed) -> Opinion:  # noqa: ARG001
    """Hold "took its ratification back": there is a notice of withdrawal at most."""
    stands = sentence(status_in_words(history, history.on))
    if not history.deposited_by(history.on):
        why = f"There was no ratification to take back. {stands}"
        return Opinion(verdict="contradicted", why=why, instead=stands)
    held = history.notified_by(history.on)
    return Opinion(verdict="imprecise" if held else "contradicted", why=stands, instead=stands)


def left(history: History, deed: Deed) -> Opinion:
    """Hold "left": a State has left on the day when its withdrawal takes effect."""
    stands = sentence(status_in_words(history, history.on))
    if deed.negated:
        return Opinion(verdict="contradicted" if history.left_by(history.on) else "supported", why=stands)
    if deed.first and history.leaves and history.withdrawal and not history.taken_back_by(history.on):
        if within(deed, history.leaves, history.leaves):
            return Opinion(verdict="supported", why=withdrawal_in_words(history))
        right = withdrawal_in_words(history)
        return Opinion(verdict="contradicted", why=right, instead=right)
    if history.left_by(history.on):
        return Opinion(verdict="supported", why=stands)
    if history.disowned_by(history.on) and history.deposit is None:
        why = f"{stands} A State that never was a Party cannot leave."
        return Opinion(verdict="imprecise", why=why, instead=stands)
    return Opinion(verdict="contradicted", why=stands, instead=stands)


def withdrew(history: History, deed: Deed) -> Opinion:
    """Hold "withdrew": a notice at first, the end of being a Party a year later."""
    stands = sentence(status_in_words(history, history.on))
    if history.withdrawal is None or not history.withdrawal.on.first <= history.on:
        disowned = history.disowned_by(history.on) and history.disowned
        if disowned and history.disowned:
            why = (
                f"{history.name} never was a Party: it signed, and told the depositary "
                f"on {when_in_words(history.disowned.on)} that it would not become one."
            )
            return Opinion(verdict="imprecise", why=sentence(why), instead=sentence(why))
        return Opinion(verdict="contradicted", why=stands, instead=stands)
    right = withdrawal_in_words(history)
    if deed.first and not on_day(deed, history.withdrawal):
        effect = history.leaves and within(deed, history.leaves, history.leaves)
        return Opinion(verdict="supported" if effect else "contradicted", why=right, instead="" if effect else right)
    if history.left_by(history.on):
        mild = deed.first is not None and not deed.effect_told
        return Opinion(verdict="imprecise" if mild else "supported", why=right, instead=right if mild else "")
    after = history.taken_back_by(history.on)
    return Opinion(verdict="contradicted" if after else "imprecise", why=right, instead=right)


def withdrawal_in_words(history: History) -> str:
    """Say in a sentence what notice a State gave, and when it takes effect or was taken back."""
    if history.withdrawal is None:
        return f"{sentence(history.name)[:-1]} gave no notice of withdrawal."
    words = f"{history.name} gave notice of withdrawal on {when_in_words(history.withdrawal.on)}"
    if history.rescinded and history.taken_back_by(history.on):
        return sentence(
            f"{words} and took it back on {when_in_words(history.rescinded.on)}: it stayed a Party without a gap"
        )
    effect = f"; under article 127(1) it takes effect on {day_in_words(history.leaves)}" if history.leaves else ""
    return sentence(words + effect + taken_back_later(history))


def took_effect(history: History, deed: Deed) -> Opinion:
    """Hold the day on which a withdrawal is said to take effect."""
    right = withdrawal_in_words(history)
    if history.withdrawal is None:
        return Opinion(verdict="contradicted", why=right, instead=right)
    expected = history.leaves or history.withdrawal.on.first.replace(year=history.withdrawal.on.first.year + 1)
    if history.taken_back_by(history.on):
        return Opinion(verdict="contradicted", why=right, instead=right)
    if not history.withdrawal.on.first <= history.on and "will leave" in deed.deed:
        return Opinion(verdict="not on record", why=right)
    held = not deed.at_once and deed.first is not None and within(deed, expected, expected)
    return Opinion(verdict="supported" if held else "contradicted", why=right, instead="" if held else right)


def leaving(history: History, deed: Deed) -> Opinion:
    """Hold "is leaving": a notice that stands."""
    if history.notified_by(history.on):
        return Opinion(verdict="supported", why=withdrawal_in_words(history))
    return announced(history, deed)


def announced(history: History, deed: Deed) -> Opinion:
    """An announcement has no effect; a notice that followed bears it out, "with immediate effect" is never right."""
    day, act = deed.first or history.on, history.withdrawal
    if deed.at_once:
        why = (
            "A withdrawal takes effect a year after the depositary receives the notice (article 127(1)); no "
            "announcement can shorten that."
        )
        given = act and act.on.first <= history.on
        instead = withdrawal_in_words(history) if given else sentence(f"{history.name} announced a withdrawal")
        told = "announc" in deed.word and deed.retold
        return Opinion(verdict="imprecise" if told else "contradicted", why=why, instead=instead)
    if act and act.on.last >= day - timedelta(days=31) and act.on.first - day <= timedelta(days=400):
        return Opinion(verdict="supported", why=f"As an announcement. {withdrawal_in_words(history)}")
    if act and act.on.first <= history.on and deed.first is None:
        return Opinion(verdict="supported", why=withdrawal_in_words(history))
    if act and act.on.first <= history.on:
        why = f"No such announcement is on record. {withdrawal_in_words(history)}"
        return Opinion(verdict="not on record", why=why)
    return Opinion(verdict="not on record", why=f"No notice of withdrawal by {history.name} is on record.")


def notified(history: History, deed: Deed) -> Opinion:
    """Hold the day on which notice is said to have been given."""
    act = history.withdrawal
    right = withdrawal_in_words(history)
    if act is None:
        told = deed.word.startswith(("gave", "given", "gives")) and re.search(r"court|icc|statute", deed.word)
        return Opinion(verdict="contradicted" if told else "not on record", why=right, instead=right if told else "")
    held = act.on.first <= history.on if deed.first is None else on_day(deed, act)
    return Opinion(verdict="supported" if held else "contradicted", why=right, instead="" if held else right)


def rescinded(history: History, deed: Deed) -> Opinion:
    """Hold "took its notice back" against the record."""
    act = history.rescinded
    if act is None or act.on.first > history.on:
        given = history.withdrawal is not None and history.withdrawal.on.first <= history.on
        right = withdrawal_in_words(history)
        return Opinion(verdict="contradicted" if given else "not on record", why=right, instead=right if given else "")
    right = withdrawal_in_words(history)
    held = deed.first is None or on_day(deed, act)
    return Opinion(verdict="supported" if held else "contradicted", why=right, instead="" if held else right)
