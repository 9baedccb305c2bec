"""Runs the drivers, under the fault injector when that is asked."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

_SOURCE = Path(__file__).with_name("iofault.c")
_PROJECT = Path(__file__).parents[2]

linux = pytest.mark.skipif(sys.platform != "linux", reason="works with /proc, fork and LD_PRELOAD")

Findings = list[dict[str, Any]]


def injector() -> Path:
    """The compiled fault injector; made once for each version of its source."""
    compiler = shutil.which("gcc")
    if compiler is None:
        pytest.skip("needs gcc")
    name = f"samenlevingsroute-{hashlib.sha256(_SOURCE.read_bytes()).hexdigest()[:16]}.so"
    made = Path(tempfile.gettempdir()) / name
    if not made.exists():
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / name
            options = ["-O2", "-Wall", "-Wno-nonnull-compare", "-shared", "-fPIC"]
            subprocess.run([compiler, *options, "-o", fresh, _SOURCE, "-ldl"], check=True)
            beside = made.with_name(f"{name}.{os.getpid()}")
            shutil.copyfile(fresh, beside)
            beside.replace(made)
    return made


def driven(folder: Path, driver: str, *arguments: object, faults: bool = False) -> Findings:
    """What a driver found, working in a folder of its own."""
    environment = {
        **os.environ,
        "SAMENLEVINGSROUTE_STATE": str(folder / "state"),
        "PYTHONPATH": str(_PROJECT),
    }
    if faults:
        environment["LD_PRELOAD"] = str(injector())
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.reliability.drivers",
            driver,
            str(folder),
            *map(str, arguments),
        ],
        env=environment,
        cwd=_PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]
