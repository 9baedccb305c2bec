"""Alt with a letter does one thing: Qt does nothing when two things on screen have that letter."""

import re
from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QLabel, QMenuBar, QTabBar, QWidget

from tests.ui.audit.controls import visible

_LETTER = re.compile(r"&([^&\s])")


def shared(root: QWidget) -> list[str]:
    """The letters that two things on screen have."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for text in _texts(root):
        for letter in _LETTER.findall(text.replace("&&", "")):
            found[letter.lower()].append(text)
    return [f"Alt+{letter}: {texts}" for letter, texts in found.items() if len(texts) > 1]


def _texts(root: QWidget) -> Iterator[str]:
    for widget in visible(root):
        if isinstance(widget, QAbstractButton):
            yield widget.text() if widget.isEnabled() else ""
        elif isinstance(widget, QLabel):
            yield widget.text() if widget.buddy() is not None else ""
        elif isinstance(widget, QMenuBar):
            yield from (action.text() for action in widget.actions() if action.isVisible())
        elif isinstance(widget, QTabBar):
            shown = (at for at in range(widget.count()) if widget.isTabVisible(at))
            yield from (widget.tabText(at) for at in shown)
