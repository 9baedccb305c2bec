"""Risks: what may happen, how likely and how bad that is, and what is done about it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from app.domain.fields import Prose, Refers

LEAST, MOST = 1, 5
"""The scale of chance and impact."""


class RiskStatus(StrEnum):
    """How it stands."""

    OPEN = "open"
    CONTROLLED = "beheerst"
    OCCURRED = "opgetreden"
    CLOSED = "gesloten"


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk in its register.

    Attributes:
        number: Unique in the dossier; given by the register as `2026-014`.
        description: What may happen, in one sentence.
        chance: How likely it is, 1 to 5; `None` while nobody judged it.
        impact: How bad that would be, 1 to 5; `None` while nobody judged it.
        origin: Id of the agenda item or meeting that it comes from; may be empty.
        internal: In no export unless asked for.
    """

    id: str
    number: str = ""
    description: str = ""
    cause: Prose = ""
    effect: Prose = ""
    chance: int | None = None
    impact: int | None = None
    measure: Prose = ""
    owner: Annotated[str | None, Refers("person")] = None
    step: Annotated[str | None, Refers("step")] = None
    neighbourhood: Annotated[str | None, Refers("neighbourhood")] = None
    status: RiskStatus = RiskStatus.OPEN
    origin: str = ""
    internal: bool = False

    @property
    def weight(self) -> int:
        """Chance times impact, 1 to 25; 0 while one of them was not judged."""
        return (self.chance or 0) * (self.impact or 0)
