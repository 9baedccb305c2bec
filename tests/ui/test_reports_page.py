"""*Rapporten*: what goes together, the preview, real reports made by other processes, the list."""

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.ids import instance_id
from app.domain.report_runs import ReportRun
from app.domain.responsibility import accountable_department
from app.domain.route import Step
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.walk import departments
from app.editing.commands import report_runs
from app.editing.commands.instances import set_fields
from app.editing.viewing import Viewing
from app.reports.content.model import Bars, Table
from app.reports.copying import parts
from app.reports.form import Format
from app.reports.making import KINDS
from app.ui.desk import Desk
from app.ui.models.report_choice import ReportChoice
from app.ui.pages.reports_page import ReportsPage
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import reports as words
from tests.support.pdf_reader import text_of
from tests.ui.conftest import TODAY

LONG = 60_000
"""Milliseconds; a process has to start."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "uit"
    made.mkdir()
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files and folders that the user was shown by another program."""
    found: list[str] = []

    def open_url(url: object) -> bool:
        found.append(Path(url.toLocalFile()).name)  # type: ignore[attr-defined]
        return True

    monkeypatch.setattr("app.ui.report_sending.QDesktopServices.openUrl", open_url)
    return found


def page_on(qtbot: QtBot, tools: Tools, folder: Path) -> ReportsPage:
    made = ReportsPage(tools)
    qtbot.addWidget(made)
    made.making.ui.folder.setText(str(folder))
    made.resize(1100, 720)
    made.show()
    return made


@pytest.fixture
def page(qtbot: QtBot, tools: Tools, folder: Path) -> Iterator[ReportsPage]:
    made = page_on(qtbot, tools, folder)
    # Most of these tests need no preview, which would be made by a second process beside theirs.
    made.preview._timer.stop()
    yield made
    made.end()


def choose(page: ReportsPage, nr: str, form: str) -> None:
    ui = page.asking.ui
    ui.report.setCurrentIndex(ui.report.findData(nr))
    ui.form.setCurrentIndex(ui.form.findData(form))
    page.preview._timer.stop()


def tick_departments(page: ReportsPage, *codes: str) -> None:
    every = page.desk.dossier.all(Department)
    page.asking.departments.choose(frozenset(item.id for item in every if item.code in codes))
    page.asking.departments.picked.emit()
    page.preview._timer.stop()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def ways(page: ReportsPage) -> list[str]:
    buttons = page.ui.message.findChildren(QPushButton)
    return [button.text() for button in buttons if button.isVisible() and button.text()]


def take_way(page: ReportsPage, text: str) -> None:
    buttons = page.ui.message.findChildren(QPushButton)
    next(item for item in buttons if item.isVisible() and item.text() == text).click()


def register(page: ReportsPage) -> list[ReportRun]:
    return sorted(page.desk.dossier.all(ReportRun), key=lambda run: run.file)


def note(page: ReportsPage, *runs: ReportRun) -> None:
    assert page.desk.edit(report_runs.MAKE, lambda edit: report_runs.note(edit, runs, ()))


def run_of(page: ReportsPage, code: str = "OR", **values: object) -> ReportRun:
    department = page.desk.dossier.where(Department, "code", code)[0]
    made = ReportRun(
        f"run-{code}",
        number="R2",
        file=f"2026-11-22_R2_{code}_Merelveen.pdf",
        form="pdf",
        made_on=TODAY,
        reference_date=TODAY,
        department=department.id,
    )
    return replace(made, **values)  # type: ignore[arg-type]


def test_every_report_is_offered_in_every_form_it_has(page: ReportsPage) -> None:
    ui = page.asking.ui
    offered = {str(ui.report.itemData(at)) for at in range(ui.report.count())}
    assert offered == set(KINDS)
    for nr in offered:
        ui.report.setCurrentIndex(ui.report.findData(nr))
        forms = {ui.form.itemData(at) for at in range(ui.form.count())}
        assert forms == {form.value for form in KINDS[nr].contents}
        assert ui.about.text() == words.ABOUT[nr]


