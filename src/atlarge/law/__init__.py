"""What follows from the record: one file per instrument, one function per article, in the order of the text.

The law is written once, over truth values (`truths`), with `&`, `|`, `~` and `unless` only. What a truth value *is*
changes with the question: `why` gives the reasons of one person, State and day; `planes` every cell at once;
`symbols` no facts at all, only what depends on what.
"""
