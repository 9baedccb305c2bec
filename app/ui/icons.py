"""Icons in the colour of the theme; they follow when the theme changes."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from app.assets import MissingResourceError, resource
from app.installation.place import is_gone
from app.ui.looks import Looks

_STROKE = b'stroke-width="2"'
_FINE = b'stroke-width="1.6"'


class _Engine(QIconEngine):
    """Paints an SVG of one colour in the colour that the theme has at that moment."""

    def __init__(self, name: str, looks: Looks, role: str) -> None:
        super().__init__()
        self._name, self._looks, self._role = name, looks, role

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        role = "secondary" if mode is QIcon.Mode.Disabled else self._role
        colour = getattr(self._looks.now.theme, role)
        _renderer(self._name, colour).render(painter, QRectF(rect))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    @override
    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._looks, self._role)


def icon(name: str, looks: Looks, role: str = "secondary") -> QIcon:
    """An icon of the set.

    Args:
        name: File name without ending, such as `route`.
        looks: Where the colour comes from.
        role: Name of the colour in the theme.
    """
    return QIcon(_Engine(name, looks, role))


def _svg(name: str) -> bytes:
    """The picture; nothing when the program was removed while it runs.

    An error here would be one while Qt paints: that ends the program, and what is being typed.
    """
    try:
        return resource("icons", f"{name}.svg").read_bytes()
    except (MissingResourceError, OSError):
        if is_gone():
            return b""
        raise


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    fine = _svg(name).replace(b"currentColor", colour.encode()).replace(_STROKE, _FINE)
    return QSvgRenderer(QByteArray(fine))
