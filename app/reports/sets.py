"""A set of reports that belong together, made as one: all of them, or none."""

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.town_hall import Department
from app.progress import PartProgress, Progress
from app.reports.content.department_index import department_index
from app.reports.content.model import Report
from app.reports.content.request import Request
from app.reports.errors import ReportError, ReportTrouble, from_os, is_held
from app.reports.file_names import file_name, unlike
from app.reports.form import Format
from app.reports.making import KINDS, make
from app.words.report_department import INDEX_PART


@dataclass(frozen=True, slots=True)
class Item:
    """One report of a set, and the name of its file."""

    name: str
    report: Report


def for_departments(
    request: Request,
    nr: str,
    form: Format,
    chosen: Sequence[Department],
    marks: Sequence[str] = (),
) -> list[Item]:
    """A report for each of some departments, and an index as the last.

    Args:
        request: What is asked; its own department does not matter.
        nr: A report that is made per department.
        form: What kind of file.
        chosen: For which departments, in order.
        marks: What sets their names apart from the usual ones.
    """
    content = KINDS[nr].contents[form]
    asked = [replace(request, department=item.id) for item in chosen]
    reports = [content(each) for each in asked]
    parts = [request.dossier.get(Department, each.department or "").code for each in asked]
    names = list(unlike(reports, parts, form, marks, INDEX_PART))
    items = [Item(name, report) for name, report in zip(names, reports, strict=True)]
    index = department_index(
        request, dict(zip((str(e.department) for e in asked), names, strict=True))
    )
    return [*items, Item(file_name(index, form, INDEX_PART, marks), index)]


def make_set(
    items: Sequence[Item], folder: Path, form: Format, progress: Progress, *, pdfa: bool
) -> list[Path]:
    """Write the reports of a set into a folder: all are ready before the first gets its place.

    Args:
        items: The reports.
        folder: Where they go; files with these names are replaced.
        form: What kind of files.
        progress: Told how far the whole is; may cancel.
        pdfa: Follow PDF/A too, for the archive.

    Returns:
        The files, in order.

    Raises:
        ReportError: Why there is no set.
        CancelledError: `progress` said so; nothing is left behind.
    """
    beside = folder / f".~{os.getpid()}-set"
    try:
        beside.mkdir()
        for at, item in enumerate(items):
            part = PartProgress(progress, at, len(items))
            make(item.report, beside / item.name, form, part, pdfa=pdfa)
        for item in items:
            _judge(folder / item.name)
        return [_placed(beside / item.name, folder / item.name) for item in items]
    except OSError as error:
        # The sentence names the folder of a file.
        raise from_os(error, folder / items[-1].name) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _judge(place: Path) -> None:
    """Find out beforehand what cannot be replaced: else the set would be half new, half old.

    Raises:
        ReportError: The file is open in another program, or a folder has its name.
    """
    if place.is_dir():
        raise ReportError(ReportTrouble.IS_FOLDER, path=str(place))
    if place.exists() and is_held(place):
        raise ReportError(ReportTrouble.OPEN_ELSEWHERE, path=str(place))


def _placed(made: Path, place: Path) -> Path:
    try:
        made.replace(place)
    except OSError as error:
        raise from_os(error, place) from error
    return place
