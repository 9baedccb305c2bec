"""Waits, contributions, proof and history in the detail panel; and a dossier to look at only."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.actors import Actor
from app.domain.ids import part_id
from app.domain.instances import Contribution, Status
from app.domain.route import Recurrence, Step
from app.domain.status import effective
from app.domain.town_hall import Department, StandIn
from app.domain.waiting import open_waits
from app.domain.waits import Wait, WaitOn
from app.domain.walk import contribution, instance_of
from app.editing import lookup
from app.editing.commands import contributions, instances, people, roles, stand_ins
from app.editing.edit import Edit
from app.editing.viewing import Viewing
from app.ui.desk import Desk
from app.ui.looks import Looks
from app.ui.models.step_proof import web_link
from app.ui.models.step_waits import Awaitable
from app.ui.panels.step_panel import StepPanel
from app.ui.place import Place
from app.ui.settings import SettingsFile
from app.ui.tools import Tools
from app.ui.widgets.part_line import PartLine
from app.ui.widgets.status_combo import StatusCombo
from app.words.window import step as words
from tests.ui.conftest import LEADER, TODAY, type_text


@pytest.fixture
def panel(qtbot: QtBot, tools: Tools) -> StepPanel:
    made = StepPanel(tools)
    qtbot.addWidget(made)
    made.resize(430, 760)
    made.show()
    return made


def show(panel: StepPanel, tools: Tools, code: str, wijk: str | None = None) -> str:
    key = lookup.instance_named(tools.desk.dossier, code, wijk).id
    panel.show_instance(key)
    return key


def line_of(panel: StepPanel, code: str) -> PartLine:
    return next(
        line for line in panel.parts.lines if line._cells is not None and line._cells.code == code
    )


def department(tools: Tools, code: str) -> Department:
    return lookup.department(tools.desk.dossier, code)


def sets(desk: Desk) -> int:
    return sum(1 for _ in desk.history.newest_first())


class TestWaiting:
    def test_the_banner_says_on_whom_since_when_and_what_it_frees(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot
    ) -> None:
        show(panel, tools, "3.5")
        banner = panel.waits._banners[0]
        assert banner.title.text() == "OR wacht op Netbedrijf Laagland sinds 14-09-2026"
        qtbot.waitUntil(lambda: "kan 1 stap verder" in banner.text.text(), timeout=5000)

    def test_choosing_the_status_asks_on_whom(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot
    ) -> None:
        key = show(panel, tools, "2.5")
        panel.set_status(Status.WAITING)
        form = panel.waits.ui
        assert form.on.hasFocus()
        type_text(form.on, "netbeheerder van de regio")
        form.what.setFocus()
        type_text(form.what, "een offerte")
        before = sets(tools.desk)
        qtbot.keyClick(form.what, Qt.Key.Key_Return)
        found = open_waits(tools.desk.dossier, key)
        assert [(wait.on_kind, wait.on, wait.what, wait.since) for wait in found] == [
            (WaitOn.TEXT, "netbeheerder van de regio", "een offerte", TODAY)
        ]
        assert sets(tools.desk) == before + 1
        assert form.form.isHidden()

    def test_noting_a_wait_makes_the_step_wait_in_one_go(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot
    ) -> None:
        key = show(panel, tools, "3.3")
        before = sets(tools.desk)
        panel.focus_field("wait")
        form = panel.waits.ui
        type_text(form.on, "FIN")
        panel.waits.ui.on.settle()
        form.keep.click()
        dossier = tools.desk.dossier
        wait = open_waits(dossier, key)[0]
        assert (wait.on_kind, wait.on) == (WaitOn.DEPARTMENT, department(tools, "FIN").id)
        assert effective(dossier, instance_of(dossier, key)) is Status.WAITING
        assert sets(tools.desk) == before + 1
        assert tools.desk.undo()
        dossier = tools.desk.dossier
        assert effective(dossier, instance_of(dossier, key)) is not Status.WAITING

    def test_a_form_without_whom_stays_open_and_comes_back(
        self, panel: StepPanel, tools: Tools
    ) -> None:
        key = show(panel, tools, "2.5")
        panel.focus_field("wait")
        form = panel.waits.ui
        type_text(form.what, "iets")
        form.keep.click()
        assert form.form_note.text().startswith("Noem op wie of wat je wacht.")
        show(panel, tools, "3.5")
        assert form.form.isHidden()
        panel.show_instance(key)
        assert form.form.isVisible()
        assert form.what.text() == "iets"
        assert not open_waits(tools.desk.dossier, key)

    def test_a_word_from_a_title_is_free_text_and_a_name_is_not(self, tools: Tools) -> None:
        """Enter on "netbeheerder" made the step wait for step 2.6, which has that word."""
        dossier = tools.desk.dossier
        key = lookup.instance_named(dossier, "2.5", None).id

        def first(typed: str) -> str:
            return Awaitable().find(dossier, typed, key)[0].key.partition(":")[0]

        assert first("netbeheerder") == "text"
        assert first("plan") == "text"
        assert first("ho") == "person"
        assert first("Ilse") == "person"
        assert first("fin") == "department"
        assert first("3.5") == "instance"

    def test_waiting_for_itself_is_refused_in_the_form(
        self, panel: StepPanel, tools: Tools
    ) -> None:
        key = show(panel, tools, "2.5")
        panel.focus_field("wait")
        panel.waits._on = f"instance:{key}"
        panel.waits.ui.on._typed = False
        panel.waits.ui.keep.click()
        assert panel.waits.ui.form.isVisible()
        assert "niet op zichzelf wachten" in panel.waits.ui.form_note.text()

    def test_the_answer_frees_the_contribution(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot
    ) -> None:
        key = show(panel, tools, "3.5")
        panel.waits._banners[0].answer.click()
        form = panel.waits.ui
        assert form.answer.hasFocus()
        type_text(form.answer, "Het wordt 2029.")
        form.answer_keep.click()
        part = contribution(tools.desk.dossier, key, department(tools, "OR").id)
        assert part.status is Status.IN_PROGRESS
        assert not panel.waits._banners[0].isVisible()
        wait = tools.desk.dossier.where(Wait, "subject", part.id)[0]
        assert (wait.answer, wait.answered_on) == ("Het wordt 2029.", TODAY)
        assert panel.parts.ui.held_up.text() == ""

    def test_the_answers_stay_to_be_read_folded(self, panel: StepPanel, tools: Tools) -> None:
        """An answer was to be found in the history only."""
        show(panel, tools, "3.5")
        assert panel.waits.past.isHidden()
        panel.waits._banners[0].answer.click()
        type_text(panel.waits.ui.answer, "Het wordt 2029.")
        panel.waits.ui.answer_keep.click()
        assert panel.state.ui.status.hasFocus(), "not the checkpoint that a Space would tick"
        past = panel.waits.past
        assert past.more.text() == "Beantwoord (1)"
        assert not past.lines[0].isVisible()
        past.more.click()
        assert past.lines[0].isVisible()
        assert past.lines[0].title.text() == (
            "OR wachtte op Netbedrijf Laagland sinds 14-09-2026 · beantwoord op 22-11-2026"
        )
        assert past.lines[0].text.text().endswith("Antwoord: Het wordt 2029.")
        show(panel, tools, "2.5")
        assert past.isHidden()
        show(panel, tools, "3.5")
        assert not past.lines[0].isVisible(), "folded again"

    def test_a_finished_step_waits_for_nothing_any_more(
        self, panel: StepPanel, tools: Tools
    ) -> None:
        """A step that was done still told that a contribution waited, and who held it up."""
        key = show(panel, tools, "3.5")
        assert tools.desk.edit(
            "set_instance",
            lambda edit: edit.save(
                replace(instance_of(edit.dossier, key), status=Status.NOT_APPLICABLE)
            ),
        )
        assert not panel.waits._banners[0].isVisible()
        assert panel.waits.past.more.text() == "Niet meer nodig (1)"
        assert panel.parts.ui.held_up.text() == ""
        assert "wacht op Netbedrijf" not in panel.parts.lines[0].accessibleName()
        assert "wait" not in panel.folded()
        assert tools.desk.undo()
        assert panel.waits._banners[0].isVisible()

    def test_a_wait_is_changed_and_removed(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot
    ) -> None:
        show(panel, tools, "3.5")
        wait = panel.waits._banners[0].wait
        panel.waits._banners[0].change.click()
        form = panel.waits.ui
        assert form.on.text() == "Netbedrijf Laagland"
        form.what.setText("het jaar per straat")
        form.since.setFocus()
        form.since.selectAll()
        # Without its year this was 1 October of next year.
        type_text(form.since, "1-10")
        form.keep.click()
        now = tools.desk.dossier.get(Wait, wait)
        assert (now.what, now.since) == ("het jaar per straat", date(2026, 10, 1))
        assert now.on_kind is WaitOn.ACTOR
        assert tools.desk.dossier.get(Actor, now.on).name == "Netbedrijf Laagland"
        panel.waits._banners[0].change.click()
        form.remove.click()
        assert tools.desk.dossier.find(Wait, wait) is None


class TestContributions:
    def test_the_accountable_department_stands_first_with_what_it_waits_for(
        self, panel: StepPanel, tools: Tools
    ) -> None:
        show(panel, tools, "3.5")
        first = panel.parts.lines[0].accessibleName()
        assert first.startswith(
            "OR, eindverantwoordelijk, Wacht op een ander, contact Henk Oldersma"
        )
        assert panel.parts.ui.held_up.text() == (
            "opgehouden door OR (wacht op Netbedrijf Laagland sinds 14-09-2026)"
        )

    def test_who_was_not_named_is_found_through_the_department(
        self, panel: StepPanel, tools: Tools
    ) -> None:
        """A dash said that nobody could be asked, while the department had somebody for it."""
        show(panel, tools, "3.5")
        line = line_of(panel, "WIJ")
        assert line._cells is not None
        assert (line._cells.name, line._cells.via) == (
            "Bram Ketelaar",
            "via afdeling: Bram Ketelaar",
        )
        assert "contact via afdeling: Bram Ketelaar" in line.accessibleName()
        line.click()
        assert panel.parts.editor.ui.contact.placeholderText() == "Bram Ketelaar (via afdeling)"
        person = lookup.person(tools.desk.dossier, "Bram Ketelaar")
        assert tools.desk.edit("leave", lambda edit: people.leave(edit, person, TODAY))
        assert (line._cells.name, line._cells.via) == ("", "")

    def test_a_text_is_as_high_as_its_lines_in_any_width(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot
    ) -> None:
        """In a narrow panel the last line was cut through."""
        panel.resize(560, 760)
        show(panel, tools, "3.5")
        line_of(panel, "ENE").click()
        text = panel.parts.editor.ui.text
        text.setPlainText("woorden die niet op een regel passen " * 12)
        qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() == 0)
        wide = text.width()
        panel.resize(338, 760)
        qtbot.waitUntil(lambda: text.width() < wide)
        qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() == 0)

    def test_digits_set_the_status_and_four_says_why_not(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot
    ) -> None:
        key = show(panel, tools, "3.5")
        line = line_of(panel, "ENE")
        line.setFocus()
        qtbot.keyClick(line, Qt.Key.Key_5)
        part = contribution(tools.desk.dossier, key, department(tools, "ENE").id)
        assert part.status is Status.DONE
        with qtbot.waitSignal(tools.desk.refused) as said:
            qtbot.keyClick(line, Qt.Key.Key_4)
        assert said.args == [
            "Een bijdrage kan niet voor besluit liggen; dat kan alleen de stap zelf."
        ]
        qtbot.keyClick(line, Qt.Key.Key_6)
        reason = panel.parts.editor.ui.reason
        assert reason.hasFocus()
        type_text(reason, "geen rol hier")
        qtbot.keyClick(reason, Qt.Key.Key_Return)
        part = contribution(tools.desk.dossier, key, department(tools, "ENE").id)
        assert part.status is Status.NOT_APPLICABLE
        assert part.remark == "geen rol hier"

    def test_a_line_opens_beneath_itself_and_escape_closes_it(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot
    ) -> None:
        key = show(panel, tools, "3.5")
        line = line_of(panel, "FIN")
        line.setFocus()
        qtbot.keyClick(line, Qt.Key.Key_Return)
        editor = panel.parts.editor
        assert editor.isVisible()
        editor.ui.text.setFocus()
        type_text(editor.ui.text, "Begroting per straat")
        qtbot.keyClick(editor.ui.text, Qt.Key.Key_Escape)
        assert editor.isHidden()
        assert line.hasFocus()
        part = contribution(tools.desk.dossier, key, department(tools, "FIN").id)
        assert part.text == "Begroting per straat"
        assert "Begroting per straat" in line.accessibleName()

    def test_arrows_go_through_the_lines_and_tab_leaves_them(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot
    ) -> None:
        show(panel, tools, "3.5")
        lines = panel.parts.lines
        lines[0].setFocus()
        qtbot.keyClick(lines[0], Qt.Key.Key_Down)
        assert lines[1].hasFocus()
        qtbot.keyClick(lines[1], Qt.Key.Key_Tab)
        assert not any(line.hasFocus() for line in lines)

    def test_what_is_typed_in_two_contributions_stays_apart(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot
    ) -> None:
        key = show(panel, tools, "3.5")
        line_of(panel, "FIN").click()
        panel.parts.editor.ui.text.setFocus()
        type_text(panel.parts.editor.ui.text, "van FIN")
        line_of(panel, "VTH").click()
        assert panel.parts.editor.ui.text.toPlainText() == ""
        assert contribution(tools.desk.dossier, key, department(tools, "FIN").id).text == "van FIN"
        assert contribution(tools.desk.dossier, key, department(tools, "VTH").id).text == ""

    def test_a_contribution_waits_by_its_own_form(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot
    ) -> None:
        key = show(panel, tools, "3.5")
        line = line_of(panel, "RO")
        line.setFocus()
        qtbot.keyClick(line, Qt.Key.Key_3)
        form = panel.parts.editor.waits.ui
        assert form.on.hasFocus()
        type_text(form.on, "Ilse Verbruggen")
        form.on.settle()
        form.keep.click()
        subject = part_id(key, department(tools, "RO").id)
        found = open_waits(tools.desk.dossier, subject)
        assert [wait.on_kind for wait in found] == [WaitOn.PERSON]
        assert "wacht op Ilse Verbruggen" in line.accessibleName()

    def test_the_place_of_a_contribution_opens_it_with_its_field(
        self, panel: StepPanel, tools: Tools
    ) -> None:
        key = lookup.instance_named(tools.desk.dossier, "3.5", None).id
        panel.show_instance(part_id(key, department(tools, "DAT").id))
        assert panel.key == key
        panel.focus_field("due")
        assert panel.parts.editor.ui.due.hasFocus()
        panel.focus_field("due")
        assert panel.state.ui.due.hasFocus(), "asked once more, it is that of the step"

    def test_what_lost_its_role_is_shown_and_kept(self, panel: StepPanel, tools: Tools) -> None:
        key = show(panel, tools, "3.5")
        line_of(panel, "DAT").click()
        data = department(tools, "DAT")
        step = tools.desk.dossier.get(Step, instance_of(tools.desk.dossier, key).step)
        tools.desk.edit("set_role", lambda edit: roles.set_role(edit, step, data, None))
        assert "zonder rol" in panel.parts.lines[-1].accessibleName()
        assert panel.parts.editor.ui.lost.text().startswith("DAT heeft bij deze stap geen rol meer")
        assert panel.parts.editor.ui.text.isReadOnly()
        panel.leave()
        assert tools.desk.dossier.find(Contribution, part_id(key, data.id)) is not None


class TestNotices:
    def test_everybody_is_ready(self, panel: StepPanel, tools: Tools, qtbot: QtBot) -> None:
        key = show(panel, tools, "3.5")
        assert panel.notices.ui.finish_box.isHidden()

        def all_done(edit: Edit) -> None:
            for row in panel.parts._shown.rows if panel.parts._shown else ():
                contributions.set_status(edit, row.key, Status.DONE, today=TODAY)

        tools.desk.edit("set_contribution", all_done)
        assert panel.notices.ui.finish_box.isVisible()
        with qtbot.waitSignal(tools.desk.refused):
            panel.notices.ui.finish.click()
        assert panel.outcome.ui.gaps_box.isVisible()
        assert instance_of(tools.desk.dossier, key).status is not Status.DONE

    def test_a_step_of_every_series_asks_when_next(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot
    ) -> None:
        key = lookup.instance_named(tools.desk.dossier, "1.1", None).id

        def old(edit: Edit) -> None:
            step = edit.dossier.get(Step, instance_of(edit.dossier, key).step)
            edit.save(replace(step, recurrence=Recurrence.EVERY_SERIES))
            instances.set_fields(edit, key, review_on=date(2026, 11, 1))

        tools.desk.edit("set_instance", old)
        panel.show_instance(key)
        ui = panel.notices.ui
        assert ui.review_label.text() == "Opnieuw bekijken sinds 01-11-2026"
        with qtbot.waitSignal(tools.desk.refused) as said:
            ui.still_done.click()
        assert "Noem de volgende datum" in said.args[0]
        assert ui.next_on.hasFocus()
        type_text(ui.next_on, "1-3-2027")
        ui.still_done.click()
        assert instance_of(tools.desk.dossier, key).review_on == date(2027, 3, 1)
        assert ui.review_box.isHidden()

    def test_who_stands_in_for_the_owner_is_named(self, panel: StepPanel, tools: Tools) -> None:
        show(panel, tools, "3.5")
        dossier = tools.desk.dossier
        henk = lookup.person(dossier, "Henk Oldersma")
        ilse = lookup.person(dossier, "Ilse Verbruggen")
        tools.desk.edit(
            "add_stand_in",
            lambda edit: stand_ins.add(edit, henk, ilse, TODAY, date(2026, 12, 1)),
        )
        assert tools.desk.dossier.all(StandIn)
        assert panel.state.ui.owner_note.text() == (
            "Afwezig tot en met 01-12-2026. Ilse Verbruggen vervangt."
        )


class TestProof:
    @pytest.mark.parametrize(
        ("text", "link"),
        [
            ("https://zaken.example/12", "https://zaken.example/12"),
            (" HTTPS://zaken.example ", "HTTPS://zaken.example"),
            ("http://zaken.example", ""),
            ("file:///etc/passwd", ""),
            ("//host/share", ""),
            ("H:\\Projecten\\plan.docx", ""),
            ("https://", ""),
            ("https://[", ""),
            ("zie https://zaken.example", ""),
        ],
    )
    def test_only_https_is_a_link(self, text: str, link: str) -> None:
        assert web_link(text) == link

    def test_a_link_opens_and_is_copied(
        self, panel: StepPanel, tools: Tools, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        opened: list[QUrl] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
        show(panel, tools, "3.5")
        panel.focus_field("result_location")
        type_text(panel.proof.ui.result_location, "https://zaken.example/12")
        assert panel.proof.ui.open.isVisible()
        panel.proof.ui.open.click()
        assert [url.toString() for url in opened] == ["https://zaken.example/12"]
        panel.proof.ui.copy.click()
        assert QGuiApplication.clipboard().text() == "https://zaken.example/12"

    def test_a_step_is_finished_from_here(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot
    ) -> None:
        key = show(panel, tools, "3.7")
        for box in panel.checks.boxes:
            if box.answer != "yes":
                box.setFocus()
                qtbot.keyClick(box, Qt.Key.Key_J)
        panel.focus_field("result_location")
        type_text(panel.proof.ui.result_location, "map 3.7")
        panel.focus_field("approved_on")
        panel.proof.ui.today.click()
        panel.leave()
        panel.proof.ui.finish.click()
        item = instance_of(tools.desk.dossier, key)
        assert item.status is Status.DONE
        assert item.approved_on == TODAY
        assert panel.proof.ui.state.text().startswith("sinds 22-11-2026")
        assert panel.proof.ui.finish.isHidden()


class TestHistory:
    def test_the_last_changes_stand_there_with_who_and_what(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot, visited: list[Place]
    ) -> None:
        key = show(panel, tools, "3.5")
        tools.desk.edit(
            "set_instance", lambda edit: instances.set_fields(edit, key, due=date(2027, 1, 15))
        )
        lines = [line.text for line in panel.history._lines]
        qtbot.waitUntil(lambda: f"{LEADER} · streefdatum 15-01-2027" in lines[0].text())
        assert not lines[1].isVisible()
        panel.history.ui.more.click()
        assert lines[1].isVisible()
        panel.history.ui.all.click()
        assert visited == [Place("history", key)]

    def test_only_what_is_about_this_step_is_told_with_the_way_to_the_rest(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot, visited: list[Place]
    ) -> None:
        """A date for forty steps filled the panel of each with the dates of the others."""
        keys = [lookup.instance_named(tools.desk.dossier, code, None).id for code in ("3.5", "2.5")]

        def work(edit: Edit) -> None:
            for key in keys:
                instances.set_fields(edit, key, due=date(2027, 3, 1))

        assert tools.desk.edit("set_instance", work, reason="na de vakantie")
        shown = next(tools.desk.history.newest_first())
        panel.show_instance(keys[1])
        line = panel.history._lines[0]
        qtbot.waitUntil(lambda: "streefdatum" in line.text.text(), timeout=5000)
        said = "Noor Wielinga · streefdatum 01-03-2027. Reden: na de vakantie"
        assert line.text.text().endswith(said)
        assert line.others.text() == "en nog 1 andere wijziging"
        line.others.click()
        assert visited == [Place("history", keys[1], shown.id)]

    def test_a_date_that_was_proposed_is_told(
        self, panel: StepPanel, tools: Tools, qtbot: QtBot
    ) -> None:
        """It said that dates were proposed, and not which one this step got."""
        key = show(panel, tools, "2.5")
        assert tools.desk.edit(
            "propose_dates", lambda edit: instances.set_fields(edit, key, due=date(2027, 3, 1))
        )
        line = panel.history._lines[0].text
        qtbot.waitUntil(lambda: "datums voorgesteld: streefdatum 01-03-2027" in line.text())


@pytest.fixture
def viewed(
    demo_path: Path, application: QApplication, looks: Looks, settings: SettingsFile
) -> Iterator[Tools]:
    """The demo, to look at only."""
    del application
    why = "Bram <b>Ketelaar</b> heeft dit dossier open."
    made = Desk(Viewing(demo_path, LEADER), why_read_only=why, today=lambda: TODAY)
    yield Tools(made, looks, settings, lambda _: None)
    made.close()


def test_what_is_only_looked_at_cannot_be_changed_and_says_why(qtbot: QtBot, viewed: Tools) -> None:
    panel = StepPanel(viewed)
    qtbot.addWidget(panel)
    panel.resize(430, 760)
    panel.show()
    reads = {"more", "all", "copy", "open", "to_figures"}
    for code in ("3.5", "2.5", "1.1"):
        show(panel, viewed, code)
        if panel.parts.lines:
            panel.parts.lines[0].click()
        free = [
            widget.objectName() or type(widget).__name__
            for kind in (QLineEdit, QPlainTextEdit, QComboBox, QPushButton)
            for widget in panel.findChildren(kind)
            if widget.isVisible()
            and widget.isEnabled()
            and widget.objectName() not in reads
            and not (isinstance(widget, QLineEdit | QPlainTextEdit) and widget.isReadOnly())
        ]
        assert free == []
    assert panel.figures.ui.to_figures.text() == words.SEE_FIGURES
    status = panel.findChild(StatusCombo)
    assert status is not None
    assert "&lt;b&gt;" in status.toolTip()
