"""A file takes its place whole or not at all, and what went wrong is what is told."""

from pathlib import Path

import pytest

from app.progress import CancelledError
from app.reports.errors import ReportError, ReportTrouble
from app.reports.placing import placing


def write_half(path: Path) -> None:
    with placing(path) as beside:
        beside.write_text("half")
        raise CancelledError


def test_it_takes_its_place_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_text("oud")
    with placing(path) as beside:
        beside.write_text("nieuw")
        assert path.read_text() == "oud"
        assert beside.parent == tmp_path
    assert path.read_text() == "nieuw"
    assert [item.name for item in tmp_path.iterdir()] == ["a.pdf"]


def test_who_stops_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pytest.raises(CancelledError):
        write_half(path)
    assert list(tmp_path.iterdir()) == []


def test_the_trouble_is_told_where_nothing_can_be_cleared_away_either(tmp_path: Path) -> None:
    """On such a disk the clearing away raised an error of its own instead of a sentence."""
    file = tmp_path / "bestand"
    file.write_text("x")
    with pytest.raises(ReportError) as caught, placing(file / "a.pdf") as beside:
        beside.write_text("x")
    assert caught.value.code == ReportTrouble.FOLDER_GONE


def test_the_longest_name_of_a_file_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / f"{'é' * 125}.pdf"
    with placing(path) as beside:
        beside.write_text("x")
    assert path.read_text() == "x"
