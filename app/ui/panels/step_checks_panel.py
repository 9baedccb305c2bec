"""The checklist of a step: the required decision first, then the checkpoints."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.decisions import Decision
from app.domain.ids import split_instance, split_part
from app.domain.instances import Answer
from app.domain.walk import check, checkpoints
from app.editing.commands import decisions, instances
from app.ui._compiled.step_checks_panel import Ui_StepChecksPanel
from app.ui.models.step_checks import Checklist, CheckRow, DecisionRow, checklist
from app.ui.panels.step_decision_panel import StepDecisionPanel
from app.ui.panels.step_section import StepSection
from app.ui.tools import Tools
from app.ui.widgets.answer_box import NONE_NEEDED, YES, AnswerBox
from app.ui.widgets.kept_text import KeptText
from app.words.window import step as words


class StepChecksPanel(StepSection):
    """The lines of the checklist; they are made once and filled for each step."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.ui = Ui_StepChecksPanel()
        self.ui.setupUi(self)
        self._shown: Checklist | None = None
        self._lines: list[_CheckLine] = []
        self._others: list[_DecisionLine] = []
        self.required = _RequiredLine(self)
        self.form = StepDecisionPanel(tools, self)
        self.form.closed.connect(self._on_closed)
        self.ui.list.addWidget(self.required)
        self.ui.list.addWidget(self.form)

    @property
    def boxes(self) -> list[AnswerBox]:
        """The checkpoints on screen."""
        return [line.box for line in self._lines if not line.isHidden()]

    @override
    def fold(self) -> None:
        self.form.put_away()

    @override
    def show_instance(self, key: str) -> None:
        super().show_instance(key)
        if self.form.has_draft(key):
            self._open_form()

    @override
    def fill(self) -> None:
        found = self._shown = checklist(self.dossier, self.key)
        self.ui.count.setText(found.count)
        self.required.show_decision(found.body, found.required)
        while len(self._lines) < len(found.rows):
            self._add_line()
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(found.rows))
            if place < len(found.rows):
                line.show_row(found.rows[place])
        while len(self._others) < len(found.others):
            self._add_other()
        for place, other in enumerate(self._others):
            other.setVisible(place < len(found.others))
            if place < len(found.others):
                other.show_decision(found.others[place])
        self._show_itself()

    @override
    def leave(self) -> None:
        for line in self._lines:
            line.leave()

    @override
    def folded(self) -> tuple[str, ...]:
        found = self._shown
        needs_none = found is None or bool(found.body) or bool(found.others)
        return () if needs_none or not self.form.isHidden() else ("decision",)

    @override
    def unfold(self, field: str) -> QWidget | None:
        name, _, number = field.partition(":")
        if name == "decision":
            if self._shown is not None and self._shown.required is not None:
                return self.required.box
            return self._open_form() if self.desk.editable else self.required.box
        if name != "checks":
            return None
        boxes = self.boxes
        place = int(number or 1) - 1
        return self._lines[place].field() if place < len(boxes) else None

    def answer(self, number: int, given: str, reason: str) -> None:
        """Answer a checkpoint; with `na` the caret goes to the reason."""
        key, line = self.key, self._lines[number - 1]
        done = self.change(
            "answer",
            lambda edit: instances.answer(
                edit, key, number, Answer(given) if given else None, reason
            ),
        )
        if done and given == NONE_NEEDED and not reason and line.box.hasFocus():
            line.reason.setFocus()

    def keep_reason(self, key: str, reason: str, visit: object) -> bool:
        """Keep the reason of a check (id), which may be of a step that was left meanwhile."""
        whole, point = split_part(key)
        given = check(self.dossier, whole, point).answer
        points = checkpoints(self.dossier, split_instance(whole)[0])
        number = next((n for n, one in enumerate(points, start=1) if one.id == point), 0)
        return self.change(
            "answer",
            lambda edit: instances.answer(edit, whole, number, given, reason),
            visit=visit,
        )

    def unlink(self, decision: str) -> None:
        """Take a decision away from this instance; it stays in the register."""
        key, found = self.key, self.dossier.find(Decision, decision)
        if found is not None:
            self.change("unlink_decision", lambda edit: decisions.unlink(edit, found, key))

    def _open_form(self) -> QWidget:
        body = self._shown.body if self._shown else ""
        field = self.form.open(self.key, body)
        self._show_itself()
        return field

    def _on_closed(self) -> None:
        self.fill()
        if not self.required.isHidden():
            self.required.box.setFocus()

    def _show_itself(self) -> None:
        found = self._shown
        lines = found is not None and (found.rows or found.body or found.others)
        self.setVisible(bool(lines) or not self.form.isHidden())

    def _add_line(self) -> None:
        line = _CheckLine(self, len(self._lines) + 1)
        self._lines.append(line)
        self.ui.list.addWidget(line)
        self.grew.emit()

    def _add_other(self) -> None:
        line = _DecisionLine(self)
        self._others.append(line)
        self.ui.decision_rows.insertWidget(len(self._others) - 1, line)
        self.grew.emit()


