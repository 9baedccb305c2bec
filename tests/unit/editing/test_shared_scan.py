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
    ("text", "found"),
    [
        ("7 van de 40 woningen deden mee", "7 van de 40 woningen"),
        ("Zeven van de veertig woningen", "Zeven van de veertig woningen"),
        ("één van onze huishoudens", "één van onze huishoudens"),
        ("e\u0301e\u0301n huishouden", "één huishouden"),
        ("Van de woningen deden er 7 mee.", "Van de woningen deden er 7"),
        (
            "Van de 40 appartementen zijn er nu vijf klaar.",
            "Van de 40 appartementen zijn er nu vijf",
        ),
        ("Van de 40 woningen deden gelukkig 7 mee.", "Van de 40 woningen deden gelukkig 7"),
        ("7 VvE-appartementen", "7 VvE-appartementen"),
        ("7(zeven) woningen", "7(zeven) woningen"),
        ("7 (koop)woningen", "7 (koop)woningen"),
        ("In onze woningen wonen er helaas nog 7.", "woningen wonen er helaas nog 7"),
        ("7 (zeven) woningen", "7 (zeven) woningen"),
        ("07 woningen", "07 woningen"),
        ("\uff17 woningen", "7 woningen"),
        ("7 stuks (woningen)", "7 stuks (woningen"),
        ("bij 7 gezinnen", "7 gezinnen"),
        ("7 eigenaren", "7 eigenaren"),
        ("drie woningeigenaars", "drie woningeigenaars"),
        ("een VvE met 8 appartementsrechten", "8 appartementsrechten"),
        ("op 6 adressen", "6 adressen"),
        ("4 nieuwe warmteaansluitingen", "4 nieuwe warmteaansluitingen"),
        ("negen grote oude huizen", "negen grote oude huizen"),
        ("woningen (7)", "woningen (7"),
        ("woningen: 07", "woningen: 07"),
    ],
)
def test_so_few_homes_are_told_however_they_are_counted(
    scan: SharedScan, text: str, found: str
) -> None:
    """Only a number right before the word was seen, and *7 van de 40 woningen* went out."""
    assert [(hit.trace, hit.text) for hit in scan.found_in(text)] == [(Trace.FEW_HOMES, found)]


@pytest.mark.parametrize(
    "text",
    [
        "binnen 2 jaar 400 woningen",
        "3 aanmeldingen en 40 woningen",
        "stap 2",
        "fase 2 van de woningen",
        "in 2 straten",
        "in 2 straten met woningen",
        "100 woningen in 2 fasen",
        "een woning, een eigenaar en een gezin",
        "twee avonden waar eigenaren vragen stelden",
        "3 brieven aan eigenaren",
        "7 duizend woningen en 2 miljoen huishoudens",
        "bij de woningen waren er 3 bijeenkomsten en er 2 keer post",
        "10 van de 40 woningen, 17 woningen, 2 007 woningen, 0,7 woningen",
        "7 procent van de woningen; 7% van de huizen; woningen: 7%",
        "één gesprek per huishouden",
        "in 2 buurthuizen en 1 gemeentehuis, aan 3 mailadressen",
        "20 mensen thuis; in twee wijken thuis bezocht",
        "van de woningen is label 2 of 3",
        "van de woningen waren in 2 jaar 400 klaar, van de huizen zijn 2 straten klaar",
        "de twee-onder-een-kapwoningen, 1 e-mailadres",
        "de vijf typen eigenaren; doen genoeg woningen mee om er één te kiezen",
    ],
)
def test_what_counts_no_homes_is_no_alarm(scan: SharedScan, text: str) -> None:
    assert scan.found_in(text) == []


@pytest.fixture(scope="module")
def foreign() -> SharedScan:
    return SharedScan(
        town(
            Person("zoe", name="Zoë Müller-Çelik"),
            Person("o", name="Øystein Šimić"),
            Person("noor", name="Noor Wielinga"),
            Person("ae", name="Bjørn Kjærgård"),
            Person("ko", name="김민수 박"),
            Person("ad", name="Ad Bos"),
            item("opdracht", internal_remark=f"Let op.\n{REMARK}."),
        )
    )


