"""The list of parts for programs: a software bill of materials in CycloneDX 1.6.

Format: https://cyclonedx.org/docs/1.6/json/. The packages in it are those of the lock, no more and
no less; each is named by the hash of the file that is really handed out.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from installer.artefacts.packages import Platform
from installer.artefacts.parts import Part, own_part, parts
from installer.artefacts.release import PACKAGE, Release
from installer.artefacts.windows_runtime import Runtime

_KINDS = {"package": "library", "runtime": "platform", "data": "data"}


def write_sbom(
    release: Release,
    platform: Platform,
    wheels: Sequence[Path],
    target: Path,
    runtime: Runtime | None = None,
) -> None:
    """Write the list; the same commit gives the same bytes.

    Args:
        release: What is made.
        platform: For which machines.
        wheels: Its packages.
        target: The file.
        runtime: Python, where it is handed out too.

    Raises:
        SystemExit: A part without a known licence, or without its text.
    """
    own, others = own_part(release), parts(platform, wheels, runtime)
    program = {**_component(own), "type": "application", "bom-ref": PACKAGE}
    name = f"urn:samenlevingsroute:{platform.lock.name}:{release.version}:{release.epoch}"
    listed = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, name)}",
        "version": 1,
        "metadata": {
            "timestamp": release.moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": program,
        },
        "components": [_component(part) for part in others],
        "dependencies": list(_dependencies(others)),
    }
    text = json.dumps(listed, indent=2, ensure_ascii=False)
    target.write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _component(part: Part) -> dict[str, Any]:
    found: dict[str, Any] = {"type": _KINDS[part.kind], "bom-ref": _reference(part)}
    found["name"] = part.name
    if part.version:
        found["version"] = part.version
    if part.kind == "package" and part.files:
        found["purl"] = f"pkg:pypi/{part.name}@{part.version}"
    if len(part.files) == 1:
        found["hashes"] = [_hash(part.files[0])]
    elif part.files:
        # One per version of Python: each is a file of its own.
        found["components"] = [
            {
                "type": "file",
                "bom-ref": f"{_reference(part)}#{path.name}",
                "name": path.name,
                "hashes": [_hash(path)],
            }
            for path in part.files
        ]
    found["licenses"] = [{"expression": part.licence}]
    return found


def _reference(part: Part) -> str:
    return f"{part.name}@{part.version}" if part.version else part.name


def _hash(path: Path) -> dict[str, str]:
    return {"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}


def _dependencies(others: Sequence[Part]) -> Iterator[dict[str, Any]]:
    there = {part.name: part for part in others}
    yield {"ref": PACKAGE, "dependsOn": [_reference(part) for part in others]}
    for part in others:
        needed = [_reference(there[name]) for name in part.needs if name in there]
        yield {"ref": _reference(part), "dependsOn": needed}
