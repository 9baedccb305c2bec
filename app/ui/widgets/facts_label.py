"""A line of facts: as many as there is room for, the first always; a tip tells all."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from app.ui.tips import plain_tip

_BETWEEN = " · "


class FactsLabel(QLabel):
    """Plain text that is never cut off in the middle of a fact."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._facts: tuple[str, ...] = ()

    def tell(self, facts: Sequence[str]) -> None:
        """Show facts, the most important first."""
        self._facts = tuple(facts)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(1), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _width(self, count: int) -> int:
        around = self.contentsMargins()
        words = self.fontMetrics().horizontalAdvance(_BETWEEN.join(self._facts[:count]))
        return words + around.left() + around.right() + 2 * self.margin() + 1

    def _fit(self) -> None:
        fitting = [n for n in range(1, len(self._facts) + 1) if self._width(n) <= self.width()]
        shown = max(fitting, default=1)
        self.setText(_BETWEEN.join(self._facts[:shown]))
        every = _BETWEEN.join(self._facts)
        self.setToolTip(plain_tip(every) if shown < len(self._facts) else "")
        self.setAccessibleName(every)
