"""The form in which a decision is chosen for a step, or recorded."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from app.domain.decisions import Body, Decision
from app.editing.commands import decisions, interests
from app.editing.edit import Edit
from app.editing.touched_interests import guarded
from app.ui._compiled.step_decision_panel import Ui_StepDecisionPanel
from app.ui.desk import Work
from app.ui.icons import icon
from app.ui.labels import say
from app.ui.models.choice import Choice
from app.ui.models.step_choices import find_decisions
from app.ui.tools import Tools
from app.ui.widgets.choice_list import Choice as Ticked
from app.ui.widgets.filter_button import FilterButton
from app.ui.widgets.wrong import set_wrong
from app.words.window import step as words

_REGISTER = "decision"


@dataclass(frozen=True, slots=True)
class _Draft:
    """What was typed and not recorded yet."""

    body: str
    day: str
    number: str
    sentence: str
    interests: frozenset[str]


class StepDecisionPanel(QFrame):
    """Chooses a decision of a body, or records a new one; both link it to the instance."""

    closed = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = tools.desk
        self._key = self._body = self._proposed = ""
        self._drafts: dict[str, _Draft] = {}
        self.ui = Ui_StepDecisionPanel()
        self.ui.setupUi(self)
        self.ui.body.addItems([body.value for body in Body])
        opener = icon("chevron-down", tools.looks)
        self.ui.known.prepare(self._find, self._link, tools.looks, opener, words.OPEN_LIST)
        self.ui.known.puzzled.connect(self._on_puzzled)
        self.ui.day.prepare(self._on_day, lambda: self._desk.today, self.ui.day_note, happened=True)
        self.interests = self._interests_button(tools)
        self.ui.keep.clicked.connect(self._record)
        self.ui.cancel.clicked.connect(self.cancel)
        self.hide()

    def _interests_button(self, tools: Tools) -> FilterButton:
        """Where is ticked which guarded interests the decision touches."""
        made = FilterButton(
            words.INTERESTS,
            self._offered_interests,
            tools.looks,
            said=words.interests_chosen,
            search_text=words.SEARCH_INTEREST,
        )
        self.ui.interests_row.addWidget(made)
        self.ui.interests_row.addStretch()
        QWidget.setTabOrder(self.ui.sentence, made)
        QWidget.setTabOrder(made, self.ui.keep)
        return made

    def _offered_interests(self) -> Iterator[Ticked]:
        for item in guarded(self._desk.dossier):
            yield Ticked(item.id, item.interest)

    def has_draft(self, key: str) -> bool:
        """Whether something was typed for an instance that is not recorded yet."""
        return key in self._drafts

    def open(self, key: str, body: str) -> QWidget:
        """Show the form for an instance.

        Args:
            key: Id of the instance.
            body: The body whose decision is needed; empty for any.

        Returns:
            The field that gets the caret.
        """
        self._key, self._body = key, body
        known = bool(find_decisions(self._desk.dossier, "", body))
        self.ui.title.setText(words.decision_asked(body))
        self.ui.known_label.setVisible(known)
        self.ui.known.setVisible(known)
        self.ui.new_label.setVisible(known)
        self.ui.known.show_choice(key, "")
        self._complain("")
        draft = self._drafts.pop(key, None)
        self.ui.body.setCurrentText(draft.body if draft else body or Body.CORE_TEAM.value)
        self.ui.day.show_day(key, None)
        self.ui.day.setText(draft.day if draft else "")
        self._proposed = self._next_number(self._desk.today)
        self.ui.number.setText(draft.number if draft else self._proposed)
        self.ui.sentence.setPlainText(draft.sentence if draft else "")
        self.interests.choose(draft.interests if draft else frozenset())
        self.interests.setVisible(bool(guarded(self._desk.dossier)))
        self.show()
        return self.ui.known if known else self.ui.day

    def put_away(self) -> None:
        """Close the form, and remember what was typed in it."""
        if self.isHidden():
            return
        draft = _Draft(
            self.ui.body.currentText(),
            self.ui.day.text().strip(),
            self.ui.number.text().strip(),
            self.ui.sentence.toPlainText().strip(),
            self.interests.chosen,
        )
        typed = draft.day or draft.sentence or draft.interests
        if typed or draft.number != self._proposed:
            self._drafts[self._key] = draft
        self.hide()

    def cancel(self) -> None:
        """Close the form, and forget what was typed in it."""
        self._drafts.pop(self._key, None)
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
            return
        super().keyPressEvent(event)

    def _find(self, typed: str) -> list[Choice]:
        return find_decisions(self._desk.dossier, typed, self._body)

    def _link(self, key: str, decision: str | None) -> bool:
        found = self._desk.dossier.find(Decision, decision)
        if found is None:
            return True

        def work(edit: Edit) -> None:
            decisions.link(edit, found, key)
            interests.touch_more(edit, found, self.interests.chosen)

        return self._carry_out("link_decision", work)

    def _record(self) -> None:
        self.ui.day.settle()
        day, number = self.ui.day.day, self.ui.number.text().strip()
        if day is None:
            if not self.ui.day.is_wrong:
                self._complain(words.DAY_MISSING)
            self.ui.day.setFocus()
            return
        if not number:
            self._complain(words.NUMBER_MISSING)
            self.ui.number.setFocus()
            return
        sentence = " ".join(self.ui.sentence.toPlainText().split())
        taken = decisions.Taken(Body(self.ui.body.currentText()), day, number, sentence)
        key = self._key

        def work(edit: Edit) -> None:
            made = decisions.record(edit, taken)
            decisions.link(edit, made, key)
            interests.touch_more(edit, made, self.interests.chosen)

        self._carry_out("record_decision", work)

    def _carry_out(self, command: str, work: Work) -> bool:
        """Carry it out and close; what is refused is said here, and stays as it was typed."""
        said: list[str] = []
        connection = self._desk.refused.connect(said.append)
        done = self._desk.edit(command, work, initiator=self)
        self._desk.refused.disconnect(connection)
        if done:
            self.cancel()
        else:
            self._complain(" ".join(said))
        return done

    def _on_day(self, _key: str, day: date | None) -> bool:
        """A number belongs to a year: propose another one while nobody typed one."""
        if day is not None and self.ui.number.text().strip() == self._proposed:
            self._proposed = self._next_number(day)
            self.ui.number.setText(self._proposed)
        return True

    def _next_number(self, day: date) -> str:
        session = self._desk.session
        return session.next_number(_REGISTER, day.year) if session else ""

    def _on_puzzled(self, text: str) -> None:
        say(self.ui.known_note, words.unknown_choice(text) if text else "")
        set_wrong(self.ui.known_note, wrong=bool(text))

    def _complain(self, text: str) -> None:
        say(self.ui.note, text)
        set_wrong(self.ui.note, wrong=bool(text))
