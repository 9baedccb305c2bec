"""The order of Tab follows the layout, also for what was added later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QLayout,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QWidget,
)


def order_tabs(root: QWidget) -> None:
    """Let Tab go through everything inside a widget as it stands in the layouts."""
    for before, after in pairwise(_stops(root)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """What has the caret sometimes, in the order of the layouts."""
    if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        yield from _stops(inside) if inside is not None else ()
    elif isinstance(widget, QSplitter):
        yield from _each(widget)
    elif isinstance(widget, QTabWidget):
        yield widget.tabBar()
        yield from _each(widget)
    elif not isinstance(widget, QAbstractScrollArea):
        layout = widget.layout()
        yield from _inside(layout) if layout is not None else ()


def _each(holder: QSplitter | QTabWidget) -> Iterator[QWidget]:
    for place in range(holder.count()):
        part = holder.widget(place)
        yield from _stops(part) if part is not None else ()


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, nested = item.widget(), item.layout()
        if widget is not None:
            yield from _stops(widget)
        elif nested is not None:
            yield from _inside(nested)
