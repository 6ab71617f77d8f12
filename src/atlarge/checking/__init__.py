"""A text held against the record and the law: its claims, each with a verdict and evidence."""
