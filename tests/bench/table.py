"""The lines as text, and as JSON."""

import json
import os
import platform
import sqlite3
import sys
from collections.abc import Sequence
from dataclasses import asdict
from statistics import median

from tests.bench.sizes import HUGE, LARGE
from tests.bench.timing import Line

NOT_MEASURED = (
    ("S8", "tegen HTML→PDF", "alleen met FULL=1, en waar WeasyPrint is"),
    ("S10", "samenvoegen", "bestaat nog niet"),
    ("S14", "tegen LibreOffice Calc", "alleen met FULL=1, en waar Calc is"),
)
"""The lines of the table of goals that are left out, and why."""


def text(lines: Sequence[Line]) -> str:
    """The table for people."""
    parts = [_machine(), LARGE.told, HUGE.told, ""]
    parts += [_line(line) for line in lines]
    parts += ["", "Niet gemeten:"]
    parts += [f"  {nr:7} {work}: {why}" for nr, work, why in NOT_MEASURED]
    return "\n".join(parts)


def as_json(lines: Sequence[Line], seconds: float) -> str:
    """The same for programs."""
    return json.dumps(
        {
            "machine": _machine(),
            "seconds": round(seconds, 1),
            "sizes": [asdict(size) for size in (LARGE, HUGE)],
            "lines": [_values(line) for line in lines],
            "not_measured": [
                {"nr": nr, "work": work, "why": why} for nr, work, why in NOT_MEASURED
            ],
        },
        ensure_ascii=False,
        indent=1,
    )


def _machine() -> str:
    python = ".".join(map(str, sys.version_info[:3]))
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} kernen, Python {python},"
        f" SQLite {sqlite3.sqlite_version}"
    )


def _line(line: Line) -> str:
    goal = "" if line.goal is None else f" (doel ≤ {line.goal:g}×)"
    fastest = f"; snelste tegen snelste {_times(line.fastest)}"
    rows = [
        f"{line.nr:4} {line.verdict:8} {_times(line.ratio):>7}{goal}{fastest}",
        f"       {line.work}",
        f"       dit  {_spread(line.ours, line.unit)}",
        f"       dat  {_spread(line.theirs, line.unit)}  {line.against}",
    ]
    if line.note:
        rows.append(f"       {line.note}")
    return "\n".join(rows)


def _times(ratio: float | None) -> str:
    return "–" if ratio is None else f"{ratio:.2f}×"


def _spread(found: Sequence[float], unit: str) -> str:
    if not found:
        return "niet gemeten"
    middle, least, most = median(found), min(found), max(found)
    return f"{middle:9.3f} {unit} ({least:.3f} – {most:.3f}, {len(found)} keer)"


def _values(line: Line) -> dict[str, object]:
    return {
        "nr": line.nr,
        "work": line.work,
        "against": line.against,
        "goal": line.goal,
        "ratio": None if line.ratio is None else round(line.ratio, 3),
        "fastest": None if line.fastest is None else round(line.fastest, 3),
        "verdict": line.verdict,
        "unit": line.unit,
        "ours": [round(value, 6) for value in line.ours],
        "theirs": [round(value, 6) for value in line.theirs],
        "note": line.note,
    }
