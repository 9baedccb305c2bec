"""What money comes to, when it is worth a look, and what hours are short."""

from datetime import date
from decimal import Decimal

import pytest

from app.domain.budget import MoneyDoubt, budget, doubts
from app.domain.money import Money
from app.domain.participation import KindSum, sums_per_kind
from app.domain.town_hall import Department
from app.domain.wijk_life import ResidentActivity
from app.domain.working_hours import hours_total, shortage
from tests.support.dossiers import town

LAST = date(2026, 12, 31)


def source(amount: int | None, spent: int | None, last: date | None = LAST) -> Money:
    euros = [None if value is None else Decimal(value) for value in (amount, spent)]
    return Money(f"{amount}-{spent}-{last}", "Fonds", euros[0], euros[1], last_date=last)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2026, 6, 29), ()),
        (date(2026, 6, 30), (MoneyDoubt.EXPIRES,)),
        (date(2026, 12, 31), (MoneyDoubt.EXPIRES,)),
        (date(2027, 1, 1), (MoneyDoubt.EXPIRED,)),
    ],
)
def test_money_that_is_left_is_warned_about_from_six_months_before(
    day: date, found: tuple[MoneyDoubt, ...]
) -> None:
    assert doubts(source(100, 60), day) == found
    assert doubts(source(100, 100), day) == ()
    assert doubts(source(100, 60, None), day) == ()


def test_more_spent_than_there_is_is_a_warning_and_unknown_is_never_nothing() -> None:
    assert doubts(source(100, 101), LAST) == (MoneyDoubt.OVERSPENT,)
    assert doubts(source(100, None), LAST) == (MoneyDoubt.EXPIRES, MoneyDoubt.SPENT_UNKNOWN)
    assert doubts(source(None, 5), LAST) == ()
    assert source(100, None).left is None


def test_the_sum_is_of_what_is_known_and_says_of_how_many() -> None:
    first, later = date(2026, 12, 1), date(2027, 12, 1)
    found = budget(
        [source(100, 60), source(50, 10, first), source(80, None), source(30, 0, later)], first
    )
    assert (found.sources, found.complete) == (4, 3)
    assert [found.amount, found.funded, found.spent, found.left] == [260, 180, 70, 110]
    assert found.expires_on == first
    assert found.expiring == 40
    assert budget([], first).amount is None


def test_what_one_department_has_over_helps_no_other_one() -> None:
    every = [
        Department("a", hours_needed=10, hours_available=4),
        Department("b", hours_needed=0, hours_available=8),
        Department("c", hours_needed=5),
    ]
    assert [shortage(item) for item in every] == [6, 0, None]
    found = hours_total(every)
    assert (found.needed, found.available, found.short) == (10, 12, 6)
    assert (found.places, found.known, found.of) == (1, 2, 3)


def test_activities_are_summed_per_kind_and_unit_and_uncounted_ones_left_out() -> None:
    dossier = town(
        ResidentActivity("1", "kade", what="Huisbezoek", number=61, unit="gesprekken"),
        ResidentActivity("2", "kade", what="huisbezoek", number=9, unit="gesprekken"),
        ResidentActivity("3", "kade", what="Huisbezoek", number=2, unit="klachten"),
        ResidentActivity("4", "kade", what="Spreekuur"),
        ResidentActivity("5", "akkers", what="Huisbezoek", number=1, unit="gesprekken"),
    )
    assert sums_per_kind(dossier, "kade") == [
        KindSum("Huisbezoek", "gesprekken", 2, 70),
        KindSum("Huisbezoek", "klachten", 1, 2),
    ]
