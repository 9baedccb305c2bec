"""`new` and `demo`: making a dossier."""

import os
from datetime import date
from pathlib import Path

import pytest

from tests.acceptance.program import Program, listing, rarely, sha256

DEMO_DAY = date(2026, 11, 22)


def test_new_makes_what_was_asked(program: Program, file: Path) -> None:
    view = program.show(file)
    assert view["municipality"] == {"name": "Rivierdam", "code": "GM1234", "target_year": 2040}
    assert view["neighbourhoods"] == [
        {"name": "Oost", "status": "kandidaat", "archived": False},
        {"name": "Oude Haven", "status": "kandidaat", "archived": False},
    ]
    assert len(view["steps"]) == 45
    assert len(view["departments"]) == 15
    assert [phase["nr"] for phase in view["phases"]] == list(range(1, len(view["phases"]) + 1))


def test_new_prints_nothing_and_leaves_one_file(program: Program) -> None:
    made = program.run("new", "N.samenroute", "--municipality", "Zuiddijk")
    assert (made.code, made.out, made.err) == (0, "", "")
    assert [path.name for path in program.folder.iterdir()] == ["N.samenroute"]
    assert program.show("N.samenroute")["municipality"] == {
        "name": "Zuiddijk",
        "code": "",
        "target_year": None,
    }


@pytest.mark.parametrize("command", [("new", "--municipality", "X"), ("demo",)])
@pytest.mark.parametrize(
    "kind",
    [
        *("file", "dangling"),
        *(pytest.param(kind, marks=pytest.mark.soak) for kind in ("folder", "pipe", "link")),
    ],
)
def test_nothing_is_overwritten(program: Program, command: tuple[str, ...], kind: str) -> None:
    path = program.folder / "bestaat.samenroute"
    match kind:
        case "file":
            path.write_text("van mij")
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "link":
            (program.folder / "van mij").write_text("van mij")
            path.symlink_to("van mij")
        case _:
            path.symlink_to("weg")
    before = listing(program.folder)
    told = program.refused(command[0], path, *command[1:])
    assert "bestaat al. Er is niets overschreven." in told
    assert listing(program.folder) == before


@pytest.mark.parametrize("command", [("new", "--municipality", "X"), ("demo",)])
def test_in_a_folder_that_is_not_there(program: Program, command: tuple[str, ...]) -> None:
    """It once said that the work was safe on this laptop, where there was no work yet."""
    told = program.refused(command[0], "weg/x.samenroute", *command[1:], code=3)
    assert "weg bestaat niet" in told
    assert "Je werk" not in told
    assert list(program.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--municipality", ""), "De gemeente heeft nog geen naam"),
        (("--municipality", "   "), "De gemeente heeft nog geen naam"),
        (("--municipality", "X", "--code", "GM12"), '"GM12" is geen gemeentecode'),
        (("--municipality", "X", "--target-year", "1850"), "doeljaar 1850"),
        *rarely(
            (("--municipality", "X", "--target-year", "9" * 40), "Kies een jaar van 2000"),
            (("--municipality", "X", "--target-year=-40"), "Kies een jaar van 2000"),
            (
                ("--municipality", "X", "--neighbourhood", "Oost", "--neighbourhood", " oost "),
                'Er is al een wijk met de naam "oost"',
            ),
            (("--municipality", "X", "--neighbourhood", ""), "De wijk heeft nog geen naam"),
        ),
    ],
)
def test_values_that_cannot_be(program: Program, words: tuple[str, ...], reason: str) -> None:
    assert reason in program.refused("new", "N.samenroute", *words)
    assert list(program.folder.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [("--code", "GM1234"), ("--municipality",), ("--municipality", "X", "--target-year", "x")],
)
def test_new_written_wrong(program: Program, words: tuple[str, ...]) -> None:
    program.refused("new", "N.samenroute", *words, code=2)
    assert list(program.folder.iterdir()) == []


