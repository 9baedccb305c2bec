"""The requirement files pin everything by hash and leave the index to whoever installs."""

import re
import tomllib

import pytest

from tests.project.repository import ROOT, texts

NAMES = sorted(path.name for path in (ROOT / "installer").glob("requirements-*.txt"))
PIN = re.compile(r"([a-z0-9-]+)==[\w.]+(?: ; [^\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")


def lines(name: str) -> list[str]:
    return (ROOT / "installer" / name).read_text(encoding="utf-8").splitlines()


def pinned(name: str) -> dict[str, str]:
    return {
        match[1]: line.split("==")[1].split()[0]
        for line in lines(name)
        if (match := PIN.fullmatch(line))
    }


def normal(requirement: str) -> str:
    match = re.match(r"[\w.-]+", requirement)
    assert match is not None
    return re.sub(r"[-_.]+", "-", match[0]).lower()


def test_there_is_a_file_for_each_purpose() -> None:
    assert NAMES == [
        "requirements-build.txt",
        "requirements-linux.txt",
        "requirements-test-linux.txt",
        "requirements-windows.txt",
    ]


@pytest.mark.parametrize("name", NAMES)
def test_each_line_is_a_pin_or_its_hash(name: str) -> None:
    content = lines(name)
    assert [line for line in content if not PIN.fullmatch(line) and not HASH.fullmatch(line)] == []
    starts = [place for place, line in enumerate(content) if PIN.fullmatch(line)]
    assert all(HASH.fullmatch(content[place + 1]) for place in starts)


@pytest.mark.parametrize("name", NAMES)
def test_no_line_names_a_place(name: str) -> None:
    assert [line for line in lines(name) if "/" in line or "index" in line] == []


@pytest.mark.parametrize("name", NAMES)
def test_users_get_the_versions_that_are_tested(name: str) -> None:
    tested = pinned("requirements-test-linux.txt")
    shared = pinned(name).items() & tested.items()
    assert {package for package, _ in shared} == pinned(name).keys() & tested.keys()


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {normal(item) for item in project["dependencies"]}
    assert needed <= pinned("requirements-linux.txt").keys()
    assert needed <= pinned("requirements-windows.txt").keys()
    tests = {normal(item) for item in project["optional-dependencies"]["test"]}
    assert needed | tests <= pinned("requirements-test-linux.txt").keys()


def test_pip_takes_the_pins_as_they_are() -> None:
    """A bare machine could not be set up any more on the day that coverage 7.17.4 came out.

    pytest-cov asks for `coverage[toml]`, the files pin `coverage`: pip then looked for the newest
    release with that extra and refused it for want of a hash. The files are complete, so pip need
    not look for more.
    """
    commands = [
        line
        for name, text in texts().items()
        if name.split("/")[0] in ("installer", ".ci", "README.md")
        and name.endswith((".sh", ".md", "run"))
        for line in text.splitlines()
        if "pip install" in line and "--require-hashes" in line
    ]
    assert len(commands) >= 3
    assert [line for line in commands if "--no-deps" not in line] == []
