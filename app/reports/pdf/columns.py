"""What stands side by side: large figures, and the explanation of marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from app.look.tokens import LIGHT
from app.reports.content.model import Fact, Facts, Legend, Mark
from app.reports.pdf.blocks import Piece, Strips
from app.reports.pdf.marks import Pill, look_of
from app.reports.pdf.pen import Pen
from app.reports.pdf.prose import text_strips
from app.reports.pdf.setting import Setting
from app.reports.pdf.structure import Node
from app.reports.pdf.values import one_line

_MOST_FACTS = 4
_FACT_GAP = 14.0
_FACT_RULE = 1.6
_LEGEND_GAP = 16.0
_MARK_GAP = 6.0
_TALLEST = 0.4
"""Share of a page; what is taller is not set side by side, so that it can be cut."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One explanation.

    Attributes:
        strips: Its lines.
        width: What it needs; the width of the page when it has more than one line.
    """

    strips: tuple[Piece, ...]
    width: float


def facts(block: Facts, setting: Setting, root: Node) -> list[Strips]:
    """Return figures side by side, at most four in a row."""
    listed = root.add("L")
    count = min(len(block.items), _MOST_FACTS)
    width = (setting.width - _FACT_GAP * (count - 1)) / count
    stacks = [_fact(item, width, setting, listed) for item in block.items]
    if max(map(_height, stacks)) > _TALLEST * setting.height:
        return [Strips(tuple(stack), space_before=10) for stack in stacks]
    rows = [stacks[start : start + count] for start in range(0, len(stacks), count)]
    return [Strips((_side_by_side(row, width),), space_before=16) for row in rows]


def _fact(item: Fact, width: float, setting: Setting, listed: Node) -> list[Piece]:
    styles, clean = setting.styles, setting.texts.clean
    body = listed.add("LI").add("LBody")
    parts = (
        (item.value, styles.fact),
        (item.label, styles.fact_label),
        (item.detail, styles.fact_detail),
    )
    return [
        strip
        for text, style in parts
        if text
        for strip in text_strips(clean(text), style, setting, body.add("P"), width)
    ]


def _side_by_side(stacks: Sequence[Sequence[Piece]], width: float) -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        for stack in stacks:
            pen.ground(x, top - _FACT_RULE, width, _FACT_RULE, LIGHT.accent)
            y = top - _FACT_RULE - 4
            for strip in stack:
                strip.draw(pen, x, y)
                y -= strip.height
            x += width + _FACT_GAP

    return Piece(max(map(_height, stacks)) + _FACT_RULE + 4, draw)


def legend(block: Legend, setting: Setting, root: Node) -> list[Strips]:
    """Return marks with their meaning, in as many columns as fit; letters apart from statuses."""
    listed = root.add("L")
    blocks: list[Strips] = []
    for _, items in groupby(block.items, key=lambda item: bool(look_of(item[0].status))):
        entries = [_entry(mark, meaning, setting, listed) for mark, meaning in items]
        blocks.extend(_in_columns(entries, setting.width))
    return blocks


def _in_columns(entries: Sequence[_Entry], total: float) -> list[Strips]:
    width = max(entry.width for entry in entries) + _LEGEND_GAP
    count = min(max(int((total + _LEGEND_GAP) // width), 1), len(entries))
    if count == 1:
        return [Strips(tuple(entry.strips), space_before=3) for entry in entries]
    rows = [entries[start : start + count] for start in range(0, len(entries), count)]
    return [
        Strips((_legend_row(row, width),), space_before=0 if index else 6)
        for index, row in enumerate(rows)
    ]


def _legend_row(entries: Sequence[_Entry], width: float) -> Piece:
    """Return entries of one line each side by side."""

    def draw(pen: Pen, x: float, top: float) -> None:
        for entry in entries:
            entry.strips[0].draw(pen, x, top)
            x += width

    return Piece(max(entry.strips[0].height for entry in entries), draw)


def _entry(mark: Mark, meaning: str, setting: Setting, listed: Node) -> _Entry:
    style, clean = setting.styles.table.cell, setting.texts.clean
    item = listed.add("LI")
    label = item.add("Lbl")
    if mark.spoken:
        label = label.add("Span", spoken=clean(mark.spoken))
    body = item.add("LBody")
    look = look_of(mark.status)
    word = one_line(clean(mark.text))
    text = clean(meaning)
    strong = setting.styles.table.strong
    pill = Pill(word, look, style) if look else None
    indent = (pill.width if pill else strong.width(word)) + _MARK_GAP
    room = setting.width - indent
    if room < setting.width / 3:
        joined = f"{word}: {text}"
        return _Entry(text_strips(joined, style, setting, body, setting.width), setting.width)
    strips = text_strips(text, style, setting, body, room, indent)
    draw_first = strips[0].draw

    def draw(pen: Pen, x: float, top: float) -> None:
        if pill:
            pill.draw(pen, x, top, label)
        else:
            with pen.tagged(label):
                pen.text(x, top - style.drop, word, strong)
        draw_first(pen, x, top)

    first = Piece(style.leading + 3.5, draw)
    wide = indent + style.width(text) if len(strips) == 1 else setting.width
    return _Entry((first, *strips[1:]), wide)


def _height(stack: Sequence[Piece]) -> float:
    return sum(strip.height for strip in stack)
