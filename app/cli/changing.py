"""Commands that change a dossier."""

import argparse
from collections.abc import Callable
from datetime import date

from app.cli.arguments import choice
from app.cli.opening import change, edited
from app.cli.parser import UsageError
from app.cli.values import Given, set_contribution, set_instance
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.held import held_by
from app.domain.route import Letter, Level, RequiredDecision
from app.domain.town_hall import Neighbourhood, NeighbourhoodStatus
from app.editing import lookup
from app.editing.commands import departments, neighbourhoods, people, steps
from app.editing.commands.handing_over import hand_over
from app.editing.commands.merging import merge_departments
from app.editing.commands.roles import set_role
from app.editing.edit import Edit
from app.words import choices
from app.words.names import cleaned
from app.words.usage import expected, not_with, only_with

_NO_ROLE = "none"
_LONGEST_LEAD = 520
_OF_OWN_STEP = (
    "level",
    "body",
    "accountable",
    "responsible",
    "checkpoint",
    "depends_on",
    "lead_weeks",
)

Work = Callable[[Edit], None]


def set_values(arguments: argparse.Namespace) -> int:
    """Change an instance, or with `--department` a contribution."""
    given = Given.of(arguments)
    work = set_contribution if given.department is not None else set_instance
    command = "set_contribution" if given.department is not None else "set_instance"
    return change(
        arguments.file,
        edited(command, lambda edit: work(edit, given, _today()), given.reason or ""),
    )


def role(arguments: argparse.Namespace) -> int:
    """Set the role of a department on a step."""
    letter = None
    if arguments.letter.strip().casefold() not in (_NO_ROLE, "geen"):
        letter = Letter(choice(choices.LETTER, arguments.letter))

    def work(edit: Edit) -> None:
        set_role(
            edit,
            lookup.step(edit.dossier, arguments.step),
            lookup.department(edit.dossier, arguments.department),
            letter,
        )

    return change(arguments.file, edited("set_role", work))


def neighbourhood(arguments: argparse.Namespace) -> int:
    """Add, rename, set or archive a wijk."""
    _only(arguments, "add", "status", options=("like",))
    work = _NEIGHBOURHOOD[arguments.action](arguments)
    return change(arguments.file, edited(f"{arguments.action}_neighbourhood", work))


def _add_neighbourhood(arguments: argparse.Namespace) -> Work:
    def work(edit: Edit) -> None:
        value = (arguments.value or "").strip()
        status = choices.read(choices.NEIGHBOURHOOD_STATUS, value) if value else None
        if value and not status and not neighbourhoods.is_code(value):
            known = choices.shown(choices.NEIGHBOURHOOD_STATUS)
            raise DomainError("no_status_or_code", value=value, choices=known)
        made = neighbourhoods.add(edit, arguments.name, "" if status else value)
        wanted = NeighbourhoodStatus(status) if status else made.status
        _set_status(edit, made, wanted, arguments.like)

    return work


def _rename_neighbourhood(arguments: argparse.Namespace) -> Work:
    value = _value(arguments, "nieuwe naam")
    return lambda edit: neighbourhoods.rename(
        edit, lookup.neighbourhood(edit.dossier, arguments.name), value
    )


def _status_neighbourhood(arguments: argparse.Namespace) -> Work:
    value = choice(choices.NEIGHBOURHOOD_STATUS, _value(arguments, "status"))
    return lambda edit: _set_status(
        edit,
        lookup.neighbourhood(edit.dossier, arguments.name),
        NeighbourhoodStatus(value),
        arguments.like,
    )


def _archive_neighbourhood(arguments: argparse.Namespace) -> Work:
    answer = choice(choices.ANSWER, arguments.value or "yes")
    return lambda edit: neighbourhoods.set_archived(
        edit, lookup.neighbourhood(edit.dossier, arguments.name), archived=answer == "yes"
    )


def _set_status(
    edit: Edit, wijk: Neighbourhood, status: NeighbourhoodStatus, like: str | None
) -> None:
    take_over = (
        neighbourhoods.TakeOver(lookup.neighbourhood(edit.dossier, like).id) if like else None
    )
    neighbourhoods.set_status(edit, wijk, status, today=_today(), take_over=take_over)


_NEIGHBOURHOOD = {
    "add": _add_neighbourhood,
    "rename": _rename_neighbourhood,
    "status": _status_neighbourhood,
    "archive": _archive_neighbourhood,
}


def person(arguments: argparse.Namespace) -> int:
    """Add a person, hand their work over, or note that they left."""
    _only(arguments, "add", options=("job_title", "department"))
    _only(arguments, "replace", options=("by",))
    work = _PERSON[arguments.action](arguments)
    return change(arguments.file, edited(f"{arguments.action}_person", work))


def _add_person(arguments: argparse.Namespace) -> Work:
    def work(edit: Edit) -> None:
        people.add(
            edit,
            arguments.name,
            arguments.job_title or "",
            tuple(lookup.department(edit.dossier, code).id for code in arguments.department),
        )

    return work


def _replace_person(arguments: argparse.Namespace) -> Work:
    if not arguments.by:
        raise UsageError(expected("person replace", "NAAM --by NAAM"))

    def work(edit: Edit) -> None:
        person = lookup.person(edit.dossier, arguments.name)
        by = lookup.person(edit.dossier, arguments.by)
        hand_over(edit, person, by, held_by(edit.dossier, person.id, _today()))

    return work


