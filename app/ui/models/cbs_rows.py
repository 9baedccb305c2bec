"""What a file of the CBS would add, as rows with a tick; no Qt."""

from collections.abc import Collection
from dataclasses import dataclass

from app.domain.quantities import Quantity
from app.exchange.cbs.figures import QUANTITIES
from app.exchange.cbs.planning import Fate, Plan, PlannedWijk
from app.reports.content.model import Kind
from app.ui.models.rows_model import Shown
from app.words.figures import value_text
from app.words.window import cbs as words

FIRST_FIGURE = 3
"""The column of the first figure; one for each of `QUANTITIES`."""


@dataclass(frozen=True, slots=True)
class CbsRow:
    """A wijk of the file."""

    wijk: PlannedWijk
    ticked: bool

    @property
    def key(self) -> str:
        """Its code."""
        return self.wijk.code


def rows(plan: Plan, ticked: Collection[str]) -> list[CbsRow]:
    """The wijken of a file, with a tick for those that are chosen."""
    return [CbsRow(wijk, wijk.code in ticked) for wijk in plan.wijken]


def proposed(plan: Plan) -> frozenset[str]:
    """The codes that are ticked at first.

    Those that the dossier follows; where it follows none yet, all of them.
    """
    usable = [wijk for wijk in plan.wijken if not wijk.problem and not wijk.archived]
    followed = frozenset(wijk.code for wijk in usable if wijk.existing is not None)
    return followed or frozenset(wijk.code for wijk in usable)


def measurements(plan: Plan, ticked: Collection[str]) -> int:
    """How many measurements are added or corrected for the wijken that are chosen."""
    return sum(item.changes for wijk in plan.wijken if wijk.code in ticked for item in wijk.figures)


def changing(plan: Plan, ticked: Collection[str]) -> int:
    """How many of the chosen wijken would change the dossier."""
    return sum(wijk.changes for wijk in plan.wijken if wijk.code in ticked)


def without_figures(plan: Plan, ticked: Collection[str]) -> bool:
    """Whether the file has no figure of any of the chosen wijken."""
    return not any(wijk.figures for wijk in plan.wijken if wijk.code in ticked)


def notes(row: CbsRow) -> str:
    """What there is to tell of a wijk; empty for nothing."""
    wijk = row.wijk
    return words.notes(wijk.name, filter(None, (wijk.problem, *wijk.warnings, *wijk.notes)))


def hidden(plan: Plan) -> list[int]:
    """The columns of figures that this file does not have."""
    return [
        FIRST_FIGURE + at
        for at, quantity in enumerate(QUANTITIES)
        if quantity not in plan.quantities
    ]


def columns() -> tuple[Shown[CbsRow], ...]:
    """The columns of the preview."""
    return (
        Shown(
            words.WIJK,
            lambda row: row.wijk.name,
            said=lambda row: words.said(row.wijk.name, ticked=row.ticked),
        ),
        Shown(words.CODE, lambda row: row.wijk.code),
        Shown(words.FATE, lambda row: _fate(row.wijk), tone=_tone),
        *(_figure(quantity) for quantity in QUANTITIES),
    )


def _figure(quantity: Quantity) -> Shown[CbsRow]:
    return Shown(
        words.HEADINGS[quantity.value], lambda row: _value(row.wijk, quantity), Kind.NUMBER
    )


def _value(wijk: PlannedWijk, quantity: Quantity) -> str:
    value = wijk.value(quantity)
    return words.UNKNOWN if value is None else value_text(quantity.value, round(value))


def _fate(wijk: PlannedWijk) -> str:
    if wijk.problem:
        return words.PROBLEM
    fates = [item.fate for item in wijk.figures]
    return words.fate(
        new=wijk.existing is None,
        figures=len(fates),
        added=fates.count(Fate.ADDED),
        corrected=fates.count(Fate.CORRECTED),
        noted=bool(wijk.warnings or wijk.notes),
    )


def _tone(row: CbsRow) -> str:
    return "overdue" if row.wijk.problem else ""
