"""A guide as a PDF, for the archive too: what comes with the installers, and from *Help*."""

from pathlib import Path

from app.progress import Progress
from app.reports.content.guide import guide_content
from app.reports.form import Format
from app.reports.making import make
from app.words.guides.model import Guide


def make_guide(guide: Guide, version: str, path: Path, progress: Progress) -> None:
    """Write a guide, read it back and compare it; then give it its name.

    An older file with that name is replaced as a whole, or stays as it was.

    Raises:
        ReportError: Why there is no file.
        CancelledError: `progress` said so; nothing is left behind.
    """
    make(guide_content(guide, version), path, Format.PDF, progress, pdfa=True)
