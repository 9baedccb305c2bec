"""The figures that a step records, with the last value of each; no Qt."""

from dataclasses import dataclass
from datetime import date

from app.domain.dossier import Dossier
from app.domain.ids import split_instance
from app.domain.measured import measured
from app.domain.measurements import Example, Measurement
from app.domain.quantities import ABOUT, Quantity
from app.domain.route import Step
from app.editing.step_figures import asks_examples, quantities_of
from app.ui.models.figures_rows import quantities
from app.ui.place import Place
from app.words import choices
from app.words import figures as words
from app.words.dates import day_text
from app.words.window import step as window

_MOST = 6
"""More figures than this are told as a count with what is missing."""


@dataclass(frozen=True, slots=True)
class StepFigures:
    """What the panel says about the figures of a step.

    Attributes:
        lines: One per figure, or a count; empty where the step records none.
        place: Where they are filled in.
        examples: Where worked examples are made; `None` where the step asks for none.
    """

    lines: tuple[str, ...]
    place: Place
    examples: Place | None = None


def step_figures(dossier: Dossier, key: str, today: date) -> StepFigures:
    """The figures that the step of an instance records, of its wijk or of the town.

    Args:
        dossier: The records.
        key: Id of the instance.
        today: Later measurements do not count.
    """
    step_key, wijk = split_instance(key)
    step = dossier.get(Step, step_key)
    place = Place("figures", wijk or "", within=step_key)
    wanted = quantities_of(step)
    if asks_examples(step):
        told = [*_lines(dossier, wanted, wijk, today), _examples(dossier, wijk)]
        return StepFigures(tuple(told), place, Place("advantage", wijk or ""))
    return StepFigures(tuple(_lines(dossier, wanted, wijk, today)), place)


def _examples(dossier: Dossier, wijk: str | None) -> str:
    """How many worked examples there are, of the wijk or of all."""
    found = dossier.all(Example) if wijk is None else dossier.where(Example, "neighbourhood", wijk)
    return window.examples_counted(len(found))


def _lines(
    dossier: Dossier, wanted: tuple[Quantity, ...], wijk: str | None, today: date
) -> list[str]:
    if wijk is None:
        return _of_town(dossier, wanted, today)
    found = measured(dossier, wijk, today)
    lines = [_line(quantity, found.get(quantity)) for quantity in wanted]
    if len(wanted) > _MOST:
        missing = [words.LABELS[quantity] for quantity in wanted if not _known(found, quantity)]
        lines = [window.figures_counted(len(wanted) - len(missing), len(wanted), missing)]
    return lines


def _of_town(dossier: Dossier, wanted: tuple[Quantity, ...], today: date) -> list[str]:
    """What the town itself measures; the rest is counted per wijk."""
    found = measured(dossier, None, today)
    own = set(quantities(None))
    lines = [_line(quantity, found.get(quantity)) for quantity in wanted if quantity in own]
    per_wijk = [words.LABELS[quantity] for quantity in wanted if quantity not in own]
    return [*lines, window.figures_per_wijk(per_wijk)] if per_wijk else lines


def _known(found: dict[Quantity, Measurement], quantity: Quantity) -> bool:
    item = found.get(quantity)
    return item is not None and item.value is not None


def _line(quantity: Quantity, item: Measurement | None) -> str:
    label = words.label(quantity)
    if item is None or item.value is None:
        return window.figure_missing(label)
    value = f"{words.value_text(quantity, item.value)} {ABOUT[quantity].unit}"
    day = day_text(item.date) if item.date else ""
    return window.figure_known(label, value, day, choices.word(choices.QUALITY, item.quality))
