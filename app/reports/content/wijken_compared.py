"""R8 Wijken vergeleken: on paper the wijken are columns, in Excel they are rows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from app.charts.model import NO_GRID
from app.charts.of_wijk import vessels_chart
from app.domain.bundling import MONTHS, Bundle, bundles
from app.domain.figures.unknown import Figure, Unknown
from app.domain.figures.vessels import Total
from app.domain.quantities import Quantity
from app.editing.bundle_text import bundle_line
from app.reports.content.closing import closing
from app.reports.content.compared import Cell, Compared, Comparison, Line, compared
from app.reports.content.compared_differences import differences
from app.reports.content.compared_lines import LEVEL, lines, town_factor
from app.reports.content.compared_tables import bundles_table, comparison_sheet
from app.reports.content.means_tables import interests_table
from app.reports.content.model import (
    Block,
    Bullets,
    Column,
    Fact,
    Facts,
    Heading,
    Kind,
    NewPage,
    Paragraph,
    Report,
    Row,
    Table,
    Tone,
)
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import bundling as bundle_words
from app.words import figures as figure_words
from app.words import report_texts
from app.words import report_wijken as words
from app.words.numbers import number_text

_ACROSS = 6
"""So many wijken, or all of them together, stand side by side."""


class _Reasons:
    """Why figures are unknown: in a cell stands a number, the reason is told below the table."""

    def __init__(self) -> None:
        self._found: dict[str, int] = {}

    def short(self, value: Unknown) -> str:
        """What stands in the cell."""
        why = figure_words.unknown(value.why.value, value.names)
        return words.short_unknown(self._found.setdefault(why, len(self._found) + 1))

    def told(self) -> tuple[str, ...]:
        """Each reason with its number."""
        return tuple(words.why_unknown(number, why) for why, number in self._found.items())


def wijken_paper(request: Request) -> Report:
    """The content of R8 on paper."""
    view = request.view()
    comparison = compared(request, view)
    return _report(request, view, comparison, tuple(_paper(request, view, comparison)))


def wijken_workbook(request: Request) -> Report:
    """The content of R8 in Excel."""
    view = request.view()
    comparison = compared(request, view)
    return _report(request, view, comparison, tuple(_workbook(request, view, comparison)))


def _report(
    request: Request, view: View, comparison: Comparison, blocks: tuple[Block, ...]
) -> Report:
    title = report_texts.TITLES["R8"]
    return Report(
        nr="R8",
        title=title,
        municipality=request.dossier.municipality.name,
        headline=_headline(comparison),
        reference_date=request.reference_date,
        state=report_texts.DRAFT,
        program=request.program,
        blocks=blocks,
        closing=closing(request, blocks, view.held),
        held=view.held,
        landscape=True,
        keywords=(title, request.dossier.municipality.name),
    )


def _headline(comparison: Comparison) -> str:
    paces = [item.figures.pace for item in comparison.wijken]
    known = [
        (pace.current_per_year, pace.needed_per_year)
        for pace in paces
        if isinstance(pace.current_per_year, Decimal) and isinstance(pace.needed_per_year, Decimal)
    ]
    town = comparison.town
    return words.headline(
        sum(now >= needed for now, needed in known),
        len(known),
        len(paces),
        _of_all(town.achievable),
        _of_all(town.needed),
    )


def _of_all(total: Total) -> str:
    """A sum over all wijken; empty while it is not known of all."""
    complete = total.counted == total.of and isinstance(total.value, Decimal)
    return _whole(total.value) if complete else ""


def _whole(value: Figure) -> str:
    return number_text(value, 0) if isinstance(value, Decimal) else words.UNKNOWN


def _lead(comparison: Comparison) -> Facts:
    sums, town = comparison.town.sums, comparison.town
    done, total = sums[Quantity.HOMES_DONE], sums[Quantity.HOMES_TOTAL]
    now, factor = sums[Quantity.HOMES_DONE_LAST_12M], town_factor(comparison)
    wijken = [item.standing.late for item in comparison.wijken]
    return Facts(
        (
            Fact(
                report_texts.done_of_homes(_whole(done.value), _whole(total.value)),
                words.HOMES_DONE,
                words.of_wijken(done.counted, done.of).strip(),
            ),
            Fact(
                f"{_whole(now.value)} → {_whole(town.needed.value)}",
                words.PER_YEAR,
                figure_words.figure("factor", factor) if isinstance(factor, Decimal) else "",
            ),
            Fact(_whole(town.achievable.value), words.ACHIEVABLE, words.LOWEST_NOTE),
            Fact(str(sum(wijken)), words.LATE),
        )
    )


def _before(request: Request, view: View, comparison: Comparison) -> Iterator[Block]:
    """What both files begin with: the sums, and what makes the wijken hard to compare."""
    if comparison.wijken:
        yield _lead(comparison)
    told = differences([item.figures for item in comparison.wijken])
    if told:
        yield Heading(words.DIFFERENT)
        yield Bullets(told)
    definition = view.text(request.dossier.municipality.home_done_definition)
    yield Paragraph(words.done_is(definition or report_texts.NO_DEFINITION), Tone.SECONDARY)


def _paper(request: Request, view: View, comparison: Comparison) -> Iterator[Block]:
    yield from _before(request, view, comparison)
    reasons = _Reasons()
    yield from _comparison(view, comparison, reasons)
    yield Paragraph(words.TOGETHER_NOTE, Tone.SECONDARY)
    yield from _vessels(view, comparison)
    if reasons.told():
        yield Heading(words.UNKNOWN_TITLE, 2)
        yield Bullets(reasons.told())
    yield Heading(words.BUNDLES)
    yield Paragraph(bundle_words.rule(MONTHS), Tone.SECONDARY)
    told = tuple(bundle_line(view.dossier, item, view.text) for item in _bundles(request))
    yield Bullets(told) if told else Paragraph(words.NO_BUNDLES)
    interests = interests_table(request, view)
    if interests.rows:
        yield interests


def _vessels(view: View, comparison: Comparison) -> Iterator[Block]:
    """What each wijk can carry, drawn; in a pile of drawings nobody compares anything.

    Their values stand in the table above.
    """
    if len(comparison.wijken) > _ACROSS:
        return
    for item in comparison.wijken:
        name = view.text(item.wijk.name)
        chart = vessels_chart(item.figures, name)
        yield replace(chart, title=words.vessels_of(name), grid=NO_GRID)


def _bundles(request: Request) -> list[Bundle]:
    """The chances to bundle of at least two of the wijken that were chosen."""
    wijken = frozenset(wijk.id for wijk in request.chosen())
    return [item for item in bundles(request.dossier) if len(wijken.intersection(item.wijken)) > 1]


def _workbook(request: Request, view: View, comparison: Comparison) -> Iterator[Block]:
    yield from _before(request, view, comparison)
    yield comparison_sheet(view, comparison)
    found = _bundles(request)
    if found:
        yield bundles_table(view, found)
    interests = interests_table(request, view)
    if interests.rows:
        yield interests


def _comparison(view: View, comparison: Comparison, reasons: _Reasons) -> Iterator[Block]:
    """The table, in parts that fit on a page each; the last part ends with the sums."""
    found = lines(comparison)
    levels = {line.key: line for line in found if line.key.endswith(LEVEL)}
    every = [(line, levels.get(f"{line.key}{LEVEL}")) for line in found if line.key not in levels]
    wijken: list[Compared | None] = [*comparison.wijken, *([None] if comparison.wijken else [])]
    parts = [wijken[at : at + _ACROSS] for at in range(0, len(wijken), _ACROSS)] or [[]]
    of = len(comparison.wijken)
    for number, part in enumerate(parts):
        if number:
            yield NewPage()
        first = number * _ACROSS + 1
        title = words.part_title(first, min(first + len(part) - 1, of), of)
        yield _table(
            f"vergelijking_{number + 1}" if number else "vergelijking",
            title if len(parts) > 1 else words.TABLE,
            _columns(view, part),
            tuple(_row(*pair, part, comparison, reasons) for pair in every) if part else (),
        )


def _table(key: str, title: str, columns: tuple[Column, ...], rows: tuple[Row, ...]) -> Table:
    return Table(
        key=key,
        title=title,
        columns=columns,
        rows=rows,
        summary=words.SUMMARY,
        empty=words.NO_WIJKEN,
        dense=True,
    )


def _columns(view: View, part: Sequence[Compared | None]) -> tuple[Column, ...]:
    return (
        Column("figure", words.FIGURE, Kind.TEXT, 2),
        *(
            Column(item.wijk.id, view.text(item.wijk.name), Kind.NUMBER, 1)
            if item
            else Column("town", words.TOGETHER, Kind.NUMBER, 1)
            for item in part
        ),
    )


def _row(
    line: Line,
    level: Line | None,
    part: Sequence[Compared | None],
    comparison: Comparison,
    reasons: _Reasons,
) -> Row:
    """A line over some wijken; how full a vessel is stands behind what it can carry."""
    cells = [
        _printed(line, line.of_wijk(item), reasons, level.of_wijk(item) if level else None)
        if item
        else _printed(line, line.of_town(comparison), reasons)
        for item in part
    ]
    return Row(line.key, (line.label, *cells), line.group)


def _printed(line: Line, value: Cell, reasons: _Reasons, level: Cell = None) -> str:
    """A value as it stands in a cell on paper."""
    if isinstance(value, Total):
        if isinstance(value.value, Unknown):
            return reasons.short(value.value)
        return _printed(line, value.value, reasons) + words.of_wijken(value.counted, value.of)
    if isinstance(value, Unknown):
        return reasons.short(value)
    if isinstance(value, Decimal):
        number = value * line.scale
        text = str(int(number)) if line.plain else number_text(number, line.places)
        share = f"{number_text(level * 100, 0)}%" if isinstance(level, Decimal) else ""
        return words.with_level(text, share)
    return str(value) if value not in (None, "") else report_texts.NOBODY
