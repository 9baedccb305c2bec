"""R1 Stand op één pagina: for who decides, without names, and never longer than a page.

What could run on is cut to a length: with every text at its longest it still fits.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from app.charts.of_town import town_movements_chart
from app.constants.reading import constants_for
from app.domain.figures.of_town import TownFigures, town_figures
from app.domain.figures.of_wijk import WijkFigures
from app.domain.figures.unknown import Figure
from app.domain.figures.vessels import Vessel
from app.domain.instances import Status, StepInstance
from app.domain.measurements import Quality
from app.domain.quantities import Quantity
from app.domain.status import effective
from app.domain.town_hall import Neighbourhood
from app.editing.proposing import step_title
from app.reports.content.closing import closing
from app.reports.content.counting import done_fact, late_fact, unfinished
from app.reports.content.model import (
    Block,
    Bullets,
    Column,
    Fact,
    Facts,
    Heading,
    Kind,
    Paragraph,
    Report,
    Row,
    Table,
    Tone,
)
from app.reports.content.one_page_means import interests_line, money_line
from app.reports.content.one_page_texts import Texts, proposed, texts
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import choices, report_texts
from app.words import figures as figure_words
from app.words import report_one_page as words
from app.words.lengths import shortened
from app.words.numbers import number_text

_MOST, _MOST_WIJKEN = 3, 6
_BASELINE = "baseline"
"""Stands in the name of a quantity that tells of the year that is compared with."""

_SHORT, _LONG = 100, 150
"""Characters of a point in a list, and of a risk with its measure."""


def one_page(request: Request) -> Report:
    """The content of R1; always without names."""
    request = nameless(request)
    view = request.view()
    town = _chosen(request)
    said = texts(request, view, town)
    told = tuple(_blocks(request, view, town, said))
    blocks = (*told, Paragraph(_foot(request, view, told, town), Tone.SECONDARY))
    title = report_texts.TITLES["R1"]
    return Report(
        nr="R1",
        title=title,
        municipality=request.dossier.municipality.name,
        headline=said.headline,
        reference_date=request.reference_date,
        state=report_texts.DRAFT,
        program=request.program,
        blocks=blocks,
        closing=(),
        held=view.held,
        single_page=True,
        keywords=(title, request.dossier.municipality.name),
    )


def nameless(request: Request) -> Request:
    """The same request for a reader who sees no names."""
    return replace(request, reader=replace(request.reader, names=False))


def proposal(request: Request) -> Texts:
    """The words of the page as the dossier proposes them, without names."""
    request = nameless(request)
    return proposed(request, request.view(), _chosen(request))


def _chosen(request: Request) -> TownFigures:
    wijken = [wijk.id for wijk in request.chosen()]
    return town_figures(
        request.dossier, request.reference_date, constants_for(request.dossier), wijken
    )


def _blocks(request: Request, view: View, town: TownFigures, said: Texts) -> Iterator[Block]:
    yield Facts((*_homes(request, town), done_fact(request), _short_fact(late_fact(request))))
    yield town_movements_chart(town, request.dossier.municipality.name)
    yield _vessels(request, town)
    yield Heading(words.SUCCESSES)
    yield _points(said.successes, words.NO_SUCCESSES)
    yield Heading(words.RISKS)
    yield _points(said.risks, words.NO_RISKS)
    yield Heading(words.ASKED)
    yield _points(_asked(request, view), words.NOTHING_ASKED)
    yield Paragraph(said.milestone or words.NO_MILESTONE)
    for line in (money_line(request, view), interests_line(view)):
        if line:
            yield Paragraph(line)


def _foot(request: Request, view: View, blocks: tuple[Block, ...], town: TownFigures) -> str:
    """What words mean, and what the page rests on: a section of its own would not fit."""
    said = view.text(request.dossier.municipality.home_done_definition)
    definition = shortened(said or report_texts.NO_DEFINITION, 2 * _SHORT)
    rests_on = closing(request, blocks, view.held)
    about = "; ".join(f"{subject.lower()}: {content}" for subject, content in rests_on)
    figures = shortened(view.text(_rest_on(town)), 2 * _SHORT)
    return words.foot(definition, figures, shortened(about, 3 * _LONG))


def _rest_on(town: TownFigures) -> str:
    """Of which days the figures tell, how sure they are, and who says so."""
    now = [
        item
        for wijk in town.wijken
        for quantity, item in wijk.measured.items()
        if item.value is not None and _BASELINE not in quantity
    ]
    days = [item.date for item in now if item.date is not None]
    if not days:
        return ""
    qualities = [quality for quality in Quality if any(item.quality is quality for item in now)]
    sources = Counter(item.source for item in now if item.source)
    return words.figures_of(
        min(days),
        max(days),
        [choices.word(choices.QUALITY, quality) for quality in qualities],
        sorted(sources, key=lambda source: (-sources[source], source)),
    )


def _homes(request: Request, town: TownFigures) -> Iterator[Fact]:
    done, total = town.sums[Quantity.HOMES_DONE], town.sums[Quantity.HOMES_TOTAL]
    now = town.sums[Quantity.HOMES_DONE_LAST_12M]
    yield Fact(
        _both(done.value, total.value, report_texts.done_of_homes),
        words.HOMES_DONE,
        words.last_year(_known(now.value)) + figure_words.of_wijken(done.counted, done.of),
    )
    factor = _factor(now.value, town.needed.value)
    year = request.dossier.municipality.target_year
    yield Fact(
        _both(now.value, town.needed.value, words.now_and_needed),
        words.PER_YEAR,
        words.factor(factor, year) if factor else "",
    )


def _both(first: Figure, second: Figure, told: Callable[[str, str], str]) -> str:
    """Two figures in one; when neither is known that is said once."""
    known = isinstance(first, Decimal) or isinstance(second, Decimal)
    return told(_number(first), _number(second)) if known else words.UNKNOWN


def _known(value: Figure) -> str:
    return _number(value) if isinstance(value, Decimal) else words.UNKNOWN


def _factor(now: Figure, needed: Figure) -> str:
    if isinstance(now, Decimal) and isinstance(needed, Decimal) and now > 0:
        return figure_words.figure("factor", needed / now)
    return ""


def _short_fact(fact: Fact) -> Fact:
    return replace(fact, detail=shortened(fact.detail, _SHORT))


def _vessels(request: Request, town: TownFigures) -> Table:
    columns = tuple(
        Column(key, words.COLUMNS[key], kind, weight)
        for key, kind, weight in (
            ("neighbourhood", Kind.TEXT, 2.2),
            ("needed", Kind.NUMBER, 1.1),
            ("residents", Kind.NUMBER, 1),
            ("companies", Kind.NUMBER, 1),
            ("workers", Kind.NUMBER, 1),
            ("lowest", Kind.TEXT, 1.6),
            ("achievable", Kind.NUMBER, 1),
        )
    )
    rows = [_vessel_row(request, item) for item in town.wijken[:_MOST_WIJKEN]]
    rest = len(town.wijken) - len(rows)
    if rest > 0:
        rows.append(Row("rest", (words.others(rest), *[None] * (len(columns) - 1))))
    if rows:
        sums = (_rounded(town.needed.value), None, None, None, "", _rounded(town.achievable.value))
        counted = figure_words.of_wijken(town.achievable.counted, town.achievable.of)
        rows.append(Row("town", (words.TOGETHER + counted, *sums), strong=True))
    return Table(
        key="vaten",
        title=words.VESSELS,
        columns=columns,
        rows=tuple(rows),
        summary=f"{words.SUMMARY} {words.SUM_NOTE}",
        empty=words.NO_WIJKEN,
    )


def _vessel_row(request: Request, item: WijkFigures) -> Row:
    vessels = item.vessels
    name = request.dossier.get(Neighbourhood, item.neighbourhood).name
    lowest = ", ".join(figure_words.VESSELS[vessel.value] for vessel in vessels.bottlenecks)
    return Row(
        item.neighbourhood,
        (
            shortened(name, _SHORT // 3),
            _rounded(item.pace.needed_per_year),
            *(_rounded(vessels.homes_per_year[vessel]) for vessel in Vessel),
            lowest or words.UNKNOWN,
            _rounded(vessels.achievable_pace),
        ),
    )


def _points(found: Sequence[str], empty: str) -> Block:
    return Bullets(tuple(found)) if found else Paragraph(empty, Tone.SECONDARY)


def _asked(request: Request, view: View) -> list[str]:
    """What awaits a decision, the first meeting first."""
    dossier = request.dossier
    found = [
        item for item in unfinished(request) if effective(dossier, item) is Status.PENDING_DECISION
    ]
    found.sort(key=lambda item: (item.body_date is None, str(item.body_date), item.id))
    return [shortened(_decision(view, item), _SHORT) for item in found[:_MOST]]


def _decision(view: View, item: StepInstance) -> str:
    body = choices.word(choices.BODY, item.body) if item.body else words.SOMEBODY
    return words.asked(item.body_date, body, view.text(step_title(view.dossier, item.id)))


def _number(value: Figure) -> str:
    return number_text(value, 0) if isinstance(value, Decimal) else "…"


def _rounded(value: Figure) -> Decimal | None:
    return value.quantize(Decimal(1), ROUND_HALF_UP) if isinstance(value, Decimal) else None
