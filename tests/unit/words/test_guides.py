"""What the guides say, and that it is so."""

import re

import pytest
from PIL import Image

from app.assets import resource
from app.words.guides.catalogue import GUIDES
from app.words.guides.model import Guide, Heading, Picture, Table
from tests.project.repository import ROOT

VERSION = "12.3.4"
MOST_BYTES = 700_000
"""Of all pictures together."""


def guide(key: str) -> Guide:
    return GUIDES[key](VERSION)


def said(key: str) -> str:
    return " ".join(guide(key).texts())


@pytest.mark.parametrize("key", GUIDES)
def test_a_guide_is_called_by_its_key(key: str) -> None:
    assert guide(key).key == key


@pytest.mark.parametrize("key", GUIDES)
def test_no_text_is_empty_or_left_open(key: str) -> None:
    texts = list(guide(key).texts())
    assert all(text.strip() == text and text for text in texts)
    assert [text for text in texts if re.search(r"\{[a-z_]*\}", text)] == []


@pytest.mark.parametrize("key", GUIDES)
def test_no_level_of_headings_is_left_out(key: str) -> None:
    level = 0
    for block in guide(key).blocks:
        if isinstance(block, Heading):
            assert 1 <= block.level <= level + 1
            level = block.level


@pytest.mark.parametrize("key", GUIDES)
def test_a_row_has_a_cell_for_each_heading(key: str) -> None:
    for block in guide(key).blocks:
        if isinstance(block, Table):
            assert block.summary
            assert {len(row) for row in block.rows} == {len(block.heads)}


def test_every_picture_is_there_says_what_it_shows_and_is_used() -> None:
    pictures = [
        block for key in GUIDES for block in guide(key).blocks if isinstance(block, Picture)
    ]
    assert len(pictures) >= 4
    for picture in pictures:
        with Image.open(resource(*picture.file)) as image:
            # Small, and without see-through parts, of which PDF/A-2 is wary.
            assert (image.format, image.mode) == ("PNG", "P")
            assert "transparency" not in image.info
            assert image.width > 1000
        assert len(picture.alternative) > 40
    there = {path.name for path in resource("guides").iterdir()}
    assert there == {picture.file[-1] for picture in pictures}


def test_the_pictures_are_small() -> None:
    assert sum(path.stat().st_size for path in resource("guides").iterdir()) < MOST_BYTES


def test_the_it_guide_names_every_file_of_its_own_version() -> None:
    for name in (
        f"Samenlevingsroute-{VERSION}-setup.exe",
        f"Samenlevingsroute-{VERSION}.msi",
        f"Samenlevingsroute-{VERSION}-portable.zip",
        f"samenlevingsroute_{VERSION}_amd64.deb",
        f"samenlevingsroute-{VERSION}-linux-x86_64.tar.gz",
        f"msiexec /i Samenlevingsroute-{VERSION}.msi /qn",
        f"Samenlevingsroute-{VERSION}-setup.exe /S",
    ):
        assert name in said("it")


@pytest.mark.parametrize(
    ("in_english", "in_dutch"),
    [
        ("opens no connection and no port", "opent geen verbinding en geen poort"),
        ("sends nothing and updates nothing", "stuurt niets en werkt zichzelf niet bij"),
        ("A test fails when code tries", "Een test faalt als code dat probeert"),
        ("runs as the user, in the user's folders", "in de mappen van de gebruiker"),
        ("`SAMENLEVINGSROUTE_STATE`", "SAMENLEVINGSROUTE_STATE"),
        ("who can read the folder can read the dossier", "wie de map kan lezen, kan het dossier"),
        ("Internal remarks leave it only when asked", "alleen in een rapport als de gebruiker dat"),
        ("nothing in it is run", "Er wordt niets in uitgevoerd"),
        ("never becomes a formula in a workbook", "nooit een formule in Excel"),
        ("The log never tells what stands in a dossier", "Het logboek noemt nooit wat in een"),
        ("pinned by hash", "vastgezet op versie en SHA-256"),
        ("its list of parts (CycloneDX), all licences", "(CycloneDX 1.6) en alle licenties"),
        ("the SHA-256 of every file", "Van alle uitgegeven bestanden staat de SHA-256"),
        ("`publiccode.yml` says whom", "publiccode.yml bij de broncode zegt aan wie"),
        ("within five working days", "binnen vijf werkdagen"),
        ("Send no real dossier", "Stuur geen echt dossier"),
        ("The newest release gets fixes", "De nieuwste uitgave krijgt de reparatie"),
    ],
)
def test_the_page_for_the_ciso_promises_what_security_md_promises(
    in_english: str, in_dutch: str
) -> None:
    policy = " ".join((ROOT / "SECURITY.md").read_text(encoding="utf-8").split())
    assert in_english in policy
    assert in_dutch in said("security")
