"""*Voordeel voor de bewoner*: filled in beforehand, worked out while typing, kept as examples."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.measurements import Example, OwnConstant, OwnerType, Package
from app.domain.town_hall import Neighbourhood
from app.progress import SILENT
from app.reports.form import Format
from app.reports.listing import make_listing
from app.ui.desk import Desk
from app.ui.dialogs.advantage_dialog import AdvantageDialog
from app.ui.list_deeds import origin_of
from app.ui.place import Place
from app.ui.tools import Tools
from app.words import figures
from app.words.window import advantage as words
from tests.support.pdf_reader import text_of
from tests.ui.conftest import bring_up, enter, type_text

WORKED = {"rate": "0", "months": "180"}
"""What the worked example has that nobody measures."""


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools) -> AdvantageDialog:
    return bring_up(qtbot, AdvantageDialog(tools, Place("advantage")))


def fill(qtbot: QtBot, dialog: AdvantageDialog, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        enter(qtbot, dialog.inputs.line(name), text)


def result(dialog: AdvantageDialog, key: str) -> list[str]:
    row = next(row for row in dialog._results.rows if row.key == key)
    return [row.chosen, row.lower, row.higher]


def kept(desk: Desk) -> list[Example]:
    return list(desk.dossier.all(Example))


def test_it_begins_with_what_is_known_and_says_from_where(dialog: AdvantageDialog) -> None:
    assert dialog.ui.notice.text() == figures.NO_ADVICE
    assert dialog.ui.wijk.currentText() == "Korenakkers"
    assert dialog.ui.package.currentText() == "Isoleren en hybride warmtepomp"
    texts, origins = dialog.inputs.texts, dialog.inputs.origins
    assert texts == {
        "investment_eur": "13500",
        "collective_discount_pct": "10",
        "subsidy_eur": "4000",
        "gas_saving_m3": "750",
        "electricity_change_kwh": "1300",
        "maintenance_per_year": "60",
        "gas_price": "1,30",
        "power_price": "0,26",
        "rate": "",
        "months": "",
    }
    assert origins["investment_eur"] == "Offerte voor de eerste serie, 30-09-2026 (geschat)"
    assert origins["gas_price"] == "kengetal (aanname, onzeker)"
    assert origins["power_price"] == "kengetal (aanname)"
    assert origins["rate"] == words.ABSENT


def test_what_is_missing_is_named_and_the_rest_is_known(dialog: AdvantageDialog) -> None:
    assert result(dialog, "saving_per_month") == ["€ 48,08", "€ 34,81", "€ 61,35"]
    assert result(dialog, "loan_together") == [words.UNKNOWN] * 3
    assert result(dialog, "woonlastenneutraal") == ["onbekend"] * 3
    assert dialog.ui.told.text().splitlines() == [
        "Onbekend: rente en looptijd in maanden ontbreken.",
    ]


def test_the_worked_example_holds_to_the_cent(qtbot: QtBot, dialog: AdvantageDialog) -> None:
    fill(qtbot, dialog, WORKED)
    assert {row.key: row.chosen for row in dialog._results.rows} == {
        "saving_per_month": "€ 48,08",
        "loan_alone": "€ 52,78",
        "loan_together": "€ 45,28",
        "advantage_alone_vs_nothing": "−€ 4,69",
        "advantage_vs_nothing": "€ 2,81",
        "advantage_vs_alone": "€ 7,50",
        "woonlastenneutraal": "ja",
        "gas_price": "€ 1,30",
        "power_price": "€ 0,26",
    }
    assert result(dialog, "advantage_vs_nothing") == ["€ 2,81", "−€ 10,47", "€ 16,08"]
    assert result(dialog, "woonlastenneutraal") == ["ja", "nee", "ja"]
    assert dialog.ui.told.text().splitlines() == [
        "Woonlastenneutraal: ja (regel: samen doen t.o.v. niets doen vanaf € 0,00).",
        "Na de lening (180 maanden) wordt samen doen t.o.v. niets doen € 48,08 per maand.",
    ]


def test_results_follow_while_it_is_being_typed(dialog: AdvantageDialog) -> None:
    for name, text in WORKED.items():
        line = dialog.inputs.line(name)
        line.setFocus()
        line.selectAll()
        type_text(line, text)
    assert result(dialog, "advantage_vs_nothing")[0] == "€ 2,81"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("investment_eur", "veel", "geen getal"),
        ("investment_eur", "1.234", "kan twee getallen zijn"),
        ("investment_eur", "-1", "kan niet −1 zijn"),
        ("collective_discount_pct", "150", "kan niet 150 zijn"),
        ("months", "1,5", "heel getal"),
        ("months", "0", "kan niet 0 zijn"),
        ("rate", "9" * 40, "geen getal"),
    ],
)
def test_what_cannot_be_is_told_beside_it_and_makes_the_results_unknown(
    qtbot: QtBot, dialog: AdvantageDialog, name: str, text: str, told: str
) -> None:
    fill(qtbot, dialog, WORKED)
    line = dialog.inputs.line(name)
    enter(qtbot, line, text)
    assert told in line.problem
    assert line.text() == text
    assert result(dialog, "advantage_vs_nothing")[0] == words.UNKNOWN
    before = len(kept(dialog.desk))
    dialog.ui.keep.click()
    assert len(kept(dialog.desk)) == before
    enter(qtbot, line, "12")
    assert not line.problem


@pytest.mark.parametrize("text", ["13.500,00", "13,500.00", "€ 13500", "13500"])
def test_a_number_is_read_as_people_write_it(
    qtbot: QtBot, dialog: AdvantageDialog, text: str
) -> None:
    fill(qtbot, dialog, {**WORKED, "investment_eur": "1", "gas_saving_m3": "750"})
    enter(qtbot, dialog.inputs.line("investment_eur"), text)
    assert dialog.inputs.texts["investment_eur"] == "13500"
    assert result(dialog, "advantage_vs_nothing")[0] == "€ 2,81"


def test_it_is_kept_as_an_example_changed_and_removed_each_by_one_undo(
    qtbot: QtBot, dialog: AdvantageDialog, desk: Desk
) -> None:
    QAbstractItemModelTester(dialog._examples, QAbstractItemModelTester.FailureReportingMode.Fatal)
    fill(qtbot, dialog, WORKED)
    dialog.ui.owner.setCurrentIndex(dialog.ui.owner.findData(OwnerType.OWNERS_ASSOCIATION.value))
    dialog.ui.keep.click()
    assert len(kept(desk)) == 6
    assert dialog.ui.heading.text() == "Rekenvoorbeeld: VvE, Isoleren en hybride warmtepomp"
    assert not dialog.ui.keep.isVisible()
    made = desk.dossier.get(Example, dialog.ui.examples.key)
    assert (made.owner_type, made.months) == (OwnerType.OWNERS_ASSOCIATION, 180)
    enter(qtbot, dialog.inputs.line("months"), "120")
    assert desk.dossier.get(Example, made.id).months == 120
    assert dialog.inputs.origins["months"] == words.TYPED
    desk.undo()
    assert desk.dossier.get(Example, made.id).months == 180
    assert dialog.inputs.texts["months"] == "180"
    dialog.ui.remove.click()
    assert len(kept(desk)) == 5
    assert dialog.ui.heading.text() == words.NEW
    desk.undo()
    assert len(kept(desk)) == 6


def test_an_example_opens_by_enter_with_its_own_figures(
    qtbot: QtBot, dialog: AdvantageDialog, desk: Desk
) -> None:
    (row,) = [row for row in dialog._examples.rows if row.owner == "particuliere verhuurder"]
    assert row.neutral == "nee"
    dialog.ui.examples.choose(row.key)
    dialog.ui.examples.setFocus()
    qtbot.keyClick(dialog.ui.examples, Qt.Key.Key_Return)
    assert dialog.ui.heading.text() == "Rekenvoorbeeld: particuliere verhuurder, Van het gas af"
    assert dialog.inputs.texts["investment_eur"] == "24000"
    assert result(dialog, "advantage_vs_nothing")[0] == row.vs_nothing
    before = desk.dossier
    dialog.ui.anew.click()
    assert dialog.ui.heading.text() == words.NEW
    assert desk.dossier == before


def test_the_five_examples_stand_in_a_list_with_the_worked_one(dialog: AdvantageDialog) -> None:
    rows = dialog._examples.rows
    assert len(rows) == 5
    (worked,) = [row for row in rows if row.investment == "€ 13.500"]
    assert (worked.owner, worked.package, worked.saving, worked.together) == (
        "eigenaar-bewoner",
        "Isoleren en hybride warmtepomp",
        "€ 48,08",
        "€ 45,28",
    )
    assert (worked.vs_nothing, worked.vs_alone, worked.neutral) == ("€ 2,81", "€ 7,50", "ja")
    listing = dialog.listing()
    assert listing.title == "Rekenvoorbeelden Korenakkers"
    assert listing.note == figures.NO_ADVICE


def test_a_package_that_is_not_there_yet_comes_along(
    qtbot: QtBot, dialog: AdvantageDialog, desk: Desk
) -> None:
    fill(qtbot, dialog, WORKED)
    editor = dialog.ui.package.lineEdit()
    assert editor is not None
    enter(qtbot, editor, "Alleen het dak")
    assert not desk.dossier.where(Package, "name", "Alleen het dak")
    dialog.ui.keep.click()
    (package,) = desk.dossier.where(Package, "name", "Alleen het dak")
    assert desk.dossier.get(Example, dialog.ui.examples.key).package == package.id
    desk.undo()
    assert not desk.dossier.where(Package, "name", "Alleen het dak")
    assert len(kept(desk)) == 5


def test_an_own_price_counts_at_once(dialog: AdvantageDialog, desk: Desk) -> None:
    desk.edit("set_constant", lambda edit: edit.save(OwnConstant("gas_price", None)))
    assert dialog.inputs.texts["gas_price"] == "1,30"
    own = OwnConstant("gas_price", figures.read_value("2,6"), "Contract", assumed=False)
    desk.edit("set_constant", lambda edit: edit.save(own))
    assert dialog.inputs.texts["gas_price"] == "2,60"
    assert dialog.inputs.origins["gas_price"] == "kengetal (eigen gegeven)"


def test_another_wijk_has_its_own_figures_and_examples(
    qtbot: QtBot, tools: Tools, desk: Desk
) -> None:
    wijk = desk.dossier.where(Neighbourhood, "name", "Vogelweide")[0]
    dialog = bring_up(qtbot, AdvantageDialog(tools, Place("advantage", wijk.id)))
    assert dialog.wijk == wijk.id
    assert dialog.ui.examples_empty.text() == words.NO_EXAMPLES
    assert dialog.inputs.texts["investment_eur"] == ""
    example = kept(desk)[0]
    dialog.show_place(Place("advantage", example.id))
    assert dialog.wijk == example.neighbourhood
    assert dialog.ui.heading.text().startswith("Rekenvoorbeeld: ")


def test_examples_are_copied_with_their_headings(qtbot: QtBot, dialog: AdvantageDialog) -> None:
    dialog.ui.examples.selectAll()
    dialog.ui.examples.setFocus()
    qtbot.keyClick(dialog.ui.examples, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 6
    assert lines[0].split("\t") == list(words.EXAMPLE_COLUMNS)


def test_what_is_typed_and_wrong_is_not_lost_on_closing(
    qtbot: QtBot, dialog: AdvantageDialog
) -> None:
    enter(qtbot, dialog.inputs.line("months"), "veel")
    dialog.ui.close_button.click()
    assert dialog.isVisible()
    dialog.ui.close_button.click()
    assert not dialog.isVisible()


def test_another_variation_of_prices_stands_above_its_results(
    dialog: AdvantageDialog, desk: Desk
) -> None:
    def headings() -> list[object]:
        across = Qt.Orientation.Horizontal
        return [dialog._results.headerData(at, across) for at in range(1, 4)]

    assert headings() == ["Gekozen prijzen", "−25% (aanname)", "+25% (aanname)"]
    own = OwnConstant("price_variation_pct", figures.read_value("40"), "Raad")
    desk.edit("set_constant", lambda edit: edit.save(own))
    assert headings() == ["Gekozen prijzen", "−40% (aanname)", "+40% (aanname)"]
    assert result(dialog, "gas_price") == ["€ 1,30", "€ 0,78", "€ 1,82"]


def test_the_list_as_pdf_has_the_worked_example_to_the_cent(
    dialog: AdvantageDialog, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "lijst.pdf"
    make_listing(dialog.listing(), origin_of(desk), path, Format.PDF, SILENT)
    told = " ".join(text_of(path).split())
    for amount in ("€ 13.500", "€ 48,08", "€ 45,28", "€ 2,81", "€ 7,50"):
        assert amount in told
    assert figures.NO_ADVICE in told


def test_without_wijken_it_says_so(qtbot: QtBot, tools: Tools, desk: Desk) -> None:
    wijken = desk.dossier.all(Neighbourhood)
    archived = [replace(wijk, archived=True) for wijk in wijken]
    desk.edit("archive", lambda edit: edit.save(*archived))
    dialog = bring_up(qtbot, AdvantageDialog(tools, Place("advantage")))
    assert dialog.ui.problem.text() == words.NO_WIJKEN
    assert not dialog.ui.keep.isEnabled()
    assert dialog._examples.rows == []
    fill(qtbot, dialog, {"investment_eur": "100"})
    assert dialog.inputs.texts["investment_eur"] == "100"


def test_a_very_long_package_and_source_break_nothing(
    qtbot: QtBot, tools: Tools, desk: Desk
) -> None:
    package = desk.dossier.where(Package, "name", "Isoleren en hybride warmtepomp")[0]
    long = "Heel lang pakket " * 40
    desk.edit("set", lambda edit: edit.save(replace(package, name=long)))
    dialog = bring_up(qtbot, AdvantageDialog(tools, Place("advantage")))
    assert dialog.ui.package.currentText() == long
    assert dialog.width() <= 1280
    assert dialog.ui.close_button.isVisible()
