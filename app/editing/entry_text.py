"""What was understood of a typed line, in words."""

from app.domain.dossier import Dossier
from app.domain.route import Step
from app.domain.town_hall import Department, Neighbourhood, Person
from app.editing.quick_entry import Entry
from app.words import quick_entry as words
from app.words.when import weekday_text


def understood_text(dossier: Dossier, entry: Entry) -> str:
    """Who, where and when; empty when nothing was said of these."""
    person = dossier.find(Person, entry.owner)
    department = dossier.find(Department, entry.department)
    return words.understood(
        [
            words.person(person.name, _codes(dossier, person)) if person else "",
            department.code if department else "",
            _place(dossier, entry),
            weekday_text(entry.due) if entry.due else "",
        ]
    )


def unclear_texts(entry: Entry) -> list[str]:
    """A sentence for every part that was not understood."""
    return [
        words.unclear(item.mark.value, item.text, item.puzzle.value, item.among)
        for item in entry.unclear
    ]


def _codes(dossier: Dossier, person: Person) -> list[str]:
    found = (dossier.find(Department, key) for key in person.departments)
    return [item.code for item in found if item is not None]


def _place(dossier: Dossier, entry: Entry) -> str:
    step = dossier.find(Step, entry.step)
    wijk = dossier.find(Neighbourhood, entry.neighbourhood)
    return " ".join(filter(None, (step.code if step else "", wijk.name if wijk else "")))
