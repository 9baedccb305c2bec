"""Pasting blocks of cells: all of it or nothing, and what is wrong is named per cell."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dossier import Dossier
from app.domain.instances import Contribution, Status, StepInstance
from app.domain.route import Step, StepRole
from app.domain.walk import instance_of, instances, letters
from app.exchange.cells import Pasted, Problem, paste
from app.exchange.clipboard import read_cells
from app.exchange.copying import copied
from app.exchange.place import Column, Place, RoleColumn
from app.exchange.reading import WRITABLE
from app.words import choices, pasting
from tests.support.dossiers import (
    ANS,
    TODAY,
    big_town,
    finished,
    item,
    part,
    status_of,
    town,
    wait,
)

KEYS = ("opdracht", "plan", "praten@kade", "praten@akkers")
FIN, RO_COLUMN = RoleColumn("fin"), RoleColumn("ro")


def pasted(
    text: str,
    *columns: Column,
    dossier: Dossier | None = None,
    keys: tuple[str, ...] = KEYS,
    **options: Any,
) -> Pasted:
    place = Place(keys, columns, options.pop("height", 1), options.pop("width", 1))
    found = dossier or town()
    return paste(found, place, read_cells(text), today=TODAY, **options)


def after(found: Pasted) -> Dossier:
    assert found.problems == ()
    assert found.edit is not None
    return found.edit.dossier


def problems(found: Pasted) -> list[tuple[int, int, str, str]]:
    assert found.edit is None
    return [(item.row, item.column, item.heading, item.value) for item in found.problems]


class TestWriting:
    def test_a_block_goes_where_it_is_pasted(self) -> None:
        text = (
            'Bezig\tans baas\t1-3-2027\tzaak 12\t"regel 1\nregel 2"\r\n'
            "W\tBram Ketelaar\t+2w\t\t'=1+1\r\n"
        )
        columns = ("status", "owner", "due", "result_location", "remark")
        dossier = after(pasted(text, *columns))
        assert instance_of(dossier, "opdracht") == item(
            "opdracht",
            status=Status.IN_PROGRESS,
            owner="ans",
            due=date(2027, 3, 1),
            result_location="zaak 12",
            remark="regel 1\nregel 2",
        )
        assert instance_of(dossier, "plan") == item(
            "plan", status=Status.WAITING, owner="bram", due=date(2026, 12, 6), remark="=1+1"
        )
        assert instance_of(dossier, "praten@kade") == item("praten", "kade")

    @pytest.mark.parametrize("word", [word for words in choices.STATUS.values() for word in words])
    def test_every_word_of_a_status_is_taken(self, word: str) -> None:
        status = Status(choices.read(choices.STATUS, word) or "")
        found = pasted(word, "status", dossier=town(*finished()), keys=("plan",), reason="daarom")
        if status is Status.DONE:
            assert problems(found) == [(1, 1, "status", word)]
        else:
            assert status_of(after(found), "plan") is status

    def test_an_empty_cell_clears_and_a_short_row_leaves_alone(self) -> None:
        full = item("opdracht", status=Status.WAITING, owner="ans", due=TODAY, remark="x")
        dossier = after(pasted("\t\t\r\n", "status", "owner", "due", "remark", dossier=town(full)))
        assert instance_of(dossier, "opdracht") == item("opdracht", remark="x")

    def test_it_is_one_edit_with_one_undo(self) -> None:
        found = pasted("Bezig\tAns Baas\nBezig\tAns Baas", "status", "owner")
        assert found.edit is not None
        draft = found.edit.draft("paste_cells")
        assert {change.record for change in draft.changes} == {"opdracht", "plan"}

    def test_what_the_rules_do_besides_is_done_too(self) -> None:
        dossier = town(item("opdracht", status=Status.WAITING), wait("w", "opdracht", since=TODAY))
        found = pasted("Bezig", "status", dossier=dossier)
        assert found.edit is not None
        assert {change.field for change in found.edit.changes()} == {"status", "answered_on"}

    def test_done_is_judged_with_the_other_cells_of_its_row(self) -> None:
        almost = finished(status=None, owner=None, approved_on=None, result_location="")
        text = "Gereed\tAns Baas\tzaak 1\t1-10-2026"
        columns = ("status", "owner", "result_location", "approved_on")
        assert status_of(after(pasted(text, *columns, dossier=town(*almost))), "opdracht") is (
            Status.DONE
        )

    def test_a_body_is_a_choice(self) -> None:
        dossier = after(pasted("B en W", "body"))
        assert instance_of(dossier, "opdracht").body == "college"
        assert problems(pasted("de kroeg", "body")) == [(1, 1, "orgaan", "de kroeg")]

    def test_an_implied_status_that_is_pasted_stays_implied(self) -> None:
        dossier = town(part("opdracht", "ro", status=Status.IN_PROGRESS))
        for word in ("Bezig", "B"):
            assert instance_of(after(pasted(word, "status", dossier=dossier)), "opdracht") == item(
                "opdracht"
            )


class TestFilling:
    def test_one_cell_fills_what_is_selected(self) -> None:
        dossier = after(pasted("Ans Baas", "owner", height=3))
        assert [instance_of(dossier, key).owner for key in KEYS] == ["ans", "ans", "ans", None]

    def test_one_row_fills_the_rows_that_are_selected(self) -> None:
        dossier = after(pasted("Ans Baas\t1-3-2027", "owner", "due", height=4, width=2))
        assert {instance_of(dossier, key).due for key in KEYS} == {date(2027, 3, 1)}

    def test_one_cell_fills_columns_too(self) -> None:
        dossier = after(pasted("1-3-2027", "due", "review_on", height=2, width=2))
        assert instance_of(dossier, "plan").review_on == date(2027, 3, 1)

    def test_a_block_that_does_not_fit_a_whole_number_of_times_is_pasted_once(self) -> None:
        dossier = after(pasted("Ans Baas\nBram Ketelaar", "owner", height=5))
        assert [instance_of(dossier, key).owner for key in KEYS] == ["ans", "bram", None, None]

    def test_without_a_selection_one_cell_is_one_cell(self) -> None:
        dossier = after(pasted("Ans Baas", "owner"))
        assert [instance_of(dossier, key).owner for key in KEYS] == ["ans", None, None, None]

    def test_nothing_pastes_nothing(self) -> None:
        found = pasted("", "owner", height=3)
        assert found.edit is not None
        assert found.edit.changes() == ()


class TestProblems:
    def test_everything_that_is_wrong_is_named_and_nothing_is_written(self) -> None:
        text = (
            "Bezigg\tAns Baas\t1-3-2027\r\nBezig\tAnneke\t31-02\r\nGereed\t\t\r\n"
            "Bezig\tBram Ketelar\tgisteren\r\n"
        )
        found = pasted(text, "status", "owner", "due")
        assert problems(found) == [
            (1, 1, "status", "Bezigg"),
            (2, 2, "eigenaar", "Anneke"),
            (2, 3, "streefdatum", "31-02"),
            (3, 1, "status", "Gereed"),
            (4, 2, "eigenaar", "Bram Ketelar"),
            (4, 3, "streefdatum", "gisteren"),
        ]
        said = [item.sentence for item in found.problems]
        assert said[0].startswith('"Bezigg" is geen status. Kies uit: Niet gestart, Bezig')
        assert said[2].startswith('"31-02" bestaat niet.')
        assert said[3].startswith("Stap 2.2 in Kade kan nog niet op gereed. Dit ontbreekt:")
        assert "Bedoel je Bram Ketelaar?" in said[4]
        assert all(sentence[-1] in ".?" and "{" not in sentence for sentence in said)

    def test_more_rows_than_there_are_steps(self) -> None:
        found = pasted("Bezig\n" * 5, "status")
        assert problems(found) == [(5, 1, "", "Bezig")]
        assert found.problems[0].sentence == (
            "Er zijn 5 rijen geplakt, en vanaf hier zijn er 4 stappen."
        )

    def test_more_columns_than_the_table_has(self) -> None:
        found = pasted("Bezig\tAns Baas", "status")
        assert problems(found) == [(1, 2, "", "Ans Baas")]
        assert found.problems[0].sentence.endswith("en vanaf hier is er 1 kolom.")

    def test_a_column_that_cannot_be_written_is_told_once(self) -> None:
        found = pasted("1.1\tx\n2.1\ty\n2.2\tz", "code", "title")
        assert problems(found) == [(1, 2, "titel", "x")]
        assert found.problems[0].sentence.startswith("In de kolom titel kun je niet plakken.")
        assert problems(pasted("x", "step")) == [(1, 1, "stap", "x")]
        assert problems(pasted("x", "wat_dan_ook")) == [(1, 1, "wat_dan_ook", "x")]

    def test_reopening_asks_a_reason(self) -> None:
        dossier = town(*finished())
        found = pasted("Bezig", "status", dossier=dossier)
        assert "Heropenen kan met een reden" in found.problems[0].sentence
        again = after(pasted("Bezig", "status", dossier=dossier, reason="fout in de cijfers"))
        assert instance_of(again, "opdracht").approved_on is None

    def test_two_people_with_one_name_are_no_owner_but_may_stay(self) -> None:
        twice = replace(ANS, id="ans2")
        dossier = town(twice, item("opdracht", owner="ans2"))
        found = pasted("Ans Baas\nAns Baas", "owner", dossier=dossier)
        assert problems(found) == [(2, 1, "eigenaar", "Ans Baas")]

    def test_what_is_wrong_can_be_listed(self) -> None:
        (wrong,) = pasted("Bezigg", "status").problems
        line = pasting.problem(wrong.row, wrong.heading, wrong.sentence)
        assert line.startswith('Rij 1, status: "Bezigg" is geen status.')
        assert pasting.problem(5, "", "Te veel.") == "Rij 5: Te veel."
        assert pasting.not_pasted(1) == "Er is niets geplakt: 1 cel klopt niet."
        assert pasting.not_pasted(2) == "Er is niets geplakt: 2 cellen kloppen niet."


class TestRoles:
    def test_letters_with_and_without_a_status(self) -> None:
        found = pasted("c\tr W\nI\t\nvoert uit\ta/g", FIN, RO_COLUMN, keys=KEYS[:3])
        dossier = after(found)
        assert letters(dossier, "opdracht") == {"ro": "R", "or": "R", "fin": "C", "bst": "I"}
        assert letters(dossier, "plan") == {"or": "A", "fin": "I", "bst": "C"}
        assert letters(dossier, "praten") == {"or": "A", "fin": "R", "ro": "A"}
        assert dossier.get(Contribution, "opdracht/ro").status is Status.WAITING
        assert dossier.get(Contribution, "praten@kade/ro").status is Status.DONE

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("Q", '"Q" is geen rol.'),
            ("R Q", '"R Q" is geen rol.'),
            ("I B", "Afdeling FIN heeft geen bijdrage aan"),
            ("R L", "Een bijdrage kan niet voor besluit liggen"),
        ],
    )
    def test_what_cannot_be(self, text: str, sentence: str) -> None:
        found = pasted(text, FIN)
        assert problems(found) == [(1, 1, "FIN", text)]
        assert found.problems[0].sentence.startswith(sentence)

    def test_a_role_is_the_same_in_every_wijk(self) -> None:
        found = pasted("R\nC", FIN, keys=KEYS[2:])
        assert problems(found) == [(2, 1, "FIN", "C")]
        assert found.problems[0].sentence.startswith("De rol bij stap 2.2 is in elke wijk dezelfde")
        assert letters(after(pasted("R\nR", FIN, keys=KEYS[2:])), "praten")["fin"] == "R"

    def test_for_all_wijken_together_a_status_has_no_place(self) -> None:
        found = pasted("R B", FIN, keys=("praten",))
        assert found.problems[0].sentence.startswith("Stap 2.2 loopt per wijk.")
        assert letters(after(pasted("R", FIN, keys=("praten",))), "praten")["fin"] == "R"

    def test_a_department_that_is_gone_has_no_column(self) -> None:
        found = pasted("R", RoleColumn("weg"))
        assert problems(found) == [(1, 1, "weg", "R")]


FIELDS = tuple(WRITABLE)
SHOWN: tuple[Column, ...] = ("code", "title", "phase", "neighbourhood", *FIELDS)


@given(st.integers(0, 3), st.permutations(SHOWN), st.integers(0, 40), st.integers(1, 12))
def test_what_was_copied_changes_nothing_where_it_came_from(
    seed: int, columns: list[Column], start: int, count: int
) -> None:
    dossier = BIG[seed]
    keys = tuple(item.id for item in instances(dossier))[start : start + count]
    rows = read_cells(copied(dossier, keys, columns))
    found = paste(dossier, Place(keys, tuple(columns)), rows, today=TODAY)
    assert found.problems == ()
    assert found.edit is not None
    assert found.edit.changes() == ()


BIG = [big_town(3, seed) for seed in range(4)]


@pytest.mark.parametrize("seed", range(4))
def test_roles_that_were_copied_change_nothing_where_they_came_from(seed: int) -> None:
    dossier = BIG[seed]
    columns = tuple(RoleColumn(key) for key in {role.department for role in dossier.all(StepRole)})
    for keys in (
        tuple(found.id for found in instances(dossier)),
        tuple(step.id for step in dossier.all(Step)),
    ):
        rows = read_cells(copied(dossier, keys, columns))
        assert any(cell for row in rows for cell in row)
        result = paste(dossier, Place(keys, columns), rows, today=TODAY)
        assert result.problems == ()
        assert result.edit is not None
        assert result.edit.changes() == ()


def test_a_block_goes_from_one_place_to_another() -> None:
    source = item("opdracht", owner="ans", due=TODAY, remark='zei "ja"\n\ten ging; =1', body="MT")
    dossier = town(source)
    columns = ("owner", "due", "remark", "body")
    text = copied(dossier, ["opdracht"], columns)
    found = after(pasted(text, *columns, dossier=dossier, keys=("plan",)))
    assert instance_of(found, "plan") == replace(source, id="plan", step="plan")


CELLS = st.sampled_from(
    ["", "Bezig", "Gereed", "X", "Ans Baas", "Piet", "1-3-2027", "31-02", "R", "A G", "zaak 1"]
) | st.text(max_size=5)


@given(
    st.lists(st.lists(CELLS, min_size=1, max_size=4).map(tuple), max_size=5).map(tuple),
    st.lists(st.sampled_from([*SHOWN, FIN, RO_COLUMN, "x"]), min_size=1, max_size=4).map(tuple),
    st.integers(1, 4),
    st.integers(1, 3),
)
def test_whatever_is_pasted_is_written_whole_or_not_at_all(
    rows: tuple[tuple[str, ...], ...], columns: tuple[Column, ...], height: int, width: int
) -> None:
    before = town(*finished())
    place = Place(KEYS, columns, height, width)
    found = paste(before, place, rows, today=TODAY)
    assert before == town(*finished())
    assert (found.edit is None) == bool(found.problems)
    assert all(isinstance(item, Problem) and item.sentence for item in found.problems)


def test_a_big_block_is_pasted_soon() -> None:
    dossier = big_town(30)
    keys = tuple(item.id for item in instances(dossier))
    text = "Mens 1\t1-3-2027\topmerking\r\n" * len(keys)
    found = pasted(text, "owner", "due", "remark", dossier=dossier, keys=keys)
    assert len(keys) > 400
    assert after(found).all(StepInstance)[0].remark == "opmerking"
