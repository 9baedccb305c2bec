"""The pages of a PDF as pictures, for a printer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class PageSize:
    """How large a page is, in points.

    Attributes:
        width: From left to right.
        height: From top to bottom.
    """

    width: float
    height: float

    @property
    def landscape(self) -> bool:
        """Whether it lies on its side."""
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as a picture.

    Attributes:
        width: In pixels.
        height: In pixels.
        stride: Bytes from one line of pixels to the next.
        pixels: Blue, green and red, a byte each.
    """

    width: int
    height: int
    stride: int
    pixels: bytes


def page_sizes(path: Path) -> tuple[PageSize, ...]:
    """How large each page of a PDF is."""
    import pypdfium2 as pdfium  # noqa: PLC0415 - a quarter of a second, only when printing

    document = pdfium.PdfDocument(path)
    try:
        return tuple(PageSize(*document.get_page_size(at)) for at in range(len(document)))
    finally:
        document.close()


def page_images(path: Path, numbers: Iterable[int], dpi: int) -> Iterator[PageImage]:
    """Pages of a PDF as pictures, one at a time: at 600 dots per inch a page is 100 MB.

    Args:
        path: The file.
        numbers: Which pages, from 1, in the order that is wanted.
        dpi: Pixels per inch.
    """
    import pypdfium2 as pdfium  # noqa: PLC0415 - a quarter of a second, only when printing

    document = pdfium.PdfDocument(path)
    try:
        for number in numbers:
            bitmap = document[number - 1].render(
                scale=dpi / _POINTS_PER_INCH, rev_byteorder=False, optimize_mode="print"
            )
            yield PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            bitmap.close()
    finally:
        document.close()
