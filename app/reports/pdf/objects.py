"""Small values of the PDF format, written as bytes.

The structure tree of a long table has a hundred thousand parts. Formatting these one by one with
the library's dictionary class takes longer than all the rest of a report.
"""

from collections.abc import Mapping
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

_LONGEST_STRING = 8_000
"""Characters: an archive allows 32,767 bytes, and a character can take four."""


class RawObject(PDFObject):
    """An object of the file that is bytes already.

    Attributes:
        data: Its contents; may be set after others refer to it.
    """

    def __init__(self, data: bytes = b"") -> None:
        self.data = data

    def format(self, _document: Any) -> bytes:
        """Return the contents, for the library."""
        return self.data


def number_of(document: Any, name: str) -> int:
    """Return the number of the object that `document` knows as `name`."""
    return int(document.idToObjectNumberAndVersion[name][0])


def reference(number: int) -> bytes:
    """Return a reference to object `number`."""
    return b"%d 0 R" % number


def text_string(text: str) -> bytes:
    """Return `text` as a string of the PDF format; what is longer than it allows is cut."""
    text = text if len(text) <= _LONGEST_STRING else text[: _LONGEST_STRING - 1] + "…"
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"({escaped})".encode("ascii")
    return b"<FEFF" + text.encode("utf-16-be", "replace").hex().upper().encode("ascii") + b">"


def dictionary(entries: Mapping[str, bytes]) -> bytes:
    """Return a dictionary of values that are bytes already."""
    return b"<<" + b"".join(f"/{key} ".encode("ascii") + entries[key] for key in entries) + b">>"


def array(items: list[bytes]) -> bytes:
    """Return an array of values that are bytes already."""
    return b"[" + b" ".join(items) + b"]"
