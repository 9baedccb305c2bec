"""F6: from one part of the window to the next, and back where the caret was in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the window.

    Attributes:
        area: All of it.
        first: Where the caret comes first; by default what is first in the order of Tab.
    """

    area: QWidget
    first: QWidget | None = None

    def holds(self, widget: QWidget | None) -> bool:
        """Whether a widget stands in this part."""
        return widget is not None and (self.area is widget or self.area.isAncestorOf(widget))

    def beginning(self) -> QWidget | None:
        """Where the caret comes first; `None`: it cannot."""
        return next(filter(self._fits, self._candidates()), None)

    def stop(self) -> QWidget | None:
        """Where the caret was, else where it comes first; `None`: it cannot."""
        last = self.area.focusWidget()
        return last if last is not None and self._fits(last) else self.beginning()

    def _fits(self, widget: QWidget) -> bool:
        return self.holds(widget) and _reachable(widget)

    def _candidates(self) -> Iterator[QWidget]:
        if self.first is not None:
            yield self.first
        widget: QWidget | None = self.area
        while widget is not None:
            yield widget
            widget = widget.nextInFocusChain()
            if widget is self.area:
                return


def go_to_part(parts: Sequence[Part], step: int) -> None:
    """Put the caret in the next part that can have it.

    Args:
        parts: The parts in the order of the screen.
        step: 1 for the next, -1 for the one before.
    """
    usable = [(part, stop) for part in parts if part.area.isVisible() and (stop := part.stop())]
    if not usable:
        return
    now = QApplication.focusWidget()
    inside = [at for at, (part, _) in enumerate(usable) if part.holds(now)]
    # The caret is in none of them: the first, or going back the last.
    at = inside[0] if inside else min(-step, 0)
    usable[(at + step) % len(usable)][1].setFocus(
        Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
    )


def _reachable(widget: QWidget) -> bool:
    return (
        widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    )
