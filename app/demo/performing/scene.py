"""Where a deed is done, and the one way to do it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import singledispatch

from app.demo.deeds.base import Deed, StepDeed
from app.domain.actors import Actor
from app.domain.ids import instance_id, split_instance
from app.domain.interests import GuardedInterest
from app.domain.route import Step
from app.domain.town_hall import Department, Neighbourhood, Person
from app.editing.edit import Edit


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a deed is done.

    Attributes:
        edit: What it changes.
        number: Gives the next number of a register, by its table and the year.
    """

    edit: Edit
    number: Callable[[str, int], str]

    def neighbourhood(self, name: str | None) -> str | None:
        """The id of a wijk by its name; none for the town hall."""
        if name is None:
            return None
        return self.edit.dossier.where(Neighbourhood, "name", name)[0].id

    def person(self, name: str) -> Person:
        """A person by name."""
        return self.edit.dossier.where(Person, "name", name)[0]

    def department(self, code: str) -> Department:
        """A department by its code."""
        return self.edit.dossier.where(Department, "code", code)[0]

    def actor(self, name: str) -> Actor:
        """An actor by name."""
        return self.edit.dossier.where(Actor, "name", name)[0]

    def instance(self, step: str, neighbourhood: str | None) -> str:
        """The id of the instance of a step by its code and the name of the wijk."""
        found = self.edit.dossier.where(Step, "code", step)[0]
        return instance_id(found.id, self.neighbourhood(neighbourhood))

    def interest(self, name: str) -> str:
        """The id of a guarded interest by its name."""
        return self.edit.dossier.where(GuardedInterest, "interest", name)[0].id

    def place(self, step: str, neighbourhood: str | None) -> str:
        """The id of an instance, or nothing where no step is named."""
        return self.instance(step, neighbourhood) if step else ""

    def step_and_wijk(self, step: str, neighbourhood: str | None) -> tuple[str | None, str | None]:
        """The ids of both; nothing where no step is named."""
        place = self.place(step, neighbourhood)
        return split_instance(place) if place else (None, None)

    def of(self, deed: StepDeed) -> str:
        """The id of the instance a deed is about."""
        return self.instance(deed.step, deed.neighbourhood)


@singledispatch
def perform(deed: Deed, scene: Scene) -> None:  # noqa: ARG001 - each kind of deed uses it
    """Do a deed.

    Raises:
        DomainError: The rules do not allow it: the file of the demo is wrong.
    """
    raise TypeError(type(deed))
