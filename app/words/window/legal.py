"""The words of *Wetten en regels*."""

COLUMNS = ("Stap", "Onderwerp", "Gecontroleerd op")
READING = "Even laden…"
NONE_THERE = "De route heeft geen aandachtspunten over wetten en regels."
UNREADABLE = "De tekst over wetten en regels kan niet worden gelezen. Het dossier is in orde."


def checked(day: str, months: int) -> str:
    """`22-11-2026`, with how long ago when that is long."""
    return f"{day}, {months} maanden geleden. Controleer het opnieuw." if months else day


def step(code: str, title: str) -> str:
    """A link to a step."""
    return f"{code} {title}".strip()
