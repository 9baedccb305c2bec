"""What somebody has in hand, with names."""

from app.domain.actors import Actor, ActorContact
from app.domain.dossier import Dossier
from app.domain.held import Held, Hold
from app.domain.ids import split_instance, split_part
from app.domain.money import Money
from app.domain.route import Step
from app.domain.town_hall import Department, StandIn
from app.domain.waits import Wait
from app.editing.wording import name_of, subject_text
from app.words import held as words
from app.words.choices import ACTOR_KIND, word
from app.words.dates import day_text


def held_text(dossier: Dossier, item: Held) -> str:
    """`Eigenaar van 2.6 Kadekwartier: Netruimte vragen`, `Hoofd van OR`: a line with a tick."""
    return words.held(item.hold.value, *_place(dossier, item))


def _place(dossier: Dossier, item: Held) -> tuple[str, str]:
    """What it is about, and what there is to add."""
    match item.hold:
        case Hold.OWNER | Hold.CONTRIBUTION:
            return subject_text(dossier, item.key), _title(dossier, item.key)
        case Hold.WAIT:
            wait = dossier.get(Wait, item.key)
            return subject_text(dossier, wait.subject), wait.what or _title(dossier, wait.subject)
        case Hold.STAND_IN:
            found = dossier.get(StandIn, item.key)
            return name_of(dossier, found.person), words.until(day_text(found.ends_on))
        case Hold.MONEY:
            return dossier.get(Money, item.key).source, ""
        case Hold.ACTOR | Hold.TALK:
            return _actor(dossier, item)
        case _:
            department = dossier.get(Department, item.key)
            return department.code, department.name


def _actor(dossier: Dossier, item: Held) -> tuple[str, str]:
    """Which actor, and its kind or the day of the talk."""
    if item.hold is Hold.TALK:
        talk = dossier.get(ActorContact, item.key)
        return dossier.get(Actor, talk.actor).name, day_text(talk.date)
    actor = dossier.get(Actor, item.key)
    return actor.name, word(ACTOR_KIND, actor.kind)


def _title(dossier: Dossier, subject: str) -> str:
    step = dossier.find(Step, split_instance(split_part(subject)[0])[0])
    return step.title if step else ""
