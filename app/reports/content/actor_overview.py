"""R7 Actorenoverzicht: who has influence, what they want, what was agreed, who stands apart."""

from collections.abc import Callable, Iterator

from app.domain.actors import Actor
from app.domain.playing_field import contact_is_due, is_late, is_settled
from app.reports.content import actor_agreed_tables as agreed_tables
from app.reports.content import actor_tables as tables
from app.reports.content.action_list import filters
from app.reports.content.closing import closing
from app.reports.content.model import Block, Fact, Facts, Paragraph, Report, Table, Tone
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import report_actors as words
from app.words import report_texts

_Actors = Callable[[View, list[Actor]], Table]
"""How the actors are told: a row for each, or below each other to be read."""


def actor_overview(request: Request) -> Report:
    """The content of R7 as a workbook."""
    return _overview(request, tables.actors_table)


def actor_overview_paper(request: Request) -> Report:
    """The content of R7 on paper, where an actor has too much to tell for one row."""
    return _overview(request, tables.actor_cards)


def _overview(request: Request, told: _Actors) -> Report:
    view = request.view()
    found = tables.actors_in(request, view)
    agreed = agreed_tables.agreements_in(request, view, found)
    apart = agreed_tables.without_step(request, view, found)
    late = sum(is_late(item, request.reference_date) for item in agreed)
    due = sum(contact_is_due(item, request.reference_date) for item in found)
    still_open = sum(not is_settled(item) for item in agreed)
    blocks: tuple[Block, ...] = (
        Facts(
            (
                Fact(str(len(found)), words.ACTORS),
                Fact(str(len(apart)), words.LOOSE),
                Fact(str(due), words.TO_SPEAK),
                Fact(str(still_open), words.OPEN_AGREEMENTS, words.late_detail(late)),
            )
        ),
        *filters(request, view),
        *_map(view, found),
        told(view, found),
        agreed_tables.next_contacts_table(view, found),
        agreed_tables.agreements_table(request, view, agreed),
        agreed_tables.talks_table(view, found),
        agreed_tables.loose_actors_table(view, apart),
        agreed_tables.loose_steps_table(request, view),
    )
    title = report_texts.TITLES["R7"]
    return Report(
        nr="R7",
        title=title,
        municipality=request.dossier.municipality.name,
        headline=words.headline(len(found), len(apart), late),
        reference_date=request.reference_date,
        state=report_texts.DRAFT,
        program=request.program,
        blocks=blocks,
        closing=closing(request, blocks, view.held),
        held=view.held,
        landscape=True,
        keywords=(title, request.dossier.municipality.name),
    )


def _map(view: View, found: list[Actor]) -> Iterator[Block]:
    """The map with what it says in words, for who may see it."""
    if not view.reader.internal:
        yield Paragraph(words.NOT_SHOWN, Tone.SECONDARY)
        return
    yield Paragraph(words.CONFIDENTIAL, Tone.SECONDARY)
    table = tables.map_table(view, found)
    yield table
    yield Paragraph(tables.map_text(view, found), Tone.SECONDARY)
