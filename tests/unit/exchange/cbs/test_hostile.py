"""Files that are no good: broken, locked, of another kind, or made to do harm."""

import io
import zipfile
from pathlib import Path

import pytest

from app.exchange.cbs import rows as rows_module
from app.exchange.cbs import workbook as workbook_module
from app.exchange.cbs.errors import OF_THE_FILE, CbsError, CbsTrouble
from app.exchange.cbs.reading import read_cbs
from app.storage.errors import StorageError, Trouble
from app.words import cbs as words
from tests.support.cbs_files import RIVIERDAM, Row, text, workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAUGHS = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return workbook(tmp_path / "kwb-2023.xlsx", RIVIERDAM)


def refused(path: Path) -> CbsTrouble:
    with pytest.raises(CbsError) as caught:
        read_cbs(path)
    return caught.value.trouble


def rewritten(path: Path, part: str, change: dict[bytes, bytes], extra: bytes = b"") -> Path:
    """A workbook of which one part was changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for old, new in change.items():
        assert old in parts[part]
        parts[part] = parts[part].replace(old, new)
    parts[part] += extra
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    path.write_bytes(out.getvalue())
    return path


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/styles.xml", "_rels/.rels"]
)
@pytest.mark.parametrize("before", ["", "<!-- " + "x" * 100_000 + " -->"])
def test_a_part_that_declares_entities_is_refused(book: Path, part: str, before: str) -> None:
    with zipfile.ZipFile(book) as archive:
        root = archive.read(part)
    at = root.index(b"<", root.find(b"?>") + 1)
    change = {root[at : at + 20]: (before + LAUGHS).encode() + root[at : at + 20]}
    assert refused(rewritten(book, part, change)) is CbsTrouble.HOSTILE


def test_a_workbook_that_would_grow_is_refused_before_it_does(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_module, "MOST_UNPACKED", 200_000)
    grown = rewritten(book, "xl/worksheets/sheet2.xml", {}, b" " * 300_000)
    assert grown.stat().st_size < 20_000
    assert refused(grown) is CbsTrouble.HOSTILE


def test_a_part_that_would_fill_the_memory_is_refused(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_module, "MOST_WHOLE", 11_000)
    assert read_cbs(book).municipalities
    with zipfile.ZipFile(book, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", "<sst>" + " " * 12_000 + "</sst>")
    assert refused(book) is CbsTrouble.HOSTILE


def test_a_row_that_stands_very_far_down_is_never_reached(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.exchange.cbs.reading.MOST_ROWS", 3_000)
    far = rewritten(book, "xl/worksheets/sheet2.xml", {b'<row r="8"': b'<row r="99999999"'})
    assert refused(far) is CbsTrouble.TOO_MANY_ROWS


def test_a_sheet_that_lies_about_its_size_is_read_in_full(book: Path) -> None:
    whole = read_cbs(book).areas("GM1234", 2023)
    lying = rewritten(book, "xl/worksheets/sheet2.xml", {b'ref="A1:S10"': b'ref="A1:B2"'})
    assert read_cbs(lying).areas("GM1234", 2023) == whole


def test_a_workbook_with_a_password_is_told_from_an_old_one(tmp_path: Path) -> None:
    path = tmp_path / "kwb-2023.xlsx"
    path.write_bytes(OLE + b"\0" * 1_000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 500)
    assert refused(path) is CbsTrouble.PROTECTED
    path.write_bytes(OLE + b"\0" * 1_000 + "Workbook".encode("utf-16-le"))
    assert refused(path) is CbsTrouble.OLD_WORKBOOK


def test_a_zip_with_a_password_is_told_too(book: Path) -> None:
    data = bytearray(book.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(signature, at + 4)
    book.write_bytes(data)
    assert refused(book) is CbsTrouble.PROTECTED


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9, 0.99])
def test_half_a_workbook_is_damaged(book: Path, keep: float) -> None:
    data = book.read_bytes()
    book.write_bytes(data[: int(len(data) * keep)])
    assert refused(book) is CbsTrouble.DAMAGED


@pytest.mark.parametrize(
    "change",
    [
        {b"</sheetData>": b""},
        {b"<sheetData>": b"<sheetData><row r='x'><c r='A1'><v>1</v></c></row>"},
        {b't="n"': b't="s"'},
    ],
)
def test_a_sheet_that_makes_no_sense_is_damaged(book: Path, change: dict[bytes, bytes]) -> None:
    assert refused(rewritten(book, "xl/worksheets/sheet2.xml", change)) is CbsTrouble.DAMAGED


def cut(tmp_path: Path, written: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "kwb-2023.csv"
    path.write_bytes(written.encode(encoding))
    return path


@pytest.mark.parametrize("quote", ["", '"'])
def test_a_text_that_stops_in_its_last_row_is_half_wherever_it_stops(
    tmp_path: Path, quote: str
) -> None:
    whole = text(RIVIERDAM)
    rows = [quote + row.replace(";", f"{quote};{quote}") + quote for row in whole.splitlines()]
    before, last = "\r\n".join(rows[:-1]) + "\r\n", rows[-1]
    final = last.rindex(";") + 1
    for length in range(1, final + 1 + 2 * len(quote)):
        with pytest.raises(CbsError) as caught:
            read_cbs(cut(tmp_path, before + last[:length]))
        assert caught.value.trouble is CbsTrouble.HALF, last[:length]
        assert caught.value.data == {"row": len(rows)}
    # Without a row it is whole, and so it is without the line end behind the last one.
    assert read_cbs(cut(tmp_path, before)).municipalities
    found = read_cbs(cut(tmp_path, before + last)).areas("GM1235", 2023)
    assert found == read_cbs(cut(tmp_path, whole)).areas("GM1235", 2023)


def test_half_a_number_of_homes_is_never_taken_for_the_whole(tmp_path: Path) -> None:
    headings = ("gwb_code", "regio", "a_inw", "a_woning", "p_koopw")
    rows: list[Row] = [["WK123401", "Oost", 4_100, 1_850, 60]]
    whole = text(rows, headings)
    assert whole.endswith(";4100;1850;60\r\n")
    assert refused(cut(tmp_path, whole[: whole.index("50;60")])) is CbsTrouble.HALF


def test_a_row_without_all_its_cells_is_half_in_the_middle_too(tmp_path: Path) -> None:
    lines = text(RIVIERDAM).splitlines(keepends=True)
    lines[4] = lines[4].rpartition(";")[0] + "\r\n"
    with pytest.raises(CbsError) as caught:
        read_cbs(cut(tmp_path, "".join(lines)))
    assert (caught.value.trouble, caught.value.data) == (CbsTrouble.HALF, {"row": 5})


def test_lines_below_and_columns_beside_the_table_do_not_make_it_half(tmp_path: Path) -> None:
    whole = text(RIVIERDAM)
    found = read_cbs(cut(tmp_path, whole)).areas("GM1234", 2023)
    headed, _, rest = whole.partition("\r\n")
    for same in (
        f"{whole}\r\nBron: CBS\r\n© CBS",
        f"{headed};;\r\n{rest}",
        whole.replace("\r\n", ";\r\n")[: -len("\r\n")],
        whole.replace("\r\n", "\n"),
    ):
        assert read_cbs(cut(tmp_path, same)).areas("GM1234", 2023) == found


def test_a_wide_text_that_stops_within_a_letter_is_damaged(tmp_path: Path) -> None:
    path = cut(tmp_path, text(RIVIERDAM), "utf-16")
    path.write_bytes(path.read_bytes()[:-3])
    assert refused(path) is CbsTrouble.DAMAGED


def test_other_kinds_of_files_are_told_apart(tmp_path: Path, book: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"")
    assert refused(path) is CbsTrouble.EMPTY
    path.write_bytes(b"%PDF-1.7\n\0\0\xff\xfe binary")
    assert refused(path) is CbsTrouble.NO_TABLE
    path.write_bytes(b'{"value": [{"Codering_3": "WK123401"}]}')
    assert refused(path) is CbsTrouble.OTHER_FILE
    path.write_text(";" * 3_000_000, encoding="utf-8")
    assert refused(path) is CbsTrouble.OTHER_FILE
    path.write_text('"' + "x" * 200_000, encoding="utf-8")
    assert refused(path) is CbsTrouble.NO_TABLE
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("kwb.csv", text(RIVIERDAM))
    assert refused(path) is CbsTrouble.NO_TABLE
    assert refused(tmp_path) is CbsTrouble.NO_TABLE
    with pytest.raises(StorageError) as caught:
        read_cbs(tmp_path / "weg.xlsx")
    assert caught.value.trouble is Trouble.MISSING
    assert read_cbs(book).municipalities


def test_a_file_that_is_far_too_large_is_not_read(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows_module, "MOST_BYTES", 1_000)
    assert refused(book) is CbsTrouble.TOO_LARGE


DATA = {
    "most": 100,
    "file": "kwb.xlsx",
    "path": "/h/kwb.xlsx",
    "code": "BE11002",
    "name": "Rivierdam",
    "near": ["Rivierdijk"],
    "years": (2023, 2022),
    "asked": 2021,
    "first": 1995,
    "last": 2026,
    "row": 1_234,
    "text": "1.234",
    "municipality": "Rivierdam",
}


@pytest.mark.parametrize("trouble", CbsTrouble)
def test_every_trouble_has_a_whole_sentence_that_says_what_is_safe(trouble: CbsTrouble) -> None:
    sentence = words.trouble(trouble.value, DATA)
    assert sentence[-1] in ".?"
    assert not set(sentence) & set("{}")
    assert "Er is niets gewijzigd." in sentence
    assert trouble not in OF_THE_FILE or "BE11002" not in sentence
