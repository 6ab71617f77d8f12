"""Words that deny, in English: one table for all who ask whether something is said not to be."""

from __future__ import annotations

_CONTRACTED = frozenset(
    "ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mightn't mustn't needn't n't "
    "oughtn't shan't shouldn't wasn't weren't won't wouldn't".split()
)
"""Verbs run together with "not", and its rest where it is a token by itself."""
NEGATIONS = _CONTRACTED | frozenset("not never no nor neither nobody none nothing nowhere cannot without".split())
