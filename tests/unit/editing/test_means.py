"""Money, interests, activities and the words of a day: what is kept and what is refused."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from app.domain.changes import ChangeSet, Origin
from app.domain.decisions import Body, Decision
from app.domain.held import Held, Hold, held_by
from app.domain.interests import DecisionInterest, GuardedInterest, InterestState
from app.domain.moments import MOST_SUCCESS, Moment
from app.domain.money import Money
from app.domain.wijk_life import ResidentActivity
from app.editing.bygone import with_bygone
from app.editing.commands import activities, interests, moments, money
from app.editing.commands.handing_over import hand_over
from app.editing.commands.money import Amounts
from app.editing.commands.registers import remove
from app.editing.edit import Edit
from app.editing.held_text import held_text
from app.editing.history_text import change_set_text
from app.editing.touched_interests import touched_by
from app.editing.wording import refusal_text
from tests.support.dossiers import ANS, BRAM, TODAY, refused, town

DECISION = Decision("d", "2026-001", Body.COUNCIL, TODAY)


def told(edit: Edit) -> str:
    moment = datetime(2026, 11, 22, tzinfo=UTC)
    made = ChangeSet("x-1", "x", 1, moment, "ans", "x", Origin.EDIT, edit.changes())
    return change_set_text(with_bygone(edit.dossier, (made,)), made)


def test_more_spent_than_there_is_is_kept_and_less_than_nothing_is_refused() -> None:
    edit = Edit(town())
    made = money.add(edit, " Fonds ", Amounts(Decimal(100), Decimal(150)))
    assert made.source == "Fonds"
    assert made.left == -50
    for wrong in (Amounts(Decimal(-1)), Amounts(spent=Decimal(-1)), Amounts(Decimal(10) ** 13)):
        with refused("bad_euros"):
            money.set_amounts(edit, made.id, wrong)
    assert edit.dossier.get(Money, made.id) == made
    with refused("name_missing"):
        money.add(edit, "  ", Amounts())


def test_who_accounts_for_money_hands_that_over_too() -> None:
    dossier = town(Money("m", "Regiofonds", accountable="ans"))
    item = Held(Hold.MONEY, "m")
    assert item in held_by(dossier, "ans", TODAY)
    assert held_text(dossier, item) == "Verantwoordt het geld van Regiofonds"
    edit = Edit(dossier)
    hand_over(edit, ANS, BRAM, [item])
    assert edit.dossier.get(Money, "m").accountable == "bram"


def test_an_interest_has_a_name_of_its_own() -> None:
    edit = Edit(town())
    first = interests.add(edit, "Betaalbaar", "maandlast")
    other = interests.add(edit, "Veilig")
    with refused("interest_exists"):
        interests.add(edit, " betaalbaar ")
    with refused("interest_exists"):
        interests.rename(edit, other.id, "BETAALBAAR")
    interests.rename(edit, first.id, "betaalbaar voor iedereen")
    interests.judge(edit, first.id, InterestState.HARMED, "de huur stijgt")
    assert edit.dossier.get(GuardedInterest, first.id) == replace(
        first,
        interest="betaalbaar voor iedereen",
        state=InterestState.HARMED,
        remark="de huur stijgt",
    )


def test_a_decision_touches_interests_and_what_is_ticked_stays() -> None:
    edit = Edit(town(DECISION))
    first, second = interests.add(edit, "Betaalbaar"), interests.add(edit, "Veilig")
    interests.touch(edit, DECISION, [first.id, second.id])
    interests.touch(edit, DECISION, [second.id])
    assert touched_by(edit.dossier, "d") == [second]
    interests.touch_more(edit, DECISION, [first.id])
    assert touched_by(edit.dossier, "d") == [first, second]
    with refused("still_used") as caught:
        remove(edit, GuardedInterest, first.id)
    sentence = refusal_text(edit.dossier, caught.value)
    assert sentence.startswith("Betaalbaar wordt nog gebruikt bij belang bij besluit")
    remove(edit, Decision, "d")
    assert not edit.dossier.table(DecisionInterest)
    remove(edit, GuardedInterest, first.id)


def test_an_activity_is_counted_in_whole_numbers_from_nothing_on() -> None:
    edit = Edit(town())
    made = activities.add(edit, "kade", "Spreekuur", TODAY, 0, "bezoekers")
    assert edit.dossier.get(ResidentActivity, made.id).number == 0
    with refused("count_outside"):
        activities.count(edit, made.id, -1)
    with refused("name_missing"):
        activities.add(edit, "kade", " ", TODAY)
    activities.count(edit, made.id, None)
    assert edit.dossier.get(ResidentActivity, made.id).number is None


def test_the_history_says_which_money_interest_and_day() -> None:
    edit = Edit(town(DECISION))
    money.add(edit, "Regiofonds", Amounts(Decimal(250_000)))
    assert told(edit) == "geld Regiofonds: bedrag in € 250.000"
    edit = Edit(town(DECISION, GuardedInterest("b", "Veilig")))
    interests.touch(edit, DECISION, ["b"])
    assert told(edit) == "besluit 2026-001, belang dat we bewaken Veilig: toegevoegd"
    edit = Edit(town())
    moments.keep(edit, Moment("2026-11-22", headline="Op koers."))
    assert told(edit) == "moment 22-11-2026: kop Op koers."
    edit = Edit(town())
    activities.add(edit, "kade", "Spreekuur", TODAY, 22, "bezoekers")
    assert told(edit).startswith("activiteit met bewoners Spreekuur: wijk Kade, datum 22-11-2026")


def test_texts_that_do_not_fit_on_the_page_are_refused() -> None:
    edit = Edit(town())
    day = Moment("2026-11-22")
    for wrong, code in (
        (replace(day, successes="a\nb\nc\nd"), "too_many_points"),
        (replace(day, risks="a\n\nb\nc\n \nd"), "too_many_points"),
        (replace(day, headline="lang " * 60), "text_too_long"),
        (replace(day, successes="i" * (MOST_SUCCESS + 1)), "text_too_long"),
        (replace(day, milestone="W" * 100), "text_too_long"),
    ):
        with refused(code):
            moments.keep(edit, wrong)
    assert not edit.dossier.table(Moment)
    moments.keep(edit, replace(day, risks=" a \n\n b ", headline=" twee\n regels "))
    assert edit.dossier.get(Moment, day.id) == replace(day, risks="a\nb", headline="twee regels")


def test_without_any_text_there_is_no_moment() -> None:
    edit = Edit(town(Moment("2026-11-22", headline="Op koers.")))
    moments.keep(edit, Moment("2026-11-22", successes=" \n "))
    assert not edit.dossier.table(Moment)
    moments.forget(edit, date(2026, 11, 22))
