"""Turns the library's document into the bytes of a file.

The library writes every object in full. The tags of a table of two thousand rows are some ten
megabytes that way; packed in object streams (PDF 1.5) they are a few hundred kilobytes.
"""

import zlib
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFStream, PDFZCompress
from reportlab.pdfbase.pdfdoc import format as format_object

from app.reports.pdf.objects import array, dictionary, number_of, reference

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACKED = 200
"""Objects in one object stream: a reader unpacks a whole stream for one object."""
_STREAM_END = b"endstream\n"


@dataclass(slots=True)
class _File:
    """The file so far.

    Attributes:
        parts: What is written, in order.
        length: Bytes so far.
        places: Per object number the three fields of its cross-reference entry.
    """

    parts: list[bytes] = field(default_factory=lambda: [_HEADER])
    length: int = len(_HEADER)
    places: dict[int, tuple[int, int, int]] = field(default_factory=dict)

    def add(self, number: int, content: bytes) -> None:
        """Write object `number`."""
        self.places[number] = (1, self.length, 0)
        whole = b"%d 0 obj\n" % number + content + b"\nendobj\n"
        self.parts.append(whole)
        self.length += len(whole)

    def add_packed(self, number: int, objects: list[tuple[int, bytes]]) -> None:
        """Write `objects` packed together in object `number`."""
        offset = 0
        index = []
        for place, (inner, content) in enumerate(objects):
            self.places[inner] = (2, number, place)
            index.append(b"%d %d" % (inner, offset))
            offset += len(content) + 1
        head = b" ".join(index) + b"\n"
        body = head + b"\n".join(content for _, content in objects)
        entries = {"Type": b"/ObjStm", "N": b"%d" % len(objects), "First": b"%d" % len(head)}
        self.add(number, _stream(entries, body))

    def end(self, number: int, root: bytes, info: bytes) -> bytes:
        """Write the cross references as object `number`; return the whole file."""
        start = self.length
        self.places[number] = (1, start, 0)
        rows = [
            bytes((kind,)) + one.to_bytes(4, "big") + two.to_bytes(2, "big")
            for kind, one, two in (self.places.get(n, (0, 0, 0)) for n in range(number + 1))
        ]
        digest = b"<" + sha256(b"".join(self.parts)).hexdigest()[:32].encode("ascii") + b">"
        entries = {
            "Type": b"/XRef",
            "Size": b"%d" % (number + 1),
            "W": b"[1 4 2]",
            "Root": root,
            "Info": info,
            "ID": array([digest, digest]),
        }
        self.add(number, _stream(entries, b"".join(rows)))
        return b"".join([*self.parts, b"startxref\n%d\n%%%%EOF\n" % start])


def serialise(document: Any, info: Any) -> bytes:
    """Return `document` as a file, with `info` as its classic properties."""
    root = document.Reference(document.Catalog)
    properties = document.Reference(info)
    file = _File()
    packed: list[tuple[int, bytes]] = []
    number = 0
    # Formatting an object may add others, so the end is not known beforehand.
    while (number := number + 1) in document.numberToId:
        obj = document.idToObject[document.numberToId[number]]
        if isinstance(obj, PDFStream) and obj.filters:
            # By default the library packs bytes as text on top, which costs a quarter more.
            obj.filters = [PDFZCompress]
        content = format_object(obj, document, toplevel=1)
        if content.endswith(_STREAM_END):
            file.add(number, _with_line_end(content))
        else:
            packed.append((number, content))
    for first in range(0, len(packed), _PACKED):
        file.add_packed(number, packed[first : first + _PACKED])
        number += 1
    return file.end(
        number,
        reference(number_of(document, root.name)),
        reference(number_of(document, properties.name)),
    )


def _stream(entries: dict[str, bytes], body: bytes) -> bytes:
    data = zlib.compress(body, 9)
    head = dictionary({**entries, "Filter": b"/FlateDecode", "Length": b"%d" % len(data)})
    return head + b"\nstream\n" + data + b"\nendstream"


def _with_line_end(content: bytes) -> bytes:
    """Return a stream object of the library with the line end that archives ask for.

    WORKAROUND: reportlab 5.1 writes `endstream` directly behind the data (PDF/A-2, 6.1.7.1).
    """
    return content[: -len(_STREAM_END)] + b"\nendstream"
