from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from app.reports.content.model import (
    Column,
    Heading,
    Kind,
    Legend,
    Mark,
    NewPage,
    Paragraph,
    Row,
)
from app.reports.excel import compare
from app.reports.excel.measure import lines_needed, pixels, points, wrapped
from app.reports.excel.names import headers, sheet_titles, table_names
from tests.support.sample_workbook import sample_report
from tests.support.workbooks import SHEET, part, parts, report, table, written


@pytest.fixture(scope="module")
def sample_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(sample_report(), tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="module")
def book(sample_path: Path) -> Any:
    return load_workbook(sample_path)


def _cell(book: Any, sheet: str, text: str) -> Any:
    return next(cell for row in book[sheet].iter_rows() for cell in row if cell.value == text)


def test_the_lead_sheet_comes_first_and_leads_to_all_others(book: Any) -> None:
    lead = book.worksheets[0]
    assert lead.title == "Overzicht"
    assert lead["B1"].value == "R0 Werkmap"
    assert lead["B2"].value == "Merelveen (fictief) · 1 oktober 2026 · Intern concept"
    targets = [
        row[0].hyperlink.location
        for row in lead.iter_rows(min_col=2, max_col=2)
        if row[0].hyperlink
    ]
    assert targets == ["'" + title.replace("'", "''") + "'!A1" for title in book.sheetnames[1:]]
    stappen = _cell(book, "Overzicht", "Stappen")
    assert stappen.offset(column=3).value == 89
    assert stappen.offset(column=2).hyperlink  # the whole name can be clicked


def test_every_sheet_leads_back(book: Any) -> None:
    for sheet in book.worksheets[1:]:
        back = next(cell for row in sheet for cell in row if cell.hyperlink)
        assert back.value == "Naar Overzicht"
        assert back.hyperlink.location == "'Overzicht'!A1"


def test_every_sheet_prints_on_a4_with_head_and_foot(book: Any) -> None:
    for number, sheet in enumerate(book.worksheets):
        page = sheet.page_setup
        assert (page.orientation, page.paperSize) == ("landscape" if number else "portrait", 9)
        assert page.pageOrder == "overThenDown"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage or page.scale >= 80
        assert sheet.oddHeader.left.text == "Merelveen (fictief)"
        assert sheet.oddHeader.right.text == "R0 Werkmap · 01-10-2026"
        assert sheet.oddFooter.right.text == "pagina &P van &N"
        assert sheet.print_area
        assert not sheet.sheet_view.showGridLines
        assert not sheet.merged_cells.ranges


def test_headings_stay_in_view_and_are_repeated_in_print(book: Any) -> None:
    assert book["Stappen"].freeze_panes == "C5"
    assert book["Stappen"].print_titles == "'Stappen'!$4:$4,'Stappen'!$A:$B"
    assert book["Besluiten"].freeze_panes == "B5"
    heads = book["Stappen"][4]
    assert {cell.alignment.vertical for cell in heads} == {"center"}
    assert book["Stappen"].row_dimensions[4].height < 40


def test_dates_are_dates_numbers_numbers_and_codes_text(book: Any) -> None:
    steps, parts_of = book["Stappen"], book["Bijdragen"]
    assert (steps["F6"].value, steps["F6"].number_format) == (datetime(2026, 8, 5), "dd-mm-yyyy")  # noqa: DTZ001
    assert (steps["A14"].value, steps["A14"].number_format) == ("1.10", "@")
    assert (parts_of["H6"].value, parts_of["H6"].number_format) == (12.5, "#,##0.00")
    assert parts_of["G6"].number_format == "#,##0"
    assert parts_of["G6"].alignment.horizontal == "right"


def test_a_number_written_as_text_gets_no_warning(sample_path: Path) -> None:
    ignored = part(sample_path, "xl/worksheets/sheet2.xml").find(f".//{SHEET}ignoredError")
    assert ignored is not None
    assert ignored.get("numberStoredAsText") == "1"


def test_an_id_is_there_but_hidden(book: Any) -> None:
    assert book["Stappen"].column_dimensions["I"].hidden
    assert book["Stappen"]["I5"].value == "0192f0c1-0000"


def test_totals_are_bold(book: Any) -> None:
    assert _cell(book, "Metingen", "Totaal").font.bold
    assert not _cell(book, "Metingen", "Vogelbuurt").font.bold


def test_a_status_is_coloured_by_its_word(book: Any) -> None:
    rules = {
        rule.formula[0]: rule.dxf
        for cells in book["Stappen"].conditional_formatting
        for rule in cells.rules
    }
    assert set(rules) == {
        '"Niet gestart"', '"Bezig"', '"Wacht op een ander"', '"Ligt voor besluit"', '"Gereed"',
        '"Niet van toepassing"',
    }  # fmt: skip
    assert rules['"Gereed"'].fill.bgColor.rgb == "00D4F0DC"
    assert rules['"Gereed"'].font.color.rgb == "0012602F"
    assert rules['"Niet van toepassing"'].fill is None


