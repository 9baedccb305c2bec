"""Keeping measurements: added on a new day, corrected on the same, told in the history."""

from datetime import UTC, date, datetime
from decimal import Decimal

from app.domain.changes import ChangeSet, Origin
from app.domain.measured import history
from app.domain.measurements import Measurement, Package, Quality
from app.domain.quantities import Quantity
from app.editing.bygone import with_bygone
from app.editing.commands.measuring import add_package, correct, measure, remove
from app.editing.edit import Edit
from app.editing.history_filter import HistoryFilter, matches
from app.editing.history_text import change_set_text
from tests.support.dossiers import refused, town

DAY = date(2026, 9, 30)


def reading(value: str | None, day: date = DAY, **other: object) -> Measurement:
    known = None if value is None else Decimal(value)
    given: dict[str, object] = {"neighbourhood": "kade", "source": "CBS", **other}
    return Measurement("", Quantity.GAS, date=day, value=known, **given)  # type: ignore[arg-type]


def test_the_same_day_is_corrected_and_another_day_is_added() -> None:
    edit = Edit(town())
    first = measure(edit, reading("900"))
    assert measure(edit, reading("950")).id == first.id
    measure(edit, reading("800", date(2026, 6, 30)))
    assert [item.value for item in history(edit.dossier, "kade")] == [800, 950]
    assert first.unit == "m³/jaar"
    remove(edit, first.id)
    assert [item.value for item in history(edit.dossier, "kade")] == [800]


def test_each_package_and_the_town_have_values_of_their_own() -> None:
    edit = Edit(town())
    light, heavy = add_package(edit, "Licht"), add_package(edit, "Zwaar")
    assert add_package(edit, " licht ") == light
    measure(edit, reading("1", package=light.id))
    measure(edit, reading("2", package=heavy.id))
    measure(edit, reading("3"))
    measure(edit, reading("4", neighbourhood=None))
    assert {item.value for item in edit.dossier.all(Measurement)} == {1, 2, 3, 4}
    assert [item.name for item in edit.dossier.all(Package)] == ["Licht", "Zwaar"]
    with refused("name_missing"):
        add_package(edit, " ")


def test_what_is_not_known_says_so_and_what_is_known_says_from_where() -> None:
    edit = Edit(town())
    measure(edit, reading(None, quality=Quality.UNKNOWN, source=""))
    with refused("quality_without_value"):
        measure(edit, reading(None))
    with refused("value_without_quality"):
        measure(edit, reading("1", quality=Quality.UNKNOWN))
    with refused("source_missing"):
        measure(edit, reading("1", source=" "))
    with refused("figure_outside"):
        measure(edit, reading("-1"))


def test_a_correction_keeps_the_rules_of_measuring() -> None:
    """A day was changed into one that had a measurement: two of one day, and one was not shown."""
    edit = Edit(town())
    june = measure(edit, reading("800", date(2026, 6, 30)))
    measure(edit, reading("900"))
    before = edit.dossier
    with refused("measured_that_day"):
        correct(edit, june.id, date=DAY)
    with refused("source_missing"):
        correct(edit, june.id, source=" ")
    with refused("value_without_quality"):
        correct(edit, june.id, quality=Quality.UNKNOWN)
    assert edit.dossier == before
    correct(edit, june.id, date=date(2026, 7, 1), quality=Quality.ESTIMATED)
    found = edit.dossier.get(Measurement, june.id)
    assert (found.date, found.quality) == (date(2026, 7, 1), Quality.ESTIMATED)


def told_of(edit: Edit) -> ChangeSet:
    moment = datetime(2026, 10, 6, 9, tzinfo=UTC)
    return ChangeSet("x-1", "x", 1, moment, "ans", "measure", Origin.EDIT, edit.changes())


def test_the_history_tells_it_in_words() -> None:
    before = town()
    edit = Edit(before)
    made = measure(edit, reading("900000"))
    item = told_of(edit)
    told = change_set_text(edit.dossier, item)
    assert told.startswith("Kade, gasverbruik op 30-09-2026: ")
    assert "waarde 900.000" in told
    later = Edit(edit.dossier)
    measure(later, reading("850000.5", quality=Quality.ESTIMATED))
    assert made.id in later.dossier.table(Measurement)
    assert change_set_text(later.dossier, told_of(later)) == (
        "Kade, gasverbruik op 30-09-2026: waarde 850.000,5, kwaliteit geschat"
    )


def test_the_history_of_a_wijk_has_its_measurements() -> None:
    edit = Edit(town())
    made = measure(edit, reading("900"))
    of_kade, of_akkers = (HistoryFilter(neighbourhood=key) for key in ("kade", "akkers"))
    assert matches(edit.dossier, of_kade, told_of(edit))
    assert not matches(edit.dossier, of_akkers, told_of(edit))
    later = Edit(edit.dossier)
    remove(later, made.id)
    gone = told_of(later)
    assert matches(with_bygone(later.dossier, [gone]), of_kade, gone)