@pytest.mark.parametrize(
    "name",
    [
        *("Noor Wie-\nlinga", "Wie\nlinga", "Wie-linga", "Noor\r\nWielinga", "Wie\u2010\n linga"),
        *("Zoe Muller-Celik", "ZOË MÜLLER-ÇELIK", "Zoe\u0308 Mu\u0308ller", "Zoe Muller Celik"),
        *("Müller", "celik", "Oystein Simic", "øystein šimić", "Simic"),
        *("Nóór Wíelinga", "noor_wielinga", "noorwielinga", "NoorWielinga", "noorwielinga01"),
        *(
            "No\u034for Wie\u034flinga",
            "\uff2e\uff4f\uff4f\uff52 \uff37\uff49\uff45\uff4c\uff49\uff4e\uff47\uff41",
            "noor.wielinga",
        ),
        *("Bjorn Kjaergard", "Kjærgård", "Müllers", "김민수 박", "Ad\u00a0Bos", "ad-bos"),
    ],
)
@pytest.mark.parametrize(
    "around", ["{}", "Zie @{} 👍🏽", "(linkedin.example/in/{})", "één {}’s plan"]
)
def test_a_name_is_found_however_it_is_written(foreign: SharedScan, name: str, around: str) -> None:
    """Another accent, a line that ends or a glued name, and the name went out as it was."""
    text = around.format(name)
    begin, end = around.index("{"), around.index("{") + len(name)
    found = [(hit.trace, hit.at) for hit in foreign.found_in(text)]
    # What belongs to no letter, such as the digits of an account, may stay.
    assert found in ([(Trace.NAME, (begin, end))], [(Trace.NAME, (begin, end - 2))])
    shown = foreign.masked(text)
    assert shown.replace("01", "") == around.format("[naam]")


@pytest.mark.parametrize(
    "text",
    [
        "Het bosbeheer en brood, bossen in de ad hoc commissie.",
        "Ad\u0301 Bosch en de Wielingastraat",
        "한국어 김치, 박수",
        "molen, mulle, celikaat",
    ],
)
def test_a_part_of_a_word_is_no_name(foreign: SharedScan, text: str) -> None:
    assert foreign.found_in(text) == []


def test_what_is_no_name_stays_as_it_was_typed(foreign: SharedScan) -> None:
    """With a name in it, the whole text lost what nobody sees, and with it families of emoji."""
    typed = "e\u0301e\u0301n 👨\u200d👩\u200d👧 ﬁjn\u200b مَرْحَبٌ می\u200cشود {} \uff37 ½ \u200e!"
    assert foreign.masked(typed.format("Zoe Muller")) == typed.format("[naam]")


@pytest.mark.parametrize(
    ("text", "trace", "found"),
    [
        ("op kade 14 deed men mee", Trace.ADDRESS, "kade 14"),
        ("in de straat 7.", Trace.ADDRESS, "straat 7"),
        ("aan laan nr. 3b", Trace.ADDRESS, "laan nr. 3b"),
        ("bij Kerkstraat nr. 3", Trace.ADDRESS, "Kerkstraat nr. 3"),
        ("bij Kerkstr. 12", Trace.ADDRESS, "Kerkstr. 12"),
        ("op huisnummer 14", Trace.ADDRESS, "huisnummer 14"),
        ("postcode 1234 ab", Trace.ADDRESS, "1234 ab"),
        ("postcode 1234ab", Trace.ADDRESS, "1234ab"),
        ("bel 0299/412345", Trace.PHONE, "0299/412345"),
        ("mail noor [at] merelveen.nl", Trace.MAIL, "noor [at] merelveen.nl"),
        ("mail noor(at)merelveen[punt]nl", Trace.MAIL, "noor(at)merelveen[punt]nl"),
        ("mail noor\uff20merelveen.nl", Trace.MAIL, "noor@merelveen.nl"),
        ("rekening NL91 ABNA 0417 1643 00", Trace.NUMBER, "NL91 ABNA 0417 1643 00"),
        ("rekening nl91abna0417164300", Trace.NUMBER, "nl91abna0417164300"),
        ("met BSN 123456782", Trace.NUMBER, "BSN 123456782"),
        ("burgerservicenummer: 1234.56.782", Trace.NUMBER, "burgerservicenummer: 1234.56.782"),
    ],
)
def test_where_to_reach_somebody_is_found_however_it_is_written(
    scan: SharedScan, text: str, trace: Trace, found: str
) -> None:
    assert [(hit.trace, hit.text) for hit in scan.found_in(text)] == [(trace, found)]
    assert scan.found_in(scan.masked(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Op de kade 14 kramen, in onze straat 7 gesprekken, op weg 3 weken lang",
        "In 2026 is het klaar; van 1840 op 2030 en in 2025 we 1200 kW",
        "Op 01/12/2026 om 14:00, zaaknummer 123456782",
        "per straat 12 deuren",
    ],
)
def test_what_looks_like_an_address_is_no_alarm(scan: SharedScan, text: str) -> None:
    assert scan.found_in(text) == []


def test_a_general_address_may_also_be_spelled_out(scan: SharedScan) -> None:
    allowed = scan.general_mails("energie@merelveen.nl")
    assert scan.found_in("energie [at] merelveen.nl", allowed) == []


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
