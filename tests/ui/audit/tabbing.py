"""Tab reaches everything, and gets out of everything."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QWidget

from tests.ui.audit.controls import called, focusable

_PATIENCE = 2_000
"""Milliseconds for a window to become the active one."""


def unreached(root: QWidget) -> list[str]:
    """What Tab does not come by, or does not get away from, forwards and backwards."""
    window = root.window()
    window.activateWindow()
    # A dialog of an earlier scene may have been the active window: becoming it takes a turn.
    QTest.qWaitForWindowActive(window, _PATIENCE)
    wanted = _stops(window)
    if not wanted:
        return ["nothing can have the caret"]
    return [
        f"{key.name}: {finding}"
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        for finding in _walk(window, wanted, key)
    ]


def _stops(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in focusable(window)
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def _walk(window: QWidget, wanted: list[QWidget], key: Qt.Key) -> list[str]:
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    first = now = QApplication.focusWidget()
    seen: list[QWidget] = []
    for _ in range(2 * len(wanted) + 4):
        if now is None:
            return ["the caret is nowhere"]
        seen.append(now)
        QTest.keyClick(now, key)
        if QApplication.focusWidget() is now:
            return [f"{called(now)} keeps the caret"] if len(wanted) > 1 else []
        now = QApplication.focusWidget()
        if now is first:
            break
    else:
        return [f"does not come back to {called(wanted[0])}"]
    return [
        f"{called(widget)} is not reached"
        for widget in wanted
        if widget not in seen and widget.isVisible() and not _led_to(widget, seen)
    ]


def _led_to(widget: QWidget, seen: list[QWidget]) -> bool:
    """Of a choice of one Tab reaches the chosen button, and the arrows reach the others."""
    return (
        isinstance(widget, QAbstractButton)
        and (isinstance(widget, QRadioButton) or widget.autoExclusive())
        and any(
            isinstance(other, type(widget)) and other.parentWidget() is widget.parentWidget()
            for other in seen
        )
    )
