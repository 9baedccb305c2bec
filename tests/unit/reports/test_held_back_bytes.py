"""What a reader may not see is in none of the bytes of what is made."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pypdfium2 as pdfium
import pytest

from app.domain.actions import Action
from app.domain.actors import Actor, ActorContact, Agreement, Attitude
from app.domain.decisions import Decision, DecisionStep
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.interests import GuardedInterest
from app.domain.learning import Answer, Lesson, OpenQuestion, Share
from app.domain.meetings import AgendaItem, Attendance, Meeting, MeetingNote, Presence
from app.domain.risks import Risk
from app.domain.town_hall import Person
from app.domain.wijk_life import Development
from app.editing.minutes import frozen, minutes_of
from app.progress import SILENT
from app.reports.content.request import Request
from app.reports.form import Format
from app.reports.making import KINDS, make
from app.reports.visibility import Reader
from tests.support.dossiers import BRAM, OR, TODAY, item, part, town, wait

NAMES = ("Wolfgeest", "Nachtegaalster")
SPOKESPERSON = "Dwaalster"
INTERNAL = (
    *("GEHEIMSTAP", "GEHEIMDEEL", "GEHEIMBESLUIT", "GEHEIMACTIE", "GEHEIMNOTITIE"),
    "GEHEIMACTOR",
)
"""In the order in which they stand in a dossier; R2 has only what is of its department."""
EVERY = [
    (nr, form, meeting)
    for nr, kind in KINDS.items()
    for form in kind.contents
    for meeting in (("now", "fixed") if kind.needs_meeting else (None,))
]


def full() -> Dossier:
    """A dossier with names and internal texts wherever people put them."""
    one, other = NAMES
    return town(
        replace(BRAM, name=f"Bram {one}", mail=f"{one}@m.nl", phone=f"06-{one}"),
        Person("p", name=f"Petra {other}", job_title="adviseur", departments=("or",)),
        replace(OR, head="p"),
        item(
            "plan",
            owner="bram",
            due=date(2026, 11, 1),
            remark=f"{other} belt {one}",
            internal_remark=INTERNAL[0],
            result_location=f"map van {one}",
            decided_by=f"Petra {other}",
        ),
        part(
            "plan",
            "or",
            contact="p",
            text=f"vraag {one}",
            remark=f"{other.upper()} weet het",
            internal_remark=INTERNAL[1],
        ),
        wait("w", "plan/or", f"Bram {one}", what=f"antwoord van {other}", since=TODAY),
        Decision(
            "d",
            "2026-001",
            date=TODAY,
            sentence=f"{INTERNAL[2]} van {one}",
            owner="p",
            internal=True,
        ),
        DecisionStep("d/plan", "d", "plan"),
        Decision("e", "2026-002", date=TODAY, sentence=f"Akkoord, zegt {one}", owner="bram"),
        DecisionStep("e/plan", "e", "plan"),
        GuardedInterest("belang", f"rust voor {one}", f"vraag Petra {other}"),
        Development(
            "plein", "kade", f"tuin van {one}", f"Buur {other}", f"bij {one}", remark=f"bel {other}"
        ),
        *_meeting(),
        *_learned(),
        *_playing_field(),
    )


def _learned() -> Iterator[Record]:
    """What is shared with others, with names in it all the same."""
    one, other = NAMES
    for key, internal in (("les", False), ("geheim", True)):
        said = f"{INTERNAL[4]} {one}" if internal else f"zegt {one}"
        yield Lesson(
            key,
            title=f"Les van {other}",
            outcome=said,
            agreed_by=f"hoofd {one}",
            agreed_on=TODAY,
            contact=f"{other}, info@m.example",
            share=Share.EVERYBODY,
            internal=internal,
        )
        yield OpenQuestion(
            f"{key}-v",
            question=f"Wat vindt {other}?",
            background=said,
            contact="info@m.example",
            share=Share.EVERYBODY,
            internal=internal,
        )
        yield Answer(f"{key}-a", f"{key}-v", tip=said, organisation=f"Bureau {one}")


def _playing_field() -> Iterator[Record]:
    """An actor with a spokesperson, a talk and an agreement, of each one that is internal."""
    one, other = NAMES
    yield Actor(
        "net",
        name="Netbedrijf",
        interest=f"{one} wil het",
        concern=f"{INTERNAL[5]} {one}",
        attitude=Attitude.AGAINST,
        contact="p",
        spokesperson="Zus Dwaalster",
        mail="zus@dwaalster.nl",
        phone="06-Dwaalster",
        remark=f"Dwaalster belt {other}",
        internal_remark=f"{INTERNAL[5]} over {other}",
    )
    for at, internal in enumerate((False, True)):
        text = f"{INTERNAL[5]} {one}" if internal else f"Zus Dwaalster sprak {other}"
        yield ActorContact(
            f"talk-{at}", "net", TODAY, "bram", "Zus Dwaalster", text, internal=internal
        )
        yield Agreement(f"agreed-{at}", "net", text, location=f"map {one}", internal=internal)


def _meeting() -> Iterator[Record]:
    """Two meetings: one of which the minutes are a concept, and one that was fixed."""
    one, other = NAMES
    for key in ("now", "fixed"):
        yield Meeting(key, date=TODAY, room=f"kamer {one}", corrections=f"{one} was er niet")
        yield Attendance.of(key, "bram", Presence.PRESENT)
        yield AgendaItem(f"{key}-a", key, 1, f"punt van {other}", summary=f"{one} vertelt")
        yield AgendaItem(f"{key}-b", key, 2, f"{INTERNAL[3]} dicht", internal=True)
        yield AgendaItem(f"{key}-c", key, 3, f"later {one}")
        for at, internal in enumerate((False, True)):
            note = f"{INTERNAL[4]} {one}" if internal else f"{one} zegt ja"
            text = f"{INTERNAL[3]} {one}" if internal else f"bel {other}"
            yield MeetingNote(
                f"{key}-n{at}", key, f"{key}-a", at, note, made_on=TODAY, internal=internal
            )
            yield Action(
                f"{key}-x{at}",
                f"2026-00{at}",
                text=text,
                owner="bram",
                by_whom=f"Buur {one}",
                to_whom=f"Tante {other}",
                remark=f"{one} weet het",
                department="or",
                origin=f"{key}-a",
                internal=internal,
            )
            yield Risk(f"{key}-r{at}", description=text, cause=one, owner="p", internal=internal)


def with_fixed_minutes(dossier: Dossier) -> Dossier:
    meeting = dossier.get(Meeting, "fixed")
    minutes = frozen(minutes_of(dossier, meeting))
    return Dossier.of([*dossier, replace(meeting, approved_on=TODAY, frozen=minutes)])


def made(
    nr: str,
    form: Format,
    reader: Reader,
    folder: Path,
    *,
    pdfa: bool = False,
    meeting: str | None = None,
) -> str:
    dossier = with_fixed_minutes(full())
    request = Request(
        dossier=dossier,
        reference_date=TODAY,
        reader=reader,
        document="M.samenroute",
        changed_at=None,
        program="Samenlevingsroute 0.1.0",
        department="or",
        source=dossier,
        meeting=meeting,
    )
    path = folder / f"{nr}-{reader.names}-{reader.internal}.{form.value}"
    make(KINDS[nr].contents[form](request), path, form, SILENT, pdfa=pdfa)
    return squeezed("\n".join(_parts(path)))


def _parts(path: Path) -> Iterator[str]:
    """All that stands in a file, packed or not, in every way text is written there."""
    if path.suffix == ".xlsx":
        with ZipFile(path) as archive:
            yield from (
                archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
            )
        return
    whole = path.read_bytes()
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", whole, re.DOTALL)
    for data in (whole, *(_unpacked(stream) for stream in streams)):
        yield data.decode("latin-1")
        # Text strings of a PDF are UTF-16, as such or in hexadecimal.
        yield data.decode("utf-16-be", "replace")
        for digits in re.findall(rb"<([0-9A-Fa-f]{8,})>", data):
            yield bytes.fromhex(digits[: len(digits) // 2 * 2].decode()).decode(
                "utf-16-be", "replace"
            )
        for text in re.findall(rb"\(\xfe\xff((?:[^()\\]|\\.)*)\)", data, re.DOTALL):
            yield text.decode("utf-16-be", "replace")
    yield _drawn(path)


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


def _drawn(path: Path) -> str:
    document = pdfium.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def squeezed(text: str) -> str:
    """Without what a line that is cut, or the text string of a PDF, puts between letters."""
    return re.sub(r"[\s\x00\u00ad\ufffe\u0002-]+", "", text).casefold()


@pytest.mark.parametrize(("nr", "form", "meeting"), EVERY)
def test_names_and_internal_texts_are_in_no_byte(
    nr: str, form: Format, meeting: str | None, tmp_path: Path
) -> None:
    reader, pdfa = Reader(names=False, internal=False), form is Format.PDF
    found = made(nr, form, reader, tmp_path, pdfa=pdfa, meeting=meeting)
    hidden = (*NAMES, SPOKESPERSON, *INTERNAL)
    assert [text for text in hidden if text.casefold() in found] == []


NAMED = [one for one in EVERY if one[0] != "R1" and not KINDS[one[0]].nameless]
"""R1 and R9 are without names whoever asks."""


@pytest.mark.parametrize(("nr", "form", "meeting"), NAMED)
def test_this_way_of_looking_finds_a_name_that_is_there(
    nr: str, form: Format, meeting: str | None, tmp_path: Path
) -> None:
    found = made(nr, form, Reader(names=True, internal=False), tmp_path, meeting=meeting)
    assert NAMES[0].casefold() in found
    assert [text for text in INTERNAL if text.casefold() in found] == []


@pytest.mark.parametrize("form", Format)
def test_what_goes_to_others_names_nobody_whoever_asks(form: Format, tmp_path: Path) -> None:
    found = made("R9", form, Reader(names=True, internal=True), tmp_path)
    assert "zegt" in found
    assert [text for text in (*NAMES, *INTERNAL) if text.casefold() in found] == []


@pytest.mark.parametrize("nr", ["R0", "R2"])
def test_what_is_internal_is_there_for_who_asked(nr: str, tmp_path: Path) -> None:
    found = made(nr, Format.XLSX, Reader(names=True, internal=True), tmp_path)
    seen = [text for text in INTERNAL if text.casefold() in found]
    assert seen == list(INTERNAL if nr == "R0" else INTERNAL[1:4])
