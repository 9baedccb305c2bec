"""Everything that can be on screen, for what holds everywhere in the window.

A scene is a page, a dialog, or a state of one of them that shows more. A dialog that no scene
shows is found by `tests/ui/test_audit.py`.
"""

import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.domain import walk
from app.domain.actors import ActorContact, Agreement
from app.domain.instances import Contribution, Status, StepInstance
from app.domain.measurements import Example
from app.domain.meetings import AgendaItem
from app.domain.status import effective
from app.domain.town_hall import Department, Neighbourhood
from app.exchange.layout import Subject
from app.ui.desk import Desk
from app.ui.dialogs.catalogue import dialog_ids, free_ids, make_free_dialog
from app.ui.dialogs.cbs_dialog import CbsDialog
from app.ui.dialogs.choose_neighbourhood_dialog import ChooseNeighbourhoodDialog
from app.ui.dialogs.columns_dialog import ColumnsDialog
from app.ui.dialogs.department_steps_dialog import DepartmentStepsDialog
from app.ui.dialogs.find_dialog import FindDialog
from app.ui.dialogs.meeting_screen_dialog import MeetingScreenDialog
from app.ui.dialogs.merge_departments_dialog import MergeDepartmentsDialog
from app.ui.dialogs.paste_list_dialog import PasteListDialog
from app.ui.dialogs.split_department_dialog import SplitDepartmentDialog
from app.ui.dialogs.start_neighbourhood_dialog import StartNeighbourhoodDialog
from app.ui.dialogs.what_if_dialog import WhatIfDialog
from app.ui.dialogs.wizard_dialog import WizardDialog
from app.ui.main_window import MainWindow
from app.ui.models.meeting_slide import slide_of
from app.ui.models.registers import REGISTERS
from app.ui.models.route_filter import RouteFilter
from app.ui.models.route_rows import DEFAULT_COLUMNS
from app.ui.notice import Notice
from app.ui.pages.catalogue import page_ids
from app.ui.pages.figures_page import FiguresPage
from app.ui.pages.neighbourhoods_page import NeighbourhoodsPage
from app.ui.pages.playing_field_page import PlayingFieldPage
from app.ui.pages.route_page import RoutePage
from app.ui.panels.cbs_panel import CbsPanel
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import route as route_words
from tests.support.cbs_files import MERELVEEN, RIVIERDAM, Row, workbook

Show = Callable[[MainWindow], QWidget]
"""Shows a scene; gives the window that it is in."""

_MOMENT, _ROUNDS = 0.06, 12


def settle() -> None:
    """Let everything be laid out, filled and painted; the detail follows a moment later."""
    until, rounds = time.monotonic() + _MOMENT, 0
    while rounds < _ROUNDS or time.monotonic() < until:
        QApplication.processEvents()
        rounds += 1


def show(window: MainWindow, scene: str) -> QWidget:
    """Show a scene in a window with an open dossier; what the last one opened is closed."""
    clear(window)
    root = SCENES[scene](window)
    root.show()
    settle()
    if isinstance(window.page, RoutePage):
        # Part of the detail is only worked out for who stays with a step.
        until = time.monotonic() + 2
        while window.page.detail._later.isActive() and time.monotonic() < until:
            QApplication.processEvents()
        settle()
    return root


def clear(window: MainWindow) -> None:
    """Put away what a scene left: dialogs, a notice, a message, a filter."""
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.done(0)
            dialog.hide()
    window.ui.message.hide()
    window.banners.clear()
    if isinstance(window.page, RoutePage):
        window.page.filters.clear()
    if isinstance(window.page, NeighbourhoodsPage):
        window.page.ui.tabs.setCurrentWidget(window.page.ui.list_tab)
    settle()


