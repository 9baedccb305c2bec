"""*Speelveld*: a list and a map of the actors, what was said and agreed, and who stands apart."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.actors import Actor, ActorContact, ActorKind, ActorStep, Agreement, Attitude
from app.domain.ids import instance_id
from app.domain.playing_field import steps_of
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood, Person
from app.domain.waits import Wait, WaitOn
from app.editing.edit import Edit
from app.ui.looks import Looks
from app.ui.main_window import MainWindow
from app.ui.models.step_waits import Awaitable
from app.ui.pages.playing_field_page import PlayingFieldPage
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.actor_map import ActorMap
from app.words.window import playing_field as words

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, tools: Tools) -> PlayingFieldPage:
    made = PlayingFieldPage(tools)
    qtbot.addWidget(made)
    made.resize(1116, 720)
    made.show()
    return made


def actor(page: PlayingFieldPage, name: str) -> Actor:
    [found] = page.desk.dossier.where(Actor, "name", name)
    return found


def choose(page: PlayingFieldPage, name: str) -> Actor:
    found = actor(page, name)
    assert page.ui.table.choose(found.id)
    return found


def names(page: PlayingFieldPage) -> list[str]:
    return [row.name for row in page._model.rows]


def show_map(page: PlayingFieldPage) -> ActorMap:
    page.ui.tabs.setCurrentWidget(page.ui.map_tab)
    QApplication.processEvents()
    return page.map


def drag(shown: ActorMap, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(shown, LEFT, pos=start)
    QTest.mouseMove(shown, start + QPoint(12, 2))
    QTest.mouseMove(shown, end)
    QTest.mouseRelease(shown, LEFT, pos=end)


def test_the_list_shows_who_has_influence_and_who_must_be_spoken_to(page: PlayingFieldPage) -> None:
    QAbstractItemModelTester(page._model)
    assert len(names(page)) == 10
    assert page.count.text() == "10 actoren, 1 te spreken"
    [row] = [row for row in page._model.rows if row.name == "Netbedrijf Laagland"]
    assert (row.influence, row.attitude, row.contact) == ("3 groot", "afwachtend", "Henk Oldersma")
    assert (row.next_contact, row.due, row.steps) == (date(2026, 11, 19), True, 5)


def test_a_wijk_leaves_out_who_does_not_matter_there(page: PlayingFieldPage) -> None:
    ui = page.ui
    [wijk] = page.desk.dossier.where(Neighbourhood, "name", "Vogelweide")
    page.show_place(Place("playing_field", wijk.id, "wijk"))
    assert "Buurtvereniging Korenakkers" not in names(page)
    assert {"Energiecoöperatie Zon op Merel", "Netbedrijf Laagland"} < set(names(page))
    page.show_place(Place("playing_field", actor(page, "VvE Kadehof").id))
    assert (ui.wijk.currentText(), ui.table.key) == (
        words.ALL_WIJKEN,
        actor(page, "VvE Kadehof").id,
    )


def test_dragging_an_actor_is_one_step_that_can_be_undone(page: PlayingFieldPage) -> None:
    shown, before = show_map(page), actor(page, "VvE Kadehof")
    start = shown.box_of(before.id).center()
    drag(shown, start, shown.box_at(2, Attitude.WAITING).center())
    now = actor(page, "VvE Kadehof")
    assert (now.influence, now.attitude) == (2, Attitude.WAITING)
    assert page.panel.ui.heading.text() == "VvE Kadehof"
    assert page.panel.fields.ui.attitude.currentText() == "afwachtend"
    page.desk.undo()
    assert actor(page, "VvE Kadehof") == before
    assert shown.box_of(before.id).center() == start


def test_a_drag_that_ends_nowhere_or_is_given_up_changes_nothing(page: PlayingFieldPage) -> None:
    shown, before = show_map(page), actor(page, "VvE Kadehof")
    start = shown.box_of(before.id).center()
    drag(shown, start, QPoint(4, 4))
    drag(shown, start, start + QPoint(1, 1))
    QTest.mousePress(shown, LEFT, pos=start)
    QTest.mouseMove(shown, start + QPoint(150, 0))
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    QTest.mouseRelease(shown, LEFT, pos=shown.box_at(1, Attitude.POSITIVE).center())
    assert actor(page, "VvE Kadehof") == before


def test_the_map_is_walked_and_changed_with_the_keyboard(page: PlayingFieldPage) -> None:
    shown = show_map(page)
    choose(page, "Netbedrijf Laagland")
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Left)
    assert shown.key == actor(page, "VvE Kadehof").id == page.panel.key
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(shown, key, CTRL)
    now = actor(page, "VvE Kadehof")
    assert (now.influence, now.attitude) == (2, Attitude.WAITING)
    assert shown.accessibleDescription() == ("VvE Kadehof: invloed gemiddeld, houding afwachtend.")
    page.desk.undo()
    assert actor(page, "VvE Kadehof").influence == 3
    page.desk.undo()
    assert actor(page, "VvE Kadehof").attitude is Attitude.AGAINST
    QTest.keyClick(shown, Qt.Key.Key_Up, CTRL)
    assert actor(page, "VvE Kadehof").influence == 3, "there is nothing above the top"
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert page.panel.fields.ui.name.hasFocus()


def test_names_are_read_in_full_and_never_overlap(page: PlayingFieldPage, looks: Looks) -> None:
    for number in range(6):
        page._editing.add(f"Installatiebedrijf Nummer {number}", ActorKind.INSTALLERS, None)
    for percent in (100, 200):
        looks.choose(theme="light", percent=percent, compact=False)
        shown = show_map(page)
        boxes = {place.name: shown.box_of(place.key) for place in shown.places}
        assert len(boxes) == 16
        for name, box in boxes.items():
            others = [other for key, other in boxes.items() if key != name]
            assert not any(box.intersects(other) for other in others), name
            assert shown.rect().contains(box)
        for place in shown.places:
            assert " ".join(shown.lines_of(place.key)).replace(" ", "") == place.name.replace(
                " ", ""
            )


def test_a_name_without_end_keeps_to_its_cell(page: PlayingFieldPage) -> None:
    page._editing.add("Vereniging" * 19, ActorKind.WELFARE, None)
    shown = show_map(page)
    long = shown.lines_of(actor(page, "Vereniging" * 19).id)
    assert len(long) == 4
    assert long[-1].endswith("…")


def test_the_map_is_told_in_words(page: PlayingFieldPage) -> None:
    said = page.map.accessibleName()
    assert said.startswith(words.MAP_TITLE)
    assert "Invloed groot, houding tegen: VvE Kadehof." in said
    assert "Invloed klein, houding positief: Vakschool Merelveen." in said


def test_who_was_not_judged_gets_a_row_below(page: PlayingFieldPage) -> None:
    key = actor(page, "Provincie").id
    page._editing.set(key, influence=None)
    shown = show_map(page)
    lowest = shown.box_at(1, Attitude.UNKNOWN)
    assert shown.box_of(key).top() > lowest.bottom()
    assert "Invloed nog niet bepaald, houding onbekend: Provincie." in shown.accessibleName()
    page.panel.fields.ui.influence.setCurrentIndex(1)
    choose(page, "Provincie")
    page.panel.fields.ui.influence.setCurrentIndex(1)
    page.panel.fields.ui.influence.activated.emit(1)
    assert actor(page, "Provincie").influence == 3


def test_an_actor_is_added_with_the_role_of_its_kind(page: PlayingFieldPage) -> None:
    ui = page.ui
    assert ui.new_kind.itemText(0) == "Huiseigenaren (nog niemand)"
    ui.new_kind.setCurrentIndex(list(ActorKind).index(ActorKind.WATER))
    ui.new_name.setFocus()
    QTest.keyClicks(ui.new_name, "Waterschap Merelland")
    QTest.keyClick(ui.new_name, Qt.Key.Key_Return)
    made = actor(page, "Waterschap Merelland")
    assert made.role == "Beheren water en leidingen in dezelfde straat."
    assert (ui.table.key, ui.new_name.text()) == (made.id, "")
    fields = page.panel.fields.ui
    assert fields.interest.placeholderText() == (
        "Misschien: werk combineren, water als warmtebron, veilige leidingen."
    )
    assert fields.interest.toPlainText() == ""
    assert "1. Wat is uw rol in deze wijk" in page.panel.talks.ui.questions.text()
    assert page.panel.talks.ui.questions.text().startswith(
        "Waterschap en drinkwaterbedrijf: Welk werk staat er gepland"
    )
    page.desk.undo()
    assert "Waterschap Merelland" not in names(page)


def test_a_name_that_is_there_or_missing_is_refused_and_stays(page: PlayingFieldPage) -> None:
    ui = page.ui
    ui.new_name.setText("vve kadehof")
    ui.add.click()
    assert ui.problem.text() == (
        'Er is al een actor met de naam "VvE Kadehof". Er is niets gewijzigd.'
    )
    assert ui.new_name.text() == "vve kadehof"
    ui.new_name.setText("  ")
    ui.add.click()
    assert ui.problem.text() == "De actor heeft nog geen naam. Geef een naam op."
    assert len(names(page)) == 10


def test_without_actors_the_page_says_how_to_begin(page: PlayingFieldPage) -> None:
    def clear(edit: Edit) -> None:
        for kind in (ActorStep, ActorContact, Agreement):
            edit.delete(*edit.dossier.all(kind))
        edit.delete(*(wait for wait in edit.dossier.all(Wait) if wait.on_kind is WaitOn.ACTOR))
        edit.delete(*edit.dossier.all(Actor))

    assert page.desk.edit("clear", clear)
    ui = page.ui
    assert ui.empty_text.text() == (
        "Wie heeft invloed in deze wijk? Begin met de twintig soorten partijen."
    )
    assert ui.empty_button.text() == "Actor toevoegen"
    assert not ui.table.isVisible()
    assert page.panel.ui.nothing.isVisible()
    ui.empty_button.click()
    assert ui.new_kind.hasFocus()
    assert page.map.accessibleName().endswith(words.MAP_EMPTY)


def test_fields_are_kept_when_left_and_nonsense_stays_with_its_reason(
    page: PlayingFieldPage,
) -> None:
    choose(page, "Provincie")
    fields = page.panel.fields.ui
    fields.contact.setText("Bram")
    fields.contact.commit()
    assert actor(page, "Provincie").contact == (
        page.desk.dossier.where(Person, "name", "Bram Ketelaar")[0].id
    )
    fields.next_contact.setText("ooit")
    fields.next_contact.commit()
    assert fields.next_contact_problem.isVisible()
    fields.next_contact.setText("+2w")
    fields.next_contact.commit()
    assert actor(page, "Provincie").next_contact == date(2026, 12, 6)
    fields.mail.setText("geen adres")
    fields.mail.commit()
    assert "geen e-mailadres" in fields.mail_problem.text()
    assert actor(page, "Provincie").mail == ""
    fields.concern.setPlainText("Versnippering.")
    page.leave()
    assert actor(page, "Provincie").concern == "Versnippering."


def test_steps_and_wijken_are_ticked_and_the_step_is_one_click_away(
    page: PlayingFieldPage, tools: Tools
) -> None:
    found = choose(page, "Provincie")
    step = page.desk.dossier.where(Step, "code", "1.3")[0].id
    panel = page.panel.fields
    panel.steps.choose(frozenset({step}))
    panel.steps.picked.emit()
    assert [item.id for item in steps_of(page.desk.dossier, found.id)] == [step]
    [link] = [link for link in panel._links if not link.isHidden()]
    assert link.text().startswith("1.3 ")
    wijk = page.desk.dossier.where(Neighbourhood, "name", "Vogelweide")[0].id
    panel.wijken.choose(frozenset({wijk}))
    panel.wijken.picked.emit()
    assert actor(page, "Provincie").neighbourhoods == (wijk,)
    del tools


def test_a_talk_is_noted_with_the_next_contact(page: PlayingFieldPage) -> None:
    choose(page, "Netbedrijf Laagland")
    ui = page.panel.talks.ui
    ui.keep.click()
    assert ui.problem.text() == words.TALK_NEEDS_TEXT
    ui.day.setText("20-11")
    ui.spoken_to.setText("Rutger Haanstra")
    ui.by.setText("Henk Oldersma")
    ui.summary.setPlainText("De opgave komt in december.")
    ui.next_day.setText("1-11-2026")
    ui.keep.click()
    assert ui.problem.text()
    assert ui.summary.toPlainText() == "De opgave komt in december.", "nothing typed is lost"
    ui.next_day.setText("15-12")
    ui.keep.click()
    row = page.panel.talks.model.rows[0]
    assert (row.day, row.by, row.summary) == (
        date(2026, 11, 20),
        "Henk Oldersma",
        "De opgave komt in december.",
    )
    assert actor(page, "Netbedrijf Laagland").next_contact == date(2026, 12, 15)
    assert ui.whole.text() != ""
    assert page.panel.ui.tabs.tabText(1) == "Gesprekken (2)"
    page.desk.undo()
    assert len(page.panel.talks.model.rows) == 1


def test_an_agreement_is_noted_changed_in_its_cell_and_taken_out(page: PlayingFieldPage) -> None:
    choose(page, "VvE Kadehof")
    panel = page.panel.agreements
    panel.ui.text.setText("Het bestuur vraagt een onderhoudsplan aan.")
    panel.ui.due.setText("nooit")
    panel.ui.keep.click()
    assert panel.ui.problem.text()
    panel.ui.due.setText("+4w")
    panel.ui.keep.click()
    [row] = panel.model.rows
    assert (row.due, row.status) == (date(2026, 12, 20), "Open")
    for column, text in ((2, "nagekomen"), (3, "4.5"), (4, "Kadekwartier")):
        assert panel.model.setData(panel.model.index(0, column), text)
    [kept] = page.desk.dossier.where(Agreement, "actor", actor(page, "VvE Kadehof").id)
    assert (kept.status.value, kept.neighbourhood is not None) == ("nagekomen", True)
    assert not panel.model.setData(panel.model.index(0, 2), "misschien")
    panel.ui.table.setFocus()
    QTest.keyClick(panel.ui.table, Qt.Key.Key_Delete)
    assert panel.model.rows == []


def test_loose_ends_lists_actors_without_step_and_steps_without_actor(
    page: PlayingFieldPage,
) -> None:
    ui = page.ui
    ui.tabs.setCurrentWidget(ui.loose_tab)
    assert [row.name for row in page._loose_actors.rows] == ["Provincie"]
    assert ui.loose_actors_title.text() == "Actoren zonder stap (1)"
    where = {row.code: row.where for row in page._loose_steps.rows}
    assert where["2.6"] == "Vogelweide"
    assert where["3.3"] == "hele gemeente"
    assert "4.8" in where
    assert "Korenakkers" not in where["4.8"]
    key = actor(page, "Provincie").id
    page._editing.set_steps(key, [page.desk.dossier.where(Step, "code", "3.3")[0].id])
    assert page._loose_actors.rows == []
    assert ui.no_loose_actors.text() == words.NO_LOOSE_ACTORS
    assert "3.3" not in {row.code for row in page._loose_steps.rows}


def test_influence_and_attitude_go_to_paper_only_when_ticked(page: PlayingFieldPage) -> None:
    def held(page: PlayingFieldPage) -> tuple[bool, list[str]]:
        found = page.listing()
        assert found is not None
        return found.internal, [column.heading for column in found.columns if column.internal]

    assert held(page) == (False, ["Invloed", "Houding"])
    show_map(page)
    assert held(page) == (False, ["Invloed", "Houding"])
    page.confidential.setChecked(True)
    found = page.listing()
    assert found is not None
    assert found.title == words.MAP_TITLE
    assert found.rows[0].cells[:3] == ("groot", "", "VvE Kadehof")


def test_rows_are_copied_to_excel_with_what_may_leave_the_house(page: PlayingFieldPage) -> None:
    choose(page, "VvE Kadehof")
    QTest.keyClick(page.ui.table, Qt.Key.Key_C, CTRL)
    plain = QGuiApplication.clipboard().text()
    assert "VvE Kadehof\t08-12-2026\tBram Ketelaar" in plain
    assert "tegen" not in plain
    page.confidential.setChecked(True)
    QTest.keyClick(page.ui.table, Qt.Key.Key_C, CTRL)
    assert "VvE Kadehof\t3 groot\ttegen\t" in QGuiApplication.clipboard().text()


def test_an_actor_is_put_away_brought_back_and_removed_only_when_nothing_was_said(
    page: PlayingFieldPage,
) -> None:
    said: list[str] = []
    page.desk.refused.connect(said.append)
    choose(page, "VvE Kadehof")
    page.panel.fields.ui.remove.click()
    assert said[-1].startswith("VvE Kadehof wordt nog gebruikt bij gesprek met actor")
    assert said[-1].endswith("Archiveer de actor; wat is gezegd en afgesproken, blijft bewaard.")
    page.panel.fields.ui.archive.click()
    assert "VvE Kadehof" not in names(page)
    page.archived.setChecked(True)
    assert names(page)[-1] == "VvE Kadehof (in het archief)"
    choose(page, "VvE Kadehof")
    page.panel.fields.ui.archive.click()
    assert "VvE Kadehof" in names(page)
    choose(page, "Provincie")
    page.panel.fields.ui.remove.click()
    assert "Provincie" not in names(page)


def test_a_wait_can_be_on_an_actor_by_typing_a_part_of_its_name(page: PlayingFieldPage) -> None:
    dossier = page.desk.dossier
    step = dossier.where(Step, "code", "3.5")[0].id
    first = Awaitable().find(dossier, "laagland", instance_id(step, None))[0]
    assert (first.key, first.text) == (
        f"actor:{actor(page, 'Netbedrijf Laagland').id}",
        "Netbedrijf Laagland",
    )


def test_the_search_box_leads_to_an_actor(window: MainWindow) -> None:
    assert window.desk is not None
    [found] = window.desk.dossier.where(Actor, "name", "VvE Kadehof")
    window.go(Place("playing_field", found.id))
    page = window.page
    assert isinstance(page, PlayingFieldPage)
    assert page.ui.table.key == found.id


def test_tab_follows_the_page_from_top_to_bottom(page: PlayingFieldPage) -> None:
    """After the last text Tab went to buttons above the first, and to the head of the page."""
    fields = page.panel.fields
    wanted: list[QWidget] = [
        page.ui.new_kind,
        page.ui.table,
        fields.wijken,
        fields.ui.role,
        fields.ui.internal_remark,
        fields.ui.archive,
        fields.ui.remove,
    ]
    order: list[QWidget] = []
    at = page.confidential.nextInFocusChain()
    while at is not None and at is not page.confidential:
        order.append(at)
        at = at.nextInFocusChain()
    places = [order.index(widget) for widget in wanted]
    assert places == sorted(places)
