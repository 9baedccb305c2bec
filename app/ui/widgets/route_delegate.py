"""Paints the cells of *Route*: pills, notes in their colour, and the rows above groups."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView
from typing_extensions import override

from app.look import TYPE
from app.ui.icons import icon
from app.ui.looks import Look, Looks
from app.ui.models.route_model import FLASHES, ROW, RouteModel
from app.ui.models.route_order import GroupRow
from app.ui.models.route_rows import StepRow
from app.ui.widgets.marks import draw_pill
from app.ui.widgets.progress_bar import draw_bar
from app.ui.widgets.tables import RowDelegate, paint_ground
from app.words.choices import STATUS_LETTER
from app.words.window import route as words

_SIDE = 8
_BAR = 108
_FLASH_ALPHA = 46
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_SELECTED = QStyle.StateFlag.State_Selected
Index = QModelIndex | QPersistentModelIndex


class RouteDelegate(RowDelegate):
    """Paints whole rows quietly, and lets only a status and what is late have colour."""

    def __init__(self, looks: Looks, parent: QTableView, model: RouteModel) -> None:
        super().__init__(looks, parent)
        self._table, self._model = parent, model
        self._open, self._closed = icon("chevron-down", looks), icon("chevron-right", looks)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        painter.save()
        painter.setClipRect(option.rect)
        if isinstance(row, GroupRow):
            self._paint_group(painter, option, index, row)
        elif isinstance(row, StepRow):
            self._paint_step(painter, option, index, row)
        painter.restore()

    def _paint_step(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: StepRow
    ) -> None:
        look = self.looks.now
        paint_ground(painter, option, self.looks)
        if index.data(FLASHES):
            glow = QColor(look.color("accent"))
            glow.setAlpha(_FLASH_ALPHA)
            painter.fillRect(option.rect.adjusted(0, 0, 0, -1), glow)
        if index.column() == 0 and option.state & _SELECTED:
            painter.fillRect(_edge(option.rect, look), look.color("accent"))
        room = option.rect.adjusted(look.px(_SIDE), 0, -look.px(_SIDE), -1)
        name = self._model.columns[index.column()]
        text, ink = row.texts.get(name, ""), _ink(option, look)
        if name == "status":
            style = look.theme.statuses[STATUS_LETTER[row.status.value]]
            draw_pill(painter, QRectF(room), style, text, look)
        elif name == "note":
            self._paint_notes(painter, room, row, ink)
        elif name == "owner" and not row.owner:
            urgent = row.status.value not in ("not_started", "done", "not_applicable")
            self._write(painter, room, text, ink.urgent if urgent else ink.quiet, bold=urgent)
        elif name == "due" and row.late:
            self._write(painter, room, text, ink.urgent, right=True)
        else:
            right = name in ("due", "checks", "contributions", "touched")
            quiet = name in ("code", "neighbourhood", "remark", "touched")
            self._write(painter, room, text, ink.quiet if quiet else ink.text, right=right)

    def _paint_notes(self, painter: QPainter, room: QRect, row: StepRow, ink: "_Ink") -> None:
        for number, note in enumerate(row.notes):
            if number:
                room = self._write(painter, room, " · ", ink.quiet)
            colour = ink.urgent if note.urgent else ink.quiet
            room = self._write(painter, room, note.text, colour, bold=note.urgent)

    def _write(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        colour: QColor,
        *,
        bold: bool = False,
        right: bool = False,
    ) -> QRect:
        """Write one line, shortened where it does not fit; gives the room that is left."""
        if not text or room.width() <= 0:
            return room
        painter.setFont(self.looks.now.font(TYPE.table, bold=bold))
        painter.setPen(colour)
        metrics = painter.fontMetrics()
        line = text.replace("\n", " ")
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, _MIDDLE | side | Qt.TextFlag.TextSingleLine, shown)
        return room.adjusted(metrics.horizontalAdvance(shown), 0, 0, 0)

    def _paint_group(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: GroupRow
    ) -> None:
        """Paint the whole row, of which only this cell is seen: it runs on over the columns."""
        look = self.looks.now
        chosen = bool(option.state & _SELECTED)
        painter.fillRect(option.rect, look.color("selected" if chosen else "surface"))
        painter.setPen(look.color("hairline"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        whole = self._whole_row(option.rect)
        ink = _ink(option, look)
        side = look.px(16)
        chevron = QRect(whole.left() + look.px(8), 0, side, side)
        chevron.moveTop(whole.center().y() - side // 2)
        (self._closed if row.collapsed else self._open).paint(painter, chevron)
        bar = QRect(whole.right() - look.px(_BAR + 12), whole.top(), look.px(_BAR), whole.height())
        draw_bar(painter, QRectF(bar), row.done / row.of if row.of else 0.0, look)
        count = words.done_of(row.done, row.of)
        painter.setFont(look.font(TYPE.table))
        wide = painter.fontMetrics().horizontalAdvance(count) + look.px(12)
        counted = QRect(bar.left() - wide, whole.top(), wide, whole.height())
        self._write(painter, counted, count, ink.quiet)
        left = chevron.right() + look.px(8)
        title = QRect(left, whole.top(), counted.left() - look.px(_SIDE) - left, whole.height())
        self._write(painter, title, row.title, ink.text, bold=True)
        if chosen and index.column() == 0:
            painter.fillRect(_edge(option.rect, look), look.color("accent"))
        if chosen and self._table.currentIndex().row() == index.row() and self._table.hasFocus():
            painter.setPen(look.color("accent"))
            painter.drawRect(whole.adjusted(0, 0, -1, -2))

    def _whole_row(self, cell: QRect) -> QRect:
        header = self._table.horizontalHeader()
        width = min(header.length(), self._table.viewport().width() + header.offset())
        return QRect(-header.offset(), cell.top(), width, cell.height())


class _Ink:
    """The colours of text on the ground of one cell."""

    __slots__ = ("quiet", "text", "urgent")

    def __init__(self, text: QColor, quiet: QColor, urgent: QColor) -> None:
        self.text, self.quiet, self.urgent = text, quiet, urgent


def _ink(option: QStyleOptionViewItem, look: Look) -> _Ink:
    if look.plain:
        # High contrast of the system: its own colours, and one ink for everything.
        role = QPalette.ColorRole
        chosen = bool(option.state & _SELECTED)
        colour = option.palette.color(role.HighlightedText if chosen else role.Text)
        return _Ink(colour, colour, colour)
    return _Ink(look.color("text"), look.color("secondary"), look.color("overdue"))


def _edge(rect: QRect, look: Look) -> QRect:
    return QRect(rect.left(), rect.top(), look.px(3), rect.height() - 1)
