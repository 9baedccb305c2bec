"""Paints the cells of *Route*: pills, notes in their colour, and the rows above groups."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)
from typing_extensions import override

from app.look import TYPE
from app.ui.icons import icon
from app.ui.looks import Look, Looks
from app.ui.models.route_model import RIGHT, RouteModel
from app.ui.models.route_order import GroupRow
from app.ui.models.route_rows import StepRow
from app.ui.tips import plain_tip
from app.ui.widgets.marks import draw_pill
from app.ui.widgets.progress_bar import draw_bar
from app.ui.widgets.tables import RowDelegate
from app.words.choices import STATUS_LETTER
from app.words.window import route as words

_SIDE, _CHEVRON, _BAR = 8, 16, 108
_FLASH_ALPHA = 46
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_TO_LEFT, _TO_RIGHT = _LINE | Qt.AlignmentFlag.AlignLeft, _LINE | Qt.AlignmentFlag.AlignRight
_SELECTED, _HOVER = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_MouseOver
_FOCUS = QStyle.StateFlag.State_HasFocus
_QUIET = frozenset({"code", "neighbourhood", "remark", "touched", "movements"})
_CALM_WITHOUT_OWNER = frozenset({"not_started", "done", "not_applicable"})
Index = QModelIndex | QPersistentModelIndex


class _Kit:
    """Typefaces and colours of one look: made once, not for every cell."""

    def __init__(self, look: Look, palette: QPalette) -> None:
        self.look = look
        self.plain = look.font(TYPE.table)
        self.bold = look.font(TYPE.table, bold=True)
        self.measures = {False: QFontMetrics(self.plain), True: QFontMetrics(self.bold)}
        role = QPalette.ColorRole

        def colour(name: str, own: QPalette.ColorRole) -> QColor:
            return palette.color(own) if look.plain else look.color(name)

        self.text = colour("text", role.Text)
        self.quiet = colour("secondary", role.Text)
        self.urgent = colour("overdue", role.Text)
        self.accent = colour("accent", role.Highlight)
        self.hairline = colour("hairline", role.Mid)
        self.chosen = colour("selected", role.Highlight)
        self.hover = colour("hover", role.AlternateBase)
        self.surface = colour("surface", role.AlternateBase)
        # High contrast of the system: one ink on what is chosen, and it is not that of text.
        self.on_chosen = palette.color(role.HighlightedText) if look.plain else None
        self.glow = QColor(self.accent)
        self.glow.setAlpha(_FLASH_ALPHA)

    def font(self, *, bold: bool) -> QFont:
        """The typeface of a cell."""
        return self.bold if bold else self.plain


class RouteDelegate(RowDelegate):
    """Paints whole rows quietly, and lets only a status and what is late have colour."""

    def __init__(self, looks: Looks, parent: QTableView, model: RouteModel) -> None:
        super().__init__(looks, parent)
        self._table, self._model = parent, model
        self._open, self._closed = icon("chevron-down", looks), icon("chevron-right", looks)
        self._kit = _Kit(looks.now, parent.palette())
        looks.changed.connect(self._renew)

    def _renew(self) -> None:
        self._kit = _Kit(self.looks.now, self._table.palette())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.rows[index.row()]
        if isinstance(row, GroupRow):
            painter.save()
            painter.setClipRect(option.rect)
            self._paint_group(painter, option, index, row)
            painter.restore()
        else:
            self._paint_step(painter, option, index, row)

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show in full what did not fit in a cell."""
        row = self._model.row_at(index)
        if not isinstance(row, StepRow):
            QToolTip.hideText()
            return False
        name = self._model.columns[index.column()]
        text = row.texts.get(name, "")
        room = option.rect.width() - 2 * self._kit.look.px(_SIDE)
        fits = self._kit.measures[False].horizontalAdvance(text) <= room
        if not fits:
            QToolTip.showText(event.globalPos(), plain_tip(text), view)
        else:
            QToolTip.hideText()
        return True

    def _paint_step(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: StepRow
    ) -> None:
        kit, px, rect = self._kit, self._kit.look.px, option.rect
        chosen = bool(option.state & _SELECTED)
        self._paint_ground(painter, option, glows=self._model.flashes(row.key))
        if chosen and index.column() == 0:
            painter.fillRect(_edge(rect, kit.look), kit.accent)
        name = self._model.columns[index.column()]
        room = rect.adjusted(px(_SIDE), 0, -px(_SIDE), -1)
        if name == "status":
            style = kit.look.theme.statuses[STATUS_LETTER[row.status.value]]
            draw_pill(painter, QRectF(room), style, row.texts[name], kit.look)
        elif name == "note":
            self._paint_notes(painter, room, row, chosen=chosen)
        else:
            colour, bold = self._ink(row, name)
            if chosen and kit.on_chosen is not None:
                colour = kit.on_chosen
            text = row.texts.get(name, "")
            self._write(painter, room, text, colour, bold=bold, right=name in RIGHT)

    def _ink(self, row: StepRow, name: str) -> tuple[QColor, bool]:
        """The colour of a text, and whether it is heavy."""
        kit = self._kit
        if name == "owner" and not row.owner:
            urgent = row.status.value not in _CALM_WITHOUT_OWNER
            return (kit.urgent, True) if urgent else (kit.quiet, False)
        if name == "due" and row.late:
            return kit.urgent, False
        return (kit.quiet if name in _QUIET else kit.text), False

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, glows: bool
    ) -> None:
        kit, rect, state = self._kit, option.rect, option.state
        if state & _SELECTED:
            painter.fillRect(rect, kit.chosen)
        elif state & _HOVER:
            painter.fillRect(rect, kit.hover)
        if glows:
            painter.fillRect(rect, kit.glow)
        painter.setPen(kit.hairline)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & _FOCUS:
            painter.setPen(kit.on_chosen or kit.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _paint_notes(self, painter: QPainter, room: QRect, row: StepRow, *, chosen: bool) -> None:
        kit = self._kit
        ink = kit.on_chosen if chosen else None
        for number, note in enumerate(row.notes):
            if number:
                room = self._write(painter, room, " · ", ink or kit.quiet)
            colour = ink or (kit.urgent if note.urgent else kit.quiet)
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
        measure = self._kit.measures[bold]
        wide = measure.horizontalAdvance(text)
        if wide > room.width():
            text = measure.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(self._kit.font(bold=bold))
        painter.setPen(colour)
        painter.drawText(room, _TO_RIGHT if right else _TO_LEFT, text)
        return room.adjusted(wide, 0, 0, 0)

    def _paint_group(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: GroupRow
    ) -> None:
        """Paint the whole row, of which only this cell is seen: it runs on over the columns."""
        kit, px = self._kit, self._kit.look.px
        chosen = bool(option.state & _SELECTED)
        text, quiet = kit.text, kit.quiet
        if chosen and kit.on_chosen is not None:
            text = quiet = kit.on_chosen
        painter.fillRect(option.rect, kit.chosen if chosen else kit.surface)
        painter.setPen(kit.hairline)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        whole = self._whole_row(option.rect)
        side = px(_CHEVRON)
        chevron = QRect(whole.left() + px(_SIDE), 0, side, side)
        chevron.moveTop(whole.center().y() - side // 2)
        (self._closed if row.collapsed else self._open).paint(painter, chevron)
        bar = QRect(whole.right() - px(_BAR + 12), whole.top(), px(_BAR), whole.height())
        draw_bar(painter, QRectF(bar), row.done / row.of if row.of else 0.0, kit.look)
        count = words.done_of(row.done, row.of)
        wide = kit.measures[False].horizontalAdvance(count) + px(12)
        counted = QRect(bar.left() - wide, whole.top(), wide, whole.height())
        self._write(painter, counted, count, quiet)
        left = chevron.right() + px(_SIDE)
        title = QRect(left, whole.top(), counted.left() - px(_SIDE) - left, whole.height())
        self._write(painter, title, row.title, text, bold=True)
        if chosen and index.column() == 0:
            painter.fillRect(_edge(option.rect, kit.look), kit.accent)
        if self._table.hasFocus() and self._table.currentIndex().row() == index.row():
            painter.setPen(kit.on_chosen or kit.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(whole.adjusted(0, 0, -1, -2))

    def _whole_row(self, cell: QRect) -> QRect:
        header = self._table.horizontalHeader()
        width = min(header.length(), self._table.viewport().width() + header.offset())
        return QRect(-header.offset(), cell.top(), width, cell.height())


def _edge(rect: QRect, look: Look) -> QRect:
    return QRect(rect.left(), rect.top(), look.px(3), rect.height() - 1)
