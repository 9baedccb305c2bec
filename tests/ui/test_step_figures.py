"""The figures that a step records, in its detail panel, and the way to fill them in."""

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from app.domain.ids import instance_id
from app.domain.measurements import Measurement
from app.domain.quantities import Quantity
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood
from app.ui.pages.figures_page import FiguresPage
from app.ui.panels.step_panel import StepPanel
from app.ui.place import Place
from app.ui.tools import Tools
from tests.ui.conftest import bring_up


@pytest.fixture
def panel(qtbot: QtBot, tools: Tools) -> StepPanel:
    return bring_up(qtbot, StepPanel(tools))


def instance(tools: Tools, code: str, wijk: str = "") -> str:
    dossier = tools.desk.dossier
    step = dossier.where(Step, "code", code)[0].id
    found = dossier.where(Neighbourhood, "name", wijk)
    return instance_id(step, found[0].id if found else None)


def told(panel: StepPanel) -> list[str]:
    return panel.figures.ui.lines.text().splitlines() if panel.figures.isVisible() else []


def test_a_few_are_told_with_day_and_quality_and_follow_a_change(
    panel: StepPanel, tools: Tools
) -> None:
    key = instance(tools, "5.6", "Korenakkers")
    panel.show_instance(key)
    assert told(panel) == [
        "Gecontracteerde capaciteit: 60 woningen/jaar (30-09-2026, gemeten)",
        "Gecontracteerde woningen: 22 woningen (30-09-2026, gemeten)",
    ]
    wijk = key.split("@")[1]
    made = Measurement(
        "m", Quantity.CONTRACTED_HOMES_OPEN, wijk, date=tools.desk.today, value=Decimal(31)
    )
    assert tools.desk.edit("measure", lambda edit: edit.save(made))
    assert told(panel)[1].startswith("Gecontracteerde woningen: 31 woningen (22-11-2026")


def test_many_are_told_as_a_count_with_what_is_missing(panel: StepPanel, tools: Tools) -> None:
    key = instance(tools, "1.4", "Korenakkers")
    panel.show_instance(key)
    assert told(panel) == ["17 van 17 ingevuld."]
    gone = [
        item
        for item in tools.desk.dossier.all(Measurement)
        if item.quantity is Quantity.FEED_IN and item.neighbourhood == key.split("@")[1]
    ]
    assert tools.desk.edit("remove_measurement", lambda edit: edit.delete(*gone))
    assert told(panel) == ["16 van 17 ingevuld. Ontbreekt nog: teruglevering."]


def test_a_step_of_the_town_tells_what_the_town_measures_and_what_each_wijk_does(
    panel: StepPanel, tools: Tools
) -> None:
    panel.show_instance(instance(tools, "5.1"))
    assert told(panel) == ["Capaciteit bedrijven: 170 woningen/jaar (30-09-2026, geschat)"]
    panel.show_instance(instance(tools, "5.5"))
    assert told(panel) == [
        "Leerwerkplekken: nog niet ingevuld",
        "Mensen aan het werk: nog niet ingevuld",
    ]
    panel.show_instance(instance(tools, "1.2"))
    assert told(panel)[0].startswith("Per wijk: woningen totaal, ")
    panel.show_instance(instance(tools, "3.5"))
    assert told(panel) == []


def test_the_link_opens_the_figures_of_that_wijk_and_step(
    panel: StepPanel, tools: Tools, visited: list[Place], qtbot: QtBot
) -> None:
    panel.show_instance(instance(tools, "6.8", "Vogelweide"))
    panel.figures.ui.to_figures.click()
    page = FiguresPage(tools)
    qtbot.addWidget(page)
    page.show()
    page.show_place(visited[-1])
    assert page.ui.wijk.currentText() == "Vogelweide"
    assert page.ui.only.currentText() == "Van stap 6.8"
    assert [row.key for row in page._model.rows] == [Quantity.HOMES_OFF_GAS, Quantity.GAS]
    page.ui.only.setCurrentIndex(0)
    page.refresh()
    assert len(page._model.rows) > 30


def test_the_steps_about_money_lead_to_the_worked_examples(
    panel: StepPanel, tools: Tools, visited: list[Place]
) -> None:
    wijk = instance(tools, "4.2", "Korenakkers").split("@")[1]
    for key, line, place in (
        (instance(tools, "4.2", "Korenakkers"), "Rekenvoorbeelden: 5", Place("advantage", wijk)),
        (instance(tools, "4.3"), "Rekenvoorbeelden: 5", Place("advantage")),
    ):
        panel.show_instance(key)
        assert told(panel)[-1] == line
        panel.figures.ui.to_examples.click()
        assert visited[-1] == place
    panel.show_instance(instance(tools, "4.2", "Vogelweide"))
    assert told(panel)[-1] == "Rekenvoorbeelden: nog geen"
    panel.show_instance(instance(tools, "5.6", "Korenakkers"))
    assert panel.figures.ui.to_examples.isHidden()
