"""R9: what others may read, failures included, and nothing that tells who or where."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2 as pdfium
import pytest

from app.domain.fields import Record
from app.domain.learning import Answer, Lesson, OpenQuestion, Share, Worked
from app.domain.route import Movement
from app.domain.town_hall import Person
from app.progress import SILENT
from app.reports.content.model import Heading, Paragraph, Report
from app.reports.content.request import Request
from app.reports.content.shared_lessons import lessons_paper, lessons_workbook
from app.reports.content.workbook import workbook
from app.reports.form import Format
from app.reports.making import Content, make
from app.reports.visibility import Reader
from tests.support.dossiers import TODAY, town

HENK = Person("henk", name="Henk Oldersma", job_title="planner", departments=("or",))
GOOD = Lesson(
    "les1",
    title="Aan de deur",
    outcome="Veel gesprekken.",
    step="plan",
    movement=Movement.DOWN,
    neighbourhood="kade",
    departments=("ro", "or"),
    traits="rijtjes, ongeveer 1.840 woningen",
    agreed_by="afdelingshoofd",
    agreed_on=date(2026, 11, 1),
    share=Share.EVERYBODY,
    contact="projectleider, gemeente Merelveen, info@m.example",
    made_on=date(2026, 10, 1),
)
FAILED = replace(GOOD, id="les2", title="Geen vaste prijs", worked=Worked.NO)
QUESTION = OpenQuestion(
    "vraag1", question="Wie betaalt?", share=Share.EVERYBODY, contact="inkoop@m.example"
)


def request(*records: Record, **values: object) -> Request:
    asked = Request(
        dossier=town(HENK, *records),
        reference_date=TODAY,
        reader=Reader(names=True, internal=True),
        document="Geheim.samenroute",
        changed_at=None,
        program="Samenlevingsroute",
    )
    return replace(asked, **values)  # type: ignore[arg-type]


def said(report: Report) -> str:
    """Everything in a report."""
    parts = [report.headline, *(text for row in report.closing for text in row)]
    parts += [block.text for block in report.blocks if isinstance(block, Heading | Paragraph)]
    for table in report.tables():
        parts += [str(cell) for row in table.rows for cell in row.cells]
    return "\n".join(parts)


def records(rows: list[tuple[Any, ...]]) -> list[dict[Any, Any]]:
    """The rows of a sheet below its headings, by what stands above each column."""
    heads, *found = rows[next(at for at, row in enumerate(rows) if "id" in row) :]
    return [dict(zip(heads, row, strict=True)) for row in found]


BOTH = pytest.mark.parametrize("content", [lessons_paper, lessons_workbook])


@BOTH
def test_failures_count_and_only_what_may_be_shared_is_in_it(content: Content) -> None:
    records = (
        GOOD,
        FAILED,
        QUESTION,
        replace(GOOD, id="r", title="Voor de regio", share=Share.REGION),
        replace(GOOD, id="i", title="Intern gebleven", internal=True),
        replace(GOOD, id="z", title="Zonder akkoord", agreed_on=None),
        replace(GOOD, id="v", title="Van een ander", from_whom="Rivierdam"),
    )
    report = content(request(*records))
    assert report.headline == (
        "We delen 2 lessen en 1 vraagstuk. Eén les gaat over iets dat niet of maar deels werkte."
    )
    text = said(report)
    for absent in ("Voor de regio", "Intern gebleven", "Zonder akkoord", "Van een ander", "Geheim"):
        assert absent not in text
    assert "onze uitwerking, niet de officiële route" in text


@BOTH
def test_who_and_where_is_replaced_by_what_it_is(content: Content) -> None:
    outcome = (
        "Oldersma zag op Kade 14 dat 7 woningen meededen; bel 06-12345678 of jan@huis.example."
    )
    report = content(request(replace(GOOD, outcome=outcome)))
    assert (
        "planner (OR) zag op [adres] dat [minder dan 10 woningen] meededen; bel [telefoonnummer] of"
        " [e-mailadres]."
    ) in said(report)
    assert report.held.names == 1
    assert ("Vervangen", "4 gegevens waaraan iemand te herkennen is") in report.closing


@BOTH
def test_the_wijk_stays_here_and_its_traits_go_along(content: Content) -> None:
    text = said(content(request(GOOD)))
    assert "rijtjes, ongeveer 1.840 woningen" in text
    assert "2.1" in text
    assert "Ruimte, Openbare ruimte" in text
    assert "Kade\n" not in text


def test_a_wijk_that_was_not_chosen_stays_out() -> None:
    other = replace(FAILED, neighbourhood="akkers")
    text = said(lessons_paper(request(GOOD, other, wijken=("kade",))))
    assert "Les 1 · Aan de deur" in text
    assert "Geen vaste prijs" not in text


@BOTH
def test_without_anything_to_share_it_says_so(content: Content) -> None:
    report = content(request())
    assert report.headline == "Er is nog niets dat met andere gemeenten gedeeld mag worden."


def test_the_paper_tells_each_lesson_with_its_permission(tmp_path: Path) -> None:
    path = tmp_path / "r9.pdf"
    make(lessons_paper(request(GOOD, FAILED, QUESTION)), path, Format.PDF, SILENT, pdfa=True)
    with pdfium.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    text = " ".join(" ".join(pages).split())
    for part in (
        *("Les 1 · Aan de deur", "Les 2 · Geen vaste prijs", "werkte niet", "omlaag"),
        *("afdelingshoofd, 01-11-2026", "info@m.example", "Vraagstuk 1 · Wie betaalt?"),
        *("Om te delen", "alle gemeenten en Klimaatverbond"),
    ):
        assert part in text, part


def test_the_workbook_has_a_row_per_record(tmp_path: Path) -> None:
    path = tmp_path / "r9.xlsx"
    theirs = replace(QUESTION, id="hun", question="Hoe doen jullie dat?", from_whom="Rivierdam")
    ours = Answer("a", "hun", tip="Zo doen wij het.", date=TODAY)
    report = lessons_workbook(request(GOOD, FAILED, QUESTION, theirs, ours))
    make(report, path, Format.XLSX, SILENT, pdfa=False)
    book = openpyxl.load_workbook(path)
    rows = {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}
    found = records(rows["Lessen"])
    assert [row["Les"] for row in found] == ["Aan de deur", "Geen vaste prijs"]
    assert found[0]["Stap"].startswith("2.1")
    assert "Wijk" not in found[0]
    (answer,) = records(rows["Antwoorden"])
    assert (answer["Vraag van"], answer["Tip"]) == ("Rivierdam", "Zo doen wij het.")


def test_r0_has_all_of_a_lesson_with_where_it_comes_from() -> None:
    theirs = replace(FAILED, from_whom="Rivierdam")
    answer = Answer("a", "vraag1", tip="Deel het.", organisation="Zeewijk", use="Doen we.")
    report = workbook(request(GOOD, theirs, QUESTION, answer))
    text = said(report)
    for part in ("Kade", "RO, OR", "Rivierdam", "Deel het.", "Doen we.", "afdelingshoofd"):
        assert part in text
