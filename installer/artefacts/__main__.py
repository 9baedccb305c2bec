"""Makes everything that is handed out; `make dist` runs it.

python -m installer.artefacts build/release
python -m installer.artefacts build/release --only windows
python -m installer.artefacts build/release --runtime python-3.13.9-embed-amd64.zip \
        --runtime-sha256 0123...
"""

import argparse
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.artefacts import packages, windows_runtime
from installer.artefacts.checksums import write_checksums
from installer.artefacts.deb import write_deb
from installer.artefacts.licences import collect_licences
from installer.artefacts.linux_folder import build_linux_folder
from installer.artefacts.packages import Platform
from installer.artefacts.program import Parts, build_wheel
from installer.artefacts.release import PACKAGE, PROGRAM, ROOT, Release, this_release
from installer.artefacts.sbom import write_sbom
from installer.artefacts.tarball import write_tarball
from installer.artefacts.tools import run
from installer.artefacts.windows_folder import build_windows_folder
from installer.artefacts.windows_msi import write_msi
from installer.artefacts.windows_portable import write_portable
from installer.artefacts.windows_runtime import Runtime
from installer.artefacts.windows_setup import write_setup

_GUIDES = (("start", "Snel-aan-de-slag"), ("it", "IT-handleiding"), ("security", "Beveiliging"))
_POLICY = ROOT / "installer" / "beheer.voorbeeld.toml"


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are while everything is made.

    Attributes:
        out: What is handed out.
        scratch: What is made on the way; a later run begins anew.
        cache: What was fetched; a later run uses it.
    """

    out: Path
    scratch: Path
    cache: Path


def main(words: Sequence[str]) -> None:
    """Make what the arguments ask for."""
    asked = _arguments(words)
    release = this_release()
    places = Places(asked.out.resolve(), asked.scratch.resolve(), asked.downloads.resolve())
    for folder in (places.out, places.scratch):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    wheel = build_wheel(release, places.scratch)
    if asked.only in (None, "windows"):
        _windows(release, places, wheel, _runtime(asked, places.cache))
    if asked.only in (None, "linux"):
        _linux(release, places, wheel)
    _papers(release, places.out)
    for path in sorted(places.out.iterdir()):
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path.name}")


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m installer.artefacts", description=__doc__)
    parser.add_argument("out", type=Path, help="folder for what is made; emptied first")
    parser.add_argument("--only", choices=("windows", "linux"))
    parser.add_argument("--runtime", type=Path, help="another embeddable Python for Windows")
    parser.add_argument("--runtime-sha256", help="its SHA-256, as its maker tells it")
    build = ROOT / "build"
    parser.add_argument("--scratch", type=Path, default=build / "release-scratch")
    parser.add_argument("--downloads", type=Path, default=build / "downloads")
    asked = parser.parse_args(words)
    if (asked.runtime is None) != (asked.runtime_sha256 is None):
        parser.error("--runtime and --runtime-sha256 belong together")
    return asked


def _runtime(asked: argparse.Namespace, cache: Path) -> Runtime:
    if asked.runtime is None:
        return windows_runtime.fetch_runtime(cache)
    return Runtime(asked.runtime, asked.runtime_sha256.lower())


def _windows(release: Release, places: Places, wheel: Path, runtime: Runtime) -> None:
    folder = places.scratch / "windows" / PROGRAM
    wheels = packages.fetch(packages.WINDOWS, places.cache)
    papers = _adder(release, packages.WINDOWS, wheels, runtime)
    build_windows_folder(release, Parts(wheel, wheels, papers), runtime, folder)
    out = places.out
    shutil.copyfile(folder / "sbom.cdx.json", out / release.named("-windows.cdx.json"))
    write_portable(release, folder, out / release.named("-portable.zip"), places.scratch)
    write_setup(release, folder, out / release.named("-setup.exe"))
    write_msi(release, folder, out / release.named(".msi"))


def _linux(release: Release, places: Places, wheel: Path) -> None:
    folder = places.scratch / "linux" / f"{PACKAGE}-{release.version}"
    wheels = packages.fetch(packages.LINUX, places.cache)
    papers = _adder(release, packages.LINUX, wheels, None)
    build_linux_folder(release, Parts(wheel, wheels, papers), folder)
    out = places.out
    shutil.copyfile(folder / "sbom.cdx.json", out / release.named("-linux.cdx.json"))
    write_deb(release, folder, out / f"{PACKAGE}_{release.version}_amd64.deb", places.scratch)
    write_tarball(release, folder, out / f"{PACKAGE}-{release.version}-linux-x86_64.tar.gz")


def _adder(
    release: Release, platform: Platform, wheels: Sequence[Path], runtime: Runtime | None
) -> Callable[[Path], None]:
    """A function that puts into a folder what says what is in it."""

    def add(folder: Path) -> None:
        collect_licences(release, platform, wheels, folder, runtime)
        write_sbom(release, platform, wheels, folder / "sbom.cdx.json", runtime)
        shutil.copyfile(_POLICY, folder / _POLICY.name)

    return add


def _papers(release: Release, out: Path) -> None:
    """The guides, the example for IT, and last the list of what is there."""
    for guide, name in _GUIDES:
        target = out / release.named(f"-{name}.pdf")
        run(sys.executable, "-m", "app", "guide", guide, "--output", target, folder=ROOT)
    shutil.copyfile(_POLICY, out / _POLICY.name)
    shutil.copyfile(ROOT / "SECURITY.md", out / "SECURITY.md")
    write_checksums(out)


if __name__ == "__main__":
    main(sys.argv[1:])
