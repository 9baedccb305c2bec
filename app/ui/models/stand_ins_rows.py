"""Who stands in for whom, as plain rows; no Qt."""

from dataclasses import dataclass
from datetime import date

from app.domain.dossier import Dossier
from app.domain.town_hall import StandIn
from app.editing.wording import name_of
from app.words.names import folded
from app.words.window import people as words


@dataclass(frozen=True, slots=True)
class StandInRow:
    """One time that somebody stands in."""

    key: str
    person: str
    deputy: str
    starts_on: date
    ends_on: date
    now: str


def stand_in_rows(dossier: Dossier, today: date) -> list[StandInRow]:
    """What is going on first, then what comes, then what is over."""
    rows = [
        StandInRow(
            item.id,
            name_of(dossier, item.person),
            name_of(dossier, item.deputy),
            item.starts_on,
            item.ends_on,
            _now(item, today),
        )
        for item in dossier.all(StandIn)
    ]
    order = (words.NOW, words.LATER, words.PAST)
    return sorted(
        rows, key=lambda row: (order.index(row.now), row.starts_on, folded(row.person), row.key)
    )


def _now(item: StandIn, today: date) -> str:
    if item.ends_on < today:
        return words.PAST
    return words.LATER if item.starts_on > today else words.NOW
