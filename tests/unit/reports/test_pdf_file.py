"""The file as a whole: its bytes, its properties, its pages."""

import io
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.progress import SILENT, CancelledError
from app.reports.content.model import (
    Block,
    Bullets,
    Column,
    Fact,
    Facts,
    Heading,
    Kind,
    Mark,
    NewPage,
    Paragraph,
    Report,
    Row,
    Table,
    Value,
)
from app.reports.pdf.write import pdf_bytes, write_pdf
from app.reports.printable import SUBSTITUTE, printable
from tests.support.pdf_reader import structure, text_of, whole_words
from tests.support.sample_report import STATUSES, matrix_report, torment_report

ROOT = Path(__file__).resolve().parents[3]


def report(*blocks: Block) -> Report:
    return replace(matrix_report(landscape=False), blocks=blocks)


def opened(value: Report) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf_bytes(value, progress=SILENT)))


def read(value: Report, folder: Path, *options: str) -> str:
    path = folder / "report.pdf"
    write_pdf(value, path, progress=SILENT)
    return text_of(path, *options)


def operations(page: pikepdf.Page) -> Iterator[tuple[str, list[Any]]]:
    """Yield what is drawn on a page: name and operands."""
    for operation in pikepdf.parse_content_stream(page):
        yield str(operation.operator), list(operation.operands)


@dataclass(slots=True)
class Listener:
    """Takes down what is reported, and cancels at a given call."""

    cancel_at: int = -1
    heard: list[tuple[int, int, str]] = field(default_factory=list)

    @property
    def cancelled(self) -> bool:
        return 0 <= self.cancel_at < len(self.heard)

    def report(self, done: int, total: int, text: str) -> None:
        self.heard.append((done, total, text))
        if self.cancelled:
            raise CancelledError


# The same report gives the same bytes

WRITE = """
import os, sys
from pathlib import Path
os.umask(int(sys.argv[2], 8))
from app.progress import SILENT
from app.reports.pdf.write import write_pdf
from tests.support.sample_report import matrix_report, torment_report
write_pdf(matrix_report(), Path(sys.argv[1], "a.pdf"), pdfa=True, progress=SILENT)
write_pdf(torment_report(), Path(sys.argv[1], "b.pdf"), progress=SILENT)
"""


def written_elsewhere(folder: Path, umask: str, cwd: Path, **environment: str) -> list[bytes]:
    folder.mkdir()
    paths = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}
    command = [sys.executable, "-c", WRITE, str(folder), umask]
    subprocess.run(command, env=paths | environment, cwd=cwd, check=True)
    return [path.read_bytes() for path in sorted(folder.iterdir())]


def test_the_same_report_gives_the_same_bytes_everywhere(tmp_path: Path) -> None:
    here = written_elsewhere(
        tmp_path / "one", "022", ROOT, PYTHONHASHSEED="1", TZ="Europe/Amsterdam", LANG="nl_NL.UTF-8"
    )
    there = written_elsewhere(
        tmp_path / "two",
        "077",
        tmp_path,
        PYTHONHASHSEED="42",
        TZ="Pacific/Kiritimati",
        LANG="C",
        LC_ALL="C",
        SOURCE_DATE_EPOCH="1",
    )
    assert here == there


def test_a_report_does_not_depend_on_what_was_written_before_it() -> None:
    first = pdf_bytes(matrix_report(), progress=SILENT)
    pdf_bytes(torment_report(), progress=SILENT)
    assert pdf_bytes(matrix_report(), progress=SILENT) == first


def test_no_path_of_the_machine_is_in_the_file() -> None:
    with pikepdf.open(io.BytesIO(pdf_bytes(matrix_report(), progress=SILENT))) as pdf:
        loose = b"".join(
            each.read_bytes() if isinstance(each, pikepdf.Stream) else each.unparse()
            for each in pdf.objects
            if isinstance(each, pikepdf.Object)
        )
    assert str(ROOT).encode() not in loose
    assert b"/home" not in loose


# Properties


def test_the_properties_come_from_the_report() -> None:
    pdf = opened(matrix_report())
    info = pdf.docinfo
    assert info["/Title"] == "R10 Route en rollen"
    assert info["/Author"] == "Gemeente Merelveen (fictief)"
    assert info["/Creator"] == "Samenlevingsroute 1.0"
    assert str(info["/CreationDate"]) == "D:20261122000000+00'00'"
    assert pdf.Root.Lang == "nl-NL"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == "R10 Route en rollen"
        assert xmp["pdfuaid:part"] == "1"


def test_headings_are_in_the_outline() -> None:
    with opened(
        report(Heading("Een"), Heading("Onder een", 2), Heading("Twee"))
    ).open_outline() as o:
        (top,) = o.root
        assert [entry.title for entry in top.children] == ["Een", "Twee", "Over dit rapport"]
        assert [entry.title for entry in top.children[0].children] == ["Onder een"]


def test_fonts_are_embedded_and_nothing_is_smaller_than_eight_points() -> None:
    for value in (matrix_report(), torment_report()):
        pdf = opened(value)
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                assert "/FontFile2" in font.FontDescriptor
            sizes = [float(operands[1]) for name, operands in operations(page) if name == "Tf"]
            assert min(sizes) >= 8


