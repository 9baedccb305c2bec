"""`report`: which exist, where they go, what is in them and what is not."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.acceptance.conftest import Disturbed
from tests.acceptance.program import Program, listing, rarely, sha256

DAY = ("--reference-date", "2026-11-22")
EVERY = [("R10", "pdf"), ("R10", "xlsx"), ("R0", "xlsx"), ("R8", "pdf"), ("R8", "xlsx")]
TEXT = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}t"
needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="reads the PDF back with poppler-utils"
)

HOSTILE = {
    "formula": '=HYPERLINK("http://kwaad.nl";"klik")',
    "plus": "+31 6 12345678",
    "markup": "<b>vet</b> & <para>alinea</para> &amp; <img src=x>",
    "control": "voor\x00\x07na".replace("\x00", "\x01"),
    "rtl": "מילה עברית",
    "long": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbe",
    "emoji": "huis 🏡 klaar",
}


def made(program: Program, file: Path, nr: str, form: str, *words: str | Path) -> Path:
    """Make a report; gives the path that was printed, which must be there."""
    answer = program.run("report", file, nr, "--format", form, *DAY, *words)
    assert (answer.code, answer.err) == (0, ""), answer
    assert answer.out.count("\n") == 1
    path = program.folder / answer.out[:-1]
    assert path.is_file()
    return path


def pdf_text(path: Path) -> str:
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode()


def squeezed(text: str) -> str:
    """A text without blanks and hyphenation, to find what a line or a cell broke in two."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


def xlsx_texts(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        return [
            "".join(part.text or "" for part in ET.fromstring(archive.read(name)).iter(TEXT))  # noqa: S314
            for name in archive.namelist()
            if name.endswith(".xml")
        ]


def everything(path: Path) -> str:
    """Every text of a workbook, metadata included; of a PDF its text and its metadata."""
    if path.suffix == ".pdf":
        info = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True).stdout
        data = path.read_bytes()
        return pdf_text(path) + info.decode() + data.decode("latin-1")
    with zipfile.ZipFile(path) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


@pytest.mark.parametrize(("nr", "form"), EVERY)
def test_a_report_in_the_current_folder(
    program: Program, merelveen: Path, nr: str, form: str
) -> None:
    before = sha256(merelveen)
    path = made(program, merelveen, nr, form)
    assert path.name == f"2026-11-22_{nr}_Merelveen.{form}"
    assert path.read_bytes().startswith(b"%PDF-" if form == "pdf" else b"PK\x03\x04")
    assert sha256(merelveen) == before
    assert sorted(item.name for item in program.folder.iterdir()) == [path.name, merelveen.name]


def test_output_may_be_a_file_or_a_folder(program: Program, file: Path) -> None:
    folder = program.folder / "map met spaties é"
    folder.mkdir()
    assert made(program, file, "R10", "xlsx", "--output", "Mijn één.xlsx").name == "Mijn één.xlsx"
    inside = made(program, file, "R10", "xlsx", "--output", folder)
    assert inside == folder / "2026-11-22_R10_Rivierdam.xlsx"
    old = folder / "oud.xlsx"
    old.write_text("een ouder rapport")
    made(program, file, "R10", "xlsx", "--output", old)
    assert old.read_bytes() == inside.read_bytes()


@pytest.mark.parametrize("output", ["weg/r.pdf", "weg/", "{file}/r.pdf", "x" * 300 + ".pdf"])
def test_output_that_cannot_be(program: Program, file: Path, output: str) -> None:
    """`weg/` once made a file called `weg`; a name too long ended in a traceback."""
    before = listing(program.folder)
    where = output.format(file=file)
    words = ("report", file, "R10", "--format", "pdf", "--output", where)
    program.refused(*words, code=3)
    assert listing(program.folder) == before


