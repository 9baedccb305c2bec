"""Making a report: closed, whole, the same bytes."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.town_hall import Department
from app.progress import SILENT, CancelledError
from app.reports.content.department import department_paper
from app.reports.content.department_index import department_index
from app.reports.content.model import Report, Table
from app.reports.content.request import Request
from app.reports.content.route_and_roles import route_and_roles
from app.reports.content.workbook import workbook
from app.reports.errors import ReportError
from app.reports.form import Format
from app.reports.making import make
from app.reports.pdf import read_back, write
from app.reports.reconcile import Cause
from tests.support.verapdf import PDFA_2A, PDFUA_1, judge


def without_row(report: Report, key: str, number: int) -> Report:
    """The report as a layout would print it that loses one row."""

    def cut(table: Table) -> Table:
        rows = (*table.rows[:number], *table.rows[number + 1 :])
        return replace(table, rows=rows) if table.key == key else table

    blocks = tuple(cut(item) if isinstance(item, Table) else item for item in report.blocks)
    return replace(report, blocks=blocks)


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (route_and_roles, Format.PDF),
        (route_and_roles, Format.XLSX),
        (workbook, Format.XLSX),
    ],
)
def test_a_whole_report_is_closed(
    content: Callable[[Request], Report], form: Format, request_for: Request, tmp_path: Path
) -> None:
    path = tmp_path / "rapport"
    make(content(request_for), path, form, SILENT, pdfa=False)
    assert path.stat().st_size > 10_000
    assert [item.name for item in tmp_path.iterdir() if item.name != "state"] == ["rapport"]


def test_what_is_made_of_the_demo_is_accessible_and_fit_for_the_archive(
    request_for: Request, tmp_path: Path
) -> None:
    """All in one run of the judge: starting it takes longest."""
    with_source = replace(request_for, source=request_for.dossier)
    energy = request_for.dossier.where(Department, "code", "ENE")[0].id
    department = department_paper(replace(request_for, department=energy))
    index = department_index(request_for, {energy: "R2.pdf"})
    plain, archived = [], []
    for number, report in enumerate((route_and_roles(with_source), department, index)):
        plain.append(tmp_path / f"{number}.pdf")
        archived.append(tmp_path / f"{number}_archief.pdf")
        make(report, plain[-1], Format.PDF, SILENT, pdfa=False)
        make(report, archived[-1], Format.PDF, SILENT, pdfa=True)
    verdicts = [*judge(PDFUA_1, [*plain, *archived]), *judge(PDFA_2A, archived)]
    assert len(verdicts) == 9
    assert all(verdict.passed and verdict.checks > 1_000 for verdict in verdicts)


@pytest.mark.parametrize("number", [0, 11, 21])
def test_a_pdf_that_lost_a_row_is_noticed(
    number: int, request_for: Request, tmp_path: Path
) -> None:
    report = route_and_roles(request_for)
    path = tmp_path / "rapport.pdf"
    write.write_pdf(without_row(report, "wijk_2", number), path, progress=SILENT)
    found = read_back.compare(report, path)
    assert found
    assert {item.cause for item in found} <= {Cause.VALUE, Cause.TEXT}


def test_a_layout_that_loses_a_row_makes_no_report_and_keeps_the_old_one(
    request_for: Request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(b"older")
    honest = write.write_pdf
    monkeypatch.setattr(
        write,
        "write_pdf",
        lambda report, *args, **named: honest(without_row(report, "gemeente", 7), *args, **named),
    )
    with pytest.raises(ReportError) as refused:
        make(route_and_roles(request_for), path, Format.PDF, SILENT, pdfa=False)
    assert refused.value.code == "not_closed"
    assert path.read_bytes() == b"older"
    assert [item.name for item in tmp_path.iterdir() if item.name != "state"] == ["rapport.pdf"]


class Stop:
    """Cancels at once."""

    cancelled = True

    def report(self, done: int, total: int, text: str) -> None:
        raise CancelledError


@pytest.mark.parametrize("form", list(Format))
def test_a_cancelled_report_leaves_nothing_behind(
    form: Format, request_for: Request, tmp_path: Path
) -> None:
    path = tmp_path / "rapport"
    path.write_bytes(b"older")
    with pytest.raises(CancelledError):
        make(route_and_roles(request_for), path, form, Stop(), pdfa=False)
    assert path.read_bytes() == b"older"
    assert [item.name for item in tmp_path.iterdir() if item.name != "state"] == ["rapport"]


def test_a_folder_that_is_not_there_is_told(request_for: Request, tmp_path: Path) -> None:
    with pytest.raises(ReportError) as refused:
        make(workbook(request_for), tmp_path / "weg" / "r.xlsx", Format.XLSX, SILENT, pdfa=False)
    assert refused.value.code == "folder_gone"


@pytest.mark.parametrize(
    ("report", "form"), [("R10", "pdf"), ("R10", "xlsx"), ("R0", "xlsx"), ("R2", "pdf")]
)
def test_two_processes_in_other_surroundings_give_the_same_bytes(
    report: str, form: str, tmp_path: Path, own_state: Path
) -> None:
    """Hash seed, time zone, language, umask and folder may differ between two laptops."""
    dossier = tmp_path / "M.samenroute"
    run = [sys.executable, "-m", "app"]
    subprocess.run([*run, "demo", str(dossier)], check=True, env=_surroundings("0", "UTC", "C"))
    made = []
    for seed, zone, language, mask in (
        ("1", "Europe/Amsterdam", "nl_NL.UTF-8", "022"),
        ("2", "Pacific/Auckland", "C", "077"),
    ):
        folder = tmp_path / seed
        folder.mkdir()
        options = ["--format", form, "--reference-date", "2026-11-22"]
        options += ["--department", "ENE"] if report == "R2" else []
        command = [*run, "report", str(dossier), report, *options]
        env = _surroundings(seed, zone, language)
        shell = f'umask {mask}; exec "$@"'
        subprocess.run(["sh", "-c", shell, "sh", *command], check=True, cwd=folder, env=env)
        made.append(next(folder.iterdir()).read_bytes())
    assert made[0] == made[1]


def _surroundings(seed: str, zone: str, language: str) -> dict[str, str]:
    root = str(Path(__file__).parents[3])
    return {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "TZ": zone,
        "LC_ALL": language,
        "PYTHONPATH": root,
    }
