"""*Eigen stap toevoegen…*, and what else the town may do with a step: name, split, skip it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from app.domain.ids import split_instance, split_part
from app.domain.route import Level, Phase, RequiredDecision, Step
from app.domain.town_hall import Neighbourhood
from app.domain.walk import checkpoints, departments, phases, steps
from app.editing.commands import own_steps
from app.editing.commands import steps as route
from app.editing.edit import Edit
from app.ui._compiled.step_dialog import Ui_StepDialog
from app.ui.labels import say
from app.ui.place import Place
from app.ui.tips import plain_tip
from app.ui.tools import Tools
from app.ui.widgets.tab_bar import show_bar
from app.words.choices import LEVEL, REQUIRED_DECISION, word
from app.words.window import route_dialogs as words

_ID = Qt.ItemDataRole.UserRole


class StepDialog(QDialog):
    """Adds a step; when the place names one, changes that one."""

    def __init__(self, tools: Tools, place: Place, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._go = tools.desk, tools.go
        key, self._wijk = split_instance(split_part(place.key)[0])
        dossier = self._desk.dossier
        # Without a field the place only says where a new step comes.
        self._beside = dossier.find(Step, key)
        self._step = self._beside if place.field else None
        self._refusal = ""
        self.ui = Ui_StepDialog()
        self.ui.setupUi(self)
        self._fill()
        self._fill_splitting()
        self._fill_skipping()
        self._show_mode(place.field)
        self._desk.refused.connect(self._on_refused)
        self.ui.keep.clicked.connect(self._on_keep)
        self.ui.remove.clicked.connect(self._on_remove)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.tabs.currentChanged.connect(lambda _: self._name_button())
        self.resize(tools.looks.now.px(560), tools.looks.now.px(520))

    # Filling

    def _fill(self) -> None:
        ui, dossier, step = self.ui, self._desk.dossier, self._step
        ui.weeks.setValidator(QIntValidator(0, own_steps.LONGEST_LEAD, self))
        for level in Level:
            ui.level.addItem(word(LEVEL, level.value), level.value)
        ui.department.addItem(words.NO_DEPARTMENT, None)
        for department in departments(dossier):
            ui.department.addItem(f"{department.code} {department.name}", department.id)
        for decision in RequiredDecision:
            ui.decision.addItem(word(REQUIRED_DECISION, decision.value), decision.value)
        ui.code.setText(step.code if step else self._free_code())
        if step is not None:
            ui.title.setText(step.title)
            ui.weeks.setText(str(step.lead_weeks))
            ui.level.setCurrentIndex(ui.level.findData(step.level.value))
            ui.level.setEnabled(step.own)
            for row in (4, 5, 6):
                ui.about.setRowVisible(row, False)

    def _weeks(self) -> int:
        text = self.ui.weeks.text().strip()
        return int(text) if text else 0

    def _free_code(self) -> str:
        """The first number after the last step of the phase."""
        dossier = self._desk.dossier
        phase = dossier.find(Phase, self._beside.phase) if self._beside else None
        phase = phase or next(iter(phases(dossier)), None)
        if phase is None:
            return ""
        last = max((s.order for s in steps(dossier) if s.phase == phase.id), default=0)
        return f"{phase.order}.{last + 1}"

    def _fill_splitting(self) -> None:
        step = self._step
        self.ui.new_code.setText(self._free_code())
        self.ui.moving.setSpacing(3)
        for point in checkpoints(self._desk.dossier, step.id) if step else ():
            item = QListWidgetItem(point.text, self.ui.moving)
            item.setData(_ID, point.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)

    def _fill_skipping(self) -> None:
        step = self._step
        if step is None:
            return
        wijk = self._desk.dossier.find(Neighbourhood, self._wijk)
        if wijk is not None:
            self.ui.where.addItem(words.here(wijk.name), wijk.id)
        if step.level is Level.PER_NEIGHBOURHOOD:
            self.ui.where.addItem(words.EVERYWHERE, None)
        self.ui.skipping.setRowVisible(0, self.ui.where.count() > 0)

    def _show_mode(self, field: str) -> None:
        ui, step = self.ui, self._step
        for label in (ui.subject, ui.problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
        ui.problem.hide()
        ui.subject.setVisible(step is not None)
        ui.remove.setVisible(step is not None and step.own)
        self.setWindowTitle(words.ADD_TITLE if step is None else words.CHANGE_TITLE)
        if step is None:
            ui.tabs.removeTab(ui.tabs.indexOf(ui.split_tab))
            ui.tabs.removeTab(ui.tabs.indexOf(ui.skip_tab))
            show_bar(ui.tabs, False)
            ui.title.setFocus()
        else:
            ui.subject.setText(f"{step.code} {step.title}")
            tab, first = {
                "skip": (ui.skip_tab, ui.reason),
                "split": (ui.split_tab, ui.new_title),
            }.get(field, (ui.about_tab, ui.title))
            ui.tabs.setCurrentWidget(tab)
            first.setFocus()
        self._name_button()
        for button in (ui.keep, ui.remove):
            button.setEnabled(self._desk.editable)
            button.setToolTip(plain_tip(self._desk.why_read_only))

    def _name_button(self) -> None:
        tab = self.ui.tabs.currentWidget()
        text = words.ADD if self._step is None else words.BUTTONS[tab.objectName()]
        self.ui.keep.setText(text)

    # Carrying out

    def _on_keep(self) -> None:
        step, tab = self._step, self.ui.tabs.currentWidget()
        if step is None:
            self._add()
        elif tab is self.ui.split_tab:
            self._split(step)
        elif tab is self.ui.skip_tab:
            self._skip(step)
        else:
            self._change(step)

    def _add(self) -> None:
        ui = self.ui
        plan = route.OwnStep(
            ui.code.text(),
            ui.title.text(),
            Level(ui.level.currentData()),
            RequiredDecision(ui.decision.currentData()),
            accountable=ui.department.currentData(),
            checkpoints=tuple(filter(str.strip, ui.points.toPlainText().splitlines())),
            lead_weeks=self._weeks(),
        )
        made: list[Step] = []
        if self._carried_out("add_step", lambda edit: made.append(route.add(edit, plan))):
            self._end(words.added(made[0].code))
            self._show_in_route(made[0])

    def _show_in_route(self, step: Step) -> None:
        if step.level is Level.TOWN_WIDE:
            self._go(Place("route", step.id))

    def _change(self, step: Step) -> None:
        ui = self.ui

        def work(edit: Edit) -> None:
            route.rename(edit, edit.dossier.get(Step, step.id), ui.title.text())
            if ui.code.text().strip() != step.code:
                route.move(edit, edit.dossier.get(Step, step.id), ui.code.text())
            if self._weeks() != step.lead_weeks:
                own_steps.set_lead_weeks(edit, step, self._weeks())
            if step.own:
                own_steps.set_level(edit, step, Level(ui.level.currentData()))

        if self._carried_out("change_step", work):
            self._end(words.changed(self._desk.dossier.get(Step, step.id).code))

    def _split(self, step: Step) -> None:
        items = (self.ui.moving.item(row) for row in range(self.ui.moving.count()))
        moving = [i.data(_ID) for i in items if i.checkState() is Qt.CheckState.Checked]
        plan = own_steps.StepSplit(self.ui.new_code.text(), self.ui.new_title.text(), tuple(moving))
        made: list[Step] = []
        if self._carried_out(
            "split_step", lambda edit: made.append(own_steps.split(edit, step, plan))
        ):
            self._end(words.split(step.code, made[0].code))

    def _skip(self, step: Step) -> None:
        reason = self.ui.reason.toPlainText().strip()
        if not reason:
            self._tell(words.REASON_MISSING)
            self.ui.reason.setFocus()
            return
        count: list[int] = []

        def work(edit: Edit) -> None:
            count.append(
                route.skip(
                    edit,
                    step,
                    reason,
                    today=self._desk.today,
                    decided_by=self.ui.decided_by.text().strip(),
                    neighbourhood=self.ui.where.currentData(),
                )
            )

        if self._carried_out("skip_step", work, reason):
            self._end(words.skipped(step.code, count[0]))

    def _on_remove(self) -> None:
        step = self._step
        if step is None:
            return
        gone: list[bool] = []
        if self._carried_out("remove_step", lambda edit: gone.append(own_steps.remove(edit, step))):
            self._end(words.removed(step.code, gone=gone[0]))

    def _carried_out(self, command: str, work: Callable[[Edit], object], reason: str = "") -> bool:
        self._refusal = ""
        done = self._desk.edit(command, work, reason=reason, initiator=self)
        if not done:
            self._tell(self._refusal)
        return done

    def _on_refused(self, text: str) -> None:
        self._refusal = text

    def _tell(self, text: str) -> None:
        say(self.ui.problem, text)

    def _end(self, text: str) -> None:
        self._desk.told.emit(text)
        self.accept()
