"""A guide as a PDF, for the archive too: what comes with the installers, and from *Help*."""

from pathlib import Path
from typing import TYPE_CHECKING

from app.progress import Progress
from app.reports.form import Format
from app.reports.making import make

if TYPE_CHECKING:
    from app.words.guides.model import Guide


def make_guide(guide: "Guide", version: str, path: Path, progress: Progress) -> None:
    """Write a guide, read it back and compare it; then give it its name.

    An older file with that name is replaced as a whole, or stays as it was.

    Raises:
        ReportError: Why there is no file.
        CancelledError: `progress` said so; nothing is left behind.
    """
    from app.reports.content.guide import guide_content  # noqa: PLC0415 - only when used

    make(guide_content(guide, version), path, Format.PDF, progress, pdfa=True)
