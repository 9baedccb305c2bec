"""The command that makes a report."""

import argparse
import os
from datetime import date
from pathlib import Path

from app import __version__
from app.cli.arguments import today_or
from app.cli.opening import RefusedError, explained, reading
from app.cli.output import say_exactly
from app.cli.parser import UsageError
from app.editing import lookup
from app.progress import SILENT
from app.reports.content.request import Request
from app.reports.errors import ReportError, ReportTrouble, from_os
from app.reports.making import KINDS, Format, file_name, make
from app.reports.visibility import Reader
from app.storage.document import SUFFIX
from app.storage.looking import Snapshot
from app.words import usage
from app.words.report_texts import PROGRAM, TITLES

DONE = 0


def report(arguments: argparse.Namespace) -> int:
    """Make a report; prints its path."""
    kind, form = _judge(arguments)
    today = today_or(arguments.reference_date)
    with reading(arguments.file) as found:
        with explained(found.dossier):
            request = _request(arguments, found, today)
        content = KINDS[kind].content(request)
    path = _path(arguments.output, file_name(content, form), Path(arguments.file))
    make(content, path, form, SILENT, pdfa=arguments.pdfa)
    say_exactly(str(path))
    return DONE


def _judge(arguments: argparse.Namespace) -> tuple[str, Format]:
    """The report and the form, when these go together with the options."""
    nr = arguments.report.strip().upper()
    if nr not in KINDS:
        raise UsageError(usage.later(nr) if nr in TITLES else usage.unknown_report(nr))
    form = Format(arguments.format)
    if form not in KINDS[nr].formats:
        raise UsageError(usage.no_such_combination(nr, form.value))
    for option, given, fits in (
        ("--department", arguments.department is not None, False),
        ("--pdfa", arguments.pdfa, form is Format.PDF),
        ("--history", arguments.history, nr == "R0"),
    ):
        if given and not fits:
            raise UsageError(usage.no_such_combination(nr, option))
    ending = Path(arguments.output or "").suffix.casefold().removeprefix(".")
    if ending in set(Format) - {form}:
        raise UsageError(usage.not_with(f"--format {form.value}", f"--output *.{ending}"))
    return nr, form


def _request(arguments: argparse.Namespace, found: Snapshot, today: date) -> Request:
    last = next(found.history.newest_first(), None)
    return Request(
        dossier=found.dossier,
        reference_date=today,
        reader=Reader(names=not arguments.without_names, internal=arguments.include_internal),
        wijken=tuple(
            lookup.neighbourhood(found.dossier, name).id for name in arguments.neighbourhood
        ),
        document=found.path.name,
        changed_at=last.at if last else None,
        history=tuple(found.history.newest_first()) if arguments.history else (),
        program=f"{PROGRAM} {__version__}",
    )


def _path(output: str | None, name: str, dossier: Path) -> Path:
    """Where the report goes.

    Raises:
        RefusedError: There is something that a report must not replace.
        ReportError: The folder is not there, or cannot be looked into.
    """
    path = Path(output or name)
    try:
        if path.is_dir():
            path /= name
        elif output and output.endswith(_SEPARATORS):
            raise ReportError(ReportTrouble.FOLDER_GONE, path=str(path / name))
        if not path.parent.is_dir():
            raise ReportError(ReportTrouble.FOLDER_GONE, path=str(path))
        if path.exists():
            _judge_present(path, dossier)
    except OSError as error:
        raise from_os(error, path) from error
    return path


_SEPARATORS = (os.sep, os.altsep or os.sep)


def _judge_present(path: Path, dossier: Path) -> None:
    if path.suffix == SUFFIX or path.samefile(dossier):
        raise RefusedError(usage.is_dossier(path))
    if not path.is_file() and not path.is_dir():
        raise RefusedError(usage.not_a_file(path))
