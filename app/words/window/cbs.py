"""The words of taking over figures of the CBS in the window."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from app.words.names import listed
from app.words.numbers import number_text

CHOOSE_FILE = "Bestand van het CBS kiezen"
FILTER = "Kerncijfers wijken en buurten (*.xlsx *.csv)"
CHOOSE_YEAR = "Kies het jaar"
CHOOSE_TOWN = "Kies de gemeente"
NOTHING_CHOSEN = "Kies eerst een bestand."
NO_TOWN = "{name} staat niet in dit bestand. Kies de gemeente."
NO_YEAR = "Uit het bestand blijkt niet over welk jaar het gaat. Kies het jaar."
BAD_YEAR = "{never}. Kies het jaar."
TICK_SOMETHING = "Vink aan welke wijken je wilt overnemen."
ALL_THERE = "Wat je hebt aangevinkt staat al in het dossier."
NO_FIGURES = "Het bestand heeft geen cijfers van wat je hebt aangevinkt."
UNKNOWN = "onbekend"
PROBLEM = "Kan niet · let op"

WIJK, CODE, FATE = "Wijk", "CBS-code", "Wat ermee gebeurt"
HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "homes_total": "Woningen",
        "homes_owner_occupied": "Koop",
        "homes_housing_association": "Corporatie",
        "homes_private_rental": "Part. huur",
        "gas_m3": "Gas (m³)",
        "grid_electricity_kwh": "Stroom (kWh)",
        "feed_in_kwh": "Terug (kWh)",
        "homes_off_gas": "Van gas af",
    }
)
"""What stands above a figure, by its identifier."""


def reading(done: int, of: int) -> str:
    """How far reading is."""
    if not of:
        return "Het bestand wordt gelezen…"
    return f"Het bestand wordt gelezen: rij {_number(done)} van {_number(of)}…"


def fate(*, new: bool, figures: int, added: int, corrected: int, noted: bool) -> str:
    """What becomes of a wijk.

    Args:
        new: Whether the dossier does not have it yet.
        figures: How many measurements the file gives.
        added: Measurements that are added.
        corrected: Measurements that the CBS mended.
        noted: Whether there is more to tell.
    """
    parts = [_counted(added, "meting", "metingen") + " erbij"] if added else []
    if corrected:
        parts.append(f"{_number(corrected)} bijgewerkt")
    told = listed(parts) or ("niets nieuws" if figures else "zonder cijfers")
    text = f"nieuw, {told}" if new else told
    return f"{text[0].upper()}{text[1:]}{' · let op' if noted else ''}"


def chosen(wijken: int, of: int, measurements: int, year: int) -> str:
    """What taking over would come to, and of which days the figures tell."""
    return (
        f"{wijken} van {of} wijken aangevinkt, {_counted(measurements, 'meting', 'metingen')}."
        f" Woningen op 1 januari {year}, gas en stroom over heel {year}."
    )


def said(name: str, *, ticked: bool) -> str:
    """What a screen reader says of a wijk."""
    return f"{name}, {'aangevinkt' if ticked else 'niet aangevinkt'}"


def take_over(count: int) -> str:
    """The button that takes over."""
    return f"{_counted(count, 'wijk', 'wijken')} &overnemen" if count else "&Overnemen"


def notes(name: str, sentences: Iterable[str]) -> str:
    """What there is to tell of a wijk; empty for nothing."""
    told = " ".join(sentences)
    return f"{name}: {told}" if told else ""


def _counted(count: int, one: str, more: str) -> str:
    return f"{_number(count)} {one if count == 1 else more}"


def _number(count: int) -> str:
    return number_text(Decimal(count))
