"""Languages as tables: the word classes, verbs, nouns and sources that the readers go by."""
