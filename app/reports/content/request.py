"""What is asked of a report."""

from dataclasses import dataclass, field
from datetime import date, datetime

from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.domain.town_hall import Neighbourhood
from app.domain.walk import neighbourhoods
from app.reports.visibility import Reader, View


@dataclass(frozen=True, slots=True)
class Request:
    """A report of one dossier, for one reader, on one day.

    Attributes:
        dossier: The records.
        reference_date: The day the figures hold for.
        reader: What may be seen.
        wijken: Ids of the wijken that were chosen; empty for all.
        document: Name of the dossier file.
        changed_at: Moment of the last change in it.
        history: The change sets, newest first, when they were asked for.
        program: Name and version of the program.
        department: Id of the department that the report is for; `None` where it is for all.
        meeting: Id of the meeting that the report is about; `None` where it is about all.
        source: The dossier as it was made, with the route it came with; `None` when not asked for.
    """

    dossier: Dossier
    reference_date: date
    reader: Reader
    document: str
    changed_at: datetime | None
    program: str
    wijken: tuple[str, ...] = ()
    history: tuple[ChangeSet, ...] = field(default=())
    department: str | None = None
    source: Dossier | None = None
    meeting: str | None = None

    def view(self) -> View:
        """The dossier as the reader may see it, with counts from zero."""
        return View(self.dossier, self.reader, self.history)

    def chosen(self) -> list[Neighbourhood]:
        """The wijken of the report, in order."""
        return [
            wijk
            for wijk in neighbourhoods(self.dossier)
            if not self.wijken or wijk.id in self.wijken
        ]

    def covers(self, neighbourhood: str | None) -> bool:
        """Whether an instance is in the report: town-wide always, of a wijk when chosen."""
        return neighbourhood is None or not self.wijken or neighbourhood in self.wijken
