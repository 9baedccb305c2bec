"""A small dossier on disk, and what must hold of any."""

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from app.domain.changes import ChangeSet, Draft, FieldChange, Origin, created
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.instances import StepInstance
from app.domain.route import Checkpoint, Dependency, Letter, Level, Phase, Step, StepRole
from app.domain.town_hall import Department, Municipality, Neighbourhood, Person
from app.editing.commands import instances
from app.editing.edit import Edit
from app.editing.session import Session
from app.storage.errors import StorageError, Trouble
from app.storage.history import History
from app.storage.looking import snapshot
from app.storage.opening import create, open_document
from app.storage.state import STATE_VARIABLE

ORDER = "opdracht"
"""An instance of the whole town."""

TALKS = "gesprekken@kade"
"""An instance of one wijk."""

RECORDS: tuple[Record, ...] = (
    Municipality(name="Merelveen"),
    Neighbourhood("kade", name="Kade", order=1),
    Neighbourhood("akkers", name="Korenakkers", order=2),
    Person("ans", name="Ans Baas", departments=("ro",)),
    Department("ro", code="RO", name="Ruimte", contact="ans"),
    Phase("begin", order=1, title="Begin"),
    Step("opdracht", "begin", code="1.1", title="Bestuurlijke opdracht"),
    Step("gesprekken", "begin", code="1.2", level=Level.PER_NEIGHBOURHOOD),
    Checkpoint("vastgesteld", "opdracht", order=1, text="Vastgesteld?"),
    StepRole("opdracht/ro", "opdracht", "ro", Letter.ACCOUNTABLE),
    Dependency("gesprekken>opdracht", "gesprekken", "opdracht"),
    StepInstance.default("opdracht", None),
    StepInstance.default("gesprekken", "kade"),
)


def founding() -> Draft:
    """The first change set of a small dossier."""
    return Draft("found", tuple(created(record) for record in RECORDS), origin=Origin.ROUTE)


def made(path: Path, user: str = "noor") -> Session:
    """A new dossier, open."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return Session(create(path, founding(), user, user), user)


def opened(path: Path, user: str = "noor") -> Session:
    """A dossier that is there, open."""
    document = open_document(path, user)
    try:
        return Session(document, user)
    except BaseException:
        document.close()
        raise


def closed_dossier(path: Path) -> Path:
    """A new dossier with one change, closed."""
    with made(path) as session:
        write(session, "eerste")
        session.publish()
    return path


def write(session: Session, text: str, key: str = ORDER) -> ChangeSet:
    """Write a remark: the smallest edit there is."""
    edit = Edit(session.dossier)
    instances.set_fields(edit, key, remark=text)
    item = session.do(edit.draft("write"))
    assert item is not None
    return item


def remark(dossier: Dossier, key: str = ORDER) -> str:
    """What `write` wrote."""
    return dossier.get(StepInstance, key).remark


def remark_in(path: Path) -> str:
    """What the published file says."""
    with snapshot(path) as seen:
        return remark(seen.dossier)


def replayed(history: History) -> Dossier:
    """The state that the chain makes of nothing."""
    dossier = Dossier()
    for item in history.chain():
        dossier = dossier.apply(item.changes)
    return dossier


def judge(history: History, dossier: Dossier) -> None:
    """The laws of every log: it replays to the state, and nobody's numbers have gaps."""
    assert replayed(history) == dossier
    numbers = Counter(item.replica for item in history.newest_first())
    for item in history.newest_first():
        assert item.seq == numbers[item.replica], f"{item.id} has a gap or a double"
        numbers[item.replica] -= 1


def judge_file(path: Path) -> Dossier:
    """The published file opens and obeys the laws; gives its records."""
    with snapshot(path) as seen:
        judge(seen.history, seen.dossier)
        return seen.dossier


def judge_session(session: Session) -> None:
    """Memory, records on disk and log say the same."""
    assert session.document.dossier() == session.dossier
    judge(session.history, session.dossier)


def ids_in(path: Path) -> set[str]:
    """The ids of all change sets in a published file."""
    with snapshot(path) as seen:
        return {item.id for item in seen.history.newest_first()}


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@contextmanager
def laptop(state: Path) -> Iterator[None]:
    """Work on another laptop: it has a folder of its own and knows nothing of ours."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STATE_VARIABLE, str(state))
        yield


Looks = dict[str, tuple[str, int]]


def looks(folder: Path) -> Looks:
    """Every file in a folder with its hash and modification time."""
    return {
        str(path.relative_to(folder)): (digest(path), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@contextmanager
def refused(*troubles: Trouble) -> Iterator[pytest.ExceptionInfo[StorageError]]:
    """The block ends in trouble of one of these kinds."""
    with pytest.raises(StorageError) as caught:
        yield caught
    assert caught.value.trouble in troubles, caught.value


def strange(path: Path, *statements: str) -> Path:
    """A dossier made elsewhere, and then changed by a stranger with an SQLite shell."""
    with laptop(path.parent / "elsewhere"):
        closed_dossier(path)
    meddle(path, *statements)
    return path


def meddle(path: Path, *statements: str) -> None:
    """Change a database without asking the program."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def remark_change(old: str, new: str) -> FieldChange:
    """A change of the remark, written by hand."""
    return FieldChange("step_instance", ORDER, "remark", old, new)
