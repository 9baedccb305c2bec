"""The open line of a meeting: what it asks, what it understands, and keeping it."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.ui._compiled.meeting_mode_dialog import Ui_MeetingModeDialog
from app.ui.desk import Desk
from app.ui.meeting_line import Asked, MeetingLine, Prompt, Where
from app.ui.models.entry_names import entry_names
from app.words.quick_entry import KINDS
from app.words.window import meeting_mode as words


class MeetingEntry(QObject):
    """Opens the line for something that is said, or asked, and closes it when that is kept.

    Attributes:
        closed: The line was closed: keys act.
        asked: What it is open for; `None` while it is closed.
        item: Id of the item at which it is said.
    """

    closed = Signal()

    def __init__(
        self, ui: Ui_MeetingModeDialog, desk: Desk, line: MeetingLine, meeting: str
    ) -> None:
        """Take over the line of the meeting window.

        Args:
            ui: The window.
            desk: The dossier.
            line: Reads and keeps what is typed.
            meeting: Id of the meeting.
        """
        super().__init__(ui.entry)
        self._ui, self._desk, self._line, self._meeting = ui, desk, line, meeting
        self.asked: Asked | None = None
        self.item = ""
        ui.entry.prepare(self.names)
        ui.entry.returnPressed.connect(self.keep)
        ui.entry.internal_asked.connect(lambda: self.keep(internal=True))
        ui.entry.escaped.connect(self.close)
        ui.entry.textChanged.connect(self._tell_understood)

    def names(self, sign: str) -> list[str]:
        """What is offered behind a sign while it is typed."""
        return entry_names(self._desk.dossier, sign, self._desk.today)

    def open(self, asked: Asked, item: str) -> None:
        """Open the line.

        Args:
            asked: What is said, or asked.
            item: Id of the item on screen; empty without an agenda.
        """
        ui, prompt = self._ui, isinstance(asked, Prompt)
        self.asked, self.item = asked, item
        ui.kind.setText(words.PROMPTS[asked.value] if prompt else KINDS[asked.value])
        ui.kind.show()
        ui.entry.setEnabled(True)
        ui.entry.clear()
        ui.entry.setFocus()
        ui.hints.setText(words.TYPING_PROMPT if prompt else words.TYPING)
        self._tell_understood()

    def close(self) -> None:
        """Close the line; what stood in it is gone."""
        ui = self._ui
        self.asked = None
        ui.entry.clear()
        ui.entry.setEnabled(False)
        ui.kind.hide()
        ui.understood.setText("")
        self.closed.emit()

    def keep(self, *, internal: bool = False) -> None:
        """Keep what stands in the line; it closes when that is done."""
        asked = self.asked
        if asked is None:
            return
        if internal and isinstance(asked, Prompt):
            self._desk.refused.emit(words.NOT_INTERNAL)
            return
        where = replace(self._where, internal=internal)
        if self._line.keep(asked, self._ui.entry.text(), where):
            # What changed is on screen already: the desk told of it.
            self.close()

    def left(self) -> bool:
        """Keep what stands in the open line; tells whether nothing is left in it."""
        if self.asked is not None and self._ui.entry.text().strip():
            self.keep()
            return self.asked is None
        return True

    @property
    def _where(self) -> Where:
        return Where(self._meeting, self.item)

    def _tell_understood(self) -> None:
        if self.asked is not None:
            text = self._line.understood(self.asked, self._ui.entry.text(), self._where)
            self._ui.understood.setText(text)
