"""What the calendar of a wijk tells: its clashes and its chances to combine, in sentences."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.dossier import Dossier
from app.domain.route import Step
from app.domain.walk import instance_of
from app.domain.wijk_calendar import Chance, Clash, chances, clashes, shared_parts
from app.domain.wijk_life import Development
from app.words import choices
from app.words import wijk_calendar as words
from app.words.names import listed


@dataclass(frozen=True, slots=True)
class CalendarNote:
    """Something to know about a development.

    Attributes:
        kind: `words.CLASH` or `words.CHANCE`.
        developments: The ids of those it is about, the first to begin first.
        steps: The ids of the instances it is about.
        text: Why.
    """

    kind: str
    developments: tuple[str, ...]
    steps: tuple[str, ...]
    text: str


def _as_it_is(text: str) -> str:
    return text


def calendar_notes(
    dossier: Dossier, neighbourhood: str, clean: Callable[[str], str] = _as_it_is
) -> list[CalendarNote]:
    """The clashes of a wijk, and then its chances.

    Args:
        dossier: The records.
        neighbourhood: Id of the wijk.
        clean: What a text becomes for who reads it.
    """
    told = _Telling(dossier, clean)
    return [
        *(told.clash(item) for item in clashes(dossier, neighbourhood)),
        *(told.chance(item) for item in chances(dossier, neighbourhood)),
    ]


class _Telling:
    """Says what was found."""

    def __init__(self, dossier: Dossier, clean: Callable[[str], str]) -> None:
        self._dossier, self._clean = dossier, clean

    def clash(self, item: Clash) -> CalendarNote:
        first, last = item.span.first.key, item.span.last.key
        text = words.clash(*self._both(item.one, item.other), first, last)
        return CalendarNote(words.CLASH, (item.one, item.other), (), text)

    def chance(self, item: Chance) -> CalendarNote:
        first, last = item.span.first.key, item.span.last.key
        if item.other:
            text = words.chance_together(*self._both(item.one, item.other), first, last)
            return CalendarNote(words.CHANCE, (item.one, item.other), (), text)
        movement = choices.word(choices.MOVEMENT, self._development(item.one).movement)
        codes = [self._code(key) for key in item.steps]
        text = words.chance_with_steps(self._what(item.one), codes, movement, first, last)
        return CalendarNote(words.CHANCE, (item.one,), item.steps, text)

    def _both(self, one: str, other: str) -> tuple[str, str, str]:
        parts = shared_parts(self._development(one), self._development(other))
        where = self._clean(listed(parts)) or words.WHOLE_WIJK
        return self._what(one), self._what(other), where

    def _what(self, key: str) -> str:
        return self._clean(self._development(key).what) or words.NAMELESS

    def _development(self, key: str) -> Development:
        return self._dossier.get(Development, key)

    def _code(self, key: str) -> str:
        return self._dossier.get(Step, instance_of(self._dossier, key).step).code
