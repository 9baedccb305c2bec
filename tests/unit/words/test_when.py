"""A day as people type it."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import add_months
from app.words.dates import day_text
from app.words.when import (
    FIRST_DAY,
    LAST_DAY,
    WEEKDAYS,
    UnreadableDayError,
    read_nearest,
    read_when,
    weekday_text,
)

SUNDAY = date(2026, 11, 22)
days = st.dates(date(2000, 1, 1), date(2150, 12, 31))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2027-03-01", date(2027, 3, 1)),
        ("1-3-2027", date(2027, 3, 1)),
        ("01-03-2027", date(2027, 3, 1)),
        (" 1 - 3 - 27 ", date(2027, 3, 1)),
        ("1-12", date(2026, 12, 1)),
        ("22-11", SUNDAY),
        ("21-11", date(2027, 11, 21)),
        ("29-2", date(2028, 2, 29)),
        ("ma", date(2026, 11, 23)),
        ("Zo", date(2026, 11, 29)),
        ("ZATERDAG", date(2026, 11, 28)),
        ("+2w", date(2026, 12, 6)),
        (" + 10 D", date(2026, 12, 2)),
        ("+0d", SUNDAY),
        ("+3m", date(2027, 2, 22)),
        ("vandaag", SUNDAY),
        ("Morgen ", date(2026, 11, 23)),
        ("eind maand", date(2026, 11, 30)),
        ("eind   kwartaal", date(2026, 12, 31)),
        ("Eind Jaar", date(2026, 12, 31)),
    ],
)
def test_a_day_is_read_as_it_is_typed(text: str, wanted: date) -> None:
    assert read_when(text, SUNDAY) == wanted


@pytest.mark.parametrize("text", ["31-02-2027", "31-2-27", "2027-02-31", "31-2", "1-13", "0-1"])
def test_a_day_that_does_not_exist_is_told(text: str) -> None:
    with pytest.raises(UnreadableDayError) as caught:
        read_when(text, SUNDAY)
    wanted = f'"{text}" bestaat niet. Typ bijvoorbeeld 1-3, di, +2w of eind kwartaal.'
    assert str(caught.value) == wanted


@pytest.mark.parametrize(
    "text", ["", "gauw", "+2", "2w", "+w", "dins", "eind", "12", "1 2-3", "1-3-027", "+12345d"]
)
def test_another_text_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match="is hier geen datum"):
        read_when(text, SUNDAY)


@pytest.mark.parametrize("text", ["1-1-1899", "2200-01-01", "+9999m", "9999-12-31"])
def test_a_day_far_away_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="kan hier niet"):
        read_when(text, SUNDAY)


def test_the_end_of_the_calendar_is_no_accident() -> None:
    with pytest.raises(UnreadableDayError):
        read_when("morgen", date.max)
    assert read_when("eind jaar", LAST_DAY) == LAST_DAY


@given(days, days)
def test_what_the_program_writes_it_reads(day: date, today: date) -> None:
    for text in (day.isoformat(), day_text(day), f"{day.day}-{day.month}-{day.year}"):
        assert read_when(text, today) == day


@given(days, st.integers(1, 12), st.integers(1, 28))
def test_a_day_without_a_year_is_the_first_from_today_on(today: date, month: int, day: int) -> None:
    found = read_when(f"{day}-{month}", today)
    assert (found.day, found.month) == (day, month)
    assert today <= found < add_months(today, 12) + timedelta(days=1)


@given(days, st.integers(1, 12), st.integers(1, 28))
def test_what_has_happened_is_dated_on_the_last_such_day(today: date, month: int, day: int) -> None:
    """Yesterday, typed without its year as the day of an approval, became a day a year ahead."""
    found = read_when(f"{day}-{month}", today, past=True)
    assert (found.day, found.month) == (day, month)
    assert today < add_months(found, 12) + timedelta(days=1)
    assert found <= today


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("21-11", date(2026, 11, 21)),
        ("22-11", SUNDAY),
        ("23-11", date(2025, 11, 23)),
        ("29-2", date(2024, 2, 29)),
        ("1-3-2027", date(2027, 3, 1)),
        ("zo", SUNDAY),
        ("za", date(2026, 11, 21)),
        ("maandag", date(2026, 11, 16)),
    ],
)
def test_looking_back_takes_the_last_day_and_leaves_a_year_alone(text: str, wanted: date) -> None:
    """The fields for what has happened read days as the fields for plans do: ahead."""
    assert read_when(text, SUNDAY, past=True) == wanted


@given(days, st.sampled_from(WEEKDAYS), st.booleans())
def test_a_weekday_comes_within_a_week(today: date, name: str, short: bool) -> None:
    found = read_when(name[:2] if short else name, today)
    assert 1 <= (found - today).days <= 7
    assert weekday_text(found) == f"{name[:2]} {day_text(found)}"


@given(days, st.integers(0, 500))
def test_ahead_is_as_the_calendar_of_the_route_reckons(today: date, number: int) -> None:
    assert read_when(f"+{number}d", today) == today + timedelta(days=number)
    assert read_when(f"+{number // 7}w", today) == today + timedelta(weeks=number // 7)
    assert read_when(f"+{number}m", today) == add_months(today, number)


@given(days)
def test_the_ends_are_last_days_from_today_on(today: date) -> None:
    month, quarter, year = (read_when(f"eind {n}", today) for n in ("maand", "kwartaal", "jaar"))
    assert today <= month <= quarter <= year
    for end in (month, quarter, year):
        assert (end + timedelta(days=1)).day == 1
    assert (month.month, month.year) == (today.month, today.year)
    assert (quarter.month - 1) // 3 == (today.month - 1) // 3
    assert quarter.month % 3 == 0
    assert year == date(today.year, 12, 31)


@given(
    st.text(max_size=12) | st.from_regex(r"\A[+]?[0-9]{1,4}[-dwm]?[0-9]{0,2}-?[0-9]{0,4}\Z"), days
)
def test_no_text_breaks_it(text: str, today: date) -> None:
    with suppress(UnreadableDayError):
        assert FIRST_DAY <= read_when(text, today) <= LAST_DAY


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("21-11", date(2026, 11, 21)),
        ("1-12", date(2026, 12, 1)),
        ("1-12-2025", date(2025, 12, 1)),
        ("vandaag", date(2026, 11, 22)),
        ("+2w", date(2026, 12, 6)),
    ],
)
def test_what_may_have_been_or_be_to_come_is_the_nearest_day(text: str, wanted: date) -> None:
    """`1-12`, typed on 22 November for a coming leave, was a day of last year."""
    assert read_nearest(text, date(2026, 11, 22)) == wanted
