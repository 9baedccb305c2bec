"""What windows with a list and the chosen record at its right share: the two stay together."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QLabel, QWidget

from app.ui.widgets.checked_line import CheckedLine
from app.ui.widgets.record_table import RecordTable


class Keyed(Protocol):
    """A row of a record."""

    @property
    def key(self) -> str:
        """Id of the record."""


def show_detail(content: QWidget, nothing: QLabel, sentence: str, *, there: bool) -> None:
    """Show the fields of a record, or that none is chosen.

    Args:
        content: Holds the fields; a complaint under a field comes and goes with its field.
        nothing: The label for when there is none.
        sentence: What it says then.
        there: Whether there is a record.
    """
    for widget in content.findChildren(QWidget):
        if widget.parent() is content and not widget.objectName().endswith("problem"):
            widget.setVisible(there)
    nothing.setVisible(not there)
    nothing.setText(sentence)


def cell_writer(
    table: RecordTable, line: CheckedLine, keep: Callable[[str, str], str]
) -> Callable[[Keyed, str], bool]:
    """Keeps what was typed in the list; what cannot be kept goes to the field at the right.

    Args:
        table: The list.
        line: The field.
        keep: Gets the key of a record and a text; gives why it cannot be kept.
    """

    def write(row: Keyed, text: str) -> bool:
        sentence = keep(row.key, text)
        if sentence:
            table.choose(row.key)
            line.show_refused(text, sentence)
            line.setFocus()
        return not sentence

    return write
