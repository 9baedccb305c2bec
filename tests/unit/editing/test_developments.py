"""Keeping developments: added, changed and taken out, with quarters as people type them."""

from datetime import UTC, date, datetime

import pytest

from app.domain.changes import ChangeSet, Origin
from app.domain.errors import DomainError
from app.domain.route import Movement
from app.domain.wijk_life import Development
from app.editing.commands import developments
from app.editing.commands.neighbourhoods import remove as remove_wijk
from app.editing.edit import Edit
from app.editing.history_text import change_set_text
from app.editing.wording import refusal_text
from tests.support.dossiers import KADE, refused, town

TODAY = date(2026, 11, 22)


def sewer(edit: Edit) -> Development:
    return developments.add(
        edit,
        "kade",
        " riool vervangen ",
        from_quarter=developments.quarter("K1 2027", TODAY),
        to_quarter=developments.quarter("1-9-2027", TODAY),
        movement=Movement.STOP,
        can_combine=True,
    )


def test_it_is_added_changed_and_taken_out() -> None:
    edit = Edit(town())
    made = sewer(edit)
    assert (made.what, made.from_quarter, made.to_quarter) == (
        "riool vervangen",
        "2027-K1",
        "2027-K3",
    )
    developments.change(edit, made.id, part="Kade", to_quarter="2027-K4")
    (kept,) = edit.dossier.all(Development)
    assert (kept.part, kept.to_quarter, kept.movement) == ("Kade", "2027-K4", Movement.STOP)
    developments.remove(edit, made.id)
    assert not edit.dossier.all(Development)


def test_of_one_quarter_people_fill_in_either_end() -> None:
    edit = Edit(town())
    first = developments.add(edit, "kade", "plein", from_quarter="2027-K2")
    last = developments.add(edit, "kade", "school", to_quarter="2027-K2")
    for item in (first, last):
        assert (item.from_quarter, item.to_quarter) == ("2027-K2", "2027-K2")
    vague = developments.add(edit, "kade", "ooit")
    assert (vague.from_quarter, vague.to_quarter) == ("", "")


def test_what_cannot_be_is_refused_and_changes_nothing() -> None:
    edit = Edit(town())
    made = sewer(edit)
    before = edit.dossier
    with refused("quarters_reversed"):
        developments.change(edit, made.id, to_quarter="2026-K4")
    with refused("quarter_unreadable"):
        developments.change(edit, made.id, to_quarter="later")
    with refused("text_needed"):
        developments.change(edit, made.id, what="  ")
    with refused("text_needed"):
        developments.add(edit, "kade", "")
    with refused("no_such_record"):
        developments.add(edit, "nergens", "riool")
    with refused("unreadable"):
        developments.quarter("voorjaar", TODAY)
    assert edit.dossier is before


def test_the_refusal_says_what_is_wrong_and_what_to_do() -> None:
    edit = Edit(town())
    made = sewer(edit)
    with pytest.raises(DomainError) as reversed_order:
        developments.change(edit, made.id, from_quarter="2028-K2")
    assert refusal_text(edit.dossier, reversed_order.value) == (
        "K3 2027 komt vóór K2 2028. Kies een laatste kwartaal dat niet eerder is dan het eerste."
    )


def test_a_wijk_with_a_development_is_not_thrown_away() -> None:
    edit = Edit(town())
    sewer(edit)
    assert not remove_wijk(edit, KADE)
    assert edit.dossier.all(Development)


def test_the_history_tells_it_in_words() -> None:
    edit = Edit(town())
    made = sewer(edit)
    moment = datetime(2026, 10, 6, 9, tzinfo=UTC)
    item = ChangeSet("x-1", "x", 1, moment, "ans", "add_development", Origin.EDIT, edit.changes())
    told = change_set_text(edit.dossier, item)
    assert "ontwikkeling" in told
    assert "riool vervangen" in told
    assert made.id not in told
    later = Edit(edit.dossier)
    developments.change(later, made.id, to_quarter="2028-K1")
    changed = ChangeSet(
        "x-2", "x", 2, moment, "ans", "set_development", Origin.EDIT, later.changes()
    )
    assert change_set_text(later.dossier, changed).endswith("tot en met kwartaal K1 2028")
