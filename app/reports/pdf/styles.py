"""How text looks on paper: sizes in points, colours from the tokens the window uses too."""

from dataclasses import dataclass, fields, replace
from typing import Any

from app.look.tokens import LIGHT
from app.reports.pdf.fonts import Font, Fonts

LEAST_SIZE = 8.0
"""Nothing is printed smaller."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text is set.

    Attributes:
        font: The face.
        size: In points.
        leading: From one baseline to the next.
        colour: `#RRGGBB`.
    """

    font: Font
    size: float
    leading: float
    colour: str = LIGHT.text

    def width(self, text: str) -> float:
        """Return how wide `text` is on one line."""
        return self.font.width(text, self.size)

    def scaled(self, scale: float) -> "Style":
        """The same, smaller, and still legible."""
        size = max(self.size * scale, min(self.size, LEAST_SIZE))
        return replace(self, size=size, leading=self.leading * size / self.size)

    @property
    def drop(self) -> float:
        """From the top of a line to its baseline: capitals stand in the middle of the line."""
        return self.leading / 2 + 0.33 * self.size


@dataclass(frozen=True, slots=True)
class TableStyles:
    """The text in a table, at one density."""

    head: Style
    cell: Style
    strong: Style
    group: Style
    pad_x: float
    pad_y: float

    def scaled(self, scale: float) -> "TableStyles":
        """The same, smaller."""
        return TableStyles(
            head=self.head.scaled(scale),
            cell=self.cell.scaled(scale),
            strong=self.strong.scaled(scale),
            group=self.group.scaled(scale),
            pad_x=self.pad_x,
            pad_y=self.pad_y * scale,
        )


@dataclass(frozen=True, slots=True)
class Styles:
    """Every style of a report."""

    headline: Style
    subtitle: Style
    headings: tuple[Style, ...]
    lead: Style
    body: Style
    secondary: Style
    caption: Style
    fact: Style
    fact_label: Style
    fact_detail: Style
    furniture: Style
    furniture_strong: Style
    table: TableStyles
    dense_table: TableStyles

    def scaled(self, scale: float) -> "Styles":
        """All styles, smaller; nothing gets smaller than `LEAST_SIZE`."""
        smaller: dict[str, Any] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            several = isinstance(value, tuple)
            smaller[field.name] = (
                tuple(one.scaled(scale) for one in value) if several else value.scaled(scale)
            )
        return Styles(**smaller)


def make_styles(fonts: Fonts) -> Styles:
    """Return the styles set in `fonts`."""
    body = Style(fonts.regular, 10, 14)
    secondary = Style(fonts.regular, 9, 12.5, LIGHT.secondary)
    furniture = Style(fonts.regular, 8.5, 11, LIGHT.secondary)
    return Styles(
        headline=Style(fonts.semibold, 17, 21.5),
        subtitle=Style(fonts.regular, 9.5, 13, LIGHT.secondary),
        headings=(
            Style(fonts.semibold, 13, 17),
            Style(fonts.semibold, 11, 15),
            Style(fonts.semibold, 10, 14),
        ),
        lead=Style(fonts.regular, 11, 15.5),
        body=body,
        secondary=secondary,
        caption=Style(fonts.semibold, 11, 15),
        fact=Style(fonts.semibold, 18, 22),
        fact_label=Style(fonts.regular, 9.5, 12.5),
        fact_detail=replace(furniture, leading=11.5),
        furniture=furniture,
        furniture_strong=Style(fonts.semibold, 9.5, 11),
        table=_table(fonts, 9, 12, pad_x=6, pad_y=3.5),
        dense_table=_table(fonts, LEAST_SIZE, 10.5, pad_x=3.5, pad_y=1.35),
    )


def _table(fonts: Fonts, size: float, leading: float, *, pad_x: float, pad_y: float) -> TableStyles:
    cell = Style(fonts.regular, size, leading)
    strong = replace(cell, font=fonts.semibold)
    return TableStyles(
        head=replace(cell, colour=LIGHT.secondary),
        cell=cell,
        strong=strong,
        group=strong,
        pad_x=pad_x,
        pad_y=pad_y,
    )
