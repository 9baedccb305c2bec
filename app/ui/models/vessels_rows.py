"""What stands below the drawing of the vessels: what is open, what sets the pace; no Qt."""

from collections.abc import Iterator
from decimal import Decimal

from app.charts.model import Columns
from app.domain.figures.constants import Constants, Key
from app.domain.figures.of_wijk import WijkFigures
from app.domain.figures.unknown import Unknown
from app.ui.models.constants_rows import basis_text
from app.ui.models.figures_rows import VESSEL_NAMES, Line, Section
from app.words import constants as constant_words
from app.words import figures as words
from app.words.window import figures as figures_window
from app.words.window import vessels as window


def section(found: WijkFigures, chart: Columns, constants: Constants) -> Section:
    """What the drawing leaves open, what sets the pace, and what is assumed.

    Args:
        found: The figures of the wijk.
        chart: Its vessels as they are drawn.
        constants: What the formulas need besides measurements.
    """
    about = constants.about(Key.HOURS_PER_FTE)
    hours = window.hours(constant_words.amount(about.value), basis_text(about))
    note = " ".join(filter(None, [lowest_text(found), hours]))
    return Section("", tuple(_open(found, chart)), note)


def lowest_text(found: WijkFigures) -> str:
    """Which vessel sets the pace; empty while that is not known."""
    vessels = found.vessels
    if not vessels.bottlenecks:
        return ""
    level = vessels.levels[vessels.bottlenecks[0]]
    share = words.figure("vulgraad", level) if isinstance(level, Decimal) else ""
    return figures_window.lowest([VESSEL_NAMES[vessel] for vessel in vessels.bottlenecks], share)


def _open(found: WijkFigures, chart: Columns) -> Iterator[Line]:
    """Why something in the drawing is not known."""
    needed = found.pace.needed_per_year
    if isinstance(needed, Unknown):
        yield Line(window.NEEDED, words.unknown(needed.why.value, needed.names))
    for name, text, *_ in chart.grid.rows:
        if text.startswith(window.UNKNOWN):
            yield Line(name, text)
