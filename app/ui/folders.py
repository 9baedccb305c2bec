"""Folders that people type, and files that may be gone."""

from pathlib import Path


def folder_in(text: str) -> Path | None:
    """The folder that somebody typed, whole; `None` when there is none or it cannot be reached.

    Args:
        text: `~` stands for one's own folder. What does not begin at a drive or at `/` is no
            folder: nobody knows in which folder a window works.
    """
    try:
        folder = Path(text.strip()).expanduser()
        return folder if folder.is_absolute() and folder.is_dir() else None
    except (OSError, RuntimeError, ValueError):
        # A user that is not there, a name that is too long, a folder that may not be looked into.
        return None


def is_file(path: Path) -> bool:
    """Whether a file is there; one that may not be looked at is not."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
