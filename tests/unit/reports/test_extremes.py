"""Reports of dossiers that are empty, huge, or full of what breaks layouts.

Every report is read back and compared with its content before it gets its name, so that one that is
made has lost nothing. What is looked at besides is that it can be printed and opened.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from app.domain.actions import Action
from app.domain.decisions import Decision, DecisionStep
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.ids import instance_id, split_instance
from app.domain.instances import StepInstance
from app.domain.meetings import AgendaItem, Attendance, Meeting, MeetingNote, Presence
from app.domain.risks import Risk
from app.domain.route import Letter, Level, Step, StepRole
from app.domain.town_hall import Department, Neighbourhood, NeighbourhoodStatus, Person
from app.progress import SILENT
from app.reports.content.request import Request
from app.reports.form import Format
from app.reports.making import KINDS, make
from app.reports.visibility import Reader
from tests.conftest import SOAK
from tests.support.dossiers import TODAY, default_town, part, wait
from tests.support.pairs import Case, all_pairs, every_case
from tests.support.pdf_reader import text_of

REPORTS = [(nr, form) for nr, kind in KINDS.items() for form in kind.contents]
LONG_TITLE = "Aan de slag met de wijk: " + "samen besparen en verduurzamen " * 9
LONG_WORD = "Wijkwarmteuitvoeringsprogrammavoorbereidingsbijeenkomstverslag"
NAMES = {
    "plain": "Sanne de Wit",
    "formula": '=HYPERLINK("http://kwaad.nl";"klik")',
    "markup": "<b>Jan</b> & <para>Zonen</para> &amp; {x} %s",
    "signs": "Zoë 🏡 מילה \u202eomgekeerd\u202c\u0007 Ωμέγα",
}
FACTORS: dict[str, list[Any]] = {
    "report": REPORTS,
    "wijken": [0, 1, 6, 100],
    "departments": [15, 40],
    "title": ["", LONG_TITLE, LONG_WORD],
    "words": [0, 30, 5_000],
    "name": list(NAMES),
    "names": [True, False],
    "internal": [True, False],
}


def too_slow_for_every_day(case: Case) -> bool:
    """A hundred wijken in a workbook with every row takes half a minute: `make soak` does it."""
    return bool(case["wijken"] == 100 and case["report"] == ("R0", Format.XLSX))


CASES = [case for case in all_pairs(FACTORS) if not too_slow_for_every_day(case)]


def named(case: Case) -> str:
    nr, form = case["report"]
    rest = [str(case[name])[:8].strip() for name in FACTORS if name != "report"]
    return "-".join([nr, form.value, *rest])


def dossier_of(case: Case) -> Dossier:
    return Dossier.of([*default_town(), *_records(case)])


def _records(case: Case) -> Iterator[Record]:
    name, text = NAMES[case["name"]], f"{LONG_WORD} en gewone woorden " * (case["words"] // 4)
    yield Person("p", name=name, job_title=name, departments=("x0",), mail="a@b.nl")
    for number in range(case["wijken"]):
        yield Neighbourhood(
            f"w{number}",
            name=f"{name} {number}",
            order=number,
            status=NeighbourhoodStatus.STARTED,
            character=text[:500],
        )
    plain = default_town()
    for number in range(case["departments"] - 15):
        yield Department(
            f"x{number}", code=f"X{number}", name=f"{name} {number}", order=50 + number
        )
        step = plain.all(Step)[number]
        yield StepRole(f"{step.id}/x{number}", step.id, f"x{number}", Letter.CONSULTED)
    yield from _work(case, plain, name, text)


def _work(case: Case, plain: Dossier, name: str, text: str) -> Iterator[Record]:
    """A step with everything, in the town and in the first wijk."""
    department = plain.where(Department, "code", "ENE")[0]
    for level, wijk in ((Level.TOWN_WIDE, None), (Level.PER_NEIGHBOURHOOD, "w0")):
        if wijk and not case["wijken"]:
            continue
        step = next(
            item
            for item in plain.all(Step)
            if item.level is level and plain.find(StepRole, f"{item.id}/{department.id}")
        )
        whole = instance_id(step.id, wijk)
        if case["title"]:
            yield replace(step, title=case["title"])
        yield StepInstance(
            whole,
            step.id,
            wijk,
            owner="p",
            due=TODAY,
            remark=text,
            internal_remark=f"INTERN {text}",
            result_location=name,
        )
        yield part(whole, department.id, contact="p", text=text, remark=name, internal_remark=name)
        yield from _agreed(str(level), whole, name, text)
        yield wait(f"wait-{level}", f"{whole}/{department.id}", name, what=text, since=TODAY)


def _agreed(key: str, whole: str, name: str, text: str) -> Iterator[Record]:
    """What came of a meeting about a step."""
    yield Meeting("m", date=TODAY, title=name, room=name, corrections=text)
    yield Attendance.of("m", "p", Presence.LATE, name)
    item = AgendaItem(f"i-{key}", "m", 1, title=name, instance=whole, summary=text)
    yield item
    step, wijk = split_instance(whole)
    yield Action(
        f"a-{key}",
        "2026-001",
        text=text or name,
        to_whom=name,
        step=step,
        neighbourhood=wijk,
        owner="p",
        due=TODAY,
        origin=item.id,
        remark=text,
    )
    yield Decision(f"d-{key}", "2026-002", sentence=text or name, reason=text, origin=item.id)
    yield DecisionStep(f"d-{key}/{whole}", f"d-{key}", whole)
    yield Risk(f"r-{key}", description=name, cause=text, chance=5, impact=5, origin=item.id)
    yield MeetingNote(f"n-{key}", "m", item.id, 1, text or name, whole, internal=True)


def made(case: Case, folder: Path) -> Path:
    nr, form = case["report"]
    dossier = dossier_of(case)
    request = Request(
        dossier=dossier,
        reference_date=TODAY,
        reader=Reader(names=case["names"], internal=case["internal"]),
        document="M.samenroute",
        changed_at=None,
        program="Samenlevingsroute 0.1.0",
        department=dossier.where(Department, "code", "ENE")[0].id,
        source=default_town(),
        meeting="m" if KINDS[nr].needs_meeting else None,
    )
    path = folder / f"{nr}.{form.value}"
    make(KINDS[nr].contents[form](request), path, form, SILENT, pdfa=False)
    return path


_WORD = re.compile(
    r'<page width="([\d.]+)" height="([\d.]+)">'
    r'|<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
)
_NEAR = 1.0


def can_be_printed(path: Path) -> None:
    """Every word stands on the paper, and over no other."""
    width = height = 0.0
    placed: list[tuple[float, float, float, float, str]] = []
    for found in _WORD.finditer(text_of(path, "-bbox")):
        if found[1]:
            stand_apart(placed)
            width, height, placed = float(found[1]), float(found[2]), []
            continue
        left, top, right, bottom = (float(found[at]) for at in range(3, 7))
        assert 40 < left <= right < width - 40, found[7]
        assert 20 < top <= bottom < height - 20, found[7]
        placed.append((left, top, right, bottom, found[7]))
    stand_apart(placed)


def stand_apart(placed: list[tuple[float, float, float, float, str]]) -> None:
    ordered = sorted(placed, key=lambda box: box[1])
    for at, (left, top, right, bottom, word) in enumerate(ordered):
        middle = (top + bottom) / 2
        for other in ordered[at + 1 :]:
            if other[1] >= middle:
                break
            over = min(right, other[2]) - max(left, other[0])
            deep = min(bottom, other[3]) - max(top, other[1])
            assert over < _NEAR or deep < (bottom - top) / 2, (word, other[4])


def can_be_opened(path: Path) -> None:
    """A strict reader has no remarks, and nothing that somebody typed became a formula."""
    done = subprocess.run(
        [sys.executable, "-m", "openxml_audit", "--output", "json", "--max-errors", "0", path],
        check=False,
        capture_output=True,
        text=True,
    )
    assert '"valid": true' in done.stdout
    book = load_workbook(path)
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def judge(path: Path) -> None:
    if path.suffix == ".pdf":
        can_be_printed(path)
    else:
        can_be_opened(path)


@pytest.mark.parametrize("case", CASES, ids=named)
def test_every_two_extremes_together(case: Case, tmp_path: Path) -> None:
    judge(made(case, tmp_path))


# Twenty thousand: to name them all takes each worker of a usual run a quarter of a minute.
EVERY_CASE = list(every_case(FACTORS)) if SOAK else []


@pytest.mark.soak
@pytest.mark.parametrize("case", EVERY_CASE, ids=named)
def test_all_extremes_together(case: Case, tmp_path: Path) -> None:
    """A test for each: together they took longer than a test may."""
    judge(made(case, tmp_path))


def test_words_that_overlap_are_seen() -> None:
    with pytest.raises(AssertionError):
        stand_apart([(50, 50, 90, 60, "een"), (80, 51, 120, 61, "twee")])
    stand_apart([(50, 50, 90, 60, "een"), (92, 50, 120, 60, "twee"), (50, 62, 90, 72, "drie")])
