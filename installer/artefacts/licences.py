"""The folder `licences`: the text of every licence, and one page that says what there is."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import fill

from installer.artefacts.packages import Platform
from installer.artefacts.parts import Part, known, own_part, parts
from installer.artefacts.release import Release
from installer.artefacts.windows_runtime import Runtime

_WIDTH = 78
_INTRODUCTION = """\
Wat er in Samenlevingsroute {version} zit

Samenlevingsroute zelf valt onder de EUPL-1.2. Het gebruikt de onderdelen hieronder; van elk
staat de tekst van de licentie in deze map. Dezelfde lijst, voor programma's, is
sbom.cdx.json in de map van het programma.
"""
_QT = """\
Qt en Qt for Python (PySide6, Shiboken) vallen onder de LGPL, versie 3. Zij zitten als
losse bestanden in de map {place}. Wie wil, mag ze vervangen door een eigen versie die
ermee uitwisselbaar is: zet die op dezelfde plaats. Samenlevingsroute houdt dat niet tegen,
en staat toe dat het voor dat doel wordt onderzocht.

Aanbod van de broncode. De broncode van precies deze versies van Qt, PySide6 en Shiboken
({version}) is die van het Qt Project, en is daar te krijgen. Tot drie jaar nadat
je dit programma kreeg, geven ook de beheerders van Samenlevingsroute haar aan wie erom
vraagt, tegen niet meer dan de kosten van het versturen. Waar zij te bereiken zijn, staat in
publiccode.yml en in SECURITY.md bij de broncode van Samenlevingsroute.
"""
_INSIDE = "In deze onderdelen zitten weer onderdelen van anderen"


def collect_licences(
    release: Release,
    platform: Platform,
    wheels: Sequence[Path],
    folder: Path,
    runtime: Runtime | None = None,
) -> None:
    """Write the folder `licences` in the folder of the program.

    Args:
        release: What is made.
        platform: For which machines.
        wheels: Its packages.
        folder: The folder of the program.
        runtime: Python, where it is handed out too.

    Raises:
        SystemExit: A part without a known licence, or without its text.
    """
    target = folder / "licences"
    target.mkdir()
    every = [own_part(release), *parts(platform, wheels, runtime)]
    for part in every:
        place = target / _folder_of(part)
        place.mkdir()
        for name, text in part.texts.items():
            (place / name).write_text(text, encoding="utf-8", newline="\n")
    page = "\n".join(_page(release, every, windows=runtime is not None))
    (target / "LEESMIJ.txt").write_text(page, encoding="utf-8", newline="\n")


def _folder_of(part: Part) -> str:
    return "-".join(filter(None, (part.name.replace(" ", "-"), part.version)))


def _page(release: Release, every: Sequence[Part], *, windows: bool) -> Iterator[str]:
    yield _INTRODUCTION.format(version=release.version)
    for part in every:
        yield f"{part.name} {part.version}".strip()
        yield f"    licentie  {part.licence}"
        yield f"    tekst     {_folder_of(part)}"
    qt = next(part for part in every if part.name == "pyside6-essentials")
    place = "runtime\\Lib\\site-packages\\PySide6" if windows else "lib/PySide6"
    for paragraph in _QT.format(place=place, version=qt.version).split("\n\n"):
        yield ""
        yield fill(" ".join(paragraph.split()), _WIDTH)
    yield ""
    yield _INSIDE
    here = "windows" if windows else "linux"
    for inside in known()["inside"]:
        if inside.get("platform", here) == here:
            text = f"{inside['part']}: {inside['name']} ({inside['licence']})"
            yield fill(text, _WIDTH, initial_indent="    ", subsequent_indent="        ")
    yield ""
