"""The board of *Wijken*: chances to bundle, the filter on a movement, and what stands still."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.actors import Actor, ActorStep
from app.domain.ids import instance_id, part_id
from app.domain.instances import Status
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood
from app.editing.commands import instances
from app.editing.edit import Edit
from app.ui.models.matrix_model import Cell
from app.ui.pages.neighbourhoods_page import NeighbourhoodsPage
from app.ui.panels.board_panel import BoardPanel
from app.ui.tools import Tools
from tests.ui.conftest import TODAY

NET = Actor("net", name="Netbedrijf Laagland")
DAY = date(2027, 2, 1)


@pytest.fixture
def board(qtbot: QtBot, tools: Tools) -> BoardPanel:
    page = NeighbourhoodsPage(tools)
    qtbot.addWidget(page)
    page.resize(1116, 900)
    page.show()
    links = page.desk.dossier.all(ActorStep)
    # Each test says itself who has a part in what.
    page.desk.edit("unlink", lambda edit: edit.delete(*links)) if links else None
    return page.board


def place(board: BoardPanel, code: str, name: str) -> str:
    dossier = board._desk.dossier
    step, wijk = dossier.where(Step, "code", code)[0], dossier.where(Neighbourhood, "name", name)[0]
    return instance_id(step.id, wijk.id)


def cell(board: BoardPanel, code: str, name: str) -> Cell:
    step, wijk = place(board, code, name).split("@")
    row = board._model.rows[board._model.row_of(step)]
    return row.cells[board._model.column_of(wijk)]


def bundle(board: BoardPanel, code: str, *names: str, due: date = DAY) -> None:
    """One actor has a part in a step in some wijken, due on one day."""

    def work(edit: Edit) -> None:
        edit.save(NET)
        for name in names:
            key = place(board, code, name)
            edit.save(ActorStep(part_id(NET.id, key), NET.id, key))
            instances.set_fields(edit, key, due=due)

    assert board._desk.edit("link", work)


def test_wijken_that_can_bundle_have_rings_and_words(board: BoardPanel) -> None:
    assert "Geen bundelkansen" in board.ui.about.text()
    bundle(board, "6.8", "Korenakkers", "Vogelweide")
    assert cell(board, "6.8", "Korenakkers").joined
    assert cell(board, "6.8", "Vogelweide").joined
    assert not cell(board, "6.8", "Kadekwartier").joined
    assert cell(board, "6.8", "Korenakkers").value.endswith("bundelkans")
    assert (
        "bundelkans met Vogelweide: ook Netbedrijf Laagland, streefdatum 01-02-2027"
        in cell(board, "6.8", "Korenakkers").said
    )
    assert board.ui.about.text() == "1 bundelkans: de cellen met twee ringen"


def test_the_cell_with_the_caret_tells_with_whom(board: BoardPanel) -> None:
    bundle(board, "6.8", "Korenakkers", "Vogelweide")
    row = board._model.row_of(place(board, "6.8", "Vogelweide").split("@")[0])
    board.ui.matrix.choose(row, 2)
    assert "bundelkans met Korenakkers" in board.ui.about.text()
    board.ui.matrix.choose(0, 0)
    assert "bundelkans met" not in board.ui.about.text()


def test_a_due_date_that_moves_away_takes_the_rings_of_both(board: BoardPanel) -> None:
    bundle(board, "6.8", "Korenakkers", "Vogelweide")
    key = place(board, "6.8", "Vogelweide")
    board._desk.edit(
        "set_instance", lambda edit: instances.set_fields(edit, key, due=date(2029, 2, 1))
    )
    assert not cell(board, "6.8", "Korenakkers").joined
    assert not cell(board, "6.8", "Vogelweide").joined
    assert "Geen bundelkansen" in board.ui.about.text()
    board._desk.undo()
    assert cell(board, "6.8", "Korenakkers").joined


def test_a_movement_shows_only_its_steps_and_the_keys_still_work(
    qtbot: QtBot, board: BoardPanel
) -> None:
    board.ui.movement.setCurrentText("Omhoog")
    codes = [row.head.code for row in board._model.rows]
    assert "6.7" in codes
    assert not {"4.4", "6.6", "6.8"} & set(codes)
    board.ui.matrix.choose(codes.index("6.7"), 2)
    qtbot.keyClick(board.ui.matrix, Qt.Key.Key_2)
    assert cell(board, "6.7", "Vogelweide").status == "B"
    board.ui.movement.setCurrentIndex(0)
    assert len(board._model.rows) == 22


def test_a_wijk_says_for_which_movements_nobody_is_working(board: BoardPanel) -> None:
    assert [row.head.key for row in board._totals.rows] == ["done"], "each has a step in progress"
    key = place(board, "2.2", "Vogelweide")
    board._desk.edit(
        "set_instance",
        lambda edit: instances.set_status(edit, key, Status.NOT_STARTED, today=TODAY),
    )
    row = next(row for row in board._totals.rows if row.head.key == "idle")
    assert [item.value for item in row.cells] == ["", "", "omlaag, omhoog, stoppen"]
    assert row.cells[2].text == "↓ ↑ ■"
    assert row.cells[2].said == "Vogelweide: geen stap bezig voor omlaag, omhoog en stoppen"
    assert row.cells[0].said == "Korenakkers: voor elke beweging is een stap bezig"


def test_what_is_printed_has_the_totals_and_the_chances(board: BoardPanel) -> None:
    bundle(board, "6.8", "Korenakkers", "Vogelweide")
    rows = board.listing().rows
    assert [str(row.cells[1]) for row in rows][-1] == "Gereed"
    assert rows[-1].cells[2] == "8 van 21"
    assert sum("bundelkans" in str(row.cells) for row in rows) == 1
