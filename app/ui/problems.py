"""The one dialog for problems, the log file, and what happens with an error nobody foresaw.

The log names places in the program, never what stands in a dossier.
"""

import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from app import __version__
from app.assets import MissingResourceError
from app.installation.place import is_gone, program_folder
from app.storage.errors import StorageError
from app.storage.state import made, state_folder
from app.words import trouble
from app.words.window import problems as words

LOG = logging.getLogger("samenlevingsroute")
_BYTES, _OLDER = 200_000, (".1", ".2")

_Handler = Callable[
    [type[BaseException], BaseException, TracebackType | None],
    object,
]


def log_file() -> Path:
    """Where the log is."""
    return state_folder() / "samenlevingsroute.log"


def start_log() -> None:
    """Write the log to its file; without a place for it there is no log, and nothing else."""
    try:
        made(state_folder())
        _make_room(log_file())
        handler = logging.FileHandler(log_file(), encoding="utf-8")
    except (OSError, StorageError):
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    LOG.info("start %s, Python %s", __version__, sys.version.split()[0])


def _make_room(log: Path) -> None:
    """Put a full log aside, and keep two of those.

    Only at the start, and not when that is refused: another window, of another version perhaps,
    may be writing in it. `logging.handlers` would do this halfway, and loads the network modules.
    """
    with suppress(OSError):
        if log.stat().st_size < _BYTES:
            return
        older, oldest = (log.with_name(log.name + end) for end in _OLDER)
        if older.exists():
            older.replace(oldest)
        log.replace(older)


def place_of(error: BaseException) -> str:
    """Kind of error and the places it went through; no message, which may quote a dossier."""
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return f"{type(error).__name__} {' > '.join(places)}"


def catch_unforeseen(show: Callable[[str], object]) -> _Handler:
    """Log what nobody foresaw and say so; the program goes on, and nothing kept is lost.

    Args:
        show: Shows a text to the user.

    Returns:
        The hook, which is installed.
    """
    told = False

    def tell_once() -> None:
        """Every page that is gone to may meet it: once is enough, and not while Qt paints."""
        nonlocal told
        if not told:
            told = True
            QTimer.singleShot(0, partial(show, words.damaged(str(program_folder()))))

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        LOG.error("unforeseen: %s", place_of(error.with_traceback(trace)))
        if isinstance(error, MissingResourceError) or (
            isinstance(error, ImportError) and is_gone()
        ):
            tell_once()
        else:
            show(words.unforeseen(str(log_file())))

    sys.excepthook = hook
    return hook


def _is_of_damage(error: BaseException) -> bool:
    """Whether an error is of a program that was damaged or removed, and not of its makers."""
    return isinstance(error, MissingResourceError) or (isinstance(error, ImportError) and is_gone())


def storage_text(error: StorageError) -> str:
    """The sentence for trouble with a file."""
    return trouble.trouble(error.trouble.value, error.data)


def ask(parent: QWidget | None, text: str, *choices: str, title: str = words.TITLE) -> int:
    """Show a problem or a question and wait for a choice.

    Args:
        parent: The window it belongs to.
        text: What happened, what is safe, what to do; always plain text.
        choices: Words on the buttons, the safest last; *Sluiten* when there are none.
        title: Title of the dialog.

    Returns:
        The number of the choice; the last one when the dialog was put away.
    """
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    labels = choices or (words.CLOSE,)
    buttons = [box.addButton(label, QMessageBox.ButtonRole.ActionRole) for label in labels]
    box.setEscapeButton(buttons[-1])
    box.setDefaultButton(buttons[0])
    box.exec()
    clicked = box.clickedButton()
    return next((i for i, button in enumerate(buttons) if button is clicked), len(buttons) - 1)
