"""The three vessels on *Cijfers*: drawn, said aloud, and ways on by keyboard."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.charts.shapes import Box
from app.constants.reading import constants_for
from app.domain.measurements import Measurement, OwnConstant
from app.domain.quantities import Quantity
from app.domain.town_hall import Neighbourhood
from app.ui.desk import Desk
from app.ui.panels.vessels_panel import VesselsPanel
from app.ui.place import Place
from app.ui.tools import Tools
from app.words import charts as words
from tests.ui.conftest import TODAY


@pytest.fixture
def panel(qtbot: QtBot, tools: Tools) -> VesselsPanel:
    made = VesselsPanel(tools)
    qtbot.addWidget(made)
    made.resize(328, 420)
    made.show()
    show(made, tools.desk, "Korenakkers")
    return made


def show(panel: VesselsPanel, desk: Desk, name: str) -> str:
    wijk = desk.dossier.where(Neighbourhood, "name", name)[0].id
    panel.show_wijk(wijk, constants_for(desk.dossier))
    return wijk


def test_all_that_is_drawn_is_said(panel: VesselsPanel) -> None:
    picture = panel.chart.picture
    said = f"{picture.accessibleName()} {picture.accessibleDescription()}"
    for part in (
        "in woningen per jaar: bewoners 138,0, 127% van wat nodig is",
        "bedrijven 60,0, het laagste vat, 55% van wat nodig is",
        "vakmensen 100,0, 92% van wat nodig is",
        "Vulgraad: 85%",
        "Werkvoorraad: 4,4 maanden",
        "Korting en prijs: korting 10%, samen € 12.150",
    ):
        assert part in said
    assert "Het laagste vat bepaalt het tempo: bedrijven (55%)." in panel.texts[-1]
    drawn = picture.texts
    for text in ("138,0", "127%", "vulgraad", "85%", "werkvoorraad", "4,4 mnd", words.LOWEST):
        assert text in drawn
    assert "korting 10%, samen € 12.150" in drawn
    assert picture.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_no_word_is_used_that_does_not_belong_on_screen(panel: VesselsPanel) -> None:
    told = " ".join(panel.texts).lower()
    for word in ("knelpunt", "bottleneck", "orderboek"):
        assert word not in told


def test_what_the_workers_rest_on_is_said_to_be_an_assumption(
    panel: VesselsPanel, desk: Desk
) -> None:
    assert "Gerekend met 1.500 uren per vakman per jaar (aanname)." in panel.texts[-1]
    own = OwnConstant("hours_per_fte", Decimal(1400), "Eigen telling", TODAY, assumed=False)
    desk.edit("set_constant", lambda edit: edit.save(own))
    show(panel, desk, "Korenakkers")
    assert "1.400 uren per vakman per jaar (eigen gegeven)." in panel.texts[-1]


def test_what_is_not_known_is_told_in_a_line(panel: VesselsPanel, desk: Desk) -> None:
    show(panel, desk, "Vogelweide")
    assert "Korting en prijs onbekend: investering en verwachte korting ontbreken" in panel.texts
    wijk = desk.dossier.where(Neighbourhood, "name", "Korenakkers")[0].id
    unknown = Measurement("x", Quantity.FTE_AVAILABLE, wijk, date=TODAY)
    desk.edit("measure", lambda edit: edit.save(unknown))
    show(panel, desk, "Korenakkers")
    assert "Vakmensen onbekend: vakmensen beschikbaar ontbreekt" in panel.texts
    assert "laagste" not in panel.texts[0]
    assert words.LOWEST not in panel.chart.picture.texts


def test_the_town_has_no_vessels_of_its_own(panel: VesselsPanel, desk: Desk) -> None:
    panel.show_wijk(None, constants_for(desk.dossier))
    assert panel.isHidden()


def test_the_links_lead_on_with_the_wijk(
    panel: VesselsPanel, desk: Desk, visited: list[Place]
) -> None:
    wijk = show(panel, desk, "Kadekwartier")
    for button in (panel.ui.what_if, panel.ui.advantage, panel.ui.constants):
        button.click()
    assert visited == [
        Place("what_if", wijk),
        Place("advantage", wijk),
        Place("constants", "hours_per_fte"),
    ]


def filled(panel: VesselsPanel, at: int) -> int:
    """How many rows of pixels of a vessel are filled."""
    view = panel.chart.picture
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    view.render(image)
    vessels = [one for one in view.drawing().shapes if isinstance(one, Box) and one.ink == "track"]
    box = vessels[at]
    accent = QColor(view._looks.now.theme.accent).rgb()
    x = round(box.x) + 6
    rows = range(round(box.y), round(box.y + box.height) - 2)
    return sum(image.pixel(x, y) == accent for y in rows)


def test_a_fuller_vessel_is_drawn_higher(panel: VesselsPanel, desk: Desk) -> None:
    residents, companies, workers = (filled(panel, at) for at in range(3))
    assert residents > workers > companies > 0
    wijk = show(panel, desk, "Korenakkers")
    more = Measurement("x", Quantity.CONTRACTED_CAPACITY, wijk, date=TODAY, value=Decimal(90))
    desk.edit("measure", lambda edit: edit.save(more))
    show(panel, desk, "Korenakkers")
    assert filled(panel, 1) > companies
