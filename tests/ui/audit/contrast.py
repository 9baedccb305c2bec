"""Every text on screen stands out from what it is written on.

The ink comes from a drawing of the widget as SVG, where each text keeps its colour and its place;
the ground from its picture, where it is the colour seen most around that text.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QScrollBar, QWidget

ENOUGH = 4.5
"""What WCAG asks of text."""
_NEAR = 90
"""So much may the pixel of a text that is nearest to its ink differ, over three channels."""
_DOTS_PER_INCH = 96


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it is painted."""

    words: str
    ink: QColor
    rect: QRect


def faint(root: QWidget, enough: float = ENOUGH) -> list[str]:
    """The texts that stand out too little."""
    found = {
        f"{text.words!r} {text.ink.name()} on {ground.name()}: {ratio:.2f}"
        for text, ground, ratio in judged(root)
        if ratio < enough
    }
    return sorted(found)


def judged(root: QWidget) -> Iterator[tuple[Text, QColor, float]]:
    """Every text that can be seen, with its ground and its contrast."""
    image = QImage(root.size(), QImage.Format.Format_RGB32)
    image.fill(root.palette().color(root.backgroundRole()))
    root.render(image)
    for text in painted(root):
        colours = _colours(image, text.rect)
        nearest = min((_apart(colour, text.ink) for colour in colours), default=999)
        others = [(n, colour) for colour, n in colours.items() if _apart(colour, text.ink) > 6]
        if nearest > _NEAR or isinstance(root.childAt(text.rect.center()), QScrollBar):
            continue  # Scrolled out of sight, or behind something else.
        ground = QColor(max(others, default=(0, text.ink.rgb()))[1])
        yield text, ground, contrast(text.ink, ground)


def painted(root: QWidget) -> Iterator[Text]:
    """Every text that a widget paints, with its ink."""
    for group in ET.fromstring(_svg(root)).iter("{http://www.w3.org/2000/svg}g"):  # noqa: S314
        numbers = re.findall(r"-?[\d.]+", group.get("transform", "matrix(1,0,0,1,0,0)"))
        dx, dy = float(numbers[4]), float(numbers[5])
        for element in group.findall("{http://www.w3.org/2000/svg}text"):
            words = "".join(element.itertext()).strip()
            if words:
                yield _text(element, words, dx, dy)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours as WCAG defines it: 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _text(element: ET.Element, words: str, dx: float, dy: float) -> Text:
    ink = QColor(element.get("fill", "#000000"))
    ink.setAlphaF(float(element.get("fill-opacity", "1")))
    font = QFont(element.get("font-family", "").strip("'\""))
    size = max(1, round(float(element.get("font-size", "12"))))
    font.setPixelSize(size)
    left, base = dx + float(element.get("x", "0")), dy + float(element.get("y", "0"))
    width = QFontMetricsF(font).horizontalAdvance(words)
    rect = QRect(round(left), round(base - 0.8 * size), max(2, round(width)), size)
    return Text(words, ink, rect)


def _svg(root: QWidget) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setResolution(_DOTS_PER_INCH)
    drawing.setSize(root.size())
    drawing.setViewBox(root.rect())
    root.render(drawing, QPoint())
    return bytes(buffer.data().data())


def _colours(image: QImage, rect: QRect) -> Counter[int]:
    """How often each colour is seen in a part of a picture."""
    part = image.copy(rect.intersected(image.rect()))
    if part.isNull():
        return Counter()
    return Counter(memoryview(part.constBits()).cast("I"))


def _apart(pixel: int, ink: QColor) -> int:
    return (
        abs((pixel >> 16 & 255) - ink.red())
        + abs((pixel >> 8 & 255) - ink.green())
        + abs((pixel & 255) - ink.blue())
    )


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
