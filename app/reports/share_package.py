"""The package for other municipalities: R9 to read, and a file that they can take over.

Before anything is made, what is shared is scanned for what may not leave. The papers are made of
the same texts and read back; so what was scanned is what stands in them.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from app.domain.learning import Share
from app.editing import share_format
from app.editing.shared_scan import SharedScan
from app.editing.sharing import MANIFEST, Choice, judge_clean
from app.progress import Progress
from app.reports.content.request import Request
from app.reports.content.shared_lessons import shared_lessons
from app.reports.errors import from_os
from app.reports.file_names import file_name
from app.reports.form import Format
from app.reports.making import make
from app.reports.placing import placing

_BEGIN = (1980, 1, 1, 0, 0, 0)
_RIGHTS = 0o644 << 16


def make_share_package(
    request: Request, choice: Choice, audience: Share, path: Path, progress: Progress
) -> None:
    """Make the package; an older one with that name is replaced as a whole, or stays.

    Args:
        request: The dossier, with its whole history, and the day.
        choice: What is shared.
        audience: With whom.
        path: Where it goes.
        progress: Told how far it is; may cancel.

    Raises:
        DomainError: `nothing_to_share`; `traces_left`: something in it may not leave.
        ReportError: Why there is no package.
        CancelledError: `progress` said so; nothing is left behind.
    """
    judge_clean(request.dossier, choice, SharedScan(request.dossier, request.history))
    try:
        with TemporaryDirectory(prefix="samenlevingsroute-") as folder:
            parts = _papers(request, choice, audience, Path(folder), progress)
            parts[MANIFEST] = share_format.write(
                request.dossier, choice, audience, request.reference_date, request.program
            )
            with placing(path) as beside:
                _pack(parts, beside)
    except OSError as error:
        raise from_os(error, path) from error


def _papers(
    request: Request, choice: Choice, audience: Share, folder: Path, progress: Progress
) -> dict[str, bytes]:
    """R9 in each form, by the name of its file."""
    found: dict[str, bytes] = {}
    for form in (Format.PDF, Format.XLSX):
        report = shared_lessons(request, choice, audience, paper=form is Format.PDF)
        name = file_name(report, form)
        make(report, folder / name, form, progress, pdfa=False)
        found[name] = (folder / name).read_bytes()
    return found


def _pack(parts: dict[str, bytes], path: Path) -> None:
    """Write a zip in which nothing depends on the machine or the moment."""
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in sorted(parts.items()):
            entry = ZipInfo(name, _BEGIN)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = _RIGHTS
            archive.writestr(entry, data)
