"""Printing a list that is on the screen, or handing it over to Excel."""

from dataclasses import replace
from pathlib import Path

from app.progress import Progress
from app.reports.content.listing import Listing, Origin, listing
from app.reports.content.model import Report
from app.reports.file_names import file_name
from app.reports.form import Format
from app.reports.making import make


def content(source: Listing, origin: Origin, form: Format) -> Report:
    """The content of a list for a kind of file."""
    return listing(source, origin, groups_as_column=form is Format.XLSX)


def proposed_name(source: Listing, origin: Origin, form: Format) -> str:
    """`2026-11-22_Stappen_Merelveen.xlsx`."""
    # The rows do not matter for its name, and there may be thousands.
    return file_name(content(replace(source, rows=()), origin, form), form)


def make_listing(
    source: Listing, origin: Origin, path: Path, form: Format, progress: Progress
) -> None:
    """Write a list, read it back and compare it; then give it its name.

    An older file with that name is replaced as a whole, or stays as it was.

    Raises:
        ReportError: Why there is no file.
        CancelledError: `progress` said so; nothing is left behind.
    """
    make(content(source, origin, form), path, form, progress, pdfa=False)