@pytest.mark.parametrize("kind", ["itself", "other name", "other dossier", "link", "pipe"])
def test_a_report_never_takes_the_place_of_a_dossier(
    program: Program, file: Path, kind: str
) -> None:
    """`--output` with the name of the dossier once replaced the dossier by the report."""
    target = program.folder / "doel.xlsx"
    match kind:
        case "itself":
            target = Path("..") / program.folder.name / file.name
        case "other name":
            os.link(file, target)
        case "other dossier":
            target = Path(shutil.copy(file, program.folder / "Ander.samenroute"))
        case "link":
            target.symlink_to(file)
        case "pipe":
            os.mkfifo(target)
    before = listing(program.folder)
    words = ("report", file, "R10", "--format", "xlsx", "--output", target)
    if kind == "other name":
        # A file with two names is not even read.
        assert "onder meer dan één naam" in program.refused(*words, code=3)
    else:
        assert "Kies een andere naam" in program.refused(*words)
    assert listing(program.folder) == before


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("R0", "--format", "pdf"), "Rapport R0 bestaat niet met pdf."),
        (("R1", "--format", "xlsx"), "Rapport R1 bestaat niet met xlsx."),
        *(
            ((f"R{number}", "--format", form), f"Rapport R{number} komt later.")
            for number, form in ((6, "pdf"), (6, "xlsx"), (11, "pdf"))
        ),
        (("R12", "--format", "pdf"), 'Rapport "R12" bestaat niet.'),
        (("", "--format", "pdf"), 'Rapport "" bestaat niet.'),
        (("R2", "--format", "pdf"), "Rapport R2 is er per afdeling."),
        (("R10",), "--format"),
        (("R10", "--format", "docx"), '"docx" kan hier niet'),
        *rarely(
            (("R10", "--format", "pdf", "--meeting", "x"), "bestaat niet met --meeting"),
            (("R10", "--format", "xlsx", "--pdfa"), "bestaat niet met --pdfa"),
            (("R10", "--format", "pdf", "--history"), "bestaat niet met --history"),
            (("R10", "--format", "pdf", "--department", "ENE"), "bestaat niet met --department"),
            (("R0", "--format", "xlsx", "--department", "all"), "bestaat niet met --department"),
            (
                ("R9", "--format", "pdf", "--include-internal"),
                "bestaat niet met --include-internal",
            ),
        ),
    ],
)
def test_combinations_that_do_not_exist(
    program: Program, file: Path, words: tuple[str, ...], reason: str
) -> None:
    assert reason in program.refused("report", file, *words, code=2)
    assert [path.name for path in program.folder.iterdir()] == [file.name]


def test_an_unknown_wijk(program: Program, file: Path) -> None:
    words = ("report", file, "R10", "--format", "pdf", "--neighbourhood", "Ost")
    assert "Bedoel je Oost?" in program.refused(*words)


@needs_pdftotext
def test_a_report_for_one_department(program: Program, file: Path) -> None:
    path = made(program, file, "R2", "pdf", "--department", "or")
    assert path.name == "2026-11-22_R2_OR_Rivierdam.pdf"
    assert "Dit vragen we van je" in pdf_text(path)
    words = ("report", file, "R2", "--format", "pdf", "--department", "QQ")
    assert "QQ" in program.refused(*words)


def test_a_report_for_every_department(program: Program, file: Path) -> None:
    (program.folder / "uit").mkdir()
    words = ("--format", "xlsx", "--department", "all", *DAY)
    answer = program.run("report", file, "R2", *words, "--output", "uit")
    paths = [Path(line) for line in answer.out.splitlines()]
    assert [path.parent.name for path in paths] == ["uit"] * 16
    assert paths[-1].name == "2026-11-22_R2_index_Rivierdam.xlsx"
    assert listing(program.folder / "uit").keys() == {path.name for path in paths}
    program.refused("report", file, "R2", *words, "--output", "weg", code=3)
    program.refused("report", file, "R2", *words, "--output", file, code=2)


