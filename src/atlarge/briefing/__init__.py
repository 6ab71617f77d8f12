"""One answer written out: the document, and its writers for terminal, Markdown, HTML and JSON."""
