"""Files as the CBS publishes them, made here: two layouts, as a workbook and as text."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook

KWB = (
    *("gwb_code_10", "gwb_code_8", "regio", "gm_naam", "recs", "gwb_code", "a_inw", "a_hh"),
    *("a_woning", "p_koopw", "p_huurw", "p_wcorpw", "p_ov_hw"),
    *("g_ele", "g_ele_tr", "g_gas", "p_stadsv", "p_won_z_ag", "p_won_m_ag "),
)
"""The headings of a workbook of recent years."""

ODATA = (
    *("ID", "WijkenEnBuurten", "Gemeentenaam_1", "SoortRegio_2", "Codering_3", "AantalInwoners_5"),
    *("Woningvoorraad_35", "Koopwoningen_47", "HuurwoningenTotaal_48"),
    *("InBezitWoningcorporatie_49", "InBezitOverigeVerhuurders_50"),
    *("GemiddeldeElektriciteitsleveringTotaal_53", "GemiddeldeElektriciteitsteruglevering_54"),
    *("GemiddeldAardgasverbruikTotaal_55", "PercentageWoningenMetStadsverwarming_56"),
    "AardgasvrijeWoningen_57",
)
"""The headings of a table of StatLine; the numbers are other ones each year."""

FIGURES = ("a_woning", "p_koopw", "p_wcorpw", "p_ov_hw", "g_ele", "g_ele_tr", "g_gas", "p_stadsv")
"""What `area` takes, in order; then the share without gas."""

Cell = str | int | float | None
Row = Sequence[Cell]


def area(code: str, name: str, town: str, *figures: Cell) -> list[Cell]:
    """A row of a workbook, with the figures of `FIGURES` and the share of homes without gas."""
    given: dict[str, Cell] = dict(zip((*FIGURES, "p_won_z_ag"), figures, strict=False))
    kind = {"NL": "Land", "GM": "Gemeente", "WK": "Wijk", "BU": "Buurt"}[code[:2]]
    said: dict[str, Cell] = {
        "gwb_code_10": code,
        "gwb_code_8": code[2:],
        "regio": name,
        "gm_naam": town,
        "recs": kind,
        "gwb_code": code,
        "a_inw": 3_000,
        "a_hh": 1_400,
        **given,
    }
    return [said.get(heading, ".") for heading in KWB]


RIVIERDAM: tuple[Row, ...] = (
    area("NL00", "Nederland", "Nederland", 8_125_229, 57, 29, 14, 2_700, 610, 980, 6.5, 9.1),
    area("GM1234", "Rivierdam", "Rivierdam", 8_060, 57, 29, 14, 2_650, 700, 1_010, 2.5, 4),
    area("WK123401", "Wijk 01 Oost", "Rivierdam", 1_840, 75, 20, 5, 2_650, 750, 1_020, ".", 3.5),
    area("WK123402", "Wijk 02 Oude Haven", "Rivierdam", 960, 45, 30, 25, ".", ".", 940, 12.5, 4),
    area(
        "WK123403", "Wijk 03 Hoge Veld", "Rivierdam", 1_260, 40, 54, 6, 2_200, 400, 750.5, ".", 17
    ),
    area("WK123404", "Wijk 04 Industrie", "Rivierdam", ".", ".", ".", ".", ".", ".", ".", ".", "."),
    area("BU12340201", "Kade", "Rivierdam", 400, 20, 60, 20, 2_000, 90, 800, 30.5, 6),
    area("GM1235", "Zandrecht (gemeente)", "Zandrecht", 500, 60, 30, 10, 2_700, 500, 1_200, ".", 2),
    area("WK123500", "Wijk 00", "Zandrecht", 500, 60, 30, 10, 2_700, 500, 1_200, ".", 2),
)
"""A municipality with four wijken, of which one is no more than a code; and another one."""

MERELVEEN: tuple[Row, ...] = (
    area("GM9999", "Merelveen", "Merelveen", 6_410, 57, 30, 13, 2_600, 600, 1_020, 6.1, 5),
    *(
        area(code, name, "Merelveen", *figures)
        for code, name, figures in (
            ("WK999901", "Wijk 01 Korenakkers", (1_838, 75, 20, 5, 2_650, 750, 1_018, ".", 3.5)),
            ("WK999902", "Wijk 02 Kadekwartier", (958, 45, 30, 25, 2_050, ".", 940, 12.5, 4)),
            ("WK999903", "Wijk 03 Vogelweide", (1_260, 40, 54, 6, 2_200, 400, 750, ".", 16.7)),
            ("WK999904", "Wijk 04 Centrum", (2_104, 38, 22, 40, 1_980, 120, 860, 30.2, "veel")),
            ("WK999905", "Wijk 05 Buitengebied", (250, 80, 2, 18, 3_900, 1_900, 1_640, ".", 9)),
            ("WK999906", "Wijk 06 Bedrijventerrein", (".",) * 9),
        )
    ),
)
"""The municipality of the demo, with three wijken that it does not follow."""


def workbook(path: Path, rows: Iterable[Row], headings: Row = KWB, title: str = "KWB2023") -> Path:
    """Write a workbook; it begins, as others do, with a sheet that explains."""
    book = Workbook()
    explanation = book.active
    assert explanation is not None
    explanation.title = "Toelichting"
    explanation.append(["Kerncijfers wijken en buurten", None, "2023"])
    sheet = book.create_sheet(title)
    for row in (headings, *rows):
        sheet.append(list(row))
    book.save(path)
    return path


def text(
    rows: Iterable[Row],
    headings: Row = KWB,
    *,
    separator: str = ";",
    decimal: str = ",",
    groups: str = "",
) -> str:
    """The same as text with separators."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    for row in (headings, *rows):
        writer.writerow([_written(cell, decimal, groups) for cell in row])
    return out.getvalue()


def _written(cell: Cell, decimal: str, groups: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    plain = f"{cell:,}" if groups else str(cell)
    return plain.replace(".", "!").replace(",", groups).replace("!", decimal)


def odata(rows: Iterable[Row]) -> list[list[Cell]]:
    """The same rows as StatLine gives them: padded codes, and no names of wijken."""
    return [_odata_row(number, row) for number, row in enumerate(rows)]


def _odata_row(number: int, row: Row) -> list[Cell]:
    said = dict(zip(KWB, row, strict=True))
    code = str(said["gwb_code_10"])
    return [
        *(number, f"{code:10}", f"{said['gm_naam']:40}", f"{said['recs']:10}", f"{code:10}"),
        *(said["a_inw"], said["a_woning"], said["p_koopw"], said["p_huurw"], said["p_wcorpw"]),
        *(said["p_ov_hw"], said["g_ele"], said["g_ele_tr"], said["g_gas"], said["p_stadsv"]),
        said["p_won_z_ag"],
    ]
