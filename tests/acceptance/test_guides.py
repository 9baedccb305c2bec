"""`guide`: which there are, where they go, and what they do not replace."""

from pathlib import Path

import pytest

from app import __version__
from tests.acceptance.program import Program, sha256

NAMES = {
    "start": f"Samenlevingsroute-{__version__}-Snel-aan-de-slag.pdf",
    "it": f"Samenlevingsroute-{__version__}-IT-handleiding.pdf",
    "security": f"Samenlevingsroute-{__version__}-Beveiliging.pdf",
}


def test_without_a_name_the_guides_are_listed(program: Program) -> None:
    answer = program.run("guide")
    assert (answer.code, answer.err) == (0, "")
    assert [line.split()[0] for line in answer.out.splitlines()] == list(NAMES)
    assert list(program.folder.iterdir()) == []


@pytest.mark.parametrize("key", NAMES)
def test_a_guide_goes_under_its_own_name_into_this_folder(program: Program, key: str) -> None:
    answer = program.run("guide", key)
    assert (answer.code, answer.out, answer.err) == (0, f"{NAMES[key]}\n", "")
    assert [path.name for path in program.folder.iterdir()] == [NAMES[key]]
    assert (program.folder / NAMES[key]).read_bytes().startswith(b"%PDF-")


def test_a_guide_goes_where_is_asked_and_is_the_same_every_time(program: Program) -> None:
    folder = program.folder / "uit te delen"
    folder.mkdir()
    answer = program.run("guide", "security", "--output", folder)
    first = folder / NAMES["security"]
    assert answer.out == f"{first}\n"
    other = folder / "ander.pdf"
    assert program.run("guide", "security", "--output", other).out == f"{other}\n"
    assert sha256(first) == sha256(other)
    # An older one with that name is replaced.
    other.write_bytes(b"oud")
    assert program.run("guide", "security", "--output", other).code == 0
    assert sha256(first) == sha256(other)


def test_a_guide_takes_the_place_of_no_dossier(program: Program, file: Path) -> None:
    before = sha256(file)
    answer = program.run("guide", "it", "--output", file)
    assert (answer.code, answer.out) == (1, "")
    assert "is een dossier. Er is niets overschreven." in answer.err
    assert sha256(file) == before


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("handboek",), 2, "kies uit start, it, security"),
        (("--output", "x.pdf"), 2, "Zeg welke handleiding: start, it, security."),
        (("it", "--output", "x.xlsx"), 2, "alleen als PDF"),
        (("it", "--output", "weg/x.pdf"), 3, "is niet bereikbaar. Het bestand is niet gemaakt."),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_made(
    program: Program, words: tuple[str, ...], code: int, said: str
) -> None:
    answer = program.run("guide", *words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert list(program.folder.iterdir()) == []
