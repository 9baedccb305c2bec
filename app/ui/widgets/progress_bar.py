"""A thin bar that says how far something is; its number stands beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.ui.looks import Look, Looks


def draw_bar(painter: QPainter, rect: QRectF, share: float, look: Look) -> None:
    """Draw a bar of which a share (0 to 1) is filled, in the middle of a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    height = look.px(6)
    bar = QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height)
    radius = look.px(2)
    painter.setBrush(look.color("track"))
    painter.drawRoundedRect(bar, radius, radius)
    if share > 0:
        bar.setWidth(max(bar.width() * min(share, 1.0), radius * 2))
        painter.setBrush(look.color("accent"))
        painter.drawRoundedRect(bar, radius, radius)
    painter.restore()


class ProgressBar(QWidget):
    """Shows a share; a screen reader hears its accessible name."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self.update)

    def show_share(self, done: int, of: int, said: str) -> None:
        """Show `done` of `of`."""
        self._share = done / of if of else 0.0
        self.setAccessibleName(said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._looks.now.px(150), self._looks.now.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_bar(painter, QRectF(self.rect()), self._share, self._looks.now)