def test_what_does_not_go_together_cannot_be_chosen_and_says_why(page: ReportsPage) -> None:
    ui, departments_button = page.asking.ui, page.asking.departments
    choose(page, "R10", "pdf")
    assert not departments_button.isEnabled()
    assert words.NOT_PER_DEPARTMENT in departments_button.toolTip()
    assert ui.pdfa.isEnabled()
    assert not ui.history.isEnabled()
    choose(page, "R0", "xlsx")
    assert ui.history.isEnabled()
    assert not ui.pdfa.isEnabled()
    ui.pdfa.setChecked(True)
    command = page.asking.choice.command(page.desk.dossier, Path("m"), Path())
    assert "--pdfa" not in command
    choose(page, "R2", "pdf")
    assert departments_button.isEnabled()


def test_ticked_departments_and_wijken_are_asked_and_no_others(page: ReportsPage) -> None:
    choose(page, "R2", "pdf")
    tick_departments(page, "OR", "RO")
    wijken = page.desk.dossier.all(Neighbourhood)
    page.asking.wijken.choose(frozenset(item.id for item in wijken if item.name != "Vogelweide"))
    asked = page.asking.choice.command(page.desk.dossier, Path("m"), Path())
    told = [asked[at + 1] for at, word in enumerate(asked) if word == "--department"]
    assert told == ["RO", "OR"]
    told = [asked[at + 1] for at, word in enumerate(asked) if word == "--neighbourhood"]
    assert sorted(told) == ["Kadekwartier", "Korenakkers"]
    choose(page, "R10", "pdf")
    assert "--department" not in page.asking.choice.command(page.desk.dossier, Path("m"), Path())


def test_the_report_tells_what_was_changed_just_now(
    page: ReportsPage, folder: Path, qtbot: QtBot
) -> None:
    """What is not on the share yet is on this laptop, and belongs in the report."""
    desk = page.desk
    dossier = desk.dossier
    step = dossier.where(Step, "code", "6.3")[0]
    wijk = dossier.where(Neighbourhood, "name", "Vogelweide")[0]
    owner = dossier.where(Person, "name", "Carla Smeenk")[0].id
    key = instance_id(step.id, wijk.id)
    assert desk.edit("set_instance", lambda edit: set_fields(edit, key, owner=owner))
    leading = accountable_department(dossier, step.id)
    assert leading is not None
    choose(page, "R2", "pdf")
    tick_departments(page, leading.code)
    page.making.ui.audience.setText(" het MT ")
    with qtbot.waitSignal(page.making.process.made, timeout=LONG):
        page.making.ui.make.click()
        assert page.making.ui.stop.isVisible()
        assert not page.making.ui.make.isEnabled()
    (name,) = names(folder)
    assert f"_R2_{leading.code}_" in name
    assert page.ui.message.text() == f"{name} is gemaakt."
    assert ways(page) == [words.OPEN, words.SHOW_FOLDER, words.MAIL]
    assert page.making.ui.make.isEnabled()
    assert "Carla Smeenk" in text_of(folder / name)
    (run,) = register(page)
    assert (run.number, run.file, run.department) == ("R2", name, leading.id)
    assert (run.made_on, run.reference_date, run.audience) == (TODAY, TODAY, "het MT")
    assert page.tools.settings.now.reports == {run.id: str(folder / name)}


def test_what_is_noted_in_the_register_changes_no_report(
    page: ReportsPage, folder: Path, qtbot: QtBot
) -> None:
    """The moment of the last change stands in it: making it twice gave two different files."""
    choose(page, "R0", "xlsx")
    page.asking.ui.history.setChecked(True)
    found = []
    for _ in range(2):
        with qtbot.waitSignal(page.making.process.made, timeout=LONG):
            page.make()
        (path,) = folder.iterdir()
        found.append(path.read_bytes())
    assert found[0] == found[1]
    assert len(register(page)) == 1


