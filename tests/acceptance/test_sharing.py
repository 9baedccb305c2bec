"""`share`: a package for other municipalities, and one of theirs taken over."""

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.acceptance.program import Program, rarely, sha256

MANIFEST = "lessons.json"


@pytest.fixture
def package(program: Program, merelveen: Path) -> Path:
    """What Merelveen shares."""
    path = program.folder / "pakket.zip"
    given = program.run("share", "out", merelveen, path, "--reference-date", "2026-11-22")
    assert (given.code, given.out, given.err) == (0, f"{path}\n", "")
    return path


def manifest(path: Path) -> Any:
    with ZipFile(path) as archive:
        return json.loads(archive.read(MANIFEST))


def sheet(program: Program, file: Path) -> bytes:
    out = program.folder / "r0.xlsx"
    assert program.run("report", file, "R0", "--format", "xlsx", "--output", out).code == 0
    with ZipFile(out) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def test_a_package_has_paper_workbook_and_the_file_for_others(
    program: Program, merelveen: Path, package: Path
) -> None:
    with ZipFile(package) as archive:
        assert archive.namelist() == [
            "2026-11-22_R9_Merelveen.pdf",
            "2026-11-22_R9_Merelveen.xlsx",
            MANIFEST,
        ]
        assert archive.testzip() is None
    content = manifest(package)
    assert (len(content["lessons"]), len(content["questions"])) == (4, 1)
    assert {item["worked"] for item in content["lessons"]} >= {"werkte_niet"}
    again = program.folder / "nog eens.zip"
    program.run("share", "out", merelveen, again, "--reference-date", "2026-11-22")
    assert sha256(again) == sha256(package)


def test_the_region_gets_what_is_for_the_region(program: Program, merelveen: Path) -> None:
    path = program.folder / "regio.zip"
    assert program.run("share", "out", merelveen, path, "--audience", "regio").code == 0
    assert len(manifest(path)["questions"]) == 2


def test_what_came_in_stands_beside_our_own_and_comes_in_once(
    program: Program, file: Path, package: Path
) -> None:
    program.id("share", "in", file, package)
    assert b"Aan de deur lukt wat in de zaal niet lukt" in sheet(program, file)
    again = program.run("share", "in", file, package)
    said = "Alles uit dit pakket staat al in het dossier.\n"
    assert (again.code, again.out, again.err) == (0, "", said)
    assert "lessen van anderen overgenomen" in program.history(file)[0]["text"]
    program.id("undo", file)
    assert b"Aan de deur lukt" not in sheet(program, file)


def test_our_own_package_is_refused(program: Program, merelveen: Path, package: Path) -> None:
    before = sha256(merelveen)
    assert "van Merelveen (fictief) zelf" in program.refused("share", "in", merelveen, package)
    assert sha256(merelveen) == before


def test_a_name_hidden_in_a_lesson_stops_the_package(program: Program, merelveen: Path) -> None:
    """A lesson of a meeting gets its name by somebody who joins later."""
    program.id("person", merelveen, "add", "Truus Buurthuis", "--department", "COM")
    path = program.folder / "pakket.zip"
    said = program.refused("share", "out", merelveen, path)
    assert said == (
        'In een les staat nog een naam: "buurthuis" (les 1). Haal dat weg of laat die les weg.'
        " Er is nog niets gemaakt.\n"
    )
    assert not path.exists()
    assert program.run("share", "out", merelveen, path, "--leave-out").code == 0
    assert len(manifest(path)["lessons"]) == 3
    assert "buurthuis" not in json.dumps(manifest(path))


def test_without_anything_to_share_nothing_is_made(program: Program, file: Path) -> None:
    assert "Er is nog niets om te delen." in program.refused("share", "out", file, "p.zip")
    assert [item.name for item in program.folder.iterdir()] == [file.name]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"version": 2}, "nieuwere versie"),
        *rarely(
            ({"format": "iets"}, "geen pakket met lessen"),
            ({"lessons": [{"id": "x"}]}, "geen pakket met lessen"),
        ),
    ],
)
def test_a_package_that_cannot_be_read_changes_nothing(
    program: Program, file: Path, package: Path, change: dict[str, Any], said: str
) -> None:
    other = program.folder / "ander.zip"
    with ZipFile(other, "w") as archive:
        archive.writestr(MANIFEST, json.dumps({**manifest(package), **change}))
    before = sha256(file)
    assert said in program.refused("share", "in", file, other)
    assert sha256(file) == before


def test_half_a_package_is_trouble_with_a_file(program: Program, file: Path, package: Path) -> None:
    """It was refused as if somebody had sent something else."""
    half = program.folder / "half.zip"
    half.write_bytes(package.read_bytes()[:-1000])
    before = sha256(file)
    assert "half.zip is beschadigd" in program.refused("share", "in", file, half, code=3)
    assert sha256(file) == before


def test_without_its_folder_there_is_no_package(program: Program, merelveen: Path) -> None:
    path = program.folder / "weg" / "p.zip"
    said = program.refused("share", "out", merelveen, path, code=3)
    assert "Het bestand is niet gemaakt." in said
    assert "rapport" not in said


def test_a_file_that_is_not_there_is_trouble_with_a_file(program: Program, file: Path) -> None:
    assert "weg.zip is er niet." in program.refused("share", "in", file, "weg.zip", code=3)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("out", "{file}", "p.pdf"), "geen naam voor een pakket"),
        *rarely(
            (("in", "{file}", "p.zip", "--audience", "regio"), "--audience kan alleen met out"),
            (("in", "{file}", "p.zip", "--leave-out"), "--leave-out kan alleen met out"),
            (("out", "{file}", ""), "leeg"),
            (("door", "{file}", "p.zip"), '"door" kan hier niet'),
        ),
    ],
)
def test_wrong_usage(program: Program, file: Path, words: tuple[str, ...], said: str) -> None:
    given = (word.format(file=file) for word in words)
    assert said in program.refused("share", *given, code=2)


def test_an_audience_that_is_none(program: Program, file: Path) -> None:
    for word in ("iedereen", "alleen intern"):
        assert "Kies uit" in program.refused("share", "out", file, "p.zip", "--audience", word)
