"""Qt models: plain rows made by pure functions; nothing is computed while painting."""
