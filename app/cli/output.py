"""Writing to the terminal."""

import contextlib
import json
import os
import sys
import unicodedata
from typing import Any, TextIO

_STEERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows, other lines included."""


class OutputError(Exception):
    """Standard output does not take what was asked for.

    Attributes:
        unread: Nobody reads on, as after `head`; else it could not be written.
    """

    def __init__(self, *, unread: bool) -> None:
        super().__init__(unread)
        self.unread = unread


def say(text: str) -> None:
    """One line of what was asked for; what a dossier holds cannot steer the terminal.

    Raises:
        OutputError: It cannot be written.
    """
    _write(_as_line(text))


def say_exactly(text: str) -> None:
    """What a script goes on with, such as a path; raises as `say`."""
    _write(text)


def say_json(value: Any) -> None:
    """A value as JSON, and nothing else; raises as `say`."""
    _write(json.dumps(value, ensure_ascii=False, indent=1))


def say_json_line(value: Any) -> None:
    """A value as JSON on one line, at once: another program follows; raises as `say`."""
    _write(json.dumps(value, ensure_ascii=False))
    finish()


def complain(text: str) -> None:
    """One line about what went wrong, or what to know."""
    if sys.stderr is None:  # closed; `print` would go to standard output instead
        return
    try:
        print(_as_line(text), file=sys.stderr)
    except OSError:
        _drop(sys.stderr)


def finish() -> None:
    """Let everything that was said go out; raises as `say`."""
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except OSError as error:
            raise _failed(error) from error


def is_text(argument: str) -> bool:
    """Whether an argument is text, and not bytes that no alphabet knows."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        return False
    return True


def _write(text: str) -> None:
    try:
        print(text)
    except OSError as error:
        raise _failed(error) from error


def _failed(error: OSError) -> OutputError:
    _drop(sys.stdout)
    return OutputError(unread=isinstance(error, BrokenPipeError))


def _drop(stream: TextIO) -> None:
    """Let the end of the program find nothing that it would try to write again."""
    with contextlib.suppress(OSError), open(os.devnull, "wb") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), stream.fileno())


def _as_line(text: str) -> str:
    return "".join(
        " " if unicodedata.category(letter) == "Cc" or letter in _STEERING else letter
        for letter in text
    )
