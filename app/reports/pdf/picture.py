"""A picture that comes with the program, on paper."""

from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.utils import ImageReader

from app.assets import resource
from app.look.tokens import LIGHT
from app.reports.content.model import BundledPicture
from app.reports.pdf.blocks import Piece, Strips
from app.reports.pdf.pen import Pen
from app.reports.pdf.setting import Setting
from app.reports.pdf.structure import Node

# By default the library packs the bytes of a picture as text, which costs a quarter more.
rl_config.useA85 = 0

_SPACE_BEFORE = 8.0
_RADIUS = 2.0


def picture(block: BundledPicture, setting: Setting, root: Node) -> Strips:
    """Return a picture as a figure, framed: a window is as white as the page."""
    read: Any = ImageReader(BytesIO(resource(*block.file).read_bytes()))
    across, down = read.getSize()
    width = setting.width * block.share
    height = width * down / across
    if height > setting.height:
        width, height = width * setting.height / height, setting.height
    node = root.add("Figure", alt=setting.texts.clean(block.alternative))

    def draw(pen: Pen, x: float, top: float) -> None:
        node.box = (x, top - height, x + width, top)
        with pen.tagged(node):
            pen.picture(x, top - height, width, height, read)
        pen.frame(x, top - height, width, height, LIGHT.border, _RADIUS)

    return Strips((Piece(height, draw),), space_before=_SPACE_BEFORE)
