"""Headings, paragraphs and lists."""

import textwrap

from app.look.tokens import LIGHT
from app.reports.content.model import Bullets, Heading, Paragraph, Tone
from app.reports.pdf.blocks import Piece, Strips
from app.reports.pdf.pen import Pen
from app.reports.pdf.setting import Setting
from app.reports.pdf.structure import Node
from app.reports.pdf.styles import Style
from app.reports.pdf.values import one_line

_LONGEST_BOOKMARK = 120
"""Characters in the outline beside the pages."""
_BULLET_INDENT, _STEP_INDENT = 12.0, 18.0
_COMMAND_PAD = 8.0


def headline(text: str, setting: Setting, root: Node) -> Strips:
    """Return the conclusion of the report, its first heading."""
    clean = setting.texts.clean(text)
    style = setting.styles.headline
    strips = _heading_strips(clean, style, setting, root.add("H1"))
    return Strips((_bookmarked(strips[0], clean, 0), *strips[1:]), stays_with_next=True)


def subtitle(text: str, setting: Setting, root: Node) -> Strips:
    """Return the line below the headline, already clean."""
    strips = text_strips(text, setting.styles.subtitle, setting, root.add("P"), setting.width)
    return Strips(strips, space_before=3)


def heading(block: Heading, level: int, setting: Setting, root: Node) -> Strips:
    """Return a heading of `level`, 1 directly below the headline."""
    style = setting.styles.headings[min(level, len(setting.styles.headings)) - 1]
    clean = setting.texts.clean(block.text)
    node = root.add(f"H{min(level + 1, 6)}")
    strips = _heading_strips(clean, style, setting, node)
    first = _bookmarked(strips[0], clean, level)
    return Strips(
        (first, *strips[1:]), space_before=style.leading * 1.15, together=3, stays_with_next=True
    )


def paragraph(block: Paragraph, setting: Setting, root: Node) -> Strips:
    """Return a paragraph; one that announces what follows stays with it."""
    style = _tone(block.tone, setting)
    width = min(setting.width, setting.longest_line * style.size / 10)
    strips = text_strips(setting.texts.clean(block.text), style, setting, root.add("P"), width)
    return Strips(strips, space_before=6, stays_with_next=block.text.endswith(":"))


def bullets(block: Bullets, setting: Setting, root: Node) -> list[Strips]:
    """Return a list, one block per point."""
    if block.numbered:
        points = [(f"{number}.", item) for number, item in enumerate(block.items, start=1)]
        return _listed(points, setting, root.add("L", numbering="Decimal"), _STEP_INDENT)
    points = [("•", item) for item in block.items]
    return _listed(points, setting, root.add("L", numbering="Disc"), _BULLET_INDENT)


def commands(block: Paragraph, setting: Setting, root: Node) -> Strips:
    """Return lines to be typed: each a text of its own, on a ground that tells them apart."""
    style = setting.styles.body
    room = setting.width - 2 * _COMMAND_PAD
    strips: list[Piece] = []
    for line in block.text.split("\n"):
        node = root.add("P").add("Code")
        pieces = text_strips(setting.texts.clean(line), style, setting, node, room, _COMMAND_PAD)
        strips.extend(_on_ground(piece, setting.width) for piece in pieces)
    return Strips(tuple(strips), space_before=6)


def _listed(
    points: list[tuple[str, str]], setting: Setting, listed: Node, indent: float
) -> list[Strips]:
    """Return points with what stands before each."""
    style = setting.styles.body
    width = min(setting.width, setting.longest_line) - indent
    blocks = []
    for index, (sign, item) in enumerate(points):
        point = listed.add("LI")
        label = point.add("Lbl")
        node = point.add("LBody")
        strips = text_strips(setting.texts.clean(item), style, setting, node, width, indent)
        first = _with_sign(strips[0], sign, label, style)
        blocks.append(Strips((first, *strips[1:]), space_before=2 if index else 6))
    return blocks


def text_strips(
    text: str, style: Style, setting: Setting, node: Node, width: float, indent: float = 0.0
) -> tuple[Piece, ...]:
    """Return one strip per line of `text`, which is clean; at least one."""
    lines = setting.lines(text, style, width)
    return tuple(_strip(line, style, node, indent) for line in lines)


def _heading_strips(text: str, style: Style, setting: Setting, node: Node) -> tuple[Piece, ...]:
    lines = setting.heading_lines(text, style, setting.width)
    return tuple(_strip(line, style, node, 0) for line in lines)


def _strip(line: str, style: Style, node: Node, indent: float) -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.tagged(node):
            pen.text(x + indent, top - style.drop, line, style)

    return Piece(style.leading, draw)


def _tone(tone: Tone, setting: Setting) -> Style:
    match tone:
        case Tone.BODY:
            return setting.styles.body
        case Tone.LEAD:
            return setting.styles.lead
        case _:
            return setting.styles.secondary


def _bookmarked(strip: Piece, title: str, level: int) -> Piece:
    line = textwrap.shorten(one_line(title), _LONGEST_BOOKMARK, placeholder=" …")

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.bookmark(line, level, top + 6)
        strip.draw(pen, x, top)

    return Piece(strip.height, draw)


def _on_ground(strip: Piece, width: float) -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        pen.ground(x, top - strip.height, width, strip.height, LIGHT.surface)
        strip.draw(pen, x, top)

    return Piece(strip.height, draw)


def _with_sign(strip: Piece, sign: str, label: Node, style: Style) -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.tagged(label):
            pen.text(x + 1, top - style.drop, sign, style, LIGHT.accent)
        strip.draw(pen, x, top)

    return Piece(strip.height, draw)
