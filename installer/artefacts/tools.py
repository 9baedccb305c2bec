"""Runs the programs that the build needs, and says which is missing."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path


def run(
    *words: str | Path, folder: Path | None = None, variables: Mapping[str, str] | None = None
) -> str:
    """Run a program and give what it wrote.

    Args:
        words: The program and its arguments.
        folder: Where it runs; here when left out.
        variables: Added to the environment.

    Raises:
        SystemExit: It is not installed, or it failed; what it said is in the message.
    """
    command = [str(word) for word in words]
    if shutil.which(command[0]) is None:
        message = f"{command[0]} is missing: installer/setup.sh dist installs it"
        raise SystemExit(message)
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **(variables or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        message = f"{' '.join(command)}: {done.returncode}\n{done.stdout}{done.stderr}"
        raise SystemExit(message)
    return done.stdout
