"""The words that the windows under *Organisatie* share, and those of the municipality."""

CLOSE_MESSAGE = "Melding sluiten"
READ_ONLY = "Je kunt dit dossier nu alleen bekijken. Werk in een eigen kopie om iets te wijzigen."
NOT_KEPT = "Dit is niet bewaard. Wat je typte, staat er nog. Probeer het opnieuw."
CANCEL = "Annuleren"
UNDO = "Ongedaan maken"
NOTHING_TO_TAKE_OVER = "Plak of typ een lijst. Rijen die niet kloppen, kun je overslaan."


def not_kept_yet(sentence: str) -> str:
    """At closing, while a field holds something that cannot be kept."""
    return f"Nog niet bewaard: {sentence} Sluit nog een keer om zonder deze invoer te sluiten."


def found(shown: int, of: int) -> str:
    """How many are in a list that is filtered."""
    return f"{shown} van {of}" if shown != of else str(of)


def no_year(text: str) -> str:
    """What was typed is no year."""
    return f'"{text.strip()}" is geen jaartal. Typ vier cijfers, zoals 2040.'
