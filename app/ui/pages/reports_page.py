"""*Rapporten*: ask for a report, see how it will look, make it; and what was made before."""

from collections.abc import Sequence

from typing_extensions import override

from app.domain.changes import ChangeSet
from app.domain.report_runs import ReportRun
from app.editing.commands.report_runs import is_register
from app.reports.content.listing import Listing
from app.ui._compiled.reports_page import Ui_ReportsPage
from app.ui.dossier_copy import DossierCopy
from app.ui.models.report_choice import ReportChoice
from app.ui.page import Page
from app.ui.panels.report_choice_panel import ReportChoicePanel
from app.ui.panels.report_making_panel import ReportMakingPanel
from app.ui.panels.report_preview_panel import ReportPreviewPanel
from app.ui.panels.report_register_panel import ReportRegisterPanel
from app.ui.parts import Part
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import reports as words

MADE = "made"
"""The field of a place: the register."""

_SIDE = 340
"""Width of what is asked, at 100 %."""


class ReportsPage(Page):
    """Two tabs: making a report, and what was made before."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        ui = self.ui = Ui_ReportsPage()
        ui.setupUi(self)
        self._copy = DossierCopy(self.desk, self)
        self.asking = ReportChoicePanel(tools)
        self.making = ReportMakingPanel(tools, self._copy, ui.message)
        self.preview = ReportPreviewPanel(tools, self._copy, ui.message)
        self.register = ReportRegisterPanel(tools, ui.message)
        ui.side_rows.addWidget(self.asking)
        ui.side_rows.addWidget(self.making)
        ui.split.addWidget(self.preview)
        ui.split.setStretchFactor(0, 0)
        ui.split.setStretchFactor(1, 1)
        ui.made_rows.addWidget(self.register)
        self.making.asked.connect(self.make)
        self.asking.changed.connect(self._on_asked)
        self.preview.process.counted.connect(self.asking.say_held)
        self.register.again_asked.connect(self._ask_again)
        self.register.make_asked.connect(lambda: ui.tabs.setCurrentWidget(ui.make_tab))
        ui.tabs.currentChanged.connect(self._on_tab)
        self.restyle()

    @override
    def restyle(self) -> None:
        look = self.tools.looks.now
        self.ui.side.setMinimumWidth(look.px(_SIDE) if look.scale <= 1 else look.px(_SIDE * 0.85))
        self.ui.split.setSizes([look.px(_SIDE), self.width()])

    @override
    def parts(self) -> Sequence[Part]:
        if self.ui.tabs.currentWidget() is self.ui.made_tab:
            return (Part(self.register, self.register.first()),)
        return (
            Part(self.ui.side, self.asking.ui.report),
            Part(self.preview, self.preview.ui.pages),
        )

    @override
    def refresh(self) -> None:
        self.asking.refresh()
        self._show_register()
        self._on_asked()
        self.preview.renew()

    @override
    def take(self, item: ChangeSet, initiator: object | None) -> None:
        if is_register(item):
            self._show_register()
        else:
            self.refresh()

    def _show_register(self) -> None:
        runs = self.desk.dossier.all(ReportRun)
        waiting = sum(1 for run in runs if run.sent_on and not run.answered)
        self.ui.summary.setText(words.summary(len(runs), waiting))
        self.register.refresh()

    @override
    def show_place(self, place: Place) -> None:
        made = place.field == MADE
        self.ui.tabs.setCurrentWidget(self.ui.made_tab if made else self.ui.make_tab)
        at = self.asking.ui.report.findData(place.key)
        if at >= 0:
            self.asking.ui.report.setCurrentIndex(at)
        if place.within:
            self.asking.ask_meeting(place.within)

    @override
    def focus_filter(self) -> None:
        if self.ui.tabs.currentWidget() is self.ui.made_tab:
            self.register.ui.filter.setFocus()
        else:
            self.preview.focus_search()

    @override
    def listing(self) -> Listing | None:
        if self.ui.tabs.currentWidget() is self.ui.made_tab:
            return self.register.listing(words.MADE_BEFORE)
        return None

    @override
    def leave(self) -> None:
        self.asking.settle()

    @override
    def end(self) -> None:
        self.making.end()
        self.preview.end()
        self._copy.end()

    def make(self) -> None:
        """Make what is asked now."""
        self.asking.settle()
        if self.asking.wrong_day():
            # Else a report of another day would be made than the one that stands there.
            self.asking.ui.day.setFocus()
            self.ui.message.say(self.asking.ui.day_note.text())
            return
        self.making.make(self.asking.choice)

    def _on_tab(self) -> None:
        """Bring the caret to the work of the tab, but not away from the names of the tabs."""
        stop = self.parts()[0].beginning()
        if stop is not None and not self.ui.tabs.tabBar().hasFocus():
            stop.setFocus()

    def _on_asked(self) -> None:
        if self.isVisible():
            self.preview.show_choice(self.asking.choice)

    def _ask_again(self, choice: ReportChoice) -> None:
        self.ui.tabs.setCurrentWidget(self.ui.make_tab)
        self.asking.show_choice(choice)
        self.making.ui.make.setFocus()
