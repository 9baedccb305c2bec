"""A field with something in it that cannot be: its edge says so, and a screen reader too."""

from PySide6.QtWidgets import QWidget


def set_wrong(widget: QWidget, *, wrong: bool, why: str | None = None) -> None:
    """Let a field, or the note under it, look wrong or fine.

    Args:
        widget: The field.
        wrong: Whether something is wrong.
        why: What a screen reader says about the field; `None` leaves that as it is.
    """
    if why is not None:
        widget.setAccessibleDescription(why)
    if bool(widget.property("wrong")) is wrong:
        return
    widget.setProperty("wrong", wrong)
    # A style sheet looks at properties only when it is applied.
    widget.style().unpolish(widget)
    widget.style().polish(widget)
