"""What R2 asks of a department and shows of its work."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.actions import Action, ActionStatus
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.instances import Status
from app.domain.money import Money
from app.domain.town_hall import Neighbourhood, NeighbourhoodStatus
from app.domain.waits import WaitOn
from app.reports.content.department import MOST_ROWS, department_paper, department_workbook
from app.reports.content.model import Bullets, Facts, Mark, Paragraph, Report, Table
from app.reports.content.request import Request
from app.reports.visibility import Reader
from app.words import report_department as words
from tests.support.dossiers import BST, OR, TODAY, item, part, town, wait


def report_of(*records: Record, department: str = "or", reader: Reader | None = None) -> Report:
    return department_paper(request_of(town(*records), department, reader))


def request_of(dossier: Dossier, department: str, reader: Reader | None = None) -> Request:
    return Request(
        dossier=dossier,
        reference_date=TODAY,
        reader=reader or Reader(),
        document="M.samenroute",
        changed_at=None,
        program="Samenlevingsroute 0.1.0",
        department=department,
    )


def rows(report: Report, key: str) -> list[tuple[object, ...]]:
    return [row.cells for row in table(report, key).rows]


def table(report: Report, key: str) -> Table:
    return next(item for item in report.tables() if item.key == key)


def asked(report: Report) -> list[str]:
    at = next(
        number
        for number, block in enumerate(report.blocks)
        if getattr(block, "text", "") == words.ASKED
    )
    block = report.blocks[at + 1]
    if isinstance(block, Bullets):
        return list(block.items)
    assert block == Paragraph(words.NOTHING_ASKED)
    return []


HOURS = replace(OR, hours_needed=8, hours_available=8, hours_date=date(2026, 9, 1))
SETTLED: list[Record] = [
    HOURS,
    item("plan", owner="bram", due=date(2027, 3, 1)),
    *(item("praten", wijk, owner="bram", due=date(2027, 4, 1)) for wijk in ("kade", "akkers")),
]


def test_nothing_is_asked_of_who_has_all_in_order() -> None:
    report = report_of(*SETTLED)
    assert asked(report) == []
    assert report.headline == (
        "Van 6 stappen die Openbare ruimte leidt of uitvoert zijn 0 gereed; niets is te laat."
    )


def test_owner_date_and_what_is_late_are_to_be_confirmed() -> None:
    late = item("praten", "kade", owner="bram", due=date(2026, 11, 1))
    (sentence,) = asked(report_of(*SETTLED[:1], late))
    assert sentence == (
        "Bevestig wie eigenaar is van 2.1 en 2.2 Korenakkers; een streefdatum voor 2.1 en 2.2"
        " Korenakkers; een nieuwe datum voor wat te laat is: 2.2 Kade."
    )


def test_a_decision_that_lies_somewhere_is_asked() -> None:
    pending = item(
        "plan",
        owner="bram",
        due=date(2027, 3, 1),
        status=Status.PENDING_DECISION,
        body="college",
        body_date=date(2026, 12, 8),
    )
    assert asked(report_of(*SETTLED, pending)) == [
        "Beslis, of breng verder: het besluit bij 2.1 (college 08-12-2026)."
    ]
    # Who only takes part is not asked to decide.
    assert not [
        text for text in asked(report_of(*SETTLED, pending, department="ro")) if "Besl" in text
    ]


@pytest.mark.parametrize(
    ("needed", "available", "sentence"),
    [
        (20, 12, "Maak 8 uur per week vrij: 20 nodig, 12 beschikbaar (stand 01-09-2026)."),
        (None, 12, "Geef op hoeveel uur per week nodig is voor de route."),
        (None, None, "Geef op hoeveel uur per week nodig en beschikbaar zijn voor de route."),
        (8, 12, None),
        (0, 0, None),
    ],
)
def test_hours(needed: int | None, available: int | None, sentence: str | None) -> None:
    changed = replace(HOURS, hours_needed=needed, hours_available=available)
    assert asked(report_of(*SETTLED, changed)) == ([sentence] if sentence else [])


def test_never_more_than_three_things_are_asked() -> None:
    records: list[Record] = [item("plan", status=Status.PENDING_DECISION, due=date(2026, 1, 1))]
    assert len(asked(report_of(*records))) == 3


def test_a_contribution_is_late_by_its_own_date() -> None:
    """The step itself has time enough."""
    step = item("opdracht", owner="ans", due=date(2027, 1, 1))
    late = part("opdracht", "fin", due=date(2026, 11, 12))
    report = report_of(step, late, department="fin")
    assert rows(report, "te_laat") == [
        ("1.1", "Opdracht", "Gemeentebreed", "C", date(2026, 11, 12), 10, "")
    ]
    done = replace(late, status=Status.DONE)
    assert not rows(report_of(step, done, department="fin"), "te_laat")


def test_a_late_step_is_no_burden_of_who_only_thinks_along() -> None:
    late = item("opdracht", owner="ans", due=date(2026, 11, 1))
    assert len(rows(report_of(late, department="ro"), "te_laat")) == 1
    assert not rows(report_of(late, department="fin"), "te_laat")


def test_who_waits_on_whom() -> None:
    waits = [
        wait("a", "plan", "fin", kind=WaitOn.DEPARTMENT, what="dekking", since=date(2026, 11, 2)),
        wait("b", "opdracht", "bram", kind=WaitOn.PERSON, what="kaart", since=date(2026, 11, 12)),
        wait("c", "opdracht/ro", "plan", kind=WaitOn.INSTANCE, what="plan"),
        wait("d", "opdracht", "bram", kind=WaitOn.PERSON, answered_on=date(2026, 11, 20)),
    ]
    report = report_of(*waits)
    assert rows(report, "op_ons") == [
        ("1.1", "Gemeentebreed", "RO", "plan", None, None),
        ("1.1", "Gemeentebreed", "RO", "kaart", date(2026, 11, 12), 10),
    ]
    assert rows(report, "wij_wachten") == [
        ("2.1", "Gemeentebreed", "FIN", "dekking", date(2026, 11, 2), 20)
    ]
    facts = next(block for block in report.blocks if isinstance(block, Facts))
    assert (facts.items[2].value, facts.items[2].detail) == ("2", "de langste 10 dagen")


def test_the_next_six_weeks() -> None:
    records: list[Record] = [
        item("plan", due=date(2026, 12, 1), body="college", body_date=date(2027, 1, 3)),
        item("praten", "kade", due=date(2027, 1, 4)),
        part("opdracht", "or", due=TODAY),
        item("opdracht", due=date(2026, 11, 21)),
    ]
    assert [cells[:3] for cells in rows(report_of(*records), "komend")] == [
        (TODAY, "Bijdrage", "1.1"),
        (date(2026, 12, 1), "Stap", "2.1"),
        (date(2027, 1, 3), "Behandeling in college", "2.1"),
    ]


def test_the_appendix_has_all_steps_by_role() -> None:
    report = report_of(part("opdracht", "or", status=Status.IN_PROGRESS))
    found = table(report, "stappen")
    assert [(row.group[:12], row.cells[1], row.cells[3]) for row in found.rows] == [
        ("Wij zijn ein", "2.1", "Gemeentebreed"),
        ("Wij zijn ein", "2.2", "Kade"),
        ("Wij zijn ein", "2.2", "Korenakkers"),
        ("Wij voeren u", "1.1", "Gemeentebreed"),
        ("Wij voeren u", "1.4", "Kade"),
        ("Wij voeren u", "1.4", "Korenakkers"),
    ]
    assert found.rows[3].cells[0] == Mark("in_progress", "R", "Voert uit, Bezig")


def test_a_long_table_is_cut_and_whole_in_the_appendix() -> None:
    wijken = [
        Neighbourhood(f"w{at}", name=f"W{at}", order=at, status=NeighbourhoodStatus.STARTED)
        for at in range(9)
    ]
    late = [item("praten", wijk.id, due=date(2026, 11, 1)) for wijk in wijken]
    report = report_of(*wijken, *late)
    assert len(rows(report, "te_laat")) == MOST_ROWS
    assert Paragraph("En nog 3: alle regels staan in de bijlage.").text in [
        block.text for block in report.blocks if isinstance(block, Paragraph)
    ]
    assert len(rows(report, "te_laat_alles")) == 9
    workbook = department_workbook(request_of(town(*wijken, *late), "or"))
    assert len(rows(workbook, "te_laat")) == 9
    assert "te_laat_alles" not in [item.key for item in workbook.tables()]


def test_the_workbook_has_what_was_written_and_internal_only_when_asked() -> None:
    written = part("opdracht", "or", text="wij tekenen", remark="loopt", internal_remark="GEHEIM")
    plain = department_workbook(request_of(town(written), "or"))
    assert "wij tekenen" in repr(plain)
    assert "GEHEIM" not in repr(plain)
    assert "1 interne opmerking" in dict(plain.closing)["Weggelaten"]
    asked_for = department_workbook(request_of(town(written), "or", Reader(internal=True)))
    assert "GEHEIM" in repr(asked_for)


def test_without_names_nobody_is_named() -> None:
    records: list[Record] = [
        item("plan", owner="bram", remark="Bram Ketelaar belt"),
        replace(BST, contact="ans"),
    ]
    report = report_of(*records, reader=Reader(names=False))
    assert "Ketelaar" not in repr(report)


def test_a_department_without_a_role() -> None:
    report = report_of(replace(BST, name="Bestuur"), department="bst")
    assert report.headline.startswith("Bestuur is nog nergens eindverantwoordelijk voor")


def test_open_actions_of_the_department_stand_in_it_and_no_others() -> None:
    found = [
        Action("a", "2026-001", text="later", department="or", due=date(2027, 1, 1)),
        Action("b", "2026-002", text="te laat", department="or", due=date(2026, 11, 1)),
        Action("c", "2026-003", text="klaar", department="or", status=ActionStatus.DONE),
        Action("d", "2026-004", text="van een ander", department="ro"),
        Action("e", "2026-005", text="intern", department="ro", internal=True),
    ]
    report = department_workbook(request_of(town(*found), "or"))
    assert [row.cells[1] for row in table(report, "acties").rows] == ["te laat", "later"]
    assert report.held.internal == 0


def test_the_money_that_people_here_account_for_stands_in_the_appendix() -> None:
    """A source of money has no department; who accounts for it has one."""
    money = [
        Money("m", source="Regiofonds", amount=Decimal(1000), accountable="bram"),
        Money("g", source="Geheim fonds", amount=Decimal(5), accountable="bram", internal=True),
        Money("x", source="Van niemand", amount=Decimal(7)),
    ]
    report = report_of(*SETTLED, *money)
    assert [cells[:2] for cells in rows(report, "geld")] == [("Regiofonds", 1000)]
    workbook = department_workbook(request_of(town(*SETTLED, *money), "or"))
    assert [cells[0] for cells in rows(workbook, "geld")] == ["Regiofonds"]
    assert "geld" not in {found.key for found in report_of(*SETTLED).tables()}
