"""Small reports to lay out as a workbook, and a look into the file without openpyxl."""

import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from app.progress import SILENT
from app.reports.content.model import Block, Column, Kind, Report, Row, Table, Value
from app.reports.excel import write_xlsx

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def report(
    *blocks: Block, headline: str = "Alles loopt.", municipality: str = "Merelveen"
) -> Report:
    return Report(
        nr="R3",
        title="Actielijst",
        municipality=municipality,
        headline=headline,
        reference_date=date(2026, 10, 1),
        state="Intern concept",
        program="Samenlevingsroute 0.1.0",
        blocks=blocks,
        closing=(("Dossier", "Merelveen"),),
    )


def table(
    *rows: tuple[Value, ...],
    kinds: tuple[Kind, ...] = (Kind.TEXT,),
    titles: tuple[str, ...] = (),
    key: str = "acties",
    title: str = "Acties",
) -> Table:
    named = titles or tuple(f"Kop {number}" for number in range(len(kinds)))
    return Table(
        key,
        title,
        tuple(
            Column(f"c{at}", name, kind)
            for at, (name, kind) in enumerate(zip(named, kinds, strict=True))
        ),
        tuple(Row(f"row-{at}", cells) for at, cells in enumerate(rows)),
        "Alle acties.",
        "Er zijn geen acties.",
    )


def written(content: Report, folder: Path, name: str = "report.xlsx") -> Path:
    path = folder / name
    write_xlsx(content, path, progress=SILENT)
    return path


def part(path: Path, name: str) -> ET.Element:
    with ZipFile(path) as archive:
        return ET.fromstring(archive.read(name))  # noqa: S314 - a file of our own


def parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def texts(sheet: ET.Element) -> list[str]:
    """The text of each cell with text, in order, as it stands in the file."""
    return [text.text or "" for text in sheet.iter(f"{SHEET}t")]
