"""*Lessen*: what was learned, what nobody knows yet, and what other municipalities share."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from typing_extensions import override

from app.domain.changes import ChangeSet
from app.domain.learning import Answer, Lesson, OpenQuestion
from app.domain.tables import NAMES
from app.domain.town_hall import Department, Neighbourhood
from app.installation.policy import PACKAGE
from app.reports.content.listing import Listing
from app.ui._compiled.lessons_page import Ui_LessonsPage
from app.ui.models import learned_choices as offers
from app.ui.models.learned_rows import Narrow
from app.ui.page import Page
from app.ui.panels.learned_panel import LESSONS, OTHERS, QUESTIONS, LearnedPanel
from app.ui.parts import Part
from app.ui.place import Place
from app.ui.record_fields import fill
from app.ui.share_deeds import take_in
from app.ui.tools import Tools
from app.ui.turned_off import keep_off
from app.words import choices
from app.words.window import lessons as words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox

TAKE_IN = "take_in"
"""The field of a place: take over a package."""

_SHOWN = frozenset(
    NAMES[kind] for kind in (Lesson, OpenQuestion, Answer, Neighbourhood, Department)
)
"""The tables that the page shows something of."""


class LessonsPage(Page):
    """Three lists under one filter."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        ui = self.ui = Ui_LessonsPage()
        ui.setupUi(self)
        self.panels = {tab: LearnedPanel(tab, tools) for tab in (LESSONS, QUESTIONS, OTHERS)}
        for tab, panel in self.panels.items():
            ui.tabs.addTab(panel, words.TABS[tab])
        self.panels[OTHERS].first_asked.connect(self._take_in)
        ui.take_in.clicked.connect(self._take_in)
        ui.take_in.setEnabled(self.desk.editable)
        keep_off(PACKAGE, ui.take_in, ui.share)
        ui.share.clicked.connect(lambda: tools.go(Place("share")))
        for box in self._filters():
            box.activated.connect(self._on_filter)
        ui.tabs.currentChanged.connect(self._on_tab)

    @property
    def panel(self) -> LearnedPanel:
        """The list on screen."""
        return list(self.panels.values())[self.ui.tabs.currentIndex()]

    @override
    def refresh(self) -> None:
        dossier, ui = self.desk.dossier, self.ui
        for box, offered in (
            (ui.wijk, offers.of_wijken(dossier, words.EVERY_WIJK)),
            (ui.step, offers.of_steps(dossier, words.EVERY_STEP)),
            (ui.movement, offers.of_words(choices.MOVEMENT, words.EVERY_MOVEMENT)),
        ):
            fill(box, offered)
        self._on_filter()

    @override
    def take(self, item: ChangeSet, initiator: object | None) -> None:
        if not _SHOWN.isdisjoint(change.table for change in item.changes):
            self.refresh()

    @override
    def show_place(self, place: Place) -> None:
        """Show a list by its name, or a record by its id."""
        if place.field == TAKE_IN:
            self._take_in()
            return
        tab = place.field if place.field in self.panels else ""
        if place.key:
            tab = next((name for name, panel in self.panels.items() if panel.holds(place.key)), tab)
        if tab:
            self.ui.tabs.setCurrentIndex(list(self.panels).index(tab))
        if place.key and tab:
            self.bring_up_to_date()
            self._clear_filters()
            self.panel.choose(place.key)

    @override
    def parts(self) -> Sequence[Part]:
        panel = self.panel
        return (
            Part(panel, panel.first()),
            Part(self.ui.bar, self.ui.wijk),
            Part(panel.ui.detail_area),
        )

    @override
    def focus_filter(self) -> None:
        self.panel.ui.filter.setFocus()

    @override
    def listing(self) -> Listing | None:
        return self.panel.listing()

    @override
    def leave(self) -> None:
        for panel in self.panels.values():
            panel.settle()

    @override
    def restyle(self) -> None:
        for panel in self.panels.values():
            panel.restyle()

    def _filters(self) -> "tuple[QComboBox, ...]":
        return (self.ui.wijk, self.ui.step, self.ui.movement)

    def _clear_filters(self) -> None:
        for box in self._filters():
            box.setCurrentIndex(0)
        self._on_filter()

    def _on_filter(self) -> None:
        self.panel.narrow(Narrow(*(str(box.currentData() or "") for box in self._filters())))

    def _on_tab(self) -> None:
        self.leave()
        self._on_filter()
        stop = self.parts()[0].beginning()
        if stop is not None and not self.ui.tabs.tabBar().hasFocus():
            stop.setFocus()

    def _take_in(self) -> None:
        if take_in(self.tools, self):
            self.ui.tabs.setCurrentIndex(list(self.panels).index(OTHERS))