def test_the_file_holds_no_link_action_or_script() -> None:
    pdf = opened(torment_report())
    assert all("/Annots" not in page for page in pdf.pages)
    assert not {"/OpenAction", "/AA", "/AcroForm", "/Names"} & set(pdf.Root.keys())


# Pages


def test_pages_are_numbered(tmp_path: Path) -> None:
    text = read(report(Paragraph("een"), NewPage(), Paragraph("twee")), tmp_path)
    assert re.findall(r"pagina \d van \d", text) == ["pagina 1 van 2", "pagina 2 van 2"]
    assert text.count("Intern concept · Samenlevingsroute 1.0") == 2
    assert text.count("Route en rollen · peildatum 22-11-2026 · versie 3\n") == 2


def test_a_new_page_never_leaves_an_empty_one() -> None:
    blocks = (NewPage(), NewPage(), Paragraph("een"), NewPage(), NewPage())
    assert len(opened(report(*blocks)).pages) == 3


@pytest.mark.parametrize("lying", [False, True])
def test_text_stays_on_the_paper(lying: bool, tmp_path: Path) -> None:
    value = replace(torment_report(), landscape=lying)
    width, height = (842, 595) if lying else (595, 842)
    boxes = re.findall(
        r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"',
        read(value, tmp_path, "-bbox"),
    )
    assert len(boxes) > 10_000
    for left, top, right, bottom in (map(float, box) for box in boxes):
        assert 40 < left <= right < width - 40
        assert 20 < top <= bottom < height - 20


@pytest.mark.parametrize("filling", range(0, 46, 3))
def test_a_heading_is_never_the_last_on_its_page(filling: int) -> None:
    lines = tuple(Paragraph(f"regel {n}") for n in range(filling))
    rows = tuple(Row(str(n), (n, "tekst"), group="Groep") for n in range(3))
    columns = (Column("a", "Nr", Kind.NUMBER), Column("b", "Tekst", Kind.TEXT))
    blocks: tuple[Block, ...] = (
        *lines,
        Heading("Kop", 1),
        Heading("Kop daaronder", 2),
        Table("t", "Titel", columns, rows, "s", "e"),
    )
    tree = structure(pdf_bytes(report(*blocks), progress=SILENT))
    pages = {
        element.role: element.pages[0]
        for element in tree.all("H2", "H3", "Caption", "TD")
        if element.pages and element.role != "H2"
    }
    (kop, *_) = tree.all("H2")
    first_cell = next(cell for cell in tree.all("TD") if cell.pages)
    assert kop.pages[0] == pages["H3"] == pages["Caption"] == first_cell.pages[0]


def test_a_group_goes_on_with_its_title_on_the_next_page(tmp_path: Path) -> None:
    rows = tuple(Row(str(n), (f"rij {n}",), group="Fase 1") for n in range(100))
    value = report(Table("t", "T", (Column("a", "A", Kind.TEXT),), rows, "s", "e"))
    text = read(value, tmp_path)
    assert text.count("Fase 1 (vervolg)") == len(opened(value).pages) - 1


# Text


def test_numbers_and_dates_are_dutch(tmp_path: Path) -> None:
    values: tuple[Value, ...] = (1234567, Decimal("-1234.50"), Decimal("1E+4"), date(2026, 3, 1))
    columns = tuple(
        Column(f"c{n}", f"Kolom {n}", kind)
        for n, kind in enumerate((Kind.NUMBER, Kind.NUMBER, Kind.NUMBER, Kind.DAY))
    )
    text = read(report(Table("t", "T", columns, (Row("r", values),), "s", "e")), tmp_path)
    assert "1.234.567" in text
    assert "-1.234,50" in text
    assert "10.000" in text
    assert "01-03-2026" in text


def test_text_that_looks_like_markup_is_text(tmp_path: Path) -> None:
    hostile = "<b>x</b> & </para> <onDraw name='x'/> &nbsp; <!-- weg -->"
    column = (Column("a", "<i>Kop</i>", Kind.PROSE),)
    blocks = (
        Heading(hostile),
        Paragraph(hostile),
        Bullets((hostile,)),
        Facts((Fact("1", hostile),)),
        Table("t", "T", column, (Row("r", (hostile,), group=hostile),), "s", "e"),
    )
    text = whole_words(read(report(*blocks), tmp_path))
    assert text.count("<onDraw name='x'/>") >= 5
    assert "<i>Kop</i>" in text


def test_replaced_characters_are_counted_in_the_last_section(tmp_path: Path) -> None:
    text = read(report(Paragraph("😀"), Bullets(("שלום",))), tmp_path)
    assert f"5 tekens kunnen niet worden afgedrukt en staan als {SUBSTITUTE}." in text
    one = read(report(Paragraph("😀")), tmp_path)
    assert f"1 teken kan niet worden afgedrukt en staat als {SUBSTITUTE}." in one
    assert "afgedrukt" not in read(report(Paragraph("gewoon")), tmp_path)


