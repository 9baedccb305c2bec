"""The table of R10 with how the local route differs from its source."""

from app.domain.dossier import Dossier
from app.domain.route import Step
from app.domain.route_difference import Aspect, Difference, route_differences
from app.domain.town_hall import Department
from app.reports.content.cells import column
from app.reports.content.model import Kind, Row, Table
from app.reports.visibility import View
from app.words import report_difference as words


def difference_table(source: Dossier, view: View) -> Table:
    """Every difference in a row.

    Args:
        source: The dossier as it was made.
        view: The dossier as the reader may see it.
    """
    found = route_differences(source, view.dossier)
    return Table(
        key="verschillen",
        title=words.TITLE,
        columns=(
            column("code", Kind.CODE, 0.8),
            column("title", Kind.TEXT, 4),
            column("aspect", Kind.TEXT, 2.4),
            column("was", Kind.PROSE, 4),
            column("here", Kind.PROSE, 4),
        ),
        rows=tuple(_row(source, view, item) for item in found),
        summary=words.SUMMARY,
        empty=words.EMPTY,
        row_headers=3,
    )


def _row(source: Dossier, view: View, item: Difference) -> Row:
    step = view.dossier.find(Step, item.step) or source.find(Step, item.step)
    return Row(
        f"{item.step} {item.aspect} {item.about}",
        (
            step.code if step else "",
            view.text(step.title) if step else "",
            words.aspect(item.aspect.value, _about(source, view.dossier, item)),
            view.text(words.value(item.aspect.value, item.was)),
            view.text(words.value(item.aspect.value, item.now)),
        ),
    )


def _about(source: Dossier, now: Dossier, item: Difference) -> str:
    """The code by which people know what a difference is about."""
    kind: type[Department | Step]
    match item.aspect:
        case Aspect.ROLE | Aspect.DEPARTMENT:
            kind = Department
        case Aspect.REQUIRES:
            kind = Step
        case _:
            return item.about
    found = now.find(kind, item.about) or source.find(kind, item.about)
    return found.code if found else ""