def _desk(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def _tools(window: MainWindow) -> Tools:
    return Tools(_desk(window), window.looks, window.settings, window.go)


def _start(window: MainWindow) -> QWidget:
    window.ui.side.hide()
    window.start.refresh()
    window.ui.pages.setCurrentWidget(window.start)
    return window


def _page(page: str, window: MainWindow) -> QWidget:
    window.ui.side.show()
    window.go(Place(page))
    return window


def _list(name: str, window: MainWindow) -> QWidget:
    """One of the lists, as a person goes to it."""
    _page("lists", window)
    window.go(Place("lists", field=name))
    return window


def _report(number: str, window: MainWindow) -> QWidget:
    """What is asked of a report."""
    _page("reports", window)
    window.go(Place("reports", number))
    return window


def _route(window: MainWindow) -> RoutePage:
    _page("route", window)
    page = window.page
    assert isinstance(page, RoutePage)
    return page


def _step(status: Status, window: MainWindow) -> QWidget:
    """A step in a status, with everything that was folded opened."""
    dossier = _desk(window).dossier
    found = (item for item in walk.instances(dossier) if effective(dossier, item) is status)
    _open_detail(window, next(found).id)
    return window


def _contribution(window: MainWindow) -> QWidget:
    _open_detail(window, next(iter(_desk(window).dossier.all(Contribution))).id)
    return window


def _open_detail(window: MainWindow, key: str) -> None:
    detail = _route(window).detail
    window.go(Place("route", key))
    settle()
    detail.show_instance(key)
    for field in detail.folded():
        detail.focus_field(field)
    detail.show_instance(key) if "@" in key and detail.key != key else None
    settle()


def _selected(window: MainWindow) -> QWidget:
    page = _route(window)
    page.select_all()
    keys = page.ui.table.selected_keys()[:2]
    page.ui.table.select_keys(keys, keys[0])
    return window


def _playing_field(tab: str, detail: int, window: MainWindow) -> QWidget:
    """The playing field on a tab, with a tab of an actor with whom much was said."""
    _page("playing_field", window)
    page = window.page
    assert isinstance(page, PlayingFieldPage)
    page.ui.tabs.setCurrentWidget(getattr(page.ui, tab))
    dossier = _desk(window).dossier
    agreed = {item.actor for item in dossier.all(Agreement)}
    talked = (item.actor for item in dossier.all(ActorContact) if item.actor in agreed)
    page.ui.table.choose(next(talked))
    page.panel.ui.tabs.setCurrentIndex(detail)
    return window


def _nothing_found(window: MainWindow) -> QWidget:
    _route(window).filters.show(RouteFilter(text="bestaat niet"))
    return window


def _calendar(wijk: int, window: MainWindow) -> QWidget:
    """The calendar of one wijk; of all of them when there is no such one."""
    _page("neighbourhoods", window)
    page = window.page
    assert isinstance(page, NeighbourhoodsPage)
    page.ui.tabs.setCurrentWidget(page.ui.calendar_tab)
    page.calendar.ui.wijk.setCurrentIndex(min(wijk, page.calendar.ui.wijk.count() - 1))
    page.calendar.refresh()
    return window


def _learned(tab: str, window: MainWindow) -> QWidget:
    """A list of lessons, with its first record open."""
    _page("lessons", window)
    window.go(Place("lessons", field=tab))
    return window


def _told(window: MainWindow) -> QWidget:
    _page("today", window)
    window.say("Dit is gedaan.")
    window.banners.show(Notice("aside", "Dit is opzij gezet.", ("show_folder", "copy")))
    return window


def _dialog(name: str, window: MainWindow) -> QWidget:
    _page("today", window)
    assert window.rooms is not None
    return window.rooms.open_dialog(Place(name))


def _on_person(name: str, window: MainWindow) -> QWidget:
    """A dialog about the first person who owns something."""
    owners = (item.owner for item in _desk(window).dossier.all(StepInstance))
    _page("today", window)
    assert window.rooms is not None
    return window.rooms.open_dialog(Place(name, next(filter(None, owners))))


def _on_step(field: str, window: MainWindow) -> QWidget:
    """The dialog about the first step, opened at a field."""
    _page("today", window)
    assert window.rooms is not None
    first = next(walk.instances(_desk(window).dossier)).id
    return window.rooms.open_dialog(Place("step", first, field))


def _found(window: MainWindow) -> QWidget:
    dialog = _free("find", window)
    assert isinstance(dialog, FindDialog)
    dialog.ui.wanted.setText("x" if window.settings.now.name.startswith("<") else "wijk")
    return dialog


def _cbs(window: MainWindow, *rows: Row, title: str = "KWB2023") -> QWidget:
    """Figures of the CBS, once their file has been read."""
    dialog = _dialog("cbs", window)
    assert isinstance(dialog, CbsDialog)
    _read(dialog.panel, *rows, title=title)
    # Of the second wijk there is something to tell.
    dialog.panel.ui.table.selectRow(1)
    return dialog


def _doubted(window: MainWindow) -> QWidget:
    """Figures of another municipality, out of a file that tells two years."""
    dialog = _cbs(window, *MERELVEEN, *RIVIERDAM, title="KWB2024")
    assert isinstance(dialog, CbsDialog)
    town = dialog.panel.ui.town
    town.setCurrentIndex(town.findText("Rivierdam"))
    town.activated.emit(town.currentIndex())
    dialog.panel.ui.table.selectRow(1)
    return dialog


def _read(panel: CbsPanel, *rows: Row, title: str = "KWB2023") -> None:
    with TemporaryDirectory() as folder:
        panel.read(workbook(Path(folder) / "kwb-2023.xlsx", rows, title=title))
        until = time.monotonic() + 10
        while panel.work.busy and time.monotonic() < until:
            QApplication.processEvents()


def _tried(window: MainWindow) -> QWidget:
    """*Wat als* with a value that makes another vessel the lowest."""
    dialog = _dialog("what_if", window)
    assert isinstance(dialog, WhatIfDialog)
    dialog.ui.figure.setCurrentIndex(1)
    dialog.ui.value.setText("120")
    return dialog


def _worked_example(window: MainWindow) -> QWidget:
    """An example that was kept, open."""
    _page("today", window)
    assert window.rooms is not None
    first = next(iter(_desk(window).dossier.all(Example)))
    return window.rooms.open_dialog(Place("advantage", first.id))


def _free(name: str, window: MainWindow) -> QWidget:
    _page("today", window)
    return make_free_dialog(name, window, window)


def _wizard(number: int, window: MainWindow) -> QWidget:
    _page("today", window)
    dialog = make_free_dialog("wizard", window, window)
    assert isinstance(dialog, WizardDialog)
    dialog.show()
    dialog.ui.municipality.setText("Vlierdam")
    for _ in range(number):
        dialog.ui.next.click()
    assert dialog.ui.pages.currentIndex() == number
    return dialog


def _wizard_cbs(window: MainWindow) -> QWidget:
    """The wijken of a new dossier, out of a file of the CBS."""
    dialog = _wizard(1, window)
    assert isinstance(dialog, WizardDialog)
    dialog.ui.back.click()
    dialog.ui.municipality.setText("Merelveen")
    dialog.ui.next.click()
    dialog.ui.wijken_tabs.setCurrentWidget(dialog.ui.cbs_tab)
    _read(dialog.cbs, *MERELVEEN)
    return dialog


def _other(make: Callable[[Tools, MainWindow], QWidget], window: MainWindow) -> QWidget:
    _page("today", window)
    return make(_tools(window), window)


def _first_department(tools: Tools) -> str:
    return next(iter(tools.desk.dossier.all(Department))).id


def _wijken(tools: Tools) -> list[Neighbourhood]:
    return list(tools.desk.dossier.all(Neighbourhood))


def _big_screen(tools: Tools, window: MainWindow) -> QWidget:
    """The item about a step, as everybody sees it."""
    desk, made = tools.desk, MeetingScreenDialog(tools.looks, window)
    item = next(item for item in desk.dossier.all(AgendaItem) if item.instance)
    made.resize(1280, 720)
    made.show_slide("Overleg", slide_of(desk.dossier, item, desk.today, internal=False))
    made.show_time("1:20 van 10 min", over=True)
    return made


_OTHERS: Mapping[str, Callable[[Tools, MainWindow], QWidget]] = {
    "columns": lambda tools, window: ColumnsDialog(
        route_words.HEADINGS, DEFAULT_COLUMNS, DEFAULT_COLUMNS, tools.looks.now, window
    ),
    "choose_neighbourhood": lambda tools, window: ChooseNeighbourhoodDialog(
        "In welke wijk?",
        [(wijk.id, wijk.name, "B") for wijk in _wijken(tools)],
        tools.looks.now,
        window,
    ),
    "department_steps": lambda tools, window: DepartmentStepsDialog(
        tools, _first_department(tools), window
    ),
    "merge_departments": lambda tools, window: MergeDepartmentsDialog(
        tools, _first_department(tools), window
    ),
    "split_department": lambda tools, window: SplitDepartmentDialog(
        tools, _first_department(tools), window
    ),
    "start_neighbourhood": lambda tools, window: StartNeighbourhoodDialog(
        tools, _wijken(tools)[-1].id, window
    ),
    "meeting_screen": _big_screen,
    "paste_list": lambda tools, window: PasteListDialog(Subject.PEOPLE, tools, window),
}
"""Dialogs that are opened from another page or dialog."""


def _figures(window: MainWindow) -> FiguresPage:
    _page("figures", window)
    page = window.page
    assert isinstance(page, FiguresPage)
    for view in (page.trend.chart, *page.story.charts.values()):
        if not view.values.isHidden():
            view.switch.click()
    return page


def _chart_values(window: MainWindow) -> QWidget:
    """The charts of a wijk as tables."""
    page = _figures(window)
    for view in (page.trend.chart, *page.story.charts.values()):
        view.switch.click()
    return window


def _town_charts(window: MainWindow) -> QWidget:
    """The figures of all wijken together."""
    page = _figures(window)
    page.ui.wijk.setCurrentIndex(page.ui.wijk.findData(""))
    page.refresh()
    return window


_GUIDES = tuple(name for name in free_ids() if name.startswith("guide_"))
"""These are one dialog."""

SCENES: Mapping[str, Show] = MappingProxyType(
    {
        "start": _start,
        **{f"page-{page}": partial(_page, page) for page in page_ids()},
        **{f"list-{item.id}": partial(_list, item.id) for item in REGISTERS[1:]},
        "report-R1": partial(_report, "R1"),
        **{f"step-{status.value}": partial(_step, status) for status in Status},
        "contribution": _contribution,
        "route-selected": _selected,
        "route-nothing": _nothing_found,
        "calendar": partial(_calendar, 0),
        "calendar-all": partial(_calendar, 999),
        **{f"lessons-{tab}": partial(_learned, tab) for tab in ("questions", "others")},
        "playing-field-map": partial(_playing_field, "map_tab", 1),
        "playing-field-loose": partial(_playing_field, "loose_tab", 2),
        "told": _told,
        **{f"dialog-{name}": partial(_dialog, name) for name in dialog_ids()},
        **{f"dialog-{name}": partial(_free, name) for name in free_ids() if name not in _GUIDES},
        "dialog-guide": partial(_free, "guide_it"),
        **{name: partial(_free, name) for name in _GUIDES},
        **{f"{name}-person": partial(_on_person, name) for name in ("hand_over", "privacy")},
        **{f"step-dialog-{field}": partial(_on_step, field) for field in ("title", "skip")},
        "found": _found,
        "cbs-preview": lambda window: _cbs(window, *MERELVEEN),
        "cbs-choices": lambda window: _cbs(window, *RIVIERDAM),
        "cbs-doubts": _doubted,
        "wizard-cbs": _wizard_cbs,
        "figures-values": _chart_values,
        "figures-town": _town_charts,
        "what_if-tried": _tried,
        "advantage-example": _worked_example,
        **{f"wizard-{number + 1}": partial(_wizard, number) for number in range(1, 5)},
        **{f"dialog-{name}": partial(_other, make) for name, make in _OTHERS.items()},
    }
)
"""All scenes by name."""

DIALOGS = frozenset(name.removeprefix("dialog-") for name in SCENES if name.startswith("dialog-"))
"""The stems of the dialogs that scenes show."""
