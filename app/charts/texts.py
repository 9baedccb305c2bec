"""The texts of a chart, changed all at once: what cannot be printed is replaced before drawing."""

from collections.abc import Callable
from dataclasses import replace

from app.charts.model import Bars, Chart, Grid, Lines, Link


def with_texts(chart: Chart, change: Callable[[str], str]) -> Chart:
    """A chart of which each text that is drawn or read went through `change`, once."""
    title, told = change(chart.title), change(chart.alternative)
    if isinstance(chart, Bars):
        bars = tuple(
            replace(bar, label=change(bar.label), text=change(bar.text)) for bar in chart.bars
        )
        return replace(chart, title=title, alternative=told, bars=bars, goal=change(chart.goal))
    grid = _grid(chart.grid, change)
    if isinstance(chart, Lines):
        series = tuple(
            replace(
                one,
                label=change(one.label),
                spots=tuple(replace(spot, text=change(spot.text)) for spot in one.spots),
            )
            for one in chart.series
        )
        note = change(chart.note)
        return replace(chart, title=title, alternative=told, grid=grid, series=series, note=note)
    columns = tuple(
        replace(
            one,
            label=change(one.label),
            text=change(one.text),
            detail=change(one.detail),
            mark=change(one.mark),
        )
        for one in chart.columns
    )
    return replace(
        chart,
        title=title,
        alternative=told,
        grid=grid,
        columns=columns,
        line_text=change(chart.line_text),
        links=tuple(Link(change(one.label), change(one.text)) for one in chart.links),
        inflow=change(chart.inflow),
    )


def _grid(grid: Grid, change: Callable[[str], str]) -> Grid:
    return Grid(tuple(map(change, grid.heads)), tuple(tuple(map(change, row)) for row in grid.rows))
