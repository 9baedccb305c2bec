"""*Lijsten*: adding a line, typing in cells, keys for several rows, filters, and the waits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.actions import Action, ActionKind, ActionStatus
from app.domain.chain import standing_waits
from app.domain.decisions import Decision, DecisionStatus, DecisionStep
from app.domain.ids import split_part
from app.domain.instances import Status
from app.domain.risks import Risk
from app.domain.route import Step
from app.domain.status import effective
from app.domain.town_hall import Person
from app.domain.waits import WaitOn
from app.domain.walk import instances
from app.ui.models.register import Narrowing
from app.ui.models.register_decisions import chain_of
from app.ui.models.registers import REGISTERS
from app.ui.pages.lists_page import ListsPage
from app.ui.panels.register_panel import RegisterPanel
from app.ui.place import Place
from app.ui.tools import Tools
from app.words import pasting
from app.words.window import register_lists as words
from tests.ui.conftest import TODAY, type_text


@pytest.fixture
def page(qtbot: QtBot, tools: Tools) -> ListsPage:
    made = ListsPage(tools)
    qtbot.addWidget(made)
    made.resize(1116, 720)
    made.show()
    return made


def tab(page: ListsPage, name: str) -> RegisterPanel:
    page.show_place(Place("lists", field=name))
    return page.panel


def column(panel: RegisterPanel, heading: str) -> int:
    return [field.heading for field in panel.register.fields].index(heading)


def values(panel: RegisterPanel, heading: str) -> list[object]:
    at = column(panel, heading)
    return [line.values[at] for line in panel._model.rows]


def type_in(panel: RegisterPanel, row: int, heading: str, text: str) -> bool:
    index = panel._model.index(row, column(panel, heading))
    panel.ui.table.setCurrentIndex(index)
    return panel._model.setData(index, text)


def choose_rows(panel: RegisterPanel, *rows: int) -> None:
    selection = panel.ui.table.selectionModel()
    selection.clearSelection()
    flags = QItemSelectionModel.SelectionFlag
    for row in rows:
        selection.select(panel._model.index(row, 0), flags.Select | flags.Rows)


def actions(page: ListsPage) -> list[Action]:
    found = page.desk.dossier.all(Action)
    return sorted(found, key=lambda item: item.number)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.id)
def test_every_register_is_a_sound_table_with_a_value_in_every_column(
    page: ListsPage, register: object
) -> None:
    panel = tab(page, register.id)  # type: ignore[attr-defined]
    QAbstractItemModelTester(panel._model)
    for line in panel._model.rows:
        assert len(line.values) == len(panel.register.fields)
    assert panel.listing().columns


def test_a_line_is_understood_while_it_is_typed_and_added_by_enter(
    page: ListsPage, qtbot: QtBot
) -> None:
    panel = tab(page, "actions")
    before = len(actions(page))
    type_text(panel.ui.entry, "#3.5 bellen @henk !+2w")
    assert panel.ui.understood.text() == "Begrepen: Henk Oldersma (OR) · 3.5 · zo 06-12-2026"
    qtbot.keyClick(panel.ui.entry, Qt.Key.Key_Return)
    assert panel.ui.entry.text() == ""
    made = actions(page)[-1]
    assert len(actions(page)) == before + 1
    assert (made.number, made.text, made.kind) == ("2026-013", "bellen", ActionKind.ACTION)
    page.desk.undo()
    assert len(actions(page)) == before


def test_a_commitment_is_added_as_one(page: ListsPage, qtbot: QtBot) -> None:
    panel = tab(page, "commitments")
    assert panel.ui.empty_text.text() == words.EMPTY["commitments"]
    type_text(panel.ui.entry, "het college meldt de uitkomst !1-12")
    qtbot.keyClick(panel.ui.entry, Qt.Key.Key_Return)
    assert actions(page)[-1].kind is ActionKind.COMMITMENT
    assert values(panel, words.PROMISE) == ["het college meldt de uitkomst"]
    assert "het college" not in str(values(tab(page, "actions"), words.ACTION))


def test_pasted_lines_become_rows_with_numbers_of_their_own_and_one_undo(
    page: ListsPage, qtbot: QtBot
) -> None:
    panel = tab(page, "risks")
    QGuiApplication.clipboard().setText("het regent @henk\n\nde zon schijnt\t#6.4\n")
    panel.ui.table.setFocus()
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    found = sorted(page.desk.dossier.all(Risk), key=lambda item: item.number)[-2:]
    assert [item.number for item in found] == ["2026-005", "2026-006"]
    assert [item.description for item in found] == ["het regent", "de zon schijnt"]
    page.desk.undo()
    assert len(page.desk.dossier.all(Risk)) == 4


def test_a_digit_sets_the_status_of_all_chosen_rows_in_one_undo(
    page: ListsPage, qtbot: QtBot, told: list[str]
) -> None:
    panel = tab(page, "actions")
    open_before = sum(1 for item in actions(page) if not item.closed)
    choose_rows(panel, 0, 1, 2)
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_3)
    assert sum(1 for item in actions(page) if not item.closed) == open_before - 3
    assert told[-1] == words.changed_many(3, 0)
    assert len(panel._model.rows) == open_before - 3
    page.desk.undo()
    assert sum(1 for item in actions(page) if not item.closed) == open_before


def test_what_is_typed_in_a_cell_counts_for_all_chosen_rows(page: ListsPage) -> None:
    panel = tab(page, "actions")
    choose_rows(panel, 0, 1)
    keys = panel.ui.table.chosen_keys()
    index = panel._model.index(0, column(panel, words.OWNER))
    assert panel._model.setData(index, "Karim Bouzid")
    karim = page.desk.dossier.where(Person, "name", "Karim Bouzid")[0].id
    assert {page.desk.dossier.get(Action, key).owner for key in keys} == {karim}


@pytest.mark.parametrize(
    ("heading", "text", "told"),
    [
        (words.OWNER, "Karin Bouzid", "Karim Bouzid"),
        (words.DUE, "31-2", "bestaat niet"),
        (words.STEP, "9.9", "9.9"),
        (words.STATUS, "half", "Open"),
        (words.DEPARTMENT, "XYZ", "XYZ"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(
    page: ListsPage, refusals: list[str], heading: str, text: str, told: str
) -> None:
    panel = tab(page, "actions")
    before = actions(page)
    assert not type_in(panel, 0, heading, text)
    assert told in refusals[-1]
    assert actions(page) == before


def test_cells_are_emptied_and_filled(page: ListsPage) -> None:
    panel = tab(page, "actions")
    key = panel._model.rows[0].key
    for heading, text, name, value in (
        (words.DUE, "1-12", "due", "2026-12-01"),
        (words.OWNER, "", "owner", "None"),
        (words.PRIORITY, "hoog", "priority", "hoog"),
        (words.REMARK, " kort ", "remark", "kort"),
        (words.INTERNAL, "ja", "internal", "True"),
        (words.STEP, "2.6", "step", page.desk.dossier.where(Step, "code", "2.6")[0].id),
    ):
        row = [line.key for line in panel._model.rows].index(key)
        assert type_in(panel, row, heading, text)
        assert str(getattr(page.desk.dossier.get(Action, key), name)) == value


def test_the_list_is_narrowed_and_says_how_many_are_shown(page: ListsPage) -> None:
    panel = tab(page, "actions")
    assert panel.ui.count.text() == "10 van 12"
    panel.ui.narrowing.setCurrentIndex(panel.ui.narrowing.findData(Narrowing.LATE))
    assert values(panel, words.DAYS_LATE) == [23, 16, 9]
    panel.ui.narrowing.setCurrentIndex(panel.ui.narrowing.findData(Narrowing.OWNERLESS))
    assert panel.ui.empty_text.text() == words.NONE_FOUND
    panel.ui.narrowing.setCurrentIndex(panel.ui.narrowing.findData(Narrowing.ALL))
    panel.ui.filter.setText("anouk korenakkers")
    assert len(panel._model.rows) == 3


def test_rows_are_copied_with_their_headings(page: ListsPage, qtbot: QtBot) -> None:
    panel = tab(page, "actions")
    choose_rows(panel, 0, 2)
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Nr\tActie\tStap")
    assert [line.split("\t")[0] for line in lines[1:]] == ["2026-004", "2026-003"]


def test_enter_goes_to_the_step(page: ListsPage, qtbot: QtBot, visited: list[Place]) -> None:
    panel = tab(page, "actions")
    panel.ui.table.selectRow(0)
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_Return)
    assert visited[-1].page == "route"
    assert visited[-1].key == page.desk.dossier.where(Step, "code", "3.5")[0].id


def test_a_decision_that_replaces_another_makes_a_chain_without_circles(
    page: ListsPage, refusals: list[str]
) -> None:
    panel = tab(page, "decisions")
    assert type_in(panel, 0, words.REPLACES, "2026-004")
    newest, older = panel._model.rows[0].key, panel._model.rows[1].key
    assert [item.id for item in chain_of(page.desk.dossier, newest)] == [newest, older]
    assert values(panel, words.REPLACED_BY)[1] == "2026-005"
    assert not type_in(panel, 1, words.REPLACES, "2026-005")
    assert "2026-005" in refusals[-1]
    panel.ui.narrowing.setCurrentIndex(panel.ui.narrowing.findData(Narrowing.OPEN))
    assert values(panel, words.NUMBER) == ["2026-005"]


def test_the_steps_of_a_decision_are_typed(page: ListsPage) -> None:
    panel = tab(page, "decisions")
    key = panel._model.rows[0].key
    assert type_in(panel, 0, words.STEPS, "3.5, 2.6 Kadekwartier")
    links = page.desk.dossier.where(DecisionStep, "decision", key)
    assert len(links) == 2
    assert values(panel, words.STEPS)[0] == "2.6 Kadekwartier, 3.5"


def test_a_decision_that_is_replaced_stays(
    page: ListsPage, qtbot: QtBot, refusals: list[str]
) -> None:
    panel = tab(page, "decisions")
    assert type_in(panel, 0, words.REPLACES, "2026-004")
    choose_rows(panel, 1)
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_Delete)
    assert "2026-004 wordt nog gebruikt" in refusals[-1]
    assert len(page.desk.dossier.all(Decision)) == 6
    choose_rows(panel, 0)
    panel.ui.remove.click()
    assert len(page.desk.dossier.all(Decision)) == 5


def test_a_status_of_a_decision_is_set_by_a_digit(page: ListsPage, qtbot: QtBot) -> None:
    panel = tab(page, "decisions")
    choose_rows(panel, 0)
    key = panel.ui.table.chosen_keys()[0]
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_3)
    assert page.desk.dossier.get(Decision, key).status is DecisionStatus.EXECUTED


def test_an_answer_frees_as_many_steps_as_was_said(page: ListsPage) -> None:
    panel = tab(page, "waiting")
    desk = page.desk

    def waiting() -> int:
        every = instances(desk.dossier)
        return sum(1 for item in every if effective(desk.dossier, item) is Status.WAITING)

    before, waits = waiting(), len(standing_waits(desk.dossier))
    assert values(panel, words.FREES)[0] == "1 stap"
    assert type_in(panel, 0, words.ANSWER, "het wordt 2028")
    assert waiting() == before - 1
    assert len(panel._model.rows) == waits - 1


def test_the_map_counts_risks_and_leads_to_them(page: ListsPage) -> None:
    panel = tab(page, "risks")
    assert "1 met kans 4 en impact 4" in page.map.accessibleName()
    page.map.chosen.emit(2, 3)
    assert values(panel, words.NUMBER)[panel.ui.table.currentIndex().row()] == "2026-004"
    assert not type_in(panel, 0, words.CHANCE, "6")
    assert type_in(panel, 0, words.CHANCE, "5")
    assert "1 met kans 5 en impact 4" in page.map.accessibleName()


def test_a_record_is_shown_whatever_the_list_is_narrowed_to(page: ListsPage) -> None:
    done = next(item for item in actions(page) if item.status is ActionStatus.DONE)
    page.show_place(Place("lists", done.id, "actions"))
    assert page.panel.ui.table.key == done.id
    late = replace(done, status=ActionStatus.OPEN).late(TODAY)
    assert late > 0


def test_the_longest_chain_is_told_once_above_what_is_awaited(page: ListsPage) -> None:
    """It began with *Langste keten* twice, and without a chain nothing was said at all."""
    panel = tab(page, "waiting")
    assert panel.ui.lead.isVisible()
    assert panel.ui.lead.text() == words.NO_CHAIN
    dossier = page.desk.dossier
    first, second = standing_waits(dossier)[:2]
    changed = replace(
        second, on_kind=WaitOn.INSTANCE, on=split_part(first.subject)[0], what="eerst dat"
    )
    assert page.desk.edit("set_wait", lambda edit: edit.save(changed))
    page.refresh()
    told = panel.ui.lead.text()
    assert told.startswith("Langste keten: ")
    assert told.count("Langste keten") == 1
    assert told.endswith("dat wacht op Netbedrijf Laagland.")


def test_what_is_neither_yes_nor_no_leaves_internal_internal(
    page: ListsPage, refusals: list[str]
) -> None:
    """Any word but `ja` made it public: a slip of the keyboard put it in every report."""
    panel = tab(page, "actions")
    assert type_in(panel, 0, "Intern", "ja")
    key = panel._model.rows[0].key
    for text in ("jaa", "onzin", "31-2"):
        assert not type_in(panel, 0, "Intern", text)
        assert f'"{text}"' in refusals[-1]
    assert page.desk.dossier.get(Action, key).internal
    assert type_in(panel, 0, "Intern", "nee")
    assert not page.desk.dossier.get(Action, key).internal


@pytest.mark.parametrize(
    ("register", "heading"),
    [("actions", words.ACTION), ("decisions", words.DECISION), ("risks", words.RISK)],
)
def test_a_record_never_loses_its_text(
    page: ListsPage, refusals: list[str], register: str, heading: str
) -> None:
    """Backspace and Enter left a row that was about nothing."""
    panel = tab(page, register)
    before = values(panel, heading)
    assert not type_in(panel, 0, heading, "  ")
    assert values(panel, heading) == before
    assert "Zonder tekst" in refusals[-1]


def test_a_step_of_the_town_takes_no_wijk(page: ListsPage, refusals: list[str]) -> None:
    """The wijk was kept, and the action was then at no step at all."""
    panel = tab(page, "actions")
    assert values(panel, words.STEP)[0] == "3.5"
    key = panel._model.rows[0].key
    assert not type_in(panel, 0, words.WIJK, "Kadekwartier")
    assert "3.5" in refusals[-1]
    assert page.desk.dossier.get(Action, key).neighbourhood is None
    assert type_in(panel, 0, words.STEP, "2.6")
    assert type_in(panel, 0, words.WIJK, "Kadekwartier")


def test_a_long_number_is_no_chance(page: ListsPage, refusals: list[str]) -> None:
    panel = tab(page, "risks")
    assert not type_in(panel, 0, words.CHANCE, "5" * 5000)
    assert refusals


def test_a_decision_is_replaced_once(page: ListsPage, refusals: list[str]) -> None:
    """Two decisions said that they replaced the same one, and a search showed one of them."""
    panel = tab(page, "decisions")
    assert type_in(panel, 0, words.REPLACES, "2026-003")
    assert not type_in(panel, 1, words.REPLACES, "2026-003")
    assert "2026-003 is al vervangen door 2026-005" in refusals[-1]
    assert values(panel, words.REPLACES)[:2] == ["2026-003", ""]


def test_of_several_rows_what_may_go_goes_and_the_rest_is_listed(
    page: ListsPage, qtbot: QtBot, told: list[str]
) -> None:
    """One decision that is still used kept all the others from going."""
    panel = tab(page, "decisions")
    assert type_in(panel, 0, words.REPLACES, "2026-004")
    choose_rows(panel, 1, 2)
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_Delete)
    assert "2026-004" in values(panel, words.NUMBER)
    assert len(page.desk.dossier.all(Decision)) == 5
    assert told[-1] == "1 regel verwijderd. 1 regel bleef staan. Ongedaan maken met Ctrl+Z."
    (row,) = panel.refusals.rows
    assert row.place == "2026-004"
    assert "wordt nog gebruikt" in row.why
    panel.refusals.followed.emit(row)
    assert panel.ui.table.key == row.goes_to
    page.desk.undo()
    assert len(page.desk.dossier.all(Decision)) == 6


def copied(panel: RegisterPanel, qtbot: QtBot, *rows: int) -> list[list[str]]:
    choose_rows(panel, *rows)
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


def paste(panel: RegisterPanel, qtbot: QtBot, table: list[list[str]]) -> None:
    QGuiApplication.clipboard().setText("\r\n".join("\t".join(row) for row in table))
    panel.ui.table.setFocus()
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("register", ["actions", "decisions", "risks"])
def test_what_was_copied_and_pasted_back_changes_nothing(
    page: ListsPage, qtbot: QtBot, told: list[str], register: str
) -> None:
    """The headings became a record, and every row a second one with all its cells as its text."""
    panel = tab(page, register)
    before = page.desk.dossier
    paste(panel, qtbot, copied(panel, qtbot, 0, 1, 2))
    assert page.desk.dossier == before
    assert told[-1] == words.pasted(0)


def test_a_table_from_excel_changes_what_it_numbers_and_adds_the_rest(
    page: ListsPage, qtbot: QtBot, told: list[str]
) -> None:
    panel = tab(page, "actions")
    table = copied(panel, qtbot, 0)
    heads, first = table
    known = dict(zip(heads, first, strict=True))
    changed = {**known, words.DUE: "24-12-2026", words.STATUS: "Bezig"}
    new = dict.fromkeys(heads, "") | {words.ACTION: "uit Excel", words.OWNER: "Karim Bouzid"}
    paste(panel, qtbot, [heads, [changed[head] for head in heads], [new[head] for head in heads]])
    found = {item.number: item for item in actions(page)}
    assert str(found[known[words.NUMBER]].due) == "2026-12-24"
    assert found[known[words.NUMBER]].status is ActionStatus.IN_PROGRESS
    made = found["2026-013"]
    karim = page.desk.dossier.where(Person, "name", "Karim Bouzid")[0].id
    assert (made.text, made.owner) == ("uit Excel", karim)
    assert told[-1] == words.pasted(2)
    page.desk.undo()
    assert "2026-013" not in {item.number for item in actions(page)}
    assert str(page.desk.dossier.get(Action, found[known[words.NUMBER]].id).due) != "2026-12-24"


def test_a_table_with_a_wrong_cell_is_not_pasted_and_says_where(
    page: ListsPage, qtbot: QtBot, refusals: list[str]
) -> None:
    """Half of it would come twice the next time."""
    panel = tab(page, "actions")
    before = page.desk.dossier
    rows = [["goed", "Karim Bouzid", ""], ["fout", "Niemand Bekend", ""], ["ook", "", "31-2"]]
    paste(panel, qtbot, [[words.ACTION, words.OWNER, words.DUE], *rows, ["", "Karim Bouzid", ""]])
    assert page.desk.dossier == before
    assert refusals[-1] == pasting.rows_not_pasted(3)
    assert [row.place for row in panel.refusals.rows] == ["Rij 2", "Rij 3", "Rij 4"]
    assert "Niemand Bekend" in panel.refusals.rows[0].why
