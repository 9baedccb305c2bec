"""The kinds of parties that come with the program: where an actor of a kind starts, what to ask."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from app.assets import resource
from app.domain.actors import LEAST_INFLUENCE, MOST_INFLUENCE, ActorKind


@dataclass(frozen=True, slots=True)
class KindOfActor:
    """What is known of a kind of party before anybody spoke to it.

    Attributes:
        role: What it does or decides.
        interest: What it may want; only a talk tells whether it does.
        concern: What it may dread.
        influence: Where the judging of its influence starts.
        question: What to ask it, besides the questions for everybody.
    """

    role: str
    interest: str
    concern: str
    influence: int
    question: str


@dataclass(frozen=True, slots=True)
class PlayingField:
    """All kinds, and the questions for each talk."""

    kinds: Mapping[ActorKind, KindOfActor]
    questions: tuple[str, ...]


@cache
def bundled_playing_field() -> PlayingField:
    """The kinds that come with the program."""
    return playing_field_of(resource("actors", "kinds.toml").read_text("utf-8"))


def playing_field_of(text: str) -> PlayingField:
    """The kinds that a text holds.

    Raises:
        ValueError: It is no TOML, or a kind is missing, not known or not complete.
    """
    read: dict[str, Any] = tomllib.loads(text)
    kinds = {ActorKind(name): _kind(name, fields) for name, fields in read["kinds"].items()}
    missing = [kind.value for kind in ActorKind if kind not in kinds]
    if missing:
        raise ValueError(f"missing: {', '.join(missing)}")
    return PlayingField(MappingProxyType(kinds), tuple(read["questions"]))


def _kind(name: str, fields: dict[str, Any]) -> KindOfActor:
    try:
        found = KindOfActor(**fields)
    except TypeError as error:
        raise ValueError(f"{name} is not complete: {error}") from error
    if not LEAST_INFLUENCE <= found.influence <= MOST_INFLUENCE:
        raise ValueError(f"{name}: influence {found.influence}")
    return found
