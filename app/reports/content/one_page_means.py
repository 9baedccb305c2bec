"""Two lines of R1: the money, and the interests that are guarded.

`interests_line` is for every report that says in a line how the interests stand.
"""

from collections.abc import Iterator

from app.domain.budget import budget
from app.domain.interests import InterestState
from app.domain.money import Money
from app.editing.touched_interests import guarded
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import choices
from app.words import report_one_page as words
from app.words.lengths import shortened
from app.words.money import together

_NAMED = (InterestState.HARMED, InterestState.UNDER_PRESSURE)
"""What stands so is named; of the rest it is said how many there are."""

_LONGEST, _LINE = 60, 170


def money_line(request: Request, view: View) -> str:
    """How much was spent of how much, and what expires; empty without money."""
    every = [
        item
        for item in request.dossier.all(Money)
        if request.covers(item.neighbourhood) and view.shows(internal=item.internal)
    ]
    found = budget(every, request.reference_date)
    if not found.sources:
        return ""
    told = together(
        found.spent,
        found.funded,
        complete=found.complete,
        of=found.sources,
        expiring=found.expiring,
        expires_on=found.expires_on,
    )
    return words.money(told)


def interests_line(view: View) -> str:
    """`1 onder druk (Natuur en soorten), 2 op orde`; empty when no interest is guarded."""
    parts = list(_parts(view))
    return shortened(words.interests(parts), _LINE) if parts else ""


def _parts(view: View) -> Iterator[str]:
    for state in (*_NAMED, InterestState.UNTESTED, InterestState.SAFE):
        found = [item for item in guarded(view.dossier) if item.state is state]
        if found:
            named = found if state in _NAMED else []
            names = [shortened(view.text(item.interest), _LONGEST) for item in named]
            word = choices.word(choices.INTEREST_STATE, state).lower()
            yield words.stand(len(found), word, names)