def test_a_role_is_a_letter_and_the_letter_of_its_status(book: Any) -> None:
    sheet = book["Route en rollen - Dorpshart-Oo…"]
    shown = {
        cell.value for row in sheet.iter_rows(min_row=7, min_col=3, max_col=17) for cell in row
    }
    assert shown <= {None, "I"} | {f"{role} {status}" for role in "ARC" for status in "NBWLGX"}
    formulas = [rule.formula[0] for cells in sheet.conditional_formatting for rule in cells.rules]
    assert 'RIGHT(C7,2)=" B"' in formulas
    assert {sheet.column_dimensions[letter].width for letter in "CDEFGHIJKLMNO"} == {5.5}
    assert {cell.alignment.horizontal for cell in sheet[7][2:17]} == {"center"}
    assert sheet.freeze_panes == "C7"
    roles, statuses = (str(sheet[f"A{row}"].value) for row in (3, 4))
    assert "In een cel staat de rol" in roles
    assert statuses.startswith("Daarna de status")


def test_letters_of_statuses_are_only_explained_where_they_are(tmp_path: Path) -> None:
    """Above a table that counts wijken stood what the second letter in a cell means."""
    content = table((Mark("", "A", "Eindverantwoordelijk"),), kinds=(Kind.ROLE,))
    sheet = load_workbook(written(report(content), tmp_path)).worksheets[1]
    shown = [str(row[0].value) for row in sheet.iter_rows(max_row=4)]
    assert "In een cel staat de rol" in shown[2]
    assert shown[3] == "Naar Overzicht"


def test_headings_of_roles_stand_above_their_filter_buttons(book: Any) -> None:
    sheet = book["Route en rollen - Dorpshart-Oo…"]
    assert {cell.alignment.vertical for cell in sheet[6]} == {"top"}
    assert sheet.row_dimensions[6].height == 29


def test_only_the_first_status_of_a_table_colours_its_ground(tmp_path: Path) -> None:
    done = Mark("done", "Gereed")
    path = written(report(table((done, done), kinds=(Kind.STATUS,) * 2)), tmp_path)
    rules = load_workbook(path).worksheets[1].conditional_formatting
    first, second = ([rule.dxf for rule in cells.rules] for cells in rules)
    assert first[0].fill.bgColor.rgb == "00D4F0DC"
    assert second[0].fill is None
    assert first[0].font.color.rgb == second[0].font.color.rgb == "0012602F"


def test_an_empty_table_says_so(tmp_path: Path) -> None:
    content = report(table(kinds=(Kind.TEXT, Kind.DAY)))
    path = written(content, tmp_path)
    sheet = load_workbook(path).worksheets[1]
    assert [cell.value for cell in sheet[5]] == ["Er zijn geen acties.", None]
    assert not sheet["A5"].alignment.wrap_text  # it runs on over the empty cells beside it
    assert sheet.tables["tabel_acties"].ref == "A4:B5"
    assert compare(content, path) == ()


def test_the_sentence_of_an_empty_table_stands_where_it_is_seen(tmp_path: Path) -> None:
    hidden = Column("id", "Kenmerk", Kind.TEXT, hidden=True)
    empty = table(kinds=(Kind.TEXT,))
    path = written(report(replace(empty, columns=(hidden, *empty.columns))), tmp_path)
    assert load_workbook(path).worksheets[1]["B5"].value == "Er zijn geen acties."


def test_long_and_equal_titles_give_sheets_of_their_own(tmp_path: Path) -> None:
    names = ["a" * 300, "A" * 300, "History", "Overzicht", "a/b: [c]", "'", ""]
    content = report(*(table(("x",), key=f"t{at}", title=name) for at, name in enumerate(names)))
    titles = sheet_titles(content)
    assert len({title.casefold() for title in titles}) == len(titles)
    assert all(0 < len(title) <= 31 for title in titles)
    assert titles[3:] == ("History (2)", "Overzicht (2)", "a-b - -c-", "Blad", "Blad (2)")
    path = written(content, tmp_path)
    assert tuple(load_workbook(path).sheetnames) == titles
    assert compare(content, path) == ()


def test_headings_are_filled_and_distinct() -> None:
    odd = table(kinds=(Kind.TEXT,) * 4, titles=("Naam\nvan", "", "naam van", "x" * 300))
    assert headers(odd)[:3] == ("Naam van", "Kolom 2", "naam van (2)")
    assert len(headers(odd)[3]) == 255


