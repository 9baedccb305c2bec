"""The chart of how far all wijken are together."""

from decimal import ROUND_HALF_UP, Decimal

from app.charts.model import Bar, Bars
from app.domain.figures.movements import bar
from app.domain.figures.of_town import TownFigures, TownMovement
from app.domain.figures.unknown import Figure
from app.words import charts as words
from app.words.figures import of_wijken
from app.words.numbers import number_text

_ALL = Decimal(100)


def town_movements_chart(town: TownFigures, place: str) -> Bars:
    """Omlaag, omhoog and stoppen of the wijken that have both a measurement and a goal.

    Args:
        town: The figures of the wijken.
        place: Name of the town.
    """
    down, up, stop = town.down, town.up, town.stop
    bars = (
        _bar(words.DOWN, down, _less(down)),
        _bar(words.UP, up, words.own_of_all(_percent(up.progress, 1))),
        _bar(words.STOP, stop, words.off_gas_of_all(_number(stop.reached), _number(stop.wanted))),
    )
    told = words.bars(words.MOVEMENTS, place, ((one.label, one.text) for one in bars))
    return Bars(words.MOVEMENTS, bars, _ALL, told, words.GOAL)


def _bar(label: str, movement: TownMovement, text: str) -> Bar:
    length = bar(movement.progress)
    if not isinstance(length, Decimal):
        return Bar(label, None, words.UNKNOWN)
    share = (length * _ALL).quantize(Decimal(1), ROUND_HALF_UP)
    return Bar(label, share, text + of_wijken(movement.counted, movement.of))


def _less(down: TownMovement) -> str:
    """How much less energy there is used, or how much more."""
    rose = isinstance(down.reached, Decimal) and down.reached < 0
    reached = -down.reached if isinstance(down.reached, Decimal) and rose else down.reached
    return words.less_of_all(_percent(reached, 1), _percent(down.wanted), rose=rose)


def _percent(value: Figure, places: int = 0) -> str:
    return f"{number_text(value * _ALL, places)}%" if isinstance(value, Decimal) else words.UNKNOWN


def _number(value: Figure) -> str:
    return number_text(value, 0) if isinstance(value, Decimal) else words.UNKNOWN