def followed(program: Program, file: Path) -> subprocess.Popen[str]:
    """A set that is made by a process of its own, for who goes along with it."""
    words = ("report", file, "R2", "--format", "pdf", "--department", "all", *DAY)
    return subprocess.Popen(
        program.command(*words, "--follow"),
        cwd=program.folder,
        env=program.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_who_follows_along_hears_how_far_it_is(program: Program, file: Path) -> None:
    """The window makes reports in a process of their own."""
    with followed(program, file) as process:
        assert process.stdout is not None
        lines = [json.loads(line) for line in process.stdout]
    told = [line["done"] for line in lines if "done" in line]
    assert told == sorted(told)
    assert told[-1] == 100
    assert [(program.folder / line["path"]).is_file() for line in lines if "path" in line] == [
        True
    ] * 16


def test_who_stops_following_gets_nothing(program: Program, file: Path) -> None:
    before = listing(program.folder)
    with followed(program, file) as process:
        _, complaint = process.communicate()
    assert (process.returncode, complaint) == (1, "")
    assert listing(program.folder) == before


@needs_pdftotext
def test_only_the_chosen_wijken(program: Program, file: Path) -> None:
    program.id("neighbourhood", file, "status", "Oost", "gestart")
    program.id("neighbourhood", file, "status", "Oude Haven", "gestart")
    text = pdf_text(made(program, file, "R10", "pdf", "--neighbourhood", "oude haven"))
    assert "Stappen in Oude Haven" in text
    assert "Stappen in Oost" not in text
    workbook = made(program, file, "R10", "xlsx", "--neighbourhood", "Oost")
    assert "Oude Haven" not in everything(workbook)


@pytest.fixture(scope="module")
def full_of_names(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier with names where people put them: fields, remarks, locations, waits, reasons."""
    folder = tmp_path_factory.mktemp("names")
    file = Path(shutil.copy(prepared, folder))
    program = Program(folder, folder / "state")
    words = ("--remark", "Vraag NOOR WIELINGA.", "--reason", "Wielinga vroeg het")
    program.id("set", file, "1.1", "--owner", "Noor Wielinga", *words)
    program.id("set", file, "1.2", "--owner", "Ilse van der Meer", "--remark", "Boskamp belt Meer")
    program.id("set", file, "1.5", "--waiting-for", "Sander Boskamp:akkoord van boskamp")
    return file


def names_in(text: str) -> list[str]:
    names = ("Noor Wielinga", "Wielinga", "Boskamp", "van der Meer")
    return [name for name in names if re.search(rf"(?<!\w){name}(?!\w)", text, re.IGNORECASE)]


@needs_pdftotext
@pytest.mark.parametrize(("nr", "form"), [one for one in EVERY if one[0] != "R8"])
def test_without_names(program: Program, full_of_names: Path, nr: str, form: str) -> None:
    """No full name and no surname of four letters or more, in free text and metadata either."""
    more = ("--history",) if nr == "R0" else ()
    assert names_in(everything(made(program, full_of_names, nr, form, *more)))
    text = everything(made(program, full_of_names, nr, form, "--without-names", *more))
    assert names_in(text) == []
    assert "projectleider" in text


@pytest.mark.parametrize(
    ("words", "nr"),
    [
        (("set", "1.3", "--evidence", "map van Wielinga"), "R0"),
        (("step", "rename", "3.1", "Idee van Wielinga"), "R0"),
        (("step", "rename", "3.1", "Idee van Wielinga"), "R10"),
        (("department", "rename", "DAT", "Team Boskamp"), "R10"),
    ],
)
def test_without_names_in_any_text(
    program: Program, file: Path, words: tuple[str, ...], nr: str
) -> None:
    program.id(words[0], file, *words[1:])
    assert names_in(everything(made(program, file, nr, "xlsx", "--without-names"))) == []


@pytest.mark.parametrize(("nr", "form"), EVERY)
def test_internal_only_when_asked(program: Program, file: Path, nr: str, form: str) -> None:
    program.id("set", file, "1.1", "--internal-remark", "geheimpje", "--status", "B")
    program.id("set", file, "1.1", "--department", "ENE", "--internal-remark", "geheimpje")
    assert "geheimpje" not in everything(made(program, file, nr, form))
    asked = everything(made(program, file, nr, form, "--include-internal"))
    assert ("geheimpje" in asked) == (nr == "R0")


def test_internal_is_not_in_the_history_either(program: Program, file: Path) -> None:
    program.id("set", file, "1.1", "--internal-remark", "geheimpje")
    assert "geheimpje" not in everything(made(program, file, "R0", "xlsx", "--history"))


def test_history_is_a_sheet_of_its_own(program: Program, file: Path) -> None:
    program.id("set", file, "1.1", "--status", "B", "--reason", "omdat het kan")
    without = everything(made(program, file, "R0", "xlsx", "--output", "a.xlsx"))
    within = everything(made(program, file, "R0", "xlsx", "--history", "--output", "b.xlsx"))
    assert "omdat het kan" in within
    assert "omdat het kan" not in without


def test_for_the_archive(program: Program, file: Path) -> None:
    plain = made(program, file, "R10", "pdf", "--output", "a.pdf").read_bytes()
    archive = made(program, file, "R10", "pdf", "--pdfa", "--output", "b.pdf").read_bytes()
    assert b"<pdfaid:part>" in archive
    assert b"<pdfaid:part>" not in plain


@pytest.mark.parametrize(("nr", "form"), EVERY)
def test_the_same_bytes_everywhere(
    program: Program, merelveen: Path, tmp_path: Path, nr: str, form: str
) -> None:
    first = made(program, merelveen, nr, form, "--output", "a")
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    other = Program(elsewhere, tmp_path / "other state")
    answer = other.run(
        *("report", merelveen, nr, "--format", form, *DAY, "--output", elsewhere / "b"),
        env={"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C"},
        preexec=_for_me_only,
    )
    assert answer.code == 0
    assert sha256(elsewhere / "b") == sha256(first)


def _for_me_only() -> None:
    os.umask(0o077)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize(("nr", "form"), EVERY)
def test_a_full_disk_leaves_the_older_report(
    program: Program, file: Path, disturbed: Disturbed, nr: str, form: str
) -> None:
    """The limit falls when the report itself is begun, as on a disk that is nearly full."""
    target = program.folder / f"rapport.{form}"
    target.write_text("het vorige rapport")
    env = disturbed(
        "if event == 'open' and os.path.basename(str(words[0])).startswith('.~'):\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, resource.RLIM_INFINITY))"
    )
    before = listing(program.folder)
    answer = program.run("report", file, nr, "--format", form, "--output", target, env=env)
    assert (answer.code, answer.out) == (3, ""), answer
    assert "is vol. Het bestand is niet gemaakt." in answer.err
    assert listing(program.folder) == before


@pytest.fixture(scope="module")
def hostile(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier with texts that a careless report would act on, drop or choke on."""
    folder = tmp_path_factory.mktemp("hostile")
    file = Path(shutil.copy(prepared, folder))
    program = Program(folder, folder / "state")
    for text in (HOSTILE["formula"], HOSTILE["markup"], HOSTILE["emoji"]):
        program.id("person", file, "add", f"N {text}")
    words = " ".join(["kabelgoot"] * 4_999) + " EINDWOORD"
    program.id("set", file, "1.1", "--owner", f"N {HOSTILE['markup']}", "--remark", words)
    program.id("set", file, "1.2", "--owner", f"N {HOSTILE['formula']}", "--remark", "=1+1")
    program.id("set", file, "1.3", "--remark", "\n".join(HOSTILE.values()))
    title = ("Eigen stap <i>& meer</i> " + "lang " * 60)[:295] + "SLOT!"
    program.id("step", file, "add", "3.90", title, "--accountable", "ENE", "--responsible", "OR")
    program.id("step", file, "rename", "1.5", HOSTILE["long"])
    return file


@needs_pdftotext
def test_hostile_texts_are_printed_as_they_are(program: Program, hostile: Path) -> None:
    text = squeezed(pdf_text(made(program, hostile, "R10", "pdf")))
    for part in (HOSTILE["markup"], HOSTILE["long"], "<i>&meer</i>", "SLOT!", HOSTILE["formula"]):
        assert squeezed(part) in text, part


def test_hostile_texts_are_texts_in_a_workbook(program: Program, hostile: Path) -> None:
    path = made(program, hostile, "R0", "xlsx")
    with zipfile.ZipFile(path) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if "worksheets/" in name]
        names = archive.namelist()
    formulas = [part for sheet in sheets for part in re.findall(rb"<f[ >].*?</f>", sheet)]
    assert not any(b"kwaad" in part or b"1+1" in part for part in formulas)
    assert not any("externalLinks" in name or "vba" in name for name in names)
    texts = "\n".join(xlsx_texts(path))
    for name in ("formula", "plus", "markup", "rtl", "long", "emoji"):
        assert HOSTILE[name] in texts, name
    assert "EINDWOORD" in texts or "[ingekort]" in texts
    assert "\x01" not in texts


def test_a_report_of_a_dossier_without_wijken(program: Program) -> None:
    program.run("new", "N.samenroute", "--municipality", "/..\\:*?<b>")
    assert made(program, Path("N.samenroute"), "R10", "xlsx").parent == program.folder
    assert made(program, Path("N.samenroute"), "R0", "xlsx").parent == program.folder


@needs_pdftotext
@pytest.mark.parametrize(
    "words", [(), ("--include-internal",), ("--neighbourhood", "Kadekwartier")]
)
def test_r1_is_one_page_with_the_money_and_the_interests_and_no_name(
    program: Program, merelveen: Path, words: tuple[str, ...]
) -> None:
    path = made(program, merelveen, "R1", "pdf", *words)
    text = squeezed(pdf_text(path))
    assert "pagina1van1" in text
    assert squeezed("€ 0,4 mln vervalt op 31-12-2026.") in text
    assert squeezed("Belangen die we bewaken: 1 onder druk (Natuur en soorten)") in text
    assert "Oldersma" not in text
    once = path.read_bytes()
    path.unlink()
    assert made(program, merelveen, "R1", "pdf", *words).read_bytes() == once


def test_r0_holds_money_hours_interests_and_what_was_done_with_residents(
    program: Program, merelveen: Path
) -> None:
    texts = xlsx_texts(made(program, merelveen, "R0", "xlsx", "--without-names"))
    told = " ".join(texts)
    for expected in (
        "Provinciaal fonds wijkaanpak",
        "vervalt op 31-12-2026",
        "Uren tekort (per week)",
        "Geen uitstel voor huurders",
        "Huis aan huis",
    ):
        assert expected in told, expected
    assert "Murat Kaya" not in told
