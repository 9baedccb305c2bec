"""What may not be shared, found in texts of all kinds, and left alone where it is nothing."""

import pytest

from app.domain.actors import Actor
from app.domain.town_hall import Person
from app.editing.shared_scan import SharedScan, Trace
from tests.support.dossiers import item, town

REMARK = "Wethouder wil dit voor de zomer rond hebben"


@pytest.fixture(scope="module")
def scan() -> SharedScan:
    return SharedScan(
        town(
            Person(
                "henk", name="Henk Oldersma", mail="planner@merelveen.nl", phone="0341-55 66 77"
            ),
            Person("ad", name="Ad Bos"),
            Actor("hof", name="VvE Kadehof", spokesperson="Truus Zonderland"),
            item("opdracht", internal_remark=f"Let op.\n{REMARK}."),
        )
    )


@pytest.mark.parametrize(
    ("text", "trace", "found"),
    [
        ("Dit zei Henk Oldersma zelf.", Trace.NAME, "Henk Oldersma"),
        ("dit zei HENK  OLDERSMA", Trace.NAME, "HENK  OLDERSMA"),
        ("Bel Oldersma.", Trace.NAME, "Oldersma"),
        ("Bel Olders\u00adma.", Trace.NAME, "Oldersma"),
        ("Met Ad Bos erbij", Trace.NAME, "Ad Bos"),
        ("mevrouw Zonderland stemde voor", Trace.NAME, "Zonderland"),
        ("mail jan@huis.example", Trace.MAIL, "jan@huis.example"),
        ("bel 06-1234 5678 dan", Trace.PHONE, "06-1234 5678"),
        ("bel +31 (0)341 55 66 88", Trace.PHONE, "+31 (0)341 55 66 88"),
        ("bel 0341 556677", Trace.PHONE, "0341 556677"),
        ("Op Kade 14 deed men mee", Trace.ADDRESS, "Kade 14"),
        ("bij dorpsstraat 3a", Trace.ADDRESS, "dorpsstraat 3a"),
        ("bij Lange Molenweg 12-14.", Trace.ADDRESS, "Lange Molenweg 12-14"),
        ("op het Spui 3", Trace.ADDRESS, "Spui 3"),
        ("postcode 1234 AB", Trace.ADDRESS, "1234 AB"),
        ("slechts 7 woningen deden mee", Trace.FEW_HOMES, "7 woningen"),
        ("zeven particuliere huurwoningen", Trace.FEW_HOMES, "zeven particuliere huurwoningen"),
        ("aantal woningen: 4", Trace.FEW_HOMES, "woningen: 4"),
        (f"Want {REMARK.lower()}, zei men.", Trace.INTERNAL, REMARK.lower()),
    ],
)
def test_it_is_found_and_masked(scan: SharedScan, text: str, trace: Trace, found: str) -> None:
    hits = scan.found_in(text)
    assert [(hit.trace, hit.text) for hit in hits] == [(trace, found)]
    masked = scan.masked(text)
    assert found not in masked
    assert scan.found_in(masked) == []


@pytest.mark.parametrize(
    "text",
    [
        "De avond trok 14 bewoners, het bezoek aan de deur gaf 61 gesprekken.",
        "In 2025 en 2026 deden 46 woningen mee; dat is 10% van 1.840 woningen.",
        "Zie stap 4.1 en Stap 7.3, fase 2 en artikel 12.",
        "Een woning is verduurzaamd als het klaar is; elk huis telt.",
        "Met 107 woningen per jaar en 7 jaar woningen isoleren.",
        "Op 01-12-2026 14 mensen, op 2026-12-01 12 gesprekken.",
        "In Korenakkers 46 woningen; in Korenakkers 37 aanmeldingen.",
        "Adviseur bosbeheer in de bossen; een bos bloemen.",
        "1 op de 5 woningen",
        "€ 13.500 en 750 m³ gas, label 2",
        "Onderweg 3 gesprekken en halverwege 12 deuren",
        "de besparing 40 procent, de verbetering 12 punten",
    ],
)
def test_ordinary_sentences_are_left_alone(scan: SharedScan, text: str) -> None:
    assert scan.found_in(text) == []
    assert scan.masked(text) == text


def test_only_the_general_address_of_a_contact_is_allowed(scan: SharedScan) -> None:
    contact = "projectleider, gemeente Merelveen, energie@merelveen.nl"
    allowed = scan.general_mails(contact)
    assert allowed == {"energie@merelveen.nl"}
    assert scan.found_in(contact, allowed) == []
    for mail in ("planner@merelveen.nl", "h.oldersma@merelveen.nl", "j.devries@merelveen.nl"):
        assert scan.general_mails(mail) == frozenset()


def test_of_what_overlaps_the_longest_is_told_once(scan: SharedScan) -> None:
    hits = scan.found_in("henk.oldersma@merelveen.nl en Henk Oldersma")
    assert [hit.text for hit in hits] == ["henk.oldersma@merelveen.nl", "Henk Oldersma"]
