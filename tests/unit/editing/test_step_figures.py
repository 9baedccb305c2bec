"""What a step says that it records, as quantities that can be filled in."""

from app.domain.quantities import Quantity
from app.domain.route import Step
from app.editing.step_figures import BASELINE, FIXED, quantities_of
from app.route.bundled import bundled_route
from app.route.loading import load_route


def recording(*texts: str) -> tuple[Quantity, ...]:
    return quantities_of(Step("s", "f", records=texts))


def test_a_text_stands_for_a_quantity_or_for_several_each_once() -> None:
    assert recording("doeljaar", "Woningen totaal") == (Quantity.TARGET_YEAR, Quantity.HOMES_TOTAL)
    assert recording("alle vaste cijfers van de wijk", "beginstand") == (*FIXED, *BASELINE)
    assert recording("gasverbruik", "alle vaste cijfers van de wijk")[0] is Quantity.GAS
    assert len(recording("gasverbruik", "alle vaste cijfers van de wijk")) == len(FIXED)
    assert Quantity.FEED_IN in recording("stroomverbruik")


def test_what_is_worked_out_or_is_no_figure_is_left_out() -> None:
    assert recording("voordeel t.o.v. niets doen", "iets van onszelf", "vakmensen nodig") == ()


WORKED_OUT = {
    "voordeel t.o.v. niets doen",
    "voordeel t.o.v. alleen doen",
    "vakmensen nodig",
    "stand van de drie vaten",
}
"""What follows from other figures, and is filled in by nobody."""


def test_every_figure_that_the_bundled_route_names_is_known() -> None:
    phases = load_route(bundled_route()).phases
    told = {text for phase in phases for step in phase.steps for text in step.records}
    assert {text for text in told if recording(text)} == told - WORKED_OUT
