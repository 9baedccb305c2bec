"""A quarter as people type it."""

from datetime import date

import pytest

from app.words.quarters import UnreadableQuarterError, period_text, quarter_text, read_quarter

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text",
    [
        *("2027-K1", "2027 k1", "K1 2027", "k1-2027", "Q1 2027", "K1 '27", "K1 27", "1e kw 2027"),
        *("kwartaal 1 2027", "Kwartaal 1, 2027", "1e kwartaal 2027", "eerste kwartaal 2027"),
        *("1-3-2027", "2027-02-01", " 31-03-2027 ", "K1", "1e kwartaal", "1-3"),
    ],
)
def test_a_quarter_is_understood_as_people_write_it(text: str) -> None:
    assert read_quarter(text, TODAY) == "2027-K1"


def test_without_a_year_it_is_the_first_one_from_today_on() -> None:
    assert read_quarter("K4", TODAY) == "2026-K4"
    assert read_quarter("K3", TODAY) == "2027-K3"


def test_nothing_is_no_quarter() -> None:
    assert read_quarter("  ", TODAY) == ""


@pytest.mark.parametrize("text", ["K5 2027", "voorjaar", "2027", "-1", "K1 20277", "K0 2027"])
def test_nonsense_is_refused_with_what_can_be_typed(text: str) -> None:
    with pytest.raises(UnreadableQuarterError, match=r"is geen kwartaal. .*K1 2027") as trouble:
        read_quarter(text, TODAY)
    assert f'"{text}"' in str(trouble.value)


def test_a_year_outside_the_calendar_is_refused() -> None:
    with pytest.raises(UnreadableQuarterError, match="van 1900 tot en met 2199"):
        read_quarter("K1 3027", TODAY)


def test_a_period_is_told_in_words() -> None:
    assert quarter_text("2027-K1") == "K1 2027"
    assert quarter_text("") == ""
    assert period_text("2027-K1", "2028-K3") == "K1 2027 t/m K3 2028"
    assert period_text("2027-K1", "2027-K1") == "K1 2027"
