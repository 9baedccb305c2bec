"""Somebody at the keyboard: presses keys where the caret is, and looks before going on."""

from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.exceptions import TimeoutError as NotSeenError
from pytestqt.qtbot import QtBot

from tests.ui.conftest import type_text

Seen = Callable[[], object]
"""Something to wait for."""
Hand = Generator[Seen, None, None]
"""Presses keys, and gives what must be seen before the next."""

_PAUSE, _PATIENCE = 10, 20_000
_NAMES = {
    "Enter": Qt.Key.Key_Return,
    "Tab": Qt.Key.Key_Tab,
    "Esc": Qt.Key.Key_Escape,
    "Right": Qt.Key.Key_Right,
    "Down": Qt.Key.Key_Down,
}
_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


class Keyboard:
    """Keys, pressed from outside: a window that waits for an answer gets them too.

    Attributes:
        presses: How often a key or a combination was pressed; a typed text counts as nothing.
    """

    def __init__(self) -> None:
        self.presses = 0

    def press(self, keys: str) -> None:
        """Press a key such as `2`, `Enter` or `Ctrl+N`."""
        self.presses += 1
        *names, last = keys.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for name in names:
            modifiers |= _MODIFIERS[name]
        key = _NAMES.get(last) or Qt.Key(ord(last))
        QTimer.singleShot(0, lambda: QTest.keyClick(_there(), key, modifiers))

    def type(self, text: str) -> None:
        """Type a text."""
        QTimer.singleShot(0, lambda: type_text(_there(), text))


def _there() -> QWidget:
    """What gets a key now."""
    for widget in (
        QApplication.activePopupWidget(),
        QApplication.focusWidget(),
        QApplication.activeModalWidget(),
        QApplication.activeWindow(),
    ):
        if widget is not None:
            return widget
    raise AssertionError("no window has the keyboard")


def carry_out(qtbot: QtBot, hand: Hand) -> None:
    """Let a hand press its keys; fails when something is not seen in time."""
    waiting: list[Seen] = [lambda: True]
    done: list[bool] = []
    timer = QTimer()

    def look() -> None:
        _give_back()
        if not waiting[0]():
            return
        try:
            waiting[0] = next(hand)
        except StopIteration:
            timer.stop()
            done.append(True)

    timer.timeout.connect(look)
    timer.start(_PAUSE)
    try:
        qtbot.waitUntil(lambda: bool(done), timeout=_PATIENCE)
    except NotSeenError:
        raise AssertionError(f"waits for what is never seen, in {_line(hand)}") from None
    finally:
        timer.stop()


def _give_back() -> None:
    """Do what a window manager does when a dialog closes: the window below gets the keyboard."""
    if QApplication.activeWindow() is None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QMainWindow) and window.isVisible():
                window.activateWindow()


def _line(hand: Hand) -> str:
    """Where a hand is."""
    now: Any = hand
    while now.gi_yieldfrom is not None:
        now = now.gi_yieldfrom
    caret = QApplication.focusWidget()
    return f"{now.gi_code.co_name}, line {now.gi_frame.f_lineno}; the caret is in {caret}"
