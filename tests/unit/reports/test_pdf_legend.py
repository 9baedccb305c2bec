"""The explanation of letters and marks on paper."""

import re
from pathlib import Path

from app.progress import SILENT
from app.reports.content.model import Legend, Mark
from app.reports.pdf.write import write_pdf
from app.words.choices import LETTER, STATUS
from tests.support.pdf_reader import text_of
from tests.support.workbooks import report

ROLES = tuple((Mark("", key), names[0]) for key, names in LETTER.items())
STATUSES = tuple((Mark(key, names[0]), "") for key, names in STATUS.items())


def places(folder: Path, *items: tuple[Mark, str]) -> list[tuple[str, float, float]]:
    """Each letter that stands alone, and where."""
    path = folder / "r.pdf"
    write_pdf(report(Legend(items)), path, progress=SILENT)
    found = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)".*>([A-Z])</word>', text_of(path, "-bbox"))
    return [(letter, round(float(x)), round(float(y))) for x, y, letter in found]


def test_the_letters_of_the_statuses_are_there(tmp_path: Path) -> None:
    """Only marks and words were explained, while tables of counts say `3G 2B 1W`."""
    letters = [letter for letter, _, _ in places(tmp_path, *ROLES, *STATUSES)]
    assert letters == [*"ARCI", *"NBWLGX"]


def test_roles_and_statuses_stand_on_one_grid(tmp_path: Path) -> None:
    """Each row had columns of its own, so that nothing stood below anything."""
    found = places(tmp_path, *ROLES, *STATUSES)
    roles = [x for letter, x, _ in found if letter in "ARCI"]
    statuses = [x for letter, x, _ in found if letter in "NBWLGX"]
    assert set(roles) <= set(statuses)
