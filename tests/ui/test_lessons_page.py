"""*Lessen*: noting, changing and sharing lessons, questions and answers, and what others share."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.domain.learned import answers_to, own
from app.domain.learning import Answer, Lesson, OpenQuestion, Share, Worked
from app.domain.route import Movement, Step
from app.domain.town_hall import Neighbourhood
from app.editing.share_format import FORMAT
from app.editing.sharing import MANIFEST
from app.ui.pages.lessons_page import LessonsPage
from app.ui.panels.learned_panel import LearnedPanel
from app.ui.panels.lesson_detail_panel import LessonDetailPanel
from app.ui.panels.question_detail_panel import QuestionDetailPanel
from app.ui.panels.shared_detail_panel import SharedDetailPanel
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import lessons as words
from tests.ui.conftest import type_text

LESSON_ID = "11111111-1111-4111-8111-111111111111"
QUESTION_ID = "22222222-2222-4222-8222-222222222222"
ANSWER_ID = "44444444-4444-4444-8444-444444444444"


@pytest.fixture
def page(qtbot: QtBot, tools: Tools) -> LessonsPage:
    made = LessonsPage(tools)
    qtbot.addWidget(made)
    made.resize(1116, 720)
    made.show()
    return made


def tab(page: LessonsPage, name: str) -> LearnedPanel:
    page.show_place(Place("lessons", field=name))
    return page.panel


def titles(panel: LearnedPanel) -> list[object]:
    return [row.values[1] for row in panel._model.rows]


def lesson(page: LessonsPage, number: int = 1) -> Lesson:
    return own(page.desk.dossier, Lesson)[number - 1]


def detail(page: LessonsPage) -> LessonDetailPanel:
    found = tab(page, "lessons").detail
    assert isinstance(found, LessonDetailPanel)
    return found


def put(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Type a text in the place of what is there."""
    field.setFocus()
    field.selectAll()
    type_text(field, text)


def pick(box: QComboBox, data: str) -> None:
    at = box.findData(data)
    assert at >= 0
    box.setCurrentIndex(at)
    box.activated.emit(at)


def package(folder: Path, page: LessonsPage, **values: Any) -> Path:
    """What Rivierdam shares: a lesson, a question, and an answer to the first question here."""
    ours = own(page.desk.dossier, OpenQuestion)[0].id
    step = next(item.id for item in page.desk.dossier.all(Step) if item.code == "2.4")
    content = {
        "format": FORMAT,
        "version": 1,
        "municipality": {"name": "Rivierdam", "code": "GM1234"},
        "made_on": "2026-11-20",
        "lessons": [
            {
                "id": LESSON_ID,
                "title": "Een kijkwoning",
                "worked": "werkte_deels",
                "outcome": "Veel <b>bezoek</b>.",
                "traits": "Rijtjeswoningen uit 1970-1979",
                "step": step,
                "share": "alle",
            }
        ],
        "questions": [{"id": QUESTION_ID, "question": "Hoe houd je vrijwilligers vast?"}],
        "answers": [{"id": ANSWER_ID, "question": ours, "tip": "Vraag de provincie."}],
        **values,
    }
    path = folder / "pakket.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr(MANIFEST, json.dumps(content))
    return path


@pytest.fixture
def taken(page: LessonsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LessonsPage:
    """The page after Rivierdam's package was taken over."""
    path = package(tmp_path, page)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    page.ui.take_in.click()
    return page


@pytest.mark.parametrize("name", ["lessons", "questions", "others"])
def test_every_list_is_a_sound_table_with_a_value_in_every_column(
    taken: LessonsPage, name: str
) -> None:
    panel = tab(taken, name)
    QAbstractItemModelTester(panel._model)
    assert panel._model.rows
    for row in panel._model.rows:
        assert len(row.values) == len(words.COLUMNS[name])
    assert panel.listing().columns


def test_a_lesson_is_added_by_its_title_and_filled_in_at_the_right(
    page: LessonsPage, qtbot: QtBot
) -> None:
    panel = tab(page, "lessons")
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_Insert)
    assert page.focusWidget() is panel.ui.entry
    type_text(panel.ui.entry, "Koffie helpt")
    qtbot.keyClick(panel.ui.entry, Qt.Key.Key_Return)
    assert "Koffie helpt" in titles(panel)
    shown = detail(page)
    assert page.focusWidget() is shown.ui.title
    put(shown.ui.outcome, "Iedereen bleef langer.")
    pick(shown.ui.worked, "werkte_deels")
    pick(shown.ui.movement, "omhoog")
    shown.settle()
    made = next(item for item in page.desk.dossier.all(Lesson) if item.title == "Koffie helpt")
    assert (made.outcome, made.worked) == ("Iedereen bleef langer.", Worked.PARTLY)
    assert (made.movement, made.made_on) == (Movement.UP, page.desk.today)


TEXTS = ("title", "situation", "approach", "outcome", "conditions", "otherwise", "traits")


