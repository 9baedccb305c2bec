"""What is waited for, as a list; no Qt."""

from datetime import date

from app.domain.chain import freed_by_each, standing_waits
from app.domain.dossier import Dossier
from app.domain.ids import split_instance, split_part
from app.domain.town_hall import Department
from app.domain.waits import Wait
from app.editing.commands.waits import answer_wait
from app.editing.edit import Edit
from app.editing.wording import awaited_text
from app.reports.content.model import Kind
from app.ui.models.awaited_rows import chain_text
from app.ui.models.register import Field, Line, Narrowing, Register, kept, step_and_wijk
from app.ui.models.typed_values import read_text
from app.words.window import register_lists as words


def _answered(edit: Edit, key: str, text: str, today: date) -> None:
    if text.strip():
        answer_wait(edit, edit.dossier.get(Wait, key), today, text.strip())


def _wait_lines(dossier: Dossier, today: date) -> list[Line]:
    frees = freed_by_each(dossier, today)
    waits = standing_waits(dossier)
    ordered = sorted(waits, key=lambda wait: -len(frees[wait.id]))
    return [_wait_line(dossier, wait, today, len(frees[wait.id])) for wait in ordered]


def _wait_line(dossier: Dossier, wait: Wait, today: date, frees: int) -> Line:
    whole, part = split_part(wait.subject)
    department = dossier.find(Department, part)
    step, wijk = split_instance(whole)
    return Line(
        wait.id,
        (
            *step_and_wijk(dossier, step, wijk),
            department.code if department else "",
            awaited_text(dossier, wait),
            wait.what,
            wait.since,
            (today - wait.since).days if wait.since else None,
            words.frees(frees),
            "",
        ),
        whole,
        frozenset({Narrowing.OPEN}),
    )


def _chain(dossier: Dossier, _: date) -> str:
    return chain_text(dossier) or words.NO_CHAIN


WAITS = Register(
    id="waiting",
    fields=(
        Field(words.STEP, Kind.CODE),
        Field(words.WIJK),
        Field(words.DEPARTMENT),
        Field(words.ON),
        Field(words.WHAT, Kind.PROSE, kept(Wait, "what", read_text)),
        Field(words.SINCE, Kind.DAY),
        Field(words.DAYS, Kind.NUMBER),
        Field(words.FREES),
        Field(words.ANSWER, Kind.PROSE, _answered),
    ),
    stretch=4,
    lines=_wait_lines,
    narrowings=(Narrowing.OPEN,),
    record=Wait,
    told=_chain,
)
