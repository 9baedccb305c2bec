"""What report is wanted: which, about what, for whom to see."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.agenda import meetings
from app.domain.walk import departments, neighbourhoods
from app.editing.wording import meeting_name
from app.reports.content.model import Held
from app.reports.form import Format
from app.reports.making import KINDS
from app.ui._compiled.report_choice_panel import Ui_ReportChoicePanel
from app.ui.models.report_choice import ReportChoice
from app.ui.place import Place
from app.ui.tips import plain_tip
from app.ui.tools import Tools
from app.ui.widgets.choice_list import Choice
from app.ui.widgets.filter_button import FilterButton
from app.words.report_texts import TITLES
from app.words.window import reports as words

_WITH_TEXTS = "R1"
"""The report of which the words can be changed; it never has names."""


class ReportChoicePanel(QWidget):
    """Asks everything about a report; what does not go together cannot be chosen.

    Attributes:
        changed: Something else is asked.
    """

    changed = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._go = tools.desk, tools.go
        self._day, self._follows = tools.desk.today, True
        self.ui = Ui_ReportChoicePanel()
        self.ui.setupUi(self)
        self.departments = self._button(tools, words.DEPARTMENTS, self._offered_departments)
        self.wijken = self._button(tools, words.WIJKEN, self._offered_wijken)
        self._prepare()

    def _button(self, tools: Tools, label: str, offered: object) -> FilterButton:
        button = FilterButton(
            label,
            offered,  # type: ignore[arg-type]
            tools.looks,
            said=words.chosen,
            search_text=words.SEARCH,
        )
        button.picked.connect(self._on_choice)
        self.ui.scope.addWidget(button)
        return button

    def _prepare(self) -> None:
        ui = self.ui
        for nr in words.ABOUT:
            ui.report.addItem(words.report_name(nr, TITLES[nr]), nr)
        self._offer_forms()
        self._offer_meetings()
        ui.day.prepare(self._keep_day, lambda: self._desk.today, ui.day_note)
        ui.day.show_day("", self._day)
        ui.report.currentIndexChanged.connect(self._on_report)
        ui.form.currentIndexChanged.connect(self._on_choice)
        ui.meeting.activated.connect(self._on_choice)
        ui.texts.clicked.connect(self._edit_texts)
        for box in (ui.nameless, ui.internal, ui.pdfa, ui.history):
            box.toggled.connect(self._on_choice)
        self._allow()
        self.say_held(None)

    @property
    def choice(self) -> ReportChoice:
        """What is asked now."""
        ui = self.ui
        return ReportChoice(
            nr=str(ui.report.currentData()),
            form=Format(ui.form.currentData()),
            day=self._day,
            departments=self.departments.chosen,
            wijken=self.wijken.chosen,
            meeting=str(ui.meeting.currentData() or ""),
            names=not ui.nameless.isChecked(),
            internal=ui.internal.isChecked(),
            pdfa=ui.pdfa.isChecked(),
            history=ui.history.isChecked(),
        )

    def show_choice(self, choice: ReportChoice) -> None:
        """Ask what was asked before."""
        ui = self.ui
        ui.report.setCurrentIndex(ui.report.findData(choice.nr))
        ui.form.setCurrentIndex(ui.form.findData(choice.form.value))
        self.departments.choose(choice.departments)
        self.wijken.choose(choice.wijken)
        ui.nameless.setChecked(not choice.names)
        ui.internal.setChecked(choice.internal)
        ui.pdfa.setChecked(choice.pdfa)
        ui.history.setChecked(choice.history)
        ui.meeting.setCurrentIndex(max(ui.meeting.findData(choice.meeting), 0))
        self._day, self._follows = choice.day, choice.day == self._desk.today
        ui.day.drop()
        ui.day.show_day("", choice.day)
        self._on_choice()

    def refresh(self) -> None:
        """Follow the dossier and the day.

        Of what was chosen, what is gone is not asked for any more. Of nothing that is left a
        report for all would come: then the choice stays as it is, and cannot be made.
        """
        self._offer_meetings()
        for button, offered in (
            (self.departments, self._offered_departments),
            (self.wijken, self._offered_wijken),
        ):
            there = {item.id for item in offered()}
            button.choose(button.chosen & there or button.chosen)
        if self._follows:
            self._follow_day()

    def _follow_day(self) -> None:
        """Who chose no day means today, also after midnight."""
        self._day = self._desk.today
        self.ui.day.show_day("", self._day)

    def settle(self) -> None:
        """Take over the day that is being typed."""
        self.ui.day.settle()
        if self._follows and self._day != self._desk.today and not self.wrong_day():
            self._follow_day()
            self._on_choice()

    def wrong_day(self) -> bool:
        """Whether what stands in the field for the day is no day."""
        return self.ui.day.is_wrong

    def say_held(self, held: Held | None) -> None:
        """Say how much the report holds back; `None` while nobody knows."""
        ui, choice = self.ui, self.choice
        names = internal = ""
        if held is not None:
            shown = choice.names and self._may_name(choice)
            names = words.NAMES_SHOWN if shown else words.names_replaced(held.names)
            internal = words.internal_held(held.internal)
        if choice.internal and not choice.nameless:
            internal = words.INTERNAL_SHOWN
        for note, text in ((ui.nameless_note, names), (ui.internal_note, internal)):
            note.setText(text)
            note.setVisible(bool(text))

    def _offered_departments(self) -> Iterator[Choice]:
        for item in departments(self._desk.dossier):
            yield Choice(item.id, f"{item.code} {item.name}")

    def _offered_wijken(self) -> Iterator[Choice]:
        for item in neighbourhoods(self._desk.dossier):
            yield Choice(item.id, item.name)

    def _keep_day(self, _key: str, day: date | None) -> bool:
        self._day, self._follows = day or self._desk.today, day is None
        if day is None:
            self.ui.day.show_day("", self._day)
        self._on_choice()
        return True

    def _offer_meetings(self) -> None:
        """The meetings, the last one first; where a report is about one there is no `all`."""
        box, choice = self.ui.meeting, self.choice
        chosen = box.currentData()
        box.clear()
        if not choice.needs_meeting:
            box.addItem(words.EVERY_MEETING, "")
        for item in meetings(self._desk.dossier):
            box.addItem(meeting_name(item), item.id)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        box.setVisible(choice.of_meeting)

    def ask_meeting(self, key: str) -> None:
        """Ask for a report about a meeting."""
        self.ui.meeting.setCurrentIndex(max(self.ui.meeting.findData(key), 0))
        self._on_choice()

    def _offer_forms(self) -> None:
        form = self.ui.form
        form.blockSignals(True)
        form.clear()
        for kind in KINDS[str(self.ui.report.currentData())].contents:
            form.addItem(words.FORMS[kind.value], kind.value)
        form.blockSignals(False)

    def _on_report(self) -> None:
        self._offer_forms()
        self._offer_meetings()
        self._on_choice()

    def _on_choice(self) -> None:
        self._allow()
        self.say_held(None)
        self.changed.emit()

    def _edit_texts(self) -> None:
        """Change what the page says in words on the day that is asked."""
        self.settle()
        if not self.wrong_day():
            self._go(Place("moments", self._day.isoformat()))

    def _may_name(self, choice: ReportChoice) -> bool:
        """Whether somebody can be named in a report at all."""
        return choice.nr != _WITH_TEXTS and not choice.nameless

    def _allow(self) -> None:
        ui, choice = self.ui, replace(self.choice, departments=frozenset())
        ui.about.setText(words.ABOUT[choice.nr])
        ui.texts.setVisible(choice.nr == _WITH_TEXTS)
        for widget, fits, why_not in (
            (ui.nameless, self._may_name(choice), words.ALWAYS_NAMELESS),
            (ui.internal, not choice.nameless, words.NEVER_INTERNAL),
            (self.departments, choice.per_department, words.NOT_PER_DEPARTMENT),
            (ui.pdfa, choice.with_pdfa, words.ONLY_PAPER),
            (ui.history, choice.with_history, words.ONLY_R0),
        ):
            widget.setEnabled(fits)
            widget.setToolTip("" if fits else plain_tip(why_not))
