"""The clause grammar: who says what, read from tokens by rules."""
