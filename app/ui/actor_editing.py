"""What is done in the playing field: each deed is one undo, each refusal a sentence."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from app.domain.actors import Actor, ActorContact, ActorKind, Agreement, Attitude
from app.domain.errors import DomainError
from app.domain.playing_field import links_of
from app.editing.commands import actors
from app.editing.edit import Edit
from app.editing.wording import refusal_text
from app.ui.desk import Desk, Work
from app.ui.models.typed_values import Read
from app.words.when import UnreadableDayError
from app.words.window import playing_field as words
from app.words.window.register_lists import UnknownChoiceError

Writer = Callable[[Any, str], bool]
"""Keeps what was typed in a cell of a row; tells whether it was kept."""


class ActorEditing:
    """Carries out what is asked on the page; who asked is told why it was refused."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._said = ""

    def attempt(self, command: str, work: Work, *, visit: object | None = None) -> str:
        """Carry out a change; gives why it was refused, empty when it was carried out."""
        said: list[str] = []
        connection = self._desk.refused.connect(said.append)
        done = self._desk.edit(command, work, visit=visit)
        self._desk.refused.disconnect(connection)
        return "" if done else " ".join(said) or words.NOT_KEPT

    def add(self, name: str, kind: ActorKind, wijk: str | None) -> tuple[str, str]:
        """Add an actor, in the wijk that is shown; gives its id and why it was refused."""
        made: list[Actor] = []
        refused = self.attempt(
            "add_actor",
            lambda edit: made.append(actors.add(edit, name, kind, (wijk,) if wijk else ())),
        )
        return (made[-1].id if made and not refused else ""), refused

    def set(self, key: str, visit: object | None = None, **values: Any) -> str:
        """Say something else of an actor (id); gives why it was refused."""
        return self.attempt(
            "set_actor", lambda edit: actors.set_fields(edit, key, **values), visit=visit
        )

    def read_and_set(self, key: str, name: str, read: Read, text: str) -> str:
        """Keep what was typed in a field of an actor (id); gives why it was refused."""
        value, refused = self.read(read, text)
        return refused or self.set(key, **{name: value})

    def read(self, read: Read, text: str) -> tuple[Any, str]:
        """What a text stands for, or why it stands for nothing."""
        dossier = self._desk.dossier
        try:
            return read(dossier, text, self._desk.today), ""
        except DomainError as error:
            return None, refusal_text(dossier, error, kept=True)
        except (UnreadableDayError, UnknownChoiceError) as error:
            return None, str(error)

    def move(self, key: str, influence: int | None, attitude: Attitude) -> str:
        """Put an actor (id) elsewhere on the map: one step; gives why it was refused."""
        return self.attempt(
            "move_actor",
            lambda edit: actors.set_fields(edit, key, influence=influence, attitude=attitude),
        )

    def set_steps(self, key: str, wanted: Iterable[str]) -> str:
        """Give an actor (id) a part in these instances, and in no other that is shown."""
        now = {link.instance for link in links_of(self._desk.dossier, key)}
        chosen = set(wanted)

        def work(edit: Edit) -> None:
            for instance in sorted(chosen - now):
                actors.link(edit, key, instance)
            for instance in sorted(now - chosen):
                actors.unlink(edit, key, instance)

        return self.attempt("link_actor", work)

    def archive(self, key: str, *, archived: bool) -> str:
        """Put an actor (id) away, or bring it back."""
        return self.attempt(
            "archive_actor", lambda edit: actors.archive(edit, key, archived=archived)
        )

    def remove(self, key: str) -> str:
        """Take an actor (id) out that was added by mistake."""
        return self.attempt("remove_actor", lambda edit: actors.remove(edit, key))

    def log_talk(self, key: str, talk: actors.Talk) -> str:
        """Note a talk with an actor (id)."""
        return self.attempt("log_talk", lambda edit: actors.log_talk(edit, key, talk))

    def agree(self, key: str, text: str, made_on: date, due: date | None) -> str:
        """Note what was agreed with an actor (id)."""
        return self.attempt(
            "agree", lambda edit: actors.agree(edit, key, text, made_on=made_on, due=due)
        )

    def write(self, kind: type[ActorContact] | type[Agreement], name: str, read: Read) -> Writer:
        """What keeps a typed cell of a talk or an agreement."""
        change: Callable[..., None] = (
            actors.set_talk if kind is ActorContact else actors.set_agreement
        )

        def write(row: Any, text: str) -> bool:
            value, refused = self.read(read, text)
            refused = refused or self.attempt(
                f"set_{name}", lambda edit: change(edit, row.key, **{name: value})
            )
            if refused:
                self._desk.refused.emit(refused)
            return not refused

        return write

    def remove_part(self, key: str) -> str:
        """Take a talk or an agreement (id) out."""
        talk = self._desk.dossier.find(ActorContact, key) is not None
        return self.attempt(
            "remove_talk" if talk else "remove_agreement",
            lambda edit: (actors.remove_talk if talk else actors.remove_agreement)(edit, key),
        )
