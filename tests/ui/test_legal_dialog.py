"""*Wetten en regels*: notes of the route with their source and when they were checked."""

from datetime import date

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.route.template import LegalNote
from app.ui.desk import Desk
from app.ui.dialogs import legal_dialog
from app.ui.dialogs.legal_dialog import LegalDialog
from app.ui.models.legal_rows import https_links, legal_rows
from app.ui.place import Place
from app.ui.tools import Tools
from tests.ui.conftest import TODAY, bring_up


def note(text: str = "", source: str = "Een wet", day: date = TODAY) -> LegalNote:
    return LegalNote(
        key="een",
        subject="Onderwerp",
        text=text,
        source=source,
        steps=("1.3",),
        checked_on=day,
        status="Geen toets.",
    )


def shown(qtbot: QtBot, tools: Tools, key: str = "") -> LegalDialog:
    made = bring_up(qtbot, LegalDialog(tools, Place("legal", key)))
    qtbot.waitUntil(lambda: bool(made._rows))
    return made


def links(dialog: LegalDialog) -> list[QPushButton]:
    layout = dialog.ui.links
    found = [layout.itemAt(place) for place in range(layout.count())]
    return [item.widget() for item in found if item and isinstance(item.widget(), QPushButton)]  # type: ignore[misc]


def test_the_notes_of_the_route_stand_in_the_order_of_the_steps(qtbot: QtBot, tools: Tools) -> None:
    dialog = shown(qtbot, tools)
    QAbstractItemModelTester(dialog._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [row.codes for row in dialog._model.rows][:3] == ["1.3", "2.5", "3.4"]
    assert dialog.ui.subject.text() == "Warmteprogramma, Wgiw en Wcw"
    assert dialog.ui.source.text() == "Onze bronnen, niet nader genoemd"
    assert dialog.ui.checked.text() == "22-11-2026"


def test_a_step_chooses_its_note_and_a_note_leads_to_its_step(
    qtbot: QtBot, tools: Tools, visited: list[Place]
) -> None:
    dialog = shown(qtbot, tools)
    wanted = next(row for row in dialog._rows if row.codes == "3.4")
    dialog.show_place(Place("legal", wanted.steps[0].key))
    assert dialog.ui.table.key == wanted.key
    item = dialog.ui.steps.itemAt(0)
    assert item is not None
    button = item.widget()
    assert isinstance(button, QPushButton)
    assert button.text().startswith("3.4 ")
    button.click()
    assert visited == [Place("route", wanted.steps[0].key)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zie https://wetten.overheid.nl/a.", ("https://wetten.overheid.nl/a",)),
        ("http://onveilig.nl file://host/share/x \\\\host\\share", ()),
        ("javascript:alert(1) HTTPS://GROOT.nl", ()),
        ("(https://a.nl) en https://a.nl", ("https://a.nl",)),
    ],
)
def test_only_https_can_be_followed(text: str, found: tuple[str, ...]) -> None:
    assert https_links(text) == found


def test_a_link_is_opened_outside_and_only_when_pressed(
    qtbot: QtBot, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    followed: list[str] = []
    notes = (note("Zie https://wetten.overheid.nl/x en file://host/share/y."),)
    monkeypatch.setattr(legal_dialog, "legal_notes", lambda: notes)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: followed.append(url.toString()))
    dialog = shown(qtbot, tools)
    assert followed == []
    (button,) = links(dialog)
    button.click()
    assert followed == ["https://wetten.overheid.nl/x"]


def test_a_check_of_long_ago_says_so(desk: Desk) -> None:
    (row,) = legal_rows(desk.dossier, (note(day=date(2026, 3, 1)),), TODAY)
    assert row.months == 8
    (row,) = legal_rows(desk.dossier, (note(day=date(2026, 9, 1)),), TODAY)
    assert row.months == 0
