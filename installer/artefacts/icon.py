"""The icon of the program in the sizes that systems ask for, drawn from one picture."""

from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.look import LIGHT
from installer.artefacts.release import ROOT

PICTURE = ROOT / "resources" / "icons" / "program.svg"
"""The drawing."""

_WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""Of lists, of the taskbar and of large icons, at 100, 125, 150 and 200 percent."""


def drawn(size: int) -> Image.Image:
    """The icon in one size.

    Args:
        size: Width and height in pixels.
    """
    canvas = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.fill(0)
    painter = QPainter(canvas)
    QSvgRenderer(str(PICTURE)).render(painter)
    painter.end()
    plain = canvas.convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes("RGBA", (size, size), bytes(plain.constBits()))


def write_banner(target: Path) -> None:
    """Write the picture at the side of the setup: the icon, large, on its own ground.

    Twice as large as it is shown at 100 percent, so that it stays sharp on a finer screen.
    """
    width, height = 328, 628
    size = width * 3 // 4
    banner = Image.new("RGB", (width, height), LIGHT.accent)
    picture = drawn(size)
    banner.paste(picture, ((width - size) // 2, width // 3), picture)
    banner.save(target, "BMP")


def write_ico(target: Path) -> None:
    """Write the icon as Windows wants it: all sizes in one file, each drawn for itself."""
    pictures = [drawn(size) for size in _WINDOWS_SIZES]
    pictures[-1].save(
        target, "ICO", sizes=[picture.size for picture in pictures], append_images=pictures[:-1]
    )
