"""What holds for every wijk and every offer: units, scaling, and which way things go."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.figures.advantage import Advantage, Offer, advantage, annuity, price_cases
from app.domain.figures.constants import Basis, Constant, Constants, Key
from app.domain.figures.movements import Energy, Goals, bar, energy, movements
from app.domain.figures.pace import Course, pace, years_left
from app.domain.figures.shares import Homes, shares
from app.domain.figures.unknown import Figure, Unknown
from app.domain.figures.vessels import (
    Outlook,
    Supply,
    Vessel,
    achievable_together,
    fill_rate,
    order_book,
    vessels,
)
from tests.support.wijken import BASELINE, CONSTANTS, COURSE, DAY, GOALS, NOW, SUPPLY, offer

ONE, TINY = Decimal(1), Decimal("1e-20")

counts = st.integers(0, 100_000)
some = st.integers(1, 100_000)
cents = st.integers(0, 10_000_000).map(lambda value: Decimal(value) / 100)
percents = st.integers(0, 10_000).map(lambda value: Decimal(value) / 100)
prices = st.integers(0, 5_000).map(lambda value: Decimal(value) / 1000)
terms = st.integers(1, 600)
changes = st.integers(-10_000, 10_000)
offers = st.builds(
    Offer,
    cents,
    percents,
    cents,
    st.integers(0, 5_000),
    changes,
    changes,
    prices,
    prices,
    percents,
    terms,
)


def number(figure: object) -> Decimal:
    assert isinstance(figure, Decimal), figure
    return figure


def near(one: Figure, other: Figure) -> bool:
    """Equal to twenty digits: of 28 some are lost on the way."""
    first, second = number(one), number(other)
    return abs(first - second) <= TINY * max(ONE, abs(first), abs(second))


def having(key: Key, value: str) -> Constants:
    return CONSTANTS.having(Constant(key, Decimal(value), "", Basis.ASSUMPTION))


class TestPace:
    @given(st.builds(Course, some, counts, some, counts, st.integers(2027, 2100)))
    def test_the_needed_pace_reaches_the_target_on_the_last_day(self, course: Course) -> None:
        found = pace(course, DAY, CONSTANTS)
        done = number(found.needed_per_year) * number(found.years_left)
        assert near(
            done, max(Decimal(0), Decimal(course.target_homes or 0) - (course.homes_done or 0))
        )
        assert near(found.needed_per_year, number(found.factor) * number(found.current_per_year))

    @given(some, counts, st.integers(0, 1000))
    def test_more_done_never_asks_a_higher_pace(self, total: int, done: int, more: int) -> None:
        before = pace(Course(total, done, 1, None, 2040), DAY, CONSTANTS)
        after = pace(Course(total, done + more, 1, None, 2040), DAY, CONSTANTS)
        assert number(after.needed_per_year) <= number(before.needed_per_year)

    @given(st.integers(1, 4000), st.integers(1, 4000))
    def test_a_later_day_leaves_less_time(self, first: int, more: int) -> None:
        early, late = (date.fromordinal(DAY.toordinal() + days) for days in (first, first + more))
        before, after = (years_left(day, 2060, CONSTANTS) for day in (early, late))
        assert near(number(before) - number(after), Decimal(more) / Decimal("365.25"))

    def test_units_of_time(self) -> None:
        found = pace(COURSE, DAY, CONSTANTS)
        year = number(found.needed_per_year)
        assert near(number(found.needed_per_week) * Decimal("52.18"), year)
        assert near(number(found.needed_per_working_day) * 250, year)
        assert number(found.needed_per_working_day) < number(found.needed_per_week) < year

    @given(st.integers(2, 1000))
    def test_a_wijk_many_times_as_large_goes_as_much_faster(self, times: int) -> None:
        large = Course(1840 * times, 312 * times, 46 * times, 1840 * times, 2040)
        one, many = pace(COURSE, DAY, CONSTANTS), pace(large, DAY, CONSTANTS)
        assert near(many.factor, one.factor)
        assert near(many.year_at_current, one.year_at_current)
        assert near(many.needed_per_year, number(one.needed_per_year) * times)
        assert near(many.share_national, number(one.share_national) * times)

    @pytest.mark.parametrize(
        ("day", "wanted"),
        [
            (date(2026, 1, 1), "2036"),
            (date(2026, 12, 31), "2036.997"),
            (date(2028, 7, 1), "2038.497"),
        ],
    )
    def test_the_end_is_a_year_with_its_fraction(self, day: date, wanted: str) -> None:
        found = pace(Course(100, 0, 10, None, 2060), day, CONSTANTS)
        assert number(found.year_at_current).quantize(Decimal(wanted)) == Decimal(wanted)

    def test_a_wijk_that_will_be_ready_after_the_last_day_of_the_calendar(self) -> None:
        found = pace(Course(100_000, 0, 1, None, 2060), DAY, CONSTANTS)
        assert int(number(found.year_at_current)) == 102_026


class TestMovements:
    @given(st.integers(1, 10**9), st.integers(0, 10**9), st.integers(0, 10**6))
    def test_units_of_energy(self, gas: int, power: int, heat: int) -> None:
        found = energy(Energy(gas, power, 0, 0, heat), CONSTANTS)
        assert number(found) == gas * Decimal("9.77") + power + heat * Decimal("277.8")

    @given(st.integers(2, 1000))
    def test_parts_do_not_depend_on_size(self, times: int) -> None:
        now = Energy(1_874_000 * times, 4_876_000 * times, 1_380_000 * times, 2_300_000 * times)
        then = Energy(2_318_000 * times, 4_784_000 * times, 690_000 * times, 1_150_000 * times)
        goals = Goals(40, 4_600_000 * times, 1840 * times)
        many = movements(now, then, 64 * times, goals, CONSTANTS)
        one = movements(NOW, BASELINE, 64, GOALS, CONSTANTS)
        for name in ("reduction", "down", "own_share", "up", "gas_reduction", "stop"):
            assert near(getattr(many, name), getattr(one, name)), name

    @given(st.integers(0, 10**8), st.integers(1, 10**6))
    def test_more_gas_is_less_progress(self, gas: int, more: int) -> None:
        one, two = (
            movements(replace(NOW, gas_m3=used), BASELINE, 64, GOALS, CONSTANTS)
            for used in (gas, gas + more)
        )
        assert number(two.down) < number(one.down)
        assert number(two.gas_reduction) < number(one.gas_reduction)
        assert two.up == one.up
        assert two.stop == one.stop

    def test_the_same_as_then_is_no_progress_and_more_is_below_zero(self) -> None:
        same = movements(BASELINE, BASELINE, 64, GOALS, CONSTANTS)
        assert same.reduction == same.down == same.gas_reduction == 0
        risen = movements(replace(NOW, gas_m3=9_000_000), BASELINE, 64, GOALS, CONSTANTS)
        assert number(risen.down) < 0
        assert bar(risen.down) == 0

    @given(st.decimals(-100, 100, places=4))
    def test_a_bar_is_between_nothing_and_full_and_else_the_number(self, part: Decimal) -> None:
        assert 0 <= number(bar(part)) <= 1
        assert bar(part) == part or not 0 <= part <= 1

    def test_more_than_the_target_is_shown_as_more(self) -> None:
        found = movements(NOW, BASELINE, 3680, GOALS, CONSTANTS)
        assert found.stop == 2
        assert bar(found.stop) == 1


class TestVessels:
    @given(counts, counts, counts, some, some)
    def test_the_lowest_sets_the_pace(
        self, residents: int, companies: int, fte: int, hours: int, needed: int
    ) -> None:
        supply = Supply(residents, companies, fte, hours)
        found = vessels(supply, Decimal(needed), CONSTANTS)
        assert all(
            number(found.achievable_pace) <= number(one) for one in found.homes_per_year.values()
        )
        for vessel, one in found.homes_per_year.items():
            assert (one == found.achievable_pace) == (vessel in found.bottlenecks)
            assert near(number(found.levels[vessel]) * needed, one)

    def test_all_that_are_equally_low_are_named(self) -> None:
        found = vessels(Supply(100, 100, 6, 90), Decimal(50), CONSTANTS)
        assert found.bottlenecks == (Vessel.RESIDENTS, Vessel.COMPANIES, Vessel.WORKERS)
        assert set(found.levels.values()) == {Decimal(2)}
        found = vessels(Supply(99, 100, 6, 90), Decimal(50), CONSTANTS)
        assert found.bottlenecks == (Vessel.RESIDENTS,)

    @given(some, some, some)
    def test_as_many_workers_as_are_needed_carry_the_needed_pace(
        self, needed: int, hours: int, fte: int
    ) -> None:
        found = vessels(Supply(0, 0, fte, hours), Decimal(needed), CONSTANTS)
        carried, asked = number(found.homes_per_year[Vessel.WORKERS]), number(found.fte_needed)
        assert near(carried * asked, Decimal(needed) * fte)
        assert near(found.fte_short, max(Decimal(0), asked - fte))
        assert (number(found.levels[Vessel.WORKERS]) >= 1 - TINY) == (
            number(found.fte_short) <= TINY * asked
        )

    def test_hours_of_another_municipality_replace_the_assumption(self) -> None:
        found = vessels(SUPPLY, Decimal(100), having(Key.HOURS_PER_FTE, "1350"))
        assert found.homes_per_year[Vessel.WORKERS] == 90

    @pytest.mark.parametrize(("signed_up", "starts"), [(74, False), (75, True), (76, True)])
    def test_a_full_batch_can_start(self, signed_up: int, starts: bool) -> None:
        assert fill_rate(signed_up, 75).can_start is starts

    @pytest.mark.parametrize(
        ("homes", "outlook"),
        [
            (0, Outlook.LACKS_PROSPECT),
            (14, Outlook.LACKS_PROSPECT),
            (15, Outlook.FINE),
            (60, Outlook.FINE),
            (61, Outlook.LONG_WAIT),
        ],
    )
    def test_what_an_order_book_means(self, homes: int, outlook: Outlook) -> None:
        assert order_book(homes, 60, CONSTANTS).outlook is outlook

    def test_a_municipality_is_the_sum_of_lowest_and_not_the_lowest_of_sums(self) -> None:
        wijken = [Supply(10, 50, 100, 90), Supply(50, 10, 100, 90)]
        paces = [vessels(one, Decimal(1), CONSTANTS).achievable_pace for one in wijken]
        assert achievable_together(paces).value == 20


class TestShares:
    @given(counts, counts, counts, counts)
    def test_shares_are_parts_of_one(self, own: int, rent: int, other: int, rest: int) -> None:
        total = own + rent + other + rest
        assume(total > 0)
        found = shares(Homes(total, own, rent, other))
        parts = (found.owner_occupied, found.housing_association, found.private_rental)
        assert near(sum(map(number, (*parts, found.tenure_unknown)), Decimal(0)), Decimal(1))
        assert found.homes_tenure_unknown == rest
        assert not found.exceed_total


class TestAnnuity:
    @given(cents, percents, terms)
    def test_it_pays_off_the_loan_month_by_month(
        self, principal: Decimal, percent: Decimal, months: int
    ) -> None:
        rate = percent / 100
        payment = annuity(principal, rate, months)
        debt = principal
        for _ in range(months):
            debt += debt * rate / 12 - payment
        assert abs(debt) < Decimal("0.0001")

    @given(cents, terms, percents, percents)
    def test_a_higher_rate_never_costs_less(
        self, principal: Decimal, months: int, one: Decimal, other: Decimal
    ) -> None:
        low, high = sorted((one, other))
        assert annuity(principal, low, months) <= annuity(principal, high, months)

    @pytest.mark.parametrize("digits", [5, 10, 20, 27, 29, 30, 31, 100])
    def test_a_rate_near_nothing_costs_nearly_nothing(self, digits: int) -> None:
        """The difference under the line once had no digits left, and was divided by."""
        rate = Decimal(1).scaleb(-digits)
        extra = annuity(Decimal(9500), rate, 180) - annuity(Decimal(9500), Decimal(0), 180)
        # Half of the interest on the whole, spread over the months.
        wanted = 9500 * rate * 181 / 2 / 12 / 180
        assert abs(extra - wanted) <= abs(wanted) * Decimal("0.001") + Decimal("1e-25")

    @pytest.mark.parametrize("principal", ["0", "-1", "-4000"])
    def test_nothing_is_lent_when_nothing_is_left(self, principal: str) -> None:
        assert annuity(Decimal(principal), Decimal("0.05"), 180) == 0

    def test_known_loans(self) -> None:
        """100,000 at 6 % over 30 years is the example of every textbook."""
        assert round(annuity(Decimal(100_000), Decimal("0.06"), 360), 2) == Decimal("599.55")
        assert round(annuity(Decimal(9_500), Decimal("0.03"), 180), 2) == Decimal("65.61")


def euros(found: Advantage) -> tuple[Decimal, ...]:
    return tuple(
        number(one)
        for one in (
            *(found.saving_per_month, found.loan_alone, found.loan_together),
            *(found.advantage_vs_nothing, found.advantage_vs_alone),
        )
    )


class TestAdvantage:
    @given(offers)
    def test_the_three_comparisons_agree(self, found: Offer) -> None:
        one = advantage(found)
        assert near(
            number(one.advantage_alone_vs_nothing) + number(one.advantage_vs_alone),
            one.advantage_vs_nothing,
        )
        assert near(
            number(one.advantage_vs_nothing) + number(one.loan_together), one.advantage_after_loan
        )
        assert number(one.advantage_vs_alone) >= 0
        assert one.woonlastenneutraal is (number(one.advantage_vs_nothing) >= 0)

    @given(offers, st.integers(2, 100))
    def test_all_euros_times_ten_is_ten_times_the_advantage(self, one: Offer, times: int) -> None:
        many = replace(
            one,
            **{
                name: getattr(one, name) * times
                for name in (
                    *("investment_eur", "subsidy_eur", "maintenance_per_year"),
                    *("gas_price", "power_price"),
                )
            },
        )
        for first, second in zip(euros(advantage(one)), euros(advantage(many)), strict=True):
            assert near(first * times, second)

    @pytest.mark.parametrize(
        ("figure", "sign"),
        [
            ("investment_eur", -1),
            ("collective_discount_pct", 1),
            ("subsidy_eur", 1),
            ("gas_saving_m3", 1),
            ("electricity_change_kwh", -1),
            ("maintenance_per_year", -1),
            ("gas_price", 1),
            ("rate", -1),
            ("months", 1),
        ],
    )
    @given(offers, st.integers(1, 100))
    def test_which_way_each_figure_works(
        self, figure: str, sign: int, one: Offer, more: int
    ) -> None:
        other = replace(one, **{figure: getattr(one, figure) + more})
        before, after = (number(advantage(item).advantage_vs_nothing) for item in (one, other))
        assert (after - before) * sign >= -TINY * max(ONE, abs(before))

    def test_a_price_of_power_works_by_the_sign_of_the_change(self) -> None:
        dear = advantage(offer(power_price=Decimal("0.50")))
        assert number(dear.saving_per_month) < number(advantage(offer()).saving_per_month)
        spared = offer(electricity_change_kwh=-500)
        dear = advantage(replace(spared, power_price=Decimal("0.50")))
        assert number(dear.saving_per_month) > number(advantage(spared).saving_per_month)

    def test_a_package_that_costs_to_the_cent_what_it_saves_is_neutral(self) -> None:
        """With binary fractions 153 × 1.20 / 12 is less than 2754 / 180, and the answer is no."""
        exact = offer(
            investment_eur=2_754,
            collective_discount_pct=0,
            subsidy_eur=0,
            gas_saving_m3=153,
            electricity_change_kwh=0,
            maintenance_per_year=0,
            gas_price=Decimal("1.20"),
        )
        found = advantage(exact)
        assert found.saving_per_month == found.loan_together == Decimal("15.30")
        assert found.woonlastenneutraal is True
        dearer = replace(exact, maintenance_per_year=Decimal("0.01"))
        assert advantage(dearer).woonlastenneutraal is False

    def test_a_municipality_may_ask_more_before_it_says_neutral(self) -> None:
        assert advantage(offer(), Decimal("2.80")).woonlastenneutraal is True
        assert advantage(offer(), Decimal("2.81")).woonlastenneutraal is False
        (chosen, *_) = price_cases(offer(), CONSTANTS, Decimal("2.81"))
        assert chosen.advantage.woonlastenneutraal is False

    def test_a_subsidy_above_the_price_is_no_income(self) -> None:
        found = advantage(offer(subsidy_eur=20_000))
        assert found.loan_alone == found.loan_together == found.advantage_vs_alone == 0

    def test_how_far_prices_vary_is_a_constant(self) -> None:
        cases = price_cases(offer(), having(Key.PRICE_VARIATION_PCT, "50"))
        assert [number(item.gas_price) for item in cases] == [
            Decimal("1.3"),
            Decimal("0.65"),
            Decimal("1.95"),
        ]
        assert all(isinstance(one.power_price, Unknown) for one in price_cases(Offer(), CONSTANTS))
