"""A pasted list of wijken, departments or people: shown as what it becomes, then taken over.

Nothing is changed before somebody saw the preview. What the dossier already says is kept: a list
can add to it and fill what is still empty, never overwrite it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.domain.dossier import Dossier
from app.editing.edit import Edit
from app.exchange import department_rows, neighbourhood_rows, person_rows
from app.exchange.clipboard import Cells
from app.exchange.columns import guess, heading_row
from app.exchange.entries import Entry, Outcome, Texts, texts_of
from app.exchange.errors import PasteError, PasteTrouble
from app.exchange.layout import Layout, Subject
from app.words import pasting
from app.words.names import folded


@dataclass(frozen=True, slots=True)
class Preview:
    """What a pasted list becomes.

    Attributes:
        subject: What it is a list of.
        rows: As pasted.
        layout: How the columns are read.
        entries: What each row becomes; headings and rows that say nothing are left out.
    """

    subject: Subject
    rows: Cells
    layout: Layout
    entries: tuple[Entry, ...]

    def count(self, outcome: Outcome) -> int:
        """How many rows become that."""
        return sum(1 for entry in self.entries if entry.outcome is outcome)


@dataclass(frozen=True, slots=True)
class Applied:
    """What taking over a list did.

    Attributes:
        added: Rows that became something new.
        filled: Rows that filled what was still empty.
        skipped: Rows with a problem.
    """

    added: int
    filled: int
    skipped: int


def preview(
    dossier: Dossier, subject: Subject, rows: Cells, layout: Layout | None = None
) -> Preview:
    """What a pasted list would become; nothing is changed.

    Args:
        dossier: What is there already.
        subject: What it is a list of.
        rows: As pasted.
        layout: How the columns are read, when the user chose; else it is guessed.
    """
    chosen = layout or guess(dossier, subject, rows)
    return Preview(subject, rows, chosen, tuple(_entries(dossier, subject, rows, chosen)))


def apply(edit: Edit, found: Preview, *, skip_problems: bool = False) -> Applied:
    """Take a list over.

    An edit that raises is to be thrown away: it may hold a part of the list.

    Args:
        edit: Gets the changes.
        found: What the user saw.
        skip_problems: Leave out rows with a problem.

    Raises:
        PasteError: `rows_with_problems` (count): there are some, and nobody chose to skip them.
        DomainError: The dossier changed since the preview.
    """
    problems = found.count(Outcome.PROBLEM)
    if problems and not skip_problems:
        raise PasteError(PasteTrouble.ROWS_WITH_PROBLEMS, count=problems)
    for entry in found.entries:
        if entry.outcome is not Outcome.PROBLEM:
            _take_over(edit, found.subject, entry)
    return Applied(
        found.count(Outcome.NEW), sum(1 for entry in found.entries if entry.fills), problems
    )


def _entries(dossier: Dossier, subject: Subject, rows: Cells, layout: Layout) -> Iterator[Entry]:
    seen: dict[tuple[str, str], int] = {}
    codes: list[str] = []
    first = heading_row(rows) + layout.header
    for number, row in enumerate(rows[first:], start=first + 1):
        texts = texts_of(row, layout)
        if not any(texts.values()):
            continue
        entry = _first_time(_entry(dossier, subject, number, texts, codes), seen)
        if entry.outcome is Outcome.NEW:
            codes.append(entry.code)
        yield entry


def _entry(
    dossier: Dossier, subject: Subject, number: int, texts: Texts, codes: Sequence[str]
) -> Entry:
    match subject:
        case Subject.NEIGHBOURHOODS:
            return neighbourhood_rows.entry(dossier, number, texts)
        case Subject.DEPARTMENTS:
            return department_rows.entry(dossier, number, texts, codes)
        case Subject.PEOPLE:
            return person_rows.entry(dossier, number, texts)


def _first_time(entry: Entry, seen: dict[tuple[str, str], int]) -> Entry:
    """The entry, or a problem when a row before it says the same name, code or mail address."""
    if entry.outcome is Outcome.PROBLEM:
        return entry
    said = [(field, folded(getattr(entry, field))) for field in ("name", "code", "mail")]
    for field, value in said:
        if value and (field, value) in seen:
            text = pasting.in_row_too(getattr(entry, field), seen[field, value])
            return replace(entry, outcome=Outcome.PROBLEM, sentence=text, fills=())
    seen.update(dict.fromkeys(said, entry.row))
    return entry


def _take_over(edit: Edit, subject: Subject, entry: Entry) -> None:
    match subject:
        case Subject.NEIGHBOURHOODS:
            neighbourhood_rows.take_over(edit, entry)
        case Subject.DEPARTMENTS:
            department_rows.take_over(edit, entry)
        case Subject.PEOPLE:
            person_rows.take_over(edit, entry)
