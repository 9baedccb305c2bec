"""Horizontal bar charts."""

from dataclasses import dataclass
from decimal import Decimal

from app.look.tokens import LIGHT
from app.reports.content.model import Bar, Bars, Bullets
from app.reports.pdf.blocks import Piece, Strips
from app.reports.pdf.pen import Pen
from app.reports.pdf.prose import bullets, text_strips
from app.reports.pdf.setting import Setting
from app.reports.pdf.structure import Node
from app.reports.pdf.styles import Style
from app.words import reports as words

_LABEL_SHARE = 0.22
_TEXT_SHARE = 0.30
_GAP = 10.0
_BAR_HEIGHT = 8.0
_PAD = 3.0
_TALLEST = 0.4
"""Share of a page that one picture may take; a longer chart becomes more pictures."""


@dataclass(frozen=True, slots=True)
class _Row:
    label: tuple[str, ...]
    text: tuple[str, ...]
    share: float
    height: float


@dataclass(frozen=True, slots=True)
class _Picture:
    """Rows that make one figure."""

    rows: tuple[_Row, ...]
    width: float
    style: Style
    node: Node

    @property
    def height(self) -> float:
        return sum(row.height for row in self.rows)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        self.node.box = (x, top - self.height, x + self.width, top)
        with pen.tagged(self.node):
            for row in self.rows:
                self._draw_row(pen, x, top, row)
                top -= row.height

    def _draw_row(self, pen: Pen, x: float, top: float, row: _Row) -> None:
        style = self.style
        bar_x = x + _LABEL_SHARE * self.width + _GAP
        text_x = x + (1 - _TEXT_SHARE) * self.width + _GAP
        bar_width = text_x - bar_x - _GAP
        bar_y = top - _PAD - style.leading / 2 - _BAR_HEIGHT / 2
        pen.ground(bar_x, bar_y, bar_width, _BAR_HEIGHT, LIGHT.hairline)
        if row.share:
            pen.ground(bar_x, bar_y, bar_width * row.share, _BAR_HEIGHT, LIGHT.accent)
        baseline = top - _PAD - style.drop
        for index in range(max(len(row.label), len(row.text))):
            y = baseline - index * style.leading
            pen.text(x, y, "".join(row.label[index : index + 1]), style)
            pen.text(text_x, y, "".join(row.text[index : index + 1]), style)
        pen.rule(x, x + self.width, top - row.height, LIGHT.hairline, 0.6)


def chart(block: Bars, setting: Setting, root: Node, *, caption: bool) -> list[Strips]:
    """Return a chart as one figure, or more when it is long, with `alternative` as description."""
    rows = [_row(bar, block.most, setting) for bar in block.bars]
    tallest = _TALLEST * setting.height
    blocks = _caption(block, setting, root) if caption else []
    if not rows or max(row.height for row in rows) > tallest:
        return [*blocks, *_in_words(block, setting, root)]
    clean = setting.texts.clean
    for index, chunk in enumerate(_chunks(rows, tallest)):
        alt = words.FIGURES_CONTINUE if index else clean(block.alternative) or clean(block.title)
        node = root.add("Figure", alt=alt)
        picture = _Picture(chunk, setting.width, setting.styles.table.cell, node)
        strip = Piece(picture.height, picture.draw)
        blocks.append(Strips((strip,), space_before=0 if index else 4))
    return blocks


def _caption(block: Bars, setting: Setting, root: Node) -> list[Strips]:
    style = setting.styles.caption
    text = setting.texts.clean(block.title)
    strips = text_strips(text, style, setting, root.add("P"), setting.width)
    return [Strips(strips, space_before=16, stays_with_next=True)]


def _row(bar: Bar, most: Decimal, setting: Setting) -> _Row:
    style, clean = setting.styles.table.cell, setting.texts.clean
    label = setting.lines(clean(bar.label), style, _LABEL_SHARE * setting.width)
    text = setting.lines(clean(bar.text), style, _TEXT_SHARE * setting.width - _GAP)
    share = float(min(max(bar.value / most, Decimal(0)), Decimal(1))) if most > 0 else 0.0
    height = max(len(label), len(text)) * style.leading + 2 * _PAD
    return _Row(label, text, share, height)


def _chunks(rows: list[_Row], tallest: float) -> list[tuple[_Row, ...]]:
    chunks: list[list[_Row]] = [[]]
    used = 0.0
    for row in rows:
        if chunks[-1] and used + row.height > tallest:
            chunks.append([])
            used = 0.0
        chunks[-1].append(row)
        used += row.height
    return [tuple(chunk) for chunk in chunks]


def _in_words(block: Bars, setting: Setting, root: Node) -> list[Strips]:
    """Return the chart as a list: its texts are too long for a picture."""
    items = tuple(f"{bar.label}: {bar.text}" for bar in block.bars) or (block.alternative,)
    return bullets(Bullets(items), setting, root)
