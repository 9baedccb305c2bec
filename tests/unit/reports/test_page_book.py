"""Leafing through a PDF: pages as pictures, and where a text stands on them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.progress import SILENT
from app.reports import page_book
from app.reports.content.listing import ListColumn, Listing, ListRow
from app.reports.content.model import Kind
from app.reports.form import Format
from app.reports.listing import make_listing
from app.reports.page_book import Found, PageBook
from tests.unit.reports.test_listing import ORIGIN

LONG = "Warmtetransitievisieuitvoeringsprogrammabegeleidingscommissie" * 3


@pytest.fixture
def book(tmp_path: Path) -> Iterator[PageBook]:
    filler = tuple(ListRow((f"1.{at}", f"Titel {at}")) for at in range(1, 121))
    rows = (
        ListRow(("0.1", f"Eén — 🏡 {LONG} van de raad")),
        ListRow(("0.2", "Zoek de Eén nog eens, " + "en meer woorden " * 30 + "tot het slot")),
        *filler,
    )
    columns = (ListColumn("Stap", Kind.CODE), ListColumn("Titel", Kind.PROSE))
    path = tmp_path / "lijst.pdf"
    make_listing(Listing("Stappen", columns, rows), ORIGIN, path, Format.PDF, SILENT)
    made = PageBook(path)
    path.unlink()
    yield made
    made.close()


def ink(book: PageBook, found: Found) -> float:
    """How dark the darkest pixel is where something was found; 0 is black."""
    scale = 2
    picture = book.picture(found.page, scale)
    dark = 255
    for box in book.boxes(found):
        for y in range(int(box.top * scale), int(box.bottom * scale)):
            row = picture.pixels[y * picture.stride : (y + 1) * picture.stride]
            dark = min(dark, *row[int(box.left * scale) * 3 : int(box.right * scale) * 3])
    return dark


def test_a_text_is_found_whatever_its_capitals_and_accents(book: PageBook) -> None:
    found = book.find("  EEN ")
    assert [item.page for item in found][:2] == [1, 1]
    assert book.find("niets hiervan") == ()
    assert book.find(" - ") == ()


def test_a_word_that_was_broken_at_the_end_of_a_line_is_found_as_a_whole(book: PageBook) -> None:
    """The table is too narrow for it, so it stands on two lines with a hyphen."""
    (found,) = book.find(LONG)
    boxes = book.boxes(found)
    assert len(boxes) > 1
    assert boxes[0].top < boxes[-1].top


def test_words_on_two_lines_are_found_together(book: PageBook) -> None:
    assert len(book.find("en meer woorden en meer woorden")) == 15


def test_where_it_stands_there_is_ink(book: PageBook) -> None:
    """Boxes are counted from the top: upside down they would lie on white paper."""
    last = book.find("Titel 120")[0]
    assert last.page == len(book.sizes) - 1 or last.page == len(book.sizes)
    assert ink(book, last) < 80
    box = book.boxes(last)[0]
    assert 0 < box.right - box.left < 60
    assert 5 < box.bottom - box.top < 20


def test_the_picture_is_as_large_as_is_asked(book: PageBook) -> None:
    picture = book.picture(1, 2)
    assert (picture.width, picture.height) == (1191, 1684)


def test_a_pdf_with_a_page_that_does_not_open_is_refused_as_no_pdf(tmp_path: Path) -> None:
    """Only the first error was known: of this one the library's own came out, unexpected."""
    path = tmp_path / "stuk.pdf"
    path.write_bytes(
        b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        b"2 0 obj\n<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>\nendobj\n"
        b"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>\nendobj\n"
        b"trailer\n<</Root 1 0 R/Size 5>>\n"
    )
    with pytest.raises(ValueError, match=r"stuk\.pdf"):
        PageBook(path)


def test_few_pages_stay_open_however_many_are_searched(
    book: PageBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each place that was found opened its page again; all of them at once fill the memory."""
    monkeypatch.setattr(page_book, "_KEPT_OPEN", 2)
    pages = len(book.sizes)
    assert pages > 2
    assert len({found.page for found in book.find("Titel")}) == pages
    opened = book._opened(pages)
    assert book._opened(pages) is opened
    assert len(book._open) == 2
