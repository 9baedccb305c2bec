"""A report for every department: all of them, or none."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.domain.town_hall import Department
from app.domain.walk import departments
from app.progress import SILENT, CancelledError
from app.reports.content.request import Request
from app.reports.errors import ReportError
from app.reports.form import Format
from app.reports.sets import for_departments, make_set
from app.reports.visibility import Reader
from tests.support.dossiers import FIN, TODAY, town


class Following:
    """Notes what is told, and stops after so many times."""

    def __init__(self, most: int = 1_000_000) -> None:
        self.told: list[tuple[int, int]] = []
        self.most = most

    @property
    def cancelled(self) -> bool:
        return len(self.told) >= self.most

    def report(self, done: int, total: int, text: str) -> None:
        assert text
        self.told.append((done, total))
        if self.cancelled:
            raise CancelledError


def request_of(*departments: Department) -> Request:
    return Request(
        dossier=town(*departments),
        reference_date=TODAY,
        reader=Reader(),
        document="M.samenroute",
        changed_at=None,
        program="Samenlevingsroute 0.1.0",
    )


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def made(request: Request, folder: Path, progress: Following | None = None) -> Sequence[Path]:
    items = for_departments(request, "R2", Format.XLSX, departments(request.dossier))
    return make_set(items, folder, Format.XLSX, progress or SILENT, pdfa=False)


def test_one_for_each_department_and_an_index_that_names_them(tmp_path: Path) -> None:
    progress = Following()
    paths = made(request_of(), tmp_path, progress)
    assert [path.name for path in paths] == [
        f"2026-11-22_R2_{part}_Merelveen.xlsx" for part in ("RO", "OR", "FIN", "BST", "index")
    ]
    assert names(tmp_path) == sorted(path.name for path in paths)
    sheet = load_workbook(paths[-1])["Per afdeling"]
    listed = {cell.value for row in sheet.iter_rows() for cell in row}
    assert {path.name for path in paths[:-1]} <= listed
    assert progress.told == sorted(progress.told)
    assert progress.told[-1][0] == progress.told[-1][1]


def test_departments_with_almost_the_same_code_do_not_share_a_file(tmp_path: Path) -> None:
    """On a laptop with Windows `or` and `OR` are one file; `index` is taken."""
    alike = [
        replace(FIN, code="or"),
        Department("x", code="O/R", name="X", order=8),
        Department("y", code="Index", name="Y", order=9),
    ]
    paths = made(request_of(*alike), tmp_path)
    assert len({path.name.casefold() for path in paths}) == 7


@pytest.mark.parametrize("after", [1, 5, 12])
def test_who_stops_halfway_has_nothing(tmp_path: Path, after: int) -> None:
    old = tmp_path / "2026-11-22_R2_RO_Merelveen.xlsx"
    old.write_text("van vorige maand")
    with pytest.raises(CancelledError):
        made(request_of(), tmp_path, Following(after))
    assert names(tmp_path) == [old.name]
    assert old.read_text() == "van vorige maand"


def test_what_cannot_be_replaced_is_named_before_anything_is(tmp_path: Path) -> None:
    (tmp_path / "2026-11-22_R2_FIN_Merelveen.xlsx").mkdir()
    with pytest.raises(ReportError) as caught:
        made(request_of(), tmp_path)
    assert str(caught.value.data["path"]).endswith("R2_FIN_Merelveen.xlsx")
    assert names(tmp_path) == ["2026-11-22_R2_FIN_Merelveen.xlsx"]


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        made(request_of(), tmp_path / "weg")
    assert caught.value.code == "folder_gone"
