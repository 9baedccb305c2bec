"""Draws on pages, and tags everything it draws.

One rule keeps the tags complete: whatever is drawn while no node is named is an artifact. Lines,
grounds, headers and footers need no code of their own, and nothing can be left untagged by mistake.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from app.reports.pdf.compact import serialise
from app.reports.pdf.fonts import Font
from app.reports.pdf.metadata import Properties, write_metadata
from app.reports.pdf.objects import text_string
from app.reports.pdf.structure import Node, write_structure
from app.reports.pdf.styles import Style

HAIRLINE_WIDTH = 0.6
_FRAME_WIDTH = 0.4
SINCE_PAGE, SINCE_NUMBER = "SamenrouteSincePage", "SamenrouteSinceNumber"
"""Private names beside a marked content: page index and number of the content it goes on with."""


class Pen:
    """Draws the pages of one document, from the first to the last.

    Lengths are points, y grows upwards, colours are `#RRGGBB`.

    Attributes:
        size: Width and height of a page.
        root: The node of the whole document.
    """

    def __init__(self, size: tuple[float, float], first: Font, language: str) -> None:
        self.size = size
        self.root = Node("Document")
        self._canvas: Any = Canvas(
            None,
            pagesize=size,
            pageCompression=1,
            invariant=1,
            lang=language,
            # A font of our own, or each page names one that is not embedded.
            initialFontName=first.name,
        )
        self._document: Any = self._canvas._doc  # noqa: SLF001  # WORKAROUND: no public name
        self._node: Node | None = None
        self._open: Node | None = None
        self._is_open = False
        self._contents: list[Node] = []
        self._pages: list[list[Node]] = []
        self._colours: dict[str, str | None] = {"fill": None, "stroke": None}
        self._outline_level = -1
        self._bookmarks = 0

    # Pages

    def end_page(self) -> None:
        """Close this page; what is drawn next stands on a new one."""
        self._close()
        page_index = len(self._pages)
        self._pages.append(self._contents)
        self._contents = []
        self._colours = {"fill": None, "stroke": None}
        self._canvas.showPage()
        page = self._document.Pages.pages[-1]
        # WORKAROUND: reportlab's page only writes the keys in this list, and lacks these two.
        page.__NoDefault__ = [*type(page).__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = page_index
        page.Tabs = "/S"

    def finish(self, properties: Properties, *, pdfa: bool) -> bytes:
        """Return the file with all pages."""
        document = self._document
        document.setTitle(properties.title)
        for font in document.delayedFonts:
            font.addObjects(document)
        document.Outlines.prepare(document, self._canvas)
        info = write_metadata(document, properties, pdfa=pdfa)
        write_structure(document, self.root, self._pages)
        return serialise(document, info)

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Add an entry to the outline that leads to height `top` on this page."""
        self._bookmarks += 1
        self._outline_level = min(level, self._outline_level + 1)
        key = f"part{self._bookmarks}"
        self._canvas.bookmarkHorizontalAbsolute(key, top)
        self._canvas.addOutlineEntry(title, key, self._outline_level)

    # Tags

    @contextmanager
    def tagged(self, node: Node | None) -> Iterator[None]:
        """Within this, what is drawn is content of `node`; of None: an artifact."""
        outer, self._node = self._node, node
        try:
            yield
        finally:
            self._node = outer

    def _mark(self) -> None:
        """Make sure that what is drawn next stands in the marked content it belongs to."""
        if self._is_open and self._open is self._node:
            return
        self._close()
        self._is_open, self._open = True, self._node
        node = self._node
        if node is None:
            self._canvas.addLiteral("/Artifact BMC")
            return
        number = len(self._contents)
        self._contents.append(node)
        since = _since(node)
        node.kids.append((len(self._pages), number))
        spoken = f"/ActualText {text_string(node.spoken).decode('ascii')}" if node.spoken else ""
        self._canvas.addLiteral(f"/{node.role} <</MCID {number}{spoken}{since}>> BDC")

    def _close(self) -> None:
        if self._is_open:
            self._canvas.addLiteral("EMC")
        self._is_open = False

    # Text

    def text(self, x: float, baseline: float, text: str, style: Style, colour: str = "") -> None:
        """Print `text` from `x` on."""
        self._text(f"1 0 0 1 {x:.2f} {baseline:.2f} Tm", text, style, colour)

    def text_right(self, x: float, baseline: float, text: str, style: Style) -> None:
        """Print `text` so that it ends at `x`."""
        self.text(x - style.width(text.rstrip(" ")), baseline, text, style)

    def text_up(self, x: float, y: float, text: str, style: Style) -> None:
        """Print `text` from `y` upwards, with its baseline at `x`."""
        self._text(f"0 1 -1 0 {x:.2f} {y:.2f} Tm", text, style, "")

    def _text(self, place: str, text: str, style: Style, colour: str) -> None:
        # Straight to the page: the library's text object costs five times as much per cell.
        if not text:
            return
        self._mark()
        self._fill(colour or style.colour)
        file = style.font.file
        shown = []
        for subset, codes in file.splitString(text, self._document):
            name = file.getSubsetInternalName(subset, self._document)
            shown.append(f"{name} {style.size:g} Tf {place} <{codes.hex()}> Tj")
            place = ""
        self._canvas.addLiteral(f"BT {' '.join(shown)} ET")

    # Shapes

    def rule(self, x1: float, x2: float, y: float, colour: str, width: float) -> None:
        """Draw a horizontal line."""
        self._mark()
        self._stroke(colour, width)
        self._canvas.line(x1, y, x2, y)

    def path(
        self,
        points: Sequence[tuple[float, float]],
        colour: str,
        width: float,
        dash: Sequence[float] = (),
    ) -> None:
        """Draw a line through points; `dash` holds what is drawn of it and what is not."""
        self._mark()
        self._stroke(colour, width)
        path = self._canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        if dash:
            self._canvas.setDash(list(dash))
        self._canvas.drawPath(path, stroke=1, fill=0)
        if dash:
            self._canvas.setDash()

    def ground(
        self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0
    ) -> None:
        """Fill a rectangle."""
        self._mark()
        self._fill(colour)
        self._canvas.roundRect(x, y, width, height, radius, stroke=0, fill=1)

    def picture(self, x: float, y: float, width: float, height: float, picture: Any) -> None:
        """Draw a picture: an `ImageReader` that was made of bytes.

        One made of a file is called after its path, which differs from machine to machine.
        """
        self._mark()
        self._canvas.drawImage(picture, x, y, width, height)

    def frame(
        self, x: float, y: float, width: float, height: float, colour: str, radius: float
    ) -> None:
        """Draw the edge of a rectangle."""
        self._mark()
        self._stroke(colour, _FRAME_WIDTH)
        self._canvas.roundRect(x, y, width, height, radius, stroke=1, fill=0)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """Fill a circle around `x`, `y`."""
        self._mark()
        self._fill(colour)
        self._canvas.circle(x, y, radius, stroke=0, fill=1)

    def ring(self, x: float, y: float, radius: float, colour: str, width: float) -> None:
        """Draw a circle around `x`, `y`."""
        self._mark()
        self._stroke(colour, width)
        self._canvas.circle(x, y, radius, stroke=1, fill=0)

    def half_disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """Fill the left half of a circle around `x`, `y`."""
        self._mark()
        self._fill(colour)
        self._canvas.wedge(x - radius, y - radius, x + radius, y + radius, 90, 180, 0, 1)

    def polygon(self, points: list[tuple[float, float]], colour: str) -> None:
        """Fill the shape with these corners."""
        self._mark()
        self._fill(colour)
        path = self._canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _fill(self, colour: str) -> None:
        if self._colours["fill"] != colour:
            self._colours["fill"] = colour
            self._canvas.setFillColor(HexColor(colour))

    def _stroke(self, colour: str, width: float) -> None:
        if self._colours["stroke"] != f"{colour} {width}":
            self._colours["stroke"] = f"{colour} {width}"
            self._canvas.setStrokeColor(HexColor(colour))
            self._canvas.setLineWidth(width)


def _since(node: Node) -> str:
    """Say of a text that goes on where it began, so that it can be read back as one."""
    first = next((kid for kid in node.kids if not isinstance(kid, Node)), None)
    return "" if first is None else f"/{SINCE_PAGE} {first[0]}/{SINCE_NUMBER} {first[1]}"
