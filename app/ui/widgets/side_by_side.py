"""Puts fields beside each other where there is room, else beneath each other."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

_LETTERS = 48


class SideBySide(QWidget):
    """Holds a box layout; the property `letters` says how many letters of room it needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: list[int] = []

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    @override
    def minimumSizeHint(self) -> QSize:
        # Whoever may be put beneath another needs no more room than the widest.
        layout = self.layout()
        if not isinstance(layout, QBoxLayout):
            return super().minimumSizeHint()
        items = (layout.itemAt(place) for place in range(layout.count()))
        found = [item.minimumSize().width() for item in items if item is not None]
        return QSize(max(found, default=0), super().minimumSizeHint().height())

    def _turn(self) -> None:
        layout = self.layout()
        if not isinstance(layout, QBoxLayout):
            return
        for place in range(layout.count()):
            item = layout.itemAt(place)
            if item is not None:
                # A note under one field must not push down another.
                item.setAlignment(Qt.AlignmentFlag.AlignTop)
        letters = self.property("letters") or _LETTERS
        wide = self.width() >= int(letters) * self.fontMetrics().averageCharWidth()
        wanted = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if layout.direction() is not wanted:
            layout.setDirection(wanted)
            self._share(layout, wide=wide)

    def _share(self, layout: QBoxLayout, *, wide: bool) -> None:
        """Beneath each other everything is as high as it is: shares are of the width."""
        if not wide:
            self._shares = [layout.stretch(place) for place in range(layout.count())]
        for place, share in enumerate(self._shares):
            layout.setStretch(place, share if wide else 0)
