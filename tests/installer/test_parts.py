"""What is in what is handed out: licences, and the bill of materials."""

import hashlib
import json
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest

from installer.artefacts.licences import collect_licences
from installer.artefacts.packages import LINUX, pins
from installer.artefacts.parts import known, parts
from installer.artefacts.release import Release
from installer.artefacts.sbom import write_sbom
from tests.installer.wheels import make_wheel

RELEASE = Release("1.2.3", 1_795_798_828)


@pytest.fixture
def wheels(tmp_path: Path) -> list[Path]:
    """A small wheel for each pin; of one there are two, and one needs another."""
    made = [
        make_wheel(tmp_path / "wheels", name, version, needs=NEEDS.get(name, ()))
        for name, version in pins(LINUX.lock)
        if name != "rapidfuzz"
    ]
    version = dict(pins(LINUX.lock))["rapidfuzz"]
    return [
        *made,
        *(
            make_wheel(tmp_path / "wheels", "rapidfuzz", version, tag=f"cp3{n}-cp3{n}-linux")
            for n in (11, 12)
        ),
    ]


NEEDS = {"openpyxl": ("et_xmlfile", 'numpy; extra == "numbers"', "lxml>=5 ; extra=='x'")}


def bill(wheels: list[Path], folder: Path) -> dict[str, Any]:
    write_sbom(RELEASE, LINUX, wheels, folder / "sbom.cdx.json")
    found = json.loads((folder / "sbom.cdx.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_the_packages_of_the_bill_are_those_of_the_lock(wheels: list[Path], tmp_path: Path) -> None:
    components = bill(wheels, tmp_path)["components"]
    listed = [(part["name"], part["version"]) for part in components if "purl" in part]
    assert listed == list(pins(LINUX.lock))


def test_a_package_is_named_by_the_hash_of_its_wheel(wheels: list[Path], tmp_path: Path) -> None:
    components = {part["name"]: part for part in bill(wheels, tmp_path)["components"]}
    (wheel,) = (path for path in wheels if path.name.startswith("openpyxl"))
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    assert components["openpyxl"]["hashes"] == [{"alg": "SHA-256", "content": digest}]
    assert [part["name"] for part in components["rapidfuzz"]["components"]] == [
        path.name for path in wheels if path.name.startswith("rapidfuzz")
    ]


def test_the_bill_tells_what_needs_what(wheels: list[Path], tmp_path: Path) -> None:
    found = bill(wheels, tmp_path)
    needs = {item["ref"]: item["dependsOn"] for item in found["dependencies"]}
    version = dict(pins(LINUX.lock))["et-xmlfile"]
    (openpyxl,) = (ref for ref in needs if ref.startswith("openpyxl@"))
    assert needs[openpyxl] == [f"et-xmlfile@{version}"]
    references = {part["bom-ref"] for part in found["components"]}
    assert references <= needs.keys()
    assert {ref for refs in needs.values() for ref in refs} <= references


def test_the_same_commit_gives_the_same_bill(wheels: list[Path], tmp_path: Path) -> None:
    first = bill(wheels, tmp_path)
    assert first == bill(wheels, tmp_path)
    assert first["metadata"]["timestamp"] == "2026-11-27T17:00:28Z"
    write_sbom(Release("1.2.4", RELEASE.epoch), LINUX, wheels, tmp_path / "other.json")
    other = json.loads((tmp_path / "other.json").read_text(encoding="utf-8"))
    assert other["serialNumber"] != first["serialNumber"]


def test_every_part_has_its_licence_and_stands_on_the_page(
    wheels: list[Path], tmp_path: Path
) -> None:
    collect_licences(RELEASE, LINUX, wheels, tmp_path)
    licences = tmp_path / "licences"
    page = (licences / "LEESMIJ.txt").read_text(encoding="utf-8")
    for name, version in pins(LINUX.lock):
        assert f"{name} {version}\n    licentie  {known()['packages'][name]}\n" in page
        assert list((licences / f"{name}-{version}").iterdir())
    assert (licences / "Samenlevingsroute-1.2.3" / "EUPL-1.2.txt").exists()
    (qt,) = licences.glob("pyside6-essentials-*")
    own = {"LGPL-3.0.txt", "GPL-3.0.txt", "LICENSE"}
    assert {path.name for path in qt.iterdir()} == {*own, "qt-inside.txt"}
    assert "Aanbod van de broncode" in page
    # What is compiled into a part is told where it is: Windows has another set.
    assert "    Qt: ICU (" in page
    assert "Microsoft" not in page


def test_a_part_without_the_text_of_its_licence_stops_the_build(
    wheels: list[Path], tmp_path: Path
) -> None:
    version = dict(pins(LINUX.lock))["tabulate"]
    bare = make_wheel(tmp_path / "bare", "tabulate", version, licence=None)
    with_bare = [bare if path.name == bare.name else path for path in wheels]
    with pytest.raises(SystemExit, match=f"tabulate {version}: no text"):
        collect_licences(RELEASE, LINUX, with_bare, tmp_path)


def test_a_part_of_which_nobody_looked_up_the_licence_stops_the_build(
    wheels: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = {name: text for name, text in known()["packages"].items() if name != "click"}
    monkeypatch.setattr(
        "installer.artefacts.parts.known", lambda: {**known(), "packages": packages}
    )
    with pytest.raises(SystemExit, match=r"click .*: no licence in parts\.toml"):
        parts(LINUX, wheels, None)


def test_the_licence_that_is_bought_is_not_ours(tmp_path: Path, wheels: list[Path]) -> None:
    version = dict(pins(LINUX.lock))["shiboken6"]
    stem = f"shiboken6-{version}.dist-info/licenses"
    bought = make_wheel(
        tmp_path / "b", "shiboken6", version, licence=None, files={f"{stem}/A-Commercial.txt": "€"}
    )
    found = parts(LINUX, [bought if path.name == bought.name else path for path in wheels], None)
    (part,) = (part for part in found if part.name == "shiboken6")
    assert set(part.texts) == {"LGPL-3.0.txt", "GPL-3.0.txt"}


@pytest.mark.parametrize("name", [name for name, _ in pins(LINUX.lock)])
def test_what_we_say_of_a_licence_is_what_its_maker_says(name: str) -> None:
    """Where the metadata has an SPDX expression, ours is that one, or one of its choices."""
    metadata = distribution(name).metadata
    named = "License-Expression" in metadata
    said = metadata["License-Expression"] if named else None
    ours = known()["packages"][name]
    assert said is None or ours == said or ours in said.split(" OR ")
