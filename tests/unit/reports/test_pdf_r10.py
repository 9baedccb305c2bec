"""The pages of R10, for more and fewer departments and wijken, with and without names."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.ids import new_id
from app.domain.town_hall import Department, Neighbourhood
from app.progress import SILENT
from app.reports.content.request import Request
from app.reports.content.route_and_roles import route_and_roles, route_and_roles_paper
from app.reports.pdf.widths import content_widths
from app.reports.pdf.write import write_pdf
from app.reports.visibility import Reader
from tests.support.pdf_reader import text_of


def pages(folder: Path, request: Request, more: Iterable[Record] = ()) -> list[list[str]]:
    """The lines of each page, without head and foot."""
    path = folder / "r.pdf"
    dossier = Dossier.of([*request.dossier, *more])
    write_pdf(route_and_roles_paper(replace(request, dossier=dossier)), path, progress=SILENT)
    found = [page.split("\n") for page in text_of(path, "-layout").split("\f")[:-1]]
    return [[line for line in lines if line.strip()][1:-1] for lines in found]


FIT_BESIDE = 20
"""Departments; more of them take two tables for every matrix."""


def departments(count: int) -> list[Record]:
    return [
        Department(new_id(), code=f"X{n}", name=f"Afdeling {n}", order=90 + n) for n in range(count)
    ]


def wijken(count: int) -> list[Record]:
    return [Neighbourhood(new_id(), name=f"Wijk {n}", order=90 + n) for n in range(count)]


def test_the_demo_has_a_page_for_every_matrix(request_for: Request, tmp_path: Path) -> None:
    found = pages(tmp_path, request_for)
    assert len(found) == 6
    assert [lines[0].strip() for lines in found[1:]] == [
        "Stappen voor de hele gemeente",
        "Stappen in Korenakkers",
        "Stappen in Kadekwartier",
        "Stappen in Vogelweide",
        "Begrippen",
    ]


def test_without_names_takes_no_more_pages(request_for: Request, tmp_path: Path) -> None:
    """Owners stood in a narrow column on three lines, beside titles with room to spare."""
    asked = replace(request_for, reader=Reader(names=False))
    assert len(pages(tmp_path, asked)) == 6


@pytest.mark.parametrize("count", [1, 2, 3, 6, 12])
def test_more_departments_leave_no_page_nearly_empty(
    count: int, request_for: Request, tmp_path: Path
) -> None:
    """A few rows of "Rollen per afdeling" went to a page that then stayed empty."""
    found = pages(tmp_path, request_for, departments(count))
    assert len(found) <= (7 if count <= FIT_BESIDE - 15 else 12)
    assert min(len(lines) for lines in found) >= 8
    assert any(lines[0].strip() == "Stappen voor de hele gemeente" for lines in found)


def test_six_wijken_are_counted_on_one_page_below_their_explanation(
    request_for: Request, tmp_path: Path
) -> None:
    """The letters were explained after the table, on another page, below a title said twice."""
    found = pages(tmp_path, request_for, wijken(3))
    assert len(found) == 4
    counted = found[2]
    assert counted[0].strip() == "Stappen per wijk"
    assert "Bij Wijken staat hoeveel wijken" in counted[1]
    assert sum("Stappen per wijk" in line for line in counted) == 1
    assert sum("7.3" in line for line in counted) == 1


def test_where_all_fits_what_is_left_is_dealt_out_by_weight() -> None:
    widths = content_widths([1, 3], [10, 10], {0: [50.0, 20.0], 1: [30.0]}, 120)
    assert widths == (60, 60)


def test_a_text_that_does_not_fit_gives_way_where_it_costs_fewest_lines() -> None:
    """Widths were fixed shares: one column was half empty, another broke every text in three."""
    lengths = {0: [40.0] * 50, 1: [*[20.0] * 49, 90.0]}
    first, second = content_widths([9, 1], [10, 10], lengths, 100)
    assert first == pytest.approx(40)
    assert second == pytest.approx(60)


def test_columns_without_weight_or_room_share_what_there_is() -> None:
    assert content_widths([0, 0], [10, 10], {0: [15.0]}, 100) == (50, 50)
    assert sum(content_widths([1, 1], [90, 90], {0: [200.0]}, 100)) == pytest.approx(100)


def test_forty_departments_stand_in_two_tables_of_which_no_letter_touches_another(
    request_for: Request, tmp_path: Path
) -> None:
    """All in one table they had six points each: their codes stood over one another."""
    dossier = Dossier.of([*request_for.dossier, *departments(25)])
    report = route_and_roles_paper(replace(request_for, dossier=dossier))
    town = [item for item in report.tables() if item.key.startswith("gemeente")]
    assert [item.title.partition(", ")[2] for item in town] == [
        "BST tot en met X4",
        "X5 tot en met X24",
    ]
    assert {row.key for row in town[0].rows} == {row.key for row in town[1].rows}
    whole = route_and_roles(replace(request_for, dossier=dossier))
    assert "gemeente" in [item.key for item in whole.tables()]
