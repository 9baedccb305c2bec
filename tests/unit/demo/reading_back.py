"""A demo dossier that was read back, with the names that people use."""

from dataclasses import dataclass
from datetime import date

from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.domain.instances import Contribution, StepInstance
from app.domain.route import Step
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.walk import contribution, instance, instances


@dataclass(frozen=True, slots=True)
class Demo:
    """What a published demo holds."""

    dossier: Dossier
    chain: list[ChangeSet]
    touched: dict[str, date]
    newer_here: bool

    def code(self, step: str | None) -> str:
        return self.dossier.get(Step, step).code if step else ""

    def wijk(self, key: str | None) -> str:
        return self.dossier.get(Neighbourhood, key).name if key else ""

    def name(self, item: StepInstance) -> tuple[str, str]:
        return self.code(item.step), self.wijk(item.neighbourhood)

    def person(self, key: str | None) -> str:
        return self.dossier.get(Person, key).name if key else ""

    def department(self, code: str) -> Department:
        return self.dossier.where(Department, "code", code)[0]

    def instances(self) -> dict[tuple[str, str], StepInstance]:
        return {self.name(item): item for item in instances(self.dossier)}

    def instance(self, code: str, wijk: str = "") -> StepInstance:
        step = self.dossier.where(Step, "code", code)[0].id
        found = self.dossier.where(Neighbourhood, "name", wijk)
        return instance(self.dossier, step, found[0].id if wijk else None)

    def contribution(self, department: str, code: str, wijk: str = "") -> Contribution:
        key = self.instance(code, wijk).id
        return contribution(self.dossier, key, self.department(department).id)
