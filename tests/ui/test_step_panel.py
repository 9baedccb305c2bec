"""The detail panel of a step: what is shown, what is changed, and that nothing typed is lost."""

from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.decisions import Decision, DecisionStep
from app.domain.ids import part_id
from app.domain.instances import Answer, Check, Status
from app.domain.interests import GuardedInterest
from app.domain.status import effective
from app.domain.town_hall import Person
from app.domain.walk import checkpoints, instance_of
from app.domain.walk import instances as every_instance
from app.editing import lookup
from app.editing.commands import instances
from app.editing.touched_interests import touched_by
from app.ui.desk import Desk, Work
from app.ui.models.step_choices import find_people
from app.ui.panels.step_panel import StepPanel
from app.ui.place import Place
from app.ui.style import dress
from app.ui.tools import Tools
from app.ui.widgets.kept_text import PAUSE
from app.ui.widgets.picker import choices_model
from tests.ui.conftest import TODAY, type_text


@pytest.fixture
def panel(qtbot: QtBot, tools: Tools) -> StepPanel:
    made = StepPanel(tools)
    qtbot.addWidget(made)
    made.resize(430, 760)
    made.show()
    return made


def key_of(desk: Desk, code: str, wijk: str | None = None) -> str:
    return lookup.instance_named(desk.dossier, code, wijk).id


def show(panel: StepPanel, tools: Tools, code: str, wijk: str | None = None) -> str:
    key = key_of(tools.desk, code, wijk)
    panel.show_instance(key)
    return key


def sets(desk: Desk) -> int:
    return sum(1 for _ in desk.history.newest_first())


def retype(field: QWidget, text: str, qtbot: QtBot) -> None:
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(field, text)


def test_nothing_is_shown_before_a_step_is_chosen(panel: StepPanel) -> None:
    assert panel.ui.empty.isVisible()
    assert not panel.ui.scroll.isVisible()


def test_the_step_is_told_from_its_phase_to_its_remark(panel: StepPanel, tools: Tools) -> None:
    show(panel, tools, "3.5")
    about = panel.about.ui
    assert about.place.text().startswith("3 Het gemeentehuis werkt als één · gemeentebreed")
    assert about.title.text() == "3.5 Eén planning voor straat, riool, groen en energie"
    assert panel.state.ui.owner.text() == "Henk Oldersma"
    assert panel.state.ui.owner_label.text() == "Eigenaar (OR)"
    assert panel.state.ui.due.text() == "01-12-2026"
    assert panel.state.ui.status_label.text() == "Status (volgt de bijdragen)"
    assert panel.checks.ui.count.text() == "1 van 5"
    assert panel.remarks.ui.remark.toPlainText().startswith("De kaart met riool")


def test_what_is_empty_is_a_line_and_no_box(panel: StepPanel, tools: Tools) -> None:
    show(panel, tools, "3.5")
    assert panel.remarks.ui.internal_box.isHidden()
    assert "internal_remark" in panel.folded()
    panel.focus_field("internal_remark")
    assert panel.remarks.ui.internal_remark.hasFocus()
    assert "internal_remark" not in panel.folded()


def test_looking_at_every_step_writes_nothing(panel: StepPanel, tools: Tools) -> None:
    before = sets(tools.desk)
    for item in every_instance(tools.desk.dossier):
        panel.show_instance(item.id)
    panel.leave()
    assert sets(tools.desk) == before


