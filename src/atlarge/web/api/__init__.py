"""The API under /v1: read-only, the same words as the Python library."""
