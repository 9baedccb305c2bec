"""A dossier is made once and copied for each test: making one takes the program a second."""

import ctypes
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.acceptance.program import Program

DOSSIER = "Rivierdam.samenroute"
PEOPLE = (
    ("Noor Wielinga", "projectleider", "ENE"),
    ("Sander Boskamp", "strategisch adviseur", "RO"),
    ("Ilse van der Meer", "beheerder openbare ruimte", "OR"),
)

Disturbed = Callable[[str], dict[str, str]]
Mortal = tuple[Program, Callable[[], None]]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier with two wijken and three people, made by the program itself."""
    folder = tmp_path_factory.mktemp("prepared")
    maker = Program(folder, folder / "state")
    words = ["--neighbourhood", "Oost", "--neighbourhood", "Oude Haven", "--target-year", "2040"]
    made = maker.run("new", DOSSIER, "--municipality", "Rivierdam", "--code", "GM1234", *words)
    assert (made.code, made.out, made.err) == (0, "", "")
    for name, title, department in PEOPLE:
        maker.id("person", DOSSIER, "add", name, "--job-title", title, "--department", department)
    return folder / DOSSIER


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo dossier."""
    folder = tmp_path_factory.mktemp("demo")
    made = Program(folder, folder / "state").run("demo", "Merelveen.samenroute")
    assert (made.code, made.out, made.err) == (0, "", "")
    return folder / "Merelveen.samenroute"


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """The program of one user, started in an empty folder."""
    folder = tmp_path / "gedeelde map"
    folder.mkdir()
    return Program(folder, tmp_path / "laptop")


@pytest.fixture
def colleague(program: Program, tmp_path: Path) -> Program:
    """The program on a second laptop, in the same shared folder."""
    return Program(program.folder, tmp_path / "second laptop")


@pytest.fixture
def file(program: Program, prepared: Path) -> Path:
    """A copy of the prepared dossier in the shared folder."""
    return Path(shutil.copy(prepared, program.folder / DOSSIER))


@pytest.fixture
def merelveen(program: Program, demo: Path) -> Path:
    """A copy of the demo dossier in the shared folder."""
    return Path(shutil.copy(demo, program.folder / demo.name))


@pytest.fixture
def disturbed(tmp_path: Path) -> Disturbed:
    """Something goes wrong at one moment of the real program.

    The text is the body of `def disturb(event: str, words: tuple) -> None`, called for whatever
    the program does with files (`sys.addaudithook`). Gives what to add to the environment.
    """
    hook = tmp_path / "hook"

    def prepare(body: str) -> dict[str, str]:
        hook.mkdir()
        lines = "\n".join(f"    {line}" for line in body.splitlines())
        (hook / "sitecustomize.py").write_text(
            "import os\nimport resource\nimport sys\n\n"
            f"def disturb(event, words):\n{lines}\n\nsys.addaudithook(disturb)\n",
            encoding="utf-8",
        )
        return {"PYTHONPATH": str(hook), "SITE": "1"}

    return prepare


@pytest.fixture
def mortal(program: Program, file: Path) -> Iterator[Mortal]:
    """The program for a user without special rights, and what makes a process so.

    Root may read and write everywhere; in a process that gives up two capabilities it may not.
    """
    if sys.platform != "linux":
        pytest.skip("rights are tried with the capabilities of Linux")
    closed = program.folder.parent / "closed"
    closed.write_text("")
    closed.chmod(0)
    tried = subprocess.run(
        ["cat", closed], preexec_fn=give_up_powers, capture_output=True, check=False
    )
    if tried.returncode == 0:
        pytest.skip("the user of these tests may read every file, and cannot give that up")
    yield program, give_up_powers
    for path in (program.folder, *program.folder.rglob("*")):
        path.chmod(0o777)


def give_up_powers() -> None:
    """Leave CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH out of what the next program may have."""
    drop_from_bounding_set = 24
    libc = ctypes.CDLL(None)
    for capability in (1, 2):
        libc.prctl(drop_from_bounding_set, capability, 0, 0, 0)
