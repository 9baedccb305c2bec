"""Quarters: kept so that they sort, and read back from the days they are in."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.quarters import Quarter, quarter_at, quarter_of, read_key

quarters = st.builds(Quarter, st.integers(1900, 2199), st.integers(1, 4))


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_is_between_the_first_and_the_last_of_its_quarter(day: date) -> None:
    found = quarter_of(day)
    assert found.first_day <= day <= found.last_day
    assert quarter_of(found.last_day + timedelta(days=1)) == quarter_at(found.at + 1)


@given(quarters, quarters)
def test_as_kept_quarters_sort_as_they_follow(one: Quarter, other: Quarter) -> None:
    assert (one.key < other.key) == (one.at < other.at) == (one.first_day < other.first_day)
    assert read_key(one.key) == one
    assert quarter_at(one.at) == one


def test_another_text_is_no_quarter() -> None:
    assert [read_key(text) for text in ("", "2027", "2027-K5", "K1 2027", "2027-K1 ")] == [None] * 5
