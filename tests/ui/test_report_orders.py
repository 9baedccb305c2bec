"""*Rapporten*: what was asked is what is made and noted, whatever happens meanwhile."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.meetings import Meeting
from app.domain.town_hall import Department, Neighbourhood
from app.domain.walk import departments
from app.editing.commands import report_runs
from app.editing.commands.departments import set_active
from app.reports.form import Format
from app.ui.folders import folder_in
from app.ui.models.report_choice import Gone, ReportChoice
from app.ui.models.report_runs_rows import Order, rows
from app.ui.pages.reports_page import ReportsPage
from app.ui.tools import Tools
from app.words.when import ComingDayError
from app.words.window import reports as words
from tests.ui.conftest import TODAY
from tests.ui.test_reports_page import (
    LONG,
    choose,
    names,
    note,
    page_on,
    register,
    run_of,
    take_way,
    tick_departments,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "uit"
    made.mkdir()
    return made


@pytest.fixture
def page(qtbot: QtBot, tools: Tools, folder: Path) -> Iterator[ReportsPage]:
    made = page_on(qtbot, tools, folder)
    made.preview._timer.stop()
    yield made
    made.end()


def department(page: ReportsPage, code: str) -> Department:
    return page.desk.dossier.where(Department, "code", code)[0]


def switch_off(page: ReportsPage, code: str) -> None:
    item = department(page, code)
    assert page.desk.edit("set_department", lambda edit: set_active(edit, item, active=False))
    page.preview._timer.stop()


def make(qtbot: QtBot, page: ReportsPage) -> None:
    with qtbot.waitSignal(page.making.process.made, timeout=LONG):
        page.make()


def test_the_files_of_a_set_are_noted_for_who_they_were_made_for(page: ReportsPage) -> None:
    """A department was switched off meanwhile: every next file was noted for another one."""
    choose(page, "R2", "xlsx")
    order = Order.of(page.asking.choice, page.desk.dossier, TODAY, "")
    codes = [item.code for item in departments(page.desk.dossier)]
    switch_off(page, codes[0])
    paths = [Path(f"2026-11-22_R2_{code}_M.xlsx") for code in (*codes, "index")]
    noted = {item.path.name.split("_")[2]: item.run.department for item in order.made(paths)}
    assert noted == {code: department(page, code).id for code in codes}


def test_other_files_than_were_ordered_are_not_noted(page: ReportsPage) -> None:
    choose(page, "R2", "xlsx")
    tick_departments(page, "OR", "RO")
    order = Order.of(page.asking.choice, page.desk.dossier, TODAY, "")
    with pytest.raises(ValueError, match="zip"):
        order.made([Path("een.xlsx")])


def test_trying_again_makes_what_is_asked_by_then(
    page: ReportsPage, folder: Path, qtbot: QtBot
) -> None:
    """*Opnieuw proberen* made the report with what is internal that had just been unticked."""
    choose(page, "R10", "xlsx")
    page.asking.ui.internal.setChecked(True)
    page.preview._timer.stop()
    blocked = folder / "2026-11-22_R10_Merelveen_met-intern.xlsx"
    blocked.mkdir()
    with qtbot.waitSignal(page.making.process.failed, timeout=LONG):
        page.make()
    page.asking.ui.internal.setChecked(False)
    page.preview._timer.stop()
    with qtbot.waitSignal(page.making.process.made, timeout=LONG):
        take_way(page, words.RETRY)
    (run,) = register(page)
    assert not run.internal
    assert names(folder) == ["2026-11-22_R10_Merelveen.xlsx", blocked.name]


def test_a_department_that_went_does_not_become_all_of_them(
    page: ReportsPage, folder: Path
) -> None:
    choose(page, "R2", "pdf")
    tick_departments(page, "OR")
    switch_off(page, "OR")
    page.refresh()
    page.preview._timer.stop()
    assert page.asking.departments.value == "vervallen"
    page.make()
    assert not page.making.process.busy
    assert page.ui.message.text() == words.GONE["department"]
    assert names(folder) == []


def test_of_some_departments_the_others_are_still_asked(page: ReportsPage) -> None:
    choose(page, "R2", "pdf")
    tick_departments(page, "OR", "RO")
    switch_off(page, "OR")
    page.refresh()
    page.preview._timer.stop()
    assert page.asking.choice.departments == {department(page, "RO").id}


def test_what_was_made_before_is_not_made_again_for_all(page: ReportsPage, folder: Path) -> None:
    run = run_of(page)
    note(page, run)
    switch_off(page, "OR")
    page._ask_again(ReportChoice.again(run, TODAY))
    page.preview._timer.stop()
    page.make()
    assert page.ui.message.text() == words.GONE["department"]
    assert names(folder) == []


def test_where_no_department_takes_part_nothing_is_made(page: ReportsPage, folder: Path) -> None:
    """An index of nothing was made, and noted as the report of all departments."""
    for item in departments(page.desk.dossier):
        switch_off(page, item.code)
    choose(page, "R2", "xlsx")
    page.make()
    assert not page.making.process.busy
    assert page.ui.message.text() == words.NO_DEPARTMENTS
    assert names(folder) == []


def test_a_wijk_or_meeting_that_is_gone_is_told(page: ReportsPage) -> None:
    dossier = page.desk.dossier
    choice = ReportChoice("R10", Format.PDF, TODAY)
    wijk = dossier.all(Neighbourhood)[0]
    assert choice.gone(dossier) is None
    assert replace(choice, wijken=frozenset({wijk.id})).gone(dossier) is None
    assert replace(choice, wijken=frozenset({"weg"})).gone(dossier) is Gone.WIJK
    assert replace(choice, nr="R5").gone(dossier) is Gone.MEETING
    assert replace(choice, nr="R5", meeting="weg").gone(dossier) is Gone.MEETING
    # It is not asked of a report that is about no meeting.
    assert replace(choice, meeting="weg").gone(dossier) is None


def test_the_register_does_not_say_all_of_a_wijk_that_is_gone(page: ReportsPage) -> None:
    note(page, run_of(page, neighbourhoods=("weg",)), run_of(page, "RO"))
    told = {row.department: row.wijken for row in rows(page.desk.dossier)}
    assert told == {"OR": words.WIJK_GONE, "RO": words.ALL_OF_THEM}


def test_a_report_for_other_readers_has_a_file_and_a_line_of_its_own(
    page: ReportsPage, folder: Path, qtbot: QtBot
) -> None:
    """The report with what is internal replaced the one that was meant to be sent."""
    choose(page, "R10", "xlsx")
    make(qtbot, page)
    page.asking.ui.internal.setChecked(True)
    page.asking.ui.nameless.setChecked(True)
    page.preview._timer.stop()
    make(qtbot, page)
    usual, marked = (
        "2026-11-22_R10_Merelveen.xlsx",
        "2026-11-22_R10_Merelveen_zonder-namen_met-intern.xlsx",
    )
    assert names(folder) == [usual, marked]
    assert [run.file for run in register(page)] == [usual, marked]


def test_in_another_folder_it_is_another_report(
    page: ReportsPage, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(page, "R10", "xlsx")
    make(qtbot, page)
    other = tmp_path / "anders"
    other.mkdir()
    page.making.ui.folder.setText(str(other))
    make(qtbot, page)
    kept = page.tools.settings.now.reports
    paths = {kept[run.id] for run in register(page)}
    assert paths == {str(item) for place in (folder, other) for item in place.iterdir()}


def test_again_asks_everything_that_was_asked(page: ReportsPage) -> None:
    meeting = page.desk.dossier.all(Meeting)[0]
    asked = ReportChoice(
        "R3", Format.PDF, TODAY, meeting=meeting.id, names=False, internal=True, pdfa=True
    )
    order = Order.of(asked, page.desk.dossier, TODAY, "")
    (made,) = order.made([Path("r3.pdf")])
    assert ReportChoice.again(made.run, TODAY) == asked
    page._ask_again(asked)
    page.preview._timer.stop()
    assert page.asking.choice == asked
    note(page, made.run)
    assert rows(page.desk.dossier)[0].report.startswith("R3 Actielijst · ")


def test_again_takes_a_wrong_day_away(page: ReportsPage) -> None:
    """It stayed in the field, and nothing could be made until it was emptied by hand."""
    page.asking.ui.day.type_text("morgenochtend")
    page._ask_again(ReportChoice("R10", Format.PDF, TODAY))
    page.preview._timer.stop()
    assert not page.asking.wrong_day()
    assert page.asking.ui.day.text() == "22-11-2026"


def test_after_midnight_the_report_is_of_the_new_day(
    page: ReportsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    tomorrow = TODAY + timedelta(days=1)
    monkeypatch.setattr(type(page.desk), "today", tomorrow)
    page.asking.settle()
    page.preview._timer.stop()
    assert page.asking.choice.day == tomorrow


def test_after_midnight_a_day_that_was_chosen_stays(
    page: ReportsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.asking.ui.day.type_day(date(2026, 11, 1))
    page.preview._timer.stop()
    monkeypatch.setattr(type(page.desk), "today", TODAY + timedelta(days=1))
    page.asking.settle()
    assert page.asking.choice.day == date(2026, 11, 1)


def test_what_is_no_whole_folder_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative one was seen from where the program happened to be; others raised."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hier").mkdir()
    (tmp_path / "bestand").write_text("x")
    assert folder_in(f" {tmp_path} ") == tmp_path
    for text in ("", ".", "hier", "~nobody-at-all/x", f"/{'x' * 5000}", "/\0", "/bestaat/niet"):
        assert folder_in(text) is None, text
    assert folder_in(str(tmp_path / "bestand")) is None


def test_a_day_to_come_is_no_day_on_which_it_was_sent(page: ReportsPage) -> None:
    run = run_of(page)
    note(page, run)
    panel = page.register
    panel.refresh()
    row = panel._model.rows[0]
    assert not panel._write_sent(row, "23-11-2026")
    assert page.ui.message.text() == str(ComingDayError())
    assert panel._write_sent(row, "vandaag")
    assert register(page)[0].sent_on == TODAY


def test_a_sent_report_stays_in_the_register_when_made_again(
    page: ReportsPage, qtbot: QtBot
) -> None:
    choose(page, "R10", "xlsx")
    make(qtbot, page)
    (first,) = register(page)
    page.desk.edit("set_report", lambda edit: report_runs.set_fields(edit, first.id, sent_on=TODAY))
    make(qtbot, page)
    assert [run.sent_on for run in register(page) if run.id == first.id] == [TODAY]
    assert len(register(page)) == 2
