"""The Debian package: the same folder in /usr/lib, with what a desktop wants to know.

Rules: the Debian Policy Manual, and for Python the Debian Python Policy. What is compiled is made
when it is installed, by the Python that is there, and removed with it.
"""

import gzip
import hashlib
import shutil
from email.utils import format_datetime
from pathlib import Path

from installer.artefacts.icon import PICTURE, drawn
from installer.artefacts.linux_folder import SOURCES, STARTER
from installer.artefacts.manual import manual_page
from installer.artefacts.release import PACKAGE, ROOT, Release
from installer.artefacts.tools import run
from installer.artefacts.trees import files, settle, size

_PLACE = f"usr/lib/{PACKAGE}"
_POLICY = "beheer.toml"
_METAINFO = "nl.samenlevingsroute.Samenlevingsroute.metainfo.xml"
_ICONS = (16, 22, 24, 32, 48, 64, 128, 256)

NEEDED = (
    "python3 (>= 3.11)",
    "python3 (<< 3.14)",
    # What Qt opens while it runs; newer releases have some under a name of their own.
    *("libc6 (>= 2.34)", "libegl1", "libgl1", "libglib2.0-0t64 | libglib2.0-0", "libfontconfig1"),
    *("libdbus-1-3", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0"),
    *("libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0", "libxcb-shape0", "libxcb-xkb1"),
)
"""What the package depends on."""

_CONTROL = """\
Package: {package}
Version: {version}
Section: misc
Priority: optional
Architecture: amd64
Installed-Size: {kilobytes}
Depends: {needed}
Recommends: libcups2t64 | libcups2, libwayland-client0
Maintainer: Beheerders van Samenlevingsroute <noreply@example.org>
Description: follows neighbourhoods on the way off natural gas
 With Samenlevingsroute a Dutch municipality keeps track of how its
 neighbourhoods prepare for heating without natural gas: who is accountable
 for each step, what each department contributes, how far it is and what it
 waits for. The interface is Dutch. It works without a network.
"""
_CHANGES = """\
{package} ({version}) unstable; urgency=medium

  * What changed is told in CHANGELOG.md, in Dutch.

 -- Beheerders van Samenlevingsroute <noreply@example.org>  {day}
"""
_AFTER = f"""\
#!/bin/sh
set -e
if [ "$1" = configure ]; then
    py3compile -q /{_PLACE}
fi
"""
_BEFORE = f"""\
#!/bin/sh
set -e
py3clean /{_PLACE}
"""


def write_deb(release: Release, folder: Path, target: Path, scratch: Path) -> None:
    """Make the package.

    Args:
        release: What is made.
        folder: As `linux_folder` lays it out; it stays as it is.
        target: The package.
        scratch: A folder to work in.
    """
    root = scratch / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / _PLACE, symlinks=True)
    _link(root / "usr" / "bin" / PACKAGE, f"../lib/{PACKAGE}/{STARTER}")
    # IT's file, where Debian keeps what is set for a machine.
    _link(root / _PLACE / _POLICY, f"/etc/{PACKAGE}/{_POLICY}")
    _desktop(release, root / "usr" / "share")
    _documents(release, root / "usr" / "share")
    _control(release, root)
    settle(root, release.epoch)
    run(
        "dpkg-deb",
        *("--root-owner-group", "-Zxz", "--build", root, target),
        variables={"SOURCE_DATE_EPOCH": str(release.epoch)},
    )
    shutil.rmtree(root)


def _link(place: Path, to: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(to)


def _put(place: Path, data: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)


def _desktop(release: Release, share: Path) -> None:
    for name, place in (
        ("samenlevingsroute.desktop", "applications"),
        ("samenlevingsroute.xml", "mime/packages"),
    ):
        _put(share / place / name, (SOURCES / name).read_bytes())
    metainfo = (SOURCES / "metainfo.xml").read_text(encoding="utf-8")
    filled = metainfo.replace("@VERSION@", release.version)
    filled = filled.replace("@DAY@", f"{release.moment:%Y-%m-%d}")
    _put(
        share / "metainfo" / "nl.samenlevingsroute.Samenlevingsroute.metainfo.xml", filled.encode()
    )
    icons = share / "icons" / "hicolor"
    _put(icons / "scalable" / "apps" / f"{PACKAGE}.svg", PICTURE.read_bytes())
    for pixels in _ICONS:
        icon = icons / f"{pixels}x{pixels}" / "apps" / f"{PACKAGE}.png"
        icon.parent.mkdir(parents=True)
        drawn(pixels).save(icon, "PNG")


def _documents(release: Release, share: Path) -> None:
    documents = share / "doc" / PACKAGE
    _put(documents / "copyright", (SOURCES / "copyright").read_bytes())
    told = _CHANGES.format(
        package=PACKAGE, version=release.version, day=format_datetime(release.moment)
    )
    _put(documents / "changelog.gz", _packed(told.encode()))
    _put(documents / "CHANGELOG.md.gz", _packed((ROOT / "CHANGELOG.md").read_bytes()))
    overrides = (SOURCES / "lintian-overrides").read_bytes()
    _put(share / "lintian" / "overrides" / PACKAGE, overrides)
    # The interface is Dutch, and so is the page, whatever the language of the system.
    _put(share / "man" / "man1" / f"{PACKAGE}.1.gz", _packed(manual_page(release).encode()))


def _packed(data: bytes) -> bytes:
    return gzip.compress(data, compresslevel=9, mtime=0)


def _control(release: Release, root: Path) -> None:
    control = root / "DEBIAN"
    text = _CONTROL.format(
        package=PACKAGE,
        version=release.version,
        kilobytes=size(root) // 1024,
        needed=", ".join(NEEDED),
    )
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {name}\n"
        for path in files(root)
        if not path.is_symlink() and (name := path.relative_to(root).as_posix())
    ]
    _put(control / "control", text.encode())
    _put(control / "md5sums", "".join(sums).encode())
    for name, script in (("postinst", _AFTER), ("prerm", _BEFORE)):
        _put(control / name, script.encode())
        (control / name).chmod(0o755)
