"""A list on the screen as a PDF to print and as a table in Excel."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.domain.instances import Status
from app.domain.route import Letter
from app.progress import SILENT, CancelledError
from app.reports.content.listing import ListColumn, Listing, ListRow, Origin, Plain, Role, listing
from app.reports.content.model import Kind, Legend, Mark, Paragraph, Table
from app.reports.errors import ReportError
from app.reports.form import Format
from app.reports.listing import content, make_listing, proposed_name
from app.reports.pdf.read_back import squeezed, tagged_texts
from app.words import listings as words
from app.words.report_trouble import report_trouble
from tests.support.pdf_reader import structure
from tests.support.verapdf import PDFUA_1, judge

DAY = date(2026, 11, 22)
COLUMNS = (
    ListColumn("Stap", Kind.CODE),
    ListColumn("Titel", Kind.TEXT, 6),
    ListColumn("Status", Kind.STATUS),
    ListColumn("Streefdatum", Kind.DAY),
    ListColumn("Uren", Kind.NUMBER),
    ListColumn("Interne opmerking", Kind.PROSE, internal=True),
    ListColumn("OR", Kind.ROLE),
    ListColumn("Te laat"),
    ListColumn("Bijgewerkt", Kind.MOMENT),
)
MOMENT = datetime(2026, 11, 20, 13, 5, tzinfo=UTC)
ROWS = (
    ListRow(
        ("1.10", "=1+1", Status.WAITING, DAY, 3, "geheim", Role(Letter.ACCOUNTABLE), False, MOMENT),
        "1 Begin",
    ),
    ListRow(
        (
            "2.1",
            "Bewoners & <buren>",
            Mark("done", "Gereed, te laat"),
            None,
            Decimal("2.5"),
            "",
            Role(Letter.RESPONSIBLE, Status.IN_PROGRESS),
            True,
            None,
        ),
        "2 Aanpak",
    ),
)

ORIGIN = Origin("Merelveen (fictief)", "Merelveen.samenroute", "Samenlevingsroute 0.2.0", DAY)


def listed(**values: Any) -> Listing:
    given: dict[str, Any] = {
        "title": "Route",
        "columns": COLUMNS,
        "rows": ROWS,
        "filter_line": "zonder eigenaar.",
        "of": 89,
        "things": ("stap", "stappen"),
        "grouped_by": "Fase",
        "row_headers": 2,
        **values,
    }
    return Listing(**given)


def made(source: Listing, folder: Path, form: Format) -> Path:
    path = folder / f"lijst.{form.value}"
    make_listing(source, ORIGIN, path, form, SILENT)
    return path


def table_of(source: Listing, **options: Any) -> Table:
    (table,) = listing(source, ORIGIN, **options).tables()
    return table


def printed(path: Path) -> str:
    return "\n".join(tagged_texts(path))


def test_a_list_is_printed_with_title_filter_and_counts(tmp_path: Path) -> None:
    path = made(listed(), tmp_path, Format.PDF)
    texts = tagged_texts(path)
    assert texts[:2] == ["Route", "2 van 89 stappen. Filter: zonder eigenaar."]
    assert squeezed("Bewoners & <buren>") in squeezed(printed(path))
    assert "1 Begin" in texts
    assert "Gereed, te laat" in printed(path)
    assert "20-11-2026 13:05" in printed(path)
    headings = [element.role for element in structure(path.read_bytes()).all("H1", "H2", "Caption")]
    assert headings == ["H1", "H2"], "the title stands there once"


def test_the_headings_come_again_on_every_page(tmp_path: Path) -> None:
    rows = tuple(ListRow((f"1.{number}", f"Titel {number}")) for number in range(1, 121))
    source = listed(columns=COLUMNS[:2], rows=rows, of=None, filter_line="")
    path = made(source, tmp_path, Format.PDF)
    import pypdfium2  # noqa: PLC0415 - to see what is on the page, tagged or not

    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    assert len(pages) > 2
    for number, text in enumerate(pages[:-1], start=1):
        assert "Titel" in text.split("Titel 1")[0]
        assert f"pagina {number} van {len(pages)}" in text
    assert "120 stappen." in pages[0]


@pytest.mark.parametrize("rows", [ROWS, ()])
def test_a_printed_list_is_accessible(rows: tuple[ListRow, ...], tmp_path: Path) -> None:
    path = made(listed(rows=rows), tmp_path, Format.PDF)
    (verdict,) = judge(PDFUA_1, [path])
    assert verdict.failures == []
    assert verdict.passed


def test_a_workbook_opens_on_the_table_and_holds_text_as_text(tmp_path: Path) -> None:
    book = load_workbook(made(listed(), tmp_path, Format.XLSX))
    assert book.sheetnames == ["Overzicht", "Route"]
    assert book.active is not None
    sheet = book["Route"]
    assert book.active.title == "Route"
    (native,) = sheet.tables.values()
    head, *rows = sheet[native.ref]
    assert [cell.value for cell in head] == [
        "Fase",
        "Stap",
        "Titel",
        "Status",
        "Streefdatum",
        "Uren",
        "OR",
        "Te laat",
        "Bijgewerkt",
    ]
    first = rows[0]
    assert [cell.value for cell in first[:4]] == [
        "1 Begin",
        "1.10",
        "=1+1",
        "Wacht op een ander",
    ]
    assert {cell.data_type for cell in first[:4]} == {"s"}
    assert first[4].is_date
    assert native.autoFilter.ref == native.ref
    assert sheet.freeze_panes == f"D{head[0].row + 1}"
    assert sheet["A2"].value == "2 van 89 stappen. Filter: zonder eigenaar."
    assert book.properties.title == "Route · Merelveen (fictief)"
    assert book.properties.creator == "Samenlevingsroute 0.2.0"


def test_a_numbered_report_still_opens_on_its_lead_sheet(tmp_path: Path) -> None:
    from app.reports.excel import write_xlsx  # noqa: PLC0415 - the layout itself

    path = tmp_path / "r.xlsx"
    write_xlsx(replace(content(listed(), ORIGIN, Format.XLSX), nr="R3"), path, progress=SILENT)
    book = load_workbook(path)
    assert book.active is not None
    assert book.active.title == "Overzicht"


@pytest.mark.parametrize("form", Format)
def test_what_is_internal_is_left_out_and_told(form: Format, tmp_path: Path) -> None:
    path = made(listed(), tmp_path, form)
    report = content(listed(), ORIGIN, form)
    assert "geheim" not in str(report)
    assert ("Weggelaten", "interne kolom Interne opmerking") in report.closing
    shown = content(listed(internal=True), ORIGIN, form)
    assert "geheim" in str(shown)
    assert ("Weggelaten", "niets") in shown.closing
    assert path.stat().st_size > 1_000


def test_groups_are_a_column_only_where_rows_are_sorted_and_no_column_says_it() -> None:
    assert [row.group for row in table_of(listed()).rows] == ["1 Begin", "2 Aanpak"]
    assert table_of(listed()).columns[0].title == "Stap"
    as_column = table_of(listed(), groups_as_column=True)
    assert (as_column.columns[0].title, as_column.row_headers) == ("Fase", 3)
    assert table_of(listed(grouped_by="Titel"), groups_as_column=True).columns[0].title == "Stap"
    loose = tuple(replace(row, group="") for row in ROWS)
    assert table_of(listed(rows=loose), groups_as_column=True).columns[0].title == "Stap"


def test_plain_values_become_what_the_layouts_know() -> None:
    first, second = table_of(listed()).rows
    assert first.cells[2] == Mark("waiting", "Wacht op een ander")
    assert first.cells[5:7] == (Mark("", "A", "Eindverantwoordelijk"), "")
    assert second.cells[5:7] == (Mark("in_progress", "R", "Voert uit, Bezig"), "ja")


def test_letters_are_explained_where_there_are_any() -> None:
    assert any(isinstance(block, Legend) for block in listing(listed(), ORIGIN).blocks)
    assert not any(
        isinstance(block, Legend) for block in listing(listed(columns=COLUMNS[:6]), ORIGIN).blocks
    )


def test_a_wide_list_lies_on_its_side() -> None:
    assert listing(listed(), ORIGIN).landscape
    assert not listing(listed(columns=COLUMNS[:3]), ORIGIN).landscape


def test_an_empty_list_says_so(tmp_path: Path) -> None:
    source = listed(rows=())
    assert words.EMPTY in printed(made(source, tmp_path, Format.PDF))
    made(source, tmp_path, Format.XLSX)


def test_the_same_list_gives_the_same_bytes(tmp_path: Path) -> None:
    for form in Format:
        first = made(listed(), tmp_path, form).read_bytes()
        assert made(listed(), tmp_path, form).read_bytes() == first


def test_the_name_that_is_proposed_says_what_it_is() -> None:
    assert proposed_name(listed(), ORIGIN, Format.XLSX) == "2026-11-22_Route_Merelveen.xlsx"
    odd = listed(title="Wacht op: wie/wat?")
    assert proposed_name(odd, ORIGIN, Format.PDF) == "2026-11-22_Wacht-op-wiewat_Merelveen.pdf"


@pytest.mark.parametrize("form", Format)
def test_a_folder_that_is_gone_is_told_and_leaves_nothing(form: Format, tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        make_listing(listed(), ORIGIN, tmp_path / "weg" / "x", form, SILENT)
    assert "niet bereikbaar" in report_trouble(caught.value.code, caught.value.data)
    assert [item.name for item in tmp_path.iterdir() if item.name != "state"] == []


@pytest.mark.parametrize("form", Format)
def test_an_older_file_stays_when_it_is_cancelled(form: Format, tmp_path: Path) -> None:
    path = made(listed(), tmp_path, form)
    before = path.read_bytes()

    class Cancelled:
        cancelled = True

        def report(self, *_: object) -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        make_listing(listed(title="Anders"), ORIGIN, path, form, Cancelled())
    assert path.read_bytes() == before
    assert [item for item in tmp_path.iterdir() if item.name.startswith(".~")] == []


PLAIN: st.SearchStrategy[Plain] = st.one_of(
    st.none(),
    st.text(max_size=30),
    st.sampled_from(
        ["=cmd|' /C calc'!A0", "<b>vet", "a\nb", "\x00", "_x0041_", "x" * 3_000, "\ufb01", "\u034f"]
    ),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False, places=2),
    st.dates(),
    st.datetimes(datetime(1900, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.booleans(),
    st.sampled_from(Status),
    st.builds(Role, st.sampled_from(Letter), st.none() | st.sampled_from(Status)),
)


@settings(
    max_examples=25,
    # Each example makes two files; making a failing one smaller would take minutes.
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_whatever_is_in_a_list_is_read_back_the_same(tmp_path: Path, data: st.DataObject) -> None:
    """A list that does not read back as it is would raise."""
    kinds = data.draw(st.lists(st.sampled_from(Kind), min_size=1, max_size=4))
    columns = tuple(ListColumn(data.draw(st.text(max_size=8)), kind) for kind in kinds)
    cells = st.tuples(*(PLAIN for _ in kinds))
    rows = data.draw(st.lists(st.builds(ListRow, cells, st.sampled_from(["", "x", "y"]))))
    source = listed(columns=columns, rows=tuple(rows), title=data.draw(st.text(max_size=10)))
    for form in Format:
        make_listing(source, ORIGIN, tmp_path / "lijst", form, SILENT)


def test_counts_are_words() -> None:
    assert words.counted(1, None) == "1 rij"
    assert words.counted(3, 3, "stap", "stappen") == "3 stappen"
    assert words.counted(0, 1, "stap", "stappen") == "0 van 1 stap"
    assert words.columns_held(["A", "B"]) == "interne kolommen A, B"
    assert words.summary("3 rijen", " ") == "3 rijen."


def test_a_note_goes_along_with_the_list() -> None:
    source = Listing("Lijst", (ListColumn("Wat"),), (ListRow(("iets",)),), note="Geen advies.")
    origin = Origin("Merelveen", "M.samenroute", "Samenlevingsroute", DAY)
    (first, *_) = listing(source, origin).blocks
    assert isinstance(first, Paragraph)
    assert first.text == "1 rij. Geen advies."
