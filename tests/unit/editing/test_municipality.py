"""What is known of the municipality."""

import pytest

from app.domain.town_hall import Municipality
from app.editing.commands import municipality
from app.editing.edit import Edit
from tests.support.dossiers import refused, town


def test_all_of_it_can_be_changed() -> None:
    edit = Edit(town())
    municipality.rename(edit, " Groot  Merelveen ")
    municipality.set_code(edit, " gm0344 ")
    municipality.set_target_year(edit, 2045)
    municipality.set_home_done_definition(edit, " klaar is klaar\n")
    municipality.set_one_team_reason(edit, " klein ")
    assert edit.dossier.municipality == Municipality(
        name="Groot Merelveen",
        code="GM0344",
        target_year=2045,
        home_done_definition="klaar is klaar",
        one_team_reason="klein",
    )
    municipality.set_code(edit, "")
    municipality.set_target_year(edit, None)
    assert (edit.dossier.municipality.code, edit.dossier.municipality.target_year) == ("", None)


def test_it_has_a_name_and_a_year_that_can_be() -> None:
    edit = Edit(town())
    with refused("name_missing"):
        municipality.rename(edit, " ")
    for year in (1999, 2151):
        with refused("bad_year"):
            municipality.set_target_year(edit, year)
    assert edit.changes() == ()


@pytest.mark.parametrize(("code", "wanted"), [("", ""), (" gm0344 ", "GM0344")])
def test_a_municipality_code_is_gm_and_four_digits(code: str, wanted: str) -> None:
    assert municipality.checked_code(code) == wanted


@pytest.mark.parametrize("code", ["0344", "GM344", "GM03444", "WK0344"])
def test_another_municipality_code_is_refused(code: str) -> None:
    with refused("bad_municipality_code"):
        municipality.checked_code(code)
