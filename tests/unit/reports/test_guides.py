"""The guides on paper: whole, of the size that was promised, for everybody, the same every time."""

import io
from pathlib import Path

import pikepdf
import pytest

from app import __version__
from app.assets import resource
from app.progress import SILENT
from app.reports.content.guide import guide_content
from app.reports.guides import make_guide
from app.reports.pdf.read_back import squeezed, tagged_texts
from app.reports.pdf.write import pdf_bytes
from app.words.guides.catalogue import GUIDES, file_name
from app.words.guides.model import Commands, Guide, Picture, Steps
from tests.support.pdf_reader import structure
from tests.support.verapdf import PDFA_2A, PDFUA_1, judge

PAGES = {"start": 2, "security": 1}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("guides")
    paths = {}
    for key, make in GUIDES.items():
        guide = make(__version__)
        paths[key] = folder / file_name(guide, __version__)
        make_guide(guide, __version__, paths[key], SILENT)
    return paths


def guide(key: str) -> Guide:
    return GUIDES[key](__version__)


def test_the_files_are_called_after_program_version_and_guide(papers: dict[str, Path]) -> None:
    assert {key: path.name for key, path in papers.items()} == {
        "start": f"Samenlevingsroute-{__version__}-Snel-aan-de-slag.pdf",
        "it": f"Samenlevingsroute-{__version__}-IT-handleiding.pdf",
        "security": f"Samenlevingsroute-{__version__}-Beveiliging.pdf",
    }


@pytest.mark.parametrize("key", PAGES)
def test_a_short_guide_is_as_long_as_was_promised(key: str, papers: dict[str, Path]) -> None:
    with pikepdf.open(papers[key]) as pdf:
        assert len(pdf.pages) == PAGES[key]
        for page in pdf.pages:
            _, _, width, height = (float(edge) for edge in page.mediabox)
            assert (round(width), round(height)) == (595, 842)


@pytest.mark.parametrize("key", GUIDES)
def test_every_text_of_a_guide_is_on_paper_in_order(key: str, papers: dict[str, Path]) -> None:
    found, place = squeezed("".join(tagged_texts(papers[key]))), 0
    wanted = guide(key)
    described = {block.alternative for block in wanted.blocks if isinstance(block, Picture)}
    for text in wanted.texts():
        if text not in described:
            place = found.index(squeezed(text), place) + len(squeezed(text))


@pytest.mark.parametrize("key", GUIDES)
def test_every_picture_on_paper_says_what_it_shows(key: str, papers: dict[str, Path]) -> None:
    wanted = [block.alternative for block in guide(key).blocks if isinstance(block, Picture)]
    with pikepdf.open(papers[key]) as pdf:
        figures = [
            str(obj["/Alt"])
            for obj in pdf.objects
            if isinstance(obj, pikepdf.Dictionary) and obj.get("/S") == "/Figure"
        ]
        drawn = [name for page in pdf.pages for name in page.get_images()]
    assert figures == wanted
    assert len(drawn) == len(wanted)


@pytest.mark.parametrize("key", GUIDES)
def test_a_line_to_type_stands_on_one_line(key: str, papers: dict[str, Path]) -> None:
    """Broken in two, it would be two commands to who copies it."""
    texts = [text.strip() for text in tagged_texts(papers[key])]
    lines = [
        line for block in guide(key).blocks if isinstance(block, Commands) for line in block.lines
    ]
    assert [line for line in lines if line not in texts] == []


def test_steps_are_a_numbered_list_and_commands_are_code(papers: dict[str, Path]) -> None:
    told = structure(papers["it"].read_bytes())
    blocks = guide("it").blocks
    steps = [len(block.items) for block in blocks if isinstance(block, Steps)]
    lines = [len(block.lines) for block in blocks if isinstance(block, Commands)]
    numbered = [item for item in told.all("L") if item.attributes.get("ListNumbering") == "Decimal"]
    assert [len(item.kids) for item in numbered] == steps
    assert len(list(told.all("Code"))) == sum(lines)


@pytest.mark.parametrize("profile", [PDFUA_1, PDFA_2A])
def test_guides_follow_the_standards(profile: str, papers: dict[str, Path]) -> None:
    verdicts = judge(profile, list(papers.values()))
    assert {verdict.path.name: verdict.failures for verdict in verdicts if not verdict.passed} == {}
    assert all(verdict.checks > 100 for verdict in verdicts)


@pytest.mark.parametrize("key", GUIDES)
def test_a_guide_holds_for_a_version_and_no_day(key: str) -> None:
    content = guide_content(guide(key), __version__)
    with pytest.raises(ValueError, match=guide(key).title):
        assert content.day
    one, other = (pdf_bytes(content, pdfa=True, progress=SILENT) for _ in range(2))
    assert one == other
    with pikepdf.open(io.BytesIO(one)) as pdf:
        assert "/CreationDate" not in pdf.docinfo
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == guide(key).title
            assert "xmp:CreateDate" not in metadata


def test_a_guide_does_not_depend_on_where_the_program_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The PDF library calls a picture that is a file after its path."""
    content = guide_content(guide("start"), __version__)
    here = pdf_bytes(content, progress=SILENT)

    def moved(*parts: str) -> Path:
        path = tmp_path.joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(resource(*parts).read_bytes())
        return path

    monkeypatch.setattr("app.reports.pdf.picture.resource", moved)
    assert pdf_bytes(content, progress=SILENT) == here
    assert list(tmp_path.rglob("*.png"))
