"""Lists that people paste: what their columns are, what each row becomes, and taking them over."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.town_hall import Department, Neighbourhood, Person
from app.editing.edit import Edit
from app.exchange.clipboard import Cells, read_cells, write_cells
from app.exchange.columns import guess
from app.exchange.department_rows import proposed_code
from app.exchange.entries import Outcome
from app.exchange.errors import PasteError
from app.exchange.layout import FIELDS, Field, Layout, Subject
from app.exchange.matching import Applied, Preview, apply, preview
from app.exchange.patterns import cbs_code, is_mail, is_phone
from app.exchange.person_rows import name_of
from app.words import headings, pasting
from tests.support.dossiers import ANS, BRAM, KADE, default_town, refused, town

NAME, CODE, MAIL, PHONE = Field.NAME, Field.CODE, Field.MAIL, Field.PHONE
TITLE, DEPARTMENTS = Field.JOB_TITLE, Field.DEPARTMENTS
WIJKEN, DEPARTMENT_LIST, PEOPLE = Subject


def cells(text: str) -> Cells:
    """Rows with a bar between cells."""
    return tuple(
        tuple(part.strip() for part in line.split("|")) for line in text.strip("\n").split("\n")
    )


def fields(subject: Subject, text: str, **found: Any) -> tuple[bool, tuple[Field | None, ...]]:
    layout = guess(found.get("dossier") or town(), subject, cells(text))
    return layout.header, layout.fields


def seen(subject: Subject, text: str, layout: Layout | None = None) -> Preview:
    return preview(town(), subject, cells(text), layout)


def told(found: Preview) -> list[tuple[int, str]]:
    return [(entry.row, entry.outcome.value) for entry in found.entries]


class TestColumns:
    @pytest.mark.parametrize(
        ("subject", "text", "expected"),
        [
            (WIJKEN, "Wijk | Code\nKade | WK034401", (NAME, CODE)),
            (WIJKEN, "Wijkcode | Naam wijk\nWK034401 | Kade", (CODE, NAME)),
            (WIJKEN, "gwb_code | regionaam | inwoners\nWK034401 | Kade | 12", (CODE, NAME, None)),
            (WIJKEN, "Neighbourhood\nKade", (NAME,)),
            (DEPARTMENT_LIST, "Afkorting | Afdeling\nRO | Ruimte", (CODE, NAME)),
            (DEPARTMENT_LIST, "Name | Code\nRuimte | RO", (NAME, CODE)),
            (
                PEOPLE,
                "Naam | Functie | Afdeling(en) | E-mailadres | Telefoonnr.\nA | b | RO | a@b.n | 0",
                (NAME, TITLE, DEPARTMENTS, MAIL, PHONE),
            ),
            (
                PEOPLE,
                "Display name | Job title | Department | Email | Mobile\nA | b | RO | a@b.nl | 0",
                (NAME, TITLE, DEPARTMENTS, MAIL, PHONE),
            ),
            (
                PEOPLE,
                "Roepnaam | Tussenvoegsel | Achternaam\nJan | de | Wit",
                (Field.FIRST_NAME, Field.INFIX, Field.LAST_NAME),
            ),
            (PEOPLE, "NAAM | FUNKTIE | Afdelng\nA | b | c", (NAME, TITLE, DEPARTMENTS)),
            (PEOPLE, "Naam | Naam\nA | b", (NAME, None)),
        ],
    )
    def test_headings_say_what_a_column_is(
        self, subject: Subject, text: str, expected: tuple[Field | None, ...]
    ) -> None:
        assert fields(subject, text) == (True, expected)

    @pytest.mark.parametrize(
        ("subject", "text", "expected"),
        [
            (WIJKEN, "Kade\nKorenakkers", (NAME,)),
            (WIJKEN, "WK034401 | Kade\nWK034402 | Akkers", (CODE, NAME)),
            (WIJKEN, "1 | Kade | wk 034401\n2 | Akkers | BU03440201", (None, NAME, CODE)),
            (DEPARTMENT_LIST, "RO | Ruimte\nFIN | Financiën", (CODE, NAME)),
            (DEPARTMENT_LIST, "Ruimte | RO\nFinanciën | FIN", (NAME, CODE)),
            (DEPARTMENT_LIST, "RO\nFIN", (NAME,)),
            (
                PEOPLE,
                "Ans | hoofd | RO | ans@b.nl | 06-12345678\nBo | jurist | or | b@c.nl | 0344123456",
                (NAME, TITLE, DEPARTMENTS, MAIL, PHONE),
            ),
            (
                PEOPLE,
                "ans@merelveen.nl | (0344) 12 34 56 | Ans Baas",
                (MAIL, PHONE, NAME),
            ),
            (PEOPLE, "Merelveen | Ans\nMerelveen | Bo\nMerelveen | Cis", (None, NAME)),
            (PEOPLE, "Ans | RO, FIN\nBo | OR/RO", (NAME, DEPARTMENTS)),
        ],
    )
    def test_without_headings_the_contents_say_it(
        self, subject: Subject, text: str, expected: tuple[Field | None, ...]
    ) -> None:
        assert fields(subject, text) == (False, expected)

    def test_a_name_that_looks_like_a_heading_is_still_a_name(self) -> None:
        """A list of wijken that began with "Wijken" misspelt would lose its first wijk."""
        assert fields(WIJKEN, "Buurte\nKade\nAkkers") == (False, (NAME,))

    def test_a_heading_that_means_nothing_to_us_is_left_out(self) -> None:
        text = "Naam | Opmerking\nAns Baas | afwezig op vrijdag"
        assert fields(PEOPLE, text) == (True, (NAME, None))

    def test_a_column_without_a_heading_beside_others_is_told_by_its_contents(self) -> None:
        assert fields(PEOPLE, "Naam | \nAns | ans@b.nl") == (True, (NAME, MAIL))

    def test_nothing_is_an_empty_layout(self) -> None:
        assert guess(town(), PEOPLE, ()) == Layout(header=False, fields=())

    def test_the_user_can_change_what_a_column_is(self) -> None:
        layout = Layout(header=True, fields=(NAME, TITLE, None))
        assert layout.with_field(2, NAME).fields == (None, TITLE, NAME)
        assert layout.with_field(1, None).fields == (NAME, None, None)
        assert not layout.with_header(header=False).header

    def test_every_field_has_a_word_and_headings_for_every_subject(self) -> None:
        assert set(headings.FIELDS) == set(Field)
        assert all(headings.written(subject, field) for subject in Subject for field in Field)
        for subject in Subject:
            known = [
                headings.bare(word)
                for field in FIELDS[subject]
                for word in set(map(headings.bare, headings.written(subject, field)))
            ]
            assert len(known) == len(set(known)), "a heading that means two things"


class TestPatterns:
    @pytest.mark.parametrize("text", ["a@b.nl", " jan.de-wit@sub.merelveen.nl "])
    def test_an_address(self, text: str) -> None:
        assert is_mail(text)

    @pytest.mark.parametrize("text", ["", "a@b", "@b.nl", "a@b.", "a b@c.nl", "a@b@c.nl"])
    def test_no_address(self, text: str) -> None:
        assert not is_mail(text)

    @pytest.mark.parametrize(
        "text", ["0612345678", "06-1234 5678", "+31 6 12345678", "(0344) 123456"]
    )
    def test_a_number_to_call(self, text: str) -> None:
        assert is_phone(text)

    @pytest.mark.parametrize("text", ["", "12", "2026-11-22x", "WK034401", "1234567890123456789"])
    def test_no_number_to_call(self, text: str) -> None:
        assert not is_phone(text)

    def test_a_code_of_the_cbs(self) -> None:
        assert cbs_code(" wk 034401") == "WK034401"
        assert cbs_code("BU03440101") == "BU03440101"
        assert cbs_code("WK0344") == cbs_code("") == cbs_code("Kade") == ""


class TestNeighbourhoods:
    def test_each_row_says_what_it_becomes(self) -> None:
        found = seen(
            WIJKEN,
            "Wijk | Code\nHaven | wk 034403\nKADE | WK034401\n | WK034404\nMerelveen | GM0344\n"
            "Polder | 12\n | \nhaven | ",
        )
        assert told(found) == [
            (2, "new"),
            (3, "exists"),
            (4, "problem"),
            (5, "problem"),
            (6, "problem"),
            (8, "problem"),
        ]
        sentences = [entry.sentence for entry in found.entries]
        assert sentences[0] == ""
        assert sentences[1] == "Staat er al. Aangevuld: code."
        assert sentences[2] == "De wijk heeft nog geen naam. Geef een naam op."
        assert sentences[3] == "GM0344 is de code van een gemeente, niet van een wijk."
        assert sentences[4].startswith('"12" is geen code van een wijk')
        assert sentences[5] == "haven staat ook in rij 2."

    def test_a_wijk_is_recognised_by_its_code_and_keeps_its_name(self) -> None:
        dossier = town(replace(KADE, code="WK034401", archived=True))
        (entry,) = preview(dossier, WIJKEN, cells("Kade west | WK034401")).entries
        assert (entry.outcome, entry.existing, entry.name) == (Outcome.EXISTS, "kade", "Kade")
        assert entry.sentence == "Staat er al. Deze wijk staat in het archief."
        (entry,) = preview(
            town(replace(KADE, code="WK034401")), WIJKEN, cells("Kade west | WK034401")
        ).entries
        assert entry.sentence == "Staat er al. Het heet hier Kade; die naam blijft."

    def test_a_code_of_one_wijk_with_the_name_of_another_is_a_problem(self) -> None:
        dossier = town(replace(KADE, code="WK034401"))
        (entry,) = preview(dossier, WIJKEN, cells("Korenakkers | WK034401")).entries
        assert entry.outcome is Outcome.PROBLEM
        assert entry.sentence == "De code WK034401 is hier al van Kade."

    def test_it_is_taken_over_in_the_order_of_the_list(self) -> None:
        edit = Edit(town())
        found = seen(WIJKEN, "Haven | WK034403\nKade | WK034401\nDuin | ")
        assert apply(edit, found) == Applied(added=2, filled=1, skipped=0)
        every = sorted(edit.dossier.all(Neighbourhood), key=lambda wijk: wijk.order)
        assert [(wijk.name, wijk.code) for wijk in every] == [
            ("Kade", "WK034401"),
            ("Korenakkers", ""),
            ("Haven", "WK034403"),
            ("Duin", ""),
        ]


class TestDepartments:
    def test_each_row_says_what_it_becomes(self) -> None:
        found = seen(
            DEPARTMENT_LIST,
            "Code | Naam\nJUR | Juridische zaken\nro | Ruimte\nFIN | Geldzaken\n"
            "FIN | Ruimte\n$ | Dollar\nXYZ | \nDAV | Financien\n | Vergunningen\n | Wijk en Buurt",
        )
        assert told(found) == [
            (2, "new"),
            (3, "exists"),
            (4, "exists"),
            (5, "problem"),
            (6, "problem"),
            (7, "problem"),
            (8, "problem"),
            (9, "new"),
            (10, "new"),
        ]
        sentences = [entry.sentence for entry in found.entries]
        assert sentences[1] == "Staat er al."
        assert sentences[2] == "Staat er al. Het heet hier Financiën; die naam blijft."
        assert sentences[3] == "De code FIN is hier al van Financiën."
        assert sentences[4].startswith('"$" kan geen code')
        assert sentences[5] == "De afdeling heeft nog geen naam. Geef een naam op."
        assert sentences[6] == "Financiën staat ook in rij 4."
        assert [entry.code for entry in found.entries[-2:]] == ["VER", "WB"]
        assert sentences[8] == "Krijgt de code WB."

    def test_another_code_or_one_that_is_off_is_told(self) -> None:
        (entry,) = seen(DEPARTMENT_LIST, "GELD | Financiën").entries
        assert entry.sentence == "Staat er al. De code is hier FIN; die blijft."
        off = replace(town().get(Department, "fin"), active=False)
        (entry,) = preview(town(off), DEPARTMENT_LIST, cells("FIN | Geld")).entries
        assert entry.sentence == "Staat er al. Deze afdeling is uitgezet."

    def test_a_list_of_names_or_codes_alone_is_enough(self) -> None:
        found = seen(DEPARTMENT_LIST, "RO\nFIN\nWON")
        assert told(found) == [(1, "exists"), (2, "exists"), (3, "new")]
        assert (found.entries[2].name, found.entries[2].code) == ("WON", "WON")

    @pytest.mark.parametrize(
        ("name", "taken", "code"),
        [
            ("Financiën", (), "FIN"),
            ("Ruimtelijke ordening", (), "RO"),
            ("Ruimtelijke ordening", ("ro", "RO2"), "RO3"),
            ("Vergunningen, Toezicht en Handhaving", (), "VTH"),
            ("Één loket", (), "EL"),
            ("木", (), "AFD"),
            ("de", (), "AFD"),
        ],
    )
    def test_a_code_is_proposed(self, name: str, taken: tuple[str, ...], code: str) -> None:
        assert proposed_code(name, taken) == code

    def test_two_names_with_the_same_initials_get_two_codes(self) -> None:
        edit = Edit(town())
        apply(edit, seen(DEPARTMENT_LIST, "Grondzaken\nGroenbeheer\nGrondexploitatie"))
        assert [item.code for item in edit.dossier.all(Department)][-3:] == ["GRO", "GRO2", "GRO3"]


class TestPeople:
    def test_each_row_says_what_it_becomes(self) -> None:
        found = seen(
            PEOPLE,
            "Naam | Functie | Afdeling | Mail\n"
            "Cis Rood | planner | RO; financien | cis@merelveen.nl\n"
            "ans baas | adviseur | FIN | ans@merelveen.nl\n"
            "Dirk | | Financien | dirk\n"
            "Eef | | Ruimtee | \n"
            " | adviseur | RO | x@merelveen.nl\n"
            "Fee | | RO | CIS@merelveen.nl",
        )
        assert told(found) == [
            (2, "new"),
            (3, "exists"),
            (4, "problem"),
            (5, "problem"),
            (6, "problem"),
            (7, "problem"),
        ]
        sentences = [entry.sentence for entry in found.entries]
        assert found.entries[0].departments == ("ro", "fin")
        assert sentences[1] == "Staat er al. Aangevuld: functie en e-mail."
        assert sentences[2].startswith('"dirk" is geen e-mailadres.')
        assert 'Afdeling "Ruimtee" bestaat niet in dit dossier. Bedoel je Ruimte' in sentences[3]
        assert sentences[4] == "De persoon heeft nog geen naam. Geef een naam op."
        assert sentences[5] == "CIS@merelveen.nl staat ook in rij 2."

    def test_somebody_is_recognised_by_mail_address(self) -> None:
        dossier = town(replace(ANS, mail="ans@merelveen.nl", phone="1"))
        (entry,) = preview(
            dossier, PEOPLE, cells("A. Baas | Ans@Merelveen.nl | 0612345678")
        ).entries
        assert (entry.existing, entry.name, entry.fills) == ("ans", "Ans Baas", ())
        assert entry.sentence == "Staat er al. Het heet hier Ans Baas; die naam blijft."

    def test_what_was_there_is_never_overwritten(self) -> None:
        there = replace(ANS, mail="ans@merelveen.nl", job_title="hoofd", phone="0344")
        edit = Edit(town(there))
        text = "Naam | Functie | Afdeling | Mail | Telefoon\nAns Baas | x | FIN | a@b.nl | 06"
        assert apply(edit, preview(edit.dossier, PEOPLE, cells(text))) == Applied(0, 0, 0)
        assert edit.changes() == ()

    def test_what_was_empty_is_filled(self) -> None:
        edit = Edit(town(replace(BRAM, departments=())))
        text = "Naam | Functie | Afdeling | Mail | Telefoon\nBram Ketelaar | x | FIN | a@b.nl | 06"
        assert apply(edit, preview(edit.dossier, PEOPLE, cells(text))) == Applied(0, 1, 0)
        after = edit.dossier.get(Person, "bram")
        assert after == Person("bram", "Bram Ketelaar", "x", ("fin",), "a@b.nl", "06")

    @pytest.mark.parametrize(
        ("written", "name"),
        [
            ("Jan  de Wit", "Jan de Wit"),
            ("Wit, Jan de", "Jan de Wit"),
            ("Ketelaar,Bram", "Bram Ketelaar"),
            ("Bram Ketelaar, MSc", "Bram Ketelaar, MSc"),
            ("Bram Ketelaar, LL.M.", "Bram Ketelaar, LL.M."),
            ("Wit, Jan, de", "Wit, Jan, de"),
            ("Wit,", "Wit,"),
        ],
    )
    def test_a_name_is_turned_round_where_a_comma_says_so(self, written: str, name: str) -> None:
        assert name_of({NAME: written}) == name

    def test_a_name_in_parts_is_joined(self) -> None:
        found = seen(PEOPLE, "Achternaam | Tussenvoegsel | Voornaam\nWit | de | Jan\nSmit | | Anne")
        assert [entry.name for entry in found.entries] == ["Jan de Wit", "Anne Smit"]

    def test_addresses_from_outlook(self) -> None:
        text = "'Wit, Jan de' <jan@merelveen.nl>; Ans Baas <ans@merelveen.nl>; los@merelveen.nl"
        found = preview(town(), PEOPLE, read_cells(text))
        assert told(found) == [(1, "new"), (2, "exists"), (3, "problem")]
        edit = Edit(town())
        assert apply(edit, found, skip_problems=True) == Applied(added=1, filled=1, skipped=1)
        assert {person.mail for person in edit.dossier.all(Person)} == {
            "jan@merelveen.nl",
            "ans@merelveen.nl",
            "",
        }

    def test_the_name_of_a_department_may_hold_a_comma(self) -> None:
        vth = Department("vth", "VTH", "Vergunning, toezicht", order=9)
        found = preview(
            town(vth), PEOPLE, cells("Naam | Afdeling\nJan | vergunning, TOEZICHT\nBo | VTH,RO")
        )
        assert [entry.departments for entry in found.entries] == [("vth",), ("vth", "ro")]

    def test_the_first_of_a_department_without_a_contact_becomes_it(self) -> None:
        edit = Edit(town())
        apply(edit, seen(PEOPLE, "Naam | Afdeling\nCis | FIN\nDirk | FIN"))
        (cis,) = [person for person in edit.dossier.all(Person) if person.name == "Cis"]
        assert edit.dossier.get(Department, "fin").contact == cis.id

    def test_leaving_a_column_out_solves_its_problems(self) -> None:
        text = "Naam | Afdeling\nCis | Bestaat niet"
        found = seen(PEOPLE, text)
        assert told(found) == [(2, "problem")]
        assert told(seen(PEOPLE, text, found.layout.with_field(1, None))) == [(2, "new")]


def test_a_list_with_problems_is_not_taken_over_unless_they_are_skipped() -> None:
    edit = Edit(town())
    found = seen(WIJKEN, "Haven | WK034403\n | WK034404")
    with pytest.raises(PasteError) as caught:
        apply(edit, found)
    said = pasting.paste_trouble(caught.value.code, caught.value.data)
    assert said.startswith("Er is nog niets overgenomen: 1 van de rijen klopt niet.")
    assert edit.changes() == ()
    assert apply(edit, found, skip_problems=True) == Applied(added=1, filled=0, skipped=1)
    assert pasting.applied(1, 0, 1) == "1 toegevoegd en 1 overgeslagen."


def test_a_dossier_that_changed_since_the_preview_refuses_it() -> None:
    edit = Edit(town(Neighbourhood("h", "Haven")))
    with refused("name_taken"):
        apply(edit, seen(WIJKEN, "Haven\nDuin"))


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_a_word(outcome: Outcome) -> None:
    assert pasting.OUTCOMES[outcome.value]


TEXTS = st.sampled_from(
    ["", " ", "Naam", "Code", "Kade", "Ans Baas", "RO", "FIN, OR", "WK034401", "a@b.nl", "x@", "?"]
) | st.text(max_size=6)
GRIDS = st.lists(st.lists(TEXTS, max_size=4).map(tuple), max_size=6).map(tuple)


def test_blank_rows_above_the_headings_do_no_harm() -> None:
    found = preview(town(), PEOPLE, (("", ""), (), ("Naam", "Functie"), ("Cis", "planner")))
    assert (found.layout.header, told(found)) == (True, [(4, "new")])


def test_a_row_that_is_not_taken_over_does_not_stand_in_the_way_of_another() -> None:
    found = seen(WIJKEN, "Wijk | Code\nHaven | WK034403\nDuin | WK034403\nDuin | WK034404")
    assert told(found) == [(2, "new"), (3, "problem"), (4, "new")]


@given(st.sampled_from(Subject), GRIDS)
def test_a_list_that_was_taken_over_adds_nothing_the_next_time(
    subject: Subject, rows: Cells
) -> None:
    edit = Edit(town())
    found = preview(edit.dossier, subject, rows)
    apply(edit, found, skip_problems=True)
    again = preview(edit.dossier, subject, rows, found.layout)
    assert again.count(Outcome.NEW) == 0
    before = edit.dossier
    apply(edit, again, skip_problems=True)
    assert edit.dossier == before


def test_a_list_of_our_own_comes_back_as_what_is_there() -> None:
    dossier = default_town(
        Person("a", "Ans Baas", "hoofd", ("ro",), "ans@b.nl", "0612345678"),
        Person("b", "Bram de Wit", "", (), "", ""),
    )
    codes = {item.id: item.code for item in dossier.all(Department)}
    people = [("Naam", "Functie", "Afdeling", "E-mail", "Telefoon")] + [
        (
            item.name,
            item.job_title,
            ", ".join(codes.get(key, "") for key in item.departments),
            item.mail,
            item.phone,
        )
        for item in dossier.all(Person)
    ]
    departments = [(item.code, item.name) for item in dossier.all(Department)]
    for subject, rows in ((PEOPLE, people), (DEPARTMENT_LIST, departments)):
        found = preview(dossier, subject, read_cells(write_cells(rows)))
        assert {entry.outcome for entry in found.entries} == {Outcome.EXISTS}
        assert len(found.entries) == len(rows) - found.layout.header
        assert not any(entry.fills for entry in found.entries)
