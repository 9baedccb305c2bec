"""The register of risks as a list, and the map of them; no Qt."""

from dataclasses import replace
from datetime import date

from app.domain.dossier import Dossier
from app.domain.risks import LEAST, MOST, Risk, RiskStatus
from app.editing.edit import Edit
from app.editing.quick_entry import EntryKind
from app.editing.wording import name_of, origin_text
from app.reports.content.model import Kind
from app.ui.models.register import (
    Field,
    Line,
    Narrowing,
    Register,
    kept,
    place_of,
    step_and_wijk,
    steps,
    wijken,
)
from app.ui.models.typed_values import (
    number_to,
    one_of,
    read_flag,
    read_needed,
    read_person,
    read_text,
)
from app.words import choices
from app.words.names import natural
from app.words.window import register_lists as words


def _status_of_risk(edit: Edit, key: str, status: str) -> None:
    edit.save(replace(edit.dossier.get(Risk, key), status=RiskStatus(status)))


def _risk_lines(dossier: Dossier, today: date) -> list[Line]:
    del today
    ordered = sorted(
        dossier.all(Risk),
        key=lambda item: (item.status is RiskStatus.CLOSED, -item.weight, natural(item.number)),
    )
    return [_risk_line(dossier, item) for item in ordered]


def _risk_line(dossier: Dossier, item: Risk) -> Line:
    closed = item.status is RiskStatus.CLOSED
    return Line(
        item.id,
        (
            item.number,
            item.description,
            item.chance,
            item.impact,
            item.weight or None,
            item.measure,
            name_of(dossier, item.owner),
            choices.word(choices.RISK_STATUS, item.status),
            *step_and_wijk(dossier, item.step, item.neighbourhood),
            item.cause,
            item.effect,
            origin_text(dossier, item.origin),
            words.yes(item.internal),
        ),
        place_of(dossier, item.step, item.neighbourhood),
        frozenset({Narrowing.OPEN} if not closed else ())
        | frozenset({Narrowing.OWNERLESS} if item.owner is None and not closed else ()),
    )


RISKS = Register(
    id="risks",
    fields=(
        Field(words.NUMBER, Kind.CODE),
        Field(words.RISK, Kind.PROSE, kept(Risk, "description", read_needed)),
        Field(words.CHANCE, Kind.NUMBER, kept(Risk, "chance", number_to(LEAST, MOST))),
        Field(words.IMPACT, Kind.NUMBER, kept(Risk, "impact", number_to(LEAST, MOST))),
        Field(words.WEIGHT, Kind.NUMBER),
        Field(words.MEASURE, Kind.PROSE, kept(Risk, "measure", read_text)),
        Field(words.OWNER, Kind.TEXT, kept(Risk, "owner", read_person)),
        Field(
            words.STATUS, Kind.TEXT, kept(Risk, "status", one_of(choices.RISK_STATUS, RiskStatus))
        ),
        Field(words.STEP, Kind.CODE, steps(Risk)),
        Field(words.WIJK, Kind.TEXT, wijken(Risk)),
        Field(words.CAUSE, Kind.PROSE, kept(Risk, "cause", read_text)),
        Field(words.EFFECT, Kind.PROSE, kept(Risk, "effect", read_text)),
        Field(words.ORIGIN),
        Field(words.INTERNAL, Kind.TEXT, kept(Risk, "internal", read_flag)),
    ),
    stretch=1,
    lines=_risk_lines,
    narrowings=(Narrowing.OPEN, Narrowing.OWNERLESS, Narrowing.ALL),
    record=Risk,
    kind=EntryKind.RISK,
    statuses=words.letters(tuple(RiskStatus)),
    set_status=_status_of_risk,
    words=choices.RISK_STATUS,
)


def risks_at(dossier: Dossier, chance: int, impact: int) -> list[str]:
    """Ids of the risks that are not closed, with a chance and an impact."""
    return [
        item.id
        for item in dossier.all(Risk)
        if (item.chance, item.impact) == (chance, impact) and item.status is not RiskStatus.CLOSED
    ]


def risk_counts(dossier: Dossier) -> dict[tuple[int, int], int]:
    """How many risks that are not closed have each chance and impact."""
    found: dict[tuple[int, int], int] = {}
    for item in dossier.all(Risk):
        if item.status is not RiskStatus.CLOSED and item.chance and item.impact:
            at = (item.chance, item.impact)
            found[at] = found.get(at, 0) + 1
    return found
