"""The words of *Rapport maken*."""

from collections.abc import Mapping
from types import MappingProxyType

from app.words.names import listed

ABOUT: Mapping[str, str] = MappingProxyType(
    {
        "R10": "Wie welke rol heeft bij elke stap, en hoe ver dat is. Voor alle afdelingen.",
        "R2": "Wat je van een afdeling vraagt en hoe haar werk ervoor staat. Voor het hoofd.",
        "R0": "Alles in tabellen om te filteren, in Excel. Voor wie er zelf mee verder werkt.",
    }
)
"""What each report is for, in the order in which they are offered."""

FORMS: Mapping[str, str] = MappingProxyType({"pdf": "PDF", "xlsx": "Excel"})

EVERY_DEPARTMENT = "Alle afdelingen, elk een rapport, met een index"
EVERY_WIJK = "Alle wijken"
INTERNAL_HINT = (
    "Intern komt anders niet in rapporten. Bij een Woo-verzoek kan het wel worden opgevraagd."
)
ONLY_PAPER = "Alleen een PDF kan geschikt zijn voor het archief."
ONLY_R0 = "Alleen de werkmap kan de wijzigingen tonen."
NOT_PER_DEPARTMENT = "Dit rapport gaat over alle afdelingen samen."
BUSY = "Er wordt al een rapport gemaakt. Wacht even, of kies Stoppen."
NO_FOLDER = "Deze map is er niet. Kies een andere map."
CHOOSE_FOLDER = "Map voor het rapport"
OPEN, SHOW_FOLDER, MAIL = "Openen", "Tonen in map", "E-mail klaarzetten"
RETRY = "Opnieuw proberen"
STOPPED = "Gestopt. Er is niets gemaakt."
NOT_OPENED = "Er is geen programma om dit bestand te openen."


def report_name(nr: str, title: str) -> str:
    """`R10 Route en rollen`."""
    return f"{nr} {title}"


def making(percent: int, text: str) -> str:
    """How far it is."""
    return f"{text} ({percent}%)"


def made(names: list[str]) -> str:
    """What there is now."""
    if len(names) == 1:
        return f"{names[0]} is gemaakt."
    return f"{len(names)} bestanden gemaakt. Begin bij {names[-1]}."


def drafted(names: list[str], missing: tuple[str, ...]) -> str:
    """Which drafts of mails there are, and whose address is not known."""
    one = len(names) == 1
    done = f"{names[0]} staat klaar" if one else f"{len(names)} e-mails staan klaar"
    if not missing:
        return f"{done}."
    return f"{done}; vul zelf de ontvanger in bij {listed(missing)}: daar is geen e-mailadres."
