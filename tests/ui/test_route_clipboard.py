"""Cells of *Route* to Excel and back: all of a block is written, or nothing."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.instances import Status
from app.domain.town_hall import Person
from app.domain.walk import instance_of
from app.ui.pages.route_page import RoutePage
from app.ui.tools import Tools


@pytest.fixture
def page(qtbot: QtBot, tools: Tools) -> RoutePage:
    made = RoutePage(tools)
    qtbot.addWidget(made)
    made.resize(1300, 780)
    made.show()
    return made


def key_of(page: RoutePage, name: str) -> str:
    return next(row.key for row in page._board.rows.values() if row.name == name)


def clip(text: str | None = None) -> str:
    board = QApplication.clipboard()
    if text is not None:
        board.setText(text)
    return board.text()


def test_what_is_copied_has_headings_and_comes_back_unchanged(
    page: RoutePage, tools: Tools, said: list[str]
) -> None:
    page.select_all()
    page.run("copy")
    lines = clip().splitlines()
    assert lines[0] == "Stap\tTitel\tWijk\tStatus\tEigenaar\tStreefdatum\tLet op"
    assert len(lines) == 90
    before = tools.desk.dossier
    page.run("paste")
    assert said[-1] == "Dit stond er al; er is niets gewijzigd."
    assert tools.desk.dossier == before


def test_rows_with_headings_find_their_step_in_any_order(
    page: RoutePage, tools: Tools, said: list[str]
) -> None:
    """A list is sorted in Excel and pasted back: every row goes where it belongs."""
    page.ui.table.go_to(key_of(page, "1.1"))
    clip(
        "Stap\tWijk\tStreefdatum\n3.7\t\t1-2-2027\n3.6\tKorenakkers\t2-2-2027\n",
    )
    page.run("paste")
    assert page._board.rows[key_of(page, "3.7")].texts["due"] == "01-02-2027"
    assert page._board.rows[key_of(page, "3.6 Korenakkers")].texts["due"] == "02-02-2027"
    assert said[-1] == "2 stappen gewijzigd. Ctrl+Z maakt dit ongedaan."
    tools.desk.undo()
    assert page._board.rows[key_of(page, "3.7")].texts["due"] != "01-02-2027"


def test_one_wrong_cell_in_the_middle_writes_nothing_and_is_named(
    page: RoutePage, tools: Tools, said: list[str]
) -> None:
    before = tools.desk.dossier
    page.ui.table.go_to(key_of(page, "3.5"), "status")
    people = tools.desk.dossier.all(Person)
    clip(f"Bezig\t{people[0].name}\t1-2-2027\nBezigg\t{people[0].name}\t31-02-2027\n")
    page.run("paste")
    assert tools.desk.dossier == before
    rows = page.ui.refusals.rows
    assert [row.place for row in rows] == ["3.6 Korenakkers", "3.6 Korenakkers"]
    assert '"Bezigg" is geen status' in rows[0].why
    assert '"31-02-2027" bestaat niet' in rows[1].why
    assert said[-1] == "Er is niets geplakt: 2 cellen kloppen niet."
    page.ui.refusals.followed.emit(rows[0])
    assert page.ui.table.selected_keys() == [key_of(page, "3.6 Korenakkers")]


def test_a_step_that_is_not_there_is_named(page: RoutePage, tools: Tools) -> None:
    before = tools.desk.dossier
    page.ui.table.go_to(key_of(page, "3.5"))
    clip("Stap\tWijk\tStatus\n9.9\t\tBezig\n3.5\t\tBezig\n")
    page.run("paste")
    assert tools.desk.dossier == before
    assert [row.why for row in page.ui.refusals.rows] == [
        "Rij 2: Stap 9.9 staat niet in deze route."
    ]


def test_one_cell_fills_all_that_is_selected(page: RoutePage, tools: Tools) -> None:
    keys = [key_of(page, name) for name in ("3.5", "3.7", "4.3")]
    page.ui.table.go_to(keys[0], "due")
    page.ui.table.select_keys(keys, keys[0], page.ui.table.rows.column("due"))
    clip("1-3-2027\n")
    page.run("paste")
    assert {instance_of(tools.desk.dossier, key).due.isoformat() for key in keys} == {  # type: ignore[union-attr]
        "2027-03-01"
    }
    between = instance_of(tools.desk.dossier, key_of(page, "3.6 Korenakkers"))
    assert str(between.due) != "2027-03-01"


def test_quotes_and_line_ends_of_excel_are_read(page: RoutePage, tools: Tools) -> None:
    page.show_columns(["code", "neighbourhood", "status", "remark"])
    clip('Stap\tWijk\tOpmerking\r\n3.5\t\t"Zegt ""ja""\nen wacht"\r\n')
    page.ui.table.go_to(key_of(page, "3.5"))
    page.run("paste")
    item = instance_of(tools.desk.dossier, key_of(page, "3.5"))
    assert item.remark == 'Zegt "ja"\nen wacht'
    assert item.status is None or item.status is not Status.DONE


def test_an_empty_clipboard_says_so(page: RoutePage, said: list[str]) -> None:
    page.ui.table.go_to(key_of(page, "3.5"))
    clip("")
    page.run("paste")
    assert said == ["Er staat niets op het klembord om te plakken."]


@pytest.mark.parametrize(
    "pasted",
    [
        "Stap\tWijk\tTitel\tStreefdatum\n3.7\t\tIets anders\t1-2-2027\n",
        "Titel\tStreefdatum\nIets anders\t1-2-2027\n",
    ],
)
def test_a_cell_that_names_another_step_stops_the_paste(
    pasted: str, page: RoutePage, tools: Tools, said: list[str]
) -> None:
    """Titles were passed by in silence: who sorted half a list overwrote other steps."""
    before = tools.desk.dossier
    page.ui.table.go_to(key_of(page, "3.7"))
    clip(pasted)
    page.run("paste")
    assert tools.desk.dossier == before
    (row,) = page.ui.refusals.rows
    assert row.place == "3.7"
    assert row.why.startswith("Rij 2, Titel: hier staat ")
    assert 'en je plakt "Iets anders"' in row.why
    assert said[-1] == "Er is niets geplakt: 1 cel klopt niet."
