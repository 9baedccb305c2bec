"""What somebody asks of a report, and the request that it is for a dossier."""

from dataclasses import dataclass
from datetime import date
from itertools import islice

from app import __version__
from app.domain.dossier import Dossier
from app.editing.commands.report_runs import is_register
from app.editing.founded import founded
from app.reports.content.request import Request
from app.reports.making import KINDS
from app.reports.visibility import Reader
from app.storage.history import History
from app.words.report_texts import PROGRAM


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked.

    Attributes:
        nr: `R10`.
        reference_date: The day the figures hold for.
        reader: What may be seen.
        wijken: Ids of the wijken that were chosen; empty for all.
        department: Id of the department it is for; empty for all.
        history: Whether the changes are listed.
        meeting: Id of the meeting it is about; empty for all.
    """

    nr: str
    reference_date: date
    reader: Reader
    wijken: tuple[str, ...] = ()
    department: str = ""
    history: bool = False
    meeting: str = ""


def request_of(asked: Asked, dossier: Dossier, log: History, document: str) -> Request:
    """The request.

    Args:
        asked: What is asked.
        dossier: The records.
        log: The history.
        document: Name of the dossier file.
    """
    # What is in the register of reports is no news for a report.
    told = (item for item in log.newest_first() if not is_register(item))
    # What goes to others must not hold a name that somebody only once had.
    whole = asked.history or KINDS[asked.nr].nameless
    sets = tuple(told) if whole else tuple(islice(told, 1))
    return Request(
        dossier=dossier,
        reference_date=asked.reference_date,
        reader=asked.reader,
        wijken=asked.wijken,
        document=document,
        changed_at=sets[0].at if sets else None,
        history=sets if whole else (),
        program=f"{PROGRAM} {__version__}",
        department=asked.department or None,
        meeting=asked.meeting or None,
        source=founded(log) if asked.nr == "R10" else None,
    )
