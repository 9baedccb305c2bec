"""What is waited for: a banner for each, with the answer; and the form to say it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.ids import split_part
from app.domain.instances import Status
from app.domain.waiting import freed_by
from app.domain.waits import Wait
from app.domain.walk import contribution, instance_of
from app.editing.commands import contributions, instances, waits
from app.editing.edit import Edit
from app.ui._compiled.step_waits_panel import Ui_StepWaitsPanel
from app.ui.desk import Work
from app.ui.icons import icon
from app.ui.labels import say
from app.ui.models.choice import Choice
from app.ui.models.step_waits import (
    Awaitable,
    WaitRow,
    choice_of,
    past_waits,
    read_choice,
    wait_rows,
    waits_no_more,
)
from app.ui.panels.step_past_waits import StepPastWaits
from app.ui.panels.step_section import StepSection
from app.ui.tools import Tools
from app.ui.widgets.flow_row import FlowRow
from app.ui.widgets.wrong import set_wrong
from app.words.window import step as words


@dataclass(frozen=True, slots=True)
class _Draft:
    """What was typed in the form and not recorded yet."""

    on: str
    what: str
    since: str


class StepWaitsPanel(StepSection):
    """The waits of an instance with those of its contributions, or of one contribution.

    `key` is the subject: the id of either.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_StepWaitsPanel()
        self.ui.setupUi(self)
        self._awaitable = Awaitable()
        self._on: str | None = None
        self._changed: Wait | None = None
        self._answered: Wait | None = None
        self._drafts: dict[str, _Draft] = {}
        self._banners: list[_Banner] = []
        # Reading all names takes a tenth of a second in a large town: before the first key.
        self._ready = QTimer(self)
        self._ready.setSingleShot(True)
        self._ready.timeout.connect(lambda: self._awaitable.index(self.dossier))
        ui = self.ui
        opener = icon("chevron-down", tools.looks)
        ui.on.prepare(self._find, self._choose, tools.looks, opener, words.OPEN_LIST)
        ui.since.prepare(lambda _key, _day: True, lambda: self.today, ui.since_note, past=True)
        ui.day.prepare(lambda _key, _day: True, lambda: self.today, ui.day_note, past=True)
        ui.keep.clicked.connect(self._record)
        ui.what.returnPressed.connect(self._record)
        ui.cancel.clicked.connect(self._cancel)
        ui.remove.clicked.connect(self._remove)
        ui.answer_keep.clicked.connect(self._record_answer)
        ui.answer_cancel.clicked.connect(self._cancel)
        self.past = StepPastWaits(tools.looks, self)
        ui.rows.addWidget(self.past)

    @property
    def is_open(self) -> bool:
        """Whether a form is open."""
        return not (self.ui.form.isHidden() and self.ui.answer_form.isHidden())

    @override
    def show_instance(self, key: str) -> None:
        self.past.fold()
        super().show_instance(key)
        if key in self._drafts:
            self._open_form(None)

    @override
    def fold(self) -> None:
        self.ui.form.hide()
        self.ui.answer_form.hide()

    @override
    def fill(self) -> None:
        rows = wait_rows(self.dossier, self.key)
        while len(self._banners) < len(rows):
            self._add_banner()
        for place, banner in enumerate(self._banners):
            banner.setVisible(place < len(rows))
            if place < len(rows):
                banner.show_row(rows[place])
        if self._answered is not None and self._is_gone(self._answered):
            self.ui.answer_form.hide()
        if self._changed is not None and self._is_gone(self._changed):
            self.ui.form.hide()
        past = past_waits(self.dossier, self.key)
        self.past.show_waits(past)
        self.setVisible(bool(rows or past.rows) or self.is_open)

    def fill_later(self) -> None:
        """Say how much each answer sets free: that takes a walk over the whole route."""
        for banner in self._banners:
            wait = self.dossier.find(Wait, banner.wait)
            if not banner.isHidden() and wait is not None:
                banner.show_freed(len(freed_by(self.dossier, wait, self.today)))

    @override
    def leave(self) -> None:
        """Record a form that says enough; remember one that does not."""
        if self.ui.form.isHidden():
            return
        self.ui.on.settle()
        self.ui.since.settle()
        if self._on is not None and self.ui.since.day is not None and self._record():
            return
        if self._changed is None and self._typed():
            self._drafts[self.key] = _Draft(
                self.ui.on.text(), self.ui.what.text(), self.ui.since.text()
            )

    @override
    def folded(self) -> tuple[str, ...]:
        if not self.ui.form.isHidden() or self._waits_itself():
            return ()
        return () if waits_no_more(self.dossier, self.key) else ("wait",)

    @override
    def unfold(self, field: str) -> QWidget | None:
        if field != "wait":
            return None
        shown = [banner for banner in self._banners if not banner.isHidden()]
        if (shown and self._waits_itself()) or not self.desk.editable:
            return shown[0].answer if shown else None
        return self._open_form(None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self._cancel()
            return
        super().keyPressEvent(event)

    def change_wait(self, key: str) -> None:
        """Open the form with a wait that is there."""
        wait = self.dossier.find(Wait, key)
        if wait is not None:
            self._open_form(wait).setFocus()

    def answer_wait(self, key: str) -> None:
        """Open the form for the answer to a wait."""
        wait = self._answered = self.dossier.find(Wait, key)
        if wait is None:
            return
        self.ui.form.hide()
        title = next(row.title for row in wait_rows(self.dossier, self.key) if row.key == key)
        self.ui.answer_label.setText(words.answer_asked(title))
        self.ui.answer.clear()
        self.ui.day.show_day(f"{key} day", self.today)
        self.ui.answer_form.show()
        self.ui.answer.setFocus()

    def _open_form(self, wait: Wait | None) -> QWidget:
        ui = self.ui
        ui.answer_form.hide()
        self._changed = wait
        chosen = choice_of(self.dossier, wait) if wait else None
        self._on = chosen.key if chosen else None
        draft = None if wait else self._drafts.pop(self.key, None)
        field = wait.id if wait else self.key
        ui.on.show_choice(field, chosen.text if chosen else "")
        ui.what.setText(wait.what if wait else draft.what if draft else "")
        ui.since.show_day(field, (wait.since if wait else None) or self.today)
        if draft:
            ui.on.type_text(draft.on)
            ui.since.type_text(draft.since)
        ui.remove.setVisible(wait is not None)
        self._complain("")
        ui.form.show()
        self.show()
        self._ready.start()
        return ui.on

    def _typed(self) -> bool:
        return bool(self.ui.on.text().strip() or self.ui.what.text().strip())

    def _waits_itself(self) -> bool:
        """Whether the instance itself, and not only a contribution, waits for something named."""
        return any(
            wait.subject == self.key
            for banner in self._banners
            if not banner.isHidden() and (wait := self.dossier.find(Wait, banner.wait)) is not None
        )

    def _is_gone(self, wait: Wait) -> bool:
        now = self.dossier.find(Wait, wait.id)
        return now is None or not now.open

    def _find(self, typed: str) -> list[Choice]:
        return self._awaitable.find(self.dossier, typed, split_part(self.key)[0])

    def _choose(self, _key: str, choice: str | None) -> bool:
        self._on = choice
        return True

    def _record(self) -> bool:
        ui = self.ui
        ui.on.settle()
        ui.since.settle()
        since = ui.since.day
        if self._on is None or since is None:
            self._complain("" if ui.since.is_wrong else words.ON_MISSING)
            (ui.since if ui.since.is_wrong else ui.on).setFocus()
            return False
        kind, on = read_choice(self._on)
        awaited = waits.Awaited(kind, on, ui.what.text().strip(), since)
        changed, subject = self._changed, self.key

        def work(edit: Edit) -> None:
            if changed is not None:
                waits.change_wait(edit, changed, awaited)
            else:
                self._start_waiting(edit, subject)
                waits.wait_for(edit, subject, awaited)

        return self._carry_out("change_wait" if changed else "wait_for", work)

    def _start_waiting(self, edit: Edit, subject: str) -> None:
        """Who notes what is waited for, waits."""
        whole, department = split_part(subject)
        if department:
            if contribution(edit.dossier, whole, department).status is not Status.WAITING:
                contributions.set_status(edit, subject, Status.WAITING, today=self.today)
        elif instance_of(edit.dossier, whole).status is not Status.WAITING:
            instances.set_status(edit, subject, Status.WAITING, today=self.today)

    def _record_answer(self) -> None:
        wait = self._answered
        self.ui.day.settle()
        day = self.ui.day.day
        if wait is None or day is None:
            self.ui.day.setFocus()
            return
        text = self.ui.answer.toPlainText().strip()
        self._carry_out("answer_wait", lambda edit: waits.answer_wait(edit, wait, day, text))

    def _remove(self) -> None:
        wait = self._changed
        if wait is not None:
            self._carry_out("remove_wait", lambda edit: waits.remove_wait(edit, wait))

    def _carry_out(self, command: str, work: Work) -> bool:
        """Carry it out and close the form; what is refused is said in it."""
        said: list[str] = []
        typed_here = self._has_caret()
        connection = self.desk.refused.connect(said.append)
        done = self.change(command, work)
        self.desk.refused.disconnect(connection)
        if done:
            self._cancel()
            if typed_here:
                # The form was hidden already, as the change came by.
                self.wanted.emit("status")
        else:
            self._complain(" ".join(said))
        return done

    def _complain(self, text: str) -> None:
        say(self.ui.form_note, text)
        set_wrong(self.ui.form_note, wrong=bool(text))

    def _cancel(self) -> None:
        self._on = self._changed = self._answered = None
        self._drafts.pop(self.key, None)
        self.ui.on.forget()
        typed_here = self._has_caret()
        self.fold()
        self.fill()
        if typed_here:
            # Else the caret lands on whatever comes next, where a Space would tick something.
            self.wanted.emit("status")

    def _has_caret(self) -> bool:
        focus = self.focusWidget()
        return focus is not None and focus.hasFocus()

    def _add_banner(self) -> None:
        banner = _Banner(self)
        self._banners.append(banner)
        self.ui.banners.addWidget(banner)
        self.grew.emit()


class _Banner(QFrame):
    """One thing that is waited for."""

    def __init__(self, section: StepWaitsPanel) -> None:
        super().__init__(section)
        self.wait, self._what, self._freed = "", "", 0
        self.setProperty("kind", "banner")
        # Seen only with the system's high contrast, where there are no grounds of ours.
        self.setFrameShape(QFrame.Shape.StyledPanel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 8, 12, 6)
        rows.setSpacing(2)
        self.title, self.text = QLabel(), QLabel()
        for label in (self.title, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            rows.addWidget(label)
        self.title.setProperty("kind", "strong")
        buttons = FlowRow()
        rows.addWidget(buttons)
        self.answer, self.change = QPushButton(words.ANSWERED), QPushButton(words.CHANGE)
        self.answer.clicked.connect(lambda: section.answer_wait(self.wait))
        self.change.clicked.connect(lambda: section.change_wait(self.wait))
        for button in (self.answer, self.change):
            button.setProperty("kind", "link")
            buttons.add(button)
        section.lock((self.answer, self.change))

    def show_row(self, row: WaitRow) -> None:
        if row.key != self.wait:
            self.wait = row.key
            self._freed = 0
        self._what = row.what
        self.title.setText(row.title)
        self.answer.setAccessibleName(f"{words.ANSWERED}: {row.title}")
        self.change.setAccessibleName(f"{words.CHANGE}: {row.title}")
        self.show_freed(self._freed)

    def show_freed(self, count: int) -> None:
        self._freed = count
        say(self.text, words.waits_what(self._what, count))
