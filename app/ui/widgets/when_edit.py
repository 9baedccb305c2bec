"""A field for a day, typed as people type days; it shows what it understood.

What is no day stays in the field with a sentence, and comes back when the same thing is shown.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from typing_extensions import override

from app.ui.widgets.wrong import set_wrong
from app.words.dates import day_text
from app.words.when import ComingDayError, UnreadableDayError, read_when, weekday_text

Keep = Callable[[str, date | None], bool]
"""Keeps a day: gets what it belongs to and the day; tells whether it was kept."""


class WhenEdit(QLineEdit):
    """A line in which `1-3`, `di`, `+2w` and `eind kwartaal` are days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._day: date | None = None
        self._drafts: dict[str, str] = {}
        self._typed = False
        self._note: QLabel | None = None
        self._hint = ""
        self._past = self._happened = False
        self._keep: Keep = lambda _key, _day: True
        self._today: Callable[[], date] = date.today
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self.settle)

    def prepare(
        self,
        keep: Keep,
        today: Callable[[], date],
        note: QLabel,
        *,
        past: bool = False,
        happened: bool = False,
    ) -> None:
        """Say what happens with a day.

        Args:
            keep: Keeps it.
            today: The day from which `di` and `+2w` are seen.
            note: Where it is said what was understood, or what is wrong.
            past: It looks back: `25-11` is the last one that was.
            happened: It looks back, and a day that is still to come is refused.
        """
        self._past, self._happened = past or happened, happened
        self._keep, self._today, self._note = keep, today, note
        note.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def day(self) -> date | None:
        """The day that stands there; `None` for none, also while it cannot be read."""
        try:
            return self._read()
        except UnreadableDayError:
            return None

    @property
    def is_wrong(self) -> bool:
        """Whether what stands there is no day."""
        try:
            self._read()
        except UnreadableDayError:
            return True
        return False

    def show_day(self, key: str, day: date | None, hint: str = "") -> None:
        """Show a day; what is being typed in the same field is newer and stays.

        Args:
            key: What the day belongs to.
            day: The day as it was kept.
            hint: What is said under it while nothing is typed.
        """
        self._hint = hint
        if key != self._key:
            self.settle()
            self._key = key
        elif self._typed:
            return
        self._day = day
        draft = self._drafts.get(key)
        self.setText(day_text(day) if draft is None else draft)
        self._typed = draft is not None
        self._tell()

    def settle(self) -> None:
        """Keep what was typed, now."""
        if not self._typed:
            return
        try:
            day = self._read()
        except UnreadableDayError:
            self._drafts[self._key] = self.text()
            self._tell(settled=True)
            return
        self._typed = False
        self._drafts.pop(self._key, None)
        if day != self._day and not self._keep(self._key, day):
            self._typed = True
            self._drafts[self._key] = self.text()
            return
        self._day = day
        self.setText(day_text(day))
        self._tell()

    def drop(self) -> None:
        """Forget what is being typed: another day is shown from now on."""
        self._typed = False
        self._drafts.pop(self._key, None)
        self.setText(day_text(self._day))
        self._tell()

    def type_day(self, day: date) -> None:
        """Fill in a day as if it was typed."""
        self.type_text(day_text(day))
        self.settle()

    def type_text(self, text: str) -> None:
        """Fill in a text as if it was typed, and is being typed still."""
        self.setText(text)
        self._typed = True
        self._tell()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.settle()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._typed:
            self.drop()
            return
        super().keyPressEvent(event)

    def _read(self) -> date | None:
        text, today = self.text(), self._today()
        if not text.strip():
            return None
        day = read_when(text, today, past=self._past)
        # A day that was kept once is shown, whatever it is.
        if self._happened and day > today and day != self._day:
            raise ComingDayError
        return day

    def _on_edited(self) -> None:
        self._typed = True
        self._tell()

    def _tell(self, *, settled: bool = False) -> None:
        """Say what was understood; what is wrong only when the typing is over."""
        text, wrong = self._hint, False
        if self._typed:
            try:
                day = self._read()
                text = weekday_text(day) if day else ""
            except UnreadableDayError as error:
                wrong = settled or self._key in self._drafts
                text = str(error) if wrong else ""
        set_wrong(self, wrong=wrong, why=text if wrong else "")
        if self._note is not None:
            self._note.setText(text)
            self._note.setVisible(bool(text))
            set_wrong(self._note, wrong=wrong)
