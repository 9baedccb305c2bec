"""The words of *Reservekopieën*."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from app.words.dates import moment_text

COLUMNS = ("Gemaakt op", "Grootte", "Wat het is")
NONE_YET = (
    "Nog geen reservekopieën op deze laptop. Het programma maakt er vanzelf een als het de gedeelde"
    " map bijwerkt."
)
ORDINARY = "reservekopie"
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "": ORDINARY,
        "teruggezet": "oudere stand die iemand had teruggezet",
        "beschadigd": "beschadigd bestand, bewaard voor de zekerheid",
    }
)
DAMAGED_WHY = "Dit bestand is beschadigd; er kan niets uit worden teruggezet."
UNREADABLE = "Deze reservekopie kan niet worden gelezen. De andere staan er nog."
READING = "Even kijken wat erin staat…"
SAME = "Er is geen verschil met nu."
CHOOSE_COPY = "Reservekopie openen als nieuw bestand"
_KIB, _DECIMALS_BELOW = 1024, 10


def size(count: int) -> str:
    """`1,2 MB`."""
    value, unit = count / _KIB, "kB"
    if value >= _KIB:
        value, unit = value / _KIB, "MB"
    text = f"{value:.1f}" if value < _DECIMALS_BELOW else f"{value:.0f}"
    return f"{text.replace('.', ',')} {unit}"


def kind(mark: str) -> str:
    """Why it was kept."""
    return KINDS.get(mark, mark)


def made_on(at: datetime) -> str:
    """The heading of one."""
    return f"Reservekopie van {moment_text(at)}"


def count_said(count: int) -> str:
    """How many there are."""
    return (
        "1 reservekopie op deze laptop" if count == 1 else f"{count} reservekopieën op deze laptop"
    )


def last_change(at: datetime, by: str, text: str) -> str:
    """How far it goes."""
    return f"Laatste wijziging erin: {moment_text(at)}, {by}: {text}"


def differs(count: int) -> str:
    """How much is different now."""
    if not count:
        return SAME
    return (
        "Verschilt op 1 plaats van nu." if count == 1 else f"Verschilt op {count} plaatsen van nu."
    )


def restored(at: datetime, count: int) -> str:
    """Everything is as it was then."""
    places = "1 plaats" if count == 1 else f"{count} plaatsen"
    return (
        f"Alles staat weer zoals op {moment_text(at)}: {places} gewijzigd. Met Ctrl+Z maak je dat"
        " ongedaan."
    )


def deleted(at: datetime) -> str:
    """One is gone."""
    return f"De reservekopie van {moment_text(at)} is verwijderd van deze laptop."


def not_deleted(path: str) -> str:
    """One could not be removed."""
    return (
        f"{path} kan niet worden verwijderd. Sluit het programma dat het open heeft en probeer het"
        " opnieuw."
    )


def ask_delete(at: datetime) -> str:
    """Removing cannot be undone."""
    return (
        f"De reservekopie van {moment_text(at)} verwijderen? Dit kan niet ongedaan worden gemaakt."
        " Het dossier zelf verandert niet."
    )


DELETE = "Verwijderen"


def copy_name(stem: str, at: datetime) -> str:
    """The name that is proposed for a copy."""
    return f"{stem} (reservekopie {at.astimezone():%Y-%m-%d %H%M}).samenroute"
