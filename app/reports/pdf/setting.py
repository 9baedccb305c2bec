"""What every part of the layout works with."""

from dataclasses import dataclass
from functools import lru_cache

from app.reports.hyphens import Hyphens
from app.reports.pdf.breaking import balanced_lines, break_lines
from app.reports.pdf.styles import Style, Styles
from app.reports.printable import printable

LONGEST_LINE = 410.0
"""Points; some 75 characters of ordinary text."""


class Texts:
    """Makes the texts of a report printable and counts what had to be replaced.

    Attributes:
        replaced: Characters replaced so far.
    """

    def __init__(self) -> None:
        self.replaced = 0
        self._printable = lru_cache(maxsize=50_000)(printable)

    def clean(self, text: str) -> str:
        """Return `text` as it can be printed."""
        shown, replaced = self._printable(text)
        self.replaced += replaced
        return shown


@dataclass(frozen=True, slots=True)
class Setting:
    """Styles and measures of one report.

    Attributes:
        styles: Every style.
        texts: Through which each text of the report goes, once.
        hyphens: Where words may be cut.
        width: Of the part of a page that is filled.
        height: The same.
        longest_line: Of running text of ten points.
    """

    styles: Styles
    texts: Texts
    hyphens: Hyphens
    width: float
    height: float
    longest_line: float = LONGEST_LINE

    def heading_lines(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        """Return a heading, already clean, in lines of about the same length."""
        return balanced_lines(text, style, width, self.hyphens)

    def lines(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        """Return `text`, already clean, in lines."""
        return break_lines(text, style, width, self.hyphens)
