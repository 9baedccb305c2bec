"""The words of *Kengetallen en bronnen*."""

COLUMNS = (
    "Kengetal",
    "Waarde",
    "Eenheid",
    "Grondslag",
    "Bron",
    "Gecontroleerd op",
    "Standaard",
)
HINT = (
    "Typ op een regel een andere waarde, bron of datum (F2). Die geldt meteen overal waar dit"
    " dossier met cijfers rekent. Een waarde zonder bron blijft een aanname."
)
NO_SOURCE = "nog geen bron"
VALUE_NEEDED = "Geef een getal, of kies Terug naar de standaard."
STANDARD_ALREADY = "Dit is de standaard al."


def back(label: str) -> str:
    """A constant has the value of the program again."""
    return f"{label} is weer de standaard. Ongedaan maken met Ctrl+Z."


def about(source: str, as_of: str, *, fixed: bool) -> str:
    """The source in full, of which time it is, and whether it can be changed."""
    told = (
        source or "Er is nog geen bron genoemd; daarom is het een aanname.",
        f"Peiljaar {as_of}." if as_of else "",
        "Dit ligt vast en kan niet worden gewijzigd." if fixed else "",
    )
    return " ".join(filter(None, told))


def basis(text: str, *, uncertain: bool) -> str:
    """`aanname, onzeker`: what a value rests on."""
    return f"{text}, onzeker" if uncertain else text
