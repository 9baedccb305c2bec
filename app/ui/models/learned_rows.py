"""Lessons, open questions and what others share, as rows of a list; no Qt."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.dossier import Dossier
from app.domain.fitting import reasons
from app.domain.learned import answers_to, numbers, of_others, own
from app.domain.learning import Lesson, OpenQuestion
from app.domain.route import Step
from app.domain.town_hall import Neighbourhood
from app.domain.walk import neighbourhoods
from app.reports.content.listing import Plain
from app.ui.models.register import step_and_wijk
from app.words import choices
from app.words.names import folded
from app.words.window import lessons as words

Learned = Lesson | OpenQuestion


@dataclass(frozen=True, slots=True)
class Narrow:
    """What a list is narrowed to; empty for all.

    Attributes:
        wijk: Id of a wijk; of what others share what fits there.
        step: Id of a step.
        movement: A movement.
        wanted: Words that must stand in a row.
    """

    wijk: str = ""
    step: str = ""
    movement: str = ""
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class LearnedRow:
    """A record as a row.

    Attributes:
        key: Its id.
        values: What stands in each column.
        step: Id of its step; empty for none.
    """

    key: str
    values: tuple[Plain, ...]
    step: str = ""

    @property
    def found_in(self) -> str:
        """Where a filter looks."""
        return folded(" ".join(str(value) for value in self.values if value is not None))


def lesson_rows(dossier: Dossier, narrow: Narrow) -> list[LearnedRow]:
    """Our own lessons."""
    called = numbers(dossier, Lesson)
    rows = (
        LearnedRow(
            item.id,
            (
                called[item.id],
                item.title,
                choices.word(choices.WORKED, item.worked),
                *step_and_wijk(dossier, item.step, item.neighbourhood),
                choices.word(choices.MOVEMENT, item.movement),
                words.SHARED[item.share],
            ),
            item.step or "",
        )
        for item in own(dossier, Lesson)
        if _is_at(dossier, item, narrow)
    )
    return _with_words(rows, narrow)


def question_rows(dossier: Dossier, narrow: Narrow) -> list[LearnedRow]:
    """Our own open questions."""
    called = numbers(dossier, OpenQuestion)
    rows = (
        LearnedRow(
            item.id,
            (
                called[item.id],
                item.question,
                choices.word(choices.URGENCY, item.urgency),
                *step_and_wijk(dossier, item.step, item.neighbourhood),
                words.SHARED[item.share],
                len(answers_to(dossier, item.id)) or None,
            ),
            item.step or "",
        )
        for item in own(dossier, OpenQuestion)
        if _is_at(dossier, item, narrow)
    )
    return _with_words(rows, narrow)


def shared_rows(dossier: Dossier, narrow: Narrow) -> list[LearnedRow]:
    """What other municipalities share, with the wijken that it fits and why."""
    return _with_words(_shared(dossier, narrow), narrow)


def _shared(dossier: Dossier, narrow: Narrow) -> Iterator[LearnedRow]:
    found: list[Learned] = [*of_others(dossier, Lesson), *of_others(dossier, OpenQuestion)]
    for item in found:
        fit = fitting_text(dossier, item, narrow.wijk)
        if (narrow.wijk and not fit) or not _is_about(dossier, item, narrow):
            continue
        lesson = item if isinstance(item, Lesson) else None
        yield LearnedRow(
            item.id,
            (
                words.LESSON if lesson else words.QUESTION,
                title_of(item),
                item.from_whom,
                choices.word(choices.WORKED, lesson.worked) if lesson else "",
                step_and_wijk(dossier, item.step, None)[0],
                fit,
            ),
            item.step or "",
        )


def fitting_text(dossier: Dossier, item: Learned, wijk: str = "") -> str:
    """Which wijken something fits, and why; of one wijk only why."""
    only = dossier.find(Neighbourhood, wijk or None)
    parts = []
    for found in [only] if only else neighbourhoods(dossier):
        why = [words.reason(one.fit, one.text) for one in reasons(dossier, item, found)]
        if why:
            parts.append(words.fits("" if only else found.name, why))
    return "; ".join(parts)


def title_of(item: Learned) -> str:
    """What something is about."""
    return item.title if isinstance(item, Lesson) else item.question


def _is_at(dossier: Dossier, item: Learned, narrow: Narrow) -> bool:
    return narrow.wijk in ("", item.neighbourhood) and _is_about(dossier, item, narrow)


def _is_about(dossier: Dossier, item: Learned, narrow: Narrow) -> bool:
    """Whether the step and the movement are those; a question moves what its step moves."""
    if narrow.step not in ("", item.step):
        return False
    if not narrow.movement:
        return True
    if isinstance(item, Lesson) and item.movement:
        return item.movement == narrow.movement
    step = dossier.find(Step, item.step)
    return step is not None and narrow.movement in step.movements


def _with_words(rows: Iterable[LearnedRow], narrow: Narrow) -> list[LearnedRow]:
    wanted = folded(narrow.wanted).split()
    return [row for row in rows if all(part in row.found_in for part in wanted)]


Rows = Callable[[Dossier, Narrow], list[LearnedRow]]

ROWS: Mapping[str, Rows] = MappingProxyType(
    {"lessons": lesson_rows, "questions": question_rows, "others": shared_rows}
)
"""What each list shows."""
