"""Numbers as people write them; what can be two numbers is asked again."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.words.figures import LABELS, euros
from app.words.numbers import (
    AmbiguousNumberError,
    UnreadableNumberError,
    number_text,
    read_number,
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1234.5", "1234.5"),
        ("1234,5", "1234.5"),
        ("1.234,567", "1234.567"),
        ("1.234.567", "1234567"),
        ("1,234,567.89", "1234567.89"),
        ("13500", "13500"),
        ("13.50", "13.5"),
        ("0,26", "0.26"),
        ("0.125", "0.125"),
        ("0,125", "0.125"),
        ("1.2345", "1.2345"),
        ("1234,567", "1234.567"),
        ("-200", "-200"),
        ("−4,69", "-4.69"),
        ("+5", "5"),
        ("007", "7"),
        (" 60 ", "60"),
        ("-0", "0"),
        ("-0,00", "0"),
    ],
)
def test_dutch_and_english_are_both_read(text: str, wanted: str) -> None:
    found = read_number(text)
    assert found == Decimal(wanted)
    assert not found.is_signed() or found < 0


@pytest.mark.parametrize(
    ("text", "large", "small"),
    [
        ("1.234", "1234", "1,2340"),
        ("1,234", "1234", "1,2340"),
        ("13.500", "13500", "13,5"),
        ("1.000", "1000", "1"),
        ("-1.250", "1250", "1,25"),
        ("999,999", "999999", "999,9990"),
    ],
)
def test_what_can_be_two_numbers_is_not_guessed(text: str, large: str, small: str) -> None:
    with pytest.raises(AmbiguousNumberError) as caught:
        read_number(text)
    assert (caught.value.large, caught.value.small) == (large, small)
    # What is proposed can be typed.
    assert read_number(large) == 1000 * read_number(small)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", "veel", "1e5", "NaN", "inf", "0x10", "1_000", "½", "²"),
        *("1.234.5", "12.34.56", "1,234,5", "1.2,3.4", "1.234,5,6", "0.123.456", "1234.567,8"),
        *("1.23,4", "1,2345.6", "5.", ",5", "1..5", "--5", "5-", "1 234", "5 uur", "13.500,-"),
        *("\uff11\uff12", "\u0661\u0662", "1" * 16, "9" * 5000, "1,2,3", "EUR", "1.234\n.567"),
    ],
)
def test_another_text_is_no_number(text: str) -> None:
    with pytest.raises(UnreadableNumberError) as caught:
        read_number(text, "€", "EUR")
    assert not isinstance(caught.value, AmbiguousNumberError)


@pytest.mark.parametrize("text", ["€ 4.000,00", "EUR 4000", "eur4000", "4000 euro", "4000€"])
def test_a_unit_may_stand_beside_it(text: str) -> None:
    assert read_number(text, "€", "eur", "euro") == 4000
    with pytest.raises(UnreadableNumberError):
        read_number(text, "%", "kWh")


@pytest.mark.parametrize(
    ("value", "places", "wanted"),
    [
        ("1234567.5", None, "1.234.567,5"),
        ("1234567.5", 0, "1.234.568"),
        ("48.0833", 2, "48,08"),
        ("-4.694", 2, "−4,69"),
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),
        ("-2.5", 0, "−3"),
        ("-0.004", 2, "0,00"),
        ("1E+3", None, "1.000"),
        ("999.995", 2, "1.000,00"),
    ],
)
def test_numbers_are_shown_in_dutch(value: str, places: int | None, wanted: str) -> None:
    assert number_text(Decimal(value), places) == wanted


@given(st.decimals(-(10**9), 10**9, places=2))
def test_what_is_shown_can_be_read(value: Decimal) -> None:
    assert read_number(number_text(value, 2)) == value


@given(st.decimals(-(10**9), 10**9, places=4))
def test_english_reads_the_same_as_dutch(value: Decimal) -> None:
    assert read_number(f"{value:,.4f}") == read_number(number_text(value, 4)) == value


@given(st.text("0123456789.,-−+€ ", max_size=20))
def test_no_text_is_read_in_two_ways(text: str) -> None:
    """Turning points into commas never gives another number: it was asked, or it is the same."""
    found = _read(text), _read(text.translate(str.maketrans(".,", ",.")))
    assert found[0] == found[1]


def _read(text: str) -> Decimal | str:
    try:
        return read_number(text, "€")
    except UnreadableNumberError as error:
        return type(error).__name__


def test_euros_have_their_minus_in_front() -> None:
    assert euros(Decimal("48.0833")) == "€ 48,08"
    assert euros(Decimal("-4.6944")) == "−€ 4,69"
    assert euros(Decimal("-0.001")) == "€ 0,00"


def test_labels_begin_small_so_that_they_fit_in_a_sentence() -> None:
    assert all(label and label[0].islower() for label in LABELS.values())
    assert len(set(LABELS.values())) == len(LABELS)
