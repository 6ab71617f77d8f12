"""Visits as texts tell them: the words, who travels, where to, when, and what became of it."""
