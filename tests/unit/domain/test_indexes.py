"""An index that is moved along with a change says the same as one that is made anew."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.actions import Action, ActionStatus
from app.domain.dossier import Dossier, difference
from app.domain.indexes import MOST_MOVED, index_of, moved

FIELDS = ("origin", "owner", "status")

actions = st.builds(
    Action,
    st.sampled_from("abcdef"),
    owner=st.sampled_from([None, "ans", "bram"]),
    origin=st.sampled_from(["", "item"]),
    status=st.sampled_from(ActionStatus),
)
tables = st.lists(actions, max_size=6).map(lambda found: {action.id: action for action in found})


@given(tables, tables, st.sampled_from(FIELDS))
def test_a_moved_index_is_the_index_of_the_table_now(
    before: dict[str, Action], after: dict[str, Action], field: str
) -> None:
    found = moved(index_of(before, field), field, before, after, {*before, *after})
    wanted = index_of(after, field)
    assert set(found) == set(wanted)
    for value, records in wanted.items():
        assert sorted(map(str, found[value])) == sorted(map(str, records))


@given(st.lists(tables, min_size=2, max_size=5))
def test_indexes_hold_through_one_change_after_another(states: list[dict[str, Action]]) -> None:
    dossier = Dossier.of(states[0].values())
    for state in states:
        for field in FIELDS:
            dossier.where(Action, field, None)
        dossier = dossier.apply(difference(dossier, Dossier.of(state.values())))
        for field in FIELDS:
            for value in {getattr(action, field) for action in state.values()}:
                wanted = [item for item in state.values() if getattr(item, field) == value]
                found = dossier.where(Action, field, value)
                assert sorted(map(str, found)) == sorted(map(str, wanted))


def test_a_record_that_keeps_its_value_keeps_its_place() -> None:
    rows = {key: Action(key, owner="ans") for key in "abc"}
    after = {**rows, "b": replace(rows["b"], text="anders")}
    found = moved(index_of(rows, "owner"), "owner", rows, after, {"b"})
    assert [action.id for action in found["ans"]] == ["a", "b", "c"]
    assert found["ans"][1] is after["b"]


def test_a_change_of_many_records_is_right_too() -> None:
    rows = [Action(f"{at}", owner="ans") for at in range(2 * MOST_MOVED)]
    dossier = Dossier.of(rows)
    assert len(dossier.where(Action, "owner", "ans")) == len(rows)
    gone = Dossier.of(replace(action, owner="bram") for action in rows)
    after = dossier.apply(difference(dossier, gone))
    assert after.where(Action, "owner", "ans") == ()
    assert len(after.where(Action, "owner", "bram")) == len(rows)
