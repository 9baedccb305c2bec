"""The MSI for a whole machine, made by wixl.

Identities never change: the upgrade code belongs to the program, a component to its path, the
product and the package to the version. See Windows Installer, "Changing the Product Code".
"""

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5
from xml.etree import ElementTree as ET

from installer.artefacts.release import EXTENSION, MAKER, PROGRAM, SUMMARY, Release, four_numbers
from installer.artefacts.tools import run
from installer.artefacts.windows_starter import ICON, WINDOW

_SPACE = uuid5(NAMESPACE_URL, "urn:samenlevingsroute:msi")
UPGRADE_CODE = uuid5(_SPACE, "upgrade")
"""By this Windows knows an older or newer version of the program."""

_TYPE = "Samenlevingsroute.Dossier"
_NEWER = (
    "Er staat al een nieuwere versie van Samenlevingsroute. Er is niets gewijzigd. Verwijder die"
    " eerst als je echt terug wilt."
)
_REVISION = re.compile(r"Revision number \(UUID\): \{([0-9A-F-]{36})\}")
_FILETIME = b"\x40\x00\x00\x00"
_MOMENT = re.compile(re.escape(_FILETIME) + rb".{6}[\xd0-\xff]\x01", re.DOTALL)
_MOMENTS = 2
_SECONDS_1601 = 11_644_473_600
"""From 1601, where Windows begins to count, to 1970."""

_SCHEMA = "http://schemas.microsoft.com/wix/2006/wi"


def write_msi(release: Release, folder: Path, target: Path) -> None:
    """Make the MSI of a folder.

    Args:
        release: What is made.
        folder: What is installed.
        target: The MSI; absolute.
    """
    source = target.with_suffix(".wxs")
    source.write_text(_description(release, folder), encoding="utf-8")
    # wixl looks for the files from where it runs.
    run(
        "wixl",
        *("--arch", "x64", "--output", target, source),
        folder=folder,
        variables={"SOURCE_DATE_EPOCH": str(release.epoch)},
    )
    source.unlink()
    _settle(target, release)


def _settle(msi: Path, release: Release) -> None:
    """Replace what wixl makes up anew each time: the identity of the package, and its moments.

    They stand in the summary of the file as a text in braces and two times of Windows (100 ns
    since 1601), each behind its kind. See [MS-OLEPS] 2.15.
    """
    data = msi.read_bytes()
    told = run("msiinfo", "suminfo", msi)
    (number,) = _REVISION.findall(told)
    found = _braced(UUID(number)).encode()
    place = data.index(found)
    package = _braced(uuid5(_SPACE, f"package {release.version} {release.epoch}")).encode()
    ticks = (release.epoch + _SECONDS_1601) * 10_000_000
    rest, times = _MOMENT.subn(_FILETIME + ticks.to_bytes(8, "little"), data[place + len(found) :])
    if times != _MOMENTS:
        message = f"{msi}: {times} moments in its summary; {_MOMENTS} were expected"
        raise SystemExit(message)
    msi.write_bytes(data[:place] + package + rest)


def product_code(release: Release) -> UUID:
    """The identity of one version, by which Intune finds and Windows removes it."""
    return uuid5(_SPACE, f"product {release.version}")


def _description(release: Release, folder: Path) -> str:
    top = ET.Element("Wix", xmlns=_SCHEMA)
    product = ET.SubElement(
        top,
        "Product",
        Id=_braced(product_code(release)),
        Name=PROGRAM,
        Language="1043",
        Codepage="1252",
        Version=".".join(four_numbers(release.version, ".").split(".")[:3]),
        Manufacturer=MAKER,
        UpgradeCode=_braced(UPGRADE_CODE),
    )
    ET.SubElement(
        product,
        "Package",
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perMachine",
        Languages="1043",
        Description=PROGRAM,
        Comments=SUMMARY,
        Manufacturer=MAKER,
    )
    ET.SubElement(product, "MajorUpgrade", DowngradeErrorMessage=_NEWER)
    ET.SubElement(product, "Media", Id="1", Cabinet="program.cab", EmbedCab="yes")
    ET.SubElement(product, "Icon", Id="program.ico", SourceFile=ICON)
    ET.SubElement(product, "Property", Id="ARPPRODUCTICON", Value="program.ico")
    ET.SubElement(product, "Property", Id="ARPNOMODIFY", Value="1")
    root = ET.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = ET.SubElement(root, "Directory", Id="ProgramFiles64Folder")
    place = ET.SubElement(programs, "Directory", Id="INSTALLDIR", Name=PROGRAM)
    menu = ET.SubElement(root, "Directory", Id="ProgramMenuFolder")
    components = [*_folder(place, folder, folder), _menu_entry(menu), _file_type(place)]
    feature = ET.SubElement(product, "Feature", Id="Program", Level="1", Title=PROGRAM)
    for component in components:
        ET.SubElement(feature, "ComponentRef", Id=component)
    ET.indent(top)
    return ET.tostring(top, encoding="unicode", xml_declaration=True)


def _folder(parent: ET.Element, folder: Path, root: Path) -> Iterator[str]:
    """Describe what is in a folder; yields the components."""
    for path in sorted(folder.iterdir()):
        name = path.relative_to(root).as_posix()
        if path.is_dir():
            below = ET.SubElement(parent, "Directory", Id=_id("d", name), Name=path.name)
            yield from _folder(below, path, root)
            continue
        component = _component(parent, name)
        ET.SubElement(component, "File", Id=_id("f", name), Source=name, KeyPath="yes")
        yield component.attrib["Id"]


def _menu_entry(menu: ET.Element) -> str:
    component = _component(menu, "menu")
    ET.SubElement(
        component,
        "Shortcut",
        Id="MenuEntry",
        Name=PROGRAM,
        Description=SUMMARY,
        Target=f"[INSTALLDIR]{WINDOW}",
        WorkingDirectory="INSTALLDIR",
        Icon="program.ico",
    )
    _value(component, f"Software\\{PROGRAM}", "menu", "1", key=True)
    return component.attrib["Id"]


def _file_type(place: ET.Element) -> str:
    component = _component(place, "file type")
    classes = "Software\\Classes"
    _value(component, f"{classes}\\{EXTENSION}", "", _TYPE, key=True)
    _value(component, f"{classes}\\{_TYPE}", "", f"Dossier van {PROGRAM}")
    _value(component, f"{classes}\\{_TYPE}\\DefaultIcon", "", f"[INSTALLDIR]{ICON}")
    command = f'"[INSTALLDIR]{WINDOW}" "%1"'
    _value(component, f"{classes}\\{_TYPE}\\shell\\open\\command", "", command)
    return component.attrib["Id"]


def _component(parent: ET.Element, name: str) -> ET.Element:
    guid = _braced(uuid5(_SPACE, f"component {name}"))
    return ET.SubElement(parent, "Component", Id=_id("c", name), Guid=guid, Win64="yes")


def _value(component: ET.Element, path: str, name: str, value: str, *, key: bool = False) -> None:
    given = {"Name": name} if name else {}
    ET.SubElement(
        component,
        "RegistryValue",
        {"Root": "HKLM", "Key": path, "Type": "string", "Value": value, **given},
        KeyPath="yes" if key else "no",
    )


def _id(kind: str, name: str) -> str:
    # Windows Installer takes letters, digits, strokes and dots, 72 of them at most.
    return f"{kind}{uuid5(_SPACE, name).hex}"


def _braced(identity: UUID) -> str:
    return f"{{{str(identity).upper()}}}"
