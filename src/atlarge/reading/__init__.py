"""A text read into what it says: spans, dates, visits and attributed words. Nothing here knows the law."""
