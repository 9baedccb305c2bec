"""The words of the three vessels, of what connects them, and of *Wat als*."""

from collections.abc import Sequence

UNKNOWN = "onbekend"
FROM_RESIDENTS = "Vulgraad, van bewoners naar bedrijven"
FROM_COMPANIES = "Werkvoorraad, van bedrijven naar vakmensen"
NEEDED, ACHIEVABLE = "Nodig", "Haalbaar tempo"
LOWEST_VESSEL = "Laagste vat"
COLUMNS = ("Cijfer", "Nu", "Dan")
NOT_KEPT = (
    "Dit is een proef: er wordt niets bewaard. Vul het cijfer in bij Cijfers als het zo wordt."
)
TRY_SOMETHING = "Typ een andere waarde om te zien wat er dan gebeurt."
NO_WIJKEN = "Er zijn nog geen wijken; voeg er eerst een toe."
NOW, THEN = "Nu", "Dan"
FTE_NEEDED, FTE_SHORT = "Vakmensen nodig", "Vakmensen tekort"


def a_year(homes: str) -> str:
    """`138,0 per jaar`: homes, where it is clear that they are homes."""
    return f"{homes} per jaar"


def hours(amount: str, basis: str) -> str:
    """With how many hours of a skilled worker is reckoned, and what that rests on."""
    return f"Gerekend met {amount} uren per vakman per jaar ({basis})."


def now_is(value: str, unit: str) -> str:
    """The value that a figure has."""
    return f"nu {value} {unit}".rstrip() if value else "nu onbekend"


def verdict(before: Sequence[str], after: Sequence[str], pace: tuple[str, str]) -> str:
    """What changes: the lowest vessel and the achievable pace, then against now."""
    lowest = " en ".join(after).lower()
    first = (
        f"Het laagste vat blijft {lowest}"
        if list(before) == list(after)
        else f"Het laagste vat wordt {lowest}"
    )
    now, then = pace
    second = f"blijft {now}" if now == then else f"gaat van {now} naar {then}"
    return f"{first}; het haalbare tempo {second} woningen per jaar."


def cannot_say(reason: str) -> str:
    """Why there is no lowest vessel."""
    return f"Het laagste vat is {reason}."
