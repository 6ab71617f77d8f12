"""Time expressions: what they are made of, where they stand, and which days they mean."""
