"""R4 Besluitenlijst: what was decided, by whom, and what it rests on."""

from app.domain.decisions import Decision, DecisionStatus
from app.reports.content import registers
from app.reports.content.action_list import filters
from app.reports.content.closing import closing
from app.reports.content.model import Block, Fact, Facts, Report
from app.reports.content.request import Request
from app.words import report_meetings as words
from app.words import report_texts


def decision_list(request: Request) -> Report:
    """The content of R4."""
    view = request.view()
    found = registers.decisions_of(request, view)
    replaced = {item.replaces for item in request.dossier.all(Decision) if item.replaces}
    to_do = [
        item for item in found if item.status is DecisionStatus.TAKEN and item.id not in replaced
    ]
    proposed = [item for item in found if item.status is DecisionStatus.PROPOSED]
    gone = [item for item in found if item.id in replaced]
    blocks: tuple[Block, ...] = (
        Facts(
            (
                Fact(str(len(found)), words.DECISIONS),
                Fact(str(len(to_do)), words.OPEN_DECISIONS),
                Fact(str(len(proposed)), words.PROPOSED_DECISIONS),
                Fact(str(len(gone)), words.REPLACED_DECISIONS),
            )
        ),
        *filters(request, view),
        registers.decisions_table(view, found),
    )
    title = report_texts.TITLES["R4"]
    return Report(
        nr="R4",
        title=title,
        municipality=request.dossier.municipality.name,
        headline=words.decisions_headline(len(found), len(to_do)),
        reference_date=request.reference_date,
        state=report_texts.DRAFT,
        program=request.program,
        blocks=blocks,
        closing=closing(request, blocks, view.held),
        held=view.held,
        landscape=True,
        keywords=(title, request.dossier.municipality.name),
    )
