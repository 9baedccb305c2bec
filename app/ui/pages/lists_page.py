"""*Lijsten*: what was agreed, decided, promised and awaited; money, hours, interests, residents."""

from collections.abc import Sequence

from typing_extensions import override

from app.reports.content.listing import Listing
from app.ui._compiled.lists_page import Ui_ListsPage
from app.ui.models.registers import REGISTERS
from app.ui.page import Page
from app.ui.panels.register_panel import RegisterPanel
from app.ui.panels.risk_map import RiskMap
from app.ui.parts import Part
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import register_lists as words

_RISKS = "risks"


class ListsPage(Page):
    """A tab for every register."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        ui = self.ui = Ui_ListsPage()
        ui.setupUi(self)
        self.panels = {register.id: RegisterPanel(register, tools) for register in REGISTERS}
        for key, panel in self.panels.items():
            ui.tabs.addTab(panel, words.TAB_NAMES[key])
        self.map = RiskMap(tools.looks)
        self.map.chosen.connect(self._on_map)
        self.panels[_RISKS].add_below(self.map)
        ui.tabs.currentChanged.connect(self._on_tab)

    @property
    def panel(self) -> RegisterPanel:
        """The list on screen."""
        return list(self.panels.values())[self.ui.tabs.currentIndex()]

    @override
    def parts(self) -> Sequence[Part]:
        return (Part(self.panel, self.panel.first()),)

    @override
    def refresh(self) -> None:
        self.panel.refresh()
        if self.panel is self.panels[_RISKS]:
            self.map.show_risks(self.desk.dossier)

    @override
    def show_place(self, place: Place) -> None:
        if place.field in self.panels:
            self.ui.tabs.setCurrentIndex(list(self.panels).index(place.field))
        if place.key:
            self.panel.choose(place.key)

    @override
    def focus_filter(self) -> None:
        self.panel.ui.filter.setFocus()

    @override
    def listing(self) -> Listing | None:
        return self.panel.listing()

    def _on_tab(self) -> None:
        self.refresh()
        stop = self.parts()[0].beginning()
        if stop is not None and not self.ui.tabs.tabBar().hasFocus():
            stop.setFocus()

    def _on_map(self, chance: int, impact: int) -> None:
        """Show in the list which risks stand in a cell of the map."""
        keys = self.map.keys_at(self.desk.dossier, chance, impact)
        if keys:
            self.panels[_RISKS].choose(keys[0])