def _leave_person(arguments: argparse.Namespace) -> Work:
    return lambda edit: people.leave(edit, lookup.person(edit.dossier, arguments.name), _today())


_PERSON = {"add": _add_person, "replace": _replace_person, "leave": _leave_person}


def department(arguments: argparse.Namespace) -> int:
    """Add, rename, merge or switch off a department."""
    work = _DEPARTMENT[arguments.action](arguments)
    return change(arguments.file, edited(f"{arguments.action}_department", work))


def _add_department(arguments: argparse.Namespace) -> Work:
    name = _value(arguments, "naam")

    def work(edit: Edit) -> None:
        departments.add(edit, arguments.code, name)

    return work


def _rename_department(arguments: argparse.Namespace) -> Work:
    name = _value(arguments, "nieuwe naam")
    return lambda edit: departments.rename(
        edit, lookup.department(edit.dossier, arguments.code), name
    )


def _merge_department(arguments: argparse.Namespace) -> Work:
    into = _value(arguments, "code van de afdeling waarin zij opgaat")
    return lambda edit: merge_departments(
        edit,
        lookup.department(edit.dossier, arguments.code),
        lookup.department(edit.dossier, into),
    )


def _switch_off_department(arguments: argparse.Namespace) -> Work:
    if arguments.value is not None:
        raise UsageError(not_with(arguments.value, "department off"))
    return lambda edit: departments.set_active(
        edit, lookup.department(edit.dossier, arguments.code), active=False
    )


_DEPARTMENT = {
    "add": _add_department,
    "rename": _rename_department,
    "merge": _merge_department,
    "off": _switch_off_department,
}


def step(arguments: argparse.Namespace) -> int:
    """Add an own step, rename or skip one."""
    _only(arguments, "add", options=_OF_OWN_STEP)
    _only(arguments, "skip", options=("decided_by", "neighbourhood"))
    work = _STEP[arguments.action](arguments)
    return change(arguments.file, edited(f"{arguments.action}_step", work, arguments.reason or ""))


def _add_step(arguments: argparse.Namespace) -> Work:
    if not arguments.title:
        raise UsageError(expected("step add", "STAP TITEL"))
    weeks = arguments.lead_weeks
    if weeks is not None and not 0 <= weeks <= _LONGEST_LEAD:
        raise DomainError("lead_weeks_outside", value=weeks, first=0, last=_LONGEST_LEAD)
    level = choice(choices.LEVEL, arguments.level or "gemeentebreed")
    body = choice(choices.REQUIRED_DECISION, arguments.body or "geen")

    def work(edit: Edit) -> None:
        plan = steps.OwnStep(
            code=arguments.code,
            title=arguments.title,
            level=Level(level),
            decision=RequiredDecision(body),
            accountable=_department(edit.dossier, arguments.accountable),
            responsible=tuple(
                lookup.department(edit.dossier, code).id for code in arguments.responsible
            ),
            checkpoints=tuple(arguments.checkpoint),
            requires=tuple(lookup.step(edit.dossier, code).id for code in arguments.depends_on),
            **({} if weeks is None else {"lead_weeks": weeks}),
        )
        steps.add(edit, plan)

    return work


def _rename_step(arguments: argparse.Namespace) -> Work:
    if not arguments.title:
        raise UsageError(expected("step rename", "STAP TITEL"))
    return lambda edit: steps.rename(
        edit, lookup.step(edit.dossier, arguments.code), arguments.title
    )


def _skip_step(arguments: argparse.Namespace) -> Work:
    if arguments.title:
        raise UsageError(not_with("TITEL", "step skip"))

    def work(edit: Edit) -> None:
        wijk = arguments.neighbourhood
        steps.skip(
            edit,
            lookup.step(edit.dossier, arguments.code),
            arguments.reason or "",
            today=_today(),
            decided_by=cleaned(arguments.decided_by or ""),
            neighbourhood=lookup.neighbourhood(edit.dossier, wijk).id if wijk else None,
        )

    return work


_STEP = {"add": _add_step, "rename": _rename_step, "skip": _skip_step}


def undo(arguments: argparse.Namespace) -> int:
    """Take back the last change."""
    return change(arguments.file, lambda session: session.undo())


def redo(arguments: argparse.Namespace) -> int:
    """Bring back the change that was undone last."""
    return change(arguments.file, lambda session: session.redo())


def _department(dossier: Dossier, code: str | None) -> str | None:
    return None if code is None else lookup.department(dossier, code).id


def _only(arguments: argparse.Namespace, *actions: str, options: tuple[str, ...]) -> None:
    """Refuse what another action knows: ignoring it would look as if it was done.

    Raises:
        UsageError: An option was given that goes with `actions` only.
    """
    for name in options:
        if getattr(arguments, name) not in (None, []) and arguments.action not in actions:
            fitting = " of ".join(f"{arguments.command} {action}" for action in actions)
            raise UsageError(only_with(f"--{name.replace('_', '-')}", fitting))


def _value(arguments: argparse.Namespace, what: str) -> str:
    if not (arguments.value or "").strip():
        raise UsageError(expected(f"{arguments.command} {arguments.action}", what))
    return str(arguments.value)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day of this laptop
