"""What a screen reader gets of a report, read back from the file."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from app.progress import SILENT
from app.reports.content.model import (
    Bar,
    Bars,
    Block,
    Bullets,
    Column,
    Fact,
    Facts,
    Heading,
    Kind,
    Legend,
    Mark,
    Paragraph,
    Report,
    Row,
    Table,
)
from app.reports.pdf.write import pdf_bytes
from tests.support.pdf_reader import Element, spoken_of, structure
from tests.support.sample_report import PROSE, matrix_report

TWO_COLUMNS = (Column("a", "Nr", Kind.NUMBER), Column("b", "Tekst", Kind.PROSE, 4))


def report(*blocks: Block, landscape: bool = False) -> Report:
    return Report(
        nr="R3",
        title="Actielijst",
        municipality="Gemeente Merelveen",
        headline="Alles loopt.",
        reference_date=date(2026, 11, 22),
        state="Vastgesteld",
        program="Samenlevingsroute 1.0",
        blocks=blocks,
        closing=(("Dossier", "Merelveen"),),
        landscape=landscape,
    )


def tags(*blocks: Block) -> Element:
    return structure(pdf_bytes(report(*blocks), progress=SILENT))


def spoken(tmp_path: Path, *blocks: Block) -> list[str]:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf_bytes(report(*blocks), progress=SILENT))
    return spoken_of(path)


def table(*rows: Row, columns: tuple[Column, ...] = TWO_COLUMNS, row_headers: int = 1) -> Table:
    return Table("t", "Titel", columns, rows, "Samenvatting.", "Er is niets.", row_headers)


def test_the_conclusion_comes_first(tmp_path: Path) -> None:
    assert spoken(tmp_path)[:2] == ["Alles loopt.", "Actielijst"]
    assert tags().kids[0].role == "H1"


def test_header_and_footer_are_not_read(tmp_path: Path) -> None:
    assert not any("pagina" in text or "peildatum" in text for text in spoken(tmp_path))


def test_no_level_of_heading_is_skipped() -> None:
    levels = (3, 3, 1, 2, 5, 1)
    tree = tags(*(Heading(f"Kop {level}", level) for level in levels))
    roles = [element.role for element in tree.kids if element.role.startswith("H")]
    assert roles == ["H1", "H2", "H3", "H2", "H3", "H4", "H2", "H2"]


def test_a_list_has_items_with_label_and_body(tmp_path: Path) -> None:
    (listed,) = tags(Bullets(("een", "twee"))).all("L")
    assert [[kid.role for kid in item.kids] for item in listed.kids] == [["Lbl", "LBody"]] * 2
    assert spoken(tmp_path, Bullets(("een", "twee")))[2:6] == ["•", "een", "•", "twee"]


def test_a_figure_is_described_and_has_a_place() -> None:
    bars = Bars("Tempo", (Bar("nu", Decimal(1), "1"),), Decimal(2), "Nu 1 van 2.")
    (figure,) = tags(bars).all("Figure")
    assert figure.attributes["Alt"] == "Nu 1 van 2."
    left, bottom, right, top = map(float, figure.attributes["BBox"].split())
    assert 0 < left < right < 596
    assert 0 < bottom < top < 842


def test_figures_are_read_as_value_label_detail(tmp_path: Path) -> None:
    facts = Facts((Fact("22 van 88", "stappen gereed", "2 wachten"), Fact("1", "te laat")))
    assert spoken(tmp_path, facts)[2:7] == [
        "22 van 88",
        "stappen gereed",
        "2 wachten",
        "1",
        "te laat",
    ]


def test_a_table_has_headings_with_scope_and_a_summary() -> None:
    tree = tags(table(Row("1", (1, "een"))))
    first = next(tree.all("Table"))
    assert [kid.role for kid in first.kids] == ["Caption", "THead", "TBody"]
    assert first.attributes["Summary"] == "Samenvatting."
    heads = [head.attributes["Scope"] for head in first.all("TH")]
    assert heads == ["Column", "Column", "Row"]


def test_a_title_that_repeats_the_heading_above_it_is_printed_once(tmp_path: Path) -> None:
    texts = spoken(tmp_path, Heading("Titel"), table(Row("1", (1, "een"))))
    assert texts.count("Titel") == 1


def test_hidden_columns_stay_out() -> None:
    columns = (Column("id", "id", Kind.TEXT, hidden=True), *TWO_COLUMNS)
    tree = tags(table(Row("1", ("geheim", 1, "een")), columns=columns, row_headers=2))
    first = next(tree.all("Table"))
    assert len(list(first.all("TH", "TD"))) == 4
    assert len([cell for cell in first.all("TH") if cell.attributes["Scope"] == "Row"]) == 1


def test_an_empty_table_says_so(tmp_path: Path) -> None:
    assert "Er is niets." in spoken(tmp_path, table())
    assert len(list(tags(table()).all("Table"))) == 1  # only the closing section


def test_a_group_has_a_body_of_its_own_with_a_heading_over_all_columns() -> None:
    rows = (Row("1", (1, "a"), "Groep x"), Row("2", (2, "b"), "Groep x"), Row("3", (3, "c"), "y"))
    first = next(tags(table(*rows)).all("Table"))
    bodies = list(first.all("TBody"))
    assert [len(body.kids) for body in bodies] == [3, 2]
    for body in bodies:
        head = body.kids[0].kids[0]
        assert (head.role, head.attributes["ColSpan"]) == ("TH", "2")
        assert head.attributes["Scope"] == "Row"


def test_a_row_over_pages_is_one_row() -> None:
    first = next(tags(table(Row("1", (1, PROSE)), Row("2", (2, "kort")))).all("Table"))
    rows = list(first.all("TR"))
    assert len(rows) == 3
    long = rows[1].kids[1]
    assert len(set(long.pages)) > 3
    assert long.pages == sorted(long.pages)


def test_a_repeated_heading_row_is_read_once(tmp_path: Path) -> None:
    rows = [Row(str(n), (n, f"rij {n}")) for n in range(200)]
    assert spoken(tmp_path, table(*rows)).count("Tekst") == 1


def test_status_and_role_are_spoken(tmp_path: Path) -> None:
    columns = (
        Column("code", "Stap", Kind.CODE),
        Column("status", "Status", Kind.STATUS),
        Column("or", "OR", Kind.ROLE),
    )
    row = Row(
        "1", ("1.10", Mark("waiting", "Wacht op een ander"), Mark("in_progress", "A", "A, Bezig"))
    )
    spans = list(tags(table(row, columns=columns)).all("Span"))
    assert [span.attributes["ActualText"] for span in spans] == ["A, Bezig"]
    assert "Wacht op een ander" in spoken(tmp_path, table(row, columns=columns))


def test_a_legend_is_a_list_of_marks_and_meanings(tmp_path: Path) -> None:
    legend = Legend(((Mark("", "A"), "eindverantwoordelijk"), (Mark("done", "Gereed"), "klaar")))
    assert spoken(tmp_path, legend)[2:7] == ["A", "eindverantwoordelijk", "G", "Gereed", "klaar"]


def test_nothing_of_the_tree_is_lost_over_pages() -> None:
    tree = structure(pdf_bytes(matrix_report(), progress=SILENT))
    matrix = next(tree.all("Table"))
    assert len(list(matrix.all("TR"))) == 1 + 7 + 45 + 1
    assert {len(row.kids) for row in matrix.all("TR")} == {1, 19}


def test_paragraphs_keep_words_apart_and_whole(tmp_path: Path) -> None:
    text = "De duurzame warmtevoorziening van alle gemeentelijke gebouwen. " * 9
    read = spoken(tmp_path, Paragraph(text))[2]
    assert " ".join(read.replace("\xad", "").split()) == text.strip()