def test_an_owner_is_found_by_initials_and_enter(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    key = show(panel, tools, "3.5")
    owner = panel.state.ui.owner
    retype(owner, "fei", qtbot)
    qtbot.keyClick(owner, Qt.Key.Key_Return) if not owner._popup.isVisible() else qtbot.keyClick(
        owner._popup, Qt.Key.Key_Return
    )
    found = tools.desk.dossier.find(Person, instance_of(tools.desk.dossier, key).owner)
    assert found is not None
    assert found.name == "Fatima El Idrissi"
    assert owner.text() == "Fatima El Idrissi"


def test_an_unknown_name_stays_and_can_be_added(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    key = show(panel, tools, "3.5")
    owner = panel.state.ui.owner
    retype(owner, "Henk Oldersna", qtbot)
    panel.leave()
    assert owner.text() == "Henk Oldersna"
    assert "staat nog niet bij de mensen" in panel.state.ui.owner_note.text()
    assert instance_of(tools.desk.dossier, key).owner is not None
    offers = [button.text() for button in panel.state._offers]
    assert offers == ["Henk Oldersma", "Henk Oldersna toevoegen"]
    # Another step and back: it is still there.
    show(panel, tools, "2.5")
    assert owner.text() == "Fatima El Idrissi"
    assert panel.state.ui.owner_note.isHidden()
    panel.show_instance(key)
    assert owner.text() == "Henk Oldersna"
    before = sets(tools.desk)
    panel.state._offers[-1].click()
    now = tools.desk.dossier.find(Person, instance_of(tools.desk.dossier, key).owner)
    assert now is not None
    assert now.name == "Henk Oldersna"
    assert owner.text() == "Henk Oldersna"
    assert not panel.state._offers
    assert sets(tools.desk) == before + 1


def test_a_date_is_read_as_people_type_it(panel: StepPanel, tools: Tools, qtbot: QtBot) -> None:
    key = show(panel, tools, "3.5")
    due = panel.state.ui.due
    retype(due, "+2w", qtbot)
    assert panel.state.ui.due_note.text() == "zo 06-12-2026"
    assert instance_of(tools.desk.dossier, key).due is not None
    qtbot.keyClick(due, Qt.Key.Key_Return)
    found = instance_of(tools.desk.dossier, key).due
    assert found is not None
    assert (found - TODAY).days == 14
    assert due.text() == "06-12-2026"


def test_a_date_that_does_not_exist_stays_with_a_sentence(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    key = show(panel, tools, "3.5")
    before = instance_of(tools.desk.dossier, key).due
    due = panel.state.ui.due
    retype(due, "31-02-2027", qtbot)
    assert panel.state.ui.due_note.isHidden(), "no complaint while somebody types"
    panel.state.ui.status.setFocus()
    said = '"31-02-2027" bestaat niet. Typ bijvoorbeeld 1-3, di, +2w of eind kwartaal.'
    assert panel.state.ui.due_note.text() == said
    assert due.accessibleDescription() == said
    assert instance_of(tools.desk.dossier, key).due == before
    show(panel, tools, "2.5")
    assert due.text() == "08-12-2026"
    panel.show_instance(key)
    assert due.text() == "31-02-2027"
    qtbot.keyClick(due, Qt.Key.Key_Escape)
    assert due.text() == "01-12-2026"
    assert panel.state.ui.due_note.isHidden()


def test_what_is_missing_stands_below_the_button_that_was_pressed(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    """The button stands at the foot of a long panel, and the list came at its head, unseen."""
    show(panel, tools, "3.5")
    panel.resize(panel.width(), 420)
    panel.focus_field("result_location")
    qtbot.mouseClick(panel.proof.ui.finish, Qt.MouseButton.LeftButton)
    outcome = panel.outcome
    assert outcome.ui.gaps_box.isVisible()
    assert panel.ui.rows.indexOf(outcome) == panel.ui.rows.indexOf(panel.proof) + 1
    view = panel.ui.scroll.viewport()
    qtbot.waitUntil(lambda: not outcome.visibleRegion().isEmpty())
    assert view.rect().contains(outcome.mapTo(view, outcome.rect().center()))
    show(panel, tools, "2.5")
    assert panel.ui.rows.indexOf(outcome) == panel.ui.rows.indexOf(panel.state) + 1
    panel.proof.ui.finish.click()
    below = panel.ui.rows.indexOf(panel.grounds)
    assert below < panel.ui.rows.indexOf(panel.proof), "the meeting stays with the status"
    assert panel.grounds.ui.meeting_box.isVisible()


def test_done_is_refused_with_a_way_to_each_thing_that_is_missing(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    key = show(panel, tools, "2.5")
    with qtbot.waitSignal(tools.desk.refused) as said:
        panel.proof.ui.finish.click()
    assert said.args[0].startswith("Stap 2.5 kan nog niet op gereed. Dit ontbreekt:")
    outcome = panel.outcome.ui
    assert outcome.gaps_box.isVisible()
    links = {button.text(): button for button in panel.outcome._gaps}
    assert "de vindplaats" in links
    links["de vindplaats"].click()
    assert panel.proof.ui.result_location.hasFocus()
    type_text(panel.proof.ui.result_location, "zaak 12")
    panel.leave()
    assert instance_of(tools.desk.dossier, key).result_location == "zaak 12"
    assert "de vindplaats" not in [button.text() for button in panel.outcome._gaps]
    number = checkpoints(tools.desk.dossier, instance_of(tools.desk.dossier, key).step)
    next(button for button in panel.outcome._gaps if "controlepunt" in button.text()).click()
    assert panel.checks.boxes[len(number) - 1].hasFocus()


def test_skipping_asks_the_reason_and_who_decided(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    key = show(panel, tools, "2.5")
    panel.state.ui.status.status_chosen.emit("not_applicable")
    outcome = panel.outcome.ui
    assert outcome.reason.hasFocus()
    assert instance_of(tools.desk.dossier, key).status is Status.PENDING_DECISION
    assert panel.state.ui.status._shown == "pending_decision"
    outcome.reason_keep.click()
    assert outcome.reason_note.isVisible()
    type_text(outcome.reason, "er zijn geen corporaties")
    type_text(outcome.decider, "MT")
    before = sets(tools.desk)
    qtbot.keyClick(outcome.decider, Qt.Key.Key_Return)
    item = instance_of(tools.desk.dossier, key)
    assert item.status is Status.NOT_APPLICABLE
    assert (item.na_reason, item.decided_by) == ("er zijn geen corporaties", "MT")
    assert sets(tools.desk) == before + 1
    assert panel.grounds.ui.skipped_box.isVisible()
    assert tools.desk.undo()
    assert instance_of(tools.desk.dossier, key).status is Status.PENDING_DECISION
    assert panel.grounds.ui.skipped_box.isHidden()


def test_reopening_asks_a_reason_that_stands_in_the_history(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    key = show(panel, tools, "1.1")
    assert panel.proof.ui.reopen.isVisible()
    panel.proof.ui.reopen.click()
    type_text(panel.outcome.ui.reason, "de opdracht is gewijzigd")
    qtbot.keyClick(panel.outcome.ui.reason, Qt.Key.Key_Return)
    item = instance_of(tools.desk.dossier, key)
    assert item.status is Status.IN_PROGRESS
    assert item.approved_on is None
    assert next(tools.desk.history.newest_first()).reason == "de opdracht is gewijzigd"


def test_beginning_before_what_comes_first_asks_a_reason_that_may_stay_empty(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    key = show(panel, tools, "3.6", "Kadekwartier")
    panel.state.ui.status.status_chosen.emit("in_progress")
    outcome = panel.outcome.ui
    assert outcome.reason.hasFocus()
    assert outcome.reason_label.text() == (
        "2.4 en 3.5 zijn nog niet klaar. Waarom ga je toch door?"
    )
    assert instance_of(tools.desk.dossier, key).status is None
    type_text(outcome.reason, "de planning volgt in maart")
    qtbot.keyClick(outcome.reason, Qt.Key.Key_Return)
    assert instance_of(tools.desk.dossier, key).status is Status.IN_PROGRESS
    assert next(tools.desk.history.newest_first()).reason == "de planning volgt in maart"
    assert outcome.reason_box.isHidden()
    panel.set_status(Status.PENDING_DECISION)
    assert outcome.reason_box.isHidden(), "it was begun already"


def test_who_gives_no_reason_to_go_on_goes_on(panel: StepPanel, tools: Tools, qtbot: QtBot) -> None:
    """The rules warn and never block: the status that was chosen is not lost in a question."""
    key = show(panel, tools, "3.6", "Kadekwartier")
    panel.set_status(Status.IN_PROGRESS)
    show(panel, tools, "2.5")
    assert instance_of(tools.desk.dossier, key).status is Status.IN_PROGRESS
    assert panel.outcome.ui.reason_box.isHidden()
    assert tools.desk.undo()
    panel.show_instance(key)
    panel.set_status(Status.WAITING)
    qtbot.keyClick(panel.outcome.ui.reason, Qt.Key.Key_Escape)
    panel.leave()
    assert instance_of(tools.desk.dossier, key).status is None
    panel.set_status(Status.WAITING)
    panel.outcome.ui.reason_keep.click()
    assert panel.waits.ui.on.hasFocus(), "whom it waits for comes next"


def test_escape_stops_asking(panel: StepPanel, tools: Tools, qtbot: QtBot) -> None:
    show(panel, tools, "1.1")
    panel.set_status(Status.NOT_STARTED)
    assert panel.outcome.ui.reason_box.isVisible()
    qtbot.keyClick(panel.outcome.ui.reason, Qt.Key.Key_Escape)
    assert panel.outcome.ui.reason_box.isHidden()
    assert panel.state.ui.status.hasFocus()


def test_scrolling_and_arrows_over_the_status_change_nothing(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    """An arrow in a closed combo box goes to the next status: each would be a change."""
    key = show(panel, tools, "3.5")
    before = sets(tools.desk)
    panel.state.ui.status.setFocus()
    qtbot.keyClick(panel.state.ui.status, Qt.Key.Key_Down)
    assert panel.state.ui.status.view().isVisible()
    panel.state.ui.status.hidePopup()
    assert sets(tools.desk) == before
    assert instance_of(tools.desk.dossier, key).status is None


def test_checkpoints_are_answered_by_key(panel: StepPanel, tools: Tools, qtbot: QtBot) -> None:
    key = show(panel, tools, "3.5")
    point = checkpoints(tools.desk.dossier, instance_of(tools.desk.dossier, key).step)[1]

    def answer() -> Answer | None:
        found = tools.desk.dossier.find(Check, part_id(key, point.id))
        return found.answer if found else None

    box = panel.checks.boxes[1]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert answer() is Answer.YES
    assert panel.checks.ui.count.text() == "2 van 5"
    assert box.accessibleName().endswith("ja")
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert answer() is None
    qtbot.keyClick(box, Qt.Key.Key_N)
    assert answer() is Answer.NO
    qtbot.keyClick(box, Qt.Key.Key_Minus)
    assert answer() is Answer.NOT_APPLICABLE
    reason = panel.checks._lines[1].reason
    assert reason.hasFocus()
    assert panel.checks.ui.count.text() == "1 van 5", "not without a reason"
    type_text(reason, "al geregeld ")
    qtbot.wait(PAUSE + 100)
    assert panel.checks.ui.count.text() == "2 van 5"
    assert reason.text() == "al geregeld ", "the blank of who goes on typing stays"
    type_text(reason, "in 2025")
    panel.leave()
    found = tools.desk.dossier.find(Check, part_id(key, point.id))
    assert found is not None
    assert found.reason == "al geregeld in 2025"


def test_the_required_decision_stands_first_and_is_not_ticked_by_hand(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    key = show(panel, tools, "2.5")
    required = panel.checks.required
    assert required.box._text == "Besluit van het college"
    required.box.setFocus()
    qtbot.keyClick(required.box, Qt.Key.Key_Space)
    assert required.box.answer == ""
    form = panel.checks.form
    assert form.isVisible()
    form.ui.day.setFocus()
    type_text(form.ui.day, "20-11-2026")
    type_text(form.ui.sentence, "Het college stelt de afspraken vast.")
    number = form.ui.number.text()
    assert number.startswith("2026-")
    before = sets(tools.desk)
    form.ui.keep.click()
    assert form.isHidden()
    assert required.box.answer == "yes"
    made = tools.desk.dossier.where(Decision, "number", number)[0]
    assert tools.desk.dossier.find(DecisionStep, part_id(made.id, key)) is not None
    assert sets(tools.desk) == before + 1
    required.link.click()
    assert required.box.answer == ""
    assert tools.desk.dossier.find(Decision, made.id) is not None


def test_an_approval_of_yesterday_is_of_this_year_and_none_is_still_to_come(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    """`21-11`, typed on 22 November, was an approval a year from now, and was kept so."""
    key = show(panel, tools, "1.1")
    edit, note = panel.proof.ui.approved_on, panel.proof.ui.approved_note
    retype(edit, "21-11", qtbot)
    panel.leave()
    assert str(instance_of(tools.desk.dossier, key).approved_on) == "2026-11-21"
    retype(edit, "21-11-2027", qtbot)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert str(instance_of(tools.desk.dossier, key).approved_on) == "2026-11-21"
    assert note.text().startswith("Deze datum ligt in de toekomst.")
    assert edit.text() == "21-11-2027", "what was typed stays"


def test_a_decision_is_not_taken_in_the_future(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    """A decision of yesterday was recorded for next year; who typed that year was not told."""
    show(panel, tools, "2.5")
    panel.focus_field("decision")
    form = panel.checks.form
    before = sets(tools.desk)
    retype(form.ui.day, "21-11-2027", qtbot)
    form.ui.keep.click()
    assert sets(tools.desk) == before
    assert form.isVisible()
    assert form.ui.day_note.text().startswith("Deze datum ligt in de toekomst.")
    retype(form.ui.day, "21-11", qtbot)
    number = form.ui.number.text()
    form.ui.keep.click()
    assert str(tools.desk.dossier.where(Decision, "number", number)[0].date) == "2026-11-21"


def test_the_interests_that_a_decision_touches_are_ticked_where_it_is_recorded(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    show(panel, tools, "2.5")
    panel.focus_field("decision")
    form = panel.checks.form
    dossier = tools.desk.dossier
    safe, fair = (
        dossier.where(GuardedInterest, "interest", name)[0].id
        for name in ("Veiligheid in de straat", "Betaalbaar voor wie weinig heeft")
    )
    form.interests.choose(frozenset({safe}))
    assert form.interests.accessibleName() == "Raakt belangen: Veiligheid in de straat"
    retype(form.ui.day, "21-11", qtbot)
    number = form.ui.number.text()
    form.ui.keep.click()
    dossier = tools.desk.dossier
    made = dossier.where(Decision, "number", number)[0].id
    assert [item.id for item in touched_by(dossier, made)] == [safe]
    # Another step is decided on by one that touches an interest already: it goes on doing so.
    show(panel, tools, "5.3")
    panel.focus_field("decision")
    assert form.interests.chosen == frozenset()
    form.interests.choose(frozenset({safe}))
    known = dossier.where(Decision, "number", "2026-005")[0].id
    assert form._link(panel.key, known)
    assert {item.id for item in touched_by(tools.desk.dossier, known)} == {safe, fair}
    tools.desk.undo()
    assert [item.id for item in touched_by(tools.desk.dossier, known)] == [fair]


def test_a_decision_that_is_refused_stays_as_it_was_typed(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    show(panel, tools, "2.5")
    panel.focus_field("decision")
    form = panel.checks.form
    taken = next(iter(tools.desk.dossier.all(Decision))).number
    form.ui.number.setText(taken)
    form.ui.day.setText("")
    type_text(form.ui.day, "1-11-2026")
    form.ui.keep.click()
    assert form.isVisible()
    assert taken in form.ui.note.text()
    assert form.ui.number.text() == taken
    # Somebody looks something up in another step, and comes back.
    key = panel.key
    show(panel, tools, "3.5")
    assert form.isHidden()
    panel.show_instance(key)
    assert form.isVisible()
    assert form.ui.number.text() == taken


def test_a_remark_of_many_pauses_is_one_step(panel: StepPanel, tools: Tools, qtbot: QtBot) -> None:
    key = show(panel, tools, "3.5")
    before = sets(tools.desk)
    panel.focus_field("internal_remark")
    field = panel.remarks.ui.internal_remark
    for part in ("Henk belt ", "de netbeheerder ", "op maandag."):
        type_text(field, part)
        qtbot.wait(PAUSE + 60)
    assert instance_of(tools.desk.dossier, key).internal_remark == (
        "Henk belt de netbeheerder op maandag."
    )
    assert field.textCursor().position() == len(field.toPlainText())
    assert sets(tools.desk) == before + 1
    panel.leave()
    assert tools.desk.undo()
    assert instance_of(tools.desk.dossier, key).internal_remark == ""


def test_the_first_remark_of_a_step_of_which_nothing_was_known_is_one_step(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    """The first pause made the record, and what followed was a second step for undo."""
    key = show(panel, tools, "6.8", "Vogelweide")
    before = sets(tools.desk)
    panel.focus_field("remark")
    field = panel.remarks.ui.remark
    for part in ("Nog ", "niets."):
        type_text(field, part)
        qtbot.wait(PAUSE + 60)
    assert instance_of(tools.desk.dossier, key).remark == "Nog niets."
    assert sets(tools.desk) == before + 1


def test_who_goes_to_another_step_loses_nothing(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    key = show(panel, tools, "3.5")
    panel.focus_field("internal_remark")
    type_text(panel.remarks.ui.internal_remark, "nog niet gepauzeerd")
    show(panel, tools, "2.5")
    assert instance_of(tools.desk.dossier, key).internal_remark == "nog niet gepauzeerd"
    assert instance_of(tools.desk.dossier, panel.key).internal_remark == ""


def test_a_change_from_elsewhere_shows(panel: StepPanel, tools: Tools) -> None:
    key = show(panel, tools, "3.5")
    tools.desk.edit(
        "set_instance", lambda edit: instances.set_fields(edit, key, remark="van elders")
    )
    assert panel.remarks.ui.remark.toPlainText() == "van elders"
    tools.desk.edit(
        "set_instance",
        lambda edit: instances.set_status(edit, key, Status.NOT_STARTED, today=TODAY),
    )
    assert effective(tools.desk.dossier, instance_of(tools.desk.dossier, key)) is Status.NOT_STARTED
    assert panel.state.ui.status_label.text() == "Status"
    assert "De bijdragen zeggen: wacht op een ander." in panel.state.ui.status_note.text()


def test_markup_that_somebody_typed_is_text(panel: StepPanel, tools: Tools) -> None:
    key = show(panel, tools, "3.5")
    hostile = '<img src="//host/share/x.png"><b>vet</b>'
    tools.desk.edit(
        "set_instance",
        lambda edit: instances.set_fields(edit, key, result_location=hostile, remark=hostile),
    )
    assert panel.proof.ui.result_location.text() == hostile
    assert panel.remarks.ui.remark.toPlainText() == hostile
    assert panel.proof.ui.open.isHidden()


def test_tab_goes_down_the_panel(panel: StepPanel, tools: Tools, qtbot: QtBot) -> None:
    """What was made later came last, wherever it stood: Tab went from the history to the checks."""
    show(panel, tools, "3.5")
    show(panel, tools, "2.5")
    panel.about.ui.more.setFocus()
    seen: list[QWidget] = []
    while (widget := QApplication.focusWidget()) is not None and widget not in seen:
        seen.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    tops = [widget.mapTo(panel.ui.content, widget.rect().center()).y() for widget in seen]
    assert panel.checks.boxes[0] in seen
    assert panel.history.ui.all in seen
    assert all(after > before - 30 for before, after in pairwise(tops))


def test_every_field_that_has_the_caret_has_a_name(panel: StepPanel, tools: Tools) -> None:
    show(panel, tools, "2.5")
    panel.focus_field("decision")
    panel.focus_field("internal_remark")
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in panel.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not (hasattr(widget, "text") and widget.text())
    ]
    assert nameless == []


def test_a_step_before_this_one_is_a_link(
    panel: StepPanel, tools: Tools, visited: list[Place]
) -> None:
    show(panel, tools, "3.6", "Korenakkers")
    assert panel.notices.ui.first_box.isVisible()
    panel.notices._links[0].click()
    assert visited == [Place("route", key_of(tools.desk, "3.5"))]


@pytest.mark.parametrize(("width", "percent"), [(340, 100), (430, 200)])
def test_nothing_falls_off_at_the_right(
    panel: StepPanel, tools: Tools, application: QApplication, width: int, percent: int
) -> None:
    """A link with a long title made the panel wider than its place, and cut off everything."""
    tools.looks.choose(theme="light", percent=percent, compact=False)
    dress(application, tools.looks.now)
    panel.resize(width, 760)
    show(panel, tools, "3.6", "Korenakkers")
    panel.focus_field("decision")
    panel.focus_field("wait")
    panel.proof.ui.finish.click()
    application.processEvents()
    assert panel.ui.content.width() <= panel.ui.scroll.viewport().width()


def test_the_choices_keep_qts_rules(tools: Tools) -> None:
    model = choices_model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(find_people(tools.desk.dossier, "", TODAY))
    assert model.rowCount() == 15
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Anouk de Reus, COM"


def test_scrolling_over_the_body_changes_nothing(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    """The wheel that scrolls the panel went through the bodies, and set each of them."""
    show(panel, tools, "2.5")
    before = sets(tools.desk)
    body = panel.grounds.ui.body
    middle = QPointF(body.rect().center())
    wheel = QWheelEvent(
        middle,
        QPointF(body.mapToGlobal(body.rect().center())),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(body, wheel)
    assert sets(tools.desk) == before
    assert body.currentText() == "college"


def test_what_changed_while_it_was_out_of_sight_shows_when_it_is_back(
    panel: StepPanel, tools: Tools
) -> None:
    key = show(panel, tools, "3.5")
    panel.hide()
    tools.desk.edit("set_instance", lambda edit: instances.set_fields(edit, key, remark="intussen"))
    assert panel.remarks.ui.remark.toPlainText() != "intussen"
    panel.show()
    assert panel.remarks.ui.remark.toPlainText() == "intussen"
    assert not panel._stale


def test_a_reason_that_could_not_be_kept_never_lands_in_another_step(
    panel: StepPanel, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full for a moment; the reason was then written at the step that came next."""
    key = show(panel, tools, "3.5")
    panel.checks.answer(1, "na", "")
    reason = panel.checks._lines[0].reason
    reason.setFocus()
    edit, failures = tools.desk.edit, iter((True, True))

    def full_twice(command: str, work: Work, **how: object) -> bool:
        return not next(failures, False) and edit(command, work, initiator=how["initiator"])

    monkeypatch.setattr(tools.desk, "edit", full_twice)
    type_text(reason, "volgt uit 3.4")
    panel.leave()
    other = show(panel, tools, "2.5")
    assert not any(check.reason for check in tools.desk.dossier.where(Check, "instance", other))
    panel.show_instance(key)
    panel.leave()
    point = checkpoints(tools.desk.dossier, instance_of(tools.desk.dossier, key).step)[0]
    kept = tools.desk.dossier.find(Check, part_id(key, point.id))
    assert kept is not None
    assert kept.reason == "volgt uit 3.4"


def test_no_label_takes_a_text_for_markup(panel: StepPanel, tools: Tools) -> None:
    """The label of the owner holds the code of a department, which somebody typed."""
    show(panel, tools, "2.5")
    panel.parts.lines[0].click()
    labels = panel.findChildren(QLabel)
    assert len(labels) > 40
    guessing = [
        label.objectName() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText
    ]
    assert guessing == []


def caret_is_seen(panel: StepPanel) -> bool:
    """Whether all of the caret stands within the part of the panel that can be seen."""
    field = panel.remarks.ui.remark
    caret = field.cursorRect()
    seen = panel.ui.scroll.viewport()
    within = seen.rect().contains(field.viewport().mapTo(seen, caret.topLeft()))
    return within and seen.rect().contains(field.viewport().mapTo(seen, caret.bottomRight()))


@pytest.mark.parametrize("code", ["3.5", "4.3"])
def test_a_remark_is_typed_where_it_can_be_seen(
    panel: StepPanel, tools: Tools, qtbot: QtBot, code: str
) -> None:
    """On a laptop `N` put the caret in a field below the edge: one typed without seeing it.

    The field had only just been unfolded, and the panel did not yet know how high it had become.
    While a long remark was typed, the caret left the panel again at the bottom.
    """
    panel.resize(340, 420)
    panel.window().activateWindow()
    show(panel, tools, code)
    panel.focus_field("remark")
    qtbot.waitUntil(lambda: caret_is_seen(panel), timeout=1000)
    for _ in range(30):
        type_text(panel.remarks.ui.remark, "nog een regel die lang genoeg is om door te lopen ")
        # The layouts have their say first, on a busy machine in a later round.
        qtbot.waitUntil(lambda: caret_is_seen(panel), timeout=1000)
    qtbot.wait(250)
    assert caret_is_seen(panel)


def test_who_turns_the_wheel_decides_what_is_seen(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    """The panel that follows the caret must not pull back somebody who reads elsewhere in it."""
    panel.resize(340, 420)
    show(panel, tools, "3.5")
    panel.focus_field("remark")
    qtbot.waitUntil(lambda: caret_is_seen(panel), timeout=1000)
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, 12000),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    for _ in range(5):
        QApplication.sendEvent(panel.ui.scroll.viewport(), turn)
    panel.resize(345, 420)
    QApplication.processEvents()
    assert panel.ui.scroll.verticalScrollBar().value() == 0


def test_a_day_that_is_gone_to_is_replaced_by_what_is_typed(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    """*Bijwerken* put the caret before the day: `+2w` was typed into `+2w01-12-2026`."""
    key = show(panel, tools, "3.5")
    panel.focus_field("due")
    due = panel.state.ui.due
    assert due.selectedText() == "01-12-2026"
    type_text(due, "+2w")
    qtbot.keyClick(due, Qt.Key.Key_Return)
    assert instance_of(tools.desk.dossier, key).due == TODAY + timedelta(weeks=2)


def test_enter_presses_the_button_that_has_the_focus(
    panel: StepPanel, tools: Tools, qtbot: QtBot
) -> None:
    """Enter on a button of the panel did nothing: Qt presses only buttons of dialogs with it."""
    show(panel, tools, "3.5")
    button = panel._plus._buttons["internal_remark"]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert panel.remarks.ui.internal_remark.hasFocus()
    show(panel, tools, "3.5")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Enter)
    assert panel.remarks.ui.internal_remark.hasFocus()
