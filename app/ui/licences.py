"""The licences of this program and of every part that comes with it, read where they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import (
    Distribution,
    PackageMetadata,
    PackageNotFoundError,
    distribution,
    requires,
)
from pathlib import Path
from re import match

from app.assets import MissingResourceError, resource
from app.words.window import about as words

_NAME = r"[\w.-]+"
_PROGRAM = "samenlevingsroute"
_FILES = ("LICENSE", "LICENCE", "COPYING", "NOTICE")


@dataclass(frozen=True, slots=True)
class Licence:
    """A part and the text of its licence."""

    part: str
    text: str


def licences() -> list[Licence]:
    """Of ourselves first, then what is bundled, then the packages by name."""
    return [
        Licence(words.OURS, _text_of(_PROGRAM)),
        Licence(words.FONT, _bundled("fonts", "OFL.txt")),
        Licence(words.ICONS, _bundled("icons", "LICENSE")),
        *sorted(_packages(), key=lambda item: item.part.casefold()),
    ]


def _packages() -> Iterator[Licence]:
    for name in sorted(_needed(_PROGRAM)):
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        kind = _said(found.metadata, "License-Expression") or _said(found.metadata, "License")
        short = kind.splitlines()[0][:40] if kind else ""
        part = f"{found.metadata['Name']} {found.version}"
        yield Licence(f"{part} ({short})" if short else part, _licence_text(found))


def _said(metadata: PackageMetadata, field: str) -> str:
    return metadata[field] if field in metadata else ""  # noqa: SIM401 - its type has no get


def _needed(program: str) -> set[str]:
    """The packages that the program needs, and what these need."""
    found: set[str] = set()
    todo = [program]
    while todo:
        try:
            wanted = requires(todo.pop()) or []
        except PackageNotFoundError:
            continue
        names = {item for text in wanted if "extra ==" not in text for item in _name(text)}
        todo += names - found
        found |= names
    return found


def _name(requirement: str) -> list[str]:
    found = match(_NAME, requirement)
    return [found[0]] if found else []


def _text_of(name: str) -> str:
    try:
        return _licence_text(distribution(name))
    except PackageNotFoundError:
        return words.NO_TEXT


def _licence_text(found: Distribution) -> str:
    paths = [
        path
        for path in found.files or []
        if path.name.upper().startswith(_FILES) and ".dist-info" in str(path)
    ]
    texts = []
    for path in sorted(paths):
        place = Path(str(path.locate()))
        if place.is_file():
            texts.append(place.read_text(encoding="utf-8", errors="replace"))
    return "\n\n".join(texts) or words.NO_TEXT


def _bundled(*parts: str) -> str:
    try:
        return resource(*parts).read_text(encoding="utf-8")
    except MissingResourceError:
        return words.NO_TEXT
