"""Quantities over the days of which they were measured."""

from datetime import date
from decimal import Decimal

from app.domain.figures.over_time import course_of, days_of, together, value_on
from app.domain.measurements import Measurement
from app.domain.quantities import Quantity

FIRST, SECOND, THIRD = (date(year, 12, 31) for year in (2023, 2024, 2025))


def done(day: date, value: int | None) -> Measurement:
    amount = None if value is None else Decimal(value)
    return Measurement(f"m{day}", Quantity.HOMES_DONE, "w", date=day, value=amount)


def test_a_course_has_the_values_until_a_day() -> None:
    gas = Measurement("g", Quantity.GAS, "w", date=FIRST, value=Decimal(9))
    history = [done(FIRST, 1), gas, done(SECOND, None), done(THIRD, 3)]
    assert course_of(history, Quantity.HOMES_DONE) == {FIRST: 1, SECOND: None, THIRD: 3}
    assert course_of(history, Quantity.HOMES_DONE, SECOND) == {FIRST: 1, SECOND: None}


def test_a_value_holds_until_the_next_and_unknown_does_too() -> None:
    course = {FIRST: Decimal(1), SECOND: None}
    assert value_on(course, date(2024, 6, 1)) == 1
    assert value_on(course, THIRD) is None
    assert value_on(course, date(2020, 1, 1)) is None


def test_a_sum_is_unknown_while_a_wijk_is() -> None:
    one, other = {FIRST: Decimal(1), THIRD: Decimal(5)}, {SECOND: Decimal(2)}
    assert days_of([one, other]) == [FIRST, SECOND, THIRD]
    assert together([one, other]) == {FIRST: None, SECOND: 3, THIRD: 7}
    assert together([one, {FIRST: None}]) == {FIRST: None, THIRD: None}
    assert together([]) == {}
