"""The menu of a cell, in *Rollen* and on the board of *Wijken*."""

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.ui.pages.neighbourhoods_page import NeighbourhoodsPage
from app.ui.pages.roles_page import RolesPage
from app.ui.panels.board_panel import BoardPanel
from app.ui.tools import Tools
from app.words.window import neighbourhoods, roles


@pytest.fixture(params=[RolesPage, NeighbourhoodsPage])
def owner(request: pytest.FixtureRequest, qtbot: QtBot, tools: Tools) -> RolesPage | BoardPanel:
    """What has the matrix, and opens its menu."""
    page: RolesPage | NeighbourhoodsPage = request.param(tools)
    qtbot.addWidget(page)
    page.resize(1116, 720)
    page.show()
    return page if isinstance(page, RolesPage) else page.board


def opened(owner: RolesPage | BoardPanel, row: int, column: int) -> QMenu:
    """The menu of a cell, asked for as with the right button."""
    matrix = owner.ui.matrix
    matrix.menu_asked.emit(matrix.model().index(row, column))
    (found,) = [menu for menu in owner.findChildren(QMenu) if menu.isVisible()]
    return found


def statuses(menu: QMenu) -> dict[str, QMenu]:
    title = {roles.STATUS_MENU, neighbourhoods.STATUS_MENU}
    (found,) = [item for item in menu.findChildren(QMenu) if item.title() in title]
    return {action.text().partition("\t")[2]: found for action in found.actions()}


def test_the_menu_names_the_key_of_each_status(owner: RolesPage | BoardPanel) -> None:
    digits = list(statuses(opened(owner, 0, 0)))
    assert digits == (list("123560") if isinstance(owner, RolesPage) else list("1234560"))


def test_a_cell_outside_the_selection_is_chosen_first(owner: RolesPage | BoardPanel) -> None:
    matrix = owner.ui.matrix
    matrix.choose(0, 0)
    opened(owner, 2, 1).close()
    assert [(cell.row(), cell.column()) for cell in matrix.selected()] == [(2, 1)]


def test_a_cell_within_the_selection_keeps_it(owner: RolesPage | BoardPanel) -> None:
    matrix = owner.ui.matrix
    matrix.selectColumn(1)
    before = matrix.selected()
    assert len(before) > 1
    opened(owner, 2, 1).close()
    assert matrix.selected() == before


def test_what_is_chosen_in_the_menu_is_set(owner: RolesPage | BoardPanel, tools: Tools) -> None:
    code, key = ("3.5", "or") if isinstance(owner, RolesPage) else ("4.1", "")
    row = next(at for at, row in enumerate(owner._model.rows) if row.head.code == code)
    column = owner._model.column_of(key) if key else 1
    before = tools.desk.dossier
    for action in statuses(opened(owner, row, column))["2"].actions():
        if action.text().endswith("\t2"):
            action.trigger()
    assert tools.desk.dossier != before
    assert owner._model.cell(owner._model.index(row, column)).status == "B"
