"""What somebody has in hand, in groups, ready for a tick each; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.domain.dossier import Dossier
from app.domain.held import POSTS, Held, Hold, held_by
from app.editing.held_text import held_text
from app.words.window import people as words


@dataclass(frozen=True, slots=True)
class HeldRow:
    """One thing, with its line."""

    item: Held
    text: str


@dataclass(frozen=True, slots=True)
class HeldGroup:
    """Things that are held in the same way."""

    title: str
    rows: tuple[HeldRow, ...]


_GROUP: Mapping[Hold, str] = MappingProxyType(
    {
        Hold.OWNER: "owner",
        Hold.CONTRIBUTION: "contribution",
        **dict.fromkeys(POSTS, "post"),
        Hold.WAIT: "wait",
        Hold.STAND_IN: "stand_in",
        Hold.MONEY: "money",
        Hold.ACTOR: "actor",
        Hold.TALK: "actor",
    }
)


def held_groups(dossier: Dossier, person: str, today: date) -> list[HeldGroup]:
    """What a person has in hand; groups without anything are left out."""
    rows: dict[str, list[HeldRow]] = {name: [] for name in words.GROUPS}
    for item in held_by(dossier, person, today):
        rows[_GROUP[item.hold]].append(HeldRow(item, held_text(dossier, item)))
    return [
        HeldGroup(words.group(title, len(rows[name])), tuple(rows[name]))
        for name, title in words.GROUPS.items()
        if rows[name]
    ]
