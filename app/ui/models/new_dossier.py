"""What the wizard collects, as a dossier in memory that can be judged at any moment; no Qt."""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from app.domain.changes import FOUNDING, Draft, Origin
from app.domain.dossier import Dossier, difference
from app.domain.town_hall import Department
from app.editing.commands import departments as department_commands
from app.editing.commands.founding import Founding, found
from app.editing.edit import Edit
from app.exchange.cbs.planning import Chosen
from app.exchange.matching import Preview, apply
from app.installation.policy import in_force
from app.route.bundled import route_for_new
from app.route.errors import RouteError
from app.route.records import route_records
from app.route.template import RouteTemplate
from app.storage.opening import create
from app.words.defaults import HOME_DONE_DEFINITION
from app.words.policy import route_ignored
from app.words.route import route_error


@dataclass(frozen=True, slots=True)
class DepartmentLine:
    """A department of the route, as this municipality calls it."""

    key: str
    code: str
    name: str
    used: bool = True


@dataclass
class NewDossier:
    """What is known so far.

    Attributes:
        municipality: Its name.
        code: CBS code; may be empty.
        target_year: The year the goal must be reached.
        wijken: The pasted list of wijken.
        cbs: The wijken out of a file of the CBS, with their figures.
        people: The pasted list of people.
    """

    municipality: str = ""
    code: str = ""
    target_year: int | None = None
    wijken: Preview | None = None
    cbs: Chosen | None = None
    people: Preview | None = None

    @cached_property
    def route(self) -> RouteTemplate:
        """The route of IT, or else that of the program; it takes a moment to read."""
        return self._chosen[0]

    @cached_property
    def _chosen(self) -> tuple[RouteTemplate, tuple[RouteError, ...]]:
        return route_for_new()

    @property
    def route_trouble(self) -> str:
        """Why the route of IT is not used; empty when nothing is wrong with it."""
        faults = [route_error(item) for item in self._chosen[1]]
        return route_ignored(in_force().policy.route, faults) if faults else ""

    @cached_property
    def departments(self) -> list[DepartmentLine]:
        """The departments, to begin with those of the route."""
        return [DepartmentLine(item.key, item.code, item.name) for item in self.route.departments]

    def check_municipality(self) -> None:
        """Judge name, code and year.

        Raises:
            DomainError: `name_missing`, `bad_municipality_code`, `bad_year`.
        """
        self._founding()

    def before_wijken(self) -> Dossier:
        """The dossier as it is before the list of wijken is taken over."""
        return Dossier().apply(self._founding().changes)

    def before_cbs(self, wijken: Preview | None) -> Dossier:
        """The dossier as it is before wijken are taken out of a file of the CBS.

        Args:
            wijken: The list of wijken as it is now.
        """
        edit = Edit(self.before_wijken())
        if wijken is not None:
            apply(edit, wijken, skip_problems=True)
        return edit.dossier

    def before_people(self) -> Dossier:
        """The dossier as it is before the list of people is taken over.

        Raises:
            DomainError: A department without a name.
        """
        edit = Edit(self.before_cbs(self.wijken))
        if self.cbs is not None:
            self.cbs.take_over(edit)
        for line in self.departments:
            item = edit.dossier.get(Department, line.key)
            if line.name != item.name:
                department_commands.rename(edit, item, line.name)
            if not line.used:
                department_commands.set_active(
                    edit, edit.dossier.get(Department, line.key), active=False
                )
        return edit.dossier

    def dossier(self) -> Dossier:
        """The whole dossier.

        Raises:
            DomainError: Something that the rules do not allow.
        """
        edit = Edit(self.before_people())
        if self.people is not None:
            apply(edit, self.people, skip_problems=True)
        return edit.dossier

    def make(self, path: Path, name: str) -> None:
        """Write the dossier with one first change set.

        Args:
            path: Where; nothing may be there.
            name: Who makes it.

        Raises:
            DomainError: Something that the rules do not allow.
            StorageError: `EXISTS`, or it could not be written.
        """
        changes = difference(Dossier(), self.dossier())
        reason = f"{self.route.title} {self.route.version}"
        create(path, Draft(FOUNDING, changes, reason, Origin.ROUTE), name, by=name).close()

    def rename_department(self, place: int, name: str) -> None:
        """Give a department the name it has here."""
        self.departments[place] = replace(self.departments[place], name=name)

    def use_department(self, place: int, used: bool) -> None:
        """Say whether a department exists here."""
        self.departments[place] = replace(self.departments[place], used=used)

    def _founding(self) -> Draft:
        plan = Founding(
            municipality=self.municipality,
            route=f"{self.route.title} {self.route.version}",
            code=self.code,
            target_year=self.target_year,
            home_done_definition=HOME_DONE_DEFINITION,
        )
        return found(plan, route_records(self.route))
