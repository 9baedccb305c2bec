"""Files that the window makes besides dossiers of its user: the demo, and copies of backups."""

from datetime import date, datetime
from pathlib import Path

from app.storage.errors import translated
from app.storage.files import place_copy
from app.storage.state import made, state_folder
from app.words.window import start as words


def fresh_sample(today: date | None = None) -> Path:
    """Make the demo anew, with its dates moved to today, under a name that nobody has.

    Raises:
        StorageError: It could not be made.
    """
    from app.demo import make_demo  # noqa: PLC0415 - loads slowly, and is not needed every day

    day = today or datetime.now().astimezone().date()
    folder = made(state_folder() / "voorbeelden")
    path = _free(folder / f"{words.sample_name(day)}.samenroute")
    make_demo(path, reference_date=day)
    return path


def copy_file(source: Path, target: Path) -> None:
    """Copy a whole file under a name that nobody has yet.

    Raises:
        StorageError: It could not be written; nothing is left behind.
    """
    with translated(target):
        place_copy(source, target)


def free_name(path: Path) -> Path:
    """A name beside a broken dossier for what comes in its place."""
    return _free(path.with_name(f"{path.stem} ({words.RECOVERED}){path.suffix}"))


def _free(path: Path) -> Path:
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return free
