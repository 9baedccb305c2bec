"""Measurements: adding one, correcting it, and taking it out."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.errors import DomainError
from app.domain.ids import new_id
from app.domain.measured import history
from app.domain.measurements import Measurement, Package, Quality
from app.domain.quantities import ABOUT, Quantity, judge_value
from app.editing.edit import Edit
from app.words.names import cleaned, folded


@dataclass(frozen=True, slots=True)
class Reading:
    """A value that somebody read somewhere.

    Attributes:
        quantity: What it is of.
        neighbourhood: Id of the wijk; `None`: the town.
        value: `None` when it is not known.
        date: The day of which it tells.
        source: Who says so.
        quality: How sure it is.
        package: Id of the package; `None`: of all.
    """

    quantity: Quantity
    neighbourhood: str | None
    value: Decimal | None
    date: date
    source: str = ""
    quality: Quality = Quality.MEASURED
    package: str | None = None


def measure(edit: Edit, reading: Reading) -> Measurement:
    """Keep a value: of a day that has one already it is corrected, else it is added.

    A value that is not known has the quality *onbekend*, and a known one has another.

    Raises:
        DomainError: `figure_outside`, `figure_not_whole`: it cannot be; `source_missing`: nobody
            says where it comes from; `quality_without_value`, `value_without_quality`.
    """
    judge_value(reading.quantity, reading.value)
    unknown = reading.quality is Quality.UNKNOWN
    if reading.value is None and not unknown:
        raise DomainError("quality_without_value")
    if reading.value is not None and unknown:
        raise DomainError("value_without_quality")
    if reading.value is not None and not cleaned(reading.source):
        raise DomainError("source_missing", figure=reading.quantity)
    made = Measurement(
        _same_day(edit, reading) or new_id(),
        reading.quantity,
        neighbourhood=reading.neighbourhood,
        package=reading.package,
        date=reading.date,
        value=reading.value,
        unit=ABOUT[reading.quantity].unit,
        source=cleaned(reading.source),
        quality=reading.quality,
    )
    edit.save(made)
    return made


def _same_day(edit: Edit, reading: Reading) -> str:
    """The id of the measurement of that quantity on that day; empty for none."""
    wanted = (reading.quantity, reading.package, reading.date)
    return next(
        (
            item.id
            for item in history(edit.dossier, reading.neighbourhood)
            if (item.quantity, item.package, item.date) == wanted
        ),
        "",
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
