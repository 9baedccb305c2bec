"""What was decided and agreed about a step, in its detail panel, and the line that adds to it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.actions import Action
from app.domain.ids import instance_id
from app.domain.meetings import MeetingNote
from app.domain.risks import Risk
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood
from app.ui.panels.step_panel import StepPanel
from app.ui.place import Place
from app.ui.tools import Tools
from app.ui.widgets.link_button import LinkButton
from tests.ui.conftest import bring_up


@pytest.fixture
def panel(qtbot: QtBot, tools: Tools) -> StepPanel:
    return bring_up(qtbot, StepPanel(tools))


def step(tools: Tools, code: str) -> str:
    return tools.desk.dossier.where(Step, "code", code)[0].id


def test_it_is_shown_and_leads_to_its_list(
    panel: StepPanel, tools: Tools, visited: list[Place]
) -> None:
    panel.show_instance(step(tools, "3.5"))
    texts = panel.agreed.texts()
    assert texts[0].startswith("Actie 2026-004: Rioolplanning van 2027")
    assert any(text.startswith("Risico 2026-001") and "zwaarte 16" in text for text in texts)
    assert texts[-1] == "Besproken in Kernteam wijkaanpak 17-09-2026"
    links = panel.agreed.findChildren(LinkButton)
    assert [link.accessibleDescription()[-7:] for link in links][:2] == ["te laat", "te laat"]
    links[0].click()
    assert visited[-1].page == "lists"
    assert tools.desk.dossier.find(Action, visited[-1].key) is not None
    links[-1].click()
    assert visited[-1].page == "meetings"


def test_an_action_is_added_on_the_step_by_one_line(
    panel: StepPanel, qtbot: QtBot, tools: Tools
) -> None:
    dossier = tools.desk.dossier
    wijk = dossier.where(Neighbourhood, "name", "Vogelweide")[0]
    panel.show_instance(instance_id(step(tools, "6.3"), wijk.id))
    assert "agreed" in panel.folded()
    panel.focus_field("agreed")
    entry = panel.agreed.ui.entry
    assert entry.hasFocus()
    entry.setText("R de regels veranderen @karim")
    assert panel.agreed.ui.note.text() == "Risico · Begrepen: Karim Bouzid (VTH)"
    entry.setText("regels nalezen @noor !+1w")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    made = max(tools.desk.dossier.all(Action), key=lambda item: item.number)
    assert (made.text, made.step) == ("regels nalezen", step(tools, "6.3"))
    assert made.neighbourhood == wijk.id
    told = f"Actie {made.number}: regels nalezen – Noor Wielinga, voor 29-11-2026"
    assert panel.agreed.texts() == [told]
    assert entry.text() == ""


def test_other_kinds_are_added_by_their_letter_and_another_step_goes_first(
    panel: StepPanel, qtbot: QtBot, tools: Tools
) -> None:
    panel.show_instance(step(tools, "3.5"))
    entry = panel.agreed.ui.entry
    for text in ("R het regent", "N gezegd", "#3.3 elders"):
        entry.setText(text)
        qtbot.keyClick(entry, Qt.Key.Key_Return)
    dossier = tools.desk.dossier
    assert dossier.where(Risk, "description", "het regent")[0].step == step(tools, "3.5")
    assert dossier.where(MeetingNote, "text", "gezegd")[0].instance == step(tools, "3.5")
    assert dossier.where(Action, "text", "elders")[0].step == step(tools, "3.3")
