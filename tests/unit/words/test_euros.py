"""Amounts are read as they are meant, or asked again; never guessed."""

from decimal import Decimal

import pytest

from app.words.euros import euros, read_euros
from app.words.lengths import shortened, width
from app.words.numbers import UnreadableNumberError, number_text


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1.250.000", "1250000"),
        ("12.500,50", "12500.50"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("€ 12 500", "12500"),
        ("12\u00a0500,50 euro", "12500.50"),
        ("12.500", "12500"),
        ("€ 300,-", "300"),
        ("€1.250.000,–", "1250000"),
        ("0", "0"),
        ("-5", "-5"),
    ],
)
def test_an_amount_is_read_as_it_is_meant(typed: str, value: str) -> None:
    assert read_euros(typed) == Decimal(value)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("12,500", "twee bedragen"),
        ("1.234,567", "meer dan twee cijfers"),
        ("12 50", "geen bedrag"),
        ("veel", "geen bedrag"),
        ("", "geen bedrag"),
        ("€", "geen bedrag"),
        ("1.2.3", "geen bedrag"),
        ("9" * 40, "geen bedrag"),
    ],
)
def test_what_could_be_something_else_is_asked_again(typed: str, told: str) -> None:
    with pytest.raises(UnreadableNumberError, match=told):
        read_euros(typed)


@pytest.mark.parametrize("value", ["0", "7", "12500", "12500.5", "0.05", "1250000", "999999999.99"])
def test_what_is_shown_is_read_back(value: str) -> None:
    assert read_euros(number_text(Decimal(value))) == Decimal(value)


def test_large_amounts_are_told_at_a_glance() -> None:
    assert euros(Decimal(1_200_000)) == "€ 1,2 mln"
    assert euros(Decimal(400_000)) == "€ 0,4 mln"
    assert euros(Decimal("99999.60")) == "€ 100.000"
    assert euros(Decimal(-5000)) == "€ −5.000"


@pytest.mark.parametrize("text", ["W" * 99, "een lange zin met woorden " * 9, "漢 " * 80, "kort"])
@pytest.mark.parametrize("most", [10, 33, 100])
def test_what_is_shortened_is_never_longer_than_it_may_be(text: str, most: int) -> None:
    assert width(shortened(text, most)) <= most
    assert shortened(shortened(text, most), most) == shortened(text, most)


def test_it_is_cut_behind_a_word() -> None:
    assert shortened("de volgorde van de series daarop kiezen", 30) == "de volgorde van de series…"
