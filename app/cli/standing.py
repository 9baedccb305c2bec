"""Where everything stands, as plain values for `show`."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from app.cli.registers import registers
from app.domain.attention import attention
from app.domain.calendar import needs_review, overdue
from app.domain.completion import decisions_of, required_decision
from app.domain.dependencies import required_steps
from app.domain.dossier import Dossier
from app.domain.instances import Answer, Contribution, StepInstance
from app.domain.progress import Progress, progress, progress_per_phase
from app.domain.route import CONTRIBUTING, Step, StepRole
from app.domain.status import effective, effective_contribution, implied
from app.domain.town_hall import Department, Neighbourhood
from app.domain.waiting import open_waits
from app.domain.walk import (
    checks,
    contact,
    contributions,
    instance_of,
    instances,
    letters,
    people,
    phases,
    roleless_contributions,
    roles,
    step_of,
    steps,
)
from app.editing.wording import awaited_text, finding_text, name_of
from app.words import choices, usage
from app.words.dates import long_day

Json = dict[str, Any]


def standing(
    dossier: Dossier,
    today: date,
    *,
    touched: Mapping[str, date] | None = None,
    internal: bool = False,
) -> Json:
    """The standing of a dossier on a day.

    Args:
        dossier: The dossier.
        today: The day.
        touched: Last day something of each instance changed.
        internal: With internal remarks.
    """
    town = dossier.municipality
    return {
        "municipality": {
            "name": town.name,
            "code": town.code,
            "target_year": town.target_year,
        },
        "neighbourhoods": [
            {"name": wijk.name, "status": wijk.status.value, "archived": wijk.archived}
            for wijk in sorted(dossier.all(Neighbourhood), key=lambda wijk: wijk.order)
        ],
        "departments": [
            {
                "code": item.code,
                "name": item.name,
                "active": item.active,
                "contact": name_of(dossier, item.contact) or None,
            }
            for item in sorted(dossier.all(Department), key=lambda item: item.order)
        ],
        "people": [
            {
                "name": item.name,
                "job_title": item.job_title,
                "departments": [_code(dossier, key) for key in item.departments],
            }
            for item in people(dossier)
        ],
        "phases": [{"nr": phase.order, "title": phase.title} for phase in phases(dossier)],
        "steps": [_step(dossier, step) for step in steps(dossier)],
        "instances": [
            _instance(dossier, item, today, internal=internal) for item in instances(dossier)
        ],
        "progress": _progress(dossier),
        "attention": list(_attention(dossier, today, touched)),
        **registers(dossier, today, internal=internal),
    }


def _code(dossier: Dossier, key: str) -> str:
    return dossier.get(Department, key).code


def _step(dossier: Dossier, step: Step) -> Json:
    return {
        "code": step.code,
        "title": step.title,
        "level": step.level.value,
        "decision": step.decision.value,
        "depends_on": [other.code for other in required_steps(dossier, step.id)],
        "roles": {
            _code(dossier, role.department): role.letter.value for role in roles(dossier, step.id)
        },
    }


def _instance(dossier: Dossier, item: StepInstance, today: date, *, internal: bool) -> Json:
    parts = contributions(dossier, item)
    roleless = roleless_contributions(dossier, item)
    found = {
        "step": step_of(dossier, item).code,
        "neighbourhood": _wijk(dossier, item.neighbourhood),
        "status": effective(dossier, item).value,
        "status_derived": implied(dossier, item).value,
        "by_hand": item.status is not None,
        "owner": name_of(dossier, item.owner) or None,
        "due": _iso(item.due),
        "overdue": overdue(dossier, item, today),
        "review": needs_review(dossier, item, today),
        "checks": _checks(dossier, item),
        "contributions": [
            *(_contribution(dossier, item, role, part, internal=internal) for role, part in parts),
            *(_roleless(dossier, part, internal=internal) for part in roleless),
        ],
        "waiting": [
            wait
            for subject in (item.id, *(part.id for _, part in parts), *(p.id for p in roleless))
            for wait in _waits(dossier, subject)
        ],
        "decision": _decision(dossier, item),
        "evidence": item.result_location,
        "approved_on": _iso(item.approved_on),
        "remark": item.remark,
    }
    return {**found, "internal_remark": item.internal_remark} if internal else found


def _contribution(
    dossier: Dossier,
    item: StepInstance,
    role: StepRole,
    part: Contribution,
    *,
    internal: bool,
) -> Json:
    found = _values(dossier, part, internal=internal)
    person = name_of(dossier, contact(dossier, item, role)) or None
    return {**found, "role": role.letter.value, "contact": person}


def _roleless(dossier: Dossier, part: Contribution, *, internal: bool) -> Json:
    """What a department contributed that is not A, R or C any more; it may get messages."""
    letter = letters(dossier, instance_of(dossier, part.instance).step).get(part.department)
    return {
        **_values(dossier, part, internal=internal),
        "role": letter.value if letter else None,
    }


def _values(dossier: Dossier, part: Contribution, *, internal: bool) -> Json:
    found = {
        "department": _code(dossier, part.department),
        "role": None,
        "status": effective_contribution(dossier, part).value,
        "contact": name_of(dossier, part.contact) or None,
        "due": _iso(part.due),
        "text": part.text,
        "remark": part.remark,
    }
    return {**found, "internal_remark": part.internal_remark} if internal else found


def _waits(dossier: Dossier, subject: str) -> list[Json]:
    found: list[Json] = [
        {"on": awaited_text(dossier, wait), "what": wait.what, "since": _iso(wait.since)}
        for wait in open_waits(dossier, subject)
    ]
    return sorted(found, key=lambda wait: (wait["since"] or "", wait["on"], wait["what"]))


def _checks(dossier: Dossier, item: StepInstance) -> Json:
    answers = [check.answer for _, check in checks(dossier, item)]
    return {
        **{answer.value: answers.count(answer) for answer in Answer},
        "open": answers.count(None),
    }


def _decision(dossier: Dossier, item: StepInstance) -> Json | None:
    linked = decisions_of(dossier, item)
    chosen = required_decision(dossier, item) or (linked[-1] if linked else None)
    if chosen is None:
        return None
    return {"body": chosen.body.value, "date": _iso(chosen.date), "number": chosen.number}


def _progress(dossier: Dossier) -> Json:
    def counted(found: Progress) -> Json:
        return {
            "done": found.done,
            "not_applicable": found.not_applicable,
            "total": found.total,
        }

    per_phase = [
        {"phase": phase.order, **counted(found)} for phase, found in progress_per_phase(dossier)
    ]
    return {**counted(progress(dossier)), "per_phase": per_phase}


def _attention(dossier: Dossier, today: date, touched: Mapping[str, date] | None) -> Iterator[Json]:
    for finding in attention(dossier, today, touched=touched):
        step = dossier.find(Step, finding.step)
        department = dossier.find(Department, finding.department)
        yield {
            "kind": finding.concern.value,
            "step": step.code if step else None,
            "neighbourhood": _wijk(dossier, finding.neighbourhood),
            "department": department.code if department else None,
            "text": finding_text(dossier, finding),
        }


def _wijk(dossier: Dossier, key: str | None) -> str | None:
    found = dossier.find(Neighbourhood, key)
    return found.name if found else None


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def standing_lines(view: Json, today: date) -> Iterator[str]:
    """The standing as lines for a person at a terminal."""
    done = view["progress"]
    of = done["total"] - done["not_applicable"]
    yield f"{view['municipality']['name']} – stand op {long_day(today)}"
    yield f"{done['done']} van {of} stappen gereed, {done['not_applicable']} niet van toepassing"
    yield ""
    titles = {step["code"]: step["title"] for step in view["steps"]}
    for phase in view["phases"]:
        yield f"{phase['nr']}  {phase['title']}"
        for item in view["instances"]:
            if item["step"].partition(".")[0] == str(phase["nr"]):
                yield _instance_line(item, titles[item["step"]])
                yield from _remark_lines(item)
        yield ""
    if view["attention"]:
        yield "Vraagt aandacht"
    for item in view["attention"]:
        place = " ".join(filter(None, (item["step"], item["neighbourhood"], item["department"])))
        yield f"  {place}: {item['text']}"


def _remark_lines(item: Json) -> Iterator[str]:
    """The remarks of an instance and its contributions, where internal ones were asked for."""
    for part in (item, *item["contributions"]):
        if "internal_remark" not in part:
            return
        who = f"{part['department']}, " if "department" in part else ""
        for label, text in (
            (usage.REMARK, part["remark"]),
            (usage.INTERNAL_REMARK, part["internal_remark"]),
        ):
            for line in text.splitlines():
                if line.strip():
                    yield f"        {who}{label}: {line.strip()}"


_CONTRIBUTING = frozenset(letter.value for letter in CONTRIBUTING)


def _instance_line(item: Json, title: str) -> str:
    letter = choices.STATUS_LETTER[item["status"]]
    where = f" · {item['neighbourhood']}" if item["neighbourhood"] else ""
    late = "  te laat" if item["overdue"] else ""
    held = [
        part["department"]
        for part in item["contributions"]
        if part["status"] == "waiting" and part["role"] in _CONTRIBUTING
    ]
    late += f"  opgehouden door {', '.join(held)}" if held else ""
    owner = item["owner"] or "zonder eigenaar"
    return f"   {letter}  {item['step']:<5} {title}{where}  ({owner}){late}"
