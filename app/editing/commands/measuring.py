"""Measurements: adding one, correcting it, and taking it out."""

from dataclasses import replace
from typing import Any

from app.domain.errors import DomainError
from app.domain.ids import new_id
from app.domain.measured import history
from app.domain.measurements import Measurement, Package, Quality
from app.domain.quantities import ABOUT, judge_value
from app.editing.edit import Edit
from app.words.names import cleaned, folded


def measure(edit: Edit, found: Measurement) -> Measurement:
    """Keep a value: of a day that has one already it is corrected, else it is added.

    A value that is not known has the quality *onbekend*, and a known one has another.

    Args:
        edit: Where it is kept.
        found: What was read somewhere; its id is given here, and its unit is that of the quantity.

    Raises:
        DomainError: `figure_outside`, `figure_not_whole`: it cannot be; `source_missing`: nobody
            says where it comes from; `quality_without_value`, `value_without_quality`.
    """
    same = _same_day(edit, found)
    made = replace(
        found,
        id=same.id if same else new_id(),
        unit=ABOUT[found.quantity].unit,
        source=cleaned(found.source),
    )
    _judge(made)
    edit.save(made)
    return made


def correct(edit: Edit, key: str, **values: Any) -> None:
    """Change the day, value, source or quality of a measurement, by the rules of `measure`.

    Args:
        edit: Where it is kept.
        key: Id of the measurement.
        values: What its fields become.

    Raises:
        DomainError: as of `measure`; `measured_that_day` (figure): there is another of that day.
    """
    made = replace(edit.dossier.get(Measurement, key), **values)
    _judge(made)
    same = _same_day(edit, made)
    if same is not None and same.id != key:
        raise DomainError("measured_that_day", figure=made.quantity)
    edit.save(made)


def _judge(made: Measurement) -> None:
    judge_value(made.quantity, made.value)
    unknown = made.quality is Quality.UNKNOWN
    if made.value is None and not unknown:
        raise DomainError("quality_without_value")
    if made.value is not None and unknown:
        raise DomainError("value_without_quality")
    if made.value is not None and not cleaned(made.source):
        raise DomainError("source_missing", figure=made.quantity)


def _same_day(edit: Edit, wanted: Measurement) -> Measurement | None:
    """The measurement of that quantity, package and place on that day."""
    known = (wanted.quantity, wanted.package, wanted.date)
    return next(
        (
            item
            for item in history(edit.dossier, wanted.neighbourhood)
            if (item.quantity, item.package, item.date) == known
        ),
        None,
    )


def remove(edit: Edit, key: str) -> None:
    """Take a measurement out; those of other days stay."""
    edit.delete(edit.dossier.get(Measurement, key))


def add_package(edit: Edit, name: str, neighbourhood: str | None = None) -> Package:
    """Add a package; one of that name is used again.

    Raises:
        DomainError: `name_missing` (what).
    """
    if not cleaned(name):
        raise DomainError("name_missing", what="package")
    for item in edit.dossier.all(Package):
        if (folded(item.name), item.neighbourhood) == (folded(name), neighbourhood):
            return item
    made = Package(new_id(), name=cleaned(name), neighbourhood=neighbourhood)
    edit.save(made)
    return made