def test_names_of_native_tables_are_distinct_and_unlike_a_cell() -> None:
    content = report(*(table(key=key) for key in ("a1", "r-1", "r_1", "R 1")))
    assert table_names(content) == ("tabel_a1", "tabel_r_1", "tabel_r_1_2", "tabel_R_1_3")


def test_two_thousand_rows_all_arrive(tmp_path: Path) -> None:
    rows = tuple((f"1.{at}", at, date(2026, 1, 1), "tekst " * (at % 40)) for at in range(2_000))
    content = report(table(*rows, kinds=(Kind.CODE, Kind.NUMBER, Kind.DAY, Kind.PROSE)))
    path = written(content, tmp_path)
    assert load_workbook(path).worksheets[1].tables["tabel_acties"].ref == "A4:D2004"
    assert compare(content, path) == ()


def test_a_row_is_as_high_as_its_text() -> None:
    assert lines_needed("kort", 20, 10) == 1
    assert lines_needed("een\ntwee", 20, 10) == 2
    assert lines_needed("woord " * 20, 20, 10) >= 5
    assert lines_needed("x" * 400, 20, 10) >= 15
    assert lines_needed("漢" * 40, 20, 10) > lines_needed("é" * 40, 20, 10)
    assert lines_needed("w" * 25, 20, 10, bold=True) >= lines_needed("w" * 25, 20, 10)
    assert points(1_000, 10) == 409


def test_lines_break_at_blanks_and_lose_nothing() -> None:
    text = "Een regel met  twee spaties\n\nen Warmteprogrammavaststellingsprocedure " + "x" * 90
    lines = wrapped(text, 20, 10)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")
    assert "" in lines
    assert all(pixels(line, 10) <= 20 * 7 - 5 for line in lines)
    assert wrapped("", 20, 10) == [""]


def test_a_heading_over_tables_only_is_left_to_the_sheets(tmp_path: Path) -> None:
    content = report(
        Heading("Te laat"),
        NewPage(),
        table(("a",)),
        Heading("Toelichting"),
        Heading("Dieper", 2),
        Paragraph("Zie de route."),
        Heading("Tot slot"),
        Legend(((Mark("", "A"), "eindverantwoordelijk"),)),
    )
    path = written(content, tmp_path)
    shown = {row[1].value for row in load_workbook(path).worksheets[0].iter_rows()}
    assert "Te laat" not in shown
    assert {"Toelichting", "Dieper", "Tot slot", "A"} <= shown
    assert compare(content, path) == ()


def test_a_report_without_tables_is_one_sheet(tmp_path: Path) -> None:
    path = written(report(Paragraph("Niets te melden.")), tmp_path)
    assert load_workbook(path).sheetnames == ["Overzicht"]


def test_head_and_foot_hold_any_name(tmp_path: Path) -> None:
    path = written(report(municipality="&[Tab] B&B " * 40), tmp_path)
    sheet = part(path, "xl/worksheets/sheet1.xml")
    header = next(sheet.iter(f"{SHEET}oddHeader")).text or ""
    assert len(header) <= 255
    assert "&&" in header
    assert "&A" not in header


def test_a_wide_table_with_many_headers_freezes_only_what_leaves_room(tmp_path: Path) -> None:
    wide = table(*[("tekst " * 20,) * 4] * 2, kinds=(Kind.PROSE,) * 4)
    path = written(report(replace(wide, row_headers=3)), tmp_path)
    assert load_workbook(path).worksheets[1].freeze_panes == "C5"


def test_rows_keep_their_own_look_when_they_are_tall_and_strong(tmp_path: Path) -> None:
    base = table(("kort",), ("lang " * 60,))
    rows = (*base.rows, Row("total", ("totaal " * 40,), strong=True))
    sheet = load_workbook(written(report(replace(base, rows=rows)), tmp_path)).worksheets[1]
    assert [sheet[f"A{row}"].alignment.vertical for row in (5, 6, 7)] == ["center", "top", "top"]
    assert [sheet[f"A{row}"].font.bold for row in (5, 6, 7)] == [False, False, True]
    assert sheet.row_dimensions[6].height > sheet.row_dimensions[5].height


def test_a_marked_status_without_colour_is_left_alone(tmp_path: Path) -> None:
    content = report(table((Mark("unheard_of", "Vreemd"),), ("los",), kinds=(Kind.STATUS,)))
    path = written(content, tmp_path)
    assert b"conditionalFormatting" not in parts(path)["xl/worksheets/sheet2.xml"]


def test_amounts_show_the_decimals_they_were_given(tmp_path: Path) -> None:
    content = report(table((Decimal("1.5"),), (Decimal("0.0001"),), (None,), kinds=(Kind.NUMBER,)))
    sheet = load_workbook(written(content, tmp_path)).worksheets[1]
    assert sheet["A5"].number_format == "#,##0.000"
