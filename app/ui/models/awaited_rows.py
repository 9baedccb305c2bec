"""What answers are awaited, and what each would set free, as plain rows; no Qt."""

from dataclasses import dataclass
from datetime import date

from app.domain.chain import AwaitedSource, awaited_sources, longest_chain
from app.domain.dossier import Dossier
from app.domain.ids import split_part
from app.editing.wording import awaited_text, subject_text
from app.ui.place import Place
from app.words.window import today as words


@dataclass(frozen=True, slots=True)
class AwaitedRow:
    """Somebody, or something, that answers are awaited from.

    Attributes:
        key: Who or what.
        on: The same in words.
        since: The oldest day.
        frees: What goes on when the answer comes.
        said: All of it, as it is spoken.
        place: The first step that would go on, or else that waits.
    """

    key: str
    on: str
    since: date | None
    frees: str
    said: str
    place: Place


def awaited_rows(dossier: Dossier, today: date) -> list[AwaitedRow]:
    """What is awaited; what sets most free comes first."""
    return [_row(dossier, source) for source in awaited_sources(dossier, today)]


def _row(dossier: Dossier, source: AwaitedSource) -> AwaitedRow:
    oldest = source.waits[0]
    on = awaited_text(dossier, oldest)
    held = {split_part(wait.subject)[0] for wait in source.waits}
    frees = words.frees(len(source.frees), len(held))
    what = oldest.what.strip().partition("\n")[0]
    first = next(
        (wait for wait in source.waits if split_part(wait.subject)[0] in source.frees), oldest
    )
    return AwaitedRow(
        key=f"{source.kind}:{source.on}",
        on=on,
        since=oldest.since,
        frees=frees,
        said=words.frees_said(on, what, oldest.since, frees),
        place=Place("route", first.subject, "wait"),
    )


def chain_text(dossier: Dossier) -> str:
    """The longest chain in one line; empty when nobody waits on who waits."""
    chain = longest_chain(dossier)
    if not chain.waits:
        return ""
    first = subject_text(dossier, chain.waits[0].subject)
    then = [awaited_text(dossier, wait) for wait in chain.waits]
    return words.chain(first, then, circular=chain.circular)
