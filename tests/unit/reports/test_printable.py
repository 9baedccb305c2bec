"""What can be printed, and what a reader sees of the rest."""

import struct
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFont

from app.assets import resource
from app.reports.cmap import drawable
from app.reports.printable import FACES, SUBSTITUTE, printable


@pytest.mark.parametrize(
    ("text", "shown", "replaced"),
    [
        ("", "", 0),
        ("Gewone tekst: 100% & <b>", "Gewone tekst: 100% & <b>", 0),
        ("één € ≥ 5 → “ja”", "één € ≥ 5 → “ja”", 0),
        ("regel\nmet\ttab", "regel\nmet\ttab", 0),
        ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne", 0),
        ("a\x00b\x1b[31mc\x7fd\x85e\x9ff", "ab[31mcdef", 0),
        ("\u202eomgekeerd\u202c \u2066x\u2069\u200f", "omgekeerd x", 0),
        ("nul\u200bbreed\u200d\ufeff\u00ad\u2060", "nulbreed", 0),
        ("e\u0301", "é", 0),
        ("😀", SUBSTITUTE, 1),
        ("👨\u200d👩\ufe0f", SUBSTITUTE * 2, 2),
        ("שלום", SUBSTITUTE * 4, 4),
        ("los \ud800 half", f"los {SUBSTITUTE} half", 1),
        ("\U000e0067tag", "tag", 0),
        (SUBSTITUTE, SUBSTITUTE, 0),
    ],
)
def test_text_becomes_printable(text: str, shown: str, replaced: int) -> None:
    assert printable(text) == (shown, replaced)


@given(st.text(st.characters(exclude_categories=())))
def test_everything_printable_has_a_glyph_and_stays_as_it_is(text: str) -> None:
    shown, replaced = printable(text)
    known = drawable(resource("fonts", FACES[0]))
    assert all(character in "\n\t" or ord(character) in known for character in shown)
    assert not any(unicodedata.category(c) in {"Cf", "Cs"} for c in shown)
    assert printable(shown) == (shown, 0)
    assert replaced <= shown.count(SUBSTITUTE)


@pytest.mark.parametrize("name", FACES)
def test_the_small_font_reader_agrees_with_the_pdf_library(name: str) -> None:
    path = resource("fonts", name)
    assert drawable(path) == set(TTFont("judge", str(path)).face.charToGlyph)


def test_a_file_that_is_no_font_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "geen.ttf"
    path.write_bytes(b"\0\1\0\0" + b"\0" * 40)
    with pytest.raises(ValueError, match="no table"):
        drawable(path)


def test_the_window_gets_printable_text_without_the_pdf_library() -> None:
    code = (
        "import sys; from app.reports.printable import printable; printable('\\u00e9');"
        "assert 'reportlab' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_font_may_map_characters_one_by_one(tmp_path: Path) -> None:
    """Format 4 may point into a list of glyphs; a glyph 0 there means that nothing is drawn."""
    glyphs = struct.pack(">3H", 5, 0, 7)
    segments = (
        struct.pack(">2H", ord("c"), 0xFFFF)
        + b"\0\0"
        + struct.pack(">2H", ord("a"), 0xFFFF)
        + struct.pack(">2H", 0, 1)
        + struct.pack(">2H", 4, 0)
        + glyphs
    )
    table = struct.pack(">7H", 4, 0, 0, 4, 0, 0, 0) + segments
    other = struct.pack(">2H", 6, 0)
    cmap = struct.pack(">2H", 0, 2)
    cmap += struct.pack(">2HL", 3, 1, 20) + struct.pack(">2HL", 1, 0, 20 + len(table))
    head = b"\0\1\0\0" + struct.pack(">4H", 1, 0, 0, 0) + b"cmap" + struct.pack(">3L", 0, 28, 0)
    path = tmp_path / "klein.ttf"
    path.write_bytes(head + cmap + table + other)
    assert drawable(path) == {ord("a"), ord("c")}


def test_a_picture_that_nobody_reads_back_is_replaced_and_counted() -> None:
    """The fonts draw a lock and a robot; a PDF with one did not read back, so no report came."""
    assert printable("\U0001f512 dicht") == (f"{SUBSTITUTE} dicht", 1)
    assert printable("a\u034fb") == ("ab", 0)
