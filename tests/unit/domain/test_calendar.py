"""Dates: late, again, and proposed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import (
    add_months,
    needs_review,
    next_review,
    overdue,
    proposed_dates,
    review_on,
)
from app.domain.dossier import Dossier
from app.domain.instances import Status
from app.domain.route import Dependency, Recurrence
from app.domain.walk import instance_of
from tests.support.dossiers import (
    CHOICE,
    ORDER,
    PLAN,
    TALKS,
    TODAY,
    default_town,
    finished,
    item,
    needs,
    part,
    town,
)

START = date(2027, 1, 4)
DAYS = st.dates(date(1990, 1, 1), date(2200, 1, 1))


class TestMonths:
    @pytest.mark.parametrize(
        ("day", "months", "wanted"),
        [
            (date(2027, 1, 31), 1, date(2027, 2, 28)),
            (date(2028, 1, 31), 1, date(2028, 2, 29)),
            (date(2027, 12, 31), 1, date(2028, 1, 31)),
            (date(2027, 11, 30), 3, date(2028, 2, 29)),
            (date(2028, 2, 29), 12, date(2029, 2, 28)),
            (date(2027, 8, 31), 6, date(2028, 2, 29)),
            (date(2027, 3, 15), 0, date(2027, 3, 15)),
            (date(2027, 12, 1), 12, date(2028, 12, 1)),
        ],
    )
    def test_a_month_that_is_too_short_gives_its_last_day(
        self, day: date, months: int, wanted: date
    ) -> None:
        assert add_months(day, months) == wanted

    @given(DAYS, st.integers(0, 60), st.integers(0, 60))
    def test_more_months_is_never_earlier(self, day: date, few: int, more: int) -> None:
        one, other = sorted((few, more))
        assert add_months(day, one) <= add_months(day, other)

    @given(DAYS, DAYS, st.integers(0, 60))
    def test_a_later_day_is_never_earlier_months_on(
        self, one: date, other: date, months: int
    ) -> None:
        first, last = sorted((one, other))
        assert add_months(first, months) <= add_months(last, months)

    @given(DAYS, st.integers(0, 60))
    def test_the_month_is_the_one_that_was_meant(self, day: date, months: int) -> None:
        found = add_months(day, months)
        assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
        assert found.day == day.day or (found + timedelta(days=1)).day == 1


@pytest.mark.parametrize(
    ("recurrence", "wanted"),
    [
        (Recurrence.ONCE, None),
        (Recurrence.MONTHLY, date(2027, 2, 28)),
        (Recurrence.QUARTERLY, date(2027, 4, 30)),
        (Recurrence.HALF_YEARLY, date(2027, 7, 31)),
        (Recurrence.YEARLY, date(2028, 1, 31)),
        (Recurrence.EVERY_SERIES, None),
    ],
)
def test_an_interval_says_when_a_step_is_looked_at_again(
    recurrence: Recurrence, wanted: date | None
) -> None:
    assert next_review(recurrence, date(2027, 1, 31)) == wanted


class TestReview:
    def reviewed(self, recurrence: Recurrence, **values: object) -> Dossier:
        return town(replace(ORDER, recurrence=recurrence), *finished(**values))

    def test_it_follows_the_approval(self) -> None:
        dossier = self.reviewed(Recurrence.QUARTERLY, approved_on=date(2026, 8, 31))
        found = instance_of(dossier, "opdracht")
        assert review_on(dossier, found) == date(2026, 11, 30)
        assert not needs_review(dossier, found, date(2026, 11, 29))
        assert needs_review(dossier, found, date(2026, 12, 1))

    def test_a_date_set_by_hand_wins(self) -> None:
        dossier = self.reviewed(Recurrence.MONTHLY, review_on=date(2030, 1, 1))
        assert review_on(dossier, instance_of(dossier, "opdracht")) == date(2030, 1, 1)

    def test_every_series_has_only_the_date_that_was_set(self) -> None:
        dossier = self.reviewed(Recurrence.EVERY_SERIES)
        assert review_on(dossier, instance_of(dossier, "opdracht")) is None
        dossier = self.reviewed(Recurrence.EVERY_SERIES, review_on=TODAY)
        assert needs_review(dossier, instance_of(dossier, "opdracht"), TODAY)

    @pytest.mark.parametrize("status", [None, *(s for s in Status if s is not Status.DONE)])
    def test_what_is_not_done_is_not_reviewed(self, status: Status | None) -> None:
        dossier = self.reviewed(Recurrence.MONTHLY, status=status, review_on=TODAY)
        assert review_on(dossier, instance_of(dossier, "opdracht")) is None

    def test_done_without_approval_has_no_review(self) -> None:
        dossier = self.reviewed(Recurrence.MONTHLY, approved_on=None)
        assert review_on(dossier, instance_of(dossier, "opdracht")) is None


@pytest.mark.parametrize(
    ("due", "status", "wanted"),
    [
        (TODAY - timedelta(days=1), None, True),
        (TODAY, None, False),
        (TODAY + timedelta(days=1), None, False),
        (None, Status.WAITING, False),
        (TODAY - timedelta(days=1), Status.PENDING_DECISION, True),
        (TODAY - timedelta(days=1), Status.DONE, False),
        (TODAY - timedelta(days=1), Status.NOT_APPLICABLE, False),
    ],
)
def test_late_is_what_should_have_been_finished_before_today(
    due: date | None, status: Status | None, wanted: bool
) -> None:
    dossier = town(item("opdracht", due=due, status=status))
    assert overdue(dossier, instance_of(dossier, "opdracht"), TODAY) is wanted


def weeks(dossier: Dossier, among: frozenset[str] | None = None) -> dict[str, int]:
    """Proposed due dates in weeks after the start."""
    found = proposed_dates(dossier, START, among)
    return {key: (due - START).days // 7 for key, due in found.items()}


class TestProposedDates:
    def test_a_step_begins_when_what_it_needs_is_due(self) -> None:
        dossier = town(needs("plan", "opdracht"), needs("praten", "plan"), needs("praten", "keuze"))
        assert weeks(dossier) == {
            "opdracht": 2,
            "plan": 8,
            "keuze@kade": 4,
            "keuze@akkers": 4,
            "praten@kade": 16,
            "praten@akkers": 16,
        }

    def test_dates_that_are_there_are_kept_and_counted_with(self) -> None:
        due = START + timedelta(weeks=20)
        dossier = town(needs("plan", "opdracht"), item("opdracht", due=due))
        found = weeks(dossier)
        assert "opdracht" not in found
        assert found["plan"] == 26

    def test_what_is_done_takes_no_time(self) -> None:
        dossier = town(needs("plan", "opdracht"), item("opdracht", status=Status.DONE, due=START))
        assert weeks(dossier)["plan"] == 6
        assert "opdracht" not in weeks(dossier)

    def test_the_town_waits_for_the_first_wijk(self) -> None:
        first, last = START + timedelta(weeks=5), START + timedelta(weeks=50)
        dossier = town(
            needs("plan", "keuze"),
            item("keuze", "kade", due=last),
            item("keuze", "akkers", due=first),
        )
        assert weeks(dossier)["plan"] == 11

    def test_a_step_that_one_wijk_skips_is_still_waited_for_in_the_other(self) -> None:
        dossier = town(needs("plan", "keuze"), item("keuze", "kade", status=Status.NOT_APPLICABLE))
        assert weeks(dossier)["plan"] == 4 + 6

    def test_only_what_was_asked_is_proposed(self) -> None:
        dossier = town(needs("praten", "keuze"))
        assert weeks(dossier, frozenset({"praten@kade"})) == {"praten@kade": 12}

    def test_work_never_takes_less_than_a_week(self) -> None:
        assert weeks(town(replace(ORDER, lead_weeks=0)))["opdracht"] == 1

    def test_a_date_in_the_past_does_not_pull_the_plan_back(self) -> None:
        past = item("opdracht", due=date(2020, 1, 1))
        assert weeks(town(needs("plan", "opdracht"), past))["plan"] == 6

    @given(
        st.lists(
            st.tuples(
                st.sampled_from([ORDER, CHOICE, PLAN, TALKS]),
                st.sampled_from([ORDER, CHOICE, PLAN, TALKS]),
            )
        )
    )
    def test_a_circle_does_not_hang(self, pairs: list[tuple[object, object]]) -> None:
        ids = [(one.id, other.id) for one, other in pairs]  # type: ignore[attr-defined]
        dossier = town(*(needs(one, other) for one, other in ids))
        found = proposed_dates(dossier, START)
        assert len(found) == 6
        assert min(found.values()) > START

    def test_in_the_default_route_nothing_is_due_before_what_it_needs(self) -> None:
        dossier = default_town()
        found = proposed_dates(dossier, START)
        pairs = [(need.step, need.requires) for need in dossier.all(Dependency)]
        both = [(step, need) for step, need in pairs if step in found and need in found]
        assert len(both) > 10
        assert all(found[need] < found[step] for step, need in both)

    def test_an_implied_status_is_open_work(self) -> None:
        dossier = town(part("opdracht", "ro", status=Status.DONE))
        assert weeks(dossier)["opdracht"] == 2
