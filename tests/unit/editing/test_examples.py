"""Worked examples: kept per wijk, changed, taken out, and told in the history."""

from datetime import UTC, datetime
from decimal import Decimal

from app.domain.changes import ChangeSet, Origin
from app.domain.figures.offers import offer_of
from app.domain.measurements import Example, OwnerType, Package
from app.editing.bygone import with_bygone
from app.editing.commands import examples
from app.editing.edit import Edit
from app.editing.history_filter import HistoryFilter, matches
from app.editing.history_text import change_set_text
from tests.support.dossiers import refused, town
from tests.support.wijken import offer

LIGHT = Package("l", "Licht", "kade")


def test_an_example_is_kept_changed_and_taken_out() -> None:
    edit = Edit(town(LIGHT))
    made = examples.add(edit, "kade", OwnerType.OWNERS_ASSOCIATION, "l", offer())
    assert offer_of(edit.dossier.get(Example, made.id)) == offer()
    cheaper = offer(investment_eur=Decimal(9_000), months=None)
    changed = examples.change(edit, made.id, OwnerType.OCCUPIER, None, cheaper)
    assert (changed.owner_type, changed.package) == (OwnerType.OCCUPIER, None)
    assert offer_of(edit.dossier.get(Example, made.id)) == cheaper
    examples.remove(edit, made.id)
    assert edit.changes() == ()


def test_what_cannot_be_is_refused() -> None:
    edit = Edit(town(LIGHT))
    with refused("figure_outside"):
        examples.add(edit, "kade", OwnerType.OCCUPIER, "l", offer(investment_eur=-1))
    with refused("figure_not_whole"):
        examples.add(edit, "kade", OwnerType.OCCUPIER, "l", offer(months=Decimal("1.5")))
    with refused("no_such_record"):
        examples.add(edit, "kade", OwnerType.OCCUPIER, "z", offer())
    with refused("no_such_record"):
        examples.add(edit, "nergens", OwnerType.OCCUPIER, "l", offer())
    with refused("no_such_record"):
        examples.change(edit, "x", OwnerType.OCCUPIER, "l", offer())
    assert edit.changes() == ()


def told_of(edit: Edit) -> ChangeSet:
    moment = datetime(2026, 10, 6, 9, tzinfo=UTC)
    return ChangeSet("x-1", "x", 1, moment, "ans", "add_example", Origin.EDIT, edit.changes())


def test_the_history_of_a_wijk_tells_it_in_words() -> None:
    edit = Edit(town(LIGHT))
    made = examples.add(edit, "kade", OwnerType.OWNERS_ASSOCIATION, "l", offer())
    told = change_set_text(edit.dossier, told_of(edit), whole=True)
    assert told.startswith("rekenvoorbeeld Kade, VvE, Licht: ")
    assert "investering in € 13.500" in told
    of_kade, of_akkers = (HistoryFilter(neighbourhood=key) for key in ("kade", "akkers"))
    assert matches(edit.dossier, of_kade, told_of(edit))
    assert not matches(edit.dossier, of_akkers, told_of(edit))
    later = Edit(edit.dossier)
    examples.remove(later, made.id)
    gone = told_of(later)
    assert matches(with_bygone(later.dossier, [gone]), of_kade, gone)


def test_the_same_example_is_kept_once() -> None:
    """Who pressed *Bewaren* twice had two rows that nobody could tell apart."""
    edit = Edit(town(LIGHT))
    first = examples.add(edit, "kade", OwnerType.OCCUPIER, "l", offer())
    assert examples.add(edit, "kade", OwnerType.OCCUPIER, "l", offer()) == first
    examples.add(edit, "kade", OwnerType.OCCUPIER, "l", offer(investment_eur=Decimal(9)))
    assert len(edit.dossier.all(Example)) == 2
