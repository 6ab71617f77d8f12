"""The law applied: who is a Party, who is at large, who is bound on a day, what went before and what may follow."""
