"""What a terminal or a script meets: wrong usage, help, pipes, locales."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.conftest import Disturbed
from tests.acceptance.program import Answer, Program, judge, rarely

COMMANDS = (
    *("new", "demo", "show", "set", "role", "neighbourhood", "person", "department", "step"),
    *("undo", "redo", "history", "check", "report", "route", "advantage"),
)
posix = pytest.mark.skipif(sys.platform == "win32", reason="redirections of a POSIX shell")


def shell(program: Program, script: str, **more: str) -> Answer:
    """Run a line of a shell in which `$P` is the program; `code` is that of the program itself."""
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; P='{sys.executable} -m app'; {script}"],
        cwd=program.folder,
        env=program.environment(**more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    answer = Answer(done.returncode, done.stdout.decode(), done.stderr.decode())
    judge(answer)
    return answer


def test_every_command_without_words(program: Program) -> None:
    for command in COMMANDS:
        told = program.refused(command, code=2)
        assert told.startswith("Dit klopt niet: dit ontbreekt nog: ")
        assert told.endswith(f"Kijk bij: samenlevingsroute {command} --help\n")


def test_help_is_dutch_and_for_standard_output(program: Program) -> None:
    helped = program.run("--help")
    assert (helped.code, helped.err) == (0, "")
    for command in COMMANDS:
        assert re.search(rf"^    {command}\s", helped.out, re.MULTILINE)
    for words in ((), *((command,) for command in COMMANDS[2:4])):
        text = program.run(*words, "--help").out
        assert text.startswith("gebruik: samenlevingsroute")
        for english in ("usage", "options", "positional", "show this", "default"):
            assert english not in text


def test_version(program: Program) -> None:
    answer = program.run("--version")
    assert answer.code == 0
    assert answer.out.startswith("samenlevingsroute ")


@pytest.mark.parametrize(
    "words",
    [
        ("",),
        ("frob",),
        ("SHOW", "x"),
        ("--frob",),
        ("dossier.samenroute", "x"),
        ("show", "--json=1", "x"),
        ("show", "x", "--jsn"),
        ("show", "x", "--js"),
        ("show", "x", "y"),
        *rarely(
            ("set", "x", "1.1", "--status"),
            ("set", "x", "1.1", "--stat", "B"),
            ("route", "frob", "x"),
            ("route", "check"),
            ("new", "x", "--municipality", "X", "--target-year", "veertig"),
            ("show", "x" * 50, "🏡", "'\""),
            ("history", "x", "--reference-date", "2026-01-01"),
            columns=1,
        ),
    ],
)
def test_wrong_usage(program: Program, words: tuple[str, ...]) -> None:
    told = program.refused(*words, code=2)
    assert "Kijk bij: samenlevingsroute" in told
    assert list(program.folder.iterdir()) == []


@pytest.mark.parametrize("words", [(), ("dossier.samenroute",)])
def test_the_window_needs_a_screen_and_says_so(program: Program, words: tuple[str, ...]) -> None:
    """Without a screen Qt ended the program with a signal and a page of English."""
    told = program.refused(*words, code=3)
    assert told.startswith("Hier is geen scherm om een venster op te openen.")
    assert list(program.folder.iterdir()) == []


def test_a_file_called_as_a_command(program: Program, file: Path) -> None:
    file.rename(program.folder / "show")
    assert program.run("show", "show").code == 0
    assert program.id("set", "./show", "1.1", "--remark", "undo")


@posix
def test_who_stops_reading_gets_no_traceback(program: Program, merelveen: Path) -> None:
    """The end of a pipe once left 'Exception ignored … BrokenPipeError' on standard error."""
    for command in ("show", "history --json", "check --ownership"):
        verb, _, option = command.partition(" ")
        answer = shell(program, f"$P {verb} {merelveen.name} {option} | head -1")
        assert len(answer.out.splitlines()) == 1
        assert "Broken" not in answer.err
    answer = shell(program, f"$P set {merelveen.name} 3.1 --remark x | true")
    assert answer.err == ""


@posix
def test_output_that_cannot_be_written(program: Program, file: Path) -> None:
    answer = shell(program, f"$P show '{file.name}' > /dev/full")
    assert answer.code == 3
    assert answer.err.startswith("De uitvoer kon niet worden geschreven.")
    assert shell(program, f"$P set '{file.name}' 1.1 --remark x > /dev/full").code == 3
    assert program.instance(file, "1.1")["remark"] == "x"


@posix
def test_closed_streams(program: Program, file: Path) -> None:
    name = f"'{file.name}'"
    assert shell(program, f"$P show {name} <&- | wc -l").out.strip() != "0"
    assert shell(program, f"$P show {name} >&-").code == 0
    assert shell(program, f"$P show {name} 2>&- | wc -l").out.strip() != "0"
    assert shell(program, f"$P set {name} 1.1 --remark stil <&- >&- 2>&-").code == 0
    assert shell(program, "$P show weg 2>&- || echo $?").out == "3\n"
    assert shell(program, "$P show weg 2>/dev/full || echo $?").out == "3\n"
    assert program.instance(file, "1.1")["remark"] == "stil"


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONIOENCODING": "latin-1"},
        *rarely(
            {"LANG": "nl_NL.ISO-8859-1", "PYTHONUTF8": "0"},
            {"PYTHONIOENCODING": "ascii:strict"},
            columns=1,
        ),
    ],
)
def test_utf_8_whatever_the_locale(program: Program, file: Path, env: dict[str, str]) -> None:
    program.id("person", file, "add", "José Ünal 🏡")
    program.id("set", file, "1.1", "--owner", "José Ünal 🏡")
    assert "José Ünal 🏡" in program.run("show", file, env=env).out
    assert "José Ünal 🏡" in program.run("show", file, "--json", env=env).out
    answer = program.run("set", file, "1.1", "--owner", "Jose", env=env)
    assert "José Ünal 🏡" in answer.err


@posix
def test_a_locale_without_utf_8_refuses_what_it_cannot_read(program: Program, file: Path) -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert program.run("show", file, env=env).code == 0
    answer = program.run("person", file, "add", "José", env=env)
    assert (answer.code, answer.out) == (2, "")
    assert "Schrijf ze in UTF-8." in answer.err


@posix
def test_stopped_by_the_user(program: Program, file: Path, disturbed: Disturbed) -> None:
    """Ctrl+C while a report is written: a word, no traceback, no half file, no lock."""
    env = disturbed(
        "if event == 'open' and os.path.basename(str(words[0])).startswith('.~'):\n"
        "    os.kill(os.getpid(), 2)"
    )
    answer = program.run("report", file, "R0", "--format", "xlsx", env=env)
    assert answer == Answer(1, "", "Afgebroken. Wat al bewaard was, blijft bewaard.\n")
    assert [path.name for path in program.folder.iterdir()] == [file.name]
    assert list((program.state / "private").iterdir()) == []
