import hashlib
import json
import os
import subprocess
import sys
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from typing_extensions import override

from app.progress import CancelledError
from app.reports.content.model import Bar, Bars
from app.reports.excel import compare, write_xlsx
from tests.support.sample_workbook import sample_report
from tests.support.workbooks import SHEET, part, parts, report, table, texts, written

ROOT = Path(__file__).resolve().parents[3]
SCRIPT = """
import sys
from pathlib import Path
from app.progress import SILENT
from app.reports.excel import compare, write_xlsx
from tests.support.sample_workbook import sample_report
write_xlsx(sample_report(20, 30, 30), Path(sys.argv[1]), progress=SILENT)
"""
WITHOUT_LXML = """
import sys
from pathlib import Path
import openpyxl
from app.progress import SILENT
from app.reports.excel import compare, write_xlsx
from tests.support.sample_workbook import sample_report
assert not openpyxl.LXML
sample = sample_report(20, 30, 30)
write_xlsx(sample, Path(sys.argv[1]), progress=SILENT)
assert compare(sample, Path(sys.argv[1])) == ()
"""
KNOWN_REMARK = "inline-string cell(s)"
"""openpyxl writes strings in their cells; Excel reads that without a message."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(sample_report(), tmp_path_factory.mktemp("sample"))


def test_the_package_has_nothing_to_repair(sample: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "openxml_audit", "--output", "json", "--max-errors", "0", sample],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    (result,) = json.loads(done.stdout)
    assert result["valid"]
    remarks = [error["description"] for error in result["errors"]]
    assert [remark for remark in remarks if KNOWN_REMARK not in remark] == []


def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    digests = set()
    worlds = (
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C", "umask": "077"},
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LANG": "nl_NL.UTF-8", "umask": "022"},
    )
    for number, world in enumerate(worlds):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = folder / "report.xlsx"
        umask = int(world.pop("umask"), 8)
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(path)],
            check=True,
            cwd=folder,
            umask=umask,
            env={**os.environ, **world, "PYTHONPATH": str(ROOT)},
        )
        digests.add(hashlib.sha256(path.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_users_without_lxml_get_the_same_workbook(tmp_path: Path) -> None:
    """Only the tests have lxml, which openpyxl then uses; what is shipped does without."""
    path = tmp_path / "report.xlsx"
    subprocess.run(
        [sys.executable, "-c", WITHOUT_LXML, str(path)],
        check=True,
        env={**os.environ, "OPENPYXL_LXML": "False", "PYTHONPATH": str(ROOT)},
    )
    assert compare(sample_report(20, 30, 30), path) == ()


def test_no_part_tells_the_moment_or_the_machine(sample: Path) -> None:
    with ZipFile(sample) as archive:
        infos = archive.infolist()
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {(info.external_attr, info.create_system) for info in infos} == {(0o644 << 16, 0)}


def test_the_properties_name_the_report_and_no_person(sample: Path) -> None:
    told = load_workbook(sample).properties
    assert told.title == "R0 Werkmap · Merelveen (fictief)"
    assert told.creator == "Samenlevingsroute 0.1.0"
    assert told.lastModifiedBy is None
    assert told.language == "nl-NL"
    assert told.created == told.modified == datetime(2026, 10, 1)  # noqa: DTZ001 - files have none
    assert "openpyxl" not in parts(sample)["docProps/core.xml"].decode()
    assert "Samenlevingsroute 0.1.0" in parts(sample)["docProps/app.xml"].decode()


def test_nothing_leads_out_of_the_file(sample: Path) -> None:
    files = parts(sample)
    assert not any(b'TargetMode="External"' in data for data in files.values())
    assert not any("externalLink" in name or "vba" in name for name in files)


def test_the_headings_of_native_tables_are_those_of_their_cells(sample: Path) -> None:
    names = [name for name in parts(sample) if name.startswith("xl/tables/")]
    assert len(names) == 8
    seen = set()
    for number in range(2, 10):
        native = part(sample, f"xl/tables/table{number - 1}.xml")
        columns = [column.get("name") for column in native.iter(f"{SHEET}tableColumn")]
        sheet = part(sample, f"xl/worksheets/sheet{number}.xml")
        first = native.get("ref", "").partition(":")[0][1:]
        row = next(row for row in sheet.iter(f"{SHEET}row") if row.get("r") == first)
        assert texts(row) == columns
        last = max(int(row.get("r", "0")) for row in sheet.iter(f"{SHEET}row"))
        assert native.get("ref", "").endswith(str(last))
        assert native.find(f"{SHEET}autoFilter") is not None
        seen.add(native.get("displayName"))
    assert len(seen) == 8


def test_a_chart_is_told_in_words(sample: Path) -> None:
    drawing = parts(sample)["xl/drawings/drawing1.xml"].decode()
    assert 'descr="Staafdiagram. Opgave en speelveld 11 van 14;' in drawing


def test_each_of_two_charts_has_its_own_words_and_place(tmp_path: Path) -> None:
    bars = [
        Bars(f"Grafiek {name}", (Bar("a", Decimal(1), "1"),), Decimal(most), f"Woorden {name}")
        for name, most in (("een", 2), ("twee", 0))
    ]
    path = written(report(*bars), tmp_path)
    drawing = parts(path)["xl/drawings/drawing1.xml"].decode()
    assert drawing.index("Woorden een") < drawing.index("Woorden twee")
    charts = load_workbook(path).worksheets[0]._charts
    first, second = (chart.anchor._from.row for chart in charts)
    assert second > first + 3


class Listening:
    """Remembers what it is told."""

    cancelled = False

    def __init__(self) -> None:
        self.seen: list[tuple[int, int, str]] = []

    def report(self, done: int, total: int, text: str) -> None:
        self.seen.append((done, total, text))


class Stopping(Listening):
    """Stops the work at the second report."""

    @override
    def report(self, done: int, total: int, text: str) -> None:
        super().report(done, total, text)
        if len(self.seen) > 1:
            raise CancelledError


def test_cancelling_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    with pytest.raises(CancelledError):
        write_xlsx(sample_report(), tmp_path / "report.xlsx", progress=Stopping())
    assert list(tmp_path.iterdir()) == []


def test_progress_runs_up_to_all_rows(tmp_path: Path) -> None:
    listener = Listening()
    write_xlsx(report(table(*[("a",)] * 600)), tmp_path / "report.xlsx", progress=listener)
    assert listener.seen == [
        (0, 600, "Acties"),
        (250, 600, "Acties"),
        (500, 600, "Acties"),
        (600, 600, "Overzicht"),
    ]


def test_a_folder_that_is_gone_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        written(report(table(("a",))), tmp_path / "gone")
