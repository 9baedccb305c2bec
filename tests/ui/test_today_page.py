"""*Vandaag* shows what needs attention, and leads to where it is mended."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QBoxLayout
from pytestqt.qtbot import QtBot

from app.domain.attention import Concern, Finding, attention
from app.domain.chain import awaited_sources
from app.domain.ids import instance_id
from app.domain.instances import Status, StepInstance
from app.domain.route import Step
from app.domain.town_hall import Department, Person
from app.domain.waits import WaitOn
from app.editing.commands import instances, waits
from app.editing.edit import Edit
from app.editing.wording import awaited_text
from app.ui.main_window import MainWindow
from app.ui.models import today_rows
from app.ui.models.awaited_rows import chain_text
from app.ui.models.rows_model import TONE, RowsModel
from app.ui.pages.route_page import RoutePage
from app.ui.pages.today_page import CONTROL, TodayPage
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.link_table import LinkTable
from app.words.window import today as words
from tests.ui.conftest import LEADER, TODAY, type_text


def shown(qtbot: QtBot, tools: Tools, width: int = 1100) -> TodayPage:
    page = TodayPage(tools)
    qtbot.addWidget(page)
    page.resize(width, 760)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def column(table: LinkTable, at: int = 0) -> list[str]:
    model = table.model()
    return [model.index(row, at).data() for row in range(model.rowCount())]


def test_the_late_step_stands_first_in_the_colour_of_late_with_its_days(
    qtbot: QtBot, tools: Tools
) -> None:
    page = shown(qtbot, tools)
    model = page.ui.attention.model()
    assert column(page.ui.attention) == ["3.3 Uren en mensen vrijmaken"]
    assert model.index(0, 1).data() == "22 dagen te laat"
    assert model.index(0, 1).data(TONE) == "overdue"
    assert page.ui.attention_count.text() == "1"
    assert page.ui.progress_count.text() == "22 van 88 gereed"


def test_the_ownership_check_is_a_list_of_its_own(qtbot: QtBot, tools: Tools) -> None:
    page = shown(qtbot, tools)
    assert page.ui.control_title.text() == "Controle"
    assert page.ui.control_count.text() == "9"
    assert column(page.ui.control) == ["Stappen in Vogelweide"]
    assert column(page.ui.control, 1) == ["9 zonder eigenaar"]
    assert column(page.ui.control, 2) == ["Eigenaars kiezen"]


def few_without_owner(tools: Tools) -> None:
    """Give an owner to all that has none but three steps: these stand there one by one."""
    found = [item for item in tools.desk.findings.now() if item.concern is Concern.NO_OWNER]
    owner = next(iter(tools.desk.dossier.all(Person))).id

    def work(edit: Edit) -> None:
        for item in found[3:]:
            key = instance_id(str(item.step), item.neighbourhood)
            instances.set_fields(edit, key, owner=owner)

    assert tools.desk.edit("set_instance", work)


def test_many_of_one_kind_stand_there_as_one_and_are_mended_at_once(
    qtbot: QtBot, window: MainWindow
) -> None:
    """A dossier that was just made opened with dozens of alarms, and each wijk added nine."""
    window.go(Place("today"))
    today = window.page
    assert isinstance(today, TodayPage)
    table = today.ui.control
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    route = window.page
    assert isinstance(route, RoutePage)
    assert len(route.ui.table.selected_keys()) == 9
    assert route.editing.ask.isVisible()
    type_text(route.editing.ask.field, "ketelaar")
    qtbot.keyClick(route.editing.ask.field, Qt.Key.Key_Return)
    desk = today.desk
    assert not [item for item in desk.findings.now() if item.concern is Concern.NO_OWNER]
    assert desk.undo()
    assert len([item for item in desk.findings.now() if item.concern is Concern.NO_OWNER]) == 9


def test_enter_leads_to_the_field_where_it_is_mended(
    qtbot: QtBot, tools: Tools, visited: list[Place]
) -> None:
    few_without_owner(tools)
    page = shown(qtbot, tools)
    page.ui.control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.ui.control, Qt.Key.Key_Down)
    qtbot.keyClick(page.ui.control, Qt.Key.Key_Return)
    (place,) = visited
    assert (place.page, place.field) == ("route", "owner")
    assert place.key == today_rows_of(page, page.ui.control)[1].place.key


def today_rows_of(page: TodayPage, table: LinkTable) -> list[today_rows.AttentionRow]:
    return list(page._rows[table])


def test_a_finding_goes_when_it_is_mended(qtbot: QtBot, tools: Tools) -> None:
    few_without_owner(tools)
    page = shown(qtbot, tools)
    before = column(page.ui.control)
    owner = next(iter(tools.desk.dossier.all(Person))).id
    key = today_rows_of(page, page.ui.control)[1].place.key
    assert tools.desk.edit(
        "set_instance", lambda edit: instances.set_fields(edit, key, owner=owner)
    )
    assert column(page.ui.control) == [item for item in before if item != before[1]]
    assert tools.desk.undo()
    assert column(page.ui.control) == before


def test_what_is_due_soon_stands_by_day_with_its_owner(qtbot: QtBot, tools: Tools) -> None:
    page = shown(qtbot, tools)
    days = [row.day for row in today_rows_of(page, page.ui.soon)]
    assert days == sorted(days, key=lambda day: day or date.max)
    assert column(page.ui.soon, 1)[0] == "Henk Oldersma"
    assert column(page.ui.soon, 2)[0] == "01-12-2026"


def test_a_decision_says_step_body_and_day(qtbot: QtBot, tools: Tools) -> None:
    """The first column was squeezed to `2…` by the sentence beside it."""
    page = shown(qtbot, tools, 1060)
    table = page.ui.decisions
    assert column(table)[0] == "2.5 Afspraken met corporaties en verhuurders"
    assert (column(table, 1)[0], column(table, 2)[0]) == ("college", "08-12-2026")
    assert table.columnWidth(0) > table.viewport().width() / 2
    for place in (1, 2):
        assert table.columnWidth(place) >= table.sizeHintForColumn(place)


def test_a_day_of_decision_that_has_passed_is_told_in_words_too(qtbot: QtBot, tools: Tools) -> None:
    page = shown(qtbot, tools)
    key = today_rows_of(page, page.ui.decisions)[0].place.key
    yesterday = TODAY - timedelta(days=1)
    assert tools.desk.edit(
        "set_instance", lambda edit: instances.set_fields(edit, key, body_date=yesterday)
    )
    cell = page.ui.decisions.model().index(0, 1)
    assert cell.data() == "college, dag voorbij"
    assert cell.data(TONE) == "overdue"


def test_what_sets_most_free_stands_first(qtbot: QtBot, tools: Tools) -> None:
    page = shown(qtbot, tools)
    sources = awaited_sources(tools.desk.dossier, TODAY)
    assert column(page.ui.waiting) == [
        awaited_text(tools.desk.dossier, source.waits[0]) for source in sources
    ]
    assert column(page.ui.waiting, 2) == ["2 stappen kunnen verder", "1 stap wacht mee"]
    said = page.ui.waiting.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("sinds 14-09-2026, als dit komt: 2 stappen kunnen verder")


def test_the_longest_chain_is_told_when_somebody_waits_on_who_waits(tools: Tools) -> None:
    desk = tools.desk
    assert chain_text(desk.dossier) == "", "nobody waits on who waits"
    waiting = awaited_sources(desk.dossier, TODAY)[0].frees[-1]
    other = next(
        item
        for item in desk.dossier.all(StepInstance)
        if item.status is Status.IN_PROGRESS and item.id != waiting
    )
    assert desk.edit(
        "add_wait",
        lambda edit: waits.wait_for(
            edit, other.id, waits.Awaited(WaitOn.INSTANCE, waiting, "", TODAY)
        ),
    )
    assert chain_text(desk.dossier).startswith("Langste keten: ")
    assert chain_text(desk.dossier).endswith(", dat wacht op Netbedrijf Laagland.")


def test_only_what_is_mine(qtbot: QtBot, tools: Tools) -> None:
    page = shown(qtbot, tools)
    assert page.ui.mine.isVisibleTo(page)
    page.ui.mine.click()
    assert page.ui.attention.model().rowCount() == 0
    assert page.ui.attention_empty.text() == words.NOTHING_MINE
    me = today_rows.person_called(tools.desk.dossier, LEADER)
    assert {row.text for row in today_rows_of(page, page.ui.soon)} == {LEADER}
    assert all(
        today_rows.is_of(tools.desk.dossier, item, me)
        for item in attention(tools.desk.dossier, TODAY)
        if item.person == me
    )
    page.ui.everyone.click()
    assert page.ui.attention.model().rowCount() == 1


def test_who_is_nobody_in_the_dossier_has_no_choice(qtbot: QtBot, tools: Tools) -> None:
    tools.settings.change(name="Iemand Anders")
    page = shown(qtbot, tools)
    assert not page.ui.mine.isVisibleTo(page)
    assert page.ui.attention.model().rowCount() == 1


def test_nothing_is_said_of_what_changed_at_a_first_visit(qtbot: QtBot, tools: Tools) -> None:
    page = shown(qtbot, tools)
    assert not page.ui.since_section.isVisibleTo(page)


@pytest.mark.parametrize("seen", ["gisteren", "2026-11-17T00:00:00"])
def test_settings_that_make_no_sense_are_a_first_visit(
    qtbot: QtBot, tools: Tools, seen: str
) -> None:
    tools.settings.change(seen={tools.desk.document_id: seen})
    page = shown(qtbot, tools)
    assert not page.ui.since_section.isVisibleTo(page)


def test_what_others_changed_stands_by_person_and_day(
    qtbot: QtBot, tools: Tools, visited: list[Place]
) -> None:
    moment = datetime(2026, 11, 17, tzinfo=UTC).isoformat()
    tools.settings.change(seen={tools.desk.document_id: moment})
    page = shown(qtbot, tools)
    lines = column(page.ui.since)
    assert lines[0] == "Anouk de Reus · donderdag 19-11-2026"
    assert "4.8 Korenakkers" in lines[1]
    page.ui.since.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.ui.since, Qt.Key.Key_Return)
    assert visited == [Place("history")]


def test_no_news_is_said(qtbot: QtBot, tools: Tools) -> None:
    moment = datetime(2026, 11, 21, tzinfo=UTC).isoformat()
    tools.settings.change(seen={tools.desk.document_id: moment})
    page = shown(qtbot, tools)
    assert page.ui.since_empty.text() == words.NO_NEWS
    assert page.ui.since_empty.isVisibleTo(page)


def test_one_list_shows_where_the_keys_go(qtbot: QtBot, tools: Tools) -> None:
    """Each list kept a row that was chosen once: five lists seemed to be in use at a time."""
    page = shown(qtbot, tools)
    for table in (page.ui.control, page.ui.soon):
        table.setFocus(Qt.FocusReason.TabFocusReason)
        assert table.selectionModel().hasSelection()
    assert not page.ui.control.selectionModel().hasSelection()
    qtbot.keyClick(page.ui.soon, Qt.Key.Key_Down)
    qtbot.keyClick(page.ui.soon, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.ui.agreed, "Tab goes to the next list"
    qtbot.keyClick(page.ui.agreed, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.ui.show_figures
    qtbot.keyClick(page.ui.show_figures, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.ui.decisions


def test_lists_stand_beneath_each_other_where_there_is_no_room(qtbot: QtBot, tools: Tools) -> None:
    page = shown(qtbot, tools, 640)
    assert page.ui.columns.direction() is QBoxLayout.Direction.TopToBottom
    assert page.ui.content.width() <= page.ui.scroll.viewport().width()
    page.resize(1200, 760)
    assert page.ui.columns.direction() is QBoxLayout.Direction.LeftToRight
    assert [page.ui.columns.stretch(place) for place in (0, 1)] == [3, 2]


def test_the_empty_page_leads_to_the_route(
    qtbot: QtBot, tools: Tools, visited: list[Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tools.desk.findings, "now", list)
    page = shown(qtbot, tools)
    assert page.ui.attention_empty.text().startswith(
        "Niets dat nu aandacht vraagt. De eerstvolgende streefdatum is"
    )
    assert not page.ui.control_section.isVisibleTo(page)
    page.ui.show_route.click()
    assert visited == [Place("route")]


def test_the_menu_leads_to_the_check(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.menus.run("control")()
    page = window.page
    assert isinstance(page, TodayPage)
    assert page.ui.control.hasFocus()
    assert page.ui.control.currentIndex().row() == 0
    assert Place("today", field=CONTROL).key == ""


def test_the_navigation_says_how_much_needs_attention(qtbot: QtBot, window: MainWindow) -> None:
    item = window.ui.navigation.item(0)
    qtbot.waitUntil(
        lambda: item.data(Qt.ItemDataRole.AccessibleTextRole) == "Vandaag, 10", timeout=3000
    )


def test_the_list_with_the_focus_is_printed(qtbot: QtBot, tools: Tools) -> None:
    page = shown(qtbot, tools)
    page.setFocus()
    everything = page.listing()
    assert everything is not None
    assert (everything.title, len(everything.rows)) == (words.ATTENTION, 10)
    page.ui.waiting.setFocus(Qt.FocusReason.TabFocusReason)
    waiting = page.listing()
    assert waiting is not None
    assert (waiting.title, len(waiting.rows)) == (words.WAITING, 2)


def test_more_than_ten_are_shown_when_asked(qtbot: QtBot, tools: Tools) -> None:
    page = shown(qtbot, tools)
    row = today_rows_of(page, page.ui.control)[0]
    page._show(page.ui.control, [replace(row, key=str(number)) for number in range(14)])
    assert page.ui.more_control.text() == "Alle 14 tonen"
    assert page.ui.control.model().rowCount() == 10
    page.ui.more_control.click()
    assert page.ui.control.model().rowCount() == 14
    assert page.ui.more_control.text() == words.FEWER


def test_the_models_keep_qts_rules(qtbot: QtBot, tools: Tools) -> None:
    page = shown(qtbot, tools)
    ui = page.ui
    for table in (ui.attention, ui.control, ui.soon, ui.decisions, ui.waiting):
        model = table.model()
        assert isinstance(model, RowsModel)
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        assert model.rowCount(QModelIndex()) > 0


def test_a_department_of_a_town_wide_step_stands_behind_one_dot(tools: Tools) -> None:
    """`1.3 Regels … · · FIN`: the wijk that is not there left its dot behind."""
    dossier = tools.desk.dossier
    step = dossier.where(Step, "code", "1.3")[0]
    department = dossier.where(Department, "code", "FIN")[0]
    finding = Finding(Concern.WAITING_WITHOUT_WHOM, step=step.id, department=department.id)
    (row,) = today_rows.attention_rows(dossier, [finding], TODAY)
    assert row.subject == f"1.3 {step.title} · FIN"