PLAIN = st.text(st.characters(exclude_categories=("Mn", "Me", "Mc", "Co", "Cn")), max_size=60)


@settings(max_examples=40)
@given(texts=st.lists(PLAIN, min_size=1, max_size=6))
def test_every_text_is_in_the_file(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Read back in the order of the page; blanks may differ, letters may not."""
    folder = tmp_path_factory.mktemp("texts")
    value = report(
        *(Paragraph(f"<{number}>{text}</{number}>") for number, text in enumerate(texts))
    )
    found = "".join(whole_words(read(value, folder, "-raw")).split())
    for number, text in enumerate(texts):
        clean = "".join(printable(f"<{number}>{text}</{number}>")[0].split())
        assert _folded(clean) in _folded(found)


def _folded(text: str) -> str:
    """Return `text` without what a reader may give back in another guise."""
    return unicodedata.normalize("NFKC", text).replace(" ", "")


CELLS: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.integers(-(10**12), 10**12),
    st.dates(),
    st.decimals(
        allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9
    ),
    st.text(max_size=300),
    st.builds(
        Mark, st.sampled_from([*STATUSES, "", "?"]), st.text(max_size=40), st.text(max_size=20)
    ),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    kinds = draw(st.lists(st.sampled_from(Kind), min_size=1, max_size=20))
    columns = tuple(
        Column(
            f"c{n}", draw(st.text(max_size=40)), kind, draw(st.floats(0, 5)), draw(st.booleans())
        )
        for n, kind in enumerate(kinds)
    )
    count = draw(st.integers(0, 12))
    rows = tuple(
        Row(
            str(n),
            tuple(draw(CELLS) for _ in columns),
            draw(st.sampled_from(["", "een", "twee"])),
            draw(st.booleans()),
        )
        for n in range(count)
    )
    return Table("t", draw(st.text(max_size=20)), columns, rows, "s", "e", draw(st.integers(0, 3)))


@settings(max_examples=40)
@given(table=tables(), before=st.integers(0, 40))
def test_any_table_can_be_laid_out(table: Table, before: int) -> None:
    lines = tuple(Paragraph("regel") for _ in range(before))
    pdf = opened(report(*lines, table))
    assert len(pdf.pages) >= 1


def test_a_row_with_a_cell_too_few_is_a_fault_of_the_program() -> None:
    columns = (Column("a", "A", Kind.TEXT), Column("b", "B", Kind.TEXT))
    with pytest.raises(ValueError, match="another number of cells"):
        opened(report(Table("t", "T", columns, (Row("r", ("x",)),), "s", "e")))


# Marks


def shapes(status: str) -> list[Any]:
    """Return what is drawn for a status, without colours."""
    columns = (Column("a", "A", Kind.STATUS),)
    rows = (Row("r", (Mark(status, "woord"),)),)
    pdf = opened(report(Table("t", "T", columns, rows, "s", "e")))
    return [
        (name, [str(operand) for operand in operands])
        for name, operands in operations(pdf.pages[0])
        if name not in {"rg", "RG", "Tj"}
    ]


def test_every_status_has_a_shape_of_its_own() -> None:
    drawn = [str(shapes(status)) for status in STATUSES]
    assert len(set(drawn)) == len(STATUSES)


# Progress


def test_progress_counts_pages() -> None:
    listener = Listener()
    pdf_bytes(report(Paragraph("een"), NewPage(), Paragraph("twee")), progress=listener)
    assert [(done, total) for done, total, _ in listener.heard] == [(0, 0), (0, 2), (1, 2), (2, 2)]


@pytest.mark.parametrize("moment", [0, 2])
def test_cancelling_leaves_nothing_behind(moment: int, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    with pytest.raises(CancelledError):
        write_pdf(matrix_report(), path, progress=Listener(cancel_at=moment))
    assert not path.exists()


def test_a_long_row_begins_on_this_page_and_goes_on_on_the_next(tmp_path: Path) -> None:
    columns = (Column("a", "A", Kind.TEXT), Column("b", "B", Kind.PROSE, 4))
    remark = "Een opmerking van een paar honderd woorden. " * 150
    rows = (Row("1", ("kort", "kort")), Row("2", ("lang", remark)), Row("3", ("kort", "eind")))
    pages = read(report(Table("t", "T", columns, rows, "s", "e")), tmp_path).split("\f")
    assert "lang" in pages[0]
    assert "opmerking" in pages[0]
    assert "eind" in pages[1]


def test_a_row_that_fits_on_the_next_page_is_not_cut(tmp_path: Path) -> None:
    columns = (Column("a", "A", Kind.TEXT), Column("b", "B", Kind.PROSE, 4))
    rows = [Row(str(n), (f"rij {n}", f"begin {n}\nmidden\neinde {n}")) for n in range(60)]
    value = report(Table("t", "T", columns, tuple(rows), "s", "e"))
    for page in read(value, tmp_path).split("\f"):
        assert sorted(re.findall(r"begin (\d+)", page)) == sorted(re.findall(r"einde (\d+)", page))
