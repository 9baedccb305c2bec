"""The two faces a report is set in, with what it takes to measure and encode text.

Characters are measured without kerning: the PDF library places glyphs by their own width.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.assets import resource


class Face(StrEnum):
    """A face of the family; the value is the name of its file."""

    REGULAR = "SourceSans3-Regular"
    SEMIBOLD = "SourceSans3-SemiBold"


@dataclass(frozen=True, slots=True)
class Font:
    """One face, ready to use.

    Attributes:
        name: Its name in the PDF library.
        file: The library's object, which knows the glyphs and makes the subset.
        advances: Width of each character in thousandths of the size.
    """

    name: str
    file: Any
    advances: dict[str, float]

    def width(self, text: str, size: float) -> float:
        """Return how wide `text` is at `size` points."""
        return sum(map(self.advances.__getitem__, text)) * size / 1000


@dataclass(frozen=True, slots=True)
class Fonts:
    """The faces of one document; a face takes part in one document at a time."""

    regular: Font
    semibold: Font


class _Advances(dict[str, float]):
    """Widths per character; what the font does not have is as wide as its empty box."""

    def __init__(self, file: Any) -> None:
        super().__init__((chr(code), width) for code, width in file.face.charWidths.items())
        self._default = float(file.face.defaultWidth)

    def __missing__(self, character: str) -> float:
        return self._default


def load_fonts() -> Fonts:
    """Read the bundled faces and make them known to the PDF library."""
    return Fonts(_load(Face.REGULAR), _load(Face.SEMIBOLD))


def _load(face: Face) -> Font:
    file = TTFont(face.value, str(resource("fonts", f"{face.value}.ttf")))
    pdfmetrics.registerFont(file)
    return Font(face.value, file, _Advances(file))
