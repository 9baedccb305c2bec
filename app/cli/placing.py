"""Where a file goes that is made: under its own name, or where `--output` says."""

import os
from pathlib import Path

from app.cli.opening import RefusedError
from app.reports.errors import ReportError, ReportTrouble, from_os
from app.storage.document import SUFFIX
from app.words import usage

_SEPARATORS = (os.sep, os.altsep or os.sep)


def place_of(output: str | None, name: str, dossier: Path | None = None) -> Path:
    """Where a file goes.

    Args:
        output: What was asked for: a file or a folder; the folder we are in when nothing was.
        name: Its own name.
        dossier: The dossier it is made from.

    Raises:
        RefusedError: There is something that it must not replace.
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
    except OSError as error:
        raise from_os(error, path) from error
    judge_place(path, dossier)
    return path


def judge_place(path: Path, dossier: Path | None = None) -> None:
    """Whether a file may stand there; raises as `place_of`."""
    try:
        if path.exists():
            _judge_present(path, dossier)
    except OSError as error:
        raise from_os(error, path) from error


def _judge_present(path: Path, dossier: Path | None) -> None:
    if path.suffix == SUFFIX or (dossier is not None and path.samefile(dossier)):
        raise RefusedError(usage.is_dossier(path))
    if not path.is_file() and not path.is_dir():
        raise RefusedError(usage.not_a_file(path))
