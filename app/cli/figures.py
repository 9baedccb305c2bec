"""Commands about figures: keeping a measurement, and everything that follows from them."""

import argparse
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from app.cli.arguments import choice, day, today_or
from app.cli.opening import change, edited, reading
from app.cli.output import complain, say, say_json
from app.cli.parser import UsageError
from app.constants.reading import constants_for
from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.domain.figures.constants import Constant, Key
from app.domain.figures.doubts import doubts
from app.domain.figures.of_town import TownFigures, town_figures
from app.domain.figures.of_wijk import WijkFigures, figures_of
from app.domain.figures.unknown import Unknown, given
from app.domain.figures.vessels import Total
from app.domain.measured import measured
from app.domain.measurements import Measurement, Quality
from app.domain.quantities import ABOUT, Quantity
from app.domain.town_hall import Neighbourhood
from app.editing import lookup
from app.editing.commands.measuring import measure
from app.editing.edit import Edit
from app.words import choices
from app.words import figures as words
from app.words.names import folded
from app.words.numbers import UnreadableNumberError

DONE = 0

_TOWN = "gemeente"
"""Stands for the whole town, where the name of a wijk is asked."""

_MEASURED = {name: text for name, text in words.QUANTITIES.items() if name in set(Quantity)}


def measure_one(arguments: argparse.Namespace) -> int:
    """Keep a measurement; what is unusual about it is told, and kept."""
    quantity = Quantity(choice(_MEASURED, arguments.key))
    value = _value(quantity, arguments.value)
    quality = (
        Quality.UNKNOWN
        if value is None and not arguments.quality
        else Quality(choice(choices.QUALITY, arguments.quality or Quality.MEASURED))
    )
    day_of = day(arguments.date)
    places: list[tuple[Dossier, str | None]] = []

    def work(edit: Edit) -> None:
        wijk = _wijk(edit.dossier, arguments.neighbourhood)
        measure(
            edit,
            Measurement(
                "",
                quantity,
                wijk,
                date=day_of,
                value=value,
                source=arguments.source or "",
                quality=quality,
            ),
        )
        places.append((edit.dossier, wijk))

    def result(item: ChangeSet) -> Iterable[str]:
        for dossier, wijk in places[-1:]:
            for sentence in _doubted(dossier, measured(dossier, wijk), day_of, quantity):
                complain(sentence)
        yield item.id

    return change(arguments.file, edited("measure", work), result)


def _value(quantity: Quantity, text: str) -> Decimal | None:
    """The value that was typed.

    Raises:
        UsageError: It is no number, or it can be two.
    """
    try:
        return words.read_value(text, in_thousands=ABOUT[quantity].in_thousands)
    except UnreadableNumberError as error:
        raise UsageError(str(error)) from error


def _wijk(dossier: Dossier, text: str) -> str | None:
    if folded(text) in (_TOWN, folded(dossier.municipality.name)):
        return None
    return lookup.neighbourhood(dossier, text).id


def _doubted(
    dossier: Dossier,
    found: Mapping[Quantity, Measurement],
    on: date,
    only: Quantity | None = None,
) -> list[str]:
    return [
        words.doubt(item.kind, item.quantity, item.value, **item.about)
        for item in doubts(found, constants_for(dossier), on)
        if only is None or item.is_about(only)
    ]


def figures(arguments: argparse.Namespace) -> int:
    """Show every figure of each wijk, and of the town."""
    on = today_or(arguments.reference_date)
    with reading(arguments.file) as found:
        dossier = found.dossier
        constants = constants_for(dossier)
        if arguments.neighbourhood:
            wijk = lookup.neighbourhood(dossier, arguments.neighbourhood)
            wijken: list[WijkFigures] = [figures_of(dossier, wijk.id, on, constants)]
            town = None
        else:
            town = town_figures(dossier, on, constants)
            wijken = list(town.wijken)
    view: dict[str, Any] = {
        "reference_date": on.isoformat(),
        "neighbourhoods": [_of_wijk(dossier, item) for item in wijken],
        "constants": {key.value: _of_constant(constants.about(key)) for key in Key},
    }
    if town is not None:
        view["municipality"] = _of_town(dossier, town)
    if arguments.json:
        say_json(view)
    else:
        for item in view["neighbourhoods"]:
            _say_wijk(item)
    return DONE


