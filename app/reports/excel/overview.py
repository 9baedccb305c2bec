"""The lines of the lead sheet, as values: what the report says, where to find it, where it is from.

The sheet is a grid of narrow columns: a margin, then four times a chip and a word with a gap
between. Figures stand in those four; texts run on over empty cells, in lines that fit. Writing them
is the work of `overview_sheet`; reading back compares with these same lines.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby, zip_longest
from typing import TypeVar, assert_never

from app.charts.model import Bars, Columns, Lines
from app.reports.content.model import (
    Block,
    Bullets,
    BundledPicture,
    Fact,
    Facts,
    Heading,
    Kind,
    Legend,
    Mark,
    NewPage,
    Paragraph,
    Report,
    Table,
    Tone,
)
from app.reports.excel.measure import wrapped
from app.reports.excel.styles import Look, look
from app.reports.excel.texts import Tally, fitted
from app.reports.excel.values import Stored, stored
from app.words import workbook as words
from app.words.dates import long_day

GRID = (1.0, *(8.5, 19.5, 1.5) * 3, 8.5, 19.5)
"""Width of each column; together they fit on a standing page in letters of eight points."""

TILES = (1, 4, 7, 10)
LABEL, COUNT, VALUE, CHART, LAST = 1, 4, 5, 6, 11
"""Columns, from 0."""

_TEXT, _CONTENT = 4, 5
_TILE = GRID[1] + GRID[2]
_WIDE = sum(GRID[LABEL:])
_PROSE = 96.0
"""About a hundred characters; longer lines are hard to follow."""

_TONES = {
    Tone.BODY: Look.TEXT,
    Tone.LEAD: Look.LEAD,
    Tone.SECONDARY: Look.SECONDARY,
    Tone.COMMAND: Look.TEXT,
}


@dataclass(frozen=True, slots=True)
class Part:
    """One cell of a line.

    Attributes:
        value: What it holds.
        look: How it looks.
        status: Letter of the status whose colours it has; empty for none.
    """

    value: Stored
    look: Look
    status: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the lead sheet.

    Attributes:
        parts: Per column of the grid what stands there.
        link: Title of the sheet that the label leads to.
        bars: The chart that begins beside this line.
        gap: Whether this is white between two parts of the sheet, where a page may end.
    """

    parts: tuple[Part | None, ...] = ()
    link: str = ""
    bars: Bars | None = None
    gap: bool = False


GAP = Line(gap=True)
_HEADINGS = (Look.HEADING, Look.SUBHEADING)

_Clean = Callable[[str], str]
_Item = TypeVar("_Item")


def overview_lines(report: Report, titles: tuple[str, ...], tally: Tally) -> tuple[Line, ...]:
    """Return all lines; `tally` holds what the tables lost and gets what is lost here.

    Args:
        titles: Title of every sheet, the lead sheet first.
    """
    clean = partial(fitted, tally=tally)
    lines = [
        *_opening(report, clean),
        *_blocks(report, clean),
        *_sheets(report, titles, clean),
        *_closing(report, clean),
    ]
    return tuple(_without_needless_gaps([*lines, *_losses(tally)]))


def _without_needless_gaps(lines: Sequence[Line]) -> Iterator[Line]:
    """Leave out white that follows other white or a heading."""
    before = GAP
    for line in lines:
        first = next((part for part in before.parts if part), None)
        if not (line.gap and (before.gap or (first and first.look in _HEADINGS))):
            yield line
        before = line


def _opening(report: Report, clean: _Clean) -> Iterator[Line]:
    yield from _text(clean(report.name), Look.COVER, _WIDE)
    about = (report.municipality, long_day(report.day), report.state, report.version)
    yield from _text(clean(" · ".join(part for part in about if part)), Look.TOWN, _WIDE)
    yield GAP
    if report.headline.strip():
        yield from _text(clean(report.headline), Look.HEADLINE, _WIDE)


def _blocks(report: Report, clean: _Clean) -> Iterator[Line]:
    for at, block in enumerate(report.blocks):
        if isinstance(block, Heading) and _heads_nothing(block, report.blocks[at + 1 :]):
            continue
        yield from _block(block, clean)


