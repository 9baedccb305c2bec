"""The map of risks: chance from left to right, impact from bottom to top, and how many in each."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.domain.dossier import Dossier
from app.domain.risks import MOST
from app.look import TYPE
from app.ui.looks import Looks
from app.ui.models.register_risks import risk_counts, risks_at
from app.words.window import register_lists as words

_CELL, _HIGH, _EDGE = 44, 26, 78
"""Width and height of a cell, and the room for the words beside it, at 100 %."""

_HEAVY, _MIDDLING = 12, 6
"""From this chance times impact on a cell is heavy, or middling."""


class RiskMap(QWidget):
    """Five by five cells; what a cell says stands in words too, for who cannot see it.

    Attributes:
        chosen: The chance and the impact of the cell that was clicked.
    """

    chosen = Signal(int, int)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._counts: dict[tuple[int, int], int] = {}
        looks.changed.connect(self.updateGeometry)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_risks(self, dossier: Dossier) -> None:
        """Count the risks that are not closed."""
        self._counts = risk_counts(dossier)
        self.setAccessibleName(words.map_said(self._counts))
        self.setVisible(bool(self._counts))
        self.update()

    def keys_at(self, dossier: Dossier, chance: int, impact: int) -> list[str]:
        """The ids of the risks in a cell."""
        return risks_at(dossier, chance, impact)

    @override
    def sizeHint(self) -> QSize:
        px = self._looks.now.px
        return QSize(px(_EDGE + MOST * _CELL + 16), px((MOST + 1) * _HIGH + 18))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _cell(self, chance: int, impact: int) -> QRect:
        px = self._looks.now.px
        left = px(_EDGE + (chance - 1) * _CELL)
        return QRect(left, px(8 + (MOST - impact) * _HIGH), px(_CELL), px(_HIGH))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for at in self._counts:
            if self._cell(*at).contains(event.position().toPoint()):
                self.chosen.emit(*at)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, painter = self._looks.now, QPainter(self)
        painter.setFont(look.font(TYPE.table))
        for impact in range(1, MOST + 1):
            for chance in range(1, MOST + 1):
                self._paint_cell(painter, chance, impact)
        painter.setPen(look.color("secondary"))
        for at in range(1, MOST + 1):
            row, foot = self._cell(1, at), self._cell(at, 1)
            beside = QRect(0, row.top(), look.px(_EDGE - 8), row.height())
            middle = Qt.AlignmentFlag.AlignVCenter
            text = f"{words.IMPACT} {at}" if at == MOST else str(at)
            painter.drawText(beside, middle | Qt.AlignmentFlag.AlignRight, text)
            below = foot.translated(0, foot.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(at))
        name = QRect(0, self._cell(1, 1).bottom() + 1, look.px(_EDGE - 8), look.px(_HIGH))
        painter.drawText(
            name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words.CHANCE
        )
        painter.end()

    def _paint_cell(self, painter: QPainter, chance: int, impact: int) -> None:
        look, weight = self._looks.now, chance * impact
        cell = self._cell(chance, impact).adjusted(1, 1, -1, -1)
        ground = QColor(look.color("overdue"))
        ground.setAlpha(70 if weight >= _HEAVY else 32 if weight >= _MIDDLING else 10)
        painter.fillRect(cell, ground)
        count = self._counts.get((chance, impact))
        if count:
            painter.setPen(look.color("text"))
            painter.setFont(look.font(TYPE.table, bold=True))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(count))
            painter.drawRect(cell)
            painter.setFont(look.font(TYPE.table))
