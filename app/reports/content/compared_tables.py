"""The tables of R8 for Excel."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from app.domain.actors import Actor
from app.domain.bundling import Bundle
from app.domain.figures.unknown import Unknown
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood
from app.reports.content.compared import Cell, Compared, Comparison, Line
from app.reports.content.compared_lines import lines
from app.reports.content.model import Column, Kind, Row, Table, Value
from app.reports.visibility import View
from app.words import choices
from app.words import figures as figure_words
from app.words import report_wijken as words

_WORDS = frozenset({"lowest", "idle"})
_PHASE = "phase_"


def comparison_sheet(view: View, comparison: Comparison) -> Table:
    """A row per wijk: numbers as numbers, with the unit in the heading; unknown is empty."""
    every = lines(comparison)
    return Table(
        key="vergelijking",
        title=words.TABLE,
        columns=(
            Column("neighbourhood", words.WIJK, Kind.TEXT, 1.6),
            Column("code", words.CODE, Kind.TEXT, 1),
            Column("status", words.STATUS, Kind.TEXT, 1),
            *(
                column
                for at, line in enumerate(every)
                for column in _columns(line, begins=at > 0 and every[at - 1].group != line.group)
            ),
            Column("unknown", words.UNKNOWN_COLUMN, Kind.PROSE, 3),
            Column("id", "id", Kind.TEXT, hidden=True),
        ),
        rows=tuple(_row(view, item, every) for item in comparison.wijken),
        summary=words.SHEET_SUMMARY,
        empty=words.NO_WIJKEN,
    )


def _columns(line: Line, *, begins: bool) -> tuple[Column, ...]:
    """The columns of a line; printed, a next page may begin where another subject does."""
    if line.key.startswith(_PHASE):
        number = int(line.key.removeprefix(_PHASE))
        return (
            Column(line.key, words.phase_heading(number), Kind.NUMBER, 1, begins_part=begins),
            Column(f"{line.key}_of", words.phase_of_heading(number), Kind.NUMBER, 1),
        )
    # A year is a number without a point after the thousands.
    kind = Kind.TEXT if line.plain or line.key in _WORDS else Kind.NUMBER
    return (Column(line.key, line.label, kind, 1, begins_part=begins),)


def _row(view: View, item: Compared, every: Sequence[Line]) -> Row:
    values = {line.key: line.of_wijk(item) for line in every}
    why = [value for value in values.values() if isinstance(value, Unknown)]
    told = dict.fromkeys(figure_words.unknown(found.why.value, found.names) for found in why)
    return Row(
        item.wijk.id,
        (
            view.text(item.wijk.name),
            item.wijk.code,
            choices.word(choices.NEIGHBOURHOOD_STATUS, item.wijk.status),
            *(value for line in every for value in _values(line, item, values[line.key])),
            "; ".join(told),
            item.wijk.id,
        ),
    )


def _values(line: Line, item: Compared, value: Cell) -> tuple[Value, ...]:
    if line.key.startswith(_PHASE):
        number = int(line.key.removeprefix(_PHASE))
        found = next(done for phase, done in item.standing.phases if phase.order == number)
        return (found.done, found.of)
    if isinstance(value, Decimal) and line.plain:
        return (int(value),)
    if isinstance(value, Decimal):
        step = Decimal(1).scaleb(-line.places)
        return ((value * line.scale).quantize(step, ROUND_HALF_UP),)
    return (value if isinstance(value, str | int) else None,)


def bundles_table(view: View, found: Sequence[Bundle]) -> Table:
    """A row per chance to bundle."""
    keys = ("code", "title", "actor", "wijken", "first", "last")
    kinds = (Kind.CODE, Kind.TEXT, Kind.TEXT, Kind.PROSE, Kind.DAY, Kind.DAY)
    return Table(
        key="bundelkansen",
        title=words.BUNDLES,
        columns=tuple(
            Column(key, heading, kind, 2 if kind is Kind.PROSE else 1)
            for key, heading, kind in zip(keys, words.BUNDLE_COLUMNS, kinds, strict=True)
        ),
        rows=tuple(_bundle_row(view, item, at) for at, item in enumerate(found)),
        summary=words.BUNDLES_SUMMARY,
        empty=words.NO_BUNDLES,
    )


def _bundle_row(view: View, item: Bundle, at: int) -> Row:
    dossier = view.dossier
    step = dossier.get(Step, item.step)
    names = [view.text(dossier.get(Neighbourhood, wijk).name) for wijk in item.wijken]
    return Row(
        str(at),
        (
            step.code,
            view.text(step.title),
            view.text(dossier.get(Actor, item.actor).name),
            ", ".join(names),
            item.first,
            item.last,
        ),
    )
