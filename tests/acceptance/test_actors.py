"""The playing field on the command line: R7 for whom it is, and waiting for an actor by name."""

from pathlib import Path

import pytest

from tests.acceptance.program import Program
from tests.acceptance.test_reports import everything, made, needs_pdftotext, squeezed

CONFIDENTIAL = ("Rutger Haanstra", "j.vermaat@merelhof.example", "000 555 01 20", "gebiedsmanager")
"""Who speaks for actors, how they are reached, and an internal remark."""


@needs_pdftotext
@pytest.mark.parametrize("form", ["pdf", "xlsx"])
def test_r7_says_what_is_confidential_only_when_that_is_asked(
    program: Program, merelveen: Path, form: str
) -> None:
    path = made(program, merelveen, "R7", form)
    assert path.name == f"2026-11-22_R7_Merelveen.{form}"
    told = squeezed(everything(path))
    assert squeezed("Netbedrijf Laagland") in told
    assert squeezed("Stappen zonder actor") in told
    assert [text for text in (*CONFIDENTIAL, "werkt mee") if squeezed(text) in told] == []

    told = squeezed(everything(made(program, merelveen, "R7", form, "--include-internal")))
    assert [text for text in (*CONFIDENTIAL, "werkt mee") if squeezed(text) not in told] == []
    assert squeezed("Invloed en houding") in told

    words = ("--include-internal", "--without-names")
    told = squeezed(everything(made(program, merelveen, "R7", form, *words)))
    hidden = (*CONFIDENTIAL[:3], "Haanstra", "Oldersma")
    assert [text for text in hidden if squeezed(text) in told] == []
    assert squeezed("werkt mee") in told


def test_r0_has_the_actors_as_well(program: Program, merelveen: Path) -> None:
    told = everything(made(program, merelveen, "R0", "xlsx"))
    assert 'name="Actoren"' in told
    assert 'name="Afspraken"' in told
    assert "Rutger" not in told


def test_a_wait_may_be_on_an_actor(program: Program, merelveen: Path) -> None:
    program.id("set", merelveen, "2.5", "--waiting-for", "woonstichting merelhof:de jaren")
    found = program.instance(merelveen, "2.5")
    assert found["waiting"] == [
        {
            "on": "Woonstichting Merelhof",
            "what": "de jaren",
            "since": found["waiting"][0]["since"],
        }
    ]
    assert found["status"] == "waiting"
