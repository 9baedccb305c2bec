"""Charts in a PDF: described, in place, with everything that is drawn and the values below it."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.charts.drawing import draw
from app.charts.model import Bars, Columns, Lines
from app.charts.of_wijk import movements_chart, vessels_chart
from app.charts.trend import progress
from app.constants.reading import bundled_constants
from app.domain.figures.of_wijk import figures_of
from app.domain.measured import history
from app.domain.town_hall import Neighbourhood
from app.progress import SILENT
from app.reports.content.model import Block, Report
from app.reports.content.request import Request
from app.reports.copying import picture_of, rows_of, text_of
from app.reports.hyphens import Hyphens
from app.reports.pdf.chart import PaperRuler
from app.reports.pdf.fonts import load_fonts
from app.reports.pdf.read_back import compare, squeezed
from app.reports.pdf.setting import Setting, Texts
from app.reports.pdf.styles import make_styles
from app.reports.pdf.write import pdf_bytes, write_pdf
from tests.support.pdf_reader import structure
from tests.support.pdf_reader import text_of as text_in
from tests.support.verapdf import PDFA_2A, PDFUA_1, judge


@pytest.fixture
def charts(request_for: Request) -> tuple[Lines, Bars, Columns]:
    """The three charts of a wijk of the demo."""
    dossier = request_for.dossier
    wijk = dossier.where(Neighbourhood, "name", "Korenakkers")[0]
    found = figures_of(dossier, wijk.id, request_for.reference_date, bundled_constants())
    course = progress(history(dossier, wijk.id), found, 2040, wijk.name)
    assert course is not None
    return course, movements_chart(found, wijk.name), vessels_chart(found, wijk.name)


def report(*blocks: Block) -> Report:
    return Report(
        nr="R8",
        title="Wijken vergeleken",
        municipality="Gemeente Merelveen",
        headline="Alles loopt.",
        reference_date=date(2026, 11, 22),
        state="Vastgesteld",
        program="Samenlevingsroute 1.0",
        blocks=blocks,
        closing=(("Dossier", "Merelveen"),),
    )


def paper() -> PaperRuler:
    return PaperRuler(Setting(make_styles(load_fonts()), Texts(), Hyphens(), 481.9, 700))


def test_each_chart_is_a_figure_with_its_words(charts: tuple[Lines, Bars, Columns]) -> None:
    tree = structure(pdf_bytes(report(*charts), progress=SILENT))
    figures = list(tree.all("Figure"))
    assert [one.attributes["Alt"] for one in figures] == [one.alternative for one in charts]
    for one in figures:
        left, bottom, right, top = map(float, one.attributes["BBox"].split())
        assert 0 < left < right < 596
        assert 0 < bottom < top < 842
    # The values of the course and of the vessels, and the closing section.
    assert len(list(tree.all("Table"))) == 3


def test_everything_that_is_drawn_can_be_read_in_the_file(
    charts: tuple[Lines, Bars, Columns], tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    write_pdf(report(*charts), path, progress=SILENT)
    read = squeezed(text_in(path))
    for chart in charts:
        drawing = draw(chart, 481.9, paper())
        assert drawing.labels
        for label in drawing.labels:
            assert squeezed(label.text) in read, label.text
    assert compare(report(*charts), path) == ()


def test_a_value_that_differs_is_found_when_the_file_is_read_back(
    charts: tuple[Lines, Bars, Columns], tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    course = charts[0]
    write_pdf(report(course), path, progress=SILENT)
    first, *rest = course.grid.rows
    wrong = replace(course.grid, rows=((first[0], "999", *first[2:]), *rest))
    assert compare(report(replace(course, grid=wrong)), path) != ()


def test_a_page_with_charts_follows_the_standards(
    charts: tuple[Lines, Bars, Columns], tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    write_pdf(report(*charts), path, pdfa=True, progress=SILENT)
    for profile in (PDFUA_1, PDFA_2A):
        (verdict,) = judge(profile, [path])
        assert verdict.failures == []
        assert verdict.passed


def test_the_same_charts_give_the_same_bytes(charts: tuple[Lines, Bars, Columns]) -> None:
    first, second = (pdf_bytes(report(*charts), progress=SILENT) for _ in range(2))
    assert first == second


def test_a_chart_is_copied_as_picture_table_and_text(
    charts: tuple[Lines, Bars, Columns],
) -> None:
    course, _, vessels = charts
    assert rows_of(vessels)[2] == ["Bedrijven", "60,0", "55%", "▾ laagste"]
    assert picture_of(course).whole
    told = text_of(report(course))
    assert re.search(r"Lijngrafiek van woningen verduurzaamd", told)
