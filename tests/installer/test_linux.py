"""What is made for Linux, as far as it can be judged without building it: see `make smoke`."""

import os
import re
import shutil
import subprocess
from argparse import SUPPRESS
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from app.cli.parser import make_parser
from app.storage.schema import APPLICATION_ID
from installer.artefacts.deb import NEEDED
from installer.artefacts.manual import manual_page
from installer.artefacts.release import ROOT, Release
from installer.artefacts.trees import settle

LINUX = ROOT / "installer" / "linux"
RELEASE = Release("1.2.3", 1_795_798_828)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder as it is handed out, with a program that says how it was started."""
    place = tmp_path / "map van wijk é" / "samenlevingsroute"
    (place / "app").mkdir(parents=True)
    (place / "lib").mkdir()
    shutil.copy(LINUX / "samenlevingsroute.sh", place / "samenlevingsroute")
    shutil.copy(LINUX / "start.py", place)
    (place / "app" / "__init__.py").write_text("", encoding="utf-8")
    (place / "app" / "__main__.py").write_text(
        "import pakket, sys\ndef main(): print(pakket.NAAM, sys.flags.isolated, sys.argv[1:])\n",
        encoding="utf-8",
    )
    (place / "lib" / "pakket.py").write_text("NAAM = 'van hier'\n", encoding="utf-8")
    return place / "samenlevingsroute"


def started(starter: Path, *words: str, folder: Path) -> str:
    """What it says in a folder that Python is told of, with a package of the same name."""
    (folder / "pakket.py").write_text("NAAM = 'van elders'\n", encoding="utf-8")
    done = subprocess.run(
        [str(starter), *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_it_finds_itself_and_nothing_of_somebody_else(program: Path, tmp_path: Path) -> None:
    assert started(program, "een twee", folder=tmp_path) == "van hier 1 ['een twee']\n"


def test_also_through_a_link(program: Path, tmp_path: Path) -> None:
    link = tmp_path / "koppeling"
    link.symlink_to(program)
    assert started(link, folder=tmp_path) == "van hier 1 []\n"


def test_without_a_python_that_fits_it_says_so(program: Path, tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("sh", "dirname", "readlink"):
        (tools / name).symlink_to(shutil.which(name) or "")
    old = tools / "python3"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    done = subprocess.run(
        [str(program)], env={"PATH": str(tools)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert "Python 3.11, 3.12 of 3.13" in done.stderr


def test_the_manual_has_every_command_and_every_option() -> None:
    page = manual_page(RELEASE).replace("\\-", "-")
    (commands,) = (action for action in make_parser()._actions if action.choices)
    assert commands.choices is not None
    for name, command in dict(commands.choices).items():
        section = page[page.index(f".SS {name}\n") :].split("\n.SS ")[0]
        shown = [action for action in command._actions if action.help != SUPPRESS]
        options = [text for action in shown for text in action.option_strings]
        assert [text for text in options if text not in section] == []


def test_no_line_of_the_manual_is_taken_for_a_command() -> None:
    known = {"TH", "SH", "SS", "TP", "B", "I", "RI", "br"}
    begun = [line for line in manual_page(RELEASE).splitlines() if line.startswith((".", "'"))]
    assert {line[1:].split()[0] for line in begun} <= known


def test_the_desktop_knows_a_dossier_by_what_is_in_it() -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = ET.parse(LINUX / "samenlevingsroute.xml").getroot().find(f"{space}mime-type")  # noqa: S314
    assert kind is not None
    (number,) = (m for m in kind.iter(f"{space}match") if m.attrib["offset"] == "68")
    assert number.attrib["value"].encode() == APPLICATION_ID.to_bytes(4, "big")
    entry = (LINUX / "samenlevingsroute.desktop").read_text(encoding="utf-8")
    assert f"MimeType={kind.attrib['type']};" in entry


def test_the_package_asks_for_what_qt_opens() -> None:
    script = (ROOT / "installer" / "setup.sh").read_text(encoding="utf-8")
    listed = re.search(r"qt_libraries='\n(.*?)'", script, re.DOTALL)
    assert listed is not None
    wanted = {line.partition(":")[2] for line in listed[1].splitlines()}
    named = {name.strip() for item in NEEDED for name in re.sub(r"\(.*?\)", "", item).split("|")}
    assert wanted <= named


def test_a_path_that_the_desktop_reads_twice_is_put_in_the_menu(tmp_path: Path) -> None:
    place = tmp_path / 'een "map" & 100% $HOME `x` \\ é'
    (place / "share").mkdir(parents=True)
    for name in ("samenlevingsroute.desktop", "samenlevingsroute.xml"):
        shutil.copy(LINUX / name, place / "share")
    shutil.copy(ROOT / "resources" / "icons" / "program.svg", place / "share/samenlevingsroute.svg")
    shutil.copy(LINUX / "menu-toevoegen.sh", place)
    settle(place, RELEASE.epoch)
    data = tmp_path / "data"
    variables = {**os.environ, "XDG_DATA_HOME": str(data)}
    subprocess.run([str(place / "menu-toevoegen.sh")], env=variables, check=True)
    entry = (data / "applications/samenlevingsroute.desktop").read_text(encoding="utf-8")
    (line,) = (line for line in entry.splitlines() if line.startswith("Exec="))
    # The desktop first undoes the backslashes of a value, then those inside quotes, then %%.
    value = line.removeprefix("Exec=").removesuffix(" %f").replace("\\\\", "\\")
    argument = re.sub(r"\\(.)", r"\1", value.strip('"')).replace("%%", "%")
    assert argument == str(place / "samenlevingsroute")
