"""A PDF to leaf through: its pages as pictures, and where a text stands on them."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.reports.pages import PageImage, PageSize
from app.words.names import folded

_HYPHENS = "-\u00ad\u2010\x02\ufffe"
"""What a word ends a line with that goes on; PDFium gives some of its own for it."""

_KEPT_OPEN = 8
"""So many pages stay open: as many as are ever on a screen."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page, in points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Found:
    """A text that was looked for.

    Attributes:
        page: The number of the page, from 1.
        first: Number on that page of its first letter.
        last: Of its last.
    """

    page: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _PageText:
    """The letters of a page as they are compared, and the place of each in the page.

    Attributes:
        letters: Without capitals and accents; blanks and ends of lines are one blank, and a word
            that was broken at the end of a line is whole again.
        places: Of each letter, its number on the page.
    """

    letters: str
    places: Sequence[int]


class PageBook:
    """An open PDF."""

    def __init__(self, path: Path) -> None:
        """Open a file; it is read into memory, so that the file can go.

        Raises:
            OSError: It cannot be read.
            ValueError: It is no PDF.
        """
        self._pdf, self.sizes = _opened_pdf(path)
        self._texts: dict[int, _PageText] = {}
        self._open: dict[int, tuple[Any, Any]] = {}

    def picture(self, number: int, scale: float) -> PageImage:
        """A page as a picture.

        Args:
            number: From 1.
            scale: Pixels per point.
        """
        bitmap = self._pdf[number - 1].render(scale=scale, rev_byteorder=False)
        try:
            return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            bitmap.close()

    def find(self, text: str) -> tuple[Found, ...]:
        """Every place of a text, whatever its capitals and accents, over the ends of lines too."""
        pages = range(1, len(self.sizes) + 1)
        return tuple(found for number in pages for found in self.find_on(number, text))

    def find_on(self, number: int, text: str) -> Iterator[Found]:
        """The same on one page; the first time a page is searched takes longest.

        Args:
            number: From 1.
            text: What is looked for.
        """
        wanted = _compared(text)
        if not wanted:
            return
        page = self._text(number)
        at = page.letters.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            yield Found(number, page.places[at], page.places[end - 1])
            at = page.letters.find(wanted, end)

    def boxes(self, found: Found) -> tuple[Box, ...]:
        """Where something that was found stands; more than one place where it runs over lines."""
        text = self._opened(found.page)[1]
        height = self.sizes[found.page - 1].height
        count = text.count_rects(found.first, found.last - found.first + 1)
        rects = (text.get_rect(at) for at in range(count))
        return tuple(
            Box(left, height - top, right, height - bottom) for left, bottom, right, top in rects
        )

    def close(self) -> None:
        """Let go of the file."""
        for number in list(self._open):
            self._let_go(number)
        self._pdf.close()

    def _text(self, number: int) -> _PageText:
        if number not in self._texts:
            self._texts[number] = _page_text(self._opened(number)[1])
        return self._texts[number]

    def _opened(self, number: int) -> tuple[Any, Any]:
        """A page and its text; opening them is the slow part, so the last few stay open."""
        if number not in self._open:
            while len(self._open) >= _KEPT_OPEN:
                self._let_go(next(iter(self._open)))
            page = self._pdf[number - 1]
            self._open[number] = (page, page.get_textpage())
        return self._open[number]

    def _let_go(self, number: int) -> None:
        page, text = self._open.pop(number)
        text.close()
        page.close()


def _opened_pdf(path: Path) -> tuple[Any, tuple[PageSize, ...]]:
    """A PDF and the sizes of its pages: one that opens may still have a page that does not."""
    import pypdfium2 as pdfium  # noqa: PLC0415 - a quarter of a second, only when looked at

    try:
        pdf = pdfium.PdfDocument(path.read_bytes())
        return pdf, tuple(PageSize(*pdf.get_page_size(at)) for at in range(len(pdf)))
    except pdfium.PdfiumError as error:
        raise ValueError(path.name) from error


def _page_text(page: Any) -> _PageText:
    from pypdfium2 import raw  # noqa: PLC0415

    letters: list[str] = []
    # A long report has a million letters: as numbers of Python they would take ten times the room.
    places = array("I")
    before = " "
    for at in range(page.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(page, at))
        if sign.isspace():
            # A line that ends with a hyphen goes on with the same word.
            if before not in _HYPHENS and letters[-1:] != [" "]:
                letters.append(" ")
                places.append(at)
            continue
        before = sign
        compared = _compared_sign(sign)
        letters.extend(compared)
        places.extend([at] * len(compared))
    return _PageText("".join(letters), places)


@lru_cache(maxsize=1024)
def _compared_sign(sign: str) -> str:
    """One sign as it is compared; a report has many letters and few different ones."""
    return _compared(sign)


def _compared(text: str) -> str:
    """A text as it is compared: hyphens do not count, for they come and go with the lines."""
    return folded("".join(sign for sign in text if sign not in _HYPHENS))