def _heads_nothing(heading: Heading, following: Iterable[Block]) -> bool:
    """Whether all that stands under a heading is tables, which have sheets of their own."""
    for block in following:
        if isinstance(block, Heading):
            if block.level <= heading.level:
                return True
        elif not isinstance(block, Table | NewPage):
            return False
    return True


def _block(block: Block, clean: _Clean) -> Iterator[Line]:
    match block:
        case Heading():
            yield GAP
            name = Look.HEADING if block.level == 1 else Look.SUBHEADING
            yield from _text(clean(block.text), name, _WIDE)
        case Paragraph():
            yield from _text(clean(block.text), _TONES[block.tone], _PROSE)
        case Bullets():
            for item in block.items:
                yield from _text(clean(f"• {item}"), Look.TEXT, _PROSE)
        case Facts() | Bars() | Legend():
            yield from _figures(block, clean)
        case Lines() | Columns():
            yield from _told(block, clean)
        case Table() | NewPage() | BundledPicture():
            return
        case _:
            assert_never(block)


def _figures(block: Facts | Bars | Legend, clean: _Clean) -> Iterator[Line]:
    if isinstance(block, Facts):
        return _facts(block, clean)
    if isinstance(block, Bars):
        return _bars(block, clean)
    return _legend(block, clean)


def _told(chart: Lines | Columns, clean: _Clean) -> Iterator[Line]:
    """A chart in words: its values in a row each."""
    yield GAP
    yield from _text(clean(chart.title), Look.SUBHEADING, _WIDE)
    yield from _text(clean(chart.alternative), Look.TEXT, _PROSE)
    for row in chart.grid.rows:
        yield from _text(clean(" · ".join(filter(None, row))), Look.TEXT, _PROSE)


def _facts(facts: Facts, clean: _Clean) -> Iterator[Line]:
    for row in _rows(facts.items, len(TILES)):
        yield GAP
        tiles = (_tile(fact, clean) for fact in row)
        for parts in zip_longest(*tiles):
            yield _placed(_beside(parts))
    yield GAP


def _tile(fact: Fact, clean: _Clean) -> list[Part]:
    return [
        Part(line, name)
        for text, name in (
            (fact.value, Look.FIGURE),
            (fact.label, Look.FACT),
            (fact.detail, Look.DETAIL),
        )
        if text
        for line in _fitting(clean(text), name, _TILE)
    ]


def _beside(parts: Sequence[Part | None]) -> dict[int, Part]:
    """Put each part at the left of its tile; a figure has a line above it all along the tile."""
    placed: dict[int, Part] = {}
    for at, part in zip(TILES, parts, strict=False):
        if part is not None:
            placed[at] = part
            if part.look is Look.FIGURE:
                placed[at + 1] = Part(None, Look.FIGURE)
    return placed


def _bars(bars: Bars, clean: _Clean) -> Iterator[Line]:
    yield GAP
    yield from _text(clean(bars.title), Look.SUBHEADING, _WIDE)
    told = [clean(bar.text) for bar in bars.bars]
    if all(bar.text == str(bar.value) for bar in bars.bars):
        told = [""] * len(told)  # the number says it all
    heads = {
        LABEL: Part(words.BAR, Look.LIST_HEAD),
        VALUE: Part(words.BAR_VALUE, Look.LIST_HEAD_RIGHT),
        LAST: Part(words.BAR_TEXT if any(told) else "", Look.LIST_HEAD),
    }
    yield _list_line(heads, Look.LIST_HEAD)
    chart: Bars | None = bars
    for bar, text in zip(bars.bars, told, strict=True):
        line = _list_line(
            {
                LABEL: Part(clean(bar.label), Look.LIST_TEXT),
                VALUE: Part(stored(bar.value, Kind.NUMBER, Tally()), Look.LIST_NUMBER),
                LAST: Part(text, Look.LIST_TEXT),
            }
        )
        yield replace(line, bars=chart)
        chart = None


def _legend(legend: Legend, clean: _Clean) -> Iterator[Line]:
    yield GAP
    entries = [(mark.status != "", _entry(mark, meaning, clean)) for mark, meaning in legend.items]
    for _, group in groupby(entries, key=lambda entry: entry[0]):
        found = [entry for _, entry in group]
        side_by_side = all(len(_fitting(text, Look.TEXT, GRID[2])) == 1 for _, text in found)
        for row in _rows(found, len(TILES) if side_by_side else 1):
            yield from _chips(row, GRID[2] if side_by_side else _PROSE)


