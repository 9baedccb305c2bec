"""Reads a PDF back with programs that did not write it."""

import io
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXTS = ("Alt", "ActualText")


@dataclass(slots=True)
class Element:
    """One element of the structure tree.

    Attributes:
        role: Structure type.
        kids: Elements inside it.
        pages: Pages its own contents stand on, counted from 0, in order.
        attributes: Text alternatives and attributes such as `Scope`, as text.
    """

    role: str
    kids: "list[Element]" = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)

    def all(self, *roles: str) -> "Iterator[Element]":
        """Yield this and all below it with one of `roles`, in reading order."""
        if not roles or self.role in roles:
            yield self
        for kid in self.kids:
            yield from kid.all(*roles)


def structure(data: bytes) -> Element:
    """Return the structure tree of the file `data`."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        numbers = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        return _element(pdf.Root.StructTreeRoot.K[0], numbers)


def _element(properties: Any, numbers: dict[tuple[int, int], int]) -> Element:
    element = Element(str(properties.S).lstrip("/"), attributes=_attributes(properties))
    for kid in _kids(properties):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            element.kids.append(_element(kid, numbers))
        else:
            page = kid.Pg if isinstance(kid, pikepdf.Dictionary) else properties.Pg
            element.pages.append(numbers[page.objgen])
    return element


def _kids(properties: Any) -> list[Any]:
    """Return the children; the file may hold one alone instead of an array."""
    if "/K" not in properties:
        return []
    kids = properties.K
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _attributes(properties: Any) -> dict[str, str]:
    found = {name: str(properties[f"/{name}"]) for name in _TEXTS if f"/{name}" in properties}
    for owner in properties.get("/A", []):
        for name, value in owner.items():
            plain = " ".join(map(str, value)) if isinstance(value, pikepdf.Array) else str(value)
            found[name.lstrip("/")] = plain.lstrip("/")
    return found


def text_of(path: Path, *options: str) -> str:
    """Return the text of a file as pdftotext reads it."""
    return _output("pdftotext", "-enc", "UTF-8", *options, str(path), "-")


def spoken_of(path: Path) -> list[str]:
    """Return the texts of the structure tree in reading order, as pdfinfo reads them."""
    lines = _output("pdfinfo", "-enc", "UTF-8", "-struct-text", str(path)).splitlines()
    return [line.strip()[1:-1] for line in lines if line.strip().startswith('"')]


def whole_words(text: str) -> str:
    """Return text in which words cut by a hyphen of the layout are whole, and blanks are single."""
    return " ".join(re.sub("\N{SOFT HYPHEN}\\s*", "", text).split())


def _output(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    return done.stdout.decode("utf-8")
