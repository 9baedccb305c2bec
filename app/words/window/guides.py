"""The words of the window with a guide."""

COPIED = "De opdracht staat op het klembord."
CLOSE_MESSAGE = "Melding sluiten"


def not_found(wanted: str) -> str:
    """A text that is not in the guide."""
    return f'"{wanted}" staat niet in deze handleiding.'
