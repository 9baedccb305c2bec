"""*Vandaag* shows what needs attention, and leads to where it is mended."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.town_hall import Person
from app.editing.commands import instances
from app.ui.models.rows_model import RowsModel
from app.ui.pages.today_page import TodayPage
from app.ui.place import Place
from app.ui.tools import Tools


def shown(qtbot: QtBot, tools: Tools) -> TodayPage:
    page = TodayPage(tools)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    return page


def subjects(page: TodayPage) -> list[str]:
    model = page.ui.attention.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_late_step_stands_first_with_its_days(qtbot: QtBot, tools: Tools) -> None:
    page = shown(qtbot, tools)
    model = page.ui.attention.model()
    assert model.index(0, 0).data() == "3.3 Uren en mensen vrijmaken"
    assert model.index(0, 1).data() == "22 dagen te laat"
    assert page.ui.attention_title.text() == "Vraagt aandacht 10"
    assert page.ui.progress_title.text() == "Voortgang 22 van 88 gereed"


def test_enter_leads_to_the_field_where_it_is_mended(
    qtbot: QtBot, tools: Tools, visited: list[Place]
) -> None:
    page = shown(qtbot, tools)
    page.ui.attention.setCurrentIndex(page.ui.attention.model().index(1, 0))
    qtbot.keyClick(page.ui.attention, Qt.Key.Key_Return)
    assert [place.field for place in visited] == ["owner"]
    assert visited[0].page == "route"
    assert "@" in visited[0].key


def test_a_finding_goes_when_it_is_mended(qtbot: QtBot, tools: Tools) -> None:
    page = shown(qtbot, tools)
    before = subjects(page)
    owner = next(iter(tools.desk.dossier.all(Person))).id
    key = page._attention[1].place.key
    assert tools.desk.edit(
        "set_instance", lambda edit: instances.set_fields(edit, key, owner=owner)
    )
    assert subjects(page) == [item for item in before if item != before[1]]


def test_the_models_keep_qts_rules(qtbot: QtBot, tools: Tools) -> None:
    page = shown(qtbot, tools)
    for table in (page.ui.attention, page.ui.soon, page.ui.decisions, page.ui.waiting):
        model = table.model()
        assert isinstance(model, RowsModel)
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        assert model.rowCount(QModelIndex()) > 0
