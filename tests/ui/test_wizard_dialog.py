"""*Nieuw dossier*: from a name to an open dossier, with nothing typed lost on the way."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.measurements import Measurement
from app.domain.town_hall import Department, Person
from app.domain.walk import neighbourhoods
from app.ui.dialogs.wizard_dialog import WizardDialog
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.settings import SettingsFile
from tests.support.cbs_files import KWB, RIVIERDAM, area, text, workbook
from tests.ui.conftest import LEADER, TODAY, type_text


@pytest.fixture
def empty_window(qtbot: QtBot, looks: Looks, settings: SettingsFile) -> MainWindow:
    """The window without a dossier."""
    window = MainWindow(looks, settings, today=lambda: TODAY)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def wizard(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> WizardDialog:
    """The wizard, that proposes to write in the folder of the test, and may be put away."""
    monkeypatch.setattr("app.ui.dialogs.wizard_dialog.ask", lambda *_: 1)
    empty_window.settings.change(folder=str(tmp_path))
    dialog = WizardDialog(empty_window, empty_window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def go_on(wizard: WizardDialog) -> None:
    wizard.ui.next.click()


def test_from_a_name_to_an_open_dossier_by_keys_alone(
    qtbot: QtBot, wizard: WizardDialog, empty_window: MainWindow, tmp_path: Path
) -> None:
    type_text(wizard.ui.municipality, "Súdwest-Fryslân")
    for _ in range(5):
        qtbot.keyClick(wizard, Qt.Key.Key_Return)
    assert not wizard.isVisible()
    desk = empty_window.desk
    assert desk is not None
    assert desk.path == tmp_path / "Súdwest-Fryslân.samenroute"
    assert desk.dossier.municipality.name == "Súdwest-Fryslân"
    assert [person.name for person in desk.dossier.all(Person)] == [LEADER]
    assert [item.command for item in desk.history.newest_first()] == ["found"]
    empty_window.let_go()


def test_what_was_filled_in_is_all_there(
    wizard: WizardDialog, empty_window: MainWindow, tmp_path: Path
) -> None:
    wizard.ui.municipality.setText("Rivierdam")
    wizard.ui.target_year.setText("2040")
    wizard.ui.code.setText("gm0344")
    go_on(wizard)
    wizard.wijken.set_text("Oost\nWest\n")
    go_on(wizard)
    table = wizard.ui.departments
    names = {table.item(row, 1).text(): row for row in range(table.rowCount())}  # type: ignore[union-attr]
    table.item(names["OR"], 2).setText("Beheer <b>buiten</b>")  # type: ignore[union-attr]
    table.item(names["ECO"], 0).setCheckState(Qt.CheckState.Unchecked)  # type: ignore[union-attr]
    go_on(wizard)
    wizard.people.set_text("Naam\tAfdeling\nHenk Oldersma\tOR\n")
    go_on(wizard)
    assert "2 wijken, 14 afdelingen, 1 persoon." in wizard.ui.summary.text()
    go_on(wizard)
    assert empty_window.desk is not None
    dossier = empty_window.desk.dossier
    assert [wijk.name for wijk in neighbourhoods(dossier)] == ["Oost", "West"]
    assert (dossier.municipality.target_year, dossier.municipality.code) == (2040, "GM0344")
    by_code = {item.code: item for item in dossier.all(Department)}
    assert by_code["OR"].name == "Beheer <b>buiten</b>"
    assert not by_code["ECO"].active
    (henk,) = dossier.all(Person)
    assert henk.departments == (by_code["OR"].id,)
    empty_window.let_go()


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("municipality", " ", "De gemeente heeft nog geen naam."),
        ("target_year", "2o40", '"2o40" is geen jaar.'),
        ("target_year", "1850", "Het doeljaar 1850 kan niet."),
        ("code", "XX12", '"XX12" is geen gemeentecode.'),
        ("place", "/bestaat/niet/x", "bestaat niet. Kies een andere map."),
        ("place", "", "Kies waar het dossier komt te staan."),
    ],
)
def test_a_wrong_field_is_said_and_what_was_typed_stays(
    wizard: WizardDialog, field: str, text: str, says: str
) -> None:
    wizard.ui.municipality.setText("Rivierdam")
    getattr(wizard.ui, field).setText(text)
    go_on(wizard)
    assert wizard.ui.pages.currentIndex() == 0
    assert says in wizard.ui.problem.text()
    wrong = getattr(wizard.ui, field)
    assert wrong.text() == text
    assert wrong.property("wrong")
    assert wrong.hasFocus()


@pytest.mark.parametrize(
    ("field", "typed", "mended"), [("target_year", "20x0", "2040"), ("code", "34", "GM0344")]
)
def test_what_is_wrong_is_marked_at_its_field_until_it_is_mended(
    wizard: WizardDialog, field: str, typed: str, mended: str
) -> None:
    """The sentence stood at the foot, the caret elsewhere, and it stayed while it was mended."""
    ui = wizard.ui
    ui.municipality.setText("Waterland")
    ui.place.setText(str(Path.home() / "W.samenroute"))
    wrong = ui.code if field == "code" else ui.target_year
    wrong.setText(typed)
    ui.next.click()
    assert ui.pages.currentIndex() == 0
    assert ui.problem.isVisible()
    assert wrong.property("wrong")
    assert wrong.hasFocus()
    assert wrong.accessibleDescription() == ui.problem.text()
    wrong.selectAll()
    type_text(wrong, mended)
    assert not ui.problem.isVisible()
    assert not wrong.property("wrong")
    ui.next.click()
    assert ui.pages.currentIndex() == 1


def test_rows_that_are_wrong_are_left_out_only_when_that_is_ticked(wizard: WizardDialog) -> None:
    wizard.ui.municipality.setText("Rivierdam")
    go_on(wizard)
    wizard.wijken.set_text("Oost\noost\n")
    go_on(wizard)
    assert wizard.ui.pages.currentIndex() == 1
    assert "kloppen" in wizard.ui.problem.text()
    wizard.wijken.ui.skip.setChecked(True)
    go_on(wizard)
    assert wizard.ui.pages.currentIndex() == 2


def test_going_back_keeps_everything(wizard: WizardDialog) -> None:
    wizard.ui.municipality.setText("Rivierdam")
    go_on(wizard)
    wizard.wijken.set_text("Oost")
    wizard.ui.back.click()
    assert wizard.ui.municipality.text() == "Rivierdam"
    go_on(wizard)
    assert wizard.wijken.text() == "Oost"


def test_a_file_that_is_there_is_not_overwritten(wizard: WizardDialog, tmp_path: Path) -> None:
    there = tmp_path / "Rivierdam.samenroute"
    there.write_text("van iemand anders")
    wizard.ui.municipality.setText("Rivierdam")
    for _ in range(5):
        go_on(wizard)
    assert wizard.isVisible()
    assert "bestaat al. Er is niets overschreven." in wizard.ui.problem.text()
    assert there.read_text() == "van iemand anders"


def test_the_columns_can_be_chosen(wizard: WizardDialog) -> None:
    wizard.ui.municipality.setText("Rivierdam")
    go_on(wizard)
    wizard.wijken.set_text("A\tOost\nB\tWest")
    choices = wizard.wijken._choices
    choices[1].setCurrentIndex(choices[1].findText("naam"))
    choices[1].activated.emit(choices[1].currentIndex())
    found = wizard.wijken.preview()
    assert found is not None
    assert [entry.name for entry in found.entries] == ["Oost", "West"]


def test_a_list_that_is_far_too_long_is_said_and_stays(wizard: WizardDialog) -> None:
    """The panel asked the refusal for an attribute it does not have, and showed nothing."""
    wizard.ui.municipality.setText("Rivierdam")
    go_on(wizard)
    text = "\n".join(f"wijk {number}" for number in range(10_001))
    wizard.wijken.set_text(text)
    assert wizard.wijken.ui.problem.text().startswith("Dit zijn meer dan 10.000 rijen.")
    go_on(wizard)
    assert wizard.ui.pages.currentIndex() == 1
    assert wizard.ui.problem.text() == wizard.wijken.ui.problem.text()
    assert wizard.wijken.text() == text


@pytest.mark.parametrize(("choice", "stays"), [(0, True), (1, False)])
def test_escape_throws_nothing_away_unasked(
    qtbot: QtBot, wizard: WizardDialog, monkeypatch: pytest.MonkeyPatch, choice: int, stays: bool
) -> None:
    """One press of Escape on the second page lost the town and all its wijken."""
    asked: list[str] = []

    def answer(_: object, text: str, *_choices: str) -> int:
        asked.append(text)
        return choice

    monkeypatch.setattr("app.ui.dialogs.wizard_dialog.ask", answer)
    wizard.ui.municipality.setText("Rivierdam")
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert len(asked) == 1
    assert wizard.isVisible() is stays


def test_wijken_come_out_of_a_file_of_the_cbs_with_their_figures(
    qtbot: QtBot, wizard: WizardDialog, empty_window: MainWindow, tmp_path: Path
) -> None:
    wizard.ui.municipality.setText("Rivierdam")
    go_on(wizard)
    wizard.wijken.set_text("oost\nBuiten\n")
    wizard.ui.wijken_tabs.setCurrentWidget(wizard.ui.cbs_tab)
    wizard.cbs.read(workbook(tmp_path / "kwb-2023.xlsx", RIVIERDAM))
    go_on(wizard)
    assert "wordt nog gelezen" in wizard.ui.problem.text()
    qtbot.waitUntil(lambda: not wizard.cbs.work.busy, timeout=20_000)
    assert wizard.cbs.ticked == {"WK123401"}
    wizard.cbs.ui.all.click()
    go_on(wizard)
    go_on(wizard)
    go_on(wizard)
    assert "5 wijken, 15 afdelingen" in wizard.ui.summary.text()
    go_on(wizard)
    assert empty_window.desk is not None
    dossier = empty_window.desk.dossier
    codes = {wijk.name: wijk.code for wijk in neighbourhoods(dossier)}
    assert codes == {
        "oost": "WK123401",
        "Buiten": "",
        "Oude Haven": "WK123402",
        "Hoge Veld": "WK123403",
        "Industrie": "WK123404",
    }
    assert len(dossier.all(Measurement)) == 22
    assert [item.command for item in empty_window.desk.history.newest_first()] == ["found"]
    empty_window.let_go()


def test_a_file_of_another_municipality_holds_up_until_it_is_chosen_or_left_alone(
    qtbot: QtBot, wizard: WizardDialog, tmp_path: Path
) -> None:
    wizard.ui.municipality.setText("Elders")
    go_on(wizard)
    wizard.cbs.read(workbook(tmp_path / "kwb-2023.xlsx", RIVIERDAM))
    qtbot.waitUntil(lambda: not wizard.cbs.work.busy, timeout=20_000)
    go_on(wizard)
    assert wizard.ui.problem.text() == "Elders staat niet in dit bestand. Kies de gemeente."
    assert wizard.ui.wijken_tabs.currentWidget() is wizard.ui.cbs_tab
    wizard.cbs.ui.path.clear()
    qtbot.keyClick(wizard.cbs.ui.path, Qt.Key.Key_Return)
    go_on(wizard)
    assert wizard.ui.pages.currentIndex() == 2


def test_a_file_that_is_no_good_holds_up_until_it_is_left_alone(
    qtbot: QtBot, wizard: WizardDialog, tmp_path: Path
) -> None:
    wizard.ui.municipality.setText("Rivierdam")
    go_on(wizard)
    half = tmp_path / "kwb-2023.csv"
    half.write_text(text(RIVIERDAM)[:-20], encoding="utf-8")
    years = (*KWB, "jaar")
    later = workbook(tmp_path / "later.xlsx", [[*row, "2090"] for row in RIVIERDAM], years)
    for path, told in ((half, "rij 10 is niet heel"), (later, "2090 kan niet het jaar")):
        wizard.cbs.read(path)
        qtbot.waitUntil(lambda: not wizard.cbs.work.busy, timeout=20_000)
        go_on(wizard)
        assert told in wizard.ui.problem.text()
        assert wizard.ui.pages.currentIndex() == 1
    wizard.cbs.ui.path.clear()
    qtbot.keyClick(wizard.cbs.ui.path, Qt.Key.Key_Return)
    go_on(wizard)
    assert wizard.ui.pages.currentIndex() == 2


def test_what_is_to_be_doubted_of_a_file_is_told_in_the_wizard_too(
    qtbot: QtBot, wizard: WizardDialog, tmp_path: Path
) -> None:
    wizard.ui.municipality.setText("Elders")
    wizard.ui.code.setText("GM0344")
    go_on(wizard)
    wizard.ui.wijken_tabs.setCurrentWidget(wizard.ui.cbs_tab)
    rows = [area("WK123401", "Oost", "Rivierdam")]
    wizard.cbs.read(workbook(tmp_path / "kwb-2022.xlsx", rows, title="KWB2021"))
    qtbot.waitUntil(lambda: not wizard.cbs.work.busy, timeout=20_000)
    ui = wizard.cbs.ui
    ui.town.setCurrentIndex(ui.town.findText("Rivierdam"))
    ui.town.activated.emit(ui.town.currentIndex())
    town, year = ui.doubts.text().splitlines()
    assert town == "Deze cijfers zijn van Rivierdam (GM1234); dit dossier is van Elders (GM0344)."
    assert year.endswith("gelden als die van 2022: de naam van het bestand gaat voor.")
    assert ui.doubts.isVisible()
    fate = ui.table.model().index(0, 2).data()
    assert fate == "Nieuw, zonder cijfers"


def test_overslaan_leaves_the_file_and_what_was_typed_alone(
    qtbot: QtBot, wizard: WizardDialog, tmp_path: Path
) -> None:
    wizard.ui.municipality.setText("Rivierdam")
    go_on(wizard)
    wizard.wijken.set_text("Buiten")
    wizard.cbs.read(workbook(tmp_path / "kwb-2023.xlsx", RIVIERDAM))
    qtbot.waitUntil(lambda: not wizard.cbs.work.busy, timeout=20_000)
    for _ in range(3):
        wizard.ui.skip.click()
    assert "0 wijken" in wizard.ui.summary.text()


def test_another_municipality_on_the_first_page_is_another_one_in_the_file(
    qtbot: QtBot, wizard: WizardDialog, tmp_path: Path
) -> None:
    wizard.ui.municipality.setText("Rivierdam")
    go_on(wizard)
    wizard.cbs.read(workbook(tmp_path / "kwb-2023.xlsx", RIVIERDAM))
    qtbot.waitUntil(lambda: not wizard.cbs.work.busy, timeout=20_000)
    assert len(wizard.cbs.ticked) == 4
    wizard.ui.back.click()
    wizard.ui.municipality.setText("zandrecht")
    go_on(wizard)
    assert wizard.cbs.ui.town.currentText() == "Zandrecht (gemeente)"
    assert wizard.cbs.ticked == {"WK123500"}
