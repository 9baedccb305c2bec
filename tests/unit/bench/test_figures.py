"""The bench judges what it measured, and what it measures is what it says."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.decisions import DecisionStep
from app.domain.instances import Check, Contribution, StepInstance
from app.domain.town_hall import Person
from app.domain.walk import contributions, instances
from app.storage.looking import snapshot
from tests.bench import files, history, table
from tests.bench.sizes import Size
from tests.bench.timing import Line, alternated

TINY = Size("tiny", wijken=1, people=30, meetings=3, decisions=7, actions=9, risks=2, entries=2_000)


def line(
    ours: tuple[float, ...], theirs: tuple[float, ...] = (1, 1, 1), goal: float | None = 2
) -> Line:
    return Line("S0", "this", "that", goal, ours, theirs)


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        (line((2, 2, 2)), "ok"),
        (line((1, 1, 9)), "ok"),
        (line((3, 3, 1)), "not ok"),
        (line((3, 3, 3), goal=None), "no goal"),
        (line((1, 1)), "failed"),
        (line((1, 1, 1), (1, 1)), "failed"),
        (line((1, 1, 1), (0, 0, 0)), "failed"),
        (line((), ()), "failed"),
    ],
)
def test_a_line_is_judged_by_its_medians(found: Line, verdict: str) -> None:
    assert found.verdict == verdict


def test_sides_run_in_turn() -> None:
    order: list[str] = []

    def side(name: str) -> Callable[[], float]:
        def run() -> float:
            order.append(name)
            return float(len(order))

        return run

    one, other = alternated(3, [side("a"), side("b")])
    assert "".join(order) == "abbaab"
    assert (one, other) == ((1, 4, 5), (2, 3, 6))


def test_both_tables_show_every_line() -> None:
    lines = [line((2, 2, 2)), line((1, 1))]
    assert [item["verdict"] for item in json.loads(table.as_json(lines, 1))["lines"]] == [
        "ok",
        "failed",
    ]
    assert [row.split()[1:3] for row in table.text(lines).splitlines() if "S0" in row] == [
        ["ok", "2.00×"],
        ["failed", "–"],
    ]


def test_the_same_size_has_the_same_log() -> None:
    assert list(history.change_log(TINY)) == list(history.change_log(TINY))


def test_a_size_has_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    path = files.of_size(TINY, lambda _: None)
    with snapshot(path) as found:
        dossier = found.dossier
        entries = sum(len(item.changes) for item in found.history.chain())
    every = list(instances(dossier))
    assert len(every) == len(dossier.all(StepInstance)) == 45
    assert len(dossier.all(Contribution)) == sum(len(contributions(dossier, i)) for i in every)
    assert all(check.answer and check.reason for check in dossier.all(Check))
    assert (len(dossier.all(Person)), len(dossier.all(DecisionStep))) == (30, 7)
    assert entries == 2_000
    made = path.stat().st_mtime_ns
    assert files.of_size(TINY, lambda _: None).stat().st_mtime_ns == made


def test_another_size_than_was_made_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "tiny"
    files.write(TINY, path)
    with pytest.raises(files.WrongSizeError):
        files.judge(replace(TINY, people=31), path)
