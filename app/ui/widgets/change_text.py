"""What stood in each field and what came in its place, as text that can be read and copied."""

from collections.abc import Iterable

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.looks import Look

Part = tuple[str, str, str, str]
"""Place, field, old and new; old and new may be empty."""


class ChangeText(QPlainTextEdit):
    """Plain text in a few weights; never markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setProperty("kind", "quiet")
        self.document().setDocumentMargin(0)

    def show_changes(self, parts: Iterable[Part], look: Look, *, more: str = "") -> None:
        """Show changes, those of one place together.

        Args:
            parts: What changed.
            look: For colours.
            more: What is said when not everything is shown.
        """
        self.clear()
        cursor = self.textCursor()
        strong, quiet, plain = _formats(look)
        before = None
        for place, field, old, new in parts:
            if place != before:
                cursor.insertText(f"{'' if before is None else chr(10)}{place}\n", strong)
                before = place
            cursor.insertText(field, quiet)
            if old or new:
                cursor.insertText("  ", quiet)
                cursor.insertText(f"{old}  → " if old else "", quiet)
                cursor.insertText(new or "leeg", plain)
            cursor.insertText("\n", plain)
        if more:
            cursor.insertText(f"\n{more}", quiet)
        self.moveCursor(QTextCursor.MoveOperation.Start)


def _formats(look: Look) -> tuple[QTextCharFormat, QTextCharFormat, QTextCharFormat]:
    strong, quiet, plain = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    strong.setFontWeight(QFont.Weight.DemiBold)
    if not look.plain:
        for form, role in ((strong, "text"), (plain, "text"), (quiet, "secondary")):
            form.setForeground(look.color(role))
    return strong, quiet, plain
