"""What stands side by side: large figures, and the explanation of marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from app.look.tokens import LIGHT
from app.reports.content.model import Fact, Facts, Legend, Mark
from app.reports.pdf.blocks import Piece, Strips
from app.reports.pdf.marks import Pill, letter_of, look_of
from app.reports.pdf.pen import Pen
from app.reports.pdf.prose import text_strips
from app.reports.pdf.setting import Setting
from app.reports.pdf.structure import Node
from app.reports.pdf.styles import Style
from app.reports.pdf.values import one_line

_MOST_FACTS = 4
_FACT_GAP = 14.0
_FACT_RULE = 1.6
_LEGEND_GAP = 12.0
_MARK_GAP = 6.0
_LETTER_ROOM = 1.2
"""For the letter of a status, in sizes of the letter."""
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
    """Return marks with their meaning, in columns; letters apart from statuses, on one grid."""
    listed = root.add("L")
    entries = [_entry(mark, meaning, setting, listed) for mark, meaning in block.items]
    width = max(entry.width for entry in entries) + _LEGEND_GAP
    blocks: list[Strips] = []
    for _, group in groupby(
        zip(block.items, entries, strict=True), key=lambda pair: bool(look_of(pair[0][0].status))
    ):
        blocks.extend(_in_columns([entry for _, entry in group], width, setting.width))
    return blocks


def _in_columns(entries: Sequence[_Entry], width: float, total: float) -> list[Strips]:
    count = max(int((total + _LEGEND_GAP) // width), 1)
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
    """Return a letter with what it means; a status shows its mark behind its letter."""
    style, clean = setting.styles.table.cell, setting.texts.clean
    item = listed.add("LI")
    label = item.add("Lbl")
    if mark.spoken:
        label = label.add("Span", spoken=clean(mark.spoken))
    body = item.add("LBody")
    word = body.add("Span") if look_of(mark.status) else body
    sign = _sign(mark, setting)
    text = clean(meaning)
    indent = sign.width + _MARK_GAP
    room = setting.width - indent
    if room < setting.width / 3:
        joined = f"{one_line(clean(mark.text))}: {text}"
        return _Entry(text_strips(joined, style, setting, body, setting.width), setting.width)
    strips = text_strips(text, style, setting, body, room, indent)
    draw_first = strips[0].draw

    def draw(pen: Pen, x: float, top: float) -> None:
        sign.draw(pen, x, top, label, word)
        draw_first(pen, x, top)

    first = Piece(style.leading + 3.5, draw)
    return _Entry((first, *strips[1:]), _entry_width(sign, text, len(strips), setting))


def _entry_width(sign: "_Sign", text: str, lines: int, setting: Setting) -> float:
    if lines > 1:
        return setting.width
    said = _MARK_GAP + setting.styles.table.cell.width(text) if text else 0.0
    return sign.width + said


@dataclass(frozen=True, slots=True)
class _Sign:
    """What an explanation begins with.

    Attributes:
        letter: In bold.
        style: Of the letter.
        pill: The status, behind its letter.
        begin: Where the pill begins.
    """

    letter: str
    style: Style
    pill: Pill | None = None
    begin: float = 0.0

    @property
    def width(self) -> float:
        """How wide it is in all."""
        return self.begin + self.pill.width if self.pill else self.style.width(self.letter)

    def draw(self, pen: Pen, x: float, top: float, label: Node, word: Node) -> None:
        """Draw it on a line of text whose top is at `top`; the word of a status is the meaning."""
        with pen.tagged(label):
            pen.text(x, top - self.style.drop, self.letter, self.style)
        if self.pill:
            self.pill.draw(pen, x + self.begin, top, word)


def _sign(mark: Mark, setting: Setting) -> _Sign:
    table = setting.styles.table
    word, look = one_line(setting.texts.clean(mark.text)), look_of(mark.status)
    if look is None:
        return _Sign(word, table.strong)
    begin = _LETTER_ROOM * table.strong.size
    return _Sign(letter_of(mark.status), table.strong, Pill(word, look, table.cell), begin)


def _height(stack: Sequence[Piece]) -> float:
    return sum(strip.height for strip in stack)
