"""The pages of a PDF as pictures, for a printer."""

from pathlib import Path

import pytest

from app.progress import SILENT
from app.reports.content.listing import ListColumn, Listing, ListRow, Origin
from app.reports.content.model import Kind
from app.reports.form import Format
from app.reports.listing import make_listing
from app.reports.pages import page_images, page_sizes
from tests.unit.reports.test_listing import ORIGIN

A4 = (595.28, 841.89)


def long_list(folder: Path, origin: Origin = ORIGIN) -> Path:
    rows = tuple(ListRow((f"1.{number}", f"Titel {number}")) for number in range(1, 121))
    columns = (ListColumn("Stap", Kind.CODE), ListColumn("Titel"))
    path = folder / "lijst.pdf"
    make_listing(Listing("Stappen", columns, rows), origin, path, Format.PDF, SILENT)
    return path


def test_every_page_tells_its_size(tmp_path: Path) -> None:
    sizes = page_sizes(long_list(tmp_path))
    assert len(sizes) > 2
    for size in sizes:
        assert (size.width, size.height) == pytest.approx(A4, abs=0.1)
        assert not size.landscape


def test_a_page_is_white_with_dark_text_at_the_resolution_that_is_asked(tmp_path: Path) -> None:
    (page,) = page_images(long_list(tmp_path), [1], 100)
    assert (page.width, page.height) == (827, 1170)
    assert page.stride >= page.width * 3
    assert len(page.pixels) == page.stride * page.height
    assert page.pixels[:3] == b"\xff\xff\xff"
    assert min(page.pixels) < 60


def test_pages_come_in_the_order_that_is_asked(tmp_path: Path) -> None:
    path = long_list(tmp_path)
    first, second = page_images(path, [1, 2], 30)
    assert [page.pixels for page in page_images(path, [2, 1, 2], 30)] == [
        second.pixels,
        first.pixels,
        second.pixels,
    ]


def test_a_file_that_is_shown_can_be_removed_at_once(tmp_path: Path) -> None:
    """On Windows a file that is still open cannot be removed."""
    path = long_list(tmp_path)
    pages = page_images(path, [1, 2], 30)
    next(pages)
    pages.close()  # type: ignore[attr-defined]
    path.unlink()
    assert not path.exists()
