"""Charts on paper: carries out the drawing that the screen shows too, in the colours of print."""

from dataclasses import dataclass

from app.charts.bars import bar_rows
from app.charts.drawing import draw
from app.charts.model import Bars, Chart, Grid
from app.charts.shapes import (
    Box,
    Corners,
    Dot,
    Drawing,
    Label,
    Shape,
    Stroke,
    below_each_other,
)
from app.charts.texts import with_texts
from app.look.tokens import LIGHT
from app.reports.content.model import Bullets, Column, Kind, Row, Table
from app.reports.pdf.blocks import Block, Piece, Strips
from app.reports.pdf.pen import Pen
from app.reports.pdf.prose import bullets, text_strips
from app.reports.pdf.setting import Setting
from app.reports.pdf.structure import Node
from app.reports.pdf.styles import Style
from app.reports.pdf.table import table
from app.words import reports as words

_TALLEST = 0.4
"""Share of a page that one picture may take; a longer chart becomes more pictures."""


_HIGHEST = 0.6
"""The same of a chart that cannot be cut; of a higher one there are words and values."""


@dataclass(frozen=True, slots=True)
class PaperRuler:
    """Measures text as it is printed in a table; it is clean already."""

    setting: Setting

    @property
    def size(self) -> float:
        """In points."""
        return self.setting.styles.table.cell.size

    def style(self, *, strong: bool) -> Style:
        """How text is set."""
        styles = self.setting.styles.table
        return styles.strong if strong else styles.cell

    def width(self, text: str, *, strong: bool = False) -> float:
        """How wide a text is on one line."""
        return self.style(strong=strong).width(text)

    def lines(self, text: str, room: float, *, strong: bool = False) -> tuple[str, ...]:
        """A text in lines, with hyphens where these help."""
        return self.setting.lines(text, self.style(strong=strong), room)


@dataclass(frozen=True, slots=True)
class _Picture:
    """A drawing that is one figure, described by `node`."""

    drawing: Drawing
    ruler: PaperRuler
    node: Node

    def draw(self, pen: Pen, x: float, top: float) -> None:
        width, height = self.drawing.width, self.drawing.height
        self.node.box = (x, top - height, x + width, top)
        with pen.tagged(self.node):
            for shape in self.drawing.shapes:
                self._draw_shape(pen, shape, x, top)

    def _draw_shape(self, pen: Pen, shape: Shape, x: float, top: float) -> None:
        ink = getattr(LIGHT, shape.ink)
        match shape:
            case Label():
                style = self.ruler.style(strong=shape.strong)
                pen.text(x + shape.x, top - shape.baseline, shape.text, style, ink)
            case Box():
                foot = top - shape.y - shape.height
                pen.ground(x + shape.x, foot, shape.width, shape.height, ink)
            case Stroke():
                points = [(x + across, top - down) for across, down in shape.points]
                pen.path(points, ink, shape.width, shape.dash)
            case Corners():
                pen.polygon([(x + across, top - down) for across, down in shape.points], ink)
            case Dot():
                _draw_dot(pen, shape, x, top, ink)


def _draw_dot(pen: Pen, dot: Dot, x: float, top: float, ink: str) -> None:
    """Draw a disc; an open ring hides the line that runs behind it."""
    at = (x + dot.x, top - dot.y)
    pen.disc(*at, dot.radius, ink if dot.filled else LIGHT.window)
    if not dot.filled:
        pen.ring(*at, dot.radius, ink, dot.radius / 2)


def chart(block: Chart, setting: Setting, root: Node, *, caption: bool) -> list[Block]:
    """Return a chart as one figure, or more when it is long, with `alternative` as description.

    What bars stand for is printed beside them; the values of another chart follow in a table.
    """
    clean = with_texts(block, setting.texts.clean)
    blocks: list[Block] = [*_caption(clean, setting, root)] if caption else []
    if isinstance(clean, Bars):
        return [*blocks, *_bars(clean, setting, root)]
    ruler = PaperRuler(setting)
    drawing, told = (
        draw(clean, setting.width, ruler),
        clean.alternative or clean.title or words.CHART,
    )
    if drawing.height <= _HIGHEST * setting.height:
        blocks.append(_figure(drawing, ruler, root, told))
    else:
        blocks += bullets(Bullets((told,)), setting, root)
    if clean.grid.rows:
        blocks += table(_values(clean.grid), setting, root, caption=False)
    return blocks


def _bars(block: Bars, setting: Setting, root: Node) -> list[Strips]:
    ruler = PaperRuler(setting)
    rows = bar_rows(block, setting.width, ruler)
    tallest = _TALLEST * setting.height
    if not rows or max(row.height for row in rows) > tallest:
        return _in_words(block, setting, root)
    told = block.alternative or block.title or words.CHART
    return [
        _figure(
            below_each_other(chunk),
            ruler,
            root,
            words.FIGURES_CONTINUE if at else told,
            first=not at,
        )
        for at, chunk in enumerate(_chunks(rows, tallest))
    ]


def _figure(
    drawing: Drawing, ruler: PaperRuler, root: Node, alt: str, *, first: bool = True
) -> Strips:
    picture = _Picture(drawing, ruler, root.add("Figure", alt=alt))
    return Strips((Piece(drawing.height, picture.draw),), space_before=4 if first else 0)


def _caption(block: Chart, setting: Setting, root: Node) -> list[Strips]:
    style = setting.styles.caption
    strips = text_strips(block.title, style, setting, root.add("P"), setting.width)
    return [Strips(strips, space_before=16, stays_with_next=True)]


def _chunks(rows: list[Drawing], tallest: float) -> list[list[Drawing]]:
    chunks: list[list[Drawing]] = [[]]
    used = 0.0
    for row in rows:
        if chunks[-1] and used + row.height > tallest:
            chunks.append([])
            used = 0.0
        chunks[-1].append(row)
        used += row.height
    return chunks


def _in_words(block: Bars, setting: Setting, root: Node) -> list[Strips]:
    """Return the chart as a list: its texts are too long for a picture."""
    items = tuple(f"{bar.label}: {bar.text}" for bar in block.bars) or (block.alternative,)
    return bullets(Bullets(items), setting, root)


def _values(grid: Grid) -> Table:
    """Return the values of a chart as a table without a caption: that of the chart is above it."""
    return Table(
        key="values",
        title="",
        columns=tuple(Column(f"column{at}", head, Kind.TEXT) for at, head in enumerate(grid.heads)),
        rows=tuple(Row(str(at), row) for at, row in enumerate(grid.rows)),
        summary=words.CHART_VALUES,
        empty="",
        dense=True,
    )
