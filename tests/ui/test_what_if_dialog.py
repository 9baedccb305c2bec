"""*Wat als*: one figure is tried while it is typed, and nothing of it is kept."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.figures.what_if import CHANGEABLE
from app.domain.measurements import Measurement
from app.domain.quantities import Quantity
from app.domain.town_hall import Neighbourhood
from app.ui.desk import Desk
from app.ui.dialogs.what_if_dialog import WhatIfDialog
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import vessels as words
from tests.ui.conftest import TODAY, bring_up, type_text


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools) -> WhatIfDialog:
    return bring_up(qtbot, WhatIfDialog(tools, Place("what_if")))


def try_out(dialog: WhatIfDialog, what: str, text: str) -> None:
    ui = dialog.ui
    ui.figure.setCurrentIndex(ui.figure.findData(what))
    dialog._begin_anew()
    ui.value.setFocus()
    type_text(ui.value, text)


def row(dialog: WhatIfDialog, key: str) -> tuple[str, str]:
    found = next(row for row in dialog._model.rows if row.key == key)
    return found.now, found.then


def test_it_begins_as_it_is(dialog: WhatIfDialog) -> None:
    assert dialog.ui.wijk.currentText() == "Korenakkers"
    assert dialog.ui.value_now.text() == "nu 138 woningen"
    assert dialog.ui.verdict.text() == words.TRY_SOMETHING
    assert dialog.ui.not_kept.text() == words.NOT_KEPT
    assert all(not found.differs for found in dialog._model.rows)
    assert dialog.ui.figure.count() == len(CHANGEABLE)


def test_another_vessel_becomes_the_lowest_and_nothing_is_kept(
    dialog: WhatIfDialog, desk: Desk
) -> None:
    QAbstractItemModelTester(dialog._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    before, last = desk.dossier, desk.undoable()
    try_out(dialog, "contracted_capacity_per_year", "120")
    assert dialog.ui.verdict.text() == (
        "Het laagste vat wordt vakmensen; het haalbare tempo gaat van 60,0 naar 100,0 woningen per"
        " jaar."
    )
    assert row(dialog, "lowest") == ("bedrijven", "vakmensen")
    assert row(dialog, "achievable") == ("60,0 per jaar", "100,0 per jaar")
    assert row(dialog, "companies") == ("60,0 per jaar (55%)", "120,0 per jaar (111%)")
    assert row(dialog, "order_book") == ("4,4 maanden", "2,2 maanden")
    assert "vakmensen 100,0, het laagste vat, 92%" in dialog.then.accessibleDescription()
    assert "bedrijven 60,0, het laagste vat, 55%" in dialog.now.accessibleDescription()
    dialog.ui.close_button.click()
    assert desk.dossier == before
    assert desk.undoable() == last


def test_a_vessel_that_was_not_the_lowest_changes_no_pace(dialog: WhatIfDialog) -> None:
    try_out(dialog, "homes_signed_up_12m", "500")
    assert dialog.ui.verdict.text() == (
        "Het laagste vat blijft bedrijven; het haalbare tempo blijft 60,0 woningen per jaar."
    )


def test_hours_and_prices_can_be_tried_too(dialog: WhatIfDialog) -> None:
    try_out(dialog, "hours_per_fte", "600")
    assert dialog.ui.value_now.text() == "nu 1.500 uren/jaar"
    assert row(dialog, "lowest") == ("bedrijven", "vakmensen")
    try_out(dialog, "collective_discount_pct", "20")
    assert row(dialog, "price") == ("€ 12.150", "€ 10.800")
    try_out(dialog, "target_year", "2035")
    assert dialog.ui.value_now.text() == "nu 2040 jaar"
    now, then = row(dialog, "needed")
    assert now != then


@pytest.mark.parametrize(
    ("text", "told"),
    [("-1", "kan niet −1 zijn"), ("veel", "geen getal"), ("1,5", "heel getal")],
)
def test_what_cannot_be_is_told_and_changes_nothing(
    dialog: WhatIfDialog, text: str, told: str
) -> None:
    try_out(dialog, "contracted_capacity_per_year", text)
    assert told in dialog.ui.problem.text()
    assert dialog.ui.verdict.text() == ""
    assert all(not found.differs for found in dialog._model.rows)
    dialog.ui.value.clear()
    assert dialog.ui.problem.isHidden()


def test_it_follows_the_dossier_and_the_wijk(
    qtbot: QtBot, tools: Tools, dialog: WhatIfDialog, desk: Desk
) -> None:
    wijk = desk.dossier.where(Neighbourhood, "name", "Vogelweide")[0].id
    dialog.show_place(Place("what_if", wijk))
    assert row(dialog, "lowest")[0] == "vakmensen"
    listing = dialog.listing()
    assert listing.title == "Wat als Vogelweide"
    assert len(listing.rows) == len(dialog._model.rows)


def test_without_wijken_it_says_so(qtbot: QtBot, tools: Tools, desk: Desk) -> None:
    archived = [replace(wijk, archived=True) for wijk in desk.dossier.all(Neighbourhood)]
    desk.edit("archive", lambda edit: edit.save(*archived))
    dialog = bring_up(qtbot, WhatIfDialog(tools, Place("what_if")))
    assert dialog.ui.problem.text() == words.NO_WIJKEN
    type_text(dialog.ui.value, "12")
    assert dialog._model.rows == []


def test_what_is_not_known_is_named(dialog: WhatIfDialog, desk: Desk) -> None:
    unknown = Measurement("x", Quantity.FTE_AVAILABLE, dialog.wijk, date=TODAY)
    desk.edit("measure", lambda edit: edit.save(unknown))
    try_out(dialog, "homes_signed_up_12m", "200")
    assert dialog.ui.verdict.text() == (
        "Het laagste vat is onbekend: vakmensen beschikbaar ontbreekt."
    )
    try_out(dialog, "fte_available", "6")
    assert dialog.ui.value_now.text() == "nu onbekend"
    assert dialog.ui.verdict.text().startswith("Het laagste vat wordt bedrijven;")


def test_a_very_long_name_makes_the_window_no_wider(qtbot: QtBot, tools: Tools, desk: Desk) -> None:
    wijk = desk.dossier.where(Neighbourhood, "name", "Korenakkers")[0]
    desk.edit("set", lambda edit: edit.save(replace(wijk, name="Lange wijk " * 30)))
    dialog = bring_up(qtbot, WhatIfDialog(tools, Place("what_if")))
    assert dialog.width() <= 900