def _of_wijk(dossier: Dossier, item: WijkFigures) -> dict[str, Any]:
    results = results_of(item)
    reasons = {
        name: words.unknown(value.why.value, value.names)
        for name, value in results.items()
        if isinstance(value, Unknown)
    }
    inputs = {quantity.value: item.measured.get(quantity) for quantity in Quantity}
    absent = [
        name
        for name, found in inputs.items()
        if name not in results and (found is None or found.value is None)
    ]
    return {
        "name": dossier.get(Neighbourhood, item.neighbourhood).name,
        **{name: _plain(found.value) if found else None for name, found in inputs.items()},
        **{name: _plain(value) for name, value in results.items()},
        "unknown": {
            **{name: words.unknown("missing", [name]) for name in absent},
            **reasons,
        },
        "measurements": {
            name: _of_measurement(found) for name, found in inputs.items() if found is not None
        },
        "warnings": _doubted(dossier, item.measured, item.day),
    }


def _of_constant(found: Constant) -> dict[str, Any]:
    return {
        "value": _plain(found.value),
        "unit": found.unit,
        "basis": found.basis.value,
        "source": found.source,
        "checked_on": found.checked_on.isoformat() if found.checked_on else None,
    }


def _of_measurement(found: Measurement) -> dict[str, Any]:
    return {
        "value": _plain(found.value),
        "unit": found.unit,
        "date": found.date.isoformat() if found.date else None,
        "source": found.source,
        "quality": found.quality.value,
    }


def results_of(item: WijkFigures) -> dict[str, Any]:
    """What follows from the measurements, by the identifiers of the formulas."""
    shares, pace, moves, vessels = item.shares, item.pace, item.movements, item.vessels
    return {
        "target_homes": given("target_homes", item.course.aim),
        "target_year": given("target_year", item.course.target_year),
        "share_owner_occupied": shares.owner_occupied,
        "share_housing_association": shares.housing_association,
        "share_private_rental": shares.private_rental,
        "homes_tenure_unknown": shares.homes_tenure_unknown,
        "years_left": pace.years_left,
        "needed_per_year": pace.needed_per_year,
        "current_per_year": pace.current_per_year,
        "factor": pace.factor,
        "per_week": pace.needed_per_week,
        "per_working_day": pace.needed_per_working_day,
        "year_at_current": pace.year_at_current,
        "share_national": pace.share_national,
        "electricity_use_kwh": moves.electricity_use,
        "energy_kwh": moves.energy,
        "energy_kwh_baseline": moves.energy_baseline,
        "reduction": moves.reduction,
        "omlaag": moves.down,
        "own_share": moves.own_share,
        "omhoog": moves.up,
        "gas_reduction": moves.gas_reduction,
        "stoppen": moves.stop,
        **{f"vat_{words.VESSELS[name]}": value for name, value in vessels.homes_per_year.items()},
        **{f"stand_{words.VESSELS[name]}": value for name, value in vessels.levels.items()},
        "haalbaar_tempo": vessels.achievable_pace,
        "knelpunt": [words.VESSELS[name] for name in vessels.bottlenecks]
        or _reason(vessels.achievable_pace),
        "fte_needed": vessels.fte_needed,
        "tekort": vessels.fte_short,
        "vulgraad": item.fill_rate.rate,
        "orderboek": item.order_book.months,
        **{field.name: getattr(item.advantage, field.name) for field in fields(item.advantage)},
    }


def _reason(value: object) -> Unknown | list[str]:
    return value if isinstance(value, Unknown) else []


def _of_town(dossier: Dossier, town: TownFigures) -> dict[str, Any]:
    return {
        "name": dossier.municipality.name,
        "haalbaar_tempo": _of_total(town.achievable),
        "sums": {name.value: _of_total(total) for name, total in town.sums.items()},
        "counted_double": [
            name
            for name, part in (("fte_available", town.fte), ("capacity", town.capacity))
            if part.counted_double
        ],
    }


def _of_total(total: Total) -> dict[str, Any]:
    return {"value": _plain(total.value), "counted": total.counted, "of": total.of}


def _plain(value: Any) -> Any:
    """A figure for JSON, as exact as a script can read it; unknown is `null`."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return None if isinstance(value, Unknown) else value


def _say_wijk(view: Mapping[str, Any]) -> None:
    say(view["name"])
    for name in _SHOWN:
        value = view[name]
        told = view["unknown"].get(name) if value is None else words.figure(name, value)
        say(f"  {words.label(name)}: {told}")
    for warning in view["warnings"]:
        say(f"  {warning}")


_SHOWN = (
    "homes_total",
    "homes_done",
    "needed_per_year",
    "current_per_year",
    "factor",
    "year_at_current",
    "omlaag",
    "omhoog",
    "stoppen",
    "stand_bewoners",
    "stand_bedrijven",
    "stand_vakmensen",
    "haalbaar_tempo",
    "knelpunt",
    "vulgraad",
    "orderboek",
)
