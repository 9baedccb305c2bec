"""A PDF to leaf through: its pages as pictures, and where a text stands on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.reports.pages import PageImage, PageSize
from app.words.names import folded

_HYPHENS = "-\u00ad\u2010\x02\ufffe"
"""What a word ends a line with that goes on; PDFium gives some of its own for it."""


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
        boxes: Where it stands; more than one where it runs over lines.
    """

    page: int
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class _PageText:
    """The letters of a page as they are compared, and the place of each in the page.

    Attributes:
        letters: Without capitals and accents; blanks and ends of lines are one blank, and a word
            that was broken at the end of a line is whole again.
        places: Of each letter, its number on the page.
    """

    letters: str
    places: tuple[int, ...]


class PageBook:
    """An open PDF."""

    def __init__(self, path: Path) -> None:
        """Open a file; it is read into memory, so that the file can go."""
        import pypdfium2 as pdfium  # noqa: PLC0415 - a quarter of a second, only when looked at

        self._pdf: Any = pdfium.PdfDocument(path.read_bytes())
        self._texts: dict[int, _PageText] = {}
        self.sizes = tuple(PageSize(*self._pdf.get_page_size(at)) for at in range(len(self._pdf)))

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
        wanted = _compared(text)
        if not wanted:
            return ()
        pages = range(1, len(self.sizes) + 1)
        return tuple(found for number in pages for found in self._on_page(number, wanted))

    def close(self) -> None:
        """Let go of the file."""
        self._pdf.close()

    def _on_page(self, number: int, wanted: str) -> Iterator[Found]:
        text = self._text(number)
        at = text.letters.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            yield Found(number, self._boxes(number, text.places[at], text.places[end - 1]))
            at = text.letters.find(wanted, end)

    def _text(self, number: int) -> _PageText:
        if number not in self._texts:
            self._texts[number] = _page_text(self._pdf[number - 1].get_textpage())
        return self._texts[number]

    def _boxes(self, number: int, first: int, last: int) -> tuple[Box, ...]:
        page = self._pdf[number - 1].get_textpage()
        height = self.sizes[number - 1].height
        count = page.count_rects(first, last - first + 1)
        rects = (page.get_rect(at) for at in range(count))
        return tuple(
            Box(left, height - top, right, height - bottom) for left, bottom, right, top in rects
        )


def _page_text(page: Any) -> _PageText:
    from pypdfium2 import raw  # noqa: PLC0415

    letters: list[str] = []
    places: list[int] = []
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
        compared = _compared(sign)
        letters.extend(compared)
        places.extend([at] * len(compared))
    return _PageText("".join(letters), tuple(places))


def _compared(text: str) -> str:
    """A text as it is compared: hyphens do not count, for they come and go with the lines."""
    return folded("".join(sign for sign in text if sign not in _HYPHENS))
