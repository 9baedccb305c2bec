"""*Geld*, *Uren*, *Belangen* and *Activiteiten* in *Lijsten*: added, typed in, copied, pasted."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.decisions import Decision
from app.domain.interests import DecisionInterest, GuardedInterest, InterestState
from app.domain.money import Money
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.wijk_life import ResidentActivity
from app.ui.models.register import Narrowing
from app.ui.pages.lists_page import ListsPage
from app.ui.panels.register_panel import RegisterPanel
from app.words.window import register_lists as words
from tests.ui.conftest import type_text
from tests.ui.test_lists_page import choose_rows, column, page, tab, type_in, values

__all__ = ["page"]


def add(panel: RegisterPanel, text: str, qtbot: QtBot) -> None:
    panel.ui.entry.setText("")
    type_text(panel.ui.entry, text)
    qtbot.keyClick(panel.ui.entry, Qt.Key.Key_Return)


def paste(panel: RegisterPanel, rows: list[list[str]], qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
    panel.ui.table.setFocus()
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def copied(panel: RegisterPanel, qtbot: QtBot) -> list[list[str]]:
    choose_rows(panel, *range(len(panel._model.rows)))
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


def shown(panel: RegisterPanel, row: int, heading: str) -> str:
    return str(panel._model.index(row, column(panel, heading)).data())


def test_money_is_typed_in_one_line_and_warned_about(page: ListsPage, qtbot: QtBot) -> None:
    panel = tab(page, "money")
    assert panel.ui.lead.text() == (
        "€ 1,2 mln van € 3,0 mln besteed; € 0,4 mln vervalt op 31-12-2026."
    )
    type_text(panel.ui.entry, "Regiofonds € 12 500 !1-3-2027")
    assert panel.ui.understood.text() == (
        "Begrepen: Bron: Regiofonds · Bedrag (€): 12 500 · Te besteden t/m: 1-3-2027"
    )
    qtbot.keyClick(panel.ui.entry, Qt.Key.Key_Return)
    (made,) = page.desk.dossier.where(Money, "source", "Regiofonds")
    assert made.amount == 12_500
    assert (made.spent, made.last_date) == (None, date(2027, 3, 1))
    at = values(panel, words.SOURCE).index("Regiofonds")
    assert values(panel, words.LOOK)[at] == "vervalt op 01-03-2027, besteed is onbekend"
    assert "van 3 van 4 bronnen bekend" in panel.ui.lead.text()
    page.desk.undo()
    assert not page.desk.dossier.where(Money, "source", "Regiofonds")


def test_amounts_are_dutch_and_what_is_left_follows(page: ListsPage, refusals: list[str]) -> None:
    panel = tab(page, "money")
    assert (shown(panel, 0, words.AMOUNT), shown(panel, 0, words.LEFT)) == ("450.000", "400.000")
    assert type_in(panel, 0, words.SPENT, "12.500,50")
    assert shown(panel, 0, words.LEFT) == "437.499,50"
    for wrong, why in (("12,500", "twee bedragen"), ("-1", "0 of meer"), ("x", "geen bedrag")):
        assert not type_in(panel, 0, words.SPENT, wrong)
        assert why in refusals[-1]
    assert shown(panel, 0, words.SPENT) == "12.500,50"
    assert type_in(panel, 0, words.SPENT, "500.000")
    assert values(panel, words.LOOK)[0] == "meer besteed dan er is"
    assert panel._model.index(0, column(panel, words.LOOK)).data(0x0102) == "overdue"
    panel.ui.narrowing.setCurrentIndex(panel.ui.narrowing.findData(Narrowing.ATTENTION))
    assert len(panel._model.rows) == 1


def test_the_rest_of_a_source_is_typed_in_its_cells(page: ListsPage, refusals: list[str]) -> None:
    panel = tab(page, "money")
    key = panel._model.rows[0].key
    karim = page.desk.dossier.where(Person, "name", "Karim Bouzid")[0].id
    vogelweide = page.desk.dossier.where(Neighbourhood, "name", "Vogelweide")[0].id
    for heading, text, name, value in (
        (words.WIJK, "vogelweide", "neighbourhood", vogelweide),
        (words.ACCOUNTABLE, "Karim Bouzid", "accountable", karim),
        (words.INTERNAL, "ja", "internal", True),
        (words.CONDITION, "alleen isolatie", "condition", "alleen isolatie"),
    ):
        assert type_in(panel, 0, heading, text)
        assert getattr(page.desk.dossier.get(Money, key), name) == value
    assert not type_in(panel, 0, words.WIJK, "Nergenshuizen")
    assert "Nergenshuizen" in refusals[-1]
    assert not type_in(panel, 0, words.SOURCE, " ")


@pytest.mark.parametrize("name", ["money", "hours", "interests", "activities"])
def test_what_is_copied_is_pasted_back_without_a_change(
    page: ListsPage, qtbot: QtBot, told: list[str], name: str
) -> None:
    panel = tab(page, name)
    before = page.desk.dossier
    paste(panel, copied(panel, qtbot), qtbot)
    assert told[-1] == words.pasted(0)
    assert page.desk.dossier is before


def test_a_table_from_excel_changes_what_is_there_and_adds_the_rest(
    page: ListsPage, qtbot: QtBot
) -> None:
    panel = tab(page, "money")
    rows = [
        [words.SOURCE, words.AMOUNT, words.SPENT, words.LAST_DATE],
        ["Provinciaal fonds wijkaanpak", "450.000", "€ 100.000", "31-12-2026"],
        ["Waterschap", "75.000,00", "0", "1-7-2028"],
    ]
    paste(panel, rows, qtbot)
    found = {item.source: item for item in page.desk.dossier.all(Money)}
    assert len(found) == 4
    assert found["Provinciaal fonds wijkaanpak"].spent == 100_000
    assert found["Waterschap"].amount == Decimal(75_000)
    assert found["Waterschap"].last_date == date(2028, 7, 1)
    page.desk.undo()
    assert len(page.desk.dossier.all(Money)) == 3


def test_a_table_with_a_wrong_amount_is_not_taken_over(page: ListsPage, qtbot: QtBot) -> None:
    panel = tab(page, "money")
    before = page.desk.dossier
    rows = [[words.SOURCE, words.AMOUNT], ["Een", "100"], ["Twee", "1,250"], ["Drie", "-3"]]
    paste(panel, rows, qtbot)
    assert page.desk.dossier is before
    assert panel.refusals.isVisible()


def test_hours_are_typed_and_what_is_short_is_summed(
    page: ListsPage, qtbot: QtBot, refusals: list[str]
) -> None:
    panel = tab(page, "hours")
    assert panel.ui.entry.isHidden()
    assert panel.ui.remove.isHidden()
    assert panel.ui.lead.text() == (
        "Per week: 184 uur nodig, 158 beschikbaar, 26 uur tekort bij 6 afdelingen"
        " (13 van 15 afdelingen; de rest is onbekend)."
    )
    at = values(panel, words.CODE).index("OR")
    assert type_in(panel, at, words.AVAILABLE, "24")
    assert shown(panel, at, words.SHORT) == "0"
    assert shown(panel, at, words.HOURS_OF) == "22-11-2026"
    assert type_in(panel, at, words.HOURS_OF, "1-11")
    (found,) = page.desk.dossier.where(Department, "code", "OR")
    assert (found.hours_available, found.hours_date) == (24, date(2026, 11, 1))
    for wrong in ("-1", "veel", "1,5", "20000"):
        assert not type_in(panel, at, words.NEEDED, wrong)
    assert "10000" in refusals[-1]
    rows = [[words.CODE, words.NEEDED], ["XYZ", "4"]]
    paste(panel, rows, qtbot)
    assert panel.refusals.isVisible()
    paste(panel, [[words.CODE, words.NEEDED], ["or", "30"]], qtbot)
    assert page.desk.dossier.get(Department, found.id).hours_needed == 30


def test_an_interest_is_added_and_judged_by_a_digit(
    page: ListsPage, qtbot: QtBot, refusals: list[str]
) -> None:
    panel = tab(page, "interests")
    assert values(panel, words.STANDS)[0] == "Onder druk"
    add(panel, "rust in de wijk", qtbot)
    add(panel, "Rust in de wijk", qtbot)
    assert "staat er al" in refusals[-1]
    (made,) = page.desk.dossier.where(GuardedInterest, "interest", "rust in de wijk")
    panel.choose(made.id)
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_4)
    assert page.desk.dossier.get(GuardedInterest, made.id).state is InterestState.HARMED
    assert panel.ui.lead.text() == "1 niet getoetst, 2 op orde, 1 onder druk en 1 geschaad."
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_Delete)
    assert page.desk.dossier.find(GuardedInterest, made.id) is None


def test_an_interest_that_is_ticked_stays(page: ListsPage, refusals: list[str]) -> None:
    panel = tab(page, "interests")
    row = values(panel, words.INTEREST).index("Betaalbaar voor wie weinig heeft")
    assert values(panel, words.TOUCHED_BY)[row] == "2026-001, 2026-005"
    choose_rows(panel, row)
    panel.ui.remove.click()
    assert "wordt nog gebruikt" in refusals[-1]
    assert len(page.desk.dossier.all(GuardedInterest)) == 4


def test_interests_are_ticked_at_a_decision_by_name(page: ListsPage, refusals: list[str]) -> None:
    panel = tab(page, "decisions")
    key = panel._model.rows[0].key
    assert values(panel, words.INTERESTS)[0] == "Betaalbaar voor wie weinig heeft"
    assert type_in(panel, 0, words.INTERESTS, "nat; veiligheid in de straat")
    links = page.desk.dossier.where(DecisionInterest, "decision", key)
    assert len(links) == 2
    assert not type_in(panel, 0, words.INTERESTS, "gezelligheid")
    assert "Natuur en soorten" in refusals[-1]
    choose_rows(panel, 0)
    panel.ui.remove.click()
    assert page.desk.dossier.find(Decision, key) is None
    assert not page.desk.dossier.where(DecisionInterest, "decision", key)


def test_an_activity_is_typed_in_one_line_and_names_nobody(
    page: ListsPage, qtbot: QtBot, refusals: list[str]
) -> None:
    panel = tab(page, "activities")
    add(panel, "Vogelweide: huis aan huis, 1.061 gesprekken !3-11", qtbot)
    made = page.desk.dossier.get(ResidentActivity, panel._model.rows[0].key)
    assert (made.what, made.number, made.unit) == ("huis aan huis", 1061, "gesprekken")
    assert made.date == date(2026, 11, 3)
    assert "Vogelweide: 1061 gesprekken (huis aan huis)" in panel.ui.lead.text()
    before = page.desk.dossier
    for text, why in (
        ("Vogelweide: gesprek met Karim Bouzid", "staat de naam"),
        ("Vogelweide: koffie bij Oldersma", "staat de naam"),
        ("informatieavond", "Noem de wijk"),
        ("Nergens: informatieavond", "Nergens"),
        ("Vogelweide: ", "wat er is gedaan"),
        ("Vogelweide: avond, 3 x !31-2", "bestaat niet"),
    ):
        add(panel, text, qtbot)
        assert why in refusals[-1], text
        assert panel.ui.entry.text() == text
    assert not type_in(panel, 0, words.UNIT, "vrienden van Oldersma")
    assert not type_in(panel, 0, words.ACTIVITY, "bij Karim Bouzid thuis")
    assert not type_in(panel, 0, words.COUNT, "-3")
    assert page.desk.dossier is before


def test_an_activity_of_that_day_is_corrected_however_excel_writes_the_day(
    page: ListsPage, qtbot: QtBot
) -> None:
    panel = tab(page, "activities")
    rows = [
        [words.DATE, words.WIJK, words.ACTIVITY, words.COUNT, words.UNIT],
        ["8-10-2026", "Vogelweide", "Spreekuur in het buurthuis", "25", "bezoekers"],
        ["9-10-2026", "Vogelweide", "Spreekuur in het buurthuis", "3", "bezoekers"],
    ]
    paste(panel, rows, qtbot)
    counted = sorted(item.number or 0 for item in page.desk.dossier.all(ResidentActivity))
    assert counted == [3, 9, 14, 25, 61]
