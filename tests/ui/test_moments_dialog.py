"""*Momenten*: the words of R1 on a day, from the proposal to a text of one's own and back."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.moments import Moment
from app.domain.risks import Risk
from app.editing.viewing import Viewing
from app.reports.content.model import Bullets, Report
from app.reports.content.one_page import one_page
from app.reports.content.request import Request
from app.reports.visibility import Reader
from app.ui.desk import Desk
from app.ui.dialogs.moments_dialog import MomentsDialog
from app.ui.pages.reports_page import ReportsPage
from app.ui.place import Place
from app.ui.tools import Tools
from app.words.window import moments as words
from tests.ui.conftest import TODAY, bring_up, type_text

KEY = TODAY.isoformat()


@pytest.fixture
def dialog(qtbot: QtBot, tools: Tools) -> MomentsDialog:
    return bring_up(qtbot, MomentsDialog(tools, Place("moments", KEY)))


def report(desk: Desk, day: date = TODAY) -> Report:
    return one_page(
        Request(
            dossier=desk.dossier,
            reference_date=day,
            reader=Reader(),
            document="M",
            changed_at=None,
            program="S",
        )
    )


def successes(made: Report) -> tuple[str, ...]:
    return next(block.items for block in made.blocks if isinstance(block, Bullets))


def test_the_proposal_stands_there_and_is_no_text_of_its_own(
    dialog: MomentsDialog, desk: Desk
) -> None:
    made = report(desk)
    ui = dialog.ui
    assert ui.headline.toPlainText() == made.headline
    assert tuple(ui.successes.toPlainText().split("\n")) == successes(made)
    assert ui.headline_note.text() == words.PROPOSED
    assert not ui.keep.isEnabled()
    assert not ui.back.isEnabled()
    assert "Oldersma" not in ui.risks.toPlainText()
    before = desk.dossier
    dialog.close()
    assert desk.dossier is before


def test_what_is_changed_is_printed_and_the_rest_follows_the_dossier(
    dialog: MomentsDialog, desk: Desk
) -> None:
    ui, before = dialog.ui, report(desk)
    ui.headline.setPlainText("We halen het doel,\nals de raad in december kiest.")
    ui.successes.setPlainText("Henk Oldersma kreeg de straat open.\n\nDe school is klaar.")
    assert ui.successes_note.text() == "eigen tekst · 36 van 100 tekens"
    ui.keep.click()
    (kept,) = desk.dossier.all(Moment)
    assert (kept.id, kept.risks, kept.milestone) == (KEY, "", "")
    made = report(desk)
    assert made.headline == "We halen het doel, als de raad in december kiest."
    assert successes(made) == (
        "planner openbare ruimte (OR) kreeg de straat open.",
        "De school is klaar.",
    )
    assert made.blocks[-1] != before.blocks[-1]
    other = report(desk, date(2026, 11, 23))
    assert other.headline == before.headline
    desk.undo()
    assert not desk.dossier.table(Moment)
    assert ui.headline.toPlainText() == before.headline
    assert report(desk).blocks == before.blocks


def test_what_was_not_changed_goes_on_following_the_dossier(
    dialog: MomentsDialog, desk: Desk
) -> None:
    dialog.ui.headline.setPlainText("Op koers.")
    dialog.ui.keep.click()
    heavy = Risk("r", "2026-099", "Het regent.", chance=5, impact=5, measure="paraplu's")
    assert desk.edit("add_risk", lambda edit: edit.save(heavy))
    assert dialog.ui.risks.toPlainText().startswith("Het regent: paraplu's")
    assert dialog.ui.headline.toPlainText() == "Op koers."


def test_back_to_the_proposal_takes_the_moment_away(dialog: MomentsDialog, desk: Desk) -> None:
    proposal = dialog.ui.headline.toPlainText()
    dialog.ui.headline.setPlainText("Op koers.")
    dialog.ui.keep.click()
    assert "(eigen tekst)" in dialog.ui.day.currentText()
    dialog.ui.back.click()
    assert not desk.dossier.table(Moment)
    assert dialog.ui.headline.toPlainText() == proposal
    assert not dialog.ui.back.isEnabled()
    assert "(eigen tekst)" not in dialog.ui.day.currentText()


@pytest.mark.parametrize(
    ("field", "text", "note"),
    [
        ("risks", "a\nb\nc\nd", "4 regels; er passen er 3"),
        ("headline", "lang " * 80, "van 160 tekens"),
    ],
)
def test_what_does_not_fit_on_the_page_is_refused_and_stays_as_it_was_typed(
    dialog: MomentsDialog, desk: Desk, field: str, text: str, note: str
) -> None:
    edit = getattr(dialog.ui, field)
    edit.setPlainText(text)
    label = getattr(dialog.ui, f"{field}_note")
    assert note in label.text()
    assert label.property("wrong")
    dialog.ui.keep.click()
    assert not desk.dossier.table(Moment)
    assert edit.toPlainText() == text
    dialog.close()
    assert dialog.isVisible()
    dialog.close()
    assert not dialog.isVisible()
    assert not desk.dossier.table(Moment)


def test_closing_and_another_day_keep_what_was_typed(dialog: MomentsDialog, desk: Desk) -> None:
    dialog.ui.milestone.setPlainText("15 december: de raad kiest.")
    dialog.close()
    assert desk.dossier.get(Moment, KEY).milestone == "15 december: de raad kiest."
    dialog.show_place(Place("moments", "2026-09-30"))
    dialog.ui.headline.setPlainText("Vorig kwartaal.")
    days = [dialog.ui.day.itemData(at) for at in range(dialog.ui.day.count())]
    assert days == [KEY, "2026-09-30"]
    dialog.ui.day.setCurrentIndex(0)
    dialog.ui.day.activated.emit(0)
    assert desk.dossier.get(Moment, "2026-09-30").headline == "Vorig kwartaal."
    assert dialog.ui.milestone.toPlainText() == "15 december: de raad kiest."


def test_who_only_looks_changes_nothing(qtbot: QtBot, demo_path: Path, tools: Tools) -> None:
    desk = Desk(Viewing(demo_path, "Noor"), why_read_only="Bram is bezig.", today=lambda: TODAY)
    looking = Tools(desk, tools.looks, tools.settings, tools.go)
    dialog = bring_up(qtbot, MomentsDialog(looking, Place("moments", KEY)))
    assert dialog.ui.headline.toPlainText()
    assert not dialog.ui.headline.isEnabled()
    assert not dialog.ui.keep.isEnabled()
    dialog.close()
    desk.close()


def test_only_r1_leads_to_its_words_and_is_always_without_names(
    qtbot: QtBot, tools: Tools, visited: list[Place]
) -> None:
    page = ReportsPage(tools)
    qtbot.addWidget(page)
    page.show()
    asking = page.asking
    asking.ui.report.setCurrentIndex(asking.ui.report.findData("R2"))
    assert asking.ui.texts.isHidden()
    assert asking.ui.nameless.isEnabled()
    asking.ui.report.setCurrentIndex(asking.ui.report.findData("R1"))
    assert not asking.ui.nameless.isEnabled()
    asking.ui.day.selectAll()
    type_text(asking.ui.day, "30-9-2026")
    asking.ui.texts.click()
    assert visited[-1] == Place("moments", "2026-09-30")
    page.end()