@pytest.mark.parametrize("name", [*TEXTS, "agreed_by"])
def test_every_text_of_a_lesson_is_kept_and_undone_as_one_step(
    page: LessonsPage, name: str
) -> None:
    shown, before = detail(page), lesson(page)
    put(getattr(shown.ui, name), "Anders dan eerst")
    shown.settle()
    assert getattr(page.desk.dossier.get(Lesson, before.id), name) == "Anders dan eerst"
    page.desk.undo()
    assert page.desk.dossier.get(Lesson, before.id) == before


def test_day_and_departments_are_kept(page: LessonsPage) -> None:
    shown, before = detail(page), lesson(page)
    put(shown.ui.agreed_on, "1-11-2026")
    shown.settle()
    shown.departments.choose(frozenset({before.departments[0]}))
    shown.departments.picked.emit()
    after = page.desk.dossier.get(Lesson, before.id)
    assert str(after.agreed_on) == "2026-11-01"
    assert after.departments == before.departments[:1]


def test_a_lesson_with_a_name_cannot_be_shared_and_says_what_was_found(page: LessonsPage) -> None:
    shown, key = detail(page), lesson(page).id
    pick(shown.ui.share, "intern")
    put(shown.ui.outcome, "Oldersma zag op Kade 14 dat het werkte.")
    shown.settle()
    pick(shown.ui.share, "alle")
    assert page.desk.dossier.get(Lesson, key).share is Share.INTERNAL
    assert '"Oldersma" en "Kade 14"' in shown.ui.problem.text()
    assert shown.ui.problem.isVisible()
    page.refresh()
    assert shown.ui.share.currentData() == "intern"
    put(shown.ui.outcome, "Het werkte.")
    shown.settle()
    pick(shown.ui.share, "alle")
    assert page.desk.dossier.get(Lesson, key).share is Share.EVERYBODY
    assert not shown.ui.problem.isVisible()


def test_what_is_missing_for_sharing_is_said_while_it_is_typed(page: LessonsPage) -> None:
    shown = detail(page)
    assert shown.ui.share_note.text() == "Gaat mee in een pakket."
    pick(shown.ui.share, "intern")
    put(shown.ui.contact, "projectleider")
    shown.settle()
    page.refresh()
    assert "een algemeen e-mailadres" in shown.ui.share_note.text()


def test_a_filter_narrows_by_wijk_step_movement_and_words(page: LessonsPage) -> None:
    panel = tab(page, "lessons")
    dossier = page.desk.dossier
    assert len(titles(panel)) == 4
    wijk = next(item.id for item in dossier.all(Neighbourhood) if item.name == "Korenakkers")
    pick(page.ui.wijk, wijk)
    assert len(titles(panel)) == 3
    pick(page.ui.movement, "stoppen")
    assert titles(panel) == ["Eén planning voor riool, stroom en woningen"]
    pick(page.ui.movement, "")
    pick(page.ui.step, next(item.id for item in dossier.all(Step) if item.code == "2.4"))
    assert titles(panel) == ["Aan de deur lukt wat in de zaal niet lukt"]
    for box in (page.ui.wijk, page.ui.step):
        pick(box, "")
    panel.ui.filter.setText("dak cooperatie")
    assert titles(panel) == ["Het schooldak als eerste klant van de coöperatie"]
    assert panel.ui.count.text() == "1 van 4"
    panel.ui.filter.setText("bestaat niet")
    assert panel.ui.empty_text.text() == words.NONE_FOUND
    page.show_place(Place("lessons", lesson(page, 2).id))
    assert panel.ui.table.key == lesson(page, 2).id


def test_a_question_gets_an_answer_and_takes_it_along(page: LessonsPage, qtbot: QtBot) -> None:
    panel = tab(page, "questions")
    shown = panel.detail
    assert isinstance(shown, QuestionDetailPanel)
    key = panel.ui.table.key
    answers = shown.answers
    type_text(answers.ui.entry, "Leg het bij de provincie.")
    qtbot.keyClick(answers.ui.entry, Qt.Key.Key_Return)
    put(answers.ui.organisation, "Gemeente Zeewijk")
    put(answers.ui.use, "We vragen het na.")
    answers.settle()
    (found,) = answers_to(page.desk.dossier, key)
    assert (found.tip, found.organisation) == ("Leg het bij de provincie.", "Gemeente Zeewijk")
    assert (found.use, found.date) == ("We vragen het na.", page.desk.today)
    qtbot.keyClick(panel.ui.table, Qt.Key.Key_Delete)
    assert page.desk.dossier.find(OpenQuestion, key) is None
    assert not page.desk.dossier.all(Answer)
    page.desk.undo()
    assert len(answers_to(page.desk.dossier, key)) == 1


def test_any_help_can_be_asked_for(page: LessonsPage) -> None:
    shown = tab(page, "questions").detail
    assert isinstance(shown, QuestionDetailPanel)
    line = shown.ui.wanted.lineEdit()
    assert line is not None
    put(line, "een jurist")
    shown.settle()
    pick(shown.ui.urgency, "kan_wachten")
    found = page.desk.dossier.get(OpenQuestion, shown.fields.key)
    assert (found.wanted, found.urgency.value) == ("een jurist", "kan_wachten")


