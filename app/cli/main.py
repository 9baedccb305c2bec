"""Running a command: from arguments to an exit code.

0 done, 1 refused with a reason, 2 wrong usage, 3 trouble with a file. What went wrong is told on
standard error; standard output holds only what was asked for.
"""

import io
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from app.assets import MissingResourceError
from app.cli import policy
from app.cli.opening import RefusedError
from app.cli.output import OutputError, complain, finish, is_text
from app.cli.parser import Handler, UsageError, make_parser
from app.domain.errors import DomainError
from app.exchange.errors import FILE_TROUBLE, PackageError
from app.installation.policy import CBS, PACKAGE, SAMPLE
from app.progress import CancelledError
from app.reports.errors import ReportError
from app.route.errors import RouteErrors
from app.storage.errors import DAMAGE, REFUSALS, StorageError
from app.storage.rescue import way_back
from app.words.refusals import refusal
from app.words.report_trouble import report_trouble
from app.words.route import route_error, route_file_error
from app.words.sharing import package_trouble
from app.words.trouble import trouble
from app.words.usage import NO_NAME, NOT_TEXT, OUTPUT_FAILED, STOPPED, missing_part, unforeseen

if TYPE_CHECKING:
    import argparse

DONE, REFUSED, TROUBLE = 0, 1, 3

_HANDLERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "new": ("dossiers", "new"),
        "demo": ("dossiers", "demo"),
        "route": ("dossiers", "check_route"),
        "show": ("reading", "show"),
        "history": ("reading", "history"),
        "check": ("reading", "check"),
        "set": ("changing", "set_values"),
        "role": ("changing", "role"),
        "neighbourhood": ("changing", "neighbourhood"),
        "person": ("changing", "person"),
        "department": ("changing", "department"),
        "step": ("changing", "step"),
        "undo": ("changing", "undo"),
        "redo": ("changing", "redo"),
        "report": ("reporting", "report"),
        "meeting": ("meeting", "meeting"),
        "note": ("meeting", "note"),
        "figures": ("figures", "figures"),
        "measure": ("figures", "measure_one"),
        "advantage": ("advantage", "advantage"),
        "cbs": ("cbs", "cbs"),
        "share": ("sharing", "share"),
        "guide": ("guides", "guide"),
        "policy": ("policy", "policy"),
    }
)
"""Per command the module of this package and the function that carry it out.

Only what is asked for is loaded: to load them all takes most of the time of a small command.
"""

_FEATURES: Mapping[str, str] = MappingProxyType({"demo": SAMPLE, "cbs": CBS, "share": PACKAGE})
"""Per command what IT can turn off."""


def run(arguments: Sequence[str]) -> int:
    """Run the program with these arguments.

    Returns:
        The exit code.
    """
    _speak_utf8()
    try:
        code = _run(arguments)
        finish()
    except _EXPECTED as error:
        sentences, code = _explained(error)
        for sentence in sentences:
            complain(sentence)
    except OutputError as error:
        # Who reads along has seen enough, as `head` does; the work itself was done.
        code = DONE if error.unread else TROUBLE
        if not error.unread:
            complain(OUTPUT_FAILED)
    except MissingResourceError as error:
        complain(missing_part(error.name, [str(folder) for folder in error.looked_in]))
        code = TROUBLE
    except KeyboardInterrupt:
        complain(STOPPED)
        code = REFUSED
    except Exception as error:  # noqa: BLE001 - nobody at a terminal is helped by a traceback
        complain(unforeseen(_place_of(error)))
        code = TROUBLE
    return code


def _place_of(error: Exception) -> str:
    """Where something went wrong that should not: enough for the makers to find it."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__}, {place}"


_EXPECTED = (
    UsageError,
    RefusedError,
    DomainError,
    RouteErrors,
    StorageError,
    ReportError,
    PackageError,
    CancelledError,
)

_ROUTE_FILE = frozenset(
    {"no_such_file", "is_folder", "not_a_file", "unreadable_file", "file_too_large"}
)
"""Mistakes that are about the file, and not about the route in it."""


def _explained(error: BaseException) -> tuple[list[str], int]:
    """What to tell of something that went wrong, and the exit code."""
    match error:
        case UsageError() | RefusedError():
            return [str(error)], error.exit_code
        case DomainError():
            return [refusal(error.code, error.data)], REFUSED
        case RouteErrors():
            return _about_route(error)
        case StorageError():
            code = REFUSED if error.trouble in REFUSALS else TROUBLE
            return [trouble(error.trouble.value, _with_way_back(error))], code
        case ReportError() | PackageError():
            return _about_paper(error)
        case _:
            # Cancelled by who asked for it.
            return [], REFUSED


def _about_paper(error: ReportError | PackageError) -> tuple[list[str], int]:
    """Of a file that could not be made or read, or of one that is not to be trusted."""
    if isinstance(error, ReportError):
        return [report_trouble(error.code, error.data)], TROUBLE
    code = TROUBLE if error.code in FILE_TROUBLE else REFUSED
    return [package_trouble(error.code, error.data)], code


def _about_route(error: RouteErrors) -> tuple[list[str], int]:
    sentences = [route_error(item) for item in error.errors]
    if any(item.code in _ROUTE_FILE for item in error.errors):
        return [route_file_error(sentences)], TROUBLE
    return sentences, REFUSED


def _with_way_back(error: StorageError) -> Mapping[str, Any]:
    """What a sentence needs; for a damaged file also what can be opened instead."""
    path = error.data.get("path")
    found = way_back(Path(path)) if error.trouble in DAMAGE and path else None
    if found is None:
        return error.data
    return {**error.data, "backup": found.at, "backup_path": found.path}


def _run(arguments: Sequence[str]) -> int:
    if any(not is_text(argument) for argument in arguments):
        raise UsageError(NOT_TEXT)
    try:
        found: argparse.Namespace = make_parser().parse_args(arguments)
    except SystemExit as leave:
        # Help and version were asked for, and printed.
        return leave.code if isinstance(leave.code, int) else DONE
    if any(_is_blank(getattr(found, name, None)) for name in _FILES):
        raise UsageError(NO_NAME)
    policy.tell_of_installation()
    policy.judge(_FEATURES.get(found.command, ""))
    return _handler(found.command)(found)


def _handler(command: str) -> Handler:
    module, function = _HANDLERS[command]
    handler: Handler = getattr(import_module(f"app.cli.{module}"), function)
    return handler


_FILES = ("file", "route", "yaml", "sheet", "zip")
"""Arguments that name a file; an empty one would be the folder we are in."""


def _is_blank(value: str | None) -> bool:
    return value is not None and not value.strip()


def is_command(arguments: Sequence[str], *, seen: bool = True) -> bool:
    """Whether this is for the command line: not when nothing, or only a dossier, is given.

    Args:
        arguments: What was given.
        seen: Whether anybody would see an answer. The window of Windows has no place for one:
            what was dragged on its icon is a dossier, or the window says that it is none.
    """
    if len(arguments) != 1:
        return bool(arguments)
    first = arguments[0]
    if not seen:
        return first in _HANDLERS
    return first in _HANDLERS or first.startswith("-") or Path(first).suffix == ""


def _speak_utf8() -> None:
    """Windows pipes speak the code page of thirty years ago unless told otherwise."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
