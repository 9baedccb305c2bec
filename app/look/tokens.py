"""The visual tokens: colours of both themes, sizes, and the mark of each status.

Colours are `#RRGGBB`. Every text colour reaches a contrast of 4.5 on the ground it is meant for and
every control border 3; `tests/unit/test_look.py` computes that.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType


class Mark(Enum):
    """The shape that tells a status without colour; always drawn, never typed."""

    OPEN_RING = "open_ring"
    HALF_RING = "half_ring"
    TWO_BARS = "two_bars"
    DIAMOND = "diamond"
    FULL_DISC = "full_disc"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class StatusLook:
    """How one status is shown.

    Attributes:
        mark: The shape beside or instead of the letter.
        fill: The ground, or None where the status has only a border.
        text: The colour of letter, mark and border.
    """

    mark: Mark
    fill: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme.

    Attributes:
        window: The ground of everything.
        surface: A quiet ground: headers, alternate panels.
        raised: A ground that lies on top, such as a menu or a field.
        text: Ordinary text.
        secondary: Text that steps back, on the window and on surfaces.
        accent: The one colour that does not mean a status.
        on_accent: Text on a ground of the accent colour.
        border: The edge of a control.
        hairline: The line between rows; it carries no meaning.
        overdue: Text of what is late.
        hover: The ground under the pointer.
        selected: The ground of what is chosen.
        track: The empty part of a progress bar.
        statuses: Per status letter (N B W L G X) its look.
    """

    window: str
    surface: str
    raised: str
    text: str
    secondary: str
    accent: str
    on_accent: str
    border: str
    hairline: str
    overdue: str
    hover: str
    selected: str
    track: str
    statuses: Mapping[str, StatusLook]


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """Sizes of text on screen in pixels, at 100 %.

    Attributes:
        family: The typeface of window and reports.
        table: Rows of a table.
        body: Ordinary text.
        section: Heading of a section, semibold.
        title: Heading of a page.
        meeting: Small, middle and large in meeting mode, which is read from a distance.
    """

    family: str
    table: int
    body: int
    section: int
    title: int
    meeting: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in pixels, at 100 %; all lie on the grid.

    Attributes:
        grid: What everything is a multiple of, rows apart.
        paddings: From narrow to wide.
        row: Height of a table row.
        compact_row: The same when the user chose compact.
        target: The least size of what can be clicked.
    """

    grid: int
    paddings: tuple[int, int, int, int]
    row: int
    compact_row: int
    target: int


LIGHT = Theme(
    window="#FFFFFF",
    surface="#F6F7F9",
    raised="#FFFFFF",
    text="#1B2430",
    secondary="#55606E",
    accent="#0B5CAD",
    on_accent="#FFFFFF",
    border="#818B9A",
    hairline="#E1E5EA",
    overdue="#B3261E",
    hover="#F0F3F7",
    selected="#E4EDF8",
    track="#E1E5EA",
    statuses=MappingProxyType(
        {
            "N": StatusLook(Mark.OPEN_RING, "#E8EBEF", "#3C4856"),
            "B": StatusLook(Mark.HALF_RING, "#D9E8FB", "#0B4A8F"),
            "W": StatusLook(Mark.TWO_BARS, "#FFE9C2", "#7A4A00"),
            "L": StatusLook(Mark.DIAMOND, "#E9DFFB", "#52309B"),
            "G": StatusLook(Mark.FULL_DISC, "#D4F0DC", "#12602F"),
            "X": StatusLook(Mark.DASH, None, "#55606E"),
        }
    ),
)

DARK = Theme(
    window="#1A2028",
    surface="#222A34",
    raised="#2A333F",
    text="#E8ECF1",
    secondary="#B3BDC9",
    accent="#7DB8F5",
    on_accent="#1A2028",
    border="#7C8795",
    hairline="#343E4A",
    overdue="#FF9A92",
    hover="#26303B",
    selected="#22374F",
    track="#3A4552",
    statuses=MappingProxyType(
        {
            "N": StatusLook(Mark.OPEN_RING, "#2E3641", "#C9D1DB"),
            "B": StatusLook(Mark.HALF_RING, "#12365F", "#B9D8FF"),
            "W": StatusLook(Mark.TWO_BARS, "#4A3200", "#FFD58A"),
            "L": StatusLook(Mark.DIAMOND, "#3A2670", "#DCCBFF"),
            "G": StatusLook(Mark.FULL_DISC, "#113D22", "#A6E5BC"),
            "X": StatusLook(Mark.DASH, None, "#B3BDC9"),
        }
    ),
)

TYPE = TypeSizes(
    family="Source Sans 3", table=13, body=14, section=16, title=20, meeting=(24, 32, 48)
)

SPACING = Spacing(grid=4, paddings=(8, 12, 16, 24), row=32, compact_row=26, target=24)
