"""R0 Werkmap: everything of the dossier in tables that can be filtered."""

from collections import Counter
from decimal import Decimal

from app.domain.actions import ActionKind
from app.domain.learning import Lesson, OpenQuestion
from app.domain.progress import progress_per_phase
from app.domain.town_hall import NeighbourhoodStatus
from app.domain.walk import PROGRESSING
from app.reports.content import (
    actor_agreed_tables,
    actor_tables,
    advantage_tables,
    developments,
    figure_charts,
    figure_tables,
    learned_tables,
    means_tables,
    registers,
    workbook_lists,
    workbook_steps,
)
from app.reports.content.closing import closing
from app.reports.content.counting import (
    covered,
    done_fact,
    late_codes,
    late_fact,
    ownerless_fact,
    progress_covered,
    status_bars,
)
from app.reports.content.definitions import definitions
from app.reports.content.learned_tables import Telling
from app.reports.content.model import Bar, Bars, Block, Fact, Facts, Paragraph, Report, Table, Tone
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import report_texts as words
from app.words.report_definitions import WORKBOOK


def workbook(request: Request) -> Report:
    """The content of R0."""
    view = request.view()
    blocks: tuple[Block, ...] = (*_lead(request), *_tables(request, view))
    found = progress_covered(request)
    return Report(
        nr="R0",
        title=words.TITLES["R0"],
        municipality=request.dossier.municipality.name,
        headline=words.workbook_headline(found.done, found.of, len(late_codes(request))),
        reference_date=request.reference_date,
        state=words.DRAFT,
        program=request.program,
        blocks=blocks,
        closing=closing(request, blocks, view.held),
        held=view.held,
        landscape=True,
        keywords=(words.TITLES["R0"], request.dossier.municipality.name),
    )


def _lead(request: Request) -> tuple[Block, ...]:
    wijken = Counter(wijk.status for wijk in request.chosen())
    begun = sum(wijken[status] for status in PROGRESSING)
    return (
        Facts(
            (
                done_fact(request),
                late_fact(request),
                ownerless_fact(request),
                Fact(str(wijken.total()), words.WIJKEN, words.begun(begun)),
            )
        ),
        Paragraph(
            words.counting_note(begun, wijken[NeighbourhoodStatus.CANDIDATE]), Tone.SECONDARY
        ),
        status_bars(request.dossier, covered(request), words.PER_STATUS),
        _phase_bars(request),
    )


def _phase_bars(request: Request) -> Bars:
    bars = tuple(
        Bar(
            f"{phase.order} {phase.title}",
            (Decimal(found.done) / Decimal(max(found.of, 1)) * 100).quantize(Decimal(1)),
            f"{found.done} van {found.of}",
        )
        for phase, found in progress_per_phase(request.dossier, covered(request))
    )
    return Bars(
        words.PER_PHASE,
        bars,
        Decimal(100),
        "; ".join(words.phase_done(bar.label, bar.text) for bar in bars) + ".",
    )


def _learned(request: Request, view: View) -> tuple[Table, ...]:
    questions = registers.learned_of(request, view, OpenQuestion)
    telling = Telling(view.dossier, lambda text, _: view.text(text))
    return (
        learned_tables.questions_table(telling, questions),
        learned_tables.answers_table(telling, registers.answers_of(view, questions)),
        learned_tables.lessons_table(telling, registers.learned_of(request, view, Lesson)),
    )


def _tables(request: Request, view: View) -> tuple[Table, ...]:
    people = (workbook_lists.people(view),) if request.reader.names else ()
    log = (workbook_lists.history(view),) if request.history else ()
    actions = registers.actions_of(request, view, ActionKind.ACTION)
    promises = registers.actions_of(request, view, ActionKind.COMMITMENT)
    actors = actor_tables.actors_in(request, view)
    agreed = actor_agreed_tables.agreements_in(request, view, actors)
    return (
        workbook_steps.instance_table(request, view),
        workbook_steps.contribution_table(request, view),
        workbook_steps.check_table(request, view),
        workbook_lists.waits(request, view),
        registers.actions_table(request, view, actions),
        registers.commitments_table(request, view, promises),
        registers.decisions_table(view, registers.decisions_of(request, view)),
        registers.risks_table(view, registers.risks_of(request, view)),
        registers.meetings_table(request, view),
        registers.notes_table(request, view),
        *_learned(request, view),
        actor_tables.actors_table(view, actors),
        actor_agreed_tables.agreements_table(request, view, agreed),
        actor_agreed_tables.talks_table(view, actors),
        workbook_lists.wijken(request, view),
        figure_tables.wijk_figures(request, view),
        figure_tables.measurements(request, view),
        *figure_charts.chart_tables(request, view),
        developments.developments_table(request, view),
        advantage_tables.examples(request, view),
        advantage_tables.constants_used(view),
        workbook_lists.departments(view),
        means_tables.money_table(request, view),
        means_tables.hours_table(view),
        means_tables.interests_table(request, view),
        means_tables.activities_table(request, view),
        means_tables.activity_sums_table(request, view),
        *people,
        *log,
        definitions(WORKBOOK),
    )
