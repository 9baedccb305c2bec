"""F6: from one part of the window to the next, and back where the caret was in it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_to_part(parts: Sequence[QWidget], step: int) -> None:
    """Put the caret in the next part that can have it.

    Args:
        parts: The parts in the order of the screen; a part inside another one stands behind it.
        step: 1 for the next, -1 for the one before.
    """
    stops = [(part, _stop(part, parts)) for part in parts if part.isVisible()]
    usable = [(part, stop) for part, stop in stops if stop is not None]
    if not usable:
        return
    now = QApplication.focusWidget()
    here = _innermost([part for part, _ in usable], now)
    # The caret is in none of them: the first, or going back the last.
    at = here if here is not None else min(-step, 0)
    usable[(at + step) % len(usable)][1].setFocus(
        Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
    )


def _innermost(parts: Sequence[QWidget], widget: QWidget | None) -> int | None:
    """The number of the part that a widget belongs to."""
    inside = [at for at, part in enumerate(parts) if _holds(part, widget)]
    return inside[-1] if inside else None


def _stop(part: QWidget, parts: Sequence[QWidget]) -> QWidget | None:
    """Where the caret comes in a part: where it was, else its own choice, else what is first."""
    nested = [other for other in parts if other is not part and part.isAncestorOf(other)]

    def fits(widget: QWidget | None) -> bool:
        return _reachable(widget) and not any(_holds(other, widget) for other in nested)

    for wanted in (part.focusWidget(), part.focusProxy()):
        if wanted is not None and fits(wanted):
            return wanted
    return next((widget for widget in _chain(part) if _holds(part, widget) and fits(widget)), None)


def _chain(part: QWidget) -> Iterator[QWidget]:
    """Everything in the window in the order of Tab, beginning with a part."""
    widget: QWidget | None = part
    while widget is not None:
        yield widget
        widget = widget.nextInFocusChain()
        if widget is part:
            return


def _reachable(widget: QWidget | None) -> bool:
    return (
        widget is not None
        and widget.isVisible()
        and widget.isEnabled()
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    )


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))
