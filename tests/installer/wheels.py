"""Small real wheels, for the rules about them."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile


def make_wheel(
    folder: Path,
    name: str,
    version: str = "1.0",
    *,
    tag: str = "py3-none-any",
    files: Mapping[str, str] | None = None,
    licence: str | None = "Do as you like.",
    needs: tuple[str, ...] = (),
) -> Path:
    """A wheel with metadata, and what else is asked for."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"{name.replace('-', '_')}-{version}"
    wheel = folder / f"{stem}-{tag}.whl"
    metadata = f"Metadata-Version: 2.4\nName: {name}\nVersion: {version}\n"
    metadata += "".join(f"Requires-Dist: {need}\n" for need in needs)
    with ZipFile(wheel, "w") as archive:
        archive.writestr(f"{stem}.dist-info/METADATA", metadata)
        archive.writestr(f"{stem}.dist-info/WHEEL", f"Tag: {tag}\n")
        if licence is not None:
            archive.writestr(f"{stem}.dist-info/licenses/LICENSE", licence)
        for path, text in (files or {}).items():
            archive.writestr(path, text)
    return wheel
