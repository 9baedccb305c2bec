"""R1: one page whatever is in it, without a name, and with the figures that the wijken have."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.instances import Status
from app.domain.interests import GuardedInterest, InterestState
from app.domain.measurements import Measurement, Quality
from app.domain.moments import Moment
from app.domain.money import Money
from app.domain.quantities import Quantity
from app.domain.risks import Risk
from app.domain.town_hall import MUNICIPALITY, Municipality, Neighbourhood, NeighbourhoodStatus
from app.progress import SILENT
from app.reports.content.model import Bars, Bullets, Facts, Paragraph, Report
from app.reports.content.one_page import one_page
from app.reports.content.request import Request
from app.reports.form import Format
from app.reports.making import make
from app.reports.visibility import Reader
from app.words import charts as chart_words
from app.words import report_one_page as words
from app.words.dates import day_text
from app.words.money import NOTHING_KNOWN
from tests.support.dossiers import ORDER, PLAN, TODAY, item, town

DAY = date(2026, 9, 30)

WIJK = {
    Quantity.HOMES_TOTAL: 1840,
    Quantity.HOMES_DONE: 312,
    Quantity.HOMES_DONE_LAST_12M: 46,
    Quantity.TARGET_YEAR: 2040,
    Quantity.GAS: 1_874_000,
    Quantity.GRID_ELECTRICITY: 4_876_000,
    Quantity.FEED_IN: 1_380_000,
    Quantity.OWN_GENERATION: 2_300_000,
    Quantity.GAS_BASELINE: 2_318_000,
    Quantity.GRID_ELECTRICITY_BASELINE: 4_784_000,
    Quantity.FEED_IN_BASELINE: 690_000,
    Quantity.OWN_GENERATION_BASELINE: 1_150_000,
    Quantity.TARGET_REDUCTION: 40,
    Quantity.TARGET_GENERATION: 4_600_000,
    Quantity.TARGET_HOMES_OFF_GAS: 1840,
    Quantity.HOMES_OFF_GAS: 64,
    Quantity.HOMES_SIGNED_UP_12M: 138,
    Quantity.CONTRACTED_CAPACITY: 60,
    Quantity.FTE_AVAILABLE: 6,
    Quantity.HOURS_PER_HOME: 90,
}


def figures(wijk: str) -> list[Record]:
    return [
        Measurement(f"{wijk}-{key}", key, wijk, date=DAY, value=Decimal(value))
        for key, value in WIJK.items()
    ]


def request(dossier: Dossier, day: date = DAY) -> Request:
    return Request(
        dossier=dossier,
        reference_date=day,
        reader=Reader(),
        document="M.samenroute",
        changed_at=None,
        program="Samenlevingsroute",
    )


def facts(report: Report) -> dict[str, str]:
    (found,) = [block for block in report.blocks if isinstance(block, Facts)]
    return {fact.label: fact.value for fact in found.items}


def printed(report: Report, path: Path) -> list[str]:
    """The text of each page; written, read back and compared as users get it."""
    make(report, path, Format.PDF, SILENT, pdfa=False)
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def test_it_says_the_pace_the_movements_and_the_lowest_vessel() -> None:
    report = one_page(request(town(*figures("kade"), *figures("akkers"))))
    assert report.headline == (
        "Het tempo is 92 woningen per jaar; nodig is 214. Het laagste vat is overal hetzelfde:"
        " bedrijven."
    )
    assert facts(report)[words.HOMES_DONE] == "624 van 3.680"
    assert facts(report)[words.PER_YEAR] == "92 → 214"
    (bars,) = [block for block in report.blocks if isinstance(block, Bars)]
    assert {bar.label: bar.value for bar in bars.bars} == {
        chart_words.DOWN: 34,
        chart_words.UP: 50,
        chart_words.STOP: 3,
    }
    (table,) = report.tables()
    assert [row.cells for row in table.rows] == [
        ("Kade", 107, 138, 60, 100, "bedrijven", 60),
        ("Korenakkers", 107, 138, 60, 100, "bedrijven", 60),
        (words.TOGETHER, 214, None, None, None, "", 120),
    ]


def test_it_says_of_which_days_its_figures_tell_how_sure_they_are_and_from_whom() -> None:
    """Who read it took figures of September for those of the day of the report."""
    old = Measurement(
        "old",
        Quantity.ENERGY_POVERTY_HOUSEHOLDS,
        "kade",
        date=date(2025, 12, 31),
        value=Decimal(1),
        source="CBS",
        quality=Quality.ESTIMATED,
    )
    page = one_page(request(town(*figures("kade"), old)))
    foot = [block.text for block in page.blocks if isinstance(block, Paragraph)][-1]
    day = day_text(DAY)
    assert f"Cijfers van 31-12-2025 tot en met {day} (gemeten en geschat); bron: CBS." in foot
    assert "Cijfers van" not in str(one_page(request(town())).blocks)


def test_energy_that_rose_is_said_to_have_risen() -> None:
    """A minus before "minder" reads as a slip of the pen."""
    more = [
        replace(item, value=Decimal(9_000_000)) if item.quantity is Quantity.GAS else item
        for item in figures("kade")
        if isinstance(item, Measurement)
    ]
    (bars,) = [block for block in one_page(request(town(*more))).blocks if isinstance(block, Bars)]
    text = bars.bars[0].text
    assert text.startswith("gestegen: ")
    assert "meer energie dan in de beginstand" in text
    assert "−" not in text


def test_what_is_not_known_is_said_and_never_zero() -> None:
    report = one_page(request(town(*figures("kade"))))
    assert report.headline.startswith("Het tempo is nog niet van alle wijken bekend")
    (bars,) = [block for block in report.blocks if isinstance(block, Bars)]
    assert bars.bars[0].text.endswith("(1 van 2 wijken)")
    (table,) = report.tables()
    assert table.rows[1].cells == ("Korenakkers", None, None, None, None, words.UNKNOWN, None)
    nothing = one_page(request(town()))
    assert facts(nothing)[words.HOMES_DONE] == facts(nothing)[words.PER_YEAR] == words.UNKNOWN
    assert words.UNKNOWN in [
        bar.text for block in nothing.blocks if isinstance(block, Bars) for bar in block.bars
    ]


def points(report: Report) -> list[str]:
    return [
        text
        for block in report.blocks
        for text in (
            block.items
            if isinstance(block, Bullets)
            else (block.text,)
            if isinstance(block, Paragraph)
            else ()
        )
    ]


def test_it_asks_decisions_and_names_what_went_well_and_what_threatens() -> None:
    dossier = town(
        item("opdracht", status=Status.DONE, approved_on=date(2026, 9, 1)),
        item(
            "plan",
            status=Status.PENDING_DECISION,
            body="college",
            body_date=date(2026, 12, 8),
            due=date(2026, 12, 8),
        ),
        Risk("r1", "2026-001", "Het net is vol.", chance=2, impact=2, owner="ans"),
        Risk("r2", "2026-002", "Geen vakmensen.", chance=5, impact=5, measure="opleiden"),
        Risk("r3", "2026-003", "Geheim.", chance=5, impact=5, internal=True),
    )
    told = points(one_page(request(dossier)))
    assert f"{ORDER.code} {ORDER.title} (01-09-2026)" in told
    assert f"08-12-2026 college: {PLAN.code}" in told
    assert f"{words.MILESTONE} 08-12-2026: {PLAN.code}" in told
    risks = [text for text in told if text.startswith(("Geen", "Het net"))]
    assert risks == ["Geen vakmensen: opleiden", "Het net is vol – collega (RO)"]
    assert not any("Geheim" in text for text in told)
    later = points(one_page(request(dossier, date(2027, 6, 1))))
    assert words.NO_SUCCESSES in later
    assert words.NO_MILESTONE in later


@pytest.mark.parametrize("letter", ["W", "i", "é ", "漢"])
@pytest.mark.parametrize("by_hand", [False, True])
def test_it_is_one_page_with_every_text_at_its_longest(
    tmp_path: Path, letter: str, by_hand: bool
) -> None:
    long = letter * 600
    lines = "\n".join([long] * 5)
    written = Moment(TODAY.isoformat(), long, lines, lines, long) if by_hand else None
    wijken = [
        Neighbourhood(f"w{at}", name=f"{at}{long}", order=at, status=NeighbourhoodStatus.STARTED)
        for at in range(12)
    ]
    base = town(*wijken, *(record for wijk in wijken for record in figures(wijk.id)))
    steps = [replace(ORDER, title=long), replace(PLAN, title=long)]
    dossier = Dossier.of(
        [
            *(record for record in base if record.id not in {"opdracht", "plan", MUNICIPALITY}),
            *steps,
            Municipality(name=long, target_year=2040, home_done_definition=long),
            item("opdracht", status=Status.DONE, approved_on=TODAY - timedelta(3)),
            item("plan", status=Status.PENDING_DECISION, body="college", due=TODAY),
            *(
                Money(f"g{at}", long, Decimal(10) ** 12, Decimal(1), last_date=TODAY)
                for at in range(3)
            ),
            *(
                GuardedInterest(f"b{at}", long, state=InterestState.HARMED, remark=long)
                for at in range(9)
            ),
            *([written] if written else []),
            *(
                Risk(f"r{at}", f"2026-00{at}", long, chance=5, impact=5, measure=long)
                for at in range(9)
            ),
        ]
    )
    report = one_page(request(dossier, TODAY))
    assert len(printed(report, tmp_path / "r1.pdf")) == 1


def test_a_line_of_money_and_one_of_interests(tmp_path: Path) -> None:
    fund = Money(
        "g1", "Fonds", Decimal(3_000_000), Decimal(1_200_000), last_date=date(2026, 12, 31)
    )
    secret = Money("g2", "Geheim", Decimal(900_000), Decimal(0), internal=True)
    dossier = town(
        fund,
        secret,
        GuardedInterest("b1", "Natuur", state=InterestState.UNDER_PRESSURE),
        GuardedInterest("b2", "Rust van Ans Baas", state=InterestState.HARMED),
        GuardedInterest("b3", "Veilig", state=InterestState.SAFE),
    )
    told = points(one_page(request(dossier)))
    assert "Geld: € 1,2 mln van € 3,0 mln besteed; € 1,8 mln vervalt op 31-12-2026." in told
    assert (
        "Belangen die we bewaken: 1 geschaad (Rust van collega (RO)), 1 onder druk (Natuur) en"
        " 1 op orde." in told
    )
    inside = replace(request(dossier), reader=Reader(internal=True))
    assert any("€ 3,9 mln" in text for text in points(one_page(inside)))
    assert "Geheim" not in " ".join(printed(one_page(inside), tmp_path / "r1.pdf"))
    without = points(one_page(request(town())))
    assert not any(text.startswith(("Geld", "Belangen")) for text in without)


def test_money_of_another_wijk_is_left_out_and_what_is_unknown_is_said() -> None:
    dossier = town(
        Money("g1", "Fonds", Decimal(500_000), Decimal(1), neighbourhood="kade"),
        Money("g2", "Pot", Decimal(100), None, neighbourhood="akkers"),
    )
    told = points(one_page(request(dossier)))
    assert "Geld: € 1 van € 0,5 mln besteed (van 1 van 2 bronnen bekend)." in told
    narrowed = replace(request(dossier), wijken=("akkers",))
    assert f"Geld: {NOTHING_KNOWN}" in points(one_page(narrowed))


def test_what_was_written_for_the_day_goes_before_the_proposal() -> None:
    heavy = Risk("r1", "2026-001", "Het net is vol.", chance=5, impact=5)
    written = Moment(DAY.isoformat(), headline="Ans Baas haalt het.", risks="Alleen dit.\n")
    dossier = town(heavy, written)
    report = one_page(request(dossier))
    assert report.headline == "Collega (RO) haalt het."
    assert report.held.names == 1
    told = points(report)
    assert "Alleen dit." in told
    assert not any("Het net" in text for text in told)
    assert words.NO_MILESTONE in told
    later = one_page(request(dossier, DAY + timedelta(1)))
    assert "Het net is vol" in points(later)
    assert later.headline != report.headline


def test_no_name_is_on_it_whoever_asks(tmp_path: Path) -> None:
    ans = Risk(
        "r", "2026-001", "Ans Baas valt uit", owner="ans", chance=5, impact=5, measure="Baas"
    )
    text = " ".join(printed(one_page(request(town(ans))), tmp_path / "r1.pdf"))
    assert "valt uit" in text
    assert "Baas" not in text
