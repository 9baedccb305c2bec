"""A file that is no route at all, or made to do harm, gives one clear answer in little time."""

import os
import time
from pathlib import Path

import pytest

from app.route.bundled import bundled_route
from app.route.errors import RouteErrors
from app.route.loading import MAX_BYTES, load_route
from app.words.route import route_error
from tests.unit.route.small_route import SMALL_ROUTE

SECONDS = 60
"""Far above what any of these takes on a busy machine; a reader that runs away takes minutes."""


HOSTILE = [
    (b"[" * MAX_BYTES, "too_deep"),
    (b"{" * MAX_BYTES, "too_deep"),
    (b"? " * (MAX_BYTES // 2), "too_deep"),
    (b"- " * (MAX_BYTES // 2), "too_deep"),
    (b"[" + b"a," * 100_000 + b"]", "too_many_values"),
    (b"".join(b"a%d: b\n" % n for n in range(30_000)), "too_many_values"),
    (b"".join(b"titl%d: b\n" % n for n in range(2_000)), "unknown_field"),
    (b"a" * 300_000, "expected_fields"),
    (b"? " + b"a" * 300_000 + b"\n: b", "unknown_field"),
    (b"'" + b"a" * 300_000 + b"': b", "colon_in_text"),
    (b"|\n" + b"\n" * 250_000, "expected_fields"),
    (b"a: " + b"9" * 300_000, "unknown_field"),
    (b'a: "\\UFFFFFFFF"', "not_yaml"),
    (b'a: "\\ud800"', "odd_character"),
    (b"\x00" * 1_000_000, "odd_character"),
    (b"%YAML 9.9\n---\na: b", "not_yaml"),
    (b"a: !!python/object/apply:os.system ['true']", "tag"),
    (b"<<: {key: a}", "unknown_field"),
    (b"PK\x03\x04" + b"a" * 1_000, "odd_character"),
]


def told(path: Path) -> list[str]:
    """All that is told about a file; fails when that takes long."""
    began = time.monotonic()
    with pytest.raises(RouteErrors) as refused:
        load_route(path)
    assert time.monotonic() - began < SECONDS
    return [route_error(error) for error in refused.value.errors]


def codes(path: Path, data: bytes) -> list[str]:
    """The codes of what is told about a file with these bytes."""
    path.write_bytes(data)
    began = time.monotonic()
    with pytest.raises(RouteErrors) as refused:
        load_route(path)
    assert time.monotonic() - began < SECONDS
    for error in refused.value.errors:
        assert route_error(error)
    return sorted({error.code for error in refused.value.errors})


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert told(tmp_path / "weg.yaml") == ["dit bestand bestaat niet"]


def test_a_folder(tmp_path: Path) -> None:
    assert told(tmp_path) == ["dit is een map; kies een bestand"]


def test_a_name_that_no_system_takes(tmp_path: Path) -> None:
    sentence = "dit bestand is niet te lezen; kijk of je er toegang toe hebt"
    assert told(tmp_path / ("x" * 5_000)) in ([sentence], ["dit bestand bestaat niet"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.yaml")
    assert told(tmp_path / "pijp.yaml") == ["dit is geen gewoon bestand"]


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "groot.yaml"
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    assert told(path) == ["dit bestand is te groot voor een route (meer dan 2.000.000 bytes)"]


def test_a_file_of_another_encoding_names_the_first_bad_character(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("key: a\ntitle: caf\u00e9\n".encode("latin-1"))
    assert told(path) == [
        "regel 2, kolom 11: dit teken is niet te lezen; bewaar het bestand als UTF-8"
    ]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# alleen uitleg\n", b"\xef\xbb\xbf"])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    assert codes(tmp_path / "leeg.yaml", data) == ["empty_file"]


@pytest.mark.parametrize(("data", "expected"), HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_file(tmp_path: Path, data: bytes, expected: str) -> None:
    assert expected in codes(tmp_path / "vijandig.yaml", data)


def test_aliases_that_would_fill_the_memory(tmp_path: Path) -> None:
    lines = [b"a0: &a0 [lol, lol, lol]"]
    lines += [b"a%d: &a%d [%s]" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 30)]
    found = codes(tmp_path / "bom.yaml", b"\n".join(lines))
    assert {"anchor", "alias"} <= set(found)


def test_what_a_file_says_cannot_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "kleur.yaml"
    text = SMALL_ROUTE.replace('depends_on: ["1.1"]', 'depends_on: ["\\e[31m\\u202e"]')
    path.write_text(text, "utf-8")
    assert all(sentence.isprintable() for sentence in told(path))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_the_mark_of_notepad_change_nothing(tmp_path: Path, end: str) -> None:
    path = tmp_path / "route.yaml"
    plain = bundled_route().read_text("utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + plain.replace("\n", end).encode())
    assert load_route(path) == load_route(bundled_route())
