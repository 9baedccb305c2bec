"""Files of the CBS: every known layout gives the same figures, and none that was not there."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.exchange.cbs.cells import TwoNumbersError, decimal_signs, read_figure
from app.exchange.cbs.errors import CbsError, CbsTrouble
from app.exchange.cbs.layout import Column, layout_of, year_in
from app.exchange.cbs.reading import Area, CbsFile, read_cbs
from app.progress import CancelledError
from tests.support.cbs_files import KWB, ODATA, RIVIERDAM, Cell, Row, area, odata, text, workbook

TOWN = "GM1234"


def write(path: Path, written: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(written.encode(encoding))
    return path


def refused(path: Path) -> CbsTrouble:
    with pytest.raises(CbsError) as caught:
        read_cbs(path)
    return caught.value.trouble


def by_code(found: CbsFile, year: int = 2023) -> dict[str, Area]:
    return {item.code: item for item in found.areas(TOWN, year)}


@pytest.fixture
def kwb(tmp_path: Path) -> CbsFile:
    return read_cbs(workbook(tmp_path / "kwb-2023.xlsx", RIVIERDAM))


def test_a_workbook_tells_its_year_its_municipalities_and_their_areas(kwb: CbsFile) -> None:
    assert kwb.years == (2023,)
    assert kwb.municipalities == {"GM1234": "Rivierdam", "GM1235": "Zandrecht (gemeente)"}
    found = by_code(kwb)
    assert list(found) == ["WK123401", "WK123402", "WK123403", "WK123404", "BU12340201"]
    assert found["WK123401"].name == "Wijk 01 Oost"
    assert found["WK123403"].values[Column.GAS] == Decimal("750.5")


def test_what_is_not_published_is_unknown_and_never_nothing(kwb: CbsFile) -> None:
    found = by_code(kwb)
    assert found["WK123402"].values[Column.DELIVERY] is None
    assert set(found["WK123404"].values.values()) == {None}
    assert found["WK123404"].wrong == {}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize(
    ("separator", "decimal", "groups"),
    [(";", ",", ""), (";", ",", "."), (",", ".", ""), ("\t", ",", "."), ("|", ".", ",")],
)
def test_text_in_any_writing_says_what_the_workbook_says(
    tmp_path: Path, kwb: CbsFile, encoding: str, separator: str, decimal: str, groups: str
) -> None:
    rows = [[cell if cell != "Rivierdam" else "Rivíerdam" for cell in row] for row in RIVIERDAM]
    written = text(rows, separator=separator, decimal=decimal, groups=groups)
    found = read_cbs(write(tmp_path / "kwb2023.csv", written, encoding))
    assert found.areas(TOWN, 2023) == kwb.areas(TOWN, 2023)
    assert found.municipalities[TOWN] == "Rivíerdam"


def test_a_table_of_statline_says_the_same_under_other_headings(
    tmp_path: Path, kwb: CbsFile
) -> None:
    written = text(odata(RIVIERDAM), ODATA, decimal=".")
    found = read_cbs(write(tmp_path / "85618NED_TypedDataSet_27112026.csv", written))
    assert found.years == (2023,)
    assert found.municipalities == {"GM1234": "Rivierdam", "GM1235": "Zandrecht"}
    for item in kwb.areas(TOWN, 2023):
        same = by_code(found)[item.code]
        assert (same.values, same.name) == (item.values, "")


def test_the_number_behind_a_heading_does_not_matter() -> None:
    later = layout_of(ODATA)
    earlier = layout_of([heading.replace("_4", "_3").replace("_5", "_4") for heading in ODATA])
    assert later.complete
    assert earlier.places == later.places
    assert layout_of(["gwb_code_8", "gwb_code_10 "]).places == {Column.CODE: 1}
    assert layout_of([]).places == {}


@pytest.mark.parametrize("written", ["{}", "{}JJ00", "{}.0"])
def test_a_table_of_several_years_keeps_them_apart(tmp_path: Path, written: str) -> None:
    rows: list[Row] = [
        [*area("WK123401", "Oost", "Rivierdam", homes), written.format(year)]
        for homes, year in ((1_800, 2022), (1_840, 2023))
    ]
    found = read_cbs(workbook(tmp_path / "reeks.xlsx", rows, (*KWB, "Perioden"), "reeks"))
    assert found.years == (2023, 2022)
    homes = [by_code(found, year)["WK123401"].values[Column.HOMES] for year in (2022, 2023)]
    assert homes == [1_800, 1_840]


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("kwb-2021", 2021),
        ("kwb2025", 2025),
        ("86165NED_UntypedDataSet_27112026_070811", 2025),
        ("Kerncijfers_wijken_en_buurten_2019_27112026", 2019),
        ("kwb-2004-2020", None),
        ("wijken", None),
    ],
)
def test_a_name_may_tell_the_year(name: str, year: int | None) -> None:
    assert year_in(name) == year


@pytest.mark.parametrize("cell", ["", " ", ".", "..", "-", "x", "NaN", None, -99999999, "-99997"])
@pytest.mark.parametrize("signs", [frozenset(), frozenset(","), frozenset(".,")])
def test_no_sign_for_not_published_becomes_a_number(cell: Cell, signs: frozenset[str]) -> None:
    assert all(read_figure(cell, column, signs) is None for column in (Column.GAS, Column.OFF_GAS))


@pytest.mark.parametrize(
    ("others", "share", "homes"),
    [
        (["12,5", "7"], "1.234", 1_234),
        (["12.5", "7"], "1.234", Decimal("1.234")),
        (["1.234,5"], "1.234", 1_234),
        (["7", "12"], "1.234", 1_234),
    ],
)
def test_the_file_itself_tells_what_a_single_point_means(
    others: list[str], share: str, homes: Decimal
) -> None:
    assert read_figure(share, Column.HOMES, decimal_signs(others)) == homes


def test_without_a_hint_a_share_of_1_234_is_a_small_one() -> None:
    assert read_figure("1.234", Column.OFF_GAS, frozenset()) == Decimal("1.234")


def test_a_number_that_can_be_two_is_refused_where_the_file_is_written_in_both_ways(
    tmp_path: Path,
) -> None:
    with pytest.raises(TwoNumbersError):
        read_figure("1.234", Column.HOMES, decimal_signs(["1,5", "2.5"]))
    rows = [area("WK123401", "Oost", "Rivierdam", "1.840", "74,5", "20.5", 5)]
    found = read_cbs(workbook(tmp_path / "kwb-2023.xlsx", rows))
    with pytest.raises(CbsError) as caught:
        found.areas(TOWN, 2023)
    assert caught.value.trouble is CbsTrouble.TWO_NUMBERS
    assert caught.value.data == {"row": 2, "text": "1.840"}


def test_what_cannot_be_is_unknown_and_told(tmp_path: Path) -> None:
    rows = [area("WK123401", "Oost", "Rivierdam", -3, 120, "veel", 5, 2.5e9, True, 1_000)]
    (oost,) = read_cbs(workbook(tmp_path / "kwb-2023.xlsx", rows)).areas(TOWN, 2023)
    wrong = {Column.HOMES, Column.OWNER_OCCUPIED, Column.HOUSING_ASSOCIATION}
    assert set(oost.wrong) == wrong | {Column.DELIVERY, Column.FEED_IN}
    assert oost.values[Column.HOMES] is None
    assert oost.values[Column.GAS] == 1_000


def test_rows_that_contradict_each_other_are_refused_and_doubles_are_not(tmp_path: Path) -> None:
    same = area("WK123401", "Oost", "Rivierdam", 1_840)
    found = read_cbs(workbook(tmp_path / "kwb-2023.xlsx", [same, same]))
    assert len(found.areas(TOWN, 2023)) == 1
    other = area("WK123401", "Oost", "Rivierdam", 1_841)
    found = read_cbs(workbook(tmp_path / "kwb-2022.xlsx", [same, other]))
    with pytest.raises(CbsError) as caught:
        found.areas(TOWN, 2022)
    assert caught.value.data == {"code": "WK123401"}


def test_codes_with_letters_are_codes_too(tmp_path: Path) -> None:
    rows = [area("WK0363AB", "Jordaan", "Amsterdam", 900), area("BU0363AB01", "x", "Amsterdam", 1)]
    found = read_cbs(workbook(tmp_path / "kwb-2024.xlsx", rows))
    assert [item.code for item in found.areas("GM0363", 2024)] == ["WK0363AB", "BU0363AB01"]


@pytest.mark.parametrize(
    ("headings", "rows", "trouble"),
    [
        (("naam", "aantal"), [["Oost", "1"]], CbsTrouble.OTHER_FILE),
        (("gwb_code", "regio", "p_koopw"), [["WK123401", "a", "1"]], CbsTrouble.UNKNOWN_LAYOUT),
        (("gwb_code", "a_woning"), [["BE11002", "1"]], CbsTrouble.OTHER_COUNTRY),
        (("gwb_code", "a_woning"), [["GM1234", "1"], ["NL00", "1"]], CbsTrouble.NO_WIJKEN),
        (("gwb_code", "a_woning"), [], CbsTrouble.NO_WIJKEN),
    ],
)
def test_another_table_is_refused_as_a_workbook_and_as_text(
    tmp_path: Path, headings: Row, rows: list[Row], trouble: CbsTrouble
) -> None:
    assert refused(workbook(tmp_path / "a.xlsx", rows, headings)) is trouble
    assert refused(write(tmp_path / "a.csv", text(rows, headings))) is trouble


def test_a_file_with_too_many_rows_is_not_read_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.exchange.cbs.reading.MOST_ROWS", 5)
    assert refused(workbook(tmp_path / "a.xlsx", RIVIERDAM)) is CbsTrouble.TOO_MANY_ROWS


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    class Stopped:
        cancelled = True

        def report(self, done: int, total: int, text: str) -> None:
            assert 0 < done <= total
            raise CancelledError

    rows = [area(f"WK1234{at % 90 + 10}", "x", "y", at) for at in range(1_200)]
    with pytest.raises(CancelledError):
        read_cbs(write(tmp_path / "a.csv", text(rows)), Stopped())


CELLS = st.one_of(
    st.sampled_from([".", "", "x", "-"]),
    st.integers(0, 99_999),
    st.integers(0, 999).map(lambda tenths: tenths / 10),
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.lists(CELLS, min_size=9, max_size=9), min_size=1, max_size=4))
def test_a_workbook_and_the_same_text_give_the_same(
    tmp_path: Path, figures: list[list[Cell]]
) -> None:
    rows = [area(f"WK1234{at:02}", "x", "y", *cells) for at, cells in enumerate(figures)]
    book = read_cbs(workbook(tmp_path / "kwb-2023.xlsx", rows)).areas(TOWN, 2023)
    dutch = read_cbs(write(tmp_path / "kwb-2023.csv", text(rows))).areas(TOWN, 2023)
    plain = text(rows, separator=",", decimal=".")
    english = read_cbs(write(tmp_path / "kwb-2023.csv", plain)).areas(TOWN, 2023)
    assert book == dutch == english
    for row, item in zip(rows, book, strict=True):
        for heading, column in (("a_woning", Column.HOMES), ("g_gas", Column.GAS)):
            published = not isinstance(row[KWB.index(heading)], str)
            assert published or item.values[column] is None
