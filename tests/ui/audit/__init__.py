"""What every page and dialog must live up to; each judge gives its findings as sentences."""
