"""*Geschiedenis*: everything that happened, found quickly, and put back."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.changes import ChangeSet
from app.domain.instances import StepInstance
from app.domain.town_hall import Municipality, Person
from app.editing import lookup
from app.editing.commands import instances, municipality, people
from app.editing.session import Session
from app.editing.viewing import Viewing
from app.ui.desk import Desk
from app.ui.dialogs.history_dialog import HistoryDialog
from app.ui.place import Place
from app.ui.tools import Tools
from tests.ui.conftest import TODAY, bring_up, type_text


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools) -> HistoryDialog:
    return shown(qtbot, tools)


def shown(qtbot: QtBot, tools: Tools, key: str = "") -> HistoryDialog:
    return bring_up(qtbot, HistoryDialog(tools, Place("history", key)))


def texts(dialog: HistoryDialog) -> list[str]:
    return [row.text for row in dialog._model.rows]


def rename(desk: Desk, name: str) -> ChangeSet:
    assert desk.edit("set_municipality", lambda edit: municipality.rename(edit, name))
    item = desk.undoable()
    assert item is not None
    return item


def test_the_newest_change_is_chosen_and_told_in_full(dialog: HistoryDialog) -> None:
    assert dialog.ui.table.key == dialog._model.rows[0].key
    assert dialog.ui.heading.text().endswith("Anouk de Reus")
    assert dialog.ui.changes.toPlainText() == (
        "4.8 Korenakkers\nopmerking  Er zijn 64 aanmeldingen. De minimale omvang is 75.\n"
    )


def test_only_the_first_page_is_read_and_more_on_scrolling(
    qtbot: QtBot, desk: Desk, dialog: HistoryDialog
) -> None:
    model = dialog._model
    whole = sum(1 for _ in desk.history.newest_first())
    assert model.rowCount() < whole
    # The tester reads on by itself, as far as it can.
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    while model.canFetchMore(dialog.ui.table.rootIndex()):
        model.fetchMore(dialog.ui.table.rootIndex())
    qtbot.waitUntil(lambda: dialog._reader.complete)
    assert model.rowCount() == whole
    assert dialog.ui.count.text() == f"{whole} wijzigingen"


def test_a_person_is_filtered_and_the_filter_cleared(dialog: HistoryDialog) -> None:
    whole = dialog._model.rowCount()
    dialog.ui.by.setCurrentText("Murat Kaya")
    assert {row.by for row in dialog._model.rows} == {"Murat Kaya"}
    dialog.ui.clear.click()
    assert dialog._model.rowCount() == whole


def test_words_are_found_without_accents(qtbot: QtBot, dialog: HistoryDialog) -> None:
    dialog.ui.table.setFocus()
    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Slash)
    assert dialog.ui.search.hasFocus()
    type_text(dialog.ui.search, "MINIMÁLE omvang is 75")
    qtbot.waitUntil(lambda: dialog._model.rowCount() < 5)
    assert texts(dialog)[0].startswith("4.8 Korenakkers: opmerking Er zijn 64 aanmeldingen.")


def test_nothing_found_says_so(qtbot: QtBot, dialog: HistoryDialog) -> None:
    type_text(dialog.ui.search, "bestaat nergens")
    qtbot.waitUntil(dialog.ui.empty.isVisible)
    assert dialog.ui.empty.text() == "Geen wijzigingen bij dit filter."
    assert dialog.ui.heading.text().startswith("Kies een wijziging")


def test_a_period_is_typed(qtbot: QtBot, dialog: HistoryDialog) -> None:
    dialog.ui.first.setFocus()
    type_text(dialog.ui.first, "16-11")
    qtbot.keyClick(dialog.ui.first, Qt.Key.Key_Return)
    assert dialog.ui.first.text() == "16-11-2026"
    assert dialog._model.rowCount() == 6


def test_a_day_that_does_not_exist_stays_with_its_sentence(
    qtbot: QtBot, dialog: HistoryDialog
) -> None:
    whole = dialog._model.rowCount()
    type_text(dialog.ui.last, "31-02-2027")
    qtbot.keyClick(dialog.ui.last, Qt.Key.Key_Return)
    assert dialog.ui.last.text() == "31-02-2027"
    assert dialog.ui.last_problem.text().startswith('"31-02-2027" bestaat niet.')
    assert dialog._model.rowCount() == whole


def test_a_place_shows_only_what_happened_there(qtbot: QtBot, desk: Desk, tools: Tools) -> None:
    key = next(item.id for item in desk.dossier.all(StepInstance) if "@" in item.id)
    dialog = shown(qtbot, tools, key)
    step, _, wijk = key.partition("@")
    assert dialog.ui.step.currentData() == step
    assert dialog.ui.neighbourhood.currentData() == wijk
    assert 0 < dialog._model.rowCount() < 218


def test_a_change_that_was_asked_for_is_chosen(qtbot: QtBot, desk: Desk, tools: Tools) -> None:
    key = next(item.id for item in desk.dossier.all(StepInstance))
    for remark in ("Eerst", "Daarna"):
        assert desk.edit("set", partial(instances.set_fields, key=key, remark=remark))
    wanted = [item.id for _, item in zip(range(2), desk.history.newest_first(), strict=False)][1]
    dialog = bring_up(qtbot, HistoryDialog(tools, Place("history", key, wanted)))
    qtbot.waitUntil(lambda: dialog.ui.table.key == wanted)
    assert "Eerst" in dialog.ui.changes.toPlainText()


def test_putting_back_is_one_step_that_can_be_undone(
    qtbot: QtBot, desk: Desk, dialog: HistoryDialog
) -> None:
    before = desk.dossier.get(Municipality, "municipality").name
    item = rename(desk, "Elders")
    assert dialog.ui.table.choose(item.id)
    dialog.ui.restore.click()
    assert desk.dossier.municipality.name == before
    assert dialog.ui.message.text().startswith("1 veld teruggezet.")
    assert not dialog.ui.restore.isEnabled()
    dialog.ui.table.setFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.dossier.municipality.name == "Elders"


def test_what_is_newer_stays_unless_it_is_ticked(desk: Desk, dialog: HistoryDialog) -> None:
    before = desk.dossier.municipality.name
    first = rename(desk, "Elders")
    rename(desk, "Nergens")
    dialog.ui.table.choose(first.id)
    assert dialog.ui.newer.count() == 1
    assert dialog.ui.newer.item(0).text().endswith(f"naam: nu Nergens, wordt {before}")
    dialog.ui.restore.click()
    assert desk.dossier.municipality.name == "Nergens"
    dialog.ui.newer.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.ui.restore.click()
    assert desk.dossier.municipality.name == before


def test_what_stands_already_as_it_was_is_not_offered(desk: Desk, dialog: HistoryDialog) -> None:
    """After *Terugzetten* each field was offered again: `nu leeg, wordt leeg`."""
    key = next(item.id for item in desk.dossier.all(StepInstance) if not item.remark)
    assert desk.edit("set", lambda edit: instances.set_fields(edit, key, remark="Nieuws"))
    item = next(desk.history.newest_first())
    assert desk.edit("set", lambda edit: instances.set_fields(edit, key, remark=""))
    dialog.ui.table.choose(item.id)
    assert dialog.ui.newer.count() == 0
    assert dialog.ui.newer_label.text() == "Alles staat al zoals vóór deze wijziging."
    assert not dialog.ui.restore.isEnabled()


def test_what_was_made_and_is_gone_again_is_not_told_as_impossible(
    desk: Desk, dialog: HistoryDialog
) -> None:
    """Putting back an addition told that it could not be removed, when it was removed already."""
    assert desk.edit("add", lambda edit: people.add(edit, "Zoë Ünal"))
    item = next(desk.history.newest_first())
    added = lookup.person(desk.dossier, "Zoë Ünal")
    assert desk.edit("remove", lambda edit: people.remove(edit, added))
    dialog.ui.table.choose(item.id)
    assert dialog.ui.impossible.isHidden()
    assert dialog.ui.newer_label.text() == "Alles staat al zoals vóór deze wijziging."


def test_a_name_that_was_taken_out_tells_how_often_it_stood_there(
    desk: Desk, dialog: HistoryDialog
) -> None:
    """The reason was a bare number: `Reden: 11`."""
    count = 0

    def take_out(session: Session) -> None:
        nonlocal count
        count = session.replace_name(["Henk Oldersma"], "")

    assert desk.run(take_out)
    dialog.refresh()
    dialog.ui.table.choose(next(desk.history.newest_first()).id)
    assert count > 1
    assert dialog.ui.reason.text() == f"Reden: {count} vermeldingen"


def test_the_founding_of_the_dossier_stays(qtbot: QtBot, dialog: HistoryDialog) -> None:
    model = dialog._model

    def read_on() -> bool:
        model.fetchMore(dialog.ui.table.rootIndex())
        return bool(dialog._reader.complete)

    qtbot.waitUntil(read_on)
    dialog.ui.table.choose(model.rows[-1].key)
    assert not dialog.ui.restore.isEnabled()
    assert dialog.ui.newer_label.text().startswith("Met deze wijziging is het dossier gemaakt.")


def test_a_change_elsewhere_comes_on_top_and_keeps_the_choice(
    desk: Desk, dialog: HistoryDialog
) -> None:
    chosen = dialog.ui.table.key
    key = next(iter(desk.dossier.all(StepInstance))).id
    assert desk.edit("set", lambda edit: instances.set_fields(edit, key, remark="Nieuws"))
    assert "Nieuws" in texts(dialog)[0]
    assert dialog.ui.table.key == chosen


def test_who_was_removed_keeps_their_name(
    qtbot: QtBot, desk: Desk, tools: Tools, dialog: HistoryDialog
) -> None:
    """A history that says *verwijderde persoon* tells nothing; also while the window is open."""
    made: list[Person] = []
    assert desk.edit("add_person", lambda edit: made.append(people.add(edit, "Bea de Boer")))
    assert desk.edit("set_mail", lambda edit: people.set_mail(edit, made[0], "bea@boer.nl"))
    assert desk.edit("remove_person", lambda edit: people.remove(edit, made[0]))
    expected = [
        "persoon Bea de Boer: verwijderd",
        "persoon Bea de Boer: e-mail bea@boer.nl",
        "persoon Bea de Boer: toegevoegd",
    ]
    assert texts(dialog)[:3] == expected
    assert texts(shown(qtbot, tools))[:3] == expected


def test_looking_only_shows_all_and_puts_nothing_back(
    qtbot: QtBot, demo_path: Path, tools: Tools
) -> None:
    desk = Desk(
        Viewing(demo_path, "Noor"), why_read_only="Bram heeft dit open.", today=lambda: TODAY
    )
    dialog = shown(qtbot, Tools(desk, tools.looks, tools.settings, tools.go))
    assert dialog._model.rowCount() > 0
    assert not dialog.ui.restore.isEnabled()
    assert "Bram heeft dit open." in dialog.ui.restore.toolTip()
    desk.close()


def test_esc_closes(qtbot: QtBot, dialog: HistoryDialog) -> None:
    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
