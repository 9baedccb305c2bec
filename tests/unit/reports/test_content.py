"""What R10 and R0 say of the demo: the facts are written down here, apart from the program."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.dossier import Dossier
from app.domain.ids import new_id
from app.domain.instances import StepInstance
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood, NeighbourhoodStatus, Person
from app.reports.content.model import Bars, Facts, Mark, Paragraph, Report, Table
from app.reports.content.request import Request
from app.reports.content.route_and_roles import route_and_roles
from app.reports.content.workbook import workbook
from app.reports.visibility import Reader, View


def table(report: Report, key: str) -> Table:
    return next(item for item in report.tables() if item.key == key)


def column(of: Table, key: str) -> list[object]:
    place = [item.key for item in of.columns].index(key)
    return [row.cells[place] for row in of.rows]


def texts(report: Report) -> str:
    return repr(report)


def test_r10_has_one_matrix_for_the_town_and_one_for_each_wijk(request_for: Request) -> None:
    report = route_and_roles(request_for)
    assert [(item.title, len(item.rows)) for item in report.tables()] == [
        ("Rollen per afdeling", 15),
        ("Stappen voor de hele gemeente", 23),
        ("Stappen in Korenakkers", 22),
        ("Stappen in Kadekwartier", 22),
        ("Stappen in Vogelweide", 22),
        ("Begrippen", 16),
    ]


def test_r10_shows_the_roles_and_the_standing_of_step_3_5(request_for: Request) -> None:
    matrix = table(route_and_roles(request_for), "gemeente")
    row = next(row for row in matrix.rows if row.cells[0] == "3.5")
    shown = {
        item.title: value.text + " " + value.status
        for item, value in zip(matrix.columns, row.cells, strict=True)
        if isinstance(value, Mark)
    }
    assert shown == {
        "Stand": "Wacht op een ander waiting",
        "OR": "A waiting",
        "ENE": "R in_progress",
        "RO": "R in_progress",
        "DAT": "R not_started",
        "WIJ": "C not_started",
        "WON": "C not_started",
        "VTH": "C not_started",
        "FIN": "C not_started",
        "COM": "I ",
    }
    assert row.cells[3] == "Henk Oldersma"
    assert row.group == "3 Het gemeentehuis werkt als één"


def test_r10_counts_the_load_per_department(request_for: Request) -> None:
    load = table(route_and_roles(request_for), "afdelingen")
    by_code = {row.cells[0]: row.cells[3:7] for row in load.rows}
    assert by_code["ENE"] == (13, 28, 4, 0)
    assert by_code["JUR"] == (0, 5, 19, 2)
    assert by_code["BST"] == (1, 0, 11, 14)


def test_r10_tells_how_the_route_differs_from_its_source(request_for: Request) -> None:
    now = request_for.dossier
    step = next(item for item in now.all(Step) if item.code == "3.5")
    renamed = replace(step, title="Straat, riool en energie in één planning")
    changed_route = Dossier.of([*now, renamed])
    report = route_and_roles(replace(request_for, dossier=changed_route, source=now))
    assert [row.cells for row in table(report, "verschillen").rows] == [
        ("3.5", renamed.title, "titel", step.title, renamed.title)
    ]
    same = route_and_roles(replace(request_for, source=now))
    assert not table(same, "verschillen").rows
    assert table(same, "verschillen").empty.startswith("De route is gelijk aan de bron")


def test_r10_says_in_one_sentence_what_is_missing(request_for: Request) -> None:
    assert route_and_roles(request_for).headline == (
        "Elke stap heeft één eindverantwoordelijke afdeling;"
        " 9 stappen missen nog een eigenaar met naam."
    )


def test_r10_shows_only_the_chosen_wijken(request_for: Request, merelveen: Dossier) -> None:
    wijk = next(w for w in merelveen.all(Neighbourhood) if w.name == "Vogelweide")
    report = route_and_roles(replace(request_for, wijken=(wijk.id,)))
    titles = [item.title for item in report.tables()]
    assert "Stappen in Vogelweide" in titles
    assert "Stappen in Korenakkers" not in titles
    assert "Vogelweide" in dict(report.closing)["Keuze"]


def test_r10_counts_instead_of_showing_when_there_are_more_than_five_wijken(
    request_for: Request, merelveen: Dossier
) -> None:
    more = [Neighbourhood(new_id(), name=f"Wijk {n}", order=10 + n) for n in range(3)]
    report = route_and_roles(replace(request_for, dossier=Dossier.of([*merelveen, *more])))
    counted = table(report, "wijken")
    by_code = {row.cells[0]: row.cells[2] for row in counted.rows}
    assert by_code["1.4"] == "3N 3G"
    assert by_code["2.6"] == "4N 1W 1G"


def test_r10_tells_how_its_counts_are_made(request_for: Request) -> None:
    """The column "A en R nog open" counts per wijk, those beside it do not; nothing said so."""
    report = route_and_roles(request_for)
    terms = column(table(report, "begrippen"), "term")
    assert {"A en R nog open", "Zonder eigenaar", "Te laat"} <= set(terms)
    assert "in elke wijk" in table(report, "afdelingen").summary


def test_counted_steps_are_explained_before_they_are_counted(
    request_for: Request, merelveen: Dossier
) -> None:
    """The sentence spoke of an owner and a standing, and the letters were explained overleaf."""
    more = [Neighbourhood(new_id(), name=f"Wijk {n}", order=10 + n) for n in range(3)]
    report = route_and_roles(replace(request_for, dossier=Dossier.of([*merelveen, *more])))
    counted = table(report, "wijken")
    assert "eigenaar" not in counted.summary
    assert "L ligt voor besluit" in counted.summary
    before = report.blocks[report.blocks.index(counted) - 1]
    assert isinstance(before, Paragraph)
    assert "L ligt voor besluit" in before.text


@pytest.mark.parametrize(
    ("status", "detail"),
    [
        ("gestart", "van de 66 die nog niet gereed zijn"),
        (
            "later",
            "van de 66 die nog niet gereed zijn, ook in wijken die nog niet zijn gestart",
        ),
    ],
)
def test_who_has_no_owner_is_counted_of_what_is_said(
    status: str, detail: str, request_for: Request, merelveen: Dossier
) -> None:
    """`0 van 24` stood beside `45 zonder eigenaar`, and below that how many departments join in."""
    wijken = [
        replace(wijk, status=NeighbourhoodStatus(status)) for wijk in merelveen.all(Neighbourhood)
    ]
    asked = replace(request_for, dossier=Dossier.of([*merelveen, *wijken]))
    for report in (route_and_roles(asked), workbook(asked)):
        facts = next(block for block in report.blocks if isinstance(block, Facts))
        assert next(f.detail for f in facts.items if f.label == "zonder eigenaar") == detail
    first = next(block for block in route_and_roles(asked).blocks if isinstance(block, Facts))
    assert first.items[0].detail == "23 gemeentebreed, 22 per wijk; 15 afdelingen"


def test_r0_has_a_row_for_everything(request_for: Request) -> None:
    report = workbook(request_for)
    assert {item.title: len(item.rows) for item in report.tables()} == {
        "Stappen": 89,
        "Bijdragen": 651,
        "Controlepunten": 441,
        "Wacht op": 3,
        "Acties": 12,
        "Toezeggingen": 0,
        "Besluiten": 6,
        "Risico's": 4,
        "Overleggen": 2,
        "Notities": 2,
        "Vraagstukken": 2,
        "Antwoorden": 0,
        "Lessen": 4,
        "Actoren": 10,
        "Afspraken": 2,
        "Gesprekken": 2,
        "Wijken": 3,
        "Wijkcijfers": 3,
        "Metingen": 110,
        "Grafiek doel": 3,
        "Grafiek vaten": 3,
        "Grafiek verloop": 2,
        "Ontwikkelingen": 6,
        "Rekenvoorbeelden": 5,
        "Kengetallen": 25,
        "Afdelingen": 15,
        "Geld": 3,
        "Uren": 15,
        "Belangen": 4,
        "Activiteiten": 4,
        "Activiteiten per wijk": 4,
        "Mensen": 15,
        "Begrippen": 17,
    }


def test_r0_tells_the_statuses_of_the_demo(request_for: Request) -> None:
    found = Counter(
        mark.status
        for mark in column(table(workbook(request_for), "stappen"), "status")
        if isinstance(mark, Mark)
    )
    assert found == {
        "done": 22,
        "in_progress": 15,
        "waiting": 2,
        "pending_decision": 2,
        "not_applicable": 1,
        "not_started": 47,
    }


def test_r0_charts_say_the_same_as_the_figures(request_for: Request) -> None:
    report = workbook(request_for)
    facts = next(block for block in report.blocks if isinstance(block, Facts))
    assert facts.items[0].value == "22 van 88"
    by_status, by_phase = (block for block in report.blocks if isinstance(block, Bars))
    assert sum(bar.value or 0 for bar in by_status.bars) == Decimal(89)
    assert by_phase.bars[0].text == "7 van 7"
    assert "Gereed: 22" in by_status.alternative


def test_internal_remarks_are_left_out_and_counted(request_for: Request) -> None:
    inside = "Dit blijft binnen."
    item = next(iter(request_for.dossier.all(StepInstance)))
    dossier = Dossier.of(
        [
            *(record for record in request_for.dossier if record is not item),
            replace(item, internal_remark=inside),
        ]
    )
    asked = replace(request_for, dossier=dossier)
    without = workbook(asked)
    assert inside not in texts(without)
    assert "interne opmerking" in dict(without.closing)["Weggelaten"]
    shown = workbook(replace(asked, reader=Reader(internal=True)))
    assert inside in texts(shown)
    assert dict(shown.closing)["Weggelaten"] == "niets"


@pytest.mark.parametrize("make", [route_and_roles, workbook])
def test_without_names_no_name_or_surname_is_left(
    make: Callable[[Request], Report], request_for: Request, merelveen: Dossier
) -> None:
    report = make(replace(request_for, reader=Reader(names=False)))
    shown = texts(report).casefold()
    for person in merelveen.all(Person):
        assert person.name.casefold() not in shown
        surname = person.name.split()[-1].casefold()
        if len(surname) >= 4:
            assert surname not in shown
    assert "planner openbare ruimte (or)" in shown


def test_without_names_free_text_is_scanned_for_names_and_surnames(merelveen: Dossier) -> None:
    view = View(merelveen, Reader(names=False))
    text = view.text("Oldersma belt, en HENK OLDERSMA mailt. Oldersmaat is een plaats.")
    assert text == (
        "planner openbare ruimte (OR) belt, en planner openbare ruimte (OR) mailt."
        " Oldersmaat is een plaats."
    )
    assert view.held.names == 2


def test_an_empty_dossier_makes_reports_that_say_so() -> None:
    asked = Request(Dossier(), date(2026, 11, 22), Reader(), "Leeg.samenroute", None, "S")
    assert route_and_roles(asked).headline == "Deze route heeft nog geen stappen."
    assert all(not item.rows for item in workbook(asked).tables() if item.key == "stappen")


def test_r0_has_every_measurement_and_what_follows_for_each_wijk(request_for: Request) -> None:
    report = workbook(request_for)
    figures = table(report, "wijkcijfers")
    keys = [column.key for column in figures.columns]
    rows = {str(row.cells[0]): dict(zip(keys, row.cells, strict=True)) for row in figures.rows}
    assert {name: row["lowest"] for name, row in rows.items()} == {
        "Korenakkers": "bedrijven",
        "Kadekwartier": "bewoners",
        "Vogelweide": "vakmensen",
    }
    assert (rows["Korenakkers"]["down"], rows["Korenakkers"]["fill_rate"]) == (34, 85)
    measured = table(report, "metingen")
    done = [row.cells for row in measured.rows if row.cells[1] == "Woningen verduurzaamd"]
    # The older one stays, before the newer one.
    assert [cells[3] for cells in done if cells[0] == "Korenakkers"] == [289, 312]
    assert done[0][6] == "Loket en opgeleverde woningen"
