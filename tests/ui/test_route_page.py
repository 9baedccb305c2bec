"""*Route*: rows, filters and keys on the demo."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.instances import Answer, Status
from app.domain.town_hall import Department, Person
from app.domain.walk import checks, instance_of
from app.editing.commands.instances import answer
from app.editing.edit import Edit
from app.look import TYPE
from app.ui.models.route_order import GroupRow
from app.ui.models.route_rows import StepRow
from app.ui.pages.route_page import RoutePage
from app.ui.panels.route_menu import ROW_MENU, row_menu
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.choices import STATUS
from tests.ui.conftest import type_text

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, tools: Tools) -> RoutePage:
    made = RoutePage(tools)
    qtbot.addWidget(made)
    made.resize(1300, 780)
    made.show()
    made.ui.table.setFocus()
    return made


def key_of(page: RoutePage, name: str) -> str:
    return next(row.key for row in page._board.rows.values() if row.name == name)


def go(page: RoutePage, name: str, column: str = "code") -> str:
    key = key_of(page, name)
    assert page.ui.table.go_to(key, column)
    return key


def press(page: RoutePage, *keys: Key) -> None:
    """Press keys as they arrive: at whatever has the caret within the page."""
    for key in keys:
        target = QApplication.focusWidget() or page.ui.table
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            text = chr(key) if 32 <= key < 127 else ""
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(target, event)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def steps(page: RoutePage) -> list[StepRow]:
    return [row for row in page.ui.table.rows.rows if isinstance(row, StepRow)]


def groups(page: RoutePage) -> list[GroupRow]:
    return [row for row in page.ui.table.rows.rows if isinstance(row, GroupRow)]


def status(tools: Tools, key: str) -> Status | None:
    return instance_of(tools.desk.dossier, key).status


def search(page: RoutePage, text: str) -> None:
    page.filters.box.setText(text)
    page.filters._take()


def test_every_step_stands_under_its_phase_with_its_progress(page: RoutePage) -> None:
    assert page.ui.count.text() == "89 stappen"
    assert groups(page)[0].title == "1 Opgave en speelveld"
    assert sum(group.done for group in groups(page)) == 22
    assert sum(group.of for group in groups(page)) == 88
    QAbstractItemModelTester(
        page.ui.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal
    )


def test_a_late_step_says_so_in_words(page: RoutePage) -> None:
    key = go(page, "3.3")
    row = page._board.rows[key]
    assert row.late
    assert row.texts["note"].startswith("te laat")
    table = page.ui.table.rows
    due = table.index(table.place(key), table.column("due"))
    assert due.data(Qt.ItemDataRole.AccessibleTextRole) == "31-10-2026, te laat"


def test_the_filter_box_takes_no_notice_of_accents(page: RoutePage) -> None:
    search(page, "een planning")
    assert [row.name for row in steps(page)] == ["3.5"]
    assert page.ui.count.text() == "1 van 89 getoond"


def test_nothing_found_says_so_and_offers_the_way_back(page: RoutePage) -> None:
    search(page, "xyzzy")
    assert page.ui.stack.currentWidget() is page.ui.empty_side
    page.ui.empty_clear.click()
    assert page.ui.count.text() == "89 stappen"


def test_slash_goes_to_the_filter_and_escape_comes_back(page: RoutePage) -> None:
    press(page, Key.Key_Slash)
    assert QApplication.focusWidget() is page.filters.box
    type_text(page.filters.box, "3.5")
    press(page, Key.Key_Escape)
    assert QApplication.focusWidget() is page.ui.table
    assert [row.name for row in steps(page)] == ["3.5"]


@pytest.mark.parametrize(
    ("name", "choice", "fits"),
    [
        ("owners", "", lambda row: not row.owner),
        ("statuses", "late", lambda row: row.late),
        ("statuses", "waiting", lambda row: row.status is Status.WAITING),
        ("dues", "soon", lambda row: row.soon),
        ("wijken", "", lambda row: not row.wijk),
    ],
)
def test_each_filter_lets_through_what_it_says(
    page: RoutePage, name: str, choice: str, fits: Callable[[StepRow], bool]
) -> None:
    button = page.filters.buttons[name]
    button.choose(frozenset({choice}))
    button.picked.emit()
    wanted = [row.key for row in page._board.rows.values() if fits(row)]
    assert wanted
    assert [row.key for row in steps(page)] == wanted


def test_a_filter_is_ticked_with_the_keyboard(page: RoutePage, qtbot: QtBot) -> None:
    button = page.filters.buttons["statuses"]
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    assert button.popup.isVisible()
    qtbot.keyClick(button.popup.list, Key.Key_Down)
    qtbot.keyClick(button.popup.list, Key.Key_Space)
    qtbot.keyClick(button.popup, Key.Key_Escape)
    assert not button.popup.isVisible()
    assert button.value == "Bezig"
    assert {row.status for row in steps(page)} == {Status.IN_PROGRESS}


def test_me_is_offered_among_the_owners(page: RoutePage) -> None:
    assert [choice.text for choice in page.filters._owners()][:2] == [
        "zonder eigenaar",
        "ik (Noor Wielinga)",
    ]


def test_a_digit_sets_the_status_and_undo_takes_it_back(page: RoutePage, tools: Tools) -> None:
    key = go(page, "3.6 Korenakkers")
    before = status(tools, key)
    press(page, Key.Key_4)
    assert status(tools, key) is Status.PENDING_DECISION
    assert page._board.rows[key].status is Status.PENDING_DECISION
    assert page.ui.table.selected_keys() == [key]
    tools.desk.undo()
    assert status(tools, key) is before
    assert page.ui.table.selected_keys() == [key]


def test_done_says_what_is_missing(page: RoutePage, tools: Tools, said: list[str]) -> None:
    key = go(page, "3.5")
    before = status(tools, key)
    press(page, Key.Key_5)
    assert status(tools, key) is before
    assert said[-1].startswith("Stap 3.5 kan nog niet op gereed. Dit ontbreekt: controlepunt")


def test_skipping_asks_the_reason_at_the_place(page: RoutePage, tools: Tools) -> None:
    key = go(page, "3.5")
    press(page, Key.Key_6)
    ask = page.editing.ask
    assert ask.isVisible()
    press(page, Key.Key_Return)
    assert ask.isVisible()
    assert ask.note.text() == "Noem de reden."
    type_text(ask.field, "Al geregeld in 2025")
    press(page, Key.Key_Return)
    assert not ask.isVisible()
    assert QApplication.focusWidget() is page.ui.table
    item = instance_of(tools.desk.dossier, key)
    assert (item.status, item.na_reason) == (Status.NOT_APPLICABLE, "Al geregeld in 2025")


def test_reopening_asks_why(page: RoutePage, tools: Tools) -> None:
    key = go(page, "1.1")
    press(page, Key.Key_2)
    assert status(tools, key) is Status.DONE
    type_text(page.editing.ask.field, "Nieuw college")
    press(page, Key.Key_Return)
    assert status(tools, key) is Status.IN_PROGRESS


def test_waiting_offers_on_whom_and_may_be_left_empty(page: RoutePage, tools: Tools) -> None:
    first, second = go(page, "3.6 Korenakkers"), key_of(page, "3.7")
    press(page, Key.Key_3)
    type_text(page.editing.ask.field, "Provincie")
    press(page, Key.Key_Return)
    assert page._board.rows[first].texts["note"].startswith("wacht op Provincie")
    go(page, "3.7")
    press(page, Key.Key_3, Key.Key_Return)
    assert status(tools, second) is Status.WAITING
    tools.desk.undo()
    tools.desk.undo()
    assert "Provincie" not in page._board.rows[first].texts["note"]
    assert status(tools, first) is not Status.WAITING


def test_an_owner_is_found_by_initials(page: RoutePage, tools: Tools) -> None:
    key = go(page, "3.7")
    press(page, Key.Key_E)
    type_text(page.editing.ask.field, "ho")
    press(page, Key.Key_Return)
    owner = instance_of(tools.desk.dossier, key).owner
    assert tools.desk.dossier.get(Person, str(owner)).name == "Henk Oldersma"


def test_a_name_nobody_has_stays_with_a_sentence(page: RoutePage, tools: Tools) -> None:
    key = go(page, "3.7")
    before = instance_of(tools.desk.dossier, key).owner
    press(page, Key.Key_E)
    type_text(page.editing.ask.field, "qqqq")
    press(page, Key.Key_Return)
    assert page.editing.ask.field.text() == "qqqq"
    assert "staat niet bij de mensen" in page.editing.ask.note.text()
    press(page, Key.Key_Escape)
    assert instance_of(tools.desk.dossier, key).owner == before


@pytest.mark.parametrize(
    ("typed", "day"),
    [("di", "24-11-2026"), ("+2w", "06-12-2026"), ("1-12", "01-12-2026")],
)
def test_a_day_is_understood_as_people_type_it(page: RoutePage, typed: str, day: str) -> None:
    key = go(page, "3.7")
    press(page, Key.Key_D)
    type_text(page.editing.ask.field, typed)
    press(page, Key.Key_Return)
    assert page._board.rows[key].texts["due"] == day


def test_a_day_that_does_not_exist_stays_in_the_field(page: RoutePage) -> None:
    key = go(page, "3.7")
    before = page._board.rows[key].due
    press(page, Key.Key_D)
    type_text(page.editing.ask.field, "31-02-2027")
    press(page, Key.Key_Return)
    assert page.editing.ask.note.text().startswith('"31-02-2027" bestaat niet.')
    assert page._board.rows[key].due == before


def test_space_answers_the_next_checkpoint(page: RoutePage, said: list[str]) -> None:
    go(page, "3.5")
    press(page, Key.Key_Space)
    assert said[-1].startswith("3.5, controlepunt ")


def test_many_rows_change_with_one_undo_and_the_refused_are_listed(
    page: RoutePage, tools: Tools, said: list[str]
) -> None:
    search(page, "korenakkers")
    page.select_all()
    unfinished = [row for row in steps(page) if not row.status.closed]
    press(page, Key.Key_D)
    type_text(page.editing.ask.field, "1-12")
    press(page, Key.Key_Return)
    assert said[-1].startswith(f"{len(unfinished)} stappen gewijzigd. Ctrl+Z maakt dit ongedaan.")
    tools.desk.undo()
    assert len({row.due for row in steps(page)}) > 1

    before = {row.key: row.status for row in steps(page)}
    press(page, Key.Key_5)
    refused = page.ui.refusals.rows
    assert refused
    assert "kan nog niet op gereed" in refused[0].why
    page.ui.refusals.followed.emit(refused[0])
    assert page.ui.table.selected_keys() == [refused[0].goes_to]
    assert {row.key: row.status for row in steps(page)} == before


def test_a_new_date_for_many_leaves_finished_steps_alone(
    page: RoutePage, tools: Tools, told: list[str]
) -> None:
    """All of a phase to next month: what was done last year got that date too."""
    done, doing = key_of(page, "3.1"), key_of(page, "3.3")
    before = instance_of(tools.desk.dossier, done).due
    page.ui.table.select_keys([done, doing])
    page.run("due")
    type_text(page.editing.ask.field, "1-2-2027")
    press(page, Key.Key_Return)
    assert instance_of(tools.desk.dossier, done).due == before
    assert instance_of(tools.desk.dossier, doing).due == date(2027, 2, 1)
    assert told[-1] == (
        "1 stap gewijzigd. Ctrl+Z maakt dit ongedaan. 1 stap was al gereed of niet van toepassing"
        " en bleef zoals die was."
    )
    page.ui.table.select_keys([done])
    page.run("due")
    page.editing.ask.field.clear()
    type_text(page.editing.ask.field, "1-2-2027")
    press(page, Key.Key_Return)
    assert instance_of(tools.desk.dossier, done).due == date(2027, 2, 1)


def test_space_says_what_is_missing_when_every_checkpoint_has_its_answer(
    page: RoutePage, tools: Tools, refusals: list[str]
) -> None:
    """Only the decision was open, and it was said that there was nothing to do."""
    key = go(page, "5.3")
    points = checks(tools.desk.dossier, instance_of(tools.desk.dossier, key))

    def answer_all(edit: Edit) -> None:
        for number in range(1, len(points) + 1):
            answer(edit, key, number, Answer.YES)

    tools.desk.edit("set_instance", answer_all)
    page.run("check")
    assert refusals[-1].startswith(
        "5.3 heeft geen open controlepunten. Voor gereed ontbreekt nog: "
    )
    assert "besluit" in refusals[-1]


def test_a_row_that_no_longer_fits_stays_until_the_cursor_leaves(
    page: RoutePage, tools: Tools, qtbot: QtBot
) -> None:
    button = page.filters.buttons["statuses"]
    button.choose(frozenset({"in_progress"}))
    button.picked.emit()
    key = steps(page)[0].key
    page.ui.table.go_to(key)
    press(page, Key.Key_4)
    assert status(tools, key) is Status.PENDING_DECISION
    assert page.ui.table.rows.place(key) >= 0
    press(page, Key.Key_Down)
    qtbot.waitUntil(lambda: page.ui.table.rows.place(key) < 0)
    assert page.ui.table.selected_keys() == [steps(page)[0].key]


def test_left_closes_a_phase_and_right_opens_it(page: RoutePage) -> None:
    go(page, "1.1")
    press(page, Key.Key_Left)
    press(page, Key.Key_Left)
    assert groups(page)[0].collapsed
    assert all(row.facts.step.code[0] != "1" for row in steps(page))
    press(page, Key.Key_Right)
    assert not groups(page)[0].collapsed
    assert steps(page)[0].name == "1.1"


def test_sorting_keeps_the_groups_and_knows_1_10_comes_after_1_9(page: RoutePage) -> None:
    page.group_by("none")
    page.sort_by("code")
    codes = [tuple(int(part) for part in row.facts.step.code.split(".")) for row in steps(page)]
    assert codes == sorted(codes)
    page.sort_by("due")
    days = [row.due for row in steps(page) if row.due]
    assert days == sorted(days)
    assert steps(page)[-1].due is None


def test_how_it_is_grouped_is_kept(page: RoutePage, tools: Tools) -> None:
    page.group_by("owner")
    assert groups(page)[0].title == "Zonder eigenaar"
    assert tools.settings.now.group == "owner"


def test_a_place_shows_its_row_though_a_filter_hides_it(page: RoutePage) -> None:
    search(page, "xyzzy")
    key = key_of(page, "3.5")
    page.show_place(Place("route", f"{key}/ene", "wait"))
    assert page.ui.table.selected_keys() == [key]


def test_the_listing_is_what_is_on_screen(page: RoutePage) -> None:
    search(page, "een planning")
    listing = page.listing()
    assert listing is not None
    assert listing.filter_line == '"een planning"'
    assert [column.heading for column in listing.columns][:2] == ["Stap", "Titel"]
    assert len(listing.rows) == 1
    assert listing.rows[0].cells[0] == "3.5"
    assert listing.rows[0].group.startswith("3 ")


def test_the_detail_follows_the_cursor_and_enter_goes_there(page: RoutePage, qtbot: QtBot) -> None:
    key = go(page, "3.5")
    qtbot.waitUntil(lambda: page.detail.key == key)
    press(page, Key.Key_Return)
    assert page.detail.isAncestorOf(focused())
    press(page, Key.Key_Escape)
    assert QApplication.focusWidget() is page.ui.table


def test_a_letter_typed_in_the_detail_is_no_command(page: RoutePage, tools: Tools) -> None:
    key = go(page, "3.7")
    press(page, Key.Key_N)
    before = status(tools, key)
    type_text(focused(), "12 e")
    page.leave()
    assert status(tools, key) is before
    assert instance_of(tools.desk.dossier, key).remark.endswith("12 e")


def test_the_detail_stands_below_when_there_is_little_room(page: RoutePage) -> None:
    assert page.ui.splitter.orientation() is Qt.Orientation.Horizontal
    page.resize(900, 800)
    assert page.ui.splitter.orientation() is Qt.Orientation.Vertical


def test_a_dossier_that_is_only_looked_at_says_why_nothing_changes(
    qtbot: QtBot, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(tools.desk), "editable", property(lambda _: False))
    monkeypatch.setattr(type(tools.desk), "why_read_only", property(lambda _: "Bram is bezig."))
    page = RoutePage(tools)
    qtbot.addWidget(page)
    page.show()
    heard: list[str] = []
    tools.desk.refused.connect(heard.append)
    before = tools.desk.dossier
    go(page, "3.7")
    for command in ("in_progress", "owner", "due", "check", "clear", "paste"):
        page.run(command)
    assert set(heard) - {"Er staat niets op het klembord om te plakken."} == {"Bram is bezig."}
    assert not page.editing.ask.isVisible()
    assert tools.desk.dossier is before


def test_loading_and_looking_around_writes_nothing(page: RoutePage, tools: Tools) -> None:
    before = tools.desk.history.undoable()
    page.show_columns(list(page._board.rows[key_of(page, "1.1")].texts))
    page.group_by("neighbourhood")
    page.select_all()
    page.refresh()
    assert tools.desk.history.undoable() == before


def test_all_columns_say_something(page: RoutePage) -> None:
    page.show_columns(["code", "checks", "contributions", "decision", "movements", "touched"])
    texts = page._board.rows[key_of(page, "3.5")].texts
    assert texts["checks"] == "1/5"
    assert texts["contributions"].endswith("/8")
    assert texts["movements"] == "omhoog, stoppen"
    assert texts["touched"]
    assert page._board.rows[key_of(page, "1.1")].texts["decision"] == "2025-001"


def test_what_depends_on_a_step_follows_when_it_is_done(page: RoutePage, tools: Tools) -> None:
    key = key_of(page, "3.6 Korenakkers")
    assert page._board.rows[key].texts["note"] == "eerst 3.5"
    go(page, "3.5")
    press(page, Key.Key_6)
    type_text(page.editing.ask.field, "Niet nodig")
    press(page, Key.Key_Return)
    assert page._board.rows[key].texts["note"] == ""


def test_one_change_gives_the_same_rows_as_making_all_anew(page: RoutePage) -> None:
    go(page, "2.2 Vogelweide")
    press(page, Key.Key_4)
    go(page, "3.5")
    press(page, Key.Key_Space)
    before = dict(page._board.rows)
    page.refresh()
    assert page._board.rows == before


def test_what_changed_stands_out_for_a_moment(page: RoutePage, tools: Tools, qtbot: QtBot) -> None:
    key = go(page, "3.7")
    press(page, Key.Key_4)
    assert page.ui.table.rows.flashes(key)
    qtbot.waitUntil(lambda: not page.ui.table.rows.flashes(key))
    tools.looks.now = replace(tools.looks.now, calm=True)
    press(page, Key.Key_2)
    assert not page.ui.table.rows.flashes(key)


def test_tab_goes_from_the_filters_to_the_table(page: RoutePage) -> None:
    page.filters.focus()
    passed = [focused()]
    while passed[-1] is not page.ui.table and len(passed) < 20:
        page.focusNextPrevChild(True)
        passed.append(focused())
    assert passed[1:6] == list(page.filters.buttons.values())
    assert passed[-1] is page.ui.table


def test_a_menu_of_the_window_reaches_the_page(page: RoutePage) -> None:
    shown = page.ui.show_detail.isChecked()
    page.show_place(Place("route", field="toggle_detail"))
    assert page.ui.show_detail.isChecked() is not shown


def test_every_word_of_a_menu_has_its_own_letter(page: RoutePage, tools: Tools) -> None:
    menu = row_menu(page, tools, ROW_MENU, page.run)
    letters = [
        action.text()[action.text().index("&") + 1].casefold()
        for action in menu.actions()
        if "&" in action.text()
    ]
    assert len(letters) == len(set(letters)) > 8


def test_escape_leads_from_every_filter_to_the_list(page: RoutePage) -> None:
    """Only the box for words gave the caret back: on a filter button Escape did nothing."""
    ui = page.ui
    places: list[QWidget] = [page.filters.box, *page.filters.buttons.values()]
    for place in (*places, ui.group, ui.columns, ui.show_detail):
        place.setFocus()
        assert focused() is place
        press(page, Key.Key_Escape)
        assert focused() is ui.table, place.accessibleName()


def test_a_status_is_never_cut_off(qtbot: QtBot, tools: Tools) -> None:
    """At 1280 with the detail open it said *Ligt voor...*; a status was told by colour alone."""
    page = RoutePage(tools)
    qtbot.addWidget(page)
    page.resize(1100, 740)
    page.show()
    table = page.ui.table
    measure = QFontMetrics(tools.looks.now.font())
    at = table.rows.column("status")
    for names in STATUS.values():
        # Beside the word: the sides of the cell, the mark, and the ends of the pill.
        assert measure.horizontalAdvance(names[0]) + 16 + 12 + 22 <= table.columnWidth(at)
    assert table.columnWidth(table.rows.column("title")) >= 225


def test_the_column_of_wijken_is_as_wide_as_their_names(page: RoutePage, tools: Tools) -> None:
    """It was wide while it was empty, and too narrow for the names that stood in it."""
    table = page.ui.table
    at = table.rows.column("neighbourhood")
    measure = QFontMetrics(tools.looks.now.font(TYPE.table))
    names = {row.wijk_name for row in page._board.rows.values()}
    widest = max(measure.horizontalAdvance(name) for name in names)
    assert widest + 16 <= table.columnWidth(at) <= widest + 20
    search(page, "Vogelweide")
    assert table.columnWidth(at) > widest
    table.make_room_for(frozenset())
    assert table.columnWidth(at) < 60


def test_a_filter_that_lets_nothing_through_leaves_nothing_to_change(page: RoutePage) -> None:
    """The step of before stayed open beside an empty list; afterwards the cursor was at 1.1."""
    key = go(page, "3.5")
    page.detail.show_instance(key)
    search(page, "xyzzy")
    assert page.detail.key == ""
    page.filters.clear()
    assert page.ui.table.selected_keys() == [key]
    assert page.ui.table.currentIndex().row() == page.ui.table.rows.place(key)


def test_a_day_that_could_not_be_kept_is_offered_again(
    page: RoutePage, refusals: list[str]
) -> None:
    """Who clicked elsewhere had to type it anew."""
    key = go(page, "3.5", "due")
    page.run("due")
    page.editing.ask.field.selectAll()
    type_text(page.editing.ask.field, "31-2-2027")
    page.editing.leave()
    assert '"31-2-2027" bestaat niet' in refusals[-1]
    page.run("due")
    assert page.editing.ask.field.text() == "31-2-2027"
    assert "bestaat niet" in page.editing.ask.note.text()
    page.editing.ask.field.clear()
    type_text(page.editing.ask.field, "28-2-2027")
    press(page, Key.Key_Return)
    assert page._board.rows[key].texts["due"] == "28-02-2027"
    page.run("due")
    assert page.editing.ask.field.text() == "28-02-2027"


def test_an_owner_who_is_not_there_yet_is_added_with_the_same_undo(
    page: RoutePage, tools: Tools
) -> None:
    key = go(page, "3.5", "owner")
    page.run("owner")
    type_text(page.editing.ask.field, "Sanne de Wit")
    assert page.editing.ask.list.item(0).text() == "Sanne de Wit toevoegen als persoon"
    press(page, Key.Key_Return)
    dossier = tools.desk.dossier
    added = dossier.where(Person, "name", "Sanne de Wit")[0]
    assert instance_of(dossier, key).owner == added.id
    assert [dossier.get(Department, one).code for one in added.departments] == ["OR"]
    tools.desk.undo()
    assert not tools.desk.dossier.where(Person, "name", "Sanne de Wit")
    assert instance_of(tools.desk.dossier, key).owner != added.id


def test_a_name_that_is_known_is_not_offered_as_new(page: RoutePage) -> None:
    go(page, "3.5", "owner")
    page.run("owner")
    type_text(page.editing.ask.field, "henk oldersma")
    texts = [page.editing.ask.list.item(at).text() for at in range(page.editing.ask.list.count())]
    assert texts
    assert not [text for text in texts if "toevoegen" in text]
