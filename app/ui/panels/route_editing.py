"""What *Route* does to the steps that are selected: each deed is one undo."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from app.domain.changes import FieldChange
from app.domain.completion import missing_for_done
from app.domain.errors import DomainError
from app.domain.instances import Answer, Status
from app.domain.waits import Wait, WaitOn
from app.domain.walk import checks, departments, instance_of, people
from app.editing.bulk import Action, Bulk, SetDue, SetOwner, SetStatus, change_all
from app.editing.commands.instances import answer
from app.editing.commands.people import add as add_person
from app.editing.commands.waits import Awaited, wait_for
from app.editing.edit import Edit
from app.editing.wording import gaps_text, refusal_text
from app.exchange.cells import paste
from app.exchange.clipboard import read_cells
from app.exchange.errors import PasteError
from app.ui.mails import ask_status
from app.ui.models.choice import Choice
from app.ui.models.route_order import Arranged
from app.ui.models.route_pasting import Target, copied, target
from app.ui.models.route_rows import StepRow
from app.ui.models.status_questions import about_steps
from app.ui.models.step_choices import find_people
from app.ui.tools import Tools
from app.ui.widgets.inline_ask import InlineAsk, Question
from app.ui.widgets.refusal_list import Refusal, RefusalList
from app.ui.widgets.route_table import RouteTable
from app.words import pasting
from app.words.names import folded
from app.words.when import UnreadableDayError, read_when, weekday_text
from app.words.window import route as words

_COMMAND = "set_instance"
_STATUSES = frozenset(Status)
_MOST_CHOICES = 12
_NEW = "new:"
"""Before the name of somebody who is not there yet."""


class RouteEditing(QObject):
    """Carries out commands on the selection."""

    detail_wanted = Signal(str)
    """The detail is to be shown, with the caret in this field; empty for the first one."""

    def __init__(
        self,
        tools: Tools,
        table: RouteTable,
        refusals: RefusalList,
        shown: Callable[[], tuple[Mapping[str, StepRow], Arranged, tuple[str, ...]]],
    ) -> None:
        """Begin with nothing asked.

        Args:
            tools: The desk.
            table: What is selected, and where a question is shown.
            refusals: Where is listed what was refused.
            shown: All rows by key, those on screen, and the columns.
        """
        super().__init__(table)
        self._tools, self._desk = tools, tools.desk
        self._table, self._refusals, self._shown = table, refusals, shown
        self.ask = InlineAsk(table, tools.looks)
        self.ask.lost.connect(self._desk.refused)
        self._commands: Mapping[str, Callable[[], None]] = {
            "follow": lambda: self.set_status(None),
            "owner": self.ask_owner,
            "due": self.ask_due,
            "remark": partial(self.detail_wanted.emit, "remark"),
            "detail": partial(self.detail_wanted.emit, ""),
            "check": self.check_next,
            "clear": self.clear_cell,
            "copy": self.copy,
            "paste": self.paste,
            "ask_status": self.ask_status,
        }

    def run(self, command: str) -> bool:
        """Carry out a command by its id; tells whether it is one of these."""
        if command in _STATUSES:
            self.set_status(Status(command))
        elif command in self._commands:
            self._commands[command]()
        else:
            return False
        return True

    def leave(self) -> None:
        """Keep what is being typed."""
        self.ask.settle()

    # What is selected

    def _selected(self) -> list[StepRow]:
        every = self._shown()[0]
        return [every[key] for key in self._table.selected_keys() if key in every]

    def _to_change(self) -> list[StepRow]:
        """What is selected, when it may be changed; otherwise it is said why not."""
        if not self._desk.editable:
            self._desk.refused.emit(self._desk.why_read_only)
            return []
        found = self._selected()
        if not found:
            self._desk.refused.emit(words.NOTHING_SELECTED)
        return found

    def ask_status(self) -> None:
        """Put a mail ready for every owner of what is selected."""
        keys = [row.key for row in self._selected()]
        if not keys:
            self._desk.refused.emit(words.NOTHING_SELECTED)
            return
        ask_status(self._tools, about_steps(self._desk.dossier, keys))

    # Statuses

    def set_status(self, status: Status | None) -> None:
        """Set the status; a reason or whom it waits for is asked where that belongs to it."""
        rows = self._to_change()
        if not rows:
            return
        names = [row.name for row in rows]
        dossier = self._desk.dossier
        stored = [instance_of(dossier, row.key).status for row in rows]
        if status is Status.NOT_APPLICABLE and any(was is not status for was in stored):
            self._ask_reason(words.ask_skip(names), rows, status)
        elif status is not Status.DONE and Status.DONE in stored:
            done = [row.name for row, was in zip(rows, stored, strict=True) if was is Status.DONE]
            self._ask_reason(words.ask_reopen(done), rows, status)
        elif status is Status.WAITING:
            self._ask_whom(rows)
        else:
            self._apply(rows, SetStatus(status, self._desk.today))

    def _ask_reason(self, title: str, rows: list[StepRow], status: Status | None) -> None:
        def keep(text: str, _: Choice | None) -> str:
            if not text.strip():
                return words.REASON_MISSING
            self._apply(rows, SetStatus(status, self._desk.today, text.strip()), text.strip())
            return ""

        self._ask("status", Question(title, keep))

    def _ask_whom(self, rows: list[StepRow]) -> None:
        def keep(text: str, choice: Choice | None) -> str:
            result = change_all(
                self._desk.dossier,
                [row.key for row in rows],
                SetStatus(Status.WAITING, self._desk.today),
            )
            if text.strip():
                kind, on = _source(text, choice)
                refused = {item.key for item in result.refused}
                for row in rows:
                    if row.key not in refused:
                        awaited = Awaited(kind, on, "", self._desk.today)
                        wait_for(result.edit, row.key, awaited)
            self._carry_out(rows, result)
            return ""

        title = words.ask_whom([row.name for row in rows])
        self._ask("status", Question(title, keep, hint=words.WHOM_HINT, find=self._find_whom))

    def _find_whom(self, typed: str) -> list[Choice]:
        wanted = folded(typed).split()
        if not wanted:
            return []
        dossier = self._desk.dossier
        known = [
            *(Choice(f"department:{d.id}", d.code, d.name) for d in departments(dossier)),
            *(Choice(f"person:{p.id}", p.name, p.job_title) for p in people(dossier)),
            *(
                Choice(f"text:{on}", on, words.AS_TEXT)
                for on in sorted({w.on for w in dossier.all(Wait) if w.on_kind is WaitOn.TEXT})
            ),
        ]
        found = [item for item in known if _begins(f"{item.text} {item.detail}", wanted)]
        return [
            *found[:_MOST_CHOICES],
            Choice(f"text:{typed}", words.free_text(typed), words.AS_TEXT),
        ]

    # Owner and due date

    def ask_owner(self) -> None:
        """Ask who owns what is selected."""
        rows = self._to_change()
        if not rows:
            return
        first = {row.facts.accountable for row in rows} - {""}

        def find(typed: str) -> Sequence[Choice]:
            found = find_people(self._desk.dossier, typed, self._desk.today, first)
            nobody = Choice("", words.NO_OWNER)
            offers = folded(words.NO_OWNER).startswith(folded(typed))
            new = Choice(f"{_NEW}{typed}", words.add_person(typed))
            unknown = " " in typed.strip() and not self._is_known(typed)
            return [
                *found[:_MOST_CHOICES],
                *([nobody] if offers else []),
                *([new] if unknown else []),
            ]

        def keep(text: str, choice: Choice | None) -> str:
            if choice is None:
                return words.unknown_owner(text.strip()) if text.strip() else ""
            if choice.key.startswith(_NEW):
                return self._add_owner(rows, choice.key.removeprefix(_NEW))
            self._apply_to_open(rows, SetOwner(choice.key or None))
            return ""

        title = words.ask_owner([row.name for row in rows])
        question = Question(title, keep, hint=words.OWNER_HINT, find=find, keeps_on_leave=False)
        self._ask("owner", question)

    def _is_known(self, name: str) -> bool:
        return any(folded(item.name) == folded(name) for item in people(self._desk.dossier))

    def _add_owner(self, rows: list[StepRow], name: str) -> str:
        """Add a person and make them the owner, as one change; gives why not."""
        made = Edit(self._desk.dossier)
        try:
            person = add_person(made, name, departments=self._department_of(rows))
        except DomainError as error:
            return refusal_text(self._desk.dossier, error)
        keys = [row.key for row in self._unfinished(rows)]
        result = change_all(made.dossier, keys, SetOwner(person.id))
        left = len(rows) - len(keys)
        self._carry_out(rows, result, left=left, before=made.draft(_COMMAND).changes)
        return ""

    @staticmethod
    def _department_of(rows: list[StepRow]) -> tuple[str, ...]:
        """The department that leads all of these steps, if one does."""
        leading = {row.facts.accountable for row in rows}
        return tuple(leading) if len(leading) == 1 and "" not in leading else ()

    def ask_due(self) -> None:
        """Ask when what is selected is due."""
        rows = self._to_change()
        if not rows:
            return

        def understood(text: str) -> str:
            try:
                return weekday_text(read_when(text, self._desk.today)) if text.strip() else ""
            except UnreadableDayError:
                return ""

        def keep(text: str, _: Choice | None) -> str:
            try:
                day = read_when(text, self._desk.today) if text.strip() else None
            except UnreadableDayError as error:
                return str(error)
            self._apply_to_open(rows, SetDue(day))
            return ""

        same = {row.texts["due"] for row in rows}
        title = words.ask_due([row.name for row in rows])
        text = same.pop() if len(same) == 1 else ""
        self._ask(
            "due", Question(title, keep, hint=words.DUE_HINT, text=text, understood=understood)
        )

    def _apply_to_open(self, rows: list[StepRow], action: SetOwner | SetDue) -> None:
        """Leave finished steps as they are, unless nothing else was selected.

        Whoever moves all that is selected to next month means the work that is still to be done.
        """
        keys = [row.key for row in self._unfinished(rows)]
        result = change_all(self._desk.dossier, keys, action)
        self._carry_out(rows, result, left=len(rows) - len(keys))

    @staticmethod
    def _unfinished(rows: list[StepRow]) -> list[StepRow]:
        """What is not finished yet; all when everything is."""
        return [row for row in rows if not row.status.closed] or rows

    def _ask(self, column: str, question: Question) -> None:
        self.ask.ask(question, self._table.cell_rect(column))

    # Checkpoints, and clearing

    def check_next(self) -> None:
        """Answer the next open checkpoint of each with yes."""
        rows = self._to_change()
        opened = {row.key: self._open_checkpoint(row.key) for row in rows}
        todo = {key: number for key, number in opened.items() if number}
        if not todo:
            if rows:
                self._desk.refused.emit(self._why_nothing_open(rows[0]))
            return

        def work(edit: Edit) -> None:
            for key, number in todo.items():
                answer(edit, key, number, Answer.YES)

        if self._desk.edit(_COMMAND, work):
            self._tell_checked(rows, todo)

    def _why_nothing_open(self, row: StepRow) -> str:
        """What a step lacks of which every checkpoint was answered; often only the decision."""
        dossier = self._desk.dossier
        missing = missing_for_done(dossier, instance_of(dossier, row.key))
        if row.status.closed or not missing:
            return words.nothing_open(row.name)
        return words.nothing_open_but(row.name, gaps_text(dossier, missing))

    def _tell_checked(self, rows: list[StepRow], todo: Mapping[str, int]) -> None:
        if len(todo) > 1:
            self._desk.told.emit(words.changed(len(todo)))
            return
        key, number = next(iter(todo.items()))
        name = next(row.name for row in rows if row.key == key)
        points = checks(self._desk.dossier, instance_of(self._desk.dossier, key))
        self._desk.told.emit(words.checked(name, number, points[number - 1][0].text))

    def _open_checkpoint(self, key: str) -> int:
        """The number of the first checkpoint without an answer; 0 when there is none."""
        found = checks(self._desk.dossier, instance_of(self._desk.dossier, key))
        numbers = (number for number, (_, check) in enumerate(found, 1) if check.answer is None)
        return next(numbers, 0)

    def clear_cell(self) -> None:
        """Make the cell of the cursor empty, in every row that is selected."""
        rows = self._to_change()
        if not rows:
            return
        column = self._table.rows.columns[max(self._table.currentIndex().column(), 0)]
        if column == "status":
            self.set_status(None)
        elif column in ("owner", "due"):
            self._apply_to_open(rows, SetOwner(None) if column == "owner" else SetDue(None))
        else:
            self._desk.refused.emit(words.CLEAR_WHAT)

    # Carrying out

    def _apply(self, rows: list[StepRow], action: Action, reason: str = "") -> None:
        result = change_all(self._desk.dossier, [row.key for row in rows], action)
        self._carry_out(rows, result, reason)

    def _carry_out(
        self,
        rows: list[StepRow],
        result: Bulk,
        reason: str = "",
        left: int = 0,
        before: tuple[FieldChange, ...] = (),
    ) -> None:
        draft = result.edit.draft(_COMMAND, reason)
        draft = replace(draft, changes=(*before, *draft.changes))
        if draft.changes and not self._desk.run(lambda session: session.do(draft)):
            return
        dossier = self._desk.dossier
        texts = [refusal_text(dossier, item.error, kept=True) for item in result.refused]
        if len(rows) == 1:
            self._refusals.hide()
            if texts:
                self._desk.refused.emit(texts[0])
            return
        names = {row.key: row.name for row in rows}
        self._refusals.tell(
            words.refused_title(len(texts)),
            [
                Refusal(item.key, names[item.key], text, item.key)
                for item, text in zip(result.refused, texts, strict=True)
            ],
        )
        if texts or result.changed:
            self._desk.told.emit(words.changed(len(result.changed), len(texts), left))
        else:
            self._desk.told.emit(words.DONE_ALL)

    # The clipboard

    def copy(self) -> None:
        """Put what is selected on the clipboard, with headings."""
        _, found, columns = self._shown()
        keys = set(self._table.selected_keys())
        rows = [row for row in found.steps if row.key in keys]
        if not rows:
            self._desk.refused.emit(words.NOTHING_SELECTED)
            return
        QGuiApplication.clipboard().setText(copied(self._desk.dossier, rows, columns))
        self._desk.told.emit(words.copied(len(rows)))

    def paste(self) -> None:
        """Write what is on the clipboard into the cells: all of it, or nothing."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._desk.refused.emit(words.NOTHING_TO_PASTE)
            return
        if not self._to_change():
            return
        try:
            cells = read_cells(text)
        except PasteError as error:
            self._desk.refused.emit(pasting.paste_trouble(error.code, error.data))
            return
        every, _, columns = self._shown()
        goal = target(
            cells,
            [row for row in self._table.rows.rows if isinstance(row, StepRow)],
            columns,
            selected=self._table.selected_keys(),
            column=max(self._table.currentIndex().column(), 0),
            every=every,
        )
        self._write(goal, every)

    def _write(self, goal: Target, every: Mapping[str, StepRow]) -> None:
        pasted = paste(self._desk.dossier, goal.place, goal.rows, today=self._desk.today)
        wrong = [
            Refusal(
                f"{number}",
                name,
                pasting.problem(number, "", words.no_such_step(name)),
            )
            for number, name in goal.unknown
        ]
        wrong += [
            Refusal(
                f"{item.row}:{item.column}",
                every[item.key].name,
                pasting.problem(
                    item.row,
                    words.HEADINGS[item.column],
                    words.names_another(item.pasted, item.there),
                ),
                item.key,
            )
            for item in goal.differing
        ]
        for item in pasted.problems:
            key = goal.place.keys[item.row - 1] if item.row <= len(goal.place.keys) else ""
            wrong.append(
                Refusal(
                    f"{item.row}:{item.column}",
                    every[key].name if key in every else "",
                    pasting.problem(item.row + goal.first, item.heading, item.sentence),
                    key,
                )
            )
        if wrong or pasted.edit is None:
            title = pasting.not_pasted(len(wrong))
            self._refusals.tell(title, wrong)
            self._desk.refused.emit(title)
            return
        self._refusals.hide()
        draft = pasted.edit.draft(_COMMAND)
        if not draft.changes:
            self._desk.told.emit(words.DONE_ALL)
        elif self._desk.run(lambda session: session.do(draft)):
            changed = {change.record.partition("/")[0] for change in draft.changes}
            count = len(changed & set(goal.place.keys))
            self._desk.told.emit(words.changed(count))


def _source(text: str, choice: Choice | None) -> tuple[WaitOn, str]:
    """What a choice stands for; a text without one stands for itself."""
    if choice is None:
        return WaitOn.TEXT, text.strip()
    kind, _, on = choice.key.partition(":")
    return WaitOn(kind), on


def _begins(text: str, wanted: Sequence[str]) -> bool:
    known = folded(text).split()
    return all(any(word.startswith(one) for word in known) for one in wanted)
