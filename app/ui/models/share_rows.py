"""What goes into a package for other municipalities, and what may not; no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.dossier import Dossier
from app.domain.learning import Answer, Lesson, Share
from app.domain.tables import NAMES
from app.editing.sharing import Choice, Finding, Shared, numbers_of
from app.words import choices, sharing
from app.words.fields import field_label
from app.words.window import lessons as words


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A record that may go along.

    Attributes:
        key: Its id.
        ticked: Whether it goes along.
        what: `les 3`.
        title: What it is about.
        share: With whom it may be shared.
    """

    key: str
    ticked: bool
    what: str
    title: str
    share: str

    @property
    def goes(self) -> str:
        """Whether it goes along, in a word."""
        return words.YES if self.ticked else words.NO


@dataclass(frozen=True, slots=True)
class FindingRow:
    """Something that may not leave.

    Attributes:
        key: Unique in the list.
        record: Id of the record.
        where: `les 3`.
        field: The field that it stands in.
        what: What it is.
        text: As it stands there.
    """

    key: str
    record: str
    where: str
    field: str
    what: str
    text: str


def share_rows(dossier: Dossier, every: Choice, left_out: frozenset[str]) -> list[ShareRow]:
    """The records that may go along."""
    called = numbers_of(dossier)
    return [
        ShareRow(
            item.id,
            item.id not in left_out,
            sharing.record_name(NAMES[type(item)], called[item.id]),
            _title(item),
            "" if isinstance(item, Answer) else _share(item.share),
        )
        for item in every.records
    ]


def finding_rows(dossier: Dossier, found: Iterable[Finding]) -> list[FindingRow]:
    """What may not leave, each once per field."""
    called = numbers_of(dossier)
    rows = {
        (item.record.id, item.field, item.text): FindingRow(
            f"{item.record.id} {item.field} {item.text}",
            item.record.id,
            sharing.record_name(NAMES[type(item.record)], called[item.record.id]),
            field_label(NAMES[type(item.record)], item.field),
            sharing.TRACE_NAMES[item.trace],
            item.text,
        )
        for item in found
    }
    return list(rows.values())


def _title(item: Shared) -> str:
    if isinstance(item, Answer):
        return item.tip
    return item.title if isinstance(item, Lesson) else item.question


def _share(share: Share) -> str:
    return choices.word(choices.SHARE, share)
