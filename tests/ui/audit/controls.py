"""What somebody can go to or press on a part of the screen."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)


def visible(root: QWidget) -> Iterator[QWidget]:
    """Everything on screen inside a widget, itself included."""
    yield root
    yield from (
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.window() is root.window()
    )


def inner(widget: QWidget) -> bool:
    """Whether a widget is how Qt builds another control.

    The button that opens the list of a field is one: a click in the field and an arrow down do the
    same.
    """
    parent = widget.parentWidget()
    if isinstance(parent, QComboBox | QAbstractSpinBox):
        return isinstance(widget, QLineEdit | QMenu)
    if isinstance(parent, QLineEdit):
        return isinstance(widget, QToolButton)
    return isinstance(widget, QHeaderView) or widget.objectName() == "qt_tableview_cornerbutton"


def focusable(root: QWidget) -> list[QWidget]:
    """The controls that can have the caret."""
    return [
        widget
        for widget in visible(root)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not widget.isWindow()
        and not inner(widget)
    ]


def called(widget: QWidget) -> str:
    """What a finding calls a widget: how somebody who mends it finds it."""
    names: list[str] = []
    here: QWidget | None = widget
    while here is not None and len(names) < 4:
        names.append(here.objectName() or type(here).__name__)
        here = here.parentWidget()
    return f"{type(widget).__name__} {'.'.join(reversed(names))}"
