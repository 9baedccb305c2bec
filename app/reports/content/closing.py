"""The last section of a report: what it rests on."""

from app.domain.town_hall import Neighbourhood
from app.domain.walk import neighbourhoods
from app.reports.content.model import Block, Held, Table
from app.reports.content.request import Request
from app.words import report_texts as words
from app.words.dates import long_day, moment_text_utc


def closing(request: Request, blocks: tuple[Block, ...], held: Held) -> tuple[tuple[str, str], ...]:
    """Dossier, moment, filter, what was left out, and the counts."""
    wijken = [wijk.name for wijk in request.chosen()] if request.wijken else []
    rows = {block.title: len(block.rows) for block in blocks if isinstance(block, Table)}
    reader = request.reader
    moment = moment_text_utc(request.changed_at) if request.changed_at else words.NOBODY
    return (
        (words.ABOUT["dossier"], request.document),
        (words.ABOUT["moment"], moment),
        (words.ABOUT["reference_date"], long_day(request.reference_date)),
        (
            words.ABOUT["filter"],
            words.choice_text(wijken, names=reader.names, internal=reader.internal),
        ),
        (
            words.ABOUT["held"],
            words.held_text(held.names, held.internal, held.contacts, *_wijken_left_out(request)),
        ),
        (words.ABOUT["counts"], words.row_counts(rows)),
        (words.ABOUT["route"], words.NOT_THE_OFFICIAL_ROUTE),
    )


def _wijken_left_out(request: Request) -> tuple[int, int]:
    """How many wijken were not chosen, and how many are archived."""
    every = request.dossier.all(Neighbourhood)
    shown = len(neighbourhoods(request.dossier))
    return shown - len(request.chosen()), len(every) - shown
