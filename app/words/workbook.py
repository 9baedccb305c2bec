"""The words that the layout of a workbook prints itself; all others come with the report."""

from collections.abc import Mapping
from types import MappingProxyType

OVERVIEW = "Overzicht"
BACK = "Naar Overzicht"
CLOSING = "Over dit rapport"
SHEETS = "Bladen"
SHEET = "Blad"
CONTENT = "Wat erin staat"
ROWS = "Rijen"
BAR = "Onderdeel"
BAR_TEXT = "Toelichting"
BAR_VALUE = "Waarde"
CHART = "Grafiek"
CUT_MARK = " … [ingekort]"
THIS_FILE = "Dit bestand"

RESERVED_SHEETS = ("History", "Geschiedenis")
"""Names that Excel keeps for itself, in the languages our users have."""

STATUS_LETTERS: Mapping[str, str] = MappingProxyType(
    {
        "not_started": "N",
        "in_progress": "B",
        "waiting": "W",
        "pending_decision": "L",
        "done": "G",
        "not_applicable": "X",
    }
)
"""The letter that stands for a status where there is no room for its word."""

ROLE_KEY = (
    "In een cel staat de rol: A eindverantwoordelijk, R voert uit, C denkt mee, I krijgt bericht."
)
ROLE_STATUS_KEY = (
    "Daarna de status van de bijdrage: N niet gestart, B bezig, W wacht op een ander, "
    "L ligt voor besluit, G gereed, X niet van toepassing."
)
"""Explain the cells of a matrix of roles."""


def page_of(page: str, pages: str) -> str:
    """Return "pagina x van y" around the codes that the spreadsheet program fills in."""
    return f"pagina {page} van {pages}"


def unnamed_column(number: int) -> str:
    """Return a heading for a column that has none."""
    return f"Kolom {number}"


def texts_cut(count: int) -> str:
    """Say how many texts did not fit in a cell."""
    if count == 1:
        return "1 tekst was langer dan een cel kan bevatten en is ingekort; daar staat [ingekort]."
    return (
        f"{count} teksten waren langer dan een cel kan bevatten en zijn ingekort; "
        "daar staat [ingekort]."
    )


def characters_replaced(count: int) -> str:
    """Say how many characters a workbook cannot hold."""
    if count == 1:
        return "1 teken dat een werkmap niet kan bevatten, is weggelaten of vervangen."
    return f"{count} tekens die een werkmap niet kan bevatten, zijn weggelaten of vervangen."