def test_stopping_leaves_nothing_behind(page: ReportsPage, folder: Path, qtbot: QtBot) -> None:
    choose(page, "R2", "pdf")
    with qtbot.waitSignal(page.making.process.stopped, timeout=LONG):
        page.make()
        page.making.ui.stop.click()
    assert names(folder) == []
    assert page.ui.message.text() == words.STOPPED
    assert not page.making.ui.bar.isVisible()
    assert register(page) == []


def test_what_stands_in_the_way_is_said_with_a_way_on(
    page: ReportsPage,
    folder: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(page, "R10", "xlsx")
    blocked = folder / "2026-11-22_R10_Merelveen.xlsx"
    blocked.mkdir()
    with qtbot.waitSignal(page.making.process.failed, timeout=LONG):
        page.make()
    assert blocked.name in page.ui.message.text()
    assert ways(page) == [words.RETRY, words.ELSEWHERE]
    other = tmp_path / "anders"
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(other))
    with qtbot.waitSignal(page.making.process.made, timeout=LONG):
        take_way(page, words.ELSEWHERE)
    assert names(other) == [blocked.name]
    assert list(blocked.iterdir()) == []


def test_a_folder_that_is_gone_is_asked_for_again(page: ReportsPage, folder: Path) -> None:
    folder.rmdir()
    page.make()
    assert page.ui.message.text() == words.NO_FOLDER
    assert page.making.ui.folder.hasFocus()
    assert not page.making.process.busy


def test_a_day_that_is_none_stops_it_instead_of_making_another_day(
    page: ReportsPage, folder: Path
) -> None:
    """`gisteren` stood in the field, and the report was made of today."""
    page.asking.ui.day.type_text("gisteren")
    page.make()
    assert not page.making.process.busy
    assert '"gisteren" is hier geen datum' in page.ui.message.text()
    assert names(folder) == []


def test_closing_the_dossier_ends_what_is_being_made(
    page: ReportsPage, folder: Path, told: list[str]
) -> None:
    choose(page, "R2", "xlsx")
    page.make()
    page.end()
    assert not page.making.process.busy
    assert names(folder) == []
    assert told[-1] == words.STOPPED


def test_a_mail_is_put_ready_for_every_department_of_a_set(
    page: ReportsPage, folder: Path, qtbot: QtBot
) -> None:
    """Every department gets its own, with only its own report."""
    desk = page.desk
    henk = desk.dossier.where(Person, "name", "Henk Oldersma")[0]
    with_mail = replace(henk, mail="henk@merelveen.example")
    assert desk.edit("set_person", lambda edit: edit.save(with_mail))
    choose(page, "R2", "xlsx")
    with qtbot.waitSignal(page.making.process.made, timeout=LONG):
        page.make()
    take_way(page, words.MAIL)
    mails = {path.stem.split("_")[2]: path for path in folder.glob("*_xlsx.eml")}
    assert set(mails) == {item.code for item in departments(desk.dossier)}
    found = message_from_bytes(mails["OR"].read_bytes(), policy=default)
    assert found["To"] == "henk@merelveen.example"
    (attached,) = found.iter_attachments()
    assert attached.get_filename() == f"{mails['OR'].stem.removesuffix('_xlsx')}.xlsx"
    assert "Noor Wielinga" in mails["OR"].read_text()
    assert "15 e-mails staan klaar; vul zelf de ontvanger in" in page.ui.message.text()
    assert " OR" not in page.ui.message.text()
    qtbot.waitUntil(lambda: ways(page) == [words.SHOW_FOLDER, words.COPY_ADDRESSES])
    take_way(page, words.COPY_ADDRESSES)
    assert QGuiApplication.clipboard().text() == "henk@merelveen.example"
    # The index is for nobody but who made it.
    assert len(register(page)) == len(departments(desk.dossier))


# The preview


@pytest.fixture
def shown(qtbot: QtBot, tools: Tools, folder: Path) -> Iterator[ReportsPage]:
    """The page with the preview of R2 for one department on it."""
    made = page_on(qtbot, tools, folder)
    choose(made, "R2", "pdf")
    tick_departments(made, "OR")
    with qtbot.waitSignal(made.preview.process.made, timeout=LONG):
        made.preview._begin()
    yield made
    made.end()