class TestOfOthers:
    def test_they_stand_apart_with_the_wijken_that_they_fit_and_why(
        self, taken: LessonsPage
    ) -> None:
        panel = taken.panel
        assert panel.tab == "others"
        assert titles(panel) == ["Een kijkwoning", "Hoe houd je vrijwilligers vast?"]
        assert titles(tab(taken, "lessons"))[0] != "Een kijkwoning"
        panel = tab(taken, "others")
        fits = str(panel._model.rows[0].values[-1])
        assert "Korenakkers: bouwjaren 1970-1979 en ook rijtjeswoningen" in fits
        assert "Kadekwartier: stap 2.4 loopt nog" in fits

    def test_per_wijk_only_what_fits_with_the_reason(self, taken: LessonsPage) -> None:
        panel = tab(taken, "others")
        wijken = {item.name: item.id for item in taken.desk.dossier.all(Neighbourhood)}
        pick(taken.ui.wijk, wijken["Korenakkers"])
        assert [row.values[-1] for row in panel._model.rows] == [
            "bouwjaren 1970-1979 en ook rijtjeswoningen"
        ]
        assert "nog niet gereed" in panel.ui.rule.text()

    def test_it_is_read_as_plain_text(self, taken: LessonsPage) -> None:
        shown = tab(taken, "others").detail
        assert isinstance(shown, SharedDetailPanel)
        text = shown.ui.text.toPlainText()
        assert "Uitkomst\nVeel <b>bezoek</b>." in text
        assert shown.ui.text.isReadOnly()
        assert "Rivierdam" in shown.ui.shared_by.text()

    def test_our_answer_to_their_question_is_kept(self, taken: LessonsPage) -> None:
        panel = tab(taken, "others")
        panel.choose(QUESTION_ID)
        shown = panel.detail
        assert isinstance(shown, SharedDetailPanel)
        type_text(shown.answers.ui.entry, "Geef ze een rol.")
        shown.answers.ui.add.click()
        (found,) = answers_to(taken.desk.dossier, QUESTION_ID)
        assert (found.tip, found.from_whom) == ("Geef ze een rol.", "")
        assert not shown.answers.ui.use.isVisible()

    def test_an_answer_that_came_in_stands_with_our_question(self, taken: LessonsPage) -> None:
        panel = tab(taken, "questions")
        shown = panel.detail
        assert isinstance(shown, QuestionDetailPanel)
        answers = shown.answers
        assert answers.ui.tip.toPlainText() == "Vraag de provincie."
        assert answers.ui.organisation.text() == "Rivierdam"
        assert answers.ui.tip.isReadOnly()
        put(answers.ui.use, "Doen we.")
        answers.settle()
        assert taken.desk.dossier.get(Answer, ANSWER_ID).use == "Doen we."

    def test_it_is_told_and_one_undo_takes_it_back(
        self, page: LessonsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        told: list[str] = []
        page.desk.told.connect(told.append)
        path = package(tmp_path, page)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
        page.show_place(Place("lessons", field="take_in"))
        page.ui.take_in.click()
        assert told == [
            "Overgenomen van Rivierdam: 1 les, 1 vraagstuk en 1 antwoord.",
            "Er is niets veranderd: wat Rivierdam deelt, had je al.",
        ]
        before = len(page.desk.dossier.all(Lesson))
        page.desk.undo()
        assert len(page.desk.dossier.all(Lesson)) == before - 1
        assert not page.desk.dossier.all(Answer)

    @pytest.mark.parametrize(
        ("spoil", "said"),
        [
            (lambda path: path.write_bytes(b"geen zip"), "is beschadigd"),
            (lambda path: path.unlink(), "is er niet"),
        ],
    )
    def test_what_cannot_be_read_changes_nothing(
        self,
        page: LessonsPage,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        spoil: Callable[[Path], object],
        said: str,
    ) -> None:
        refused: list[str] = []
        page.desk.refused.connect(refused.append)
        path = package(tmp_path, page)
        spoil(path)
        before = page.desk.dossier
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
        page.ui.take_in.click()
        assert said in refused[0]
        assert page.desk.dossier is before

    def test_without_any_the_empty_list_says_what_comes_here(self, page: LessonsPage) -> None:
        panel = tab(page, "others")
        assert panel.ui.empty_text.text() == words.EMPTY["others"]
        assert panel.ui.first.text() == "Lessen van anderen…"


def test_without_lessons_the_first_thing_to_do_is_offered(page: LessonsPage) -> None:
    panel = tab(page, "lessons")
    while panel._model.rows:
        panel._remove()
    assert panel.ui.empty_text.text() == (
        "Wat werkte, en wat niet? Een les die mislukte, helpt een ander het meest."
    )
    assert panel.ui.first.text() == "Les vastleggen"
    panel.ui.first.click()
    assert page.focusWidget() is panel.ui.entry


def test_the_step_and_the_package_are_a_key_away(page: LessonsPage, visited: list[Place]) -> None:
    panel = tab(page, "lessons")
    panel.ui.to_step.click()
    page.ui.share.click()
    assert visited == [Place("route", lesson(page).step or ""), Place("share")]
