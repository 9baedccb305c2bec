"""S13: what twice as much costs."""

from pathlib import Path

from app.reports.content.department import department_paper
from tests.bench import papers, publishing, rewinding, workbooks
from tests.bench.places import Place, opened
from tests.bench.timing import Line, alternated

_GOAL = 2.1
_AGAINST = "hetzelfde met large"


def of_workbook(large: Path, huge: Path, place: Place, rounds: int) -> Line:
    """S6, written and read back."""
    sides = [
        workbooks.reading(workbooks.content(path), place.file(f"S13-{path.stem}.xlsx"))
        for path in (huge, large)
    ]
    twice, once = alternated(rounds, sides)
    work = "groei large → huge van S6, schrijven en teruglezen"
    return Line("S13", work, _AGAINST, _GOAL, twice, once)


def of_paper(large: Path, huge: Path, place: Place, rounds: int) -> Line:
    """S7 of R2: R10 counts wijken, and hardly grows."""
    files = {path: place.file(f"S13-{path.stem}.pdf") for path in (huge, large)}
    sides = [
        papers.writing(papers.content(path, department_paper), file) for path, file in files.items()
    ]
    twice, once = alternated(rounds, sides)
    return Line("S13", "groei large → huge van S7, R2", _AGAINST, _GOAL, twice, once)


def of_publishing(large: Path, huge: Path, place: Place, rounds: int) -> Line:
    """S9."""
    with (
        opened(place.copy(huge, "S13-huge")) as much,
        opened(place.copy(large, "S13-large")) as less,
    ):
        sides = [publishing.publishing(much), publishing.publishing(less)]
        for side in sides:
            side()
        twice, once = alternated(rounds, sides)
    return Line("S13", "groei large → huge van S9", _AGAINST, _GOAL, twice, once)


def of_rewinding(large: Path, huge: Path, place: Place, rounds: int) -> Line:
    """S11, over twice as many changes."""
    many, fewer = place.copy(huge, "S13-back-huge"), place.copy(large, "S13-back-large")
    with opened(many) as much, opened(fewer) as less:
        sides = [
            rewinding.rewinding(much, many, 2 * rewinding.CHANGES),
            rewinding.rewinding(less, fewer, rewinding.CHANGES),
        ]
        twice, once = alternated(rounds, sides)
    work = "groei large → huge van S11, over 100.000 en 50.000 wijzigingen"
    return Line("S13", work, _AGAINST, _GOAL, twice, once)
