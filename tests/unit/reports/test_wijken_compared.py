"""R8: the wijken compared, with the figures of the formulas and the reasons for what is unknown."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pypdfium2 as pdfium
import pytest

from app.charts.model import Columns
from app.domain.actors import Actor, ActorStep
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.ids import instance_id, part_id
from app.domain.instances import Status, StepInstance
from app.domain.interests import DecisionInterest, GuardedInterest, InterestState
from app.domain.measurements import Measurement, Quality
from app.domain.quantities import Quantity
from app.domain.risks import Risk
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood, NeighbourhoodStatus
from app.progress import SILENT
from app.reports.content.model import Block, Bullets, Facts, Paragraph, Report, Table
from app.reports.content.request import Request
from app.reports.content.wijken_compared import wijken_paper, wijken_workbook
from app.reports.form import Format
from app.reports.making import make
from app.reports.visibility import Reader
from app.words import report_wijken as words

EXAMPLE = date(2026, 9, 30)
"""The day of the worked example of the formulas."""


def wijk(request: Request, name: str) -> Neighbourhood:
    return request.dossier.where(Neighbourhood, "name", name)[0]


@pytest.fixture
def request_for(request_for: Request) -> Request:
    """The demo without what actors do: each test says itself who has a part in what."""
    left = [item for item in request_for.dossier if not isinstance(item, ActorStep)]
    return replace(request_for, dossier=Dossier.of(left))


def with_records(request: Request, *records: Record) -> Request:
    return replace(request, dossier=Dossier.of([*request.dossier, *records]))


def without(request: Request, *quantities: Quantity, name: str = "Korenakkers") -> Request:
    """The same dossier in which some figures of a wijk were never measured."""
    key = wijk(request, name).id
    left = [
        record
        for record in request.dossier
        if not (
            isinstance(record, Measurement)
            and record.neighbourhood == key
            and record.quantity in quantities
        )
    ]
    return replace(request, dossier=Dossier.of(left))


def comparison(report: Report) -> list[Table]:
    return [item for item in report.tables() if item.key.startswith("vergelijking")]


def line(report: Report, key: str) -> list[object]:
    """The cells of a line on paper, without its name."""
    return [
        cell
        for table in comparison(report)
        for row in table.rows
        if row.key == key
        for cell in row.cells[1:]
    ]


def told(report: Report) -> str:
    """All running text of a report."""
    return "\n".join(_texts(report.blocks))


def _texts(blocks: tuple[Block, ...]) -> list[str]:
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Bullets):
            found += block.items
        elif isinstance(block, Paragraph):
            found.append(block.text)
    return found


def test_the_worked_example_holds_on_paper(request_for: Request) -> None:
    report = wijken_paper(replace(request_for, reference_date=EXAMPLE))
    expected = {
        "homes_total": "1.840",
        "owner_share": "75",
        "homes_done": "312",
        "current_per_year": "46,0",
        "needed_per_year": "107,2",
        "factor": "2,3",
        "years_left": "14,3",
        "reduction": "13,6",
        "down": "34",
        "own_share": "39,7",
        "stop": "3,5",
        "residents": "138 (129%)",
        "companies": "60 (56%)",
        "workers": "100 (93%)",
        "lowest": "bedrijven (56%)",
        "achievable": "60,0",
        "fte_needed": "6,4",
        "fte_short": "0,4",
        "fill_rate": "85",
        "order_book": "4,4",
    }
    assert {key: line(report, key)[0] for key in expected} == expected


def test_the_vessels_of_a_few_wijken_are_drawn(request_for: Request) -> None:
    titles = [
        block.title for block in wijken_paper(request_for).blocks if isinstance(block, Columns)
    ]
    assert titles == [
        words.vessels_of(name) for name in ("Korenakkers", "Kadekwartier", "Vogelweide")
    ]
    drawn = wijken_paper(many(request_for, 40)).blocks
    assert not any(isinstance(block, Columns) for block in drawn)


def test_together_is_the_sum_of_the_lowest_and_never_the_lowest_of_sums(
    request_for: Request,
) -> None:
    report = wijken_paper(replace(request_for, reference_date=EXAMPLE))
    assert line(report, "achievable") == ["60,0", "11,0", "37,5", "108,5"]
    assert line(report, "homes_done")[-1] == "598"
    assert line(report, "needed_per_year")[-1] == "242,9"
    assert line(report, "factor")[-1] == "1,7"
    assert line(report, "energy")[-1] == "47.341"
    for vessel in ("residents", "companies", "workers", "lowest"):
        assert line(report, vessel)[-1] == "–"
    assert "nooit het laagste van de sommen" in told(report)
    assert report.headline == (
        "1 van 3 wijken haalt het tempo dat nodig is."
        " Samen is 109 woningen per jaar haalbaar; nodig is 243."
    )


def test_what_is_unknown_has_a_number_and_its_reason_below(request_for: Request) -> None:
    asked = without(request_for, Quantity.HOMES_SIGNED_UP_12M, Quantity.HOMES_TOTAL)
    report = wijken_paper(asked)
    assert line(report, "homes_total")[0] == "onbekend [1]"
    assert line(report, "residents")[0] == line(report, "achievable")[0]
    reasons = told(report)
    assert "[1] onbekend: woningen totaal ontbreekt" in reasons
    assert "onbekend: aangemelde woningen (12 maanden) ontbreekt" in reasons
    assert line(report, "homes_total")[-1] == "2.220 (2 van 3)"
    assert line(report, "achievable")[-1] == "48,5 (2 van 3)"
    assert "Samen is" not in report.headline


def test_nothing_unknown_is_ever_a_nought(request_for: Request) -> None:
    asked = without(request_for, *Quantity)
    report = wijken_paper(asked)
    figures = (
        "homes_total",
        "done_share",
        "needed_per_year",
        "energy",
        "stop",
        "companies",
        "lowest",
    )
    assert all(str(line(report, key)[0]).startswith("onbekend [") for key in figures)
    assert "Van 1 is het tempo onbekend." in report.headline


def test_other_days_sureness_and_goals_are_warned_of(request_for: Request) -> None:
    akkers = wijk(request_for, "Korenakkers").id
    changed = [
        replace(item, date=date(2026, 7, 1), quality=Quality.ESTIMATED, id=item.id)
        for item in request_for.dossier.where(Measurement, "neighbourhood", akkers)
        if item.quantity is Quantity.HOMES_OFF_GAS and item.date == EXAMPLE
    ]
    years = Measurement("doel", Quantity.TARGET_YEAR, akkers, date=EXAMPLE, value=Decimal(2035))
    other = replace(
        years, id="ander", neighbourhood=wijk(request_for, "Vogelweide").id, value=Decimal(2040)
    )
    assert "Let op" not in str(wijken_paper(request_for).blocks)
    report = told(wijken_paper(with_records(request_for, *changed, years, other)))
    assert (
        "De peildatum is niet overal gelijk: woningen van het gas af"
        " (01-07-2026 tot en met 30-09-2026)." in report
    )
    assert "Niet overal even zeker: woningen van het gas af is gemeten of geschat." in report
    assert "Niet overal gelijk: doeljaar is 2035 of 2040." in report


def test_the_definition_stands_where_the_number_does(request_for: Request) -> None:
    assert "Verduurzaamd: Een woning is verduurzaamd als" in told(wijken_paper(request_for))
    town = replace(request_for.dossier.municipality, home_done_definition="")
    bare = wijken_paper(with_records(request_for, town))
    assert "nog niet vastgelegd wanneer een woning verduurzaamd is" in told(bare)


def bundled(request: Request, name: str = "Netbedrijf Laagland") -> Request:
    """One actor with a part in 6.8 in two wijken, due a month apart."""
    step = request.dossier.where(Step, "code", "6.8")[0].id
    records: list[Record] = [Actor("bundelaar", name=name)]
    for wijk_name, day in (("Korenakkers", date(2029, 3, 1)), ("Vogelweide", date(2029, 4, 1))):
        key = instance_id(step, wijk(request, wijk_name).id)
        item = request.dossier.get(StepInstance, key)
        records += [replace(item, due=day), ActorStep(part_id("bundelaar", key), "bundelaar", key)]
    return with_records(request, *records)


def test_chances_to_bundle_are_told(request_for: Request) -> None:
    assert "Er zijn nu geen bundelkansen." in told(wijken_paper(request_for))
    report = told(wijken_paper(bundled(request_for)))
    assert (
        "6.8 Stoppen: woningen van het gas af: Korenakkers en Vogelweide kunnen samen optrekken"
        " met Netbedrijf Laagland (streefdata 01-03-2029 tot en met 01-04-2029)." in report
    )
    assert "hoogstens 6 maanden" in report
    sheet = next(
        item
        for item in wijken_workbook(bundled(request_for)).tables()
        if item.key == "bundelkansen"
    )
    assert sheet.rows[0].cells[0] == "6.8"
    assert sheet.rows[0].cells[4:] == (date(2029, 3, 1), date(2029, 4, 1))


def test_of_chosen_wijken_only_theirs_is_told(request_for: Request) -> None:
    chosen = (wijk(request_for, "Korenakkers").id, wijk(request_for, "Kadekwartier").id)
    report = wijken_paper(replace(bundled(request_for), wijken=chosen))
    names = [column.title for column in comparison(report)[0].columns]
    assert names == ["Cijfer", "Korenakkers", "Kadekwartier", "Samen"]
    assert "Netbedrijf" not in told(report)


def test_guarded_interests_show_how_they_stand(request_for: Request) -> None:
    bare = [
        item
        for item in request_for.dossier
        if not isinstance(item, GuardedInterest | DecisionInterest)
    ]
    without_any = replace(request_for, dossier=Dossier.of(bare))
    assert not [item for item in wijken_paper(without_any).tables() if item.key == "belangen"]
    asked = with_records(
        without_any,
        GuardedInterest("a", "betaalbaar", "niemand gaat erop achteruit", InterestState.HARMED),
    )
    for report in (wijken_paper(asked), wijken_workbook(asked)):
        table = next(item for item in report.tables() if item.key == "belangen")
        assert table.rows[0].cells[:3] == (
            "betaalbaar",
            "niemand gaat erop achteruit",
            "Geschaad",
        )


def test_the_route_and_the_risks_are_counted_per_wijk(request_for: Request) -> None:
    step = request_for.dossier.where(Step, "code", "2.2")[0].id
    place = wijk(request_for, "Vogelweide").id
    item = request_for.dossier.get(StepInstance, instance_id(step, place))
    late = replace(item, status=Status.NOT_STARTED, due=date(2026, 1, 1))
    secret = Risk("geheim", number="9", chance=5, impact=5, neighbourhood=place, internal=True)
    asked = with_records(request_for, late, secret)
    report = wijken_paper(asked)
    assert line(report, "phase_1") == ["1 van 1", "1 van 1", "1 van 1", "3 van 3"]
    assert line(report, "late") == ["0", "0", "1", "1"]
    assert line(report, "idle") == ["–", "–", "alle drie", "–"]
    assert line(report, "risks") == ["0", "1", "0", "1"]
    assert report.held.internal == 1
    seen = wijken_paper(replace(asked, reader=Reader(internal=True)))
    assert line(seen, "heaviest")[2] == "25"


def many(request: Request, count: int) -> Request:
    """So many wijken with names that are as long as names come."""
    long = "Sint-Annaterveenseweg-Noordoostelijkebuitenwijkenbuurtschapscombinatie" * 3
    return with_records(
        request,
        *(
            Neighbourhood(
                f"w{at:02}", name=f"{long} {at}", order=9 + at, status=NeighbourhoodStatus.STARTED
            )
            for at in range(count - 3)
        ),
    )


def test_many_wijken_are_divided_over_parts_that_each_tell_which_line_is_which(
    request_for: Request,
) -> None:
    report = wijken_paper(many(request_for, 40))
    parts = comparison(report)
    assert len(parts) == 7
    assert [len(part.columns) for part in parts] == [7, 7, 7, 7, 7, 7, 6]
    assert len({part.title for part in parts}) == len({part.key for part in parts}) == 7
    assert all(part.columns[0].title == "Cijfer" for part in parts)
    assert parts[-1].columns[-1].title == "Samen"
    assert parts[-1].title.endswith("(37 tot en met 40 van 40)")


def test_forty_wijken_with_long_names_are_printed_whole(
    request_for: Request, tmp_path: Path
) -> None:
    path = tmp_path / "r8.pdf"
    report = many(request_for, 40)
    make(wijken_paper(report), path, Format.PDF, SILENT, pdfa=False)
    document = pdfium.PdfDocument(path)
    sizes = {(round(page.get_width()), round(page.get_height())) for page in document}
    assert sizes == {(842, 595)}, "every page lies on its side"
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert text.count("Woningen totaal") >= 7
    document.close()


def test_without_wijken_it_says_so(request_for: Request) -> None:
    left = [item for item in request_for.dossier if not isinstance(item, Neighbourhood)]
    asked = replace(
        request_for,
        dossier=Dossier.of(
            [replace(w, archived=True) for w in request_for.dossier.all(Neighbourhood)] + left
        ),
    )
    report = wijken_paper(asked)
    assert report.headline == "Er zijn nog geen wijken."
    assert not [block for block in report.blocks if isinstance(block, Facts)]


def test_excel_has_a_row_per_wijk_with_numbers_that_are_numbers(
    request_for: Request, tmp_path: Path
) -> None:
    path = tmp_path / "r8.xlsx"
    asked = without(replace(request_for, reference_date=EXAMPLE), Quantity.GAS)
    make(wijken_workbook(asked), path, Format.XLSX, SILENT, pdfa=False)
    sheet = openpyxl.load_workbook(path)["Wijken vergeleken"]
    rows = [row for row in sheet.iter_rows(values_only=True) if row[0] in ("Wijk", "Korenakkers")]
    found = dict(zip(rows[0], rows[1], strict=True))
    assert found["Woningen totaal"] == 1840
    assert found["Nodig tempo (woningen/jaar)"] == 107.2
    assert found["Vat bewoners (% van nodig)"] == 129
    assert found["In dit tempo klaar in (jaar)"] == 2059
    assert found["Laagste vat"] == "bedrijven (56%)"
    assert (found["Vakmensen nodig (fte)"], found["Tekort aan vakmensen (fte)"]) == (6.4, 0.4)
    assert found["Werkvoorraad (maanden)"] == 4.4
    assert (found["Fase 4: gereed (stappen)"], found["Fase 4: van (stappen)"]) == (3, 5)
    assert found["Energie (MWh/jaar)"] is None
    assert "onbekend: gasverbruik ontbreekt" in found["Onbekend"]
    (table,) = sheet.tables.values()
    assert table.autoFilter is not None


def test_without_names_nobody_is_named(request_for: Request, tmp_path: Path) -> None:
    interest = GuardedInterest("a", "volgens Oldersma", "vraag Henk Oldersma")
    asked = bundled(with_records(request_for, interest), name="Bureau Oldersma")
    asked = replace(asked, reader=Reader(names=False))
    for make_report, form in ((wijken_paper, Format.PDF), (wijken_workbook, Format.XLSX)):
        report = make_report(asked)
        assert "Oldersma" not in str(report)
        make(report, tmp_path / f"r8.{form.value}", form, SILENT, pdfa=False)


@pytest.mark.parametrize("form", [Format.PDF, Format.XLSX])
def test_the_same_dossier_gives_the_same_bytes(
    form: Format, request_for: Request, tmp_path: Path
) -> None:
    shuffled = Dossier.of(reversed(list(request_for.dossier)))
    made = []
    for at, dossier in enumerate((request_for.dossier, shuffled)):
        report = {Format.PDF: wijken_paper, Format.XLSX: wijken_workbook}[form](
            replace(
                bundled(request_for), dossier=bundled(replace(request_for, dossier=dossier)).dossier
            )
        )
        path = tmp_path / f"{at}.{form.value}"
        make(report, path, form, SILENT, pdfa=False)
        made.append(path.read_bytes())
    assert made[0] == made[1]


def test_a_vessel_is_never_called_a_bottleneck(request_for: Request) -> None:
    for report in (wijken_paper(request_for), wijken_workbook(request_for)):
        assert "knelpunt" not in str(report).lower()
        assert "bottleneck" not in str(report.blocks).lower()