def test_the_preview_comes_of_its_own_accord_and_tells_what_is_held_back(
    qtbot: QtBot, tools: Tools, folder: Path
) -> None:
    page = page_on(qtbot, tools, folder)
    page.asking.ui.nameless.setChecked(True)
    with qtbot.waitSignal(page.preview.process.made, timeout=LONG):
        pass
    assert page.preview.ui.pages.pages > 3
    assert page.preview.ui.stack.currentWidget() is page.preview.ui.pages
    assert "functie en afdeling in plaats van een naam" in page.asking.ui.nameless_note.text()
    assert names(folder) == []
    page.end()


def test_internal_remarks_are_counted_before_anything_is_made(
    page: ReportsPage, qtbot: QtBot, folder: Path
) -> None:
    desk = page.desk
    step = desk.dossier.where(Step, "code", "3.5")[0].id
    change = lambda edit: set_fields(edit, step, internal_remark="Geheim.")  # noqa: E731
    before = ReportChoice("R0", Format.XLSX, TODAY)
    choose(page, "R0", "xlsx")
    with qtbot.waitSignal(page.preview.process.counted, timeout=LONG) as first:
        page.preview._begin()
    assert desk.edit("set_instance", change)
    page.preview._timer.stop()
    qtbot.waitUntil(lambda: not page.preview.process.busy, timeout=LONG)
    with qtbot.waitSignal(page.preview.process.counted, timeout=LONG) as second:
        page.preview._begin()
    assert page.asking.choice == before
    assert second.args[0].internal == first.args[0].internal + 1
    assert page.asking.ui.internal_note.text() == words.internal_held(second.args[0].internal)
    assert names(folder) == []


def test_of_a_set_another_report_can_be_looked_at(shown: ReportsPage, qtbot: QtBot) -> None:
    preview = shown.preview
    assert not preview.ui.which.isVisible()
    tick_departments(shown, "OR", "RO")
    offered = [preview.ui.which.itemText(at) for at in range(preview.ui.which.count())]
    assert offered == ["RO", "OR"]
    assert preview.ui.which.currentText() == "OR"
    with qtbot.waitSignal(preview.process.made, timeout=LONG) as made:
        preview.ui.which.setCurrentIndex(0)
        preview.ui.which.activated.emit(0)
    assert "Ruimtelijke ordening en omgevingsplan" in text_of(made.args[0][0])


