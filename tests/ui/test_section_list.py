"""Headings with their lines: what is on screen is what was said last, and nothing of before."""

from collections.abc import Sequence

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.widgets.section_list import SectionList

BEFORE = [("Bijdragen", ["een", "twee"]), ("Acties", ["drie"])]


@pytest.fixture
def shown(qtbot: QtBot) -> SectionList:
    made = SectionList()
    qtbot.addWidget(made)
    made.set_fonts(QFont("Sans", 20), QFont("Sans", 26))
    made.show_sections(BEFORE)
    made.show()
    return made


@pytest.mark.parametrize(
    "after",
    [
        [],
        [("Acties", ["drie"])],
        [("Gezegd", ["vier", "vijf", "zes", "zeven", "acht"])],
        [("Bijdragen", ["een"]), ("Acties", ["drie", "negen"])],
    ],
)
def test_other_lines_come_in_the_place_of_those_before(
    qtbot: QtBot, shown: SectionList, after: Sequence[tuple[str, Sequence[str]]]
) -> None:
    shown.show_sections(after)
    wanted = [text for heading, lines in after for text in (heading, *lines)]
    assert shown.texts() == wanted
    qtbot.waitUntil(lambda: len(shown.findChildren(QLabel)) == len(wanted))
    for label in shown.findChildren(QLabel):
        is_heading = label.text() in dict(after)
        assert label.font().pointSize() == (20 if is_heading else 26)
        assert bool(label.indent()) is not is_heading


def test_a_line_more_leaves_the_others_where_they_are(shown: SectionList) -> None:
    """Every label was made anew after each line that was said: the screen was laid out again."""
    labels = shown.findChildren(QLabel)
    shown.show_sections([*BEFORE[:1], ("Acties", ["drie", "vier"])])
    assert shown.findChildren(QLabel)[: len(labels)] == labels
