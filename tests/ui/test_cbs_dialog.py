"""*CBS-cijfers*: a file read beside the window, seen before it is taken, and one undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.measured import history
from app.domain.town_hall import Neighbourhood
from app.domain.walk import neighbourhoods as followed
from app.editing.commands import neighbourhoods
from app.editing.edit import Edit
from app.ui.dialogs.cbs_dialog import CbsDialog
from app.ui.main_window import MainWindow
from app.ui.place import Place
from app.ui.tools import Tools
from tests.support.cbs_files import KWB, MERELVEEN, RIVIERDAM, Row, area, text, workbook
from tests.ui.conftest import bring_up, enter

SOURCE = "CBS kerncijfers wijken en buurten 2023"


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools) -> CbsDialog:
    return bring_up(qtbot, CbsDialog(tools, Place("cbs")))


@pytest.fixture
def kwb(tmp_path: Path) -> Path:
    return workbook(tmp_path / "kwb-2023.xlsx", MERELVEEN)


def read(qtbot: QtBot, dialog: CbsDialog, path: Path) -> CbsDialog:
    dialog.panel.read(path)
    qtbot.waitUntil(lambda: not dialog.panel.work.busy, timeout=20_000)
    return dialog


def cells(dialog: CbsDialog, column: int) -> list[str]:
    model = dialog.panel.ui.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def ticks(dialog: CbsDialog) -> list[bool]:
    model = dialog.panel.ui.table.model()
    role = Qt.ItemDataRole.CheckStateRole
    found = [model.index(row, 0).data(role) for row in range(model.rowCount())]
    return [Qt.CheckState(state) is Qt.CheckState.Checked for state in found]


def cbs_measurements(tools: Tools) -> dict[str, int]:
    """How many measurements of the CBS each wijk has."""
    dossier = tools.desk.dossier
    return {
        wijk.name: sum(item.source == SOURCE for item in history(dossier, wijk.id))
        for wijk in followed(dossier)
    }


def test_a_file_is_chosen_seen_and_taken_over_as_one_step(
    qtbot: QtBot,
    tools: Tools,
    dialog: CbsDialog,
    kwb: Path,
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(kwb), ""))
    before = tools.desk.dossier
    assert not dialog.ui.take_over.isEnabled()
    qtbot.mouseClick(dialog.panel.ui.choose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.panel.work.busy, timeout=20_000)
    ui = dialog.panel.ui
    assert (ui.town.currentText(), ui.year.currentText()) == ("Merelveen", "2023")
    assert cells(dialog, 0)[:4] == ["Korenakkers", "Kadekwartier", "Vogelweide", "Centrum"]
    assert cells(dialog, 3)[0] == "1.838"
    assert cells(dialog, 9)[1] == "onbekend"
    assert ticks(dialog) == [True, True, True, False, False, False]
    assert tools.desk.dossier == before
    qtbot.mouseClick(dialog.ui.take_over, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert told == ["23 metingen toegevoegd."]
    assert cbs_measurements(tools) == {"Korenakkers": 8, "Kadekwartier": 7, "Vogelweide": 8}
    assert tools.settings.now.folder == str(kwb.parent)
    assert tools.desk.undo()
    assert tools.desk.dossier == before


def test_other_wijken_are_ticked_by_keys_alone(
    qtbot: QtBot, tools: Tools, dialog: CbsDialog, kwb: Path, told: list[str]
) -> None:
    enter(qtbot, dialog.panel.ui.path, str(kwb))
    qtbot.waitUntil(lambda: not dialog.panel.work.busy, timeout=20_000)
    table = dialog.panel.ui.table
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    for _ in range(4):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert ticks(dialog) == [False, True, True, False, True, False]
    assert table.currentIndex().row() == 4
    assert dialog.ui.take_over.text() == "3 wijken &overnemen"
    qtbot.keyClick(dialog, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["1 wijk en 23 metingen toegevoegd."]
    found = cbs_measurements(tools)
    assert (found["Korenakkers"], found["Buitengebied"]) == (0, 8)


def test_what_there_is_to_tell_of_a_wijk_stands_below_the_list(
    qtbot: QtBot, dialog: CbsDialog, kwb: Path
) -> None:
    read(qtbot, dialog, kwb)
    ui = dialog.panel.ui
    assert cells(dialog, 2)[1] == "7 metingen erbij · let op"
    assert not ui.notes.isVisible()
    qtbot.keyClick(ui.table, Qt.Key.Key_Down)
    assert ui.notes.text().startswith("Kadekwartier: 12,5% heeft stadsverwarming")
    for _ in range(2):
        qtbot.keyClick(ui.table, Qt.Key.Key_Down)
    assert '"veel" kan het aandeel aardgasvrije woningen niet zijn' in ui.notes.text()


def test_the_same_file_again_has_nothing_to_take_over(
    qtbot: QtBot, tools: Tools, dialog: CbsDialog, kwb: Path
) -> None:
    read(qtbot, dialog, kwb)
    qtbot.mouseClick(dialog.ui.take_over, Qt.MouseButton.LeftButton)
    again = read(qtbot, bring_up(qtbot, CbsDialog(tools, Place("cbs"))), kwb)
    assert cells(again, 2)[0] == "Niets nieuws"
    assert not again.ui.take_over.isEnabled()
    assert again.ui.why_not.text() == "Wat je hebt aangevinkt staat al in het dossier."


def test_another_municipality_and_year_are_asked_when_the_file_leaves_them_open(
    qtbot: QtBot, dialog: CbsDialog, tmp_path: Path
) -> None:
    path = tmp_path / "wijken.csv"
    path.write_text(text(RIVIERDAM), encoding="cp1252")
    ui = read(qtbot, dialog, path).panel.ui
    assert ui.problem.text() == "Merelveen (fictief) staat niet in dit bestand. Kies de gemeente."
    assert ui.town.hasFocus()
    assert not dialog.ui.take_over.isEnabled()
    ui.town.setCurrentIndex(ui.town.findText("Rivierdam"))
    ui.town.activated.emit(ui.town.currentIndex())
    assert "niet over welk jaar" in ui.problem.text()
    years = [ui.year.itemText(at) for at in range(ui.year.count())]
    assert (years[1], years[-1]) == ("2026", "2013")
    ui.year.setCurrentIndex(ui.year.findText("2022"))
    ui.year.activated.emit(ui.year.currentIndex())
    assert ui.problem.text() == ""
    assert cells(dialog, 0) == ["Oost", "Oude Haven", "Hoge Veld", "Industrie"]
    # The dossier follows none of these: none is ticked for it.
    assert ticks(dialog) == [True] * 4


def test_a_wijk_that_cannot_be_taken_over_cannot_be_ticked(
    qtbot: QtBot, tools: Tools, dialog: CbsDialog, tmp_path: Path
) -> None:
    rows: list[Row] = [
        area("WK999901", "Kadekwartier", "Merelveen", 100),
        area("WK999902", "West", "Merelveen", 50),
    ]
    read(qtbot, dialog, workbook(tmp_path / "kwb-2023.xlsx", rows))
    assert cells(dialog, 0) == ["Korenakkers", "Kadekwartier"]
    rows[1] = area("WK999904", "Kadekwartier", "Merelveen", 100)
    rows.append(area("WK999902", "West", "Merelveen", 50))
    read(qtbot, dialog, workbook(tmp_path / "kwb-2022.xlsx", rows, title="KWB2022"))
    assert cells(dialog, 2)[2] == "Kan niet · let op"
    table = dialog.panel.ui.table
    table.setCurrentIndex(table.model().index(2, 0))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.panel.ui.all, Qt.MouseButton.LeftButton)
    assert ticks(dialog) == [True, True, False]
    assert "Kadekwartier is hier al de naam van WK999902." in dialog.panel.ui.notes.text()
    qtbot.mouseClick(dialog.panel.ui.none, Qt.MouseButton.LeftButton)
    assert ticks(dialog) == [False] * 3
    assert dialog.ui.why_not.text() == "Vink aan welke wijken je wilt overnemen."
    assert not dialog.ui.take_over.isEnabled()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "wachtwoord",
        ),
        (b"PK\x03\x04 half", "beschadigd"),
        (b"gwb_code;regio;a_woning;p_koopw\r\nWK123401;Oost;18", "rij 2 is niet heel"),
        (b"naam;aantal\r\nOost;3\r\n", "geen kerncijfers"),
        (None, "bestaat niet"),
    ],
)
def test_a_file_that_is_no_good_is_said_and_another_can_be_chosen(
    qtbot: QtBot, dialog: CbsDialog, tmp_path: Path, kwb: Path, data: bytes | None, told: str
) -> None:
    path = tmp_path / "fout.xlsx"
    if data is not None:
        path.write_bytes(data)
    ui = read(qtbot, dialog, path).panel.ui
    assert told in ui.problem.text()
    assert ui.path.accessibleDescription() == ui.problem.text()
    assert not dialog.ui.take_over.isEnabled()
    assert ui.choose.isEnabled()
    read(qtbot, dialog, kwb)
    assert not ui.problem.isVisible()
    assert dialog.ui.take_over.isEnabled()


def choose(combo: QComboBox, name: str) -> None:
    """Choose as a person does."""
    combo.setCurrentIndex(combo.findText(name))
    combo.activated.emit(combo.currentIndex())


def test_figures_of_another_municipality_are_told_loudly_and_are_of_no_wijk_by_name(
    qtbot: QtBot, tools: Tools, dialog: CbsDialog, tmp_path: Path
) -> None:
    rows: list[Row] = [
        *MERELVEEN,
        area("WK036301", "Kadekwartier", "Amsterdam", 99),
        area("WK036302", "Grachten", "Amsterdam", 50),
    ]
    ui = read(qtbot, dialog, workbook(tmp_path / "kwb-2023.xlsx", rows)).panel.ui
    assert not ui.doubts.isVisible()
    choose(ui.town, "Amsterdam")
    assert ui.doubts.isVisible()
    assert ui.doubts.text() == (
        "Deze cijfers zijn van Amsterdam (GM0363); dit dossier is van Merelveen (fictief) (GM9999)."
    )
    assert ui.table.accessibleDescription() == ui.doubts.text()
    assert cells(dialog, 2) == ["Kan niet · let op", "Nieuw, 1 meting erbij"]
    ui.table.selectRow(0)
    assert "een code van een andere gemeente, WK999902" in ui.notes.text()
    qtbot.mouseClick(ui.all, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.ui.take_over, Qt.MouseButton.LeftButton)
    assert cbs_measurements(tools)["Kadekwartier"] == 0
    assert cbs_measurements(tools)["Grachten"] == 1


def test_names_that_tell_different_years_are_told_and_the_other_can_be_chosen(
    qtbot: QtBot, dialog: CbsDialog, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "kwb-2022.xlsx", MERELVEEN, title="KWB2023")
    ui = read(qtbot, dialog, path).panel.ui
    assert [ui.year.itemText(at) for at in range(ui.year.count())] == ["2022", "2023"]
    assert ui.doubts.text().endswith("als die van 2022: de naam van het bestand gaat voor.")
    assert ui.doubts.isVisible()
    choose(ui.year, "2023")
    assert ui.doubts.text().endswith("als die van 2023: dat jaar is gekozen.")
    assert "1 januari 2023" in ui.summary.text()


def test_a_year_that_cannot_be_is_asked_again_or_refused(
    qtbot: QtBot, dialog: CbsDialog, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "kwb-2031.xlsx", MERELVEEN, title="cijfers")
    ui = read(qtbot, dialog, path).panel.ui
    assert ui.problem.text() == "2031 kan niet het jaar van de cijfers zijn. Kies het jaar."
    assert "2031" not in [ui.year.itemText(at) for at in range(ui.year.count())]
    assert not dialog.ui.take_over.isEnabled()
    choose(ui.year, "2024")
    assert dialog.ui.take_over.isEnabled()
    rows = [[*row, "2031"] for row in MERELVEEN]
    path = workbook(tmp_path / "kwb-2023.xlsx", rows, (*KWB, "Perioden"))
    read(qtbot, dialog, path)
    assert ui.problem.text().startswith("2031 kan niet het jaar van de cijfers zijn: het CBS heeft")
    assert not ui.choices.isVisible()
    assert not dialog.ui.take_over.isEnabled()


def test_wijken_without_figures_are_not_said_to_be_there_already(
    qtbot: QtBot, dialog: CbsDialog, tmp_path: Path
) -> None:
    rows = [area("WK999902", "Wijk 02 Kadekwartier", "Merelveen")]
    read(qtbot, dialog, workbook(tmp_path / "kwb-2023.xlsx", rows))
    assert cells(dialog, 2) == ["Zonder cijfers"]
    assert dialog.ui.why_not.text() == "Het bestand heeft geen cijfers van wat je hebt aangevinkt."
    assert not dialog.ui.take_over.isEnabled()


def test_a_municipality_with_a_very_long_name_leaves_the_dialog_as_wide_as_it_was(
    qtbot: QtBot, dialog: CbsDialog, tmp_path: Path, kwb: Path
) -> None:
    least = read(qtbot, dialog, kwb).minimumSizeHint().width()
    rows = [*MERELVEEN, area("GM1234", "W" * 200, "x"), area("WK123401", "Oost", "x", 9)]
    read(qtbot, dialog, workbook(tmp_path / "kwb-2022.xlsx", rows, title="cijfers"))
    choose(dialog.panel.ui.town, "W" * 200)
    assert dialog.minimumSizeHint().width() == least


def test_a_change_elsewhere_is_seen_and_ticks_stay(
    qtbot: QtBot, tools: Tools, dialog: CbsDialog, kwb: Path
) -> None:
    read(qtbot, dialog, kwb)
    qtbot.mouseClick(dialog.panel.ui.none, Qt.MouseButton.LeftButton)

    def rename(edit: Edit) -> None:
        wijk = next(item for item in edit.dossier.all(Neighbourhood) if item.name == "Vogelweide")
        neighbourhoods.rename(edit, wijk, "Vogelwijk")

    assert tools.desk.edit("rename_neighbourhood", rename)
    assert cells(dialog, 0)[2] == "Vogelwijk"
    assert ticks(dialog) == [False] * 6


def test_reading_can_be_stopped_and_closing_stops_it(
    qtbot: QtBot, dialog: CbsDialog, tmp_path: Path
) -> None:
    rows = [area(f"WK9999{at % 90 + 10}", "x", "Merelveen", at) for at in range(3_000)]
    path = workbook(tmp_path / "kwb-2023.xlsx", rows)
    dialog.panel.read(path)
    assert dialog.panel.work.busy
    assert not dialog.panel.ui.choose.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog.panel.work.busy, timeout=20_000)
    assert dialog.panel.plan is None


def test_the_menu_opens_it(qtbot: QtBot, window: MainWindow) -> None:
    window.menus.run("cbs")()
    assert window.rooms is not None
    (dialog,) = window.findChildren(CbsDialog)
    assert dialog.isVisible()
    dialog.close()
