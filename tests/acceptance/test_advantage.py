"""`advantage`: what a package brings a resident, computed by the real program."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

from tests.acceptance.program import Answer, Program, rarely

EXAMPLE = {
    "investment": "13500",
    "discount": "10",
    "subsidy": "4000",
    "gas-saving": "750",
    "power-change": "1300",
    "maintenance": "60",
    "gas-price": "1.30",
    "power-price": "0.26",
    "rate": "0",
    "months": "180",
}
"""The worked example; without interest."""

CENTS = {
    "saving_per_month": "48.08",
    "loan_alone": "52.78",
    "loan_together": "45.28",
    "advantage_alone_vs_nothing": "-4.69",
    "advantage_vs_nothing": "2.81",
    "advantage_vs_alone": "7.50",
    "advantage_after_loan": "48.08",
}
"""What it comes to, as it is printed."""


def words(**other: str) -> list[str]:
    given = {**EXAMPLE, **{name.replace("_", "-"): text for name, text in other.items()}}
    return [word for name, text in given.items() for word in (f"--{name}", text)]


def asked(program: Program, **other: str) -> Any:
    answer = program.run("advantage", *words(**other), "--json")
    assert (answer.code, answer.err) == (0, "")
    return answer.json


def in_cents(found: Any) -> dict[str, str]:
    return {
        name: str(Decimal(str(found[name])).quantize(Decimal("0.01"), ROUND_HALF_UP))
        for name in CENTS
    }


def test_the_worked_example_holds_to_the_cent(program: Program) -> None:
    found = asked(program)
    assert in_cents(found) == CENTS
    assert found["woonlastenneutraal"] is True
    assert {case["case"]: case["woonlastenneutraal"] for case in found["cases"]} == {
        "chosen": True,
        "lower": False,
        "higher": True,
    }
    chosen, lower, higher = found["cases"]
    assert in_cents(chosen) == CENTS
    assert in_cents(lower)["advantage_vs_nothing"] == "-10.47"
    assert in_cents(higher)["advantage_vs_nothing"] == "16.08"
    assert (lower["gas_price"], lower["power_price"]) == (0.975, 0.195)
    assert (lower["price_change_pct"], higher["price_change_pct"]) == (-25, 25)
    assert found["notice"] == "Indicatie voor de wijk, geen advies voor een woning."


def test_what_was_given_is_told_by_identifier(program: Program) -> None:
    found = asked(program)
    assert list(found.items())[:10] == [
        ("investment_eur", 13500),
        ("collective_discount_pct", 10),
        ("subsidy_eur", 4000),
        ("gas_saving_m3", 750),
        ("electricity_change_kwh", 1300),
        ("maintenance_per_year", 60),
        ("gas_price", 1.3),
        ("power_price", 0.26),
        ("rate", 0),
        ("months", 180),
    ]


def test_people_read_it_in_dutch(program: Program) -> None:
    answer = program.run("advantage", *words())
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        "Besparing: € 48,08 per maand",
        "Lening alleen: € 52,78 per maand",
        "Lening samen: € 45,28 per maand",
        "Alleen doen t.o.v. niets doen: −€ 4,69 per maand",
        "Samen doen t.o.v. niets doen: € 2,81 per maand",
        "Samen doen t.o.v. alleen doen: € 7,50 per maand",
        "Woonlastenneutraal: ja (regel: samen doen t.o.v. niets doen vanaf € 0,00)",
        "Na de lening (180 maanden) wordt samen doen t.o.v. niets doen € 48,08 per maand",
        "Bij 25% lagere prijzen (aanname; gas € 0,975, stroom € 0,195): −€ 10,47 per maand",
        "Bij 25% hogere prijzen (aanname; gas € 1,625, stroom € 0,325): € 16,08 per maand",
        "Indicatie voor de wijk, geen advies voor een woning.",
    ]


def test_interest_makes_a_loan_dearer(program: Program) -> None:
    """9,500 and 8,150 at 3 % over fifteen years, as any calculator gives them."""
    found = in_cents(asked(program, rate="3"))
    assert (found["loan_alone"], found["loan_together"]) == ("65.61", "56.28")
    assert found["saving_per_month"] == "48.08"


def test_numbers_in_dutch_and_in_english(program: Program) -> None:
    """A point or a comma, groups of three, the unit beside it: the same offer."""
    wanted = asked(program)
    dutch = asked(
        program,
        investment="€ 13.500,00",
        discount="10 %",
        subsidy="4000,00",
        gas_saving="750 m³",
        power_change="1.300,0 kWh",
        gas_price="1,30",
        power_price="€ 0,26",
        rate="0,0%",
    )
    english = asked(program, investment="13,500.00", subsidy="EUR 4,000.00", power_change="1,300.0")
    assert dutch == english == wanted


def test_a_package_may_save_power_and_maintenance(program: Program) -> None:
    answer = in_cents(asked(program, power_change="-1300", maintenance="-60,00"))
    assert answer["saving_per_month"] == "114.42"
    assert in_cents(asked(program, power_change="−1300", maintenance="-60")) == answer


@pytest.mark.parametrize(
    ("option", "text", "told"),
    [
        (
            "investment",
            "13.500",
            '"13.500" bij --investment kan twee getallen zijn. Schrijf 13500 of 13,5.',
        ),
        (
            "gas-price",
            "1,305",
            '"1,305" bij --gas-price kan twee getallen zijn. Schrijf 1305 of 1,3050.',
        ),
        ("months", "veel", "Schrijf bij --months: een aantal maanden, zoals 180."),
        ("discount", "", "Schrijf bij --discount: een percentage, zoals 10 of 2,5."),
        *rarely(
            ("subsidy", "10%", "Schrijf bij --subsidy: een bedrag in euro, zoals"),
            ("rate", "NaN", "Schrijf bij --rate: een percentage, zoals 10 of 2,5."),
            ("power-price", "1e-3", "Schrijf bij --power-price: een prijs in euro, zoals 1,30."),
            ("maintenance", "9" * 400, "Schrijf bij --maintenance: een bedrag in euro per jaar"),
            ("gas-saving", "1.2.3", "Schrijf bij --gas-saving: m³ per jaar, zoals 750."),
            ("power-change", "\uff11", "Schrijf bij --power-change: kWh per jaar, zoals"),
            columns=3,
        ),
    ],
)
def test_what_is_no_number_or_two_is_wrong_usage(
    program: Program, option: str, text: str, told: str
) -> None:
    error = program.refused("advantage", *words(**{option: text}), "--json", code=2)
    assert error.startswith(told)
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    ("option", "text", "told"),
    [
        (
            "discount",
            "110",
            "Verwachte korting kan niet 110 zijn. Geef een getal van 0 tot en met 100.\n",
        ),
        ("investment", "-1", "Investering kan niet −1 zijn. Geef een getal van 0 tot en met"),
        ("months", "0", "Looptijd in maanden kan niet 0 zijn. Geef een getal van 1 tot en met"),
        ("months", "12,5", "Looptijd in maanden kan niet 12,5 zijn. Geef een heel getal.\n"),
        *rarely(
            ("gas-price", "-1,3", "Gasprijs kan niet −1,3 zijn."),
            ("power-price", "2600", "Stroomprijs kan niet 2.600 zijn."),
            ("rate", "-1", "Rente kan niet −1 zijn."),
            ("subsidy", "99999999", "Subsidie kan niet 99.999.999 zijn."),
            ("gas-saving", "-750", "Besparing gas kan niet −750 zijn."),
            columns=3,
        ),
    ],
)
def test_a_number_that_cannot_be_is_refused(
    program: Program, option: str, text: str, told: str
) -> None:
    assert program.refused("advantage", *words(**{option: text}), "--json").startswith(told)


@pytest.mark.parametrize("option", ["subsidy", *rarely(*set(EXAMPLE) - {"subsidy"}, columns=1)])
def test_nothing_may_be_left_out(program: Program, option: str) -> None:
    """What is not given is not 0."""
    given = words()
    at = given.index(f"--{option}")
    told = program.refused("advantage", *given[:at], *given[at + 2 :], code=2)
    assert told.startswith(f"Dit klopt niet: dit ontbreekt nog: --{option}.")
    assert "Kijk bij: samenlevingsroute advantage --help" in told


def test_it_needs_and_leaves_nothing(program: Program) -> None:
    answer: Answer = program.run("advantage", *words())
    assert answer.code == 0
    assert list(program.folder.iterdir()) == []
    assert not program.state.exists()


def test_help_tells_the_units(program: Program) -> None:
    told = " ".join(program.run("advantage", "--help").out.split())
    for option in EXAMPLE:
        assert f"--{option} " in told
    assert "rente van de lening, in procent per jaar" in told
    assert "in kWh per jaar; minder is -" in told
