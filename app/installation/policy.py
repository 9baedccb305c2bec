"""What IT decided for everybody who uses this installation: `beheer.toml` beside the program.

A file with one fault is ignored as a whole: half a policy would be one that nobody wrote.
"""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeGuard

from app.installation.place import program_folder

FILE = "beheer.toml"
_MOST_BYTES = 64_000

MAIL, PACKAGE, CBS, SAMPLE = "e-mail", "pakket", "cbs", "voorbeeld"
FEATURES = (MAIL, PACKAGE, CBS, SAMPLE)
"""What can be turned off, as it is called in the file."""

_VARIABLE = re.compile(r"%(\w+)%|\$\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the file.

    Attributes:
        code: What; `app.words.policy` makes the sentence.
        key: The key it is about; empty when it is about the file.
        detail: What stands there.
    """

    code: str
    key: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """What IT decided; nothing to begin with.

    Attributes:
        folder: Where the dialogs for files begin until the user chose a folder himself.
        route: The route for new dossiers.
        off: The features that are turned off.
    """

    folder: Path | None = None
    route: Path | None = None
    off: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """What was read.

    Attributes:
        file: The file; `None` when there is none.
        policy: What is in force: the defaults when there is a fault.
        faults: What is wrong with the file.
    """

    file: Path | None = None
    policy: Policy = field(default_factory=Policy)
    faults: tuple[Fault, ...] = ()


def in_force() -> Found:
    """The policy of this installation, read once."""
    return _once(program_folder())


@lru_cache(maxsize=4)
def _once(folder: Path) -> Found:
    return read_policy(folder)


def is_off(feature: str) -> bool:
    """Whether IT turned a feature off."""
    return feature in in_force().policy.off


def read_policy(folder: Path) -> Found:
    """Read the policy in a folder of the program; a fault leaves the defaults."""
    file = folder / FILE
    try:
        with file.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return Found()
    except OSError:
        return Found(file, faults=(Fault("unreadable"),))
    if len(content) > _MOST_BYTES:
        return Found(file, faults=(Fault("too_large"),))
    import tomllib  # noqa: PLC0415 - most computers have no such file

    try:
        values = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Found(file, faults=(Fault("no_utf8"),))
    except (ValueError, RecursionError) as error:
        # Besides its own errors it lets through that a number is too long for Python.
        return Found(file, faults=(Fault("no_toml", detail=_place_in(str(error))),))
    return _judged(file, values)


def _place_in(message: str) -> str:
    """The line that the library names, if it does."""
    found = re.search(r"at line (\d+)", message)
    return found[1] if found else ""


def _judged(file: Path, values: Mapping[str, Any]) -> Found:
    faults: list[Fault] = []
    kept: dict[str, Any] = {}
    for key, value in values.items():
        reader = _READERS.get(key)
        read = Fault("unknown_key", key) if reader is None else reader(key, value, file.parent)
        if isinstance(read, Fault):
            faults.append(read)
        else:
            kept[_NAMES[key]] = read
    return Found(file, faults=tuple(faults)) if faults else Found(file, Policy(**kept))


def _is_text(value: object) -> TypeGuard[str]:
    """Whether it is something that a path can be."""
    return isinstance(value, str) and bool(value.strip()) and "\0" not in value


def _folder(key: str, value: object, _program: Path) -> Path | Fault:
    if not _is_text(value):
        return Fault("no_text", key)
    unknown = [name for name in _variables(value) if name not in os.environ]
    if unknown:
        return Fault("unknown_variable", key, unknown[0])
    path = _expanded(value.strip())
    return path if path is not None and path.is_absolute() else Fault("not_whole", key, value)


def _variables(text: str) -> list[str]:
    return [found[1] or found[2] for found in _VARIABLE.finditer(text)]


def _expanded(text: str) -> Path | None:
    filled = _VARIABLE.sub(lambda found: os.environ[found[1] or found[2]], text)
    try:
        return Path(filled).expanduser()
    except RuntimeError:
        # Nobody knows the home folder of this user.
        return None


def _route(key: str, value: object, program: Path) -> Path | Fault:
    if not _is_text(value):
        return Fault("no_text", key)
    return program / value.strip()


def _off(key: str, value: object, _program: Path) -> frozenset[str] | Fault:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return Fault("no_list", key)
    unknown = [item for item in value if item not in FEATURES]
    return Fault("unknown_feature", key, unknown[0]) if unknown else frozenset(value)


_READERS: Mapping[str, Callable[[str, object, Path], object]] = MappingProxyType(
    {"standaardmap": _folder, "routesjabloon": _route, "functies_uit": _off}
)
_NAMES: Mapping[str, str] = MappingProxyType(
    {"standaardmap": "folder", "routesjabloon": "route", "functies_uit": "off"}
)
KEYS = tuple(_READERS)
