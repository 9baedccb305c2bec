"""Paints a cell of a matrix: a letter and the mark of a status on a quiet ground."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from app.look import StatusLook
from app.ui.looks import Look, Looks
from app.ui.models.matrix_model import Cell, MatrixModel
from app.ui.widgets.marks import draw_mark

MARK, GAP = 11, 4
_RING, _LINKED = 8, 0.6
"""Of two linked rings the width of one at 100 %, and how far apart they stand, in widths."""
_MOST_FACES = 2000
LATE = "!"
"""Stands beside the mark of what is late."""


class MatrixDelegate(QStyledItemDelegate):
    """Paints what a `Cell` says.

    A screen holds hundreds of cells of a few dozen kinds: each kind is drawn once and kept.
    """

    def __init__(self, looks: Looks, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._looks, self._view = looks, parent
        self._faces: dict[_Face, QPixmap] = {}
        looks.changed.connect(self._faces.clear)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self._looks.now.px(46), self._looks.now.row)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        if not isinstance(model, MatrixModel):
            return
        look, rect = self._looks.now, option.rect
        row = model.rows[index.row()]
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, colour(look, option.palette, "selected"))
        ratio = self._view.devicePixelRatioF()
        first = row.head.first and index.row() > 0
        face = _face(
            row.cells[index.column()], rect.size(), ratio, first=first, lit=selected and look.plain
        )
        pixmap = self._faces.get(face)
        if pixmap is None:
            if len(self._faces) > _MOST_FACES:
                self._faces.clear()
            pixmap = self._faces[face] = _drawn(face, look, option.palette)
        painter.drawPixmap(rect.topLeft(), pixmap)
        current = index == self._view.currentIndex()
        if current or selected:
            # The ground of a status covers that of a selection: its edge stays in view.
            painter.save()
            width = 2.0 if current and self._view.hasFocus() else 1.0
            name = "text" if look.plain else "accent"
            _outline(painter, rect, colour(look, option.palette, name), 1, width)
            painter.restore()


@dataclass(frozen=True, slots=True)
class _Face:
    """All that makes one cell look different from another.

    Attributes:
        first: Whether a new group begins above it.
        lit: Whether it stands on the system's own colour of what is selected.
    """

    cell: Cell
    first: bool
    lit: bool
    width: int
    height: int
    ratio: float


def _face(cell: Cell, size: QSize, ratio: float, *, first: bool, lit: bool) -> _Face:
    bare = replace(cell, value="", said="", tip="")
    return _Face(bare, first, lit, size.width(), size.height(), ratio)


def _drawn(face: _Face, look: Look, palette: QPalette) -> QPixmap:
    size = QSizeF(face.width, face.height)
    pixmap = QPixmap((size * face.ratio).toSize())
    pixmap.setDevicePixelRatio(face.ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    rect, cell = QRect(0, 0, face.width, face.height), face.cell
    if face.lit:
        palette = QPalette(palette)
        lit = palette.color(QPalette.ColorRole.HighlightedText)
        palette.setColor(QPalette.ColorRole.WindowText, lit)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_grid(painter, rect, colour(look, palette, "hairline"))
    if face.first:
        draw_edge(painter, rect, colour(look, palette, "border"))
    status = status_look(look, palette, cell.status)
    _ground(painter, rect, cell, status, look)
    _content(painter, rect, cell, status, look, palette)
    if cell.joined:
        _rings(
            painter, rect, QColor(status.text) if status else colour(look, palette, "text"), look
        )
    if cell.wrong:
        _outline(painter, rect, colour(look, palette, "overdue"), look.px(3), 2)
    painter.end()
    return pixmap


def colour(look: Look, palette: QPalette, name: str) -> QColor:
    """A colour of the theme; of the system where its high contrast rules."""
    if not look.plain:
        return look.color(name)
    role = {
        "selected": QPalette.ColorRole.Highlight,
        "accent": QPalette.ColorRole.Highlight,
        "window": QPalette.ColorRole.Window,
        "on_selected": QPalette.ColorRole.HighlightedText,
    }.get(name, QPalette.ColorRole.WindowText)
    return palette.color(role)


def status_look(look: Look, palette: QPalette, letter: str) -> StatusLook | None:
    """How a status is shown; with high contrast without a ground of its own."""
    if not letter:
        return None
    found = look.theme.statuses[letter]
    if not look.plain:
        return found
    return StatusLook(found.mark, None, palette.color(QPalette.ColorRole.WindowText).name())


def draw_stand(
    painter: QPainter,
    rect: QRectF,
    status: StatusLook,
    look: Look,
    *,
    count: int = 0,
    late: bool = False,
) -> None:
    """Draw the mark of a status in the middle of a rectangle, with how many, and whether late."""
    side = look.px(MARK)
    text = f"{count or ''}{LATE if late else ''}"
    width = side + (look.px(GAP) + _advance(look, text) if text else 0)
    left = rect.center().x() - width / 2
    draw_mark(painter, QRectF(left, rect.center().y() - side / 2, side, side), status)
    painter.setFont(look.font())
    painter.setPen(QColor(status.text))
    place = QRectF(left + side + look.px(GAP), rect.top(), rect.width(), rect.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def draw_grid(painter: QPainter, rect: QRect, line: QColor) -> None:
    """Draw the hairlines under and right of a cell."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(line)
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    painter.drawLine(rect.topRight(), rect.bottomRight())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def draw_edge(painter: QPainter, rect: QRect, line: QColor) -> None:
    """Draw the line above a new group."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(line)
    painter.drawLine(rect.topLeft(), rect.topRight())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _ground(
    painter: QPainter, rect: QRect, cell: Cell, status: StatusLook | None, look: Look
) -> None:
    if status is None or cell.faint:
        return
    inner = QRectF(rect).adjusted(2, 2, -3, -3)
    painter.setPen(Qt.PenStyle.NoPen if status.fill else QPen(QColor(status.text), 1))
    painter.setBrush(QColor(status.fill) if status.fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, look.px(4), look.px(4))


def _rings(painter: QPainter, rect: QRect, ink: QColor, look: Look) -> None:
    """Two linked rings in the corner: it can be taken up together with another."""
    side, inset = look.px(_RING), look.px(GAP)
    painter.setPen(QPen(ink, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    right = rect.right() - inset - side - 1
    for left in (right - side * _LINKED, right):
        painter.drawEllipse(QRectF(left, rect.top() + inset, side, side))


def _outline(painter: QPainter, rect: QRect, line: QColor, inset: int, width: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, width))
    half = width / 2
    painter.drawRect(
        QRectF(rect).adjusted(inset - 1 + half, inset - 1 + half, -inset - half, -inset - half)
    )


def _content(
    painter: QPainter,
    rect: QRect,
    cell: Cell,
    status: StatusLook | None,
    look: Look,
    palette: QPalette,
) -> None:
    """The text, the mark, what comes after it, and the sign of late: together in the middle."""
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    late = LATE if cell.late else ""
    side = look.px(MARK) if status else 0
    parts = [_advance(look, cell.text, bold=cell.strong), side]
    parts += [_advance(look, cell.after), _advance(look, late, bold=True)]
    shown = [part for part in parts if part]
    gap = fitting_gap(shown, rect.width() - look.px(GAP), look.px(GAP))
    left = rect.center().x() - (sum(shown) + gap * (len(shown) - 1)) / 2
    ink = QColor(status.text) if status and not cell.faint else _quiet(cell, look, palette)
    for at, width in enumerate(parts):
        if not width:
            continue
        place = QRectF(left, rect.top(), width + gap, rect.height() - 1)
        if at == 1 and status:
            top = rect.center().y() - side / 2
            draw_mark(painter, QRectF(left, top, side, side), status)
        else:
            painter.setFont(look.font(bold=(cell.strong and at == 0) or at == 3))  # noqa: PLR2004
            painter.setPen(colour(look, palette, "overdue") if at == 3 else ink)  # noqa: PLR2004
            painter.drawText(place, middle, (cell.text, "", cell.after, late)[at])
        left += width + gap


def fitting_gap(parts: Sequence[int], room: int, usual: int) -> int:
    """How far parts stand apart so that together they fit: the usual, or what room is left.

    Args:
        parts: The width of each.
        room: For all together.
        usual: Where there is room enough.
    """
    between = max(len(parts) - 1, 1)
    return max(0, min(usual, (room - sum(parts)) // between))


def _quiet(cell: Cell, look: Look, palette: QPalette) -> QColor:
    if cell.late:
        return colour(look, palette, "overdue")
    return colour(look, palette, "secondary" if cell.faint or not cell.strong else "text")


def _advance(look: Look, text: str, *, bold: bool = False) -> int:
    return QFontMetrics(look.font(bold=bold)).horizontalAdvance(text) if text else 0
