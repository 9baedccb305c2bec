"""What is made for Windows, as far as it can be judged without building it: see `make smoke`."""

import hashlib
import importlib.util
import re
import shutil
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from app.installation.policy import FEATURES
from app.words.guides import it as guide
from installer.artefacts import windows_msi, windows_setup
from installer.artefacts.release import ROOT, Release
from installer.artefacts.windows_msi import UPGRADE_CODE, product_code
from installer.artefacts.windows_runtime import Runtime, unpack_runtime, write_search_path
from installer.artefacts.windows_setup import longest_name, write_setup

RELEASE = Release("1.2.3", 1_795_798_828)
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"


def described(folder: Path, release: Release = RELEASE) -> ET.Element:
    return ET.fromstring(windows_msi._description(release, folder))  # noqa: S314 - our own


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("Samenlevingsroute.exe", "app/__init__.py", "runtime/Lib/é b.txt"):
        path = tmp_path / "Samenlevingsroute" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path / "Samenlevingsroute"


def test_the_msi_installs_every_file_once(folder: Path) -> None:
    top = described(folder)
    sources = [file.attrib["Source"] for file in top.iter(f"{WIX}File")]
    assert sorted(sources) == ["Samenlevingsroute.exe", "app/__init__.py", "runtime/Lib/é b.txt"]
    components = {component.attrib["Id"] for component in top.iter(f"{WIX}Component")}
    assert components == {item.attrib["Id"] for item in top.iter(f"{WIX}ComponentRef")}


def test_identities_are_as_windows_installer_wants_them(folder: Path) -> None:
    for element in described(folder).iter():
        identity = "" if element.tag == f"{WIX}Media" else element.attrib.get("Id", "")
        assert identity.startswith("{") or re.fullmatch(r"[A-Za-z_][\w.]{0,71}|", identity)


def test_a_newer_version_is_the_same_program_and_another_product(folder: Path) -> None:
    newer = Release("1.2.4", RELEASE.epoch)
    (old,), (new,) = (described(folder, each).iter(f"{WIX}Product") for each in (RELEASE, newer))
    assert old.attrib["UpgradeCode"] == new.attrib["UpgradeCode"]
    assert old.attrib["Id"] != new.attrib["Id"] == f"{{{str(product_code(newer)).upper()}}}"
    components = [
        {item.attrib["Guid"] for item in product.iter(f"{WIX}Component")} for product in (old, new)
    ]
    assert components[0] == components[1]


def test_the_guide_names_the_code_by_which_the_msi_is_known() -> None:
    assert f"{{{str(UPGRADE_CODE).upper()}}}" == guide.UPGRADE_CODE


def test_the_guide_names_the_features_that_can_be_off() -> None:
    assert [name for name, _ in guide.POLICY_FEATURES] == list(FEATURES)


def test_the_setup_knows_how_long_a_path_may_be(folder: Path) -> None:
    assert longest_name(folder) == len("\\Samenlevingsroute.exe")


def runtime(folder: Path, content: dict[str, bytes]) -> Runtime:
    folder.mkdir(parents=True, exist_ok=True)
    archive = folder / "python.zip"
    with ZipFile(archive, "w") as packed:
        for name, data in content.items():
            packed.writestr(name, data)
    return Runtime(archive, hashlib.sha256(archive.read_bytes()).hexdigest())


def test_another_python_than_was_asked_for_is_refused(tmp_path: Path) -> None:
    found = runtime(tmp_path, {"python313.zip": b""})
    with pytest.raises(SystemExit, match="not the Python that was asked for"):
        unpack_runtime(Runtime(found.archive, "0" * 64), tmp_path / "runtime")
    assert not (tmp_path / "runtime").exists()


def test_modules_that_reach_a_network_are_left_out(tmp_path: Path) -> None:
    content = {"cp313/python313.zip": b"x", "cp313/LICENSE.txt": b"y", "cp313/python313._pth": b"z"}
    unwanted = {f"cp313/{name}": b"" for name in ("_socket.pyd", "_ssl.pyd", "libcrypto-3.dll")}
    unpack_runtime(runtime(tmp_path, content | unwanted), tmp_path / "runtime")
    assert sorted(path.name for path in (tmp_path / "runtime").iterdir()) == [
        "LICENSE.txt",
        "python313.zip",
    ]


@pytest.mark.skipif(
    shutil.which("osslsigncode") is None, reason="`make dist` installs osslsigncode"
)
def test_a_program_that_its_maker_did_not_sign_is_refused(tmp_path: Path) -> None:
    found = runtime(tmp_path, {"python.exe": b"MZ no more than this"})
    with pytest.raises(SystemExit, match=r"python\.exe is not signed"):
        unpack_runtime(found, tmp_path / "runtime")


def test_python_looks_in_its_own_folder_and_in_that_of_the_program_only(tmp_path: Path) -> None:
    (tmp_path / "python3.dll").write_bytes(b"")
    (tmp_path / "python313.dll").write_bytes(b"")
    write_search_path(tmp_path)
    lines = (tmp_path / "python313._pth").read_bytes().decode().split("\r\n")
    assert lines == ["python313.zip", ".", "Lib\\site-packages", "..", ""]


@pytest.fixture
def no_sockets() -> ModuleType:
    place = ROOT / "installer" / "windows" / "_socket.py"
    spec = importlib.util.spec_from_file_location("_no_sockets", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_stands_in_for_sockets_says_what_a_capsule_is(no_sockets: ModuleType) -> None:
    """Without it no window opened on Windows: Python 3.13 asks `_socket` for that."""
    assert type(no_sockets.CAPI).__name__ == "PyCapsule"


def test_and_has_no_sockets(no_sockets: ModuleType) -> None:
    with pytest.raises(ImportError, match="no network"):
        _ = no_sockets.socket


def test_and_can_be_looked_at_like_any_module(no_sockets: ModuleType) -> None:
    """PySide6 looks at the source of what is imported, and asks each module for `__wrapped__`."""
    assert not hasattr(no_sockets, "__wrapped__")


def test_the_setup_knows_no_time_of_the_day_on_which_it_is_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The picture at its side carried the time of building: no two setups were the same."""
    seen = []

    def pack(*command: object, **_: object) -> None:
        (banner,) = (word for word in map(str, command) if word.startswith("-DBANNER="))
        seen.append(Path(banner.removeprefix("-DBANNER=")).stat().st_mtime)

    monkeypatch.setattr(windows_setup, "run", pack)
    write_setup(RELEASE, folder, folder.parent / "setup.exe")
    assert seen == [RELEASE.epoch]
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_the_setup_takes_out_all_that_it_puts_in() -> None:
    script = (ROOT / "installer" / "windows" / "setup.nsi").read_text(encoding="utf-8")
    ours = set(re.findall(r'!insertmacro \$\{DO\} "([^"]+)"', script))
    assert ours == {
        *("app", "runtime", "licences", "Samenlevingsroute.exe", "samenlevingsroute-cli.exe"),
        *("samenlevingsroute.ico", "sbom.cdx.json", "LEESMIJ.txt", "beheer.voorbeeld.toml"),
        "samenlevingsroute-uninstall.exe",
    }
