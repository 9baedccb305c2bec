"""`python -m tests.bench`: every figure a ratio of two sides, measured in turn in one run.

Times differ from machine to machine and from minute to minute; ratios of one run much less. The
exit status is 1 when a line could not be measured, and 0 when a goal was missed: that is for people
to judge.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench import (
    cbs,
    edits,
    figures,
    files,
    growth,
    meetings,
    papers,
    publishing,
    rewinding,
    sizes,
    table,
    window,
    workbooks,
)
from tests.bench.places import Place, workplace
from tests.bench.timing import Line


@dataclass(frozen=True, slots=True)
class Rounds:
    """How often each side runs.

    Attributes:
        usual: Of most lines.
        slow: Of those that take long.
    """

    usual: int
    slow: int


@dataclass(frozen=True, slots=True)
class Sources:
    """The measured dossiers."""

    demo: Path
    large: Path
    huge: Path


Measure = Callable[[Sources, Place, Rounds], list[Line]]

_MEASURES: dict[str, Measure] = {
    "S1": lambda of, at, n: [window.starting("S1", of.demo, at, n.usual, 2.0)],
    "S2": lambda of, at, n: [window.starting("S2", of.large, at, n.usual, 3.0)],
    "S3": lambda of, at, n: [edits.measure(of.large, at, n.usual, "large")],
    "S4": lambda of, at, n: [
        *window.pressing(of.large, at, n.usual),
        window.pressing_meanwhile(of.large, at, n.usual),
    ],
    "S5": lambda of, at, n: [window.filtering(of.large, at, n.usual)],
    "S6": lambda of, at, n: workbooks.measure(of.large, at, n.slow, "large"),
    "S7": lambda of, at, n: papers.measure(of.large, at, n.slow, "large"),
    "S9": lambda of, at, n: publishing.measure(of.large, at, n.usual, "large"),
    "S11": lambda of, at, n: [rewinding.measure(of.large, at, n.usual, "large")],
    "S12": lambda of, at, n: window.memory(of.demo, of.large, at, n.usual),
    "S15": lambda of, at, n: [meetings.opening(of.large, at, n.usual)],
    "S16": lambda of, at, n: [meetings.saying(of.large, at, n.usual)],
    "S17": lambda of, at, n: meetings.proposing(of.large, at, n.usual),
    "S19": lambda of, at, n: [figures.of_every_wijk(of.large, at, n.usual)],
    "S20": lambda of, at, n: [figures.on_screen(of.demo, at, n.usual)],
    "S21": lambda of, at, n: cbs.measure(at, n.slow),
    "S13 S2": lambda of, at, n: [window.growth(of.large, of.huge, at, n.slow)],
    "S13 S6": lambda of, at, n: [growth.of_workbook(of.large, of.huge, at, n.slow)],
    "S13 S7": lambda of, at, n: [growth.of_paper(of.large, of.huge, at, n.slow)],
    "S13 S9": lambda of, at, n: [growth.of_publishing(of.large, of.huge, at, n.usual)],
    "S13 S11": lambda of, at, n: [growth.of_rewinding(of.large, of.huge, at, n.usual)],
}
_MORE: dict[str, Measure] = {
    "S8": lambda of, at, n: papers.against_html(of.large, at, n.slow, "large"),
    "S14": lambda of, at, n: window.against_calc(of.large, at, n.slow),
    "S3 demo": lambda of, at, n: [edits.measure(of.demo, at, n.usual, "demo")],
    "S3 huge": lambda of, at, n: [edits.measure(of.huge, at, n.usual, "huge")],
    "S6 demo": lambda of, at, n: workbooks.measure(of.demo, at, n.usual, "demo"),
    "S9 demo": lambda of, at, n: publishing.measure(of.demo, at, n.usual, "demo"),
    "S9 huge": lambda of, at, n: publishing.measure(of.huge, at, n.usual, "huge"),
    "S11 huge": lambda of, at, n: [rewinding.measure(of.huge, at, n.usual, "huge")],
}


def main() -> int:
    """Measure, print, and tell whether everything was measured."""
    options = _options()
    began = time.monotonic()
    lines = list(_measured(options.only, full=options.full))
    if options.json:
        print(table.as_json(lines, time.monotonic() - began))
    else:
        print(table.text(lines))
        print(f"\n{time.monotonic() - began:.0f} s")
    return 0 if all(line.measured for line in lines) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--full", action="store_true", help="more rounds, all sizes")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.add_argument("--only", default="", metavar="NR", help="only lines that begin so: S9")
    return parser.parse_args()


def _measured(only: str, *, full: bool) -> Iterator[Line]:
    rounds = Rounds(usual=9, slow=5) if full else Rounds(usual=7, slow=3)
    with workplace() as place:
        sources = Sources(
            files.demo(place.folder),
            files.of_size(sizes.LARGE, _say),
            files.of_size(sizes.HUGE, _say),
        )
        for name, measure in (_MEASURES | (_MORE if full else {})).items():
            if name.startswith(only):
                _say(f"{name} wordt gemeten")
                yield from measure(sources, place, rounds)


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
