"""The sheets of R0 with the worked examples, and with the constants that were used."""

from collections.abc import Sequence
from dataclasses import fields
from decimal import ROUND_HALF_UP, Decimal

from app.constants.reading import bundled_constants, constants_for
from app.domain.figures.advantage import Case, Offer, PriceCase, price_cases
from app.domain.figures.constants import Constants, Key
from app.domain.figures.offers import offer_of
from app.domain.figures.unknown import Figure
from app.domain.measurements import Example, OwnConstant, Package
from app.domain.town_hall import Neighbourhood
from app.reports.content.model import Column, Kind, Row, Table, Value
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import choices, report_texts
from app.words import constants as constant_words
from app.words import figures as figure_words
from app.words import report_figures as words

_CENT = Decimal("0.01")
_RESULTS = (
    "saving_per_month",
    "loan_alone",
    "loan_together",
    "advantage_alone_vs_nothing",
    "advantage_vs_nothing",
    "advantage_vs_alone",
)
_INPUTS = tuple(field.name for field in fields(Offer))


def examples(request: Request, view: View) -> Table:
    """Every worked example with its inputs and its results; what is unknown is empty."""
    constants = constants_for(view.dossier)
    order = {wijk.id: at for at, wijk in enumerate(request.chosen())}
    found = [item for item in view.dossier.all(Example) if item.neighbourhood in order]
    found.sort(key=lambda item: (order[item.neighbourhood], *_kind(view, item), item.id))
    columns = (
        _column("neighbourhood", Kind.TEXT, 1.4),
        _column("owner_type", Kind.TEXT, 1.4),
        _column("package", Kind.TEXT, 2),
        *(_column(name, Kind.NUMBER) for name in (*_INPUTS, *_RESULTS)),
        _column("neutral", Kind.TEXT, 1),
        _column("lower_prices", Kind.NUMBER),
        _column("higher_prices", Kind.NUMBER),
        _ID,
    )
    rows = [_example_row(view, item, constants) for item in found]
    return _table("rekenvoorbeelden", columns, rows)


def _kind(view: View, item: Example) -> tuple[int, str]:
    package = view.dossier.find(Package, item.package)
    return list(choices.OWNER_TYPE).index(item.owner_type), package.name if package else ""


def _example_row(view: View, item: Example, constants: Constants) -> Row:
    offer = offer_of(item)
    cases = {found.case: found for found in price_cases(offer, constants)}
    chosen = cases[Case.CHOSEN].advantage
    owner, package = _owner_and_package(view, item)
    inputs: list[Value] = [getattr(offer, name) for name in _INPUTS]
    return Row(
        item.id,
        (
            view.text(view.dossier.get(Neighbourhood, item.neighbourhood).name),
            owner,
            package,
            *inputs,
            *(_cents(getattr(chosen, name)) for name in _RESULTS),
            figure_words.yes_no(chosen.woonlastenneutraal),
            _of_case(cases[Case.LOWER]),
            _of_case(cases[Case.HIGHER]),
            item.id,
        ),
    )


def _owner_and_package(view: View, item: Example) -> tuple[str, str]:
    package = view.dossier.find(Package, item.package)
    owner = choices.word(choices.OWNER_TYPE, item.owner_type)
    return owner, view.text(package.name) if package else ""


def _of_case(case: PriceCase) -> Decimal | None:
    return _cents(case.advantage.advantage_vs_nothing)


def _cents(value: Figure) -> Decimal | None:
    return value.quantize(_CENT, ROUND_HALF_UP) if isinstance(value, Decimal) else None


def constants_used(view: View) -> Table:
    """Every constant as it counts in this dossier, with what it rests on."""
    known, bundled = constants_for(view.dossier), bundled_constants()
    columns = (
        _column("constant", Kind.TEXT, 2.4),
        _column("value", Kind.NUMBER, 1.1),
        _column("unit", Kind.TEXT, 1.2),
        _column("basis", Kind.TEXT, 1.2),
        _column("source", Kind.PROSE, 4),
        _column("as_of", Kind.TEXT, 0.9),
        _column("checked_on", Kind.DAY, 1.1),
        _column("standard", Kind.NUMBER, 1.1),
        _ID,
    )
    rows = []
    for key in Key:
        found, standard = known.about(key), bundled.about(key)
        own = view.dossier.find(OwnConstant, key.value) is not None
        basis = choices.word(constant_words.BASIS, found.basis)
        rows.append(
            Row(
                key.value,
                (
                    constant_words.label(key.value),
                    found.value,
                    found.unit,
                    f"{basis}, {constant_words.UNCERTAIN}" if found.uncertain else basis,
                    view.text(found.source) if own else found.source,
                    found.as_of,
                    found.checked_on,
                    standard.value if standard.value != found.value else None,
                    key.value,
                ),
            )
        )
    return _table("kengetallen", columns, rows)


def _column(key: str, kind: Kind, weight: float = 1) -> Column:
    return Column(key, words.HEADINGS[key], kind, weight)


_ID = Column("id", words.HEADINGS["id"], Kind.TEXT, hidden=True)


def _table(key: str, columns: tuple[Column, ...], rows: Sequence[Row]) -> Table:
    about = words.TABLES[key]
    empty = words.NO_EXAMPLES if key == "rekenvoorbeelden" else report_texts.EMPTY_LIST
    return Table(key, about.title, columns, tuple(rows), about.summary, empty)
