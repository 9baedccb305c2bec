"""What deeds of the demo have in common."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar


class FromFile:
    """Makes pydantic refuse what it does not know and convert nothing silently."""

    __slots__ = ()
    __pydantic_config__: ClassVar[Mapping[str, Any]] = {"extra": "forbid", "strict": True}


class Afterthought(StrEnum):
    """What somebody did right after a deed."""

    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(FromFile):
    """A step, of the town hall or of a wijk."""

    step: str
    neighbourhood: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed(FromFile):
    """Something that somebody did on a day: one change set.

    Attributes:
        command: Name of the command in the log.
        on: The day.
        by: Who; empty for the project leader.
        because: The reason that was given.
        then: What was done right after.
    """

    command: ClassVar[str] = "set"

    on: date
    by: str = ""
    because: str = ""
    then: tuple[Afterthought, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDeed(Deed):
    """A deed on one step, of the town hall or of a wijk."""

    step: str
    neighbourhood: str | None = None
