"""The labels of tables and fields, for history, workbooks and the window."""

from collections.abc import Mapping
from types import MappingProxyType

TABLES: Mapping[str, str] = MappingProxyType(
    {
        "municipality": "gemeente",
        "neighbourhood": "wijk",
        "department": "afdeling",
        "person": "persoon",
        "stand_in": "vervanging",
        "phase": "fase",
        "step": "stap",
        "checkpoint": "controlepunt",
        "step_role": "rol",
        "dependency": "afhankelijkheid",
        "step_instance": "stap",
        "check": "controlepunt",
        "contribution": "bijdrage",
        "wait": "wacht op",
        "decision": "besluit",
        "decision_step": "besluit bij stap",
        "report_run": "rapport",
    }
)

_COMMON: Mapping[str, str] = MappingProxyType(
    {
        "name": "naam",
        "code": "code",
        "order": "volgorde",
        "title": "titel",
        "text": "tekst",
        "status": "status",
        "owner": "eigenaar",
        "contact": "contactpersoon",
        "due": "streefdatum",
        "remark": "opmerking",
        "internal_remark": "interne opmerking",
        "reason": "reden",
        "number": "nummer",
        "body": "orgaan",
        "date": "datum",
        "department": "afdeling",
        "departments": "afdelingen",
        "neighbourhood": "wijk",
        "step": "stap",
        "phase": "fase",
        "question": "vraag",
        "instance": "stap in wijk",
        "checkpoint": "controlepunt",
        "person": "persoon",
        "deputy": "vervanger",
        "head": "hoofd",
        "archived": "gearchiveerd",
        "active": "in gebruik",
        "internal": "intern",
    }
)

_OWN: Mapping[str, str] = MappingProxyType(
    {
        "municipality.target_year": "doeljaar",
        "municipality.home_done_definition": "wanneer een woning is verduurzaamd",
        "municipality.one_team_reason": "reden voor één team",
        "neighbourhood.character": "kenmerk",
        "department.contact": "contactpersoon",
        "department.hours_needed": "uren nodig per week",
        "department.hours_available": "uren beschikbaar per week",
        "department.hours_date": "datum van de uren",
        "person.job_title": "functie",
        "person.mail": "e-mail",
        "person.phone": "telefoon",
        "person.left_on": "vertrokken op",
        "stand_in.starts_on": "van",
        "stand_in.ends_on": "tot en met",
        "phase.goal": "doel",
        "phase.done_when": "klaar als",
        "step.why": "waarom",
        "step.result": "resultaat",
        "step.level": "niveau",
        "step.movements": "beweging",
        "step.decision": "besluit",
        "step.recurrence": "herhaling",
        "step.records": "legt vast",
        "step.caution": "let op",
        "step.lead_weeks": "doorlooptijd in weken",
        "step.own": "eigen stap",
        "step.retired": "vervallen",
        "step_role.letter": "rol",
        "dependency.requires": "hangt af van",
        "step_instance.result_location": "vindplaats",
        "step_instance.approved_on": "akkoord op",
        "step_instance.review_on": "opnieuw bekijken op",
        "step_instance.decided_by": "bepaald door",
        "step_instance.na_reason": "reden niet van toepassing",
        "step_instance.body": "orgaan",
        "step_instance.body_date": "datum van behandeling",
        "check.answer": "antwoord",
        "contribution.text": "bijdrage",
        "wait.subject": "wie wacht",
        "wait.on_kind": "soort",
        "wait.on": "op wie",
        "wait.what": "waarop",
        "wait.since": "sinds",
        "wait.answered_on": "beantwoord op",
        "wait.answer": "antwoord",
        "decision.sentence": "besluit",
        "decision.consequences": "gevolgen",
        "decision.location": "vindplaats",
        "decision.publish": "openbaar",
        "decision.replaces": "vervangt",
        "decision_step.decision": "besluit",
        "report_run.form": "soort bestand",
        "report_run.file": "bestand",
        "report_run.made_on": "gemaakt op",
        "report_run.reference_date": "stand van",
        "report_run.neighbourhoods": "wijken",
        "report_run.names": "met namen",
        "report_run.internal": "met wat intern is",
        "report_run.audience": "voor wie",
        "report_run.sent_on": "verstuurd op",
        "report_run.answered": "antwoord gekregen",
    }
)


def field_label(table: str, field: str) -> str:
    """The label of a field, in lower case.

    Raises:
        KeyError: Nobody gave it a label.
    """
    return _OWN.get(f"{table}.{field}") or _COMMON[field]


def table_label(table: str) -> str:
    """The word for one record of a table, in lower case."""
    return TABLES[table]
