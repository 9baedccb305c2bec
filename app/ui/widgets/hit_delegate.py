"""Paints a line that was found: what it is called, what tells it apart, and what it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.look import TYPE
from app.ui.looks import Looks
from app.ui.models.hits_model import HIT
from app.words.window import find as words

if TYPE_CHECKING:
    from app.editing.search import Hit


class HitDelegate(QStyledItemDelegate):
    """One line per hit."""

    def __init__(self, looks: Looks, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._looks = looks

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, self._looks.now.row)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = self._looks.now
        hit: Hit = index.data(HIT)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, look.color("selected" if chosen else "hover"))
        rect = option.rect.adjusted(look.px(10), 0, -look.px(10), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        kind = words.KINDS[hit.kind]
        painter.setFont(look.font(TYPE.table))
        painter.setPen(look.color("secondary"))
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, kind)
        room = rect.width() - painter.fontMetrics().horizontalAdvance(kind) - look.px(16)
        painter.setFont(look.font(TYPE.body))
        painter.setPen(look.color("text"))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(hit.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignLeft, text)
        used = metrics.horizontalAdvance(text) + look.px(10)
        if hit.detail and room - used > look.px(40):
            painter.setFont(look.font(TYPE.table))
            painter.setPen(look.color("secondary"))
            rest = rect.adjusted(used, 0, 0, 0)
            detail = painter.fontMetrics().elidedText(
                hit.detail, Qt.TextElideMode.ElideRight, room - used
            )
            painter.drawText(rest, middle | Qt.AlignmentFlag.AlignLeft, detail)
        painter.restore()
