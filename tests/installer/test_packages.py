"""The packages of others: which, laid out how, and what of them stays."""

import ast
from pathlib import Path

import pytest

from installer.artefacts.linux_folder import _OF_QT as OF_QT_LINUX
from installer.artefacts.packages import LINUX, WINDOWS, lay_out, normal, pins
from installer.artefacts.pruning import MODULES, keep_what_is_used
from installer.artefacts.windows_folder import _OF_QT as OF_QT_WINDOWS
from tests.installer.wheels import make_wheel
from tests.project.repository import ROOT


def test_the_locks_name_packages_and_versions() -> None:
    for platform in (LINUX, WINDOWS):
        named = dict(pins(platform.lock))
        assert named["reportlab"].startswith("5.1")
        assert "pip" not in named
        assert all(name == normal(name) for name in named)


def test_what_is_compiled_for_several_pythons_lies_side_by_side(tmp_path: Path) -> None:
    wheels = [
        make_wheel(
            tmp_path,
            "snel",
            tag=f"cp3{minor}-cp3{minor}-linux",
            files={"snel/__init__.py": "same\n", f"snel/_c.cpython-3{minor}.so": minor},
        )
        for minor in ("11", "12")
    ]
    lay_out(wheels, tmp_path / "lib")
    assert (tmp_path / "lib/snel/_c.cpython-311.so").read_text(encoding="utf-8") == "11"
    assert (tmp_path / "lib/snel/_c.cpython-312.so").read_text(encoding="utf-8") == "12"


def test_two_files_under_one_name_stop_the_build(tmp_path: Path) -> None:
    wheels = [
        make_wheel(tmp_path, name, files={"gedeeld.py": f"# {name}\n"}) for name in ("een", "twee")
    ]
    with pytest.raises(SystemExit, match=r"twee.*gedeeld\.py"):
        lay_out(wheels, tmp_path / "lib")


def imported_of_qt() -> set[str]:
    """The parts of Qt that the program imports."""
    found = set()
    for path in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6.Qt"):
                found.add((node.module or "").removeprefix("PySide6.Qt"))
    return found


def test_the_parts_of_qt_that_are_imported_are_handed_out() -> None:
    assert set(MODULES) == imported_of_qt()


@pytest.mark.parametrize("patterns", [OF_QT_LINUX, OF_QT_WINDOWS], ids=["linux", "windows"])
def test_nothing_of_qt_that_reaches_a_network_is_handed_out(patterns: tuple[str, ...]) -> None:
    assert [text for text in patterns if "Network" in text or "/tls/" in text] == []


def test_what_only_developers_need_goes(tmp_path: Path) -> None:
    stays = [
        *("PySide6/QtCore.pyd", "pakket/code.py", "pyphen/dictionaries/hyph_nl_NL.dic"),
        "pillow.libs/libtiff-20b7e810.so.6.3.0",
    ]
    goes = [
        *("PySide6/QtNetwork.pyd", "PySide6/designer.exe", "PySide6/plugins/tls/q.dll"),
        *("pakket/code.pyi", "pakket/tests/test_code.py", "reportlab/fonts/DarkGarden.sfd"),
        *("pyphen/dictionaries/hyph_de_DE.dic", "PIL/_avif.cp313-win_amd64.pyd"),
        *("pillow.libs/libavif-c6062d5f.so.16.4.2", "pillow.libs/libpng16-1d1ba958.so.16.58.0"),
    ]
    for name in stays + goes:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    keep_what_is_used(tmp_path, OF_QT_WINDOWS)
    left = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()]
    assert sorted(left) == sorted(stays)
    assert not (tmp_path / "reportlab").exists()
