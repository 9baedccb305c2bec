"""R3 Actielijst: who does what, and when; what is late stands first."""

from collections.abc import Iterator

from app.domain.actions import Action, ActionKind
from app.domain.meetings import Meeting
from app.editing.wording import meeting_name
from app.reports.content import registers
from app.reports.content.closing import closing
from app.reports.content.model import Block, Fact, Facts, Paragraph, Report, Tone
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import report_meetings as words
from app.words import report_texts


def action_list(request: Request) -> Report:
    """The content of R3."""
    view = request.view()
    actions = registers.actions_of(request, view, ActionKind.ACTION)
    promises = registers.actions_of(request, view, ActionKind.COMMITMENT)
    late = [item for item in actions if item.late(request.reference_date)]
    still_open = [item for item in actions if not item.closed]
    blocks: tuple[Block, ...] = (
        _facts(actions, still_open, late),
        *filters(request, view),
        Paragraph(words.open_first(), Tone.SECONDARY),
        registers.actions_table(request, view, actions, lambda item: _group(item, request)),
        *((registers.commitments_table(request, view, promises),) if promises else ()),
    )
    title = report_texts.TITLES["R3"]
    return Report(
        nr="R3",
        title=title,
        municipality=request.dossier.municipality.name,
        headline=words.actions_headline(len(still_open), len(late)),
        reference_date=request.reference_date,
        state=report_texts.DRAFT,
        program=request.program,
        blocks=blocks,
        closing=closing(request, blocks, view.held),
        held=view.held,
        landscape=True,
        keywords=(title, request.dossier.municipality.name),
    )


def filters(request: Request, view: View) -> Iterator[Block]:
    """What the list is narrowed to, above it."""
    meeting = request.dossier.find(Meeting, request.meeting)
    if meeting is not None:
        yield Paragraph(words.of_meeting(view.text(meeting_name(meeting))), Tone.LEAD)
    if request.wijken:
        names = [view.text(wijk.name) for wijk in request.chosen()]
        reader = request.reader
        text = report_texts.choice_text(names, names=reader.names, internal=reader.internal)
        yield Paragraph(text[:1].upper() + text[1:], Tone.SECONDARY)


def _group(item: Action, request: Request) -> str:
    if item.closed:
        return words.CLOSED_GROUP
    return words.LATE_GROUP if item.late(request.reference_date) else words.OPEN_GROUP


def _facts(actions: list[Action], still_open: list[Action], late: list[Action]) -> Facts:
    ownerless = sum(1 for item in still_open if item.owner is None)
    return Facts(
        (
            Fact(str(len(still_open)), words.OPEN_ACTIONS),
            Fact(str(len(late)), words.LATE_ACTIONS),
            Fact(str(ownerless), words.OWNERLESS_ACTIONS),
            Fact(str(len(actions) - len(still_open)), words.CLOSED_ACTIONS),
        )
    )
