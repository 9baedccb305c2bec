"""The filters above *Route*: buttons with lists to tick in, and a box for words."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from app.domain.instances import Status
from app.domain.town_hall import Person
from app.domain.walk import departments, neighbourhoods, people
from app.ui.models.route_filter import LATE, NO_DUE, NOBODY, REVIEW, SOON, RouteFilter
from app.ui.tools import Tools
from app.ui.widgets.choice_list import Choice
from app.ui.widgets.filter_button import FilterButton
from app.ui.widgets.flow_row import FlowRow
from app.words.choices import STATUS, word
from app.words.names import folded
from app.words.window import route as words

_PAUSE_MS = 60
"""After this long without a key the rows are filtered: one who types fast is not held up."""

_FIELDS = {
    "wijken": words.WIJK,
    "departments": words.DEPARTMENT,
    "owners": words.OWNER,
    "statuses": words.STATUS,
    "dues": words.DUE,
}


class RouteFilters(QObject):
    """Makes the filters in a row, and tells what is asked."""

    changed = Signal()
    left = Signal()
    """The caret wants to go back to the table."""

    def __init__(self, row: FlowRow, tools: Tools) -> None:
        super().__init__(row)
        self._tools = tools
        self._settled = RouteFilter()
        self.box = QLineEdit()
        self.box.setPlaceholderText(words.SEARCH)
        self.box.setAccessibleName(words.SEARCH)
        self.box.setClearButtonEnabled(True)
        self.box.installEventFilter(self)
        row.add(self.box)
        choices = {
            "wijken": self._wijken,
            "departments": self._departments,
            "owners": self._owners,
            "statuses": self._statuses,
            "dues": self._dues,
        }
        self.buttons = {
            name: FilterButton(
                label,
                choices[name],
                tools.looks,
                said=words.chosen,
                search_text=words.SEARCH_CHOICES,
            )
            for name, label in _FIELDS.items()
        }
        for button in self.buttons.values():
            row.add(button)
            button.picked.connect(self._take)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._take)
        self.box.textChanged.connect(lambda _: self._timer.start())
        tools.looks.changed.connect(self._size)
        self._size()

    @property
    def now(self) -> RouteFilter:
        """What is asked."""
        return self._settled

    def show(self, wanted: RouteFilter) -> None:
        """Ask something else."""
        for name, button in self.buttons.items():
            button.choose(getattr(wanted, name))
        self.box.blockSignals(True)
        self.box.setText(wanted.text)
        self.box.blockSignals(False)
        self._take()

    def clear(self) -> None:
        """Ask for everything."""
        self.show(RouteFilter())

    def refresh(self) -> None:
        """Follow the names of wijken, departments and people."""
        for button in self.buttons.values():
            button.choose(button.chosen)

    def focus(self) -> None:
        """Put the caret in the box."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def in_words(self) -> str:
        """What is asked, for above a printed list; empty for everything."""
        parts = [
            f"{_FIELDS[name]}: {button.value}"
            for name, button in self.buttons.items()
            if button.chosen
        ]
        text = self._settled.text.strip()
        return ", ".join([*parts, *([f'"{text}"'] if text else [])])

    def _take(self) -> None:
        self._timer.stop()
        chosen = {name: button.chosen for name, button in self.buttons.items()}
        asked = RouteFilter(**chosen, text=self.box.text().strip())
        if asked != self._settled:
            self._settled = asked
            self.changed.emit()

    def _size(self) -> None:
        self.box.setFixedWidth(self._tools.looks.now.px(118))

    def _wijken(self) -> Iterable[Choice]:
        yield Choice(NOBODY, words.TOWN)
        for wijk in neighbourhoods(self._tools.desk.dossier):
            yield Choice(wijk.id, wijk.name)

    def _departments(self) -> Iterable[Choice]:
        for department in departments(self._tools.desk.dossier):
            yield Choice(department.id, f"{department.code} {department.name}")
        yield Choice(NOBODY, words.NO_DEPARTMENT)

    def _owners(self) -> Iterator[Choice]:
        yield Choice(NOBODY, words.NO_OWNER)
        mine = self._me()
        if mine is not None:
            yield Choice(mine.id, words.me(mine.name))
        for person in people(self._tools.desk.dossier):
            if mine is None or person.id != mine.id:
                yield Choice(person.id, person.name)

    def _me(self) -> Person | None:
        name = folded(self._tools.desk.author)
        found = (who for who in self._tools.desk.dossier.all(Person) if folded(who.name) == name)
        return next(found, None) if name else None

    def _statuses(self) -> Iterable[Choice]:
        for status in Status:
            yield Choice(status.value, word(STATUS, status.value))
        yield Choice(LATE, words.LATE)
        yield Choice(REVIEW, words.REVIEW)

    def _dues(self) -> Iterable[Choice]:
        yield Choice(NO_DUE, words.NO_DUE)
        yield Choice(LATE, words.LATE)
        yield Choice(SOON, words.DUE_SOON)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._take()
                self.left.emit()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
