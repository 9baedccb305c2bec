"""Lessons, questions and answers: changing them, and when they may go to others."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.learning import Answer, Lesson, OpenQuestion, Share
from app.domain.town_hall import Department, Person
from app.editing.commands import learning
from app.editing.commands.merging import merge_departments
from app.editing.edit import Edit
from app.editing.shared_scan import SharedScan
from app.editing.sharing import findings, judge_clean, shareable
from app.editing.wording import refusal_text
from tests.support.dossiers import PLAN, TODAY, town

CONTACT = "projectleider, gemeente Merelveen, energie@merelveen.nl"
READY = Lesson(
    "deur",
    title="Aan de deur lukt het wel",
    outcome="61 gesprekken op een avond",
    agreed_by="afdelingshoofd energie",
    agreed_on=date(2026, 11, 1),
    contact=CONTACT,
    made_on=date(2026, 10, 1),
)
QUESTION = OpenQuestion("risico", question="Wie draagt het risico?", contact=CONTACT)
HENK = Person("henk", name="Henk Oldersma")


def edit(*records: Any) -> Edit:
    return Edit(town(HENK, *records))


def why(work: Callable[[], object], dossier: Dossier) -> str:
    """Why something is refused."""
    with pytest.raises(DomainError) as caught:
        work()
    return refusal_text(dossier, caught.value)


def share(found: Edit, key: str = "deur", kind: Any = Lesson, to: Share = Share.EVERYBODY) -> None:
    learning.set_share(found, kind, key, to, SharedScan(found.dossier))


class TestSharing:
    def test_a_lesson_with_all_it_needs_is_shared(self) -> None:
        found = edit(READY)
        share(found)
        assert found.dossier.get(Lesson, "deur").share is Share.EVERYBODY

    @pytest.mark.parametrize(
        ("values", "said"),
        [
            ({"title": "x" * 61}, "een titel van hoogstens 60 tekens"),
            ({"agreed_by": " "}, "het akkoord om te delen: functie en datum"),
            ({"agreed_on": None}, "het akkoord om te delen: functie en datum"),
            ({"contact": "projectleider"}, "een algemeen e-mailadres"),
            ({"internal": True}, "intern"),
            ({"outcome": "Dit zei Oldersma op Kade 14."}, '"Oldersma" en "Kade 14"'),
            ({"traits": "7 woningen uit 1972"}, '"7 woningen"'),
            ({"contact": "H. Oldersma, h.oldersma@merelveen.nl"}, '"h.oldersma@merelveen.nl"'),
        ],
    )
    def test_what_is_missing_or_found_is_said(self, values: dict[str, Any], said: str) -> None:
        found = edit(replace(READY, **values))
        sentence = why(lambda: share(found), found.dossier)
        assert sentence.startswith("Deze les kan nog niet worden gedeeld.")
        assert said in sentence
        assert not found.changes()

    def test_a_long_title_is_fine_while_it_stays_here(self) -> None:
        found = edit(READY)
        learning.change(found, Lesson, "deur", title="x" * 90)
        share(found, to=Share.INTERNAL)

    def test_what_is_shared_keeps_what_it_needs(self) -> None:
        found = edit(replace(READY, share=Share.REGION))
        changes: list[dict[str, Any]] = [{"title": "x" * 61}, {"contact": ""}, {"agreed_on": None}]
        for values in changes:
            sentence = why(partial(learning.change, found, Lesson, "deur", **values), found.dossier)
            assert "kan nog niet worden gedeeld" in sentence

    def test_what_is_typed_in_a_shared_lesson_is_kept_and_stopped_at_the_package(self) -> None:
        found = edit(replace(READY, share=Share.EVERYBODY))
        learning.change(found, Lesson, "deur", outcome="Dit zei Oldersma.")
        choice = shareable(found.dossier, Share.EVERYBODY)
        scan = SharedScan(found.dossier)
        sentence = why(lambda: judge_clean(found.dossier, choice, scan), found.dossier)
        assert sentence == (
            'In een les staat nog een naam: "Oldersma" (les 1). Haal dat weg of laat die les weg.'
            " Er is nog niets gemaakt."
        )
        left = choice.without({"deur"})
        assert "niets om te delen" in why(
            lambda: judge_clean(found.dossier, left, scan), found.dossier
        )

    def test_two_lessons_are_told_in_one_sentence(self) -> None:
        found = edit(
            *(
                replace(READY, id=f"les{at}", outcome=text, share=Share.EVERYBODY)
                for at, text in enumerate(("goed", "ook goed", "Oldersma kwam", "op Kade 14"))
            )
        )
        choice, scan = shareable(found.dossier, Share.EVERYBODY), SharedScan(found.dossier)
        assert why(lambda: judge_clean(found.dossier, choice, scan), found.dossier) == (
            'In twee lessen staat nog een naam: "Oldersma" (les 3) en "Kade 14" (les 4). Haal ze'
            " weg of laat die lessen weg. Er is nog niets gemaakt."
        )

    def test_the_region_gets_more_than_everybody(self) -> None:
        found = edit(
            replace(READY, share=Share.REGION),
            replace(READY, id="alle", share=Share.EVERYBODY),
            replace(READY, id="intern"),
            replace(READY, id="ander", share=Share.EVERYBODY, from_whom="Rivierdam"),
        ).dossier
        region = shareable(found, Share.REGION)
        assert {item.id for item in region.lessons} == {"deur", "alle"}
        assert {item.id for item in shareable(found, Share.EVERYBODY).lessons} == {"alle"}

    def test_only_our_answers_to_others_go_out(self) -> None:
        found = edit(
            QUESTION,
            replace(QUESTION, id="hun", from_whom="Rivierdam"),
            Answer("a", "risico", tip="doe het zo"),
            Answer("b", "hun", tip="doe het anders"),
            Answer("c", "hun", tip="van een derde", from_whom="Zeewijk"),
        ).dossier
        assert [item.id for item in shareable(found, Share.EVERYBODY).answers] == ["b"]


class TestChanging:
    def test_what_another_shared_stays_as_it_is(self) -> None:
        found = edit(replace(READY, from_whom="Rivierdam"))
        for work in (
            lambda: learning.change(found, Lesson, "deur", title="anders"),
            lambda: share(found),
        ):
            assert "komt van Rivierdam" in why(work, found.dossier)
        learning.remove(found, Lesson, "deur")
        assert found.dossier.find(Lesson, "deur") is None

    def test_of_an_answer_that_came_in_only_its_use_is_ours(self) -> None:
        found = edit(QUESTION, Answer("a", "risico", tip="zo", from_whom="Rivierdam"))
        learning.change_answer(found, "a", use="Nemen we over.")
        assert found.dossier.get(Answer, "a").use == "Nemen we over."
        assert "Rivierdam" in why(
            lambda: learning.change_answer(found, "a", tip="anders"), found.dossier
        )

    def test_a_question_takes_its_answers_along(self) -> None:
        found = edit(QUESTION)
        learning.add_answer(found, "risico", "Zet het in het contract.", "Zeewijk", TODAY)
        learning.remove(found, OpenQuestion, "risico")
        assert not found.dossier.all(OpenQuestion)
        assert not found.dossier.all(Answer)

    def test_without_text_nothing_is_added_or_emptied(self) -> None:
        found = edit(READY)
        for work in (
            lambda: learning.add_lesson(found, " ", TODAY),
            lambda: learning.add_question(found, "", TODAY),
            lambda: learning.change(found, Lesson, "deur", title=""),
        ):
            assert why(work, found.dossier)
        assert not found.changes()

    def test_merging_departments_takes_the_lessons_along(self) -> None:
        found = edit(replace(READY, departments=("fin", "ro", "or")))
        fin, ro = (found.dossier.get(Department, key) for key in ("fin", "ro"))
        merge_departments(found, fin, ro)
        assert found.dossier.get(Lesson, "deur").departments == ("ro", "or")


def test_names_of_what_a_lesson_refers_to_are_judged_too() -> None:
    """An own step or a department may be called after somebody; others read what it is called."""
    shared = replace(READY, share=Share.EVERYBODY, step="plan", departments=("fin",))
    plan = replace(PLAN, title="Idee van Oldersma")
    found = edit(shared, plan, Department("fin", code="FIN", name="Team Oldersma")).dossier
    traced = findings(found, shareable(found, Share.EVERYBODY).records, SharedScan(found))
    assert {(item.field, item.text) for item in traced} == {
        ("step", "Oldersma"),
        ("departments", "Oldersma"),
    }
