"""Paints a line that was found: what it is called, what tells it apart, and what it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from app.look import TYPE
from app.ui.models.lines_model import LINE
from app.ui.widgets.line_delegate import Index, Ink, LineDelegate
from app.words.window import find as words

if TYPE_CHECKING:
    from app.editing.search import Hit


class HitDelegate(LineDelegate):
    """One line per hit."""

    @override
    def draw(self, painter: QPainter, rect: QRect, index: Index, ink: Ink) -> None:
        look = self._looks.now
        hit: Hit = index.data(LINE)
        rect = rect.adjusted(look.px(10), 0, -look.px(10), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        kind = words.KINDS[hit.kind]
        painter.setFont(look.font(TYPE.table))
        painter.setPen(ink.quiet)
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, kind)
        room = rect.width() - painter.fontMetrics().horizontalAdvance(kind) - look.px(16)
        painter.setFont(look.font(TYPE.body))
        painter.setPen(ink.text)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(hit.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignLeft, text)
        used = metrics.horizontalAdvance(text) + look.px(10)
        if hit.detail and room - used > look.px(40):
            painter.setFont(look.font(TYPE.table))
            painter.setPen(ink.quiet)
            rest = rect.adjusted(used, 0, 0, 0)
            detail = painter.fontMetrics().elidedText(
                hit.detail, Qt.TextElideMode.ElideRight, room - used
            )
            painter.drawText(rest, middle | Qt.AlignmentFlag.AlignLeft, detail)
