"""Opening a dossier for a command, and bringing the file up to date after it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from app.cli.output import complain, say
from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.editing.edit import Edit
from app.editing.session import Session
from app.editing.wording import refusal_text
from app.storage.document import Document
from app.storage.errors import StorageError
from app.storage.lock import system_user
from app.storage.looking import Snapshot, snapshot
from app.storage.opening import open_document
from app.storage.publish import Outcome
from app.storage.schema import FORMAT
from app.storage.state import backup_folder
from app.words import trouble

DONE, TROUBLE = 0, 3


class RefusedError(Exception):
    """The rules do not allow a command; the text says why. Nothing of it was kept."""

    exit_code = 1


@contextmanager
def reading(path: str) -> Iterator[Snapshot]:
    """The published file, without lock and without writing.

    Raises:
        StorageError: Why it cannot be read.
    """
    with snapshot(Path(path)) as found:
        if found.newer_here:
            complain(trouble.newer_here())
        for left in found.left_behind:
            complain(trouble.left_behind(left.place, left.database))
        yield found


def _id_of(item: ChangeSet) -> Iterable[str]:
    return (item.id,)


def change(
    path: str,
    work: Callable[[Session], ChangeSet | None],
    result: Callable[[ChangeSet], Iterable[str]] = _id_of,
) -> int:
    """Open a dossier, run a command on it and publish.

    Prints the id of the change set once it is durable and published; nothing when nothing
    changed.

    Args:
        path: The dossier.
        work: The command.
        result: Gives the lines that are printed instead of the id.

    Returns:
        The exit code: 3 when the change is durable on this laptop but not in the file.
    """
    user = system_user()
    with Session(open_document(Path(path), user), user) as session:
        # Opening publishes what was left on this laptop, and that too may end beside the file.
        document = session.document
        told(document.outcome, document)
        _tell_of_work(document)
        try:
            with explained(session.dossier):
                item = work(session)
        except RefusedError:
            # What an earlier command left on this laptop does not wait for a better one.
            published(document, session)
            raise
        if not published(document, session):
            return TROUBLE
        if document.path != Path(path):
            return TROUBLE
        for line in result(item) if item is not None else ():
            say(line)
    return DONE


def _tell_of_work(document: Document) -> None:
    """Say what opening met of earlier work on this laptop."""
    if document.older is not None:
        kept = backup_folder(document.document_id)
        complain(trouble.brought_up_to_date(document.older, FORMAT, kept))
    if document.set_aside:
        complain(trouble.set_aside(document.working_file.parent.parent))
    if document.came_from is not None:
        complain(trouble.came_from(document.came_from.place))
    for left in document.left_behind:
        complain(trouble.left_behind(left.place, left.database))


def published(document: Document, session: Session) -> bool:
    """Bring the file up to date; tells on standard error what a person should know."""
    try:
        outcome = session.publish().outcome
    except StorageError as error:
        complain(trouble.trouble(error.trouble.value, error.data))
        complain(trouble.kept_here(document.working_file))
        return False
    told(outcome, document)
    return True


def told(outcome: Outcome, document: Document) -> None:
    """Say what publishing met, when a person should know."""
    if outcome is Outcome.BESIDE:
        complain(trouble.beside(document.path))
    elif outcome is Outcome.OLDER_REPLACED:
        complain(trouble.older_replaced())
    elif outcome is Outcome.DAMAGED_REPLACED:
        complain(trouble.damaged_replaced())


@contextmanager
def explained(dossier: Dossier) -> Iterator[None]:
    """Turn a refusal into its sentence while the dossier, which knows the names, is at hand."""
    try:
        yield
    except DomainError as error:
        raise RefusedError(refusal_text(dossier, error)) from error


def edited(
    command: str, work: Callable[[Edit], None], reason: str = ""
) -> Callable[[Session], ChangeSet | None]:
    """A command that saves records through one edit."""

    def run(session: Session) -> ChangeSet | None:
        edit = Edit(session.dossier)
        work(edit)
        return session.do(edit.draft(command, reason))

    return run
