"""Tables of lessons, open questions and the answers to them, for ourselves and for others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from app.domain.dossier import Dossier
from app.domain.learned import numbers
from app.domain.learning import Answer, Lesson, OpenQuestion
from app.domain.route import Step
from app.domain.town_hall import Department, Neighbourhood
from app.reports.content.cells import column
from app.reports.content.model import Column, Kind, Row, Table, Value
from app.words import choices
from app.words import report_learned as words

Said = Callable[[str, str], str]
"""Gives a text as the reader may see it; gets the text, and the contact that belongs to it."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How lessons and questions are told.

    Attributes:
        dossier: The records.
        said: Gives free text as the reader may see it.
        outside: Whether the reader is of another municipality: the wijk and who else shares what
            stay here.
    """

    dossier: Dossier
    said: Said
    outside: bool = False


Cells = tuple[str, tuple[Value, ...]]
"""The id of a record, and a value per column."""


def lessons_table(telling: Telling, items: Iterable[Lesson]) -> Table:
    """Lessons with all that was noted of them, a row each."""
    called = numbers(telling.dossier, Lesson)
    return _table("lessen", _LESSON, [_lesson(telling, item, called) for item in items], telling)


def questions_table(telling: Telling, items: Iterable[OpenQuestion]) -> Table:
    """Open questions, a row each."""
    called = numbers(telling.dossier, OpenQuestion)
    rows = [_question(telling, item, called) for item in items]
    return _table("vraagstukken", _QUESTION, rows, telling)


def answers_table(telling: Telling, items: Iterable[Answer]) -> Table:
    """Answers to open questions, a row each."""
    return _table("antwoorden", _ANSWER, [_answer(telling, item) for item in items], telling)


_LESSON = (
    column("number", Kind.NUMBER, 0.6, word="nr"),
    column("lesson", Kind.PROSE, 3),
    column("worked", Kind.TEXT, 1.2),
    column("situation", Kind.PROSE, 3),
    column("approach", Kind.PROSE, 3),
    column("outcome", Kind.PROSE, 3),
    column("certainty", Kind.TEXT, 1.4),
    column("conditions", Kind.PROSE, 3, begins_part=True),
    column("otherwise", Kind.PROSE, 2.6),
    column("code", Kind.CODE, 0.7),
    column("movement", Kind.TEXT, 1),
    column("departments", Kind.TEXT, 1.4),
    column("traits", Kind.TEXT, 2.2),
    column("agreed_by", Kind.TEXT, 1.8, begins_part=True),
    column("agreed_on", Kind.DAY, 1.2),
    column("share", Kind.TEXT, 1.6),
    column("contact", Kind.TEXT, 2.6, word="general_contact"),
    column("neighbourhood", Kind.TEXT, 1.3),
    column("made_on", Kind.DAY, 1.2, word="noted_on"),
    column("from_whom", Kind.TEXT, 1.4),
    column("id", Kind.TEXT, hidden=True),
)

_QUESTION = (
    column("number", Kind.NUMBER, 0.6, word="nr"),
    column("question", Kind.PROSE, 3.4),
    column("background", Kind.PROSE, 3.4),
    column("tried", Kind.PROSE, 3),
    column("wanted", Kind.TEXT, 2),
    column("urgency", Kind.TEXT, 1.3),
    column("code", Kind.CODE, 0.7),
    column("share", Kind.TEXT, 1.6, begins_part=True),
    column("contact", Kind.TEXT, 2.6, word="general_contact"),
    column("neighbourhood", Kind.TEXT, 1.3),
    column("made_on", Kind.DAY, 1.2, word="noted_on"),
    column("from_whom", Kind.TEXT, 1.4),
    column("id", Kind.TEXT, hidden=True),
)

_ANSWER = (
    column("question", Kind.PROSE, 3),
    column("from_whom", Kind.TEXT, 1.4, word="asked_by"),
    column("tip", Kind.PROSE, 4),
    column("organisation", Kind.TEXT, 2),
    column("date", Kind.DAY, 1.1),
    column("use", Kind.PROSE, 3),
    column("id", Kind.TEXT, hidden=True),
)

_OURS = frozenset({"neighbourhood", "from_whom", "use"})
"""Columns that others have no use for, or no business with."""


def _table(key: str, columns: tuple[Column, ...], rows: list[Cells], to: Telling) -> Table:
    keep = [
        at
        for at, item in enumerate(columns)
        if not (to.outside and item.key in _OURS and (key, item.key) != ("antwoorden", "from_whom"))
    ]
    return Table(
        key=key,
        title=words.TABLES[key].title,
        columns=tuple(_for(to, columns[at]) for at in keep),
        rows=tuple(Row(name, tuple(cells[at] for at in keep)) for name, cells in rows),
        summary=words.TABLES[key].summary,
        empty=words.EMPTY[key],
        row_headers=2 if columns[0].key == "number" else 1,
    )


def _for(to: Telling, item: Column) -> Column:
    """A column as wide as what stands in it: others read the titles of steps, not only codes."""
    if to.outside and item.key == "code":
        return replace(item, kind=Kind.TEXT, weight=2.0)
    return item


def _lesson(
    telling: Telling, item: Lesson, called: dict[str, int]
) -> tuple[str, tuple[Value, ...]]:
    def said(text: str) -> str:
        return telling.said(text, item.contact)

    return item.id, (
        called.get(item.id),
        said(item.title),
        choices.word(choices.WORKED, item.worked),
        said(item.situation),
        said(item.approach),
        said(item.outcome),
        choices.word(choices.CERTAINTY, item.certainty),
        said(item.conditions),
        said(item.otherwise),
        _step(telling, item.step, item.contact),
        choices.word(choices.MOVEMENT, item.movement),
        _departments(telling, item.departments, item.contact),
        said(item.traits),
        said(item.agreed_by),
        item.agreed_on,
        choices.word(choices.SHARE, item.share),
        said(item.contact),
        said(_wijk_name(telling, item.neighbourhood)),
        item.made_on,
        said(item.from_whom),
        item.id,
    )


def _question(telling: Telling, item: OpenQuestion, called: dict[str, int]) -> Cells:
    def said(text: str) -> str:
        return telling.said(text, item.contact)

    return item.id, (
        called.get(item.id),
        said(item.question),
        said(item.background),
        said(item.tried),
        said(item.wanted),
        choices.word(choices.URGENCY, item.urgency),
        _step(telling, item.step, item.contact),
        choices.word(choices.SHARE, item.share),
        said(item.contact),
        said(_wijk_name(telling, item.neighbourhood)),
        item.made_on,
        said(item.from_whom),
        item.id,
    )


def _answer(telling: Telling, item: Answer) -> Cells:
    def said(text: str) -> str:
        return telling.said(text, "")

    question = telling.dossier.find(OpenQuestion, item.question)
    return item.id, (
        said(question.question) if question else "",
        said(question.from_whom) if question else "",
        said(item.tip),
        said(item.organisation),
        item.date,
        said(item.use),
        item.id,
    )


def _step(telling: Telling, key: str | None, contact: str) -> str:
    """The code of a step; for others, who may have another route, with its title."""
    step = telling.dossier.find(Step, key)
    if step is None:
        return ""
    return telling.said(f"{step.code} {step.title}", contact) if telling.outside else step.code


def _departments(telling: Telling, keys: Iterable[str], contact: str) -> str:
    """The codes of departments; for others their names."""
    found = (telling.dossier.find(Department, key) for key in keys)
    names = (item.name if telling.outside else item.code for item in found if item)
    return telling.said(", ".join(names), contact)


def _wijk_name(telling: Telling, key: str | None) -> str:
    wijk = telling.dossier.find(Neighbourhood, key)
    return wijk.name if wijk else ""