def _entry(mark: Mark, meaning: str, clean: _Clean) -> tuple[Part, str]:
    """Return the letter in its colour, and what it means."""
    letter = words.STATUS_LETTERS.get(mark.status, "")
    if not letter:
        return Part(clean(mark.text), Look.CHIP), clean(meaning)
    text = f"{mark.text}: {meaning}" if meaning else mark.text
    return Part(letter, Look.CHIP, letter), clean(text)


def _chips(row: Sequence[tuple[Part, str]], width: float) -> Iterator[Line]:
    texts = [_fitting(text, Look.TEXT, width) for _, text in row]
    for number, lines in enumerate(zip_longest(*texts)):
        parts: dict[int, Part] = {}
        for at, (chip, _), line in zip(TILES, row, lines, strict=False):
            if number == 0:
                parts[at] = chip
            if line is not None:
                parts[at + 1] = Part(line, Look.CHIP_TEXT)
        yield _placed(parts)


def _sheets(report: Report, titles: tuple[str, ...], clean: _Clean) -> Iterator[Line]:
    if not report.tables():
        return
    yield GAP
    yield from _text(words.SHEETS, Look.HEADING, _WIDE)
    heads = {
        LABEL: Part(words.SHEET, Look.LIST_HEAD),
        COUNT: Part(words.ROWS, Look.LIST_HEAD_RIGHT),
        _CONTENT: Part(words.CONTENT, Look.LIST_HEAD),
    }
    yield _list_line(heads, Look.LIST_HEAD)
    for table, title in zip(report.tables(), titles[1:], strict=True):
        yield from _sheet(table, title, clean)


def _sheet(table: Table, title: str, clean: _Clean) -> Iterator[Line]:
    names = _fitting(clean(table.title), Look.LIST_LINK, sum(GRID[LABEL:COUNT]))
    contents = _fitting(clean(table.summary), Look.LIST_TEXT, sum(GRID[_CONTENT:]))
    for number, (name, content) in enumerate(zip_longest(names, contents, fillvalue="")):
        parts = {
            LABEL: Part(name, Look.LIST_LINK),
            _CONTENT: Part(content, Look.LIST_TEXT),
        }
        if number == 0:
            parts[COUNT] = Part(len(table.rows), Look.LIST_NUMBER)
        yield replace(_list_line(parts), link=title if name else "")


def _closing(report: Report, clean: _Clean) -> Iterator[Line]:
    yield GAP
    yield from _text(words.CLOSING, Look.HEADING, _WIDE)
    for label, text in report.closing:
        yield from _labelled(clean(label), clean(text))


def _losses(tally: Tally) -> Iterator[Line]:
    """Say what this file lacks: nothing is left out silently."""
    for count, sentence in (
        (tally.cut, words.texts_cut),
        (tally.replaced, words.characters_replaced),
    ):
        if count:
            yield from _labelled(words.THIS_FILE, sentence(count))


def _labelled(label: str, text: str) -> Iterator[Line]:
    labels = _fitting(label, Look.LABEL, sum(GRID[LABEL:_TEXT]))
    texts = _fitting(text, Look.TEXT, sum(GRID[_TEXT:]))
    for name, line in zip_longest(labels, texts, fillvalue=""):
        yield _placed({LABEL: Part(name, Look.LABEL), _TEXT: Part(line, Look.TEXT)})


def _list_line(parts: dict[int, Part], rest: Look = Look.LIST_TEXT) -> Line:
    """Return a line with a rule below it from the first column to the last."""
    return _placed({at: Part(None, rest) for at in range(LABEL, LAST + 1)} | parts)


def _text(text: str, name: Look, width: float) -> Iterator[Line]:
    for line in _fitting(text, name, width):
        yield _placed({LABEL: Part(line, name)})


def _fitting(text: str, name: Look, width: float) -> list[str]:
    style = look(name)
    return wrapped(text, width, style.size, bold=style.bold)


def _placed(parts: dict[int, Part]) -> Line:
    return Line(tuple(parts.get(at) for at in range(max(parts, default=-1) + 1)))


def _rows(items: Sequence[_Item], most: int) -> Iterator[Sequence[_Item]]:
    for at in range(0, len(items), most):
        yield items[at : at + most]
