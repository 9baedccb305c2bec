"""The program from a folder of its own: portable or not, and with what IT decided."""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.acceptance.program import Answer, Program
from tests.project.repository import ROOT

LONG = "Gemeente Súdwest-Fryslân é 漢 " + "map met een lange naam " * 8


@dataclass(slots=True)
class Installed(Program):
    """A copy of the program, started from its own folder, with nothing set for its state.

    Attributes:
        program: Where it lives.
    """

    program: Path = Path()

    def command(self, *words: str | Path) -> list[str]:
        return [sys.executable, "-m", "app", *map(str, words)]

    def environment(self, **more: str) -> dict[str, str]:
        found = Program.environment(self, **more)
        del found["SAMENLEVINGSROUTE_STATE"]
        home = self.folder / "thuis"
        known = {"HOME": str(home), "XDG_DATA_HOME": "", "PYTHONDONTWRITEBYTECODE": "1"}
        return {**found, "PYTHONPATH": str(self.program), **known, **more}

    def policy(self, text: str) -> None:
        (self.program / "beheer.toml").write_text(text, encoding="utf-8")


@pytest.fixture
def installed(tmp_path: Path) -> Installed:
    program = tmp_path / LONG[:200]
    skipped = shutil.ignore_patterns("__pycache__", "ui")
    shutil.copytree(ROOT / "app", program / "app", ignore=skipped)
    shutil.copytree(ROOT / "resources", program / "resources")
    work = tmp_path / "werk"
    work.mkdir()
    return Installed(work, work / "thuis/.local/share/samenlevingsroute", program)


def sound(answer: Answer) -> Answer:
    assert (answer.code, answer.err) == (0, ""), answer
    return answer


def new(program: Installed, name: str = "d.samenroute") -> Answer:
    return program.run("new", name, "--municipality", "Rivierdam")


def test_it_works_from_a_long_path_with_blanks_and_accents(installed: Installed) -> None:
    sound(new(installed))
    sound(installed.run("check", "d.samenroute"))
    assert (installed.state / "work").is_dir()
    assert sorted(path.name for path in installed.program.iterdir()) == ["app", "resources"]


def test_a_marker_makes_it_keep_everything_beside_itself(installed: Installed) -> None:
    (installed.program / "draagbaar.txt").touch()
    sound(new(installed))
    assert (installed.program / "gegevens" / "work").is_dir()
    assert not (installed.folder / "thuis").exists()
    told = sound(installed.run("policy")).out
    assert f"Gegevensmap: {installed.program / 'gegevens'}" in told
    assert "Draagbaar: ja" in told


def test_without_a_home_it_works_and_says_that_what_it_keeps_may_go(installed: Installed) -> None:
    """Nobody was told that everything was in a folder that the system empties."""
    passing = installed.folder / "tijdelijk"
    passing.mkdir()
    answer = installed.run(
        "new",
        "d.samenroute",
        "--municipality",
        "Rivierdam",
        env={"HOME": "~", "TMPDIR": str(passing)},
    )
    assert answer.code == 0
    assert f"staat zolang in {passing / 'Samenlevingsroute'}" in answer.err
    assert "Sluit een dossier voor je je afmeldt" in answer.err
    assert (passing / "Samenlevingsroute" / "work").is_dir()
    sound(installed.run("check", "d.samenroute"))


def test_what_the_environment_says_goes_before_the_marker(installed: Installed) -> None:
    (installed.program / "draagbaar.txt").touch()
    state = installed.folder / "elders"
    chosen = {"SAMENLEVINGSROUTE_STATE": str(state)}
    sound(installed.run("new", "d.samenroute", "--municipality", "R", env=chosen))
    assert (state / "work").is_dir()
    assert not (installed.program / "gegevens").exists()


def test_where_it_cannot_write_beside_itself_the_work_is_kept_on_this_laptop(
    installed: Installed,
) -> None:
    (installed.program / "draagbaar.txt").touch()
    # Also for root, for whom no folder is write-protected.
    (installed.program / "gegevens").write_bytes(b"")
    answer = new(installed)
    assert answer.code == 0
    assert "wordt bewaard op deze laptop" in answer.err
    assert (installed.state / "work").is_dir()


def test_a_broken_policy_is_told_once_and_the_work_goes_on(installed: Installed) -> None:
    installed.policy("functies_uit = ['cbs']\nkleur = 'rood'\n")
    answer = new(installed)
    assert answer.code == 0
    assert answer.err.count("\n") == 1
    assert "kleur is niet bekend" in answer.err
    judged = installed.run("policy")
    assert judged.code == 1
    assert "functies_uit: geen" in judged.out


@pytest.mark.parametrize(
    ("feature", "command"),
    [
        ("cbs", ("cbs", "d.samenroute", "x.xlsx")),
        ("pakket", ("share", "in", "d.samenroute", "x.zip")),
        ("voorbeeld", ("demo", "v.samenroute")),
    ],
)
def test_what_is_off_is_refused(
    installed: Installed, feature: str, command: tuple[str, ...]
) -> None:
    installed.policy(f"functies_uit = ['{feature}']")
    assert "uitgezet door IT" in installed.refused(*command)
    assert list(installed.folder.iterdir()) == []
    assert f"functies_uit: {feature}" in sound(installed.run("policy")).out


def test_the_route_of_it_is_used_and_a_broken_one_is_not(installed: Installed) -> None:
    bundled = installed.program / "resources" / "routes" / "samenlevingsroute.yaml"
    own = bundled.read_text(encoding="utf-8").replace("title: ", "title: Eigen ", 1)
    (installed.program / "eigen.yaml").write_text(own, encoding="utf-8")
    installed.policy("routesjabloon = 'eigen.yaml'")
    sound(new(installed))
    assert "Eigen" in (installed.folder / "d.samenroute").read_bytes().decode("latin-1")
    installed.policy("routesjabloon = 'weg.yaml'")
    answer = new(installed, "e.samenroute")
    assert answer.code == 0
    assert "weg.yaml) is niet te gebruiken: dit bestand bestaat niet. Nieuwe" in answer.err
    sound(installed.run("check", "e.samenroute"))


def test_a_missing_part_is_told_without_a_traceback(installed: Installed) -> None:
    sound(new(installed))
    before = (installed.folder / "d.samenroute").read_bytes()
    shutil.rmtree(installed.program / "resources")
    told = new(installed, "e.samenroute")
    assert told.code == 3
    assert "Installeer het programma opnieuw" in told.err
    assert (installed.folder / "d.samenroute").read_bytes() == before
    assert not (installed.folder / "e.samenroute").exists()


def test_a_relative_state_folder_is_one_place(installed: Installed) -> None:
    chosen = {"SAMENLEVINGSROUTE_STATE": "eigen map"}
    sound(installed.run("new", "d.samenroute", "--municipality", "R", env=chosen))
    assert (installed.folder / "eigen map" / "work").is_dir()
    assert os.path.isabs(  # noqa: PTH117
        installed.run("policy", env=chosen).out.split("Gegevensmap: ")[1].splitlines()[0]
    )
