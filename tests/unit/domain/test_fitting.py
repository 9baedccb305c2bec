"""Which lessons of others fit a wijk: by the step, the years, or a word."""

from dataclasses import replace

import pytest

from app.domain.fitting import Fit, reasons
from app.domain.instances import Status
from app.domain.learning import Lesson, OpenQuestion
from tests.support.dossiers import KADE, item, town

OLD = replace(KADE, character="vooroorlogse portiekwoningen uit 1920-1938, veel VvE's")


def why(lesson: Lesson | OpenQuestion, *records: object) -> list[tuple[Fit, str]]:
    dossier = town(OLD, *records)  # type: ignore[arg-type]
    return [(one.fit, one.text) for one in reasons(dossier, lesson, OLD)]


def test_a_step_fits_until_it_is_done_there() -> None:
    lesson = Lesson("x", step="praten")
    assert why(lesson) == [(Fit.STEP, "2.2")]
    assert why(lesson, item("praten", "kade", status=Status.NOT_APPLICABLE)) == []
    assert why(lesson, item("praten", "akkers", status=Status.NOT_APPLICABLE)) == [
        (Fit.STEP, "2.2")
    ]
    assert why(OpenQuestion("q", step="opdracht")) == [(Fit.STEP, "1.1")]


@pytest.mark.parametrize(
    ("traits", "found"),
    [
        ("Flats uit 1930-1955", [(Fit.YEARS, "1930-1955")]),
        ("Gebouwd in 1938", [(Fit.YEARS, "1938")]),
        ("Huizen uit de jaren 30", [(Fit.YEARS, "1930-1939")]),
        ("Portiekwoningen, begonnen in 2026", [(Fit.WORD, "portiekwoningen")]),
        ("PORTIEKWONINGEN uit 1925", [(Fit.YEARS, "1925"), (Fit.WORD, "portiekwoningen")]),
        ("ongeveer 1930 woningen", []),
        ("1.930 woningen, vooral eigenaren", []),
        ("veel huizen uit 1972", []),
        ("", []),
    ],
)
def test_traits_fit_by_years_and_by_words(traits: str, found: list[tuple[Fit, str]]) -> None:
    assert why(Lesson("x", traits=traits)) == found
