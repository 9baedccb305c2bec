"""One change for many rows."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.instances import Contribution, Status, StepInstance
from app.domain.route import CONTRIBUTING
from app.domain.waits import Wait
from app.domain.walk import contribution, instance_of, instances, roles
from app.editing.bulk import Action, Bulk, SetContact, SetDue, SetOwner, SetStatus, change_all
from app.editing.commands import contributions
from app.editing.commands import instances as steps
from app.editing.edit import Edit
from app.editing.wording import refusal_text
from tests.support.dossiers import TODAY, big_town, finished, item, town, wait

N, B, W, L, G, X = Status
DUE = date(2027, 3, 1)


def codes(bulk: Bulk) -> dict[str, str]:
    return {refused.key: refused.error.code for refused in bulk.refused}


class TestStatus:
    def test_what_is_allowed_is_done_and_what_is_refused_is_listed(self) -> None:
        before = town(*finished(status=B), item("keuze", "kade", status=B))
        bulk = change_all(before, ["opdracht", "keuze@kade", "plan"], SetStatus(G, TODAY))
        assert bulk.changed == ("opdracht",)
        assert codes(bulk) == {"keuze@kade": "not_done", "plan": "not_done"}
        assert [(one.record, one.field, one.new) for one in bulk.edit.changes()] == [
            ("opdracht", "status", "done")
        ]
        sentence = refusal_text(before, bulk.refused[0].error)
        assert sentence.startswith("Stap 1.4 in Kade kan nog niet op gereed. Dit ontbreekt:")

    def test_steps_and_contributions_go_together(self) -> None:
        bulk = change_all(town(), ["plan", "plan/ro", "plan/fin"], SetStatus(L, TODAY))
        assert bulk.changed == ("plan",)
        assert codes(bulk) == {"plan/ro": "contribution_not_pending", "plan/fin": "no_contribution"}

    def test_a_reason_is_given_once_for_all(self) -> None:
        keys = ["plan", "plan/ro"]
        assert set(codes(change_all(town(), keys, SetStatus(X, TODAY))).values()) == {
            "reason_needed"
        }
        after = change_all(town(), keys, SetStatus(X, TODAY, "te klein")).edit.dossier
        assert after.get(StepInstance, "plan").na_reason == "te klein"
        assert after.get(Contribution, "plan/ro").remark == "te klein"

    def test_what_follows_again_and_what_was_so_already(self) -> None:
        before = town(item("plan", status=B), item("opdracht"))
        bulk = change_all(before, ["plan", "opdracht", "plan"], SetStatus(None, TODAY))
        assert (bulk.changed, bulk.refused) == (("plan",), ())

    def test_going_on_closes_what_was_waited_for(self) -> None:
        before = town(item("plan", status=W), wait("w", "plan"))
        after = change_all(before, ["plan"], SetStatus(B, TODAY)).edit.dossier
        assert after.get(Wait, "w").answered_on == TODAY


class TestFields:
    def test_an_owner_is_of_a_step_and_a_contact_of_a_contribution(self) -> None:
        keys = ["plan", "plan/ro"]
        owner = change_all(town(), keys, SetOwner("ans"))
        assert (owner.changed, codes(owner)) == (("plan",), {"plan/ro": "only_steps_have_owners"})
        contact = change_all(town(), keys, SetContact("ans"))
        assert contact.changed == ("plan/ro",)
        assert codes(contact) == {"plan": "only_contributions_have_contacts"}
        assert refusal_text(town(), owner.refused[0].error) == (
            "Een bijdrage heeft geen eigenaar. Kies een contactpersoon, of kies stap 2.1."
        )

    @pytest.mark.parametrize(
        ("action", "clear"),
        [
            (SetOwner("ans"), SetOwner(None)),
            (SetContact("ans"), SetContact(None)),
            (SetDue(DUE), SetDue(None)),
        ],
    )
    def test_what_is_filled_in_can_be_cleared(self, action: Action, clear: Action) -> None:
        keys = ["plan", "plan/ro"]
        filled = change_all(town(), keys, action)
        assert filled.changed
        cleared = change_all(filled.edit.dossier, keys, clear)
        assert cleared.changed == filled.changed
        for key in cleared.changed:
            found = contribution(cleared.edit.dossier, "plan", "ro") if "/" in key else None
            assert (found or instance_of(cleared.edit.dossier, key)).says_nothing

    def test_nobody_unknown_and_no_step_that_is_gone(self) -> None:
        assert codes(change_all(town(), ["plan"], SetOwner("niemand"))) == {
            "plan": "no_such_record"
        }
        assert codes(change_all(town(), ["weg@kade"], SetDue(DUE))) == {
            "weg@kade": "no_such_record"
        }


class TestNoTrace:
    def test_what_was_done_before_the_refusal_is_taken_back(self) -> None:
        edit = Edit(town(item("plan", status=W), wait("w", "plan")))
        steps.set_fields(edit, "opdracht", due=DUE)
        kept = edit.dossier
        with suppress(DomainError), edit.all_or_nothing():
            steps.set_status(edit, "plan", B, today=TODAY)
            steps.set_fields(edit, "keuze@kade", due=DUE)
            assert edit.dossier is not kept
            contributions.set_fields(edit, "plan/fin", due=DUE)
        assert edit.dossier is kept
        assert [change.record for change in edit.changes()] == ["opdracht"]

    @given(
        st.lists(st.integers(0, 400), max_size=12),
        st.sampled_from(
            [
                *(SetStatus(status, TODAY, reason) for status in Status for reason in ("", "r")),
                SetStatus(None, TODAY),
                *(SetOwner("p1"), SetContact(None), SetDue(DUE)),
            ]
        ),
    )
    def test_only_the_allowed_are_changed_as_one_by_one(
        self, picks: list[int], action: Action
    ) -> None:
        keys = [ROWS[pick % len(ROWS)] for pick in picks]
        bulk = change_all(BIG, keys, action)
        assert BIG.apply(bulk.edit.changes()) == bulk.edit.dossier
        refused = {one.key for one in bulk.refused}
        assert not refused & set(bulk.changed)
        alone = {key: change_all(BIG, [key], action) for key in keys}
        assert refused == {key for key, one in alone.items() if one.refused}
        assert set(bulk.edit.changes()) == {
            change for one in alone.values() for change in one.edit.changes()
        }


def rows(dossier: Dossier) -> list[str]:
    """The instances of a dossier and their contributions."""
    return [
        key
        for found in instances(dossier)
        for key in (
            found.id,
            *(
                f"{found.id}/{role.department}"
                for role in roles(dossier, found.step)
                if role.letter in CONTRIBUTING
            ),
        )
    ]


BIG = big_town(1)
ROWS = rows(BIG)


def test_all_rows_of_a_big_town_change_at_once() -> None:
    big = big_town(40)
    keys = [found.id for found in instances(big)]
    bulk = change_all(big, keys, SetStatus(G, TODAY))
    assert len(bulk.changed) + len(bulk.refused) <= len(keys)
