"""Who does what on a step."""

from app.domain.errors import DomainError
from app.domain.ids import part_id
from app.domain.route import Letter, Step, StepRole
from app.domain.town_hall import Department
from app.editing.edit import Edit


def set_role(edit: Edit, step: Step, department: Department, letter: Letter | None) -> None:
    """Give a department a role on a step, or none; a contribution stays where a role goes.

    Raises:
        DomainError: `department_off` (code): it is not in use, so that nobody would see the role.
    """
    key = part_id(step.id, department.id)
    if letter is not None:
        if not edit.dossier.get(Department, department.id).active:
            raise DomainError("department_off", code=department.code)
        edit.save(StepRole(key, step.id, department.id, letter))
        return
    found = edit.dossier.find(StepRole, key)
    if found is not None:
        edit.delete(found)
