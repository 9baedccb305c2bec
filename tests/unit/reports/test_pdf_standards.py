"""Reports follow PDF/UA-1, for who listens, and PDF/A-2a, for the archive; veraPDF judges."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from app.progress import SILENT
from app.reports.pdf.write import write_pdf
from tests.support.sample_report import matrix_report, torment_report
from tests.support.verapdf import PDFA_2A, PDFUA_1, judge


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("samples")
    reports = {
        "matrix_lying": matrix_report(),
        "matrix_standing": matrix_report(landscape=False),
        "torment_standing": torment_report(),
        "torment_lying": replace(torment_report(), landscape=True),
        "bare": replace(matrix_report(), blocks=(), closing=(), keywords=(), headline=""),
    }
    paths = []
    for name, report in reports.items():
        paths.append(folder / f"{name}.pdf")
        write_pdf(report, paths[-1], pdfa=True, progress=SILENT)
    return paths


@pytest.mark.parametrize("profile", [PDFUA_1, PDFA_2A])
def test_samples_follow_the_standard(profile: str, samples: list[Path]) -> None:
    verdicts = judge(profile, samples)
    assert [verdict.path for verdict in verdicts] == samples
    assert {verdict.path.stem: verdict.failures for verdict in verdicts if not verdict.passed} == {}
    assert all(verdict.failed == 0 and verdict.checks > 100 for verdict in verdicts)


def test_without_the_archive_option_a_report_is_still_accessible(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_pdf(matrix_report(), path, progress=SILENT)
    (accessible,) = judge(PDFUA_1, [path])
    (archive,) = judge(PDFA_2A, [path])
    assert accessible.passed
    assert not archive.passed


@pytest.mark.parametrize("fault", ["/Lang", "/StructTreeRoot", "/MarkInfo", "/Metadata"])
def test_the_judge_notices_a_fault(fault: str, samples: list[Path], tmp_path: Path) -> None:
    path = tmp_path / "faulty.pdf"
    with pikepdf.open(samples[0]) as pdf:
        del pdf.Root[fault]
        pdf.save(path)
    (verdict,) = judge(PDFUA_1, [path])
    assert not verdict.passed
    assert verdict.failures
