"""`guide`: a guide as a PDF; without the name of one, which there are."""

import argparse
from pathlib import Path

from app import __version__
from app.cli.output import say, say_exactly
from app.cli.parser import UsageError
from app.cli.placing import place_of
from app.progress import SILENT
from app.reports.form import Format
from app.reports.guides import make_guide
from app.words import usage
from app.words.guides.catalogue import GUIDES, file_name

DONE = 0


def guide(arguments: argparse.Namespace) -> int:
    """Make a guide and print its path; without a name list the guides."""
    if arguments.guide is None:
        if arguments.output is not None:
            raise UsageError(usage.guide_needed(tuple(GUIDES)))
        for key, make in GUIDES.items():
            say(f"{key}\t{make(__version__).title}")
        return DONE
    ending = Path(arguments.output or "").suffix.casefold().removeprefix(".")
    if ending in set(Format) - {Format.PDF}:
        raise UsageError(usage.only_paper(f"*.{ending}"))
    wanted = GUIDES[arguments.guide](__version__)
    path = place_of(arguments.output, file_name(wanted, __version__))
    make_guide(wanted, __version__, path, SILENT)
    say_exactly(str(path))
    return DONE
