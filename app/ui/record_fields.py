"""The fields of one record on screen: each is kept as it is typed or chosen, by one command."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from app.editing.edit import Edit
from app.ui.desk import Desk
from app.ui.widgets.kept_text import KeptText

Change = Callable[[Edit, str, str, Any], object]
"""Keeps a value: gets the id of the record, the name of the field and the value."""

Offered = Callable[[], Iterable[tuple[str, str]]]
"""What can be chosen now: per choice its words and what it stands for; empty for none."""


class RecordFields(QObject):
    """Watches over the fields of a record.

    Attributes:
        refused: Why the last thing was not kept; empty when it was.
    """

    refused = Signal(str)

    def __init__(self, desk: Desk, command: str, change: Change, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._command, self._change = desk, command, change
        self._key = ""
        self._texts: dict[str, KeptText] = {}
        self._boxes: dict[str, tuple[QComboBox, Offered]] = {}
        self._heard = ""
        desk.refused.connect(self._hear)

    @property
    def key(self) -> str:
        """Id of the record; empty for none."""
        return self._key

    def text(self, name: str, field: QLineEdit | QPlainTextEdit) -> None:
        """Keep what is typed in a field."""
        field.setReadOnly(not self._desk.editable)
        self._texts[name] = KeptText(field, partial(self._keep_text, name))

    def choice(
        self, name: str, box: QComboBox, offered: Offered, made: Callable[[str], Any]
    ) -> None:
        """Keep what is chosen in a box.

        Args:
            name: The field.
            box: The box.
            offered: What can be chosen.
            made: Makes the value of what a choice stands for.
        """
        box.setEnabled(self._desk.editable)
        self._boxes[name] = (box, offered)
        box.activated.connect(lambda _: self.keep(name, made(str(box.currentData() or ""))))

    def show(self, record: Any) -> None:
        """Show a record; `None`: there is none."""
        self._key = record.id if record is not None else ""
        for name, kept in self._texts.items():
            kept.show(self._key, getattr(record, name) if record is not None else "")
        for name, (box, offered) in self._boxes.items():
            fill(box, offered())
            value = getattr(record, name) if record is not None else None
            box.setCurrentIndex(max(box.findData(str(value or "")), 0))

    def settle(self) -> None:
        """Keep what is being typed."""
        for kept in self._texts.values():
            kept.settle()

    def keep(self, name: str, value: Any) -> bool:
        """Keep a value; tells whether it was kept."""
        return self._kept(self._key, name, value, None)

    def _keep_text(self, name: str, key: str, text: str, visit: object) -> bool:
        return self._kept(key, name, text, visit)

    def _kept(self, key: str, name: str, value: Any, visit: object | None) -> bool:
        if not key:
            return True
        self._heard = ""
        kept = self._desk.edit(
            self._command,
            lambda edit: self._change(edit, key, name, value),
            initiator=self,
            visit=visit,
        )
        self.refused.emit("" if kept else self._heard)
        return kept

    def _hear(self, sentence: str) -> None:
        self._heard = sentence


def fill(box: QComboBox, offered: Iterable[tuple[str, str]]) -> None:
    """Fill a box, when something else can be chosen than before; what was chosen stays so."""
    wanted, chosen = list(offered), box.currentData()
    if wanted == [(box.itemText(at), box.itemData(at)) for at in range(box.count())]:
        return
    box.clear()
    for words, data in wanted:
        box.addItem(words, data)
    box.setCurrentIndex(max(box.findData(chosen), 0))
