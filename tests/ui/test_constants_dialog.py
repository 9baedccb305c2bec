"""*Kengetallen en bronnen*: typed in place, marked as assumptions, and everything follows."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.constants.reading import bundled_constants, constants_for
from app.domain.figures.constants import Basis, Key
from app.domain.measurements import OwnConstant
from app.ui.desk import Desk
from app.ui.dialogs.constants_dialog import ConstantsDialog
from app.ui.main_window import MainWindow
from app.ui.pages.figures_page import FiguresPage
from app.ui.pages.today_page import TodayPage
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import constants as words
from tests.ui.conftest import TODAY, bring_up, type_text

VALUE, BASIS, SOURCE, CHECKED = 1, 3, 4, 5


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools) -> ConstantsDialog:
    return bring_up(qtbot, ConstantsDialog(tools, Place("constants")))


def type_in(dialog: ConstantsDialog, key: Key, column: int, text: str) -> bool:
    index = dialog._model.find(key.value).siblingAtColumn(column)
    dialog.ui.table.setCurrentIndex(index)
    return dialog._model.setData(index, text)


def shown(dialog: ConstantsDialog, key: Key) -> list[str]:
    first = dialog._model.find(key.value)
    return [str(first.siblingAtColumn(at).data()) for at in range(len(words.COLUMNS))]


def own(desk: Desk, key: Key) -> OwnConstant | None:
    return desk.dossier.find(OwnConstant, key.value)


def test_every_constant_is_shown_and_assumptions_say_so(dialog: ConstantsDialog) -> None:
    QAbstractItemModelTester(dialog._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert {row.key for row in dialog._model.rows} == {key.value for key in Key}
    assert shown(dialog, Key.GAS_PRICE)[:4] == ["Gasprijs", "1,30", "€/m³", "aanname, onzeker"]
    for row in dialog._model.rows:
        assumed = bundled_constants().about(Key(row.key)).basis is Basis.ASSUMPTION
        assert row.basis.startswith("aanname") is assumed


def test_a_typed_value_counts_at_once_and_one_undo_takes_it_back(
    dialog: ConstantsDialog, desk: Desk
) -> None:
    assert type_in(dialog, Key.GAS_PRICE, VALUE, "1,45")
    assert own(desk, Key.GAS_PRICE) == OwnConstant("gas_price", Decimal("1.45"), "", TODAY)
    assert shown(dialog, Key.GAS_PRICE) == [
        "Gasprijs",
        "1,45",
        "€/m³",
        "aanname",
        words.NO_SOURCE,
        "22-11-2026",
        "1,30",
    ]
    assert constants_for(desk.dossier)[Key.GAS_PRICE] == Decimal("1.45")
    desk.undo()
    assert own(desk, Key.GAS_PRICE) is None
    assert shown(dialog, Key.GAS_PRICE)[1] == "1,30"


def test_with_its_source_it_is_no_assumption_any_more(dialog: ConstantsDialog, desk: Desk) -> None:
    assert type_in(dialog, Key.GAS_PRICE, VALUE, "€ 1,45")
    assert not type_in(dialog, Key.GAS_PRICE, BASIS, "eigen gegeven")
    assert "noem eerst de bron" in dialog.ui.message.text()
    assert type_in(dialog, Key.GAS_PRICE, SOURCE, "Contract Energie Oost")
    assert type_in(dialog, Key.GAS_PRICE, BASIS, "eigen gegeven")
    assert type_in(dialog, Key.GAS_PRICE, CHECKED, "1-10")
    assert own(desk, Key.GAS_PRICE) == OwnConstant(
        "gas_price", Decimal("1.45"), "Contract Energie Oost", date(2026, 10, 1), assumed=False
    )
    assert shown(dialog, Key.GAS_PRICE)[3] == "eigen gegeven"


@pytest.mark.parametrize(
    ("key", "column", "text", "told"),
    [
        (Key.GAS_PRICE, VALUE, "veel", "geen getal"),
        (Key.GAS_PRICE, VALUE, "", "Geef een getal"),
        (Key.GAS_PRICE, VALUE, "-1", "boven nul"),
        (Key.GAS_PRICE, VALUE, "130", "tot en met 100"),
        (Key.GAS_PRICE, VALUE, "1.400", "kan twee getallen zijn"),
        (Key.HEAT_TO_ENERGY, VALUE, "270", "ligt vast"),
        (Key.GAS_PRICE, BASIS, "zeker", "zeker"),
        (Key.GAS_PRICE, CHECKED, "31-2", "bestaat niet"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    dialog: ConstantsDialog, desk: Desk, key: Key, column: int, text: str, told: str
) -> None:
    before = desk.dossier
    assert not type_in(dialog, key, column, text)
    assert told in dialog.ui.message.text()
    assert desk.dossier == before


def test_back_to_the_standard_by_button_and_by_key(
    qtbot: QtBot, dialog: ConstantsDialog, desk: Desk
) -> None:
    type_in(dialog, Key.HOURS_PER_FTE, VALUE, "1400")
    assert dialog.ui.reset.isEnabled()
    dialog.ui.reset.click()
    assert own(desk, Key.HOURS_PER_FTE) is None
    assert dialog.ui.message.text().startswith("Uren per vakman per jaar is weer de standaard.")
    assert not dialog.ui.reset.isEnabled()
    desk.undo()
    assert own(desk, Key.HOURS_PER_FTE) is not None
    dialog.ui.table.setFocus()
    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Delete)
    assert own(desk, Key.HOURS_PER_FTE) is None


def test_a_digit_begins_the_value_and_enter_keeps_it(
    qtbot: QtBot, dialog: ConstantsDialog, desk: Desk
) -> None:
    dialog.ui.table.choose(Key.POWER_PRICE.value)
    dialog.ui.table.setFocus()
    qtbot.keyClicks(dialog.ui.table, "0")
    editor = QGuiApplication.focusObject()
    assert isinstance(editor, QLineEdit)
    type_text(editor, ",31")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: own(desk, Key.POWER_PRICE) is not None)
    found = own(desk, Key.POWER_PRICE)
    assert found is not None
    assert found.value == Decimal("0.31")


def test_the_source_of_the_chosen_one_stands_in_full_below(dialog: ConstantsDialog) -> None:
    dialog.ui.table.choose(Key.GAS_PER_HOME_LOW.value)
    assert dialog.ui.about.text().endswith("1.450 m³ (CBS). Peiljaar 2024.")
    dialog.ui.table.choose(Key.DAYS_PER_YEAR.value)
    assert dialog.ui.about.text().endswith("Dit ligt vast en kan niet worden gewijzigd.")


def test_the_list_can_be_printed_and_copied(qtbot: QtBot, dialog: ConstantsDialog) -> None:
    listing = dialog.listing()
    assert listing.title == "Kengetallen en bronnen"
    assert len(listing.rows) == len(Key)
    dialog.ui.table.choose(Key.GAS_PRICE.value)
    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Gasprijs\t1,30" in QGuiApplication.clipboard().text()


def test_the_page_the_status_bar_and_vandaag_follow(window: MainWindow) -> None:
    window.go(Place("figures"))
    page = window.page
    assert isinstance(page, FiguresPage)
    assert window.rooms is not None
    dialog = window.rooms.open_dialog(Place("constants"))
    assert isinstance(dialog, ConstantsDialog)
    assert type_in(dialog, Key.HOURS_PER_FTE, VALUE, "600")
    assert "vakmensen 40,0, het laagste vat, 37%" in page.vessels.texts[0]
    assert any("600 uren per vakman per jaar (aanname)" in text for text in page.vessels.texts)
    assert type_in(dialog, Key.HOURS_PER_FTE, VALUE, "60")
    assert "laagste vat Kadekwartier: vakmensen" in window.standing._pace.accessibleName()
    window.go(Place("today"))
    today = window.page
    assert isinstance(today, TodayPage)
    assert any("Korenakkers vakmensen (4%)" in text for text in today.story.texts)
