"""Which release is made: the one place where version, names and moment come from."""

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app import __version__

ROOT = Path(__file__).resolve().parents[2]
"""The checkout."""

PROGRAM = "Samenlevingsroute"
PACKAGE = "samenlevingsroute"
EXTENSION = ".samenroute"
MAKER = "Samenlevingsroute"
SUMMARY = "Volgt per wijk en per afdeling de route van een gemeente naar wonen zonder aardgas"

_MOMENT = "SOURCE_DATE_EPOCH"
"""The variable with which builds are told their moment: see reproducible-builds.org."""


@dataclass(frozen=True, slots=True)
class Release:
    """What is made.

    Attributes:
        version: As the program itself says it, such as `0.1.0`.
        epoch: The moment every file is dated with, in seconds since 1970 (UTC).
    """

    version: str
    epoch: int

    @property
    def moment(self) -> datetime:
        """The moment as a date and time (UTC)."""
        return datetime.fromtimestamp(self.epoch, UTC)

    def named(self, rest: str) -> str:
        """The name of an artefact, such as `Samenlevingsroute-0.1.0-setup.exe`."""
        return f"{PROGRAM}-{self.version}{rest}"


def this_release(root: Path = ROOT) -> Release:
    """The release of a checkout: its version, and the moment of its last commit.

    Raises:
        SystemExit: The moment is not known: neither git nor `SOURCE_DATE_EPOCH` tells it.
    """
    told = os.environ.get(_MOMENT)
    return Release(__version__, int(told) if told else _moment_of_commit(root))


def _moment_of_commit(root: Path) -> int:
    try:
        asked = subprocess.run(
            ["git", "-C", str(root), "log", "-1", "--format=%ct"],
            capture_output=True,
            text=True,
            check=True,
        )
        return int(asked.stdout)
    except (OSError, ValueError, subprocess.CalledProcessError):
        message = f"no moment for this release: no git history here, and {_MOMENT} is not set"
        raise SystemExit(message) from None


def four_numbers(version: str, between: str) -> str:
    """A version as Windows counts: four numbers.

    Args:
        version: Such as `0.1.0`.
        between: What stands between them.
    """
    return between.join([*version.split("."), "0", "0", "0"][:4])
