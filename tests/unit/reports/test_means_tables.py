"""Money, hours, guarded interests and activities in the workbook, R2 and R4."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl

from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.interests import DecisionInterest, GuardedInterest, InterestState
from app.domain.money import Money
from app.domain.wijk_life import ResidentActivity
from app.progress import SILENT
from app.reports.content.decision_list import decision_list
from app.reports.content.department import department_paper
from app.reports.content.means_tables import accounted_for
from app.reports.content.model import Facts
from app.reports.content.request import Request
from app.reports.content.workbook import workbook
from app.reports.form import Format
from app.reports.making import make
from app.reports.visibility import Reader
from tests.support.dossiers import ANS, OR, TODAY, town
from tests.unit.reports.test_content import column, table

SECRET = Money("g3", "Geheim", Decimal(9), Decimal(1), internal=True)
RECORDS: tuple[Record, ...] = (
    Money(
        "g1",
        "Fonds voor Ans Baas",
        Decimal("100.50"),
        Decimal(160),
        date(2026, 10, 1),
        date(2027, 1, 1),
        "kade",
        "ans",
        "vraag Baas",
    ),
    Money("g2", "Pot", Decimal(10), last_date=date(2026, 12, 1)),
    SECRET,
    GuardedInterest("b1", "Rust van Ans Baas", state=InterestState.HARMED, remark="Baas zegt nee"),
    GuardedInterest("b2", "Veilig"),
    Decision("d1", "2026-001"),
    Decision("d2", "2026-002", internal=True),
    DecisionInterest("d1/b1", "d1", "b1"),
    DecisionInterest("d2/b1", "d2", "b1"),
    ResidentActivity("a1", "kade", date(2026, 5, 1), "Spreekuur", 22, "bezoekers"),
    ResidentActivity("a2", "kade", date(2026, 4, 1), "Spreekuur", 8, "bezoekers"),
    ResidentActivity("a3", "akkers", None, "Markt"),
    replace(OR, hours_needed=20, hours_available=12, hours_date=date(2026, 9, 8)),
)


def request(*, names: bool = True, internal: bool = False, **asked: object) -> Request:
    base = town()
    changed = {record.id for record in RECORDS}
    return Request(
        dossier=Dossier.of([*(item for item in base if item.id not in changed), *RECORDS]),
        reference_date=TODAY,
        reader=Reader(names=names, internal=internal),
        document="M",
        changed_at=None,
        program="S",
        **asked,  # type: ignore[arg-type]
    )


def test_money_says_what_is_left_and_what_is_worth_a_look() -> None:
    found = table(workbook(request()), "geld")
    assert column(found, "source") == ["Pot", "Fonds voor Ans Baas"]
    assert column(found, "left_over") == [None, Decimal("-59.50")]
    assert column(found, "look") == [
        "vervalt op 01-12-2026, besteed is onbekend",
        "meer besteed dan er is",
    ]
    assert column(found, "accounts") == ["", "Ans Baas"]
    told = table(workbook(request(internal=True)), "geld")
    assert "Geheim" in column(told, "source")
    assert column(table(workbook(request(wijken=("akkers",))), "geld"), "source") == ["Pot"]


def test_hours_say_what_is_short() -> None:
    found = table(workbook(request()), "uren")
    at = column(found, "code").index("OR")
    assert (column(found, "short")[at], column(found, "hours_date")[at]) == (8, date(2026, 9, 8))
    assert column(found, "short")[at - 1] is None


def test_interests_name_the_decisions_that_the_reader_may_see() -> None:
    found = table(workbook(request()), "belangen")
    assert column(found, "stands") == ["Geschaad", "Niet getoetst"]
    assert column(found, "decisions") == ["2026-001", ""]
    inside = table(workbook(request(internal=True)), "belangen")
    assert column(inside, "decisions") == ["2026-001, 2026-002", ""]
    list_of_decisions = table(decision_list(request()), "besluiten")
    assert column(list_of_decisions, "interests") == ["Rust van Ans Baas"]


def test_activities_are_listed_and_summed() -> None:
    made = workbook(request())
    assert column(table(made, "activiteiten"), "count") == [None, 8, 22]
    sums = table(made, "activiteiten_per_wijk")
    assert [row.cells for row in sums.rows] == [("Kade", "Spreekuur", 2, 30, "bezoekers")]


def test_no_name_is_in_any_of_them_without_names() -> None:
    made = workbook(request(names=False))
    told = [
        str(cell)
        for key in ("geld", "belangen", "besluiten", "activiteiten")
        for row in table(made, key).rows
        for cell in row.cells
    ]
    assert not [cell for cell in told if "Baas" in cell]
    assert "collega (RO)" in told


def test_r2_says_of_when_the_hours_are() -> None:
    made = department_paper(request(department="or"))
    facts = next(block for block in made.blocks if isinstance(block, Facts))
    assert facts.items[-1].detail == "12 beschikbaar, stand 08-09-2026"


def test_the_workbook_holds_amounts_as_numbers(tmp_path: Path) -> None:
    path = tmp_path / "r0.xlsx"
    make(workbook(request()), path, Format.XLSX, SILENT, pdfa=False)
    sheet = openpyxl.load_workbook(path)["Geld"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    row = next(row for row in rows if "Fonds voor Ans Baas" in row)
    assert {100.5, 160, -59.5} <= set(row)


def test_what_a_department_accounts_for_is_counted_once_and_without_what_is_internal() -> None:
    """Who is in two departments would count twice."""
    dossier = town(
        replace(ANS, departments=("ro", "or")),
        Money("a", source="A", amount=Decimal(100), accountable="ans"),
        Money("b", source="B", amount=Decimal(20), accountable="bram"),
        Money("c", source="C", amount=Decimal(3), accountable="bram", internal=True),
        Money("d", source="D", accountable="bram"),
    )
    asked = replace(request(), dossier=dossier)
    assert accounted_for(asked, asked.view()) == {"ro": 100, "or": 20}