@pytest.mark.parametrize(
    "name",
    [
        "Straße à la carte – één 🏡.samenroute",
        "zonder achtervoegsel",
        "'aanhalingstekens\" en $HOME; rm.samenroute",
        *rarely("x" * 200 + ".samenroute", "demo", columns=1),
    ],
)
def test_names_of_files(program: Program, name: str) -> None:
    municipality = 'L\'Île "de" <b>Brug</b> & 日本'
    assert program.run("new", name, "--municipality", municipality).code == 0
    assert program.show(name)["municipality"]["name"] == municipality
    assert [path.name for path in program.folder.iterdir()] == [name]


def test_a_name_that_no_disk_takes(program: Program) -> None:
    program.refused("new", "x" * 300 + ".samenroute", "--municipality", "X", code=3)
    assert list(program.folder.iterdir()) == []


def test_a_route_of_ones_own(program: Program) -> None:
    route = program.folder / "route.yaml"
    route.write_text("titel: fout\n", encoding="utf-8")
    told = program.refused("new", "N.samenroute", "--municipality", "X", "--route", route)
    assert told.startswith("regel 1, kolom 1: ")
    assert program.refused("route", "check", route) == told
    assert [path.name for path in program.folder.iterdir()] == ["route.yaml"]


def test_the_bundled_route_is_sound(program: Program) -> None:
    bundled = next((Path(__file__).parents[2] / "resources" / "routes").glob("*.yaml"))
    answer = program.run("route", "check", bundled)
    assert (answer.code, answer.out, answer.err) == (0, "De route is in orde.\n", "")
    made = program.run("new", "N.samenroute", "--municipality", "X", "--route", str(bundled))
    assert made.code == 0
    assert len(program.show("N.samenroute")["steps"]) == 45


@pytest.mark.parametrize("path", ["weg.yaml", ".", os.devnull])
def test_a_route_that_is_no_file_is_trouble_with_a_file(program: Program, path: str) -> None:
    """It once said 1, refused by the rules; the route was never read."""
    program.refused("route", "check", path, code=3)


def test_the_demo_counts_as_promised(program: Program, merelveen: Path) -> None:
    progress = program.show(merelveen)["progress"]
    counts = {name: progress[name] for name in ("total", "done", "not_applicable")}
    assert counts == {"total": 89, "done": 22, "not_applicable": 1}
    assert {name: sum(part[name] for part in progress["per_phase"]) for name in counts} == counts
    assert program.run("check", merelveen).code == 0


def test_the_demo_shifts_with_the_reference_date(program: Program, merelveen: Path) -> None:
    shift = date(2027, 3, 10) - DEMO_DAY
    made = program.run("demo", "later.samenroute", "--reference-date", "10-3-2027")
    assert (made.code, made.out, made.err) == (0, "", "")
    before = program.show(merelveen, "--reference-date", DEMO_DAY.isoformat())
    after = program.show("later.samenroute", "--reference-date", "2027-03-10")
    assert after["progress"] == before["progress"]
    pairs = list(zip(before["instances"], after["instances"], strict=True))
    dues = [(one["due"], other["due"]) for one, other in pairs if one["due"]]
    assert dues
    for one, other in dues:
        assert date.fromisoformat(other) - date.fromisoformat(one) == shift
    assert [one["overdue"] for one, _ in pairs] == [other["overdue"] for _, other in pairs]


def test_the_demo_on_a_day_that_cannot_be(program: Program) -> None:
    for day in ("2026-02-30", "0001-01-01", "9999-12-31", "morgen", ""):
        program.refused("demo", "d.samenroute", "--reference-date", day)
    assert list(program.folder.iterdir()) == []


def test_two_dossiers_of_one_name_are_different_documents(program: Program) -> None:
    for folder in ("a", "b"):
        (program.folder / folder).mkdir()
        made = program.run("new", f"{folder}/N.samenroute", "--municipality", folder)
        assert made.code == 0
    first = program.folder / "a" / "N.samenroute"
    assert sha256(first) != sha256(program.folder / "b" / "N.samenroute")
    assert program.show(first)["municipality"]["name"] == "a"
