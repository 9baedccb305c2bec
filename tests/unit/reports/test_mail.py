"""An e-mail with reports, read back by a program that reads mail."""

from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from app.domain.town_hall import Person
from app.reports.errors import ReportError
from app.reports.mail import Draft, addresses, is_address, message, write_draft
from tests.support.dossiers import ANS, BRAM, FIN, OR, RO, town


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    files = (tmp_path / "Súd één.pdf", tmp_path / "b.xlsx")
    for number, file in enumerate(files):
        file.write_bytes(b"%d inhoud \x00\xff" % number)
    return Draft(("a@b.nl", "c@d.nl"), "Rapport één", "Beste collega,\n\nDaar is het. ✓\n", files)


def test_a_mail_program_finds_all_of_it(draft: Draft) -> None:
    found = message_from_bytes(message(draft), policy=default)
    assert found["X-Unsent"] == "1"
    assert found["To"] == "a@b.nl, c@d.nl"
    assert found["Subject"] == "Rapport één"
    assert found["Date"] is None
    text = found.get_body(("plain",))
    assert text is not None
    assert text.get_content().replace("\r\n", "\n") == draft.body
    attached = list(found.iter_attachments())
    assert [item.get_filename() for item in attached] == [file.name for file in draft.files]
    assert [item.get_content() for item in attached] == [f.read_bytes() for f in draft.files]
    assert attached[0].get_content_type() == "application/pdf"
    assert attached[1].get_content_type().endswith("spreadsheetml.sheet")


def test_the_same_draft_gives_the_same_bytes(draft: Draft) -> None:
    assert message(draft) == message(draft)
    assert message(draft) != message(replace(draft, subject="Anders"))
    assert b"\r\n" in message(draft)


def test_a_subject_cannot_add_a_header(draft: Draft) -> None:
    hostile = replace(draft, subject="Rapport\r\nBcc: kwaad@x.nl\n\nInhoud")
    found = message_from_bytes(message(hostile), policy=default)
    assert found["Bcc"] is None
    assert found["Subject"] == "Rapport Bcc: kwaad@x.nl Inhoud"


def test_without_addresses_it_is_still_a_draft(draft: Draft) -> None:
    assert message_from_bytes(message(replace(draft, to=())), policy=default)["To"] is None


@pytest.mark.parametrize("text", ["a@b.nl", " noor.wielinga@merelveen.example.nl "])
def test_addresses(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "noor",
        "a@b",
        "a b@c.nl",
        "a@b.nl, c@d.nl",
        "Noor <a@b.nl>",
        "a@b.nl\nBcc: x@y.nl",
        "é@b.nl",
    ],
)
def test_what_is_no_address_is_not_used(text: str) -> None:
    assert not is_address(text)


def test_the_head_comes_before_the_contact_and_who_has_none_is_named() -> None:
    dossier = town(
        replace(ANS, mail="ans@m.nl"),
        replace(BRAM, mail="geen adres"),
        Person("chef", name="Chef", mail="chef@m.nl"),
        replace(OR, head="chef"),
    )
    found = addresses(dossier, [RO, replace(OR, head="chef"), FIN, replace(RO, id="x")])
    assert found.found == ("ans@m.nl", "chef@m.nl")
    assert found.missing == ("FIN",)
    assert addresses(dossier, [OR]).missing == ("OR",)


def test_a_draft_replaces_an_older_one_as_a_whole(draft: Draft, tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_text("oud")
    write_draft(draft, path)
    assert path.read_bytes() == message(draft)
    (tmp_path / "b.xlsx").unlink()
    with pytest.raises(ReportError):
        write_draft(draft, path)
    assert message_from_bytes(path.read_bytes(), policy=default)["Subject"] == "Rapport één"
    assert not list(tmp_path.glob(".~*"))