def test_a_text_is_looked_for_and_gone_to_by_keys(shown: ReportsPage, qtbot: QtBot) -> None:
    preview = shown.preview
    shown.focus_filter()
    assert preview.ui.search.hasFocus()
    qtbot.keyClicks(preview.ui.search, "oldersma")
    at, of = preview.ui.pages.found
    assert of > 2
    assert preview.ui.hits.text() == f"{at} van {of}"
    qtbot.keyClick(preview.ui.search, Qt.Key.Key_Return)
    assert preview.ui.pages.found == (at % of + 1, of)
    qtbot.keyClick(preview.ui.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert preview.ui.pages.found == (at, of)
    preview.ui.search.setText("dit staat er niet")
    assert preview.ui.hits.text() == words.NOTHING_FOUND
    qtbot.keyClick(preview.ui.search, Qt.Key.Key_Escape)
    assert preview.ui.search.text() == preview.ui.hits.text() == ""
    assert preview.ui.pages.hasFocus()


def test_pages_are_painted_scrolled_and_made_larger(shown: ReportsPage, qtbot: QtBot) -> None:
    pages = shown.preview.ui.pages
    qtbot.waitUntil(lambda: bool(pages._pictures), timeout=LONG)
    middle = pages.viewport().grab().toImage()
    inked = {middle.pixelColor(x, 120).name() for x in range(0, middle.width(), 1)}
    assert len(inked) > 3
    assert pages.page == 1
    small = pages.percent
    qtbot.keyClick(pages, Qt.Key.Key_Plus)
    assert pages.percent > small
    qtbot.keyClick(pages, Qt.Key.Key_0)
    assert pages.percent == small
    qtbot.keyClick(pages, Qt.Key.Key_End)
    assert pages.page == pages.pages
    assert pages.accessibleName() == words.page_place(pages.pages, pages.pages)


def test_a_table_a_chart_and_the_whole_are_copied(shown: ReportsPage) -> None:
    preview, clipboard = shown.preview, QGuiApplication.clipboard()
    report = preview._content(shown.asking.choice)
    found = parts(report)
    table = next(part for part in found if isinstance(part, Table))
    chart = next(part for part in found if isinstance(part, Bars))
    menu = preview._copying.menu(report, preview._page_picture, preview)
    titles = [action.text() for action in menu.actions() if action.menu()]
    assert titles == [part.title for part in found]
    preview._copying.table(table)
    assert f"<caption>{table.title}</caption>" in clipboard.mimeData().html()
    assert clipboard.text().startswith("\t".join(column.title for column in table.columns[:2]))
    preview._copying.picture(chart)
    assert clipboard.image().width() > 1000
    assert shown.ui.message.text() == words.copied(chart.title)
    menu.actions()[0].trigger()
    assert clipboard.text().startswith(report.name)
    menu.actions()[1].trigger()
    assert clipboard.image().height() > clipboard.image().width() > 1000


def test_it_opens_in_the_reader_as_a_copy(shown: ReportsPage, opened: list[str]) -> None:
    """The next preview would not get its place while a reader on Windows has this one open."""
    shown.preview.ui.read.click()
    shown.preview.ui.read.click()
    assert opened == ["lezen-0.pdf", "lezen-1.pdf"]


def test_a_workbook_is_looked_at_in_its_own_program(
    page: ReportsPage, qtbot: QtBot, opened: list[str], folder: Path
) -> None:
    choose(page, "R2", "xlsx")
    tick_departments(page, "OR")
    with qtbot.waitSignal(page.preview.process.made, timeout=LONG):
        page.preview._begin()
    assert page.preview.ui.message.text() == words.ONLY_IN_EXCEL
    with qtbot.waitSignal(page.preview.process.made, timeout=LONG):
        page.preview.ui.way.click()
    assert opened == ["voorbeeld.xlsx"]
    assert names(folder) == []


# What was made before


def test_an_empty_register_says_what_will_stand_there(page: ReportsPage) -> None:
    page.show_place(Place("reports", field="made"))
    ui = page.register.ui
    assert ui.stack.currentWidget() is ui.empty
    assert ui.empty_text.text() == words.NONE_YET
    ui.empty_way.click()
    assert page.ui.tabs.currentWidget() is page.ui.make_tab


def test_the_register_is_filtered_and_tells_who_did_not_answer(page: ReportsPage) -> None:
    note(page, run_of(page), run_of(page, "RO", audience="Ilse", sent_on=TODAY))
    model = page.register._model
    QAbstractItemModelTester(model)
    assert page.ui.summary.text() == "2 rapporten gemaakt, 1 verstuurd zonder antwoord"
    assert [row.department for row in model.rows] == ["RO", "OR"]
    page.register.ui.filter.setText("ilse")
    assert [row.department for row in model.rows] == ["RO"]
    page.register.ui.filter.setText("niemand")
    assert page.register.ui.empty_text.text() == words.NONE_FOUND
    page.register.ui.filter.clear()
    page.register.ui.waiting.setChecked(True)
    assert [row.department for row in model.rows] == ["RO"]


def test_for_whom_and_when_it_was_sent_are_typed_in_the_list(
    page: ReportsPage, qtbot: QtBot
) -> None:
    note(page, run_of(page))
    page.show_place(Place("reports", field="made"))
    register_panel = page.register
    model = register_panel._model
    assert model.setData(model.index(0, 6), "  het  MT ")
    assert model.setData(model.index(0, 7), "20-11")
    (run,) = register(page)
    assert run.audience == "het MT"
    assert run.sent_on is not None
    assert run.sent_on.isoformat() == "2026-11-20"
    assert not model.setData(model.index(0, 7), "ooit")
    assert "ooit" in page.ui.message.text()
    register_panel.ui.answered.click()
    assert register(page)[0].answered
    register_panel.ui.sent.click()
    assert (register(page)[0].sent_on, register(page)[0].answered) == (None, False)
    register_panel.ui.table.setFocus()
    qtbot.keyClick(register_panel.ui.table, Qt.Key.Key_Delete)
    assert register(page) == []
    page.desk.undo()
    assert len(register(page)) == 1


def test_a_file_is_found_back_on_the_laptop_that_made_it(
    page: ReportsPage, folder: Path, opened: list[str]
) -> None:
    run = run_of(page)
    note(page, run)
    page.show_place(Place("reports", field="made"))
    page.register.ui.open.click()
    assert page.ui.message.text() == words.ELSEWHERE_MADE
    path = folder / run.file
    page.tools.settings.change(reports={run.id: str(path)})
    page.register.ui.open.click()
    assert page.ui.message.text() == words.gone(run.file, str(folder))
    path.write_bytes(b"%PDF")
    page.register.ui.open.click()
    page.register.ui.show_folder.click()
    assert opened == [run.file, folder.name]


def test_who_did_not_answer_gets_a_reminder(page: ReportsPage, folder: Path, qtbot: QtBot) -> None:
    run = run_of(page, sent_on=TODAY)
    note(page, run)
    (folder / run.file).write_bytes(b"%PDF")
    page.tools.settings.change(reports={run.id: str(folder / run.file)})
    page.show_place(Place("reports", field="made"))
    page.register.ui.mail.click()
    (mail,) = folder.glob("*.eml")
    found = message_from_bytes(mail.read_bytes(), policy=default)
    assert found["Subject"].startswith("Herinnering: Afdelingsrapport")
    qtbot.waitUntil(lambda: words.COPY_TEXT in ways(page))
    take_way(page, words.COPY_TEXT)
    assert "Op 22 november 2026 stuurde ik je" in QGuiApplication.clipboard().text()


def test_a_report_is_asked_once_more_as_it_was_asked_then(page: ReportsPage) -> None:
    wijk = page.desk.dossier.all(Neighbourhood)[0]
    run = run_of(page, names=False, internal=True, neighbourhoods=(wijk.id,))
    note(page, replace(run, reference_date=None))
    page.show_place(Place("reports", field="made"))
    page.register.ui.again.click()
    choice = page.asking.choice
    assert page.ui.tabs.currentWidget() is page.ui.make_tab
    assert (choice.nr, choice.form, choice.day) == ("R2", Format.PDF, TODAY)
    assert (list(choice.departments), list(choice.wijken)) == ([run.department], [wijk.id])
    assert (choice.names, choice.internal) == (False, True)


def test_who_only_looks_on_makes_reports_that_are_not_noted(
    qtbot: QtBot, demo_path: Path, tools: Tools, folder: Path
) -> None:
    desk = Desk(Viewing(demo_path, "gast"), today=lambda: TODAY)
    page = page_on(qtbot, replace(tools, desk=desk), folder)
    page.preview._timer.stop()
    choose(page, "R10", "pdf")
    with qtbot.waitSignal(page.making.process.made, timeout=LONG):
        page.make()
    assert len(names(folder)) == 1
    assert register(page) == []
    page.end()
    desk.close()


def test_a_report_for_others_asks_nothing_about_names_and_internal(page: ReportsPage) -> None:
    """`report R9 --include-internal` is wrong usage: a box that stayed ticked would stop it."""
    ui = page.asking.ui
    ui.internal.setChecked(True)
    choose(page, "R9", "pdf")
    assert not ui.internal.isEnabled()
    assert not ui.nameless.isEnabled()
    words_of_command = page.asking.choice.command(page.desk.dossier, Path("m"), Path("r"))
    assert "--include-internal" not in words_of_command
    choose(page, "R4", "pdf")
    assert ui.internal.isEnabled()
