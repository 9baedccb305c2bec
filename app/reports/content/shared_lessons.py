"""R9 Lessen en vraagstukken: what other municipalities may read of what we learned.

Nobody is named in it, whatever is asked: names become job titles, and what is left that tells who
or where is replaced by what it is.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.domain.learning import Lesson, OpenQuestion, Share, Worked
from app.editing.shared_scan import SharedScan
from app.editing.sharing import Choice, shareable
from app.reports.content.learned_tables import (
    Telling,
    answers_table,
    lessons_table,
    questions_table,
)
from app.reports.content.model import (
    Block,
    Column,
    Fact,
    Facts,
    Heading,
    Kind,
    Paragraph,
    Report,
    Row,
    Table,
    Tone,
    Value,
)
from app.reports.content.request import Request
from app.reports.visibility import Reader, View
from app.words import report_learned as words
from app.words import report_texts
from app.words.dates import day_text, long_day


def lessons_paper(request: Request) -> Report:
    """The content of R9 on paper: what everybody may have, a record at a time."""
    return shared_lessons(request, _chosen(request), Share.EVERYBODY, paper=True)


def lessons_workbook(request: Request) -> Report:
    """The content of R9 as a workbook: what everybody may have, a row per record."""
    return shared_lessons(request, _chosen(request), Share.EVERYBODY, paper=False)


def _chosen(request: Request) -> Choice:
    every = shareable(request.dossier, Share.EVERYBODY)
    placed: tuple[Lesson | OpenQuestion, ...] = (*every.lessons, *every.questions)
    return every.without(item.id for item in placed if not request.covers(item.neighbourhood))


def shared_lessons(request: Request, choice: Choice, audience: Share, *, paper: bool) -> Report:
    """R9 of some records for an audience.

    Args:
        request: The dossier and the day; who may see what is settled here.
        choice: What is shared.
        audience: With whom.
        paper: A record at a time, to be read; else a row per record.
    """
    request = replace(request, reader=Reader(names=False, internal=False))
    view = request.view()
    told = _Told(request, view)
    telling = Telling(request.dossier, told.said, outside=True)
    failed = sum(1 for item in choice.lessons if item.worked is not Worked.YES)
    tables = tuple(_papers(telling, choice) if paper else _sheets(telling, choice))
    blocks: tuple[Block, ...] = (_facts(choice, failed), *_lead(), *tables)
    title = report_texts.TITLES["R9"]
    return Report(
        nr="R9",
        title=title,
        municipality=request.dossier.municipality.name,
        headline=words.headline(len(choice.lessons), failed, len(choice.questions)),
        reference_date=request.reference_date,
        state=words.STATE,
        program=request.program,
        blocks=blocks,
        closing=_closing(request, choice, audience, told),
        held=view.held,
        landscape=not paper,
        keywords=(title, request.dossier.municipality.name),
    )


class _Told:
    """Texts as others may read them; counts what was replaced besides names."""

    def __init__(self, request: Request, view: View) -> None:
        self._view = view
        self._scan = SharedScan(request.dossier, request.history)
        self.masked = 0

    def said(self, text: str, contact: str) -> str:
        allowed = self._scan.general_mails(contact)
        nameless = self._view.text(text)
        self.masked += len(self._scan.found_in(nameless, allowed))
        return self._scan.masked(nameless, allowed)

    @property
    def names(self) -> int:
        return self._view.held.names


def _facts(choice: Choice, failed: int) -> Facts:
    answers = (Fact(str(len(choice.answers)), words.ANSWERS),) if choice.answers else ()
    return Facts(
        (
            Fact(str(len(choice.lessons)), words.lessons_label(len(choice.lessons))),
            Fact(str(failed), words.FAILED),
            Fact(str(len(choice.questions)), words.questions_label(len(choice.questions))),
            *answers,
        )
    )


def _lead() -> tuple[Block, ...]:
    return (Paragraph(words.OUR_OWN), Paragraph(words.NO_PEOPLE, Tone.SECONDARY))


def _sheets(telling: Telling, choice: Choice) -> Iterator[Block]:
    yield lessons_table(telling, choice.lessons)
    yield questions_table(telling, choice.questions)
    if choice.answers:
        yield answers_table(telling, choice.answers)


def _papers(telling: Telling, choice: Choice) -> Iterator[Block]:
    """A record at a time: what is known of it stands in the order of the workbook."""
    lessons = lessons_table(telling, choice.lessons)
    questions = questions_table(telling, choice.questions)
    for table, called in ((lessons, words.lesson_title), (questions, words.question_title)):
        if table.rows:
            yield Heading(table.title)
        for row in table.rows:
            number, title, *_ = row.cells
            yield from _card(table, row, called(str(number), str(title)))
    if choice.answers:
        yield Heading(words.ANSWERS_TITLE)
        yield replace(answers_table(telling, choice.answers), title=words.ANSWERS_TITLE)


_NOT_ON_CARD = frozenset(
    {"number", "lesson", "question", "movement", "share", "made_on", "agreed_on", "id"}
)
"""What stands in the heading, or beside another value."""


def _card(table: Table, row: Row, title: str) -> Iterator[Block]:
    """One record: a heading, and what was noted of it; what is empty stays out."""
    cells = {item.key: value for item, value in zip(table.columns, row.cells, strict=True)}
    known = [
        (item, _text(item.key, cells))
        for item in table.columns
        if item.key not in _NOT_ON_CARD and cells[item.key]
    ]
    yield Heading(title, 2)
    yield Table(
        key=f"{table.key}_{cells['number']}",
        title=title,
        columns=(Column("aspect", "", Kind.TEXT, 1), Column("told", "", Kind.PROSE, 3.6)),
        rows=tuple(Row(item.key, (item.title, text)) for item, text in known),
        summary=words.ABOUT_LESSON if table.key == "lessen" else words.ABOUT_QUESTION,
        empty=words.NOTHING_MORE,
    )


def _text(key: str, cells: dict[str, Value]) -> str:
    day, movement = cells.get("agreed_on"), cells.get("movement")
    if key == "code" and movement:
        return words.step_and_movement(str(cells[key]), str(movement))
    if key == "agreed_by" and isinstance(day, date):
        return words.agreed(str(cells[key]), day_text(day))
    return str(cells[key])


def _closing(
    request: Request, choice: Choice, audience: Share, told: _Told
) -> tuple[tuple[str, str], ...]:
    """What it rests on; not the name of the file, in which anything may stand."""
    counts = {
        words.TABLES["lessen"].title: len(choice.lessons),
        words.TABLES["vraagstukken"].title: len(choice.questions),
        words.TABLES["antwoorden"].title: len(choice.answers),
    }
    about = report_texts.ABOUT
    return (
        (about["reference_date"], long_day(request.reference_date)),
        (words.AUDIENCE, words.AUDIENCES[audience]),
        (about["held"], report_texts.held_text(told.names, 0, 0, 0, 0)),
        (words.MASKED, words.masked(told.masked)),
        (about["counts"], report_texts.row_counts(counts)),
        (about["route"], words.OUR_OWN),
    )
