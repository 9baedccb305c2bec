"""Which lessons of others may be of use in a wijk, and why.

The rule is simple, so that everybody can see through it: the step of the lesson is still to be done
there, its homes were built in the same years, or both are described with the same word.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.dossier import Dossier
from app.domain.learning import Lesson, OpenQuestion
from app.domain.route import Level, Step
from app.domain.status import effective
from app.domain.town_hall import Neighbourhood
from app.domain.walk import instance
from app.words.traits import building_years, telling_words


class Fit(StrEnum):
    """What a lesson and a wijk have in common."""

    STEP = "step"
    YEARS = "years"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something fits.

    Attributes:
        fit: In what way.
        text: The code of the step, the years, or the word.
    """

    fit: Fit
    text: str


def reasons(
    dossier: Dossier, item: Lesson | OpenQuestion, wijk: Neighbourhood
) -> tuple[Reason, ...]:
    """Why a lesson or a question fits a wijk; none: it does not."""
    traits = item.traits if isinstance(item, Lesson) else ""
    return (*_step(dossier, item.step, wijk), *_years(traits, wijk), *_words(traits, wijk))


def _step(dossier: Dossier, key: str | None, wijk: Neighbourhood) -> Iterator[Reason]:
    step = dossier.find(Step, key)
    if step is None:
        return
    place = wijk.id if step.level is Level.PER_NEIGHBOURHOOD else None
    if not effective(dossier, instance(dossier, step.id, place)).closed:
        yield Reason(Fit.STEP, step.code)


def _years(traits: str, wijk: Neighbourhood) -> Iterator[Reason]:
    for first, last in building_years(wijk.character):
        for begin, end in building_years(traits):
            if begin <= last and first <= end:
                yield Reason(Fit.YEARS, f"{begin}-{end}" if begin != end else str(begin))
                return


def _words(traits: str, wijk: Neighbourhood) -> Iterator[Reason]:
    shared = telling_words(traits) & telling_words(wijk.character)
    if shared:
        yield Reason(Fit.WORD, min(shared, key=lambda word: (-len(word), word)))
