"""The command that takes over figures of the CBS."""

import argparse
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.cli.arguments import today_or
from app.cli.opening import DONE, TROUBLE, RefusedError, change, edited
from app.cli.output import complain, say_json
from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.editing.edit import Edit
from app.editing.session import Session
from app.exchange.cbs.doubts import doubts
from app.exchange.cbs.errors import OF_THE_FILE, CbsError, CbsTrouble
from app.exchange.cbs.planning import Plan, PlannedWijk, apply, plan
from app.exchange.cbs.reading import CbsFile, read_cbs
from app.exchange.cbs.recognising import (
    municipality_of,
    named_municipality,
    no_municipality,
    year_of,
)
from app.words import cbs as words
from app.words.names import folded, nearest


class _UnreadableError(RefusedError):
    """The file of the CBS cannot be read at all."""

    exit_code = TROUBLE


@dataclass(frozen=True, slots=True)
class _Done:
    """What was planned, for which wijken, and what is to be said of the file."""

    planned: Plan
    chosen: list[PlannedWijk]
    doubts: tuple[str, ...]


def cbs(arguments: argparse.Namespace) -> int:
    """Take over the wijken of the municipality with their figures, in one change set."""
    today = today_or(None)
    with _explained():
        found = read_cbs(Path(arguments.sheet))
        year = year_of(found, today, arguments.year)
    done: list[_Done] = []

    def work(edit: Edit) -> None:
        with _explained():
            town = _municipality(edit.dossier, found, arguments.municipality)
            planned = plan(edit.dossier, found, town, year)
            chosen = _chosen(planned, arguments.neighbourhood)
        apply(edit, planned, {wijk.code for wijk in chosen})
        doubted = doubts(edit.dossier, found, town, year, today)
        done.append(_Done(planned, chosen, tuple(doubted)))

    def result(item: ChangeSet) -> Iterable[str]:
        return () if arguments.json else (item.id,)

    made: list[ChangeSet] = []

    def run(session: Session) -> ChangeSet | None:
        item = edited("import_cbs", work)(session)
        made.extend([item] if item else [])
        return item

    code = change(arguments.file, run, result)
    if code == DONE:
        for what in done:
            _tell(what, made[0].id if made else None, in_json=arguments.json)
    return code


@contextmanager
def _explained() -> Iterator[None]:
    """Turn trouble with the file of the CBS into its sentence."""
    try:
        yield
    except CbsError as error:
        sentence = words.trouble(error.trouble.value, error.data)
        kind = _UnreadableError if error.trouble in OF_THE_FILE else RefusedError
        raise kind(sentence) from error


def _tell(what: _Done, made: str | None, *, in_json: bool) -> None:
    """Say what to doubt, and what was not taken over as it stands in the file."""
    for doubt in what.doubts:
        complain(doubt)
    for wijk in what.chosen:
        for sentence in filter(None, (wijk.problem, *wijk.warnings)):
            complain(words.about_wijk(wijk.name, sentence))
    if made is None and not any(wijk.problem for wijk in what.chosen):
        complain(_why_nothing(what))
    if in_json:
        say_json(_view(made, what))


def _why_nothing(what: _Done) -> str:
    """Why nothing was taken over, where nothing is wrong."""
    if not what.planned.wijken:
        return words.NO_WIJKEN
    return words.ALL_THERE if any(wijk.figures for wijk in what.chosen) else words.NO_FIGURES


def _municipality(dossier: Dossier, found: CbsFile, asked: str | None) -> str:
    """The municipality that was asked for, or that of the dossier."""
    code = named_municipality(asked, found) if asked else municipality_of(dossier, found)
    if not code:
        raise no_municipality(asked or dossier.municipality.name, found)
    return code


def _chosen(planned: Plan, names: list[str]) -> list[PlannedWijk]:
    """The wijken that were asked for, by name or code; without names all that are not archived.

    Raises:
        CbsError: `no_such_wijk` (name, municipality, near).
    """
    if not names:
        return [wijk for wijk in planned.wijken if not wijk.archived]
    found: dict[str, PlannedWijk] = {}
    for name in names:
        same = [item for item in planned.wijken if folded(name) in _called(item)]
        if not same:
            near = nearest(name, (item.name for item in planned.wijken))
            trouble = CbsTrouble.NO_SUCH_WIJK
            raise CbsError(trouble, name=name, municipality=planned.name, near=near)
        found |= {item.code: item for item in same}
    return list(found.values())


def _called(wijk: PlannedWijk) -> tuple[str, str]:
    return folded(wijk.name), folded(wijk.code)


def _view(made: str | None, what: _Done) -> dict[str, Any]:
    planned = what.planned
    return {
        "change_set": made,
        "municipality": {"code": planned.municipality, "name": planned.name},
        "year": planned.year,
        "warnings": list(what.doubts),
        "neighbourhoods": [_of_wijk(planned, wijk) for wijk in what.chosen],
    }


def _of_wijk(planned: Plan, wijk: PlannedWijk) -> dict[str, Any]:
    return {
        "name": wijk.name,
        "code": wijk.code,
        "new": wijk.existing is None and not wijk.problem,
        "problem": wijk.problem or None,
        "figures": {
            quantity.value: _plain(wijk.value(quantity)) for quantity in planned.quantities
        },
        "outcome": {item.figure.quantity.value: item.fate.value for item in wijk.figures},
        "warnings": list(wijk.warnings),
        "notes": list(wijk.notes),
    }


def _plain(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