class _CheckLine(QWidget):
    """A checkpoint, with its reason under it."""

    def __init__(self, section: StepChecksPanel, number: int) -> None:
        super().__init__(section)
        self._section, self._number = section, number
        self._answer = ""
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        self.box = AnswerBox(section.tools.looks)
        self.box.prepare(words.ANSWERS)
        self.box.answered.connect(lambda given: section.answer(number, given, self._kept_reason()))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(f"{words.NOTE_SAID} {number}")
        self._text = KeptText(self.reason, self._keep)
        indent = QHBoxLayout()
        indent.setContentsMargins(30, 0, 0, 4)
        indent.addWidget(self.reason)
        rows.addWidget(self.box)
        rows.addLayout(indent)
        section.lock((self.box, self.reason))

    def show_row(self, row: CheckRow) -> None:
        self._answer = row.answer
        self.box.show_answer(row.text, row.answer, row.said)
        self._text.show(row.key, row.reason)
        needed = row.answer == NONE_NEEDED
        self.reason.setPlaceholderText(words.REASON_HINT if needed else words.KEPT_HINT)
        self.reason.setVisible(row.asks_reason or self.reason.hasFocus())

    def field(self) -> QWidget:
        """Where something is missing: the reason when there is an answer, else the answer."""
        return self.reason if self._answer == NONE_NEEDED else self.box

    def leave(self) -> None:
        self._text.settle()

    def _kept_reason(self) -> str:
        """A reason stays with another answer too: nothing that was typed is thrown away."""
        return self.reason.text() if not self.reason.isHidden() else ""

    def _keep(self, key: str, text: str, visit: object) -> bool:
        return self._section.keep_reason(key, text, visit)


class _RequiredLine(QWidget):
    """The decision that a step needs; it is ticked by linking one, never by hand."""

    def __init__(self, section: StepChecksPanel) -> None:
        super().__init__(section)
        self._section = section
        self._decision = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.box = AnswerBox(section.tools.looks)
        self.box.prepare({}, by_hand=False)
        self.box.asked.connect(lambda: section.wanted.emit("decision"))
        self.link = _link_button()
        self.link.clicked.connect(self._on_link)
        row.addWidget(self.box, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        section.lock((self.link,))

    def show_decision(self, body: str, taken: DecisionRow | None) -> None:
        self.setVisible(bool(body))
        self._decision = taken.key if taken else ""
        text = taken.text if taken else words.decision_needed(body)
        said = words.decision_said(text, there=taken is not None)
        self.box.show_answer(text, YES if taken else "", said)
        self.link.setText(words.UNLINK if taken else words.LINK)
        self.link.setAccessibleName(f"{self.link.text()}: {text}")

    def _on_link(self) -> None:
        if self._decision:
            self._section.unlink(self._decision)
        else:
            self._section.wanted.emit("decision")


class _DecisionLine(QWidget):
    """Another decision that belongs to the step."""

    def __init__(self, section: StepChecksPanel) -> None:
        super().__init__(section)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.link = _link_button()
        self.link.setText(words.UNLINK)
        self._decision = ""
        self.link.clicked.connect(lambda: section.unlink(self._decision))
        row.addWidget(self.label, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        section.lock((self.link,))

    def show_decision(self, row: DecisionRow) -> None:
        self._decision = row.key
        self.label.setText(row.text)
        self.link.setAccessibleName(f"{words.UNLINK}: {row.text}")


def _link_button() -> QPushButton:
    button = QPushButton()
    button.setProperty("kind", "link")
    return button
