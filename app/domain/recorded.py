"""What was recorded about a step or a wijk: the reason to keep it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.domain.actors import ActorStep
from app.domain.decisions import DecisionStep
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.ids import split_instance, split_part
from app.domain.instances import Check, Contribution, StepInstance
from app.domain.waits import Wait, WaitOn


@dataclass(frozen=True, slots=True)
class Recorded:
    """The records about a step or a wijk.

    Attributes:
        said: Those that say something.
        silent: Those in which everything is as by default; they go when the rest goes.
    """

    said: tuple[Record, ...]
    silent: tuple[Record, ...]


def recorded_of_step(dossier: Dossier, step: str) -> Recorded:
    """What was recorded about a step (id), in all wijken."""
    return _sorted_out(_about(dossier, lambda key: split_instance(key)[0] == step))


def recorded_of_neighbourhood(dossier: Dossier, wijk: str) -> Recorded:
    """What was recorded about a wijk (id), in all steps."""
    return _sorted_out(_about(dossier, lambda key: split_instance(key)[1] == wijk))


def _about(dossier: Dossier, belongs: Callable[[str], bool]) -> Iterator[Record]:
    """The records about the instances that belong, or that refer to one of them."""
    yield from (item for item in dossier.all(StepInstance) if belongs(item.id))
    yield from (item for item in dossier.all(Check) if belongs(item.instance))
    yield from (item for item in dossier.all(Contribution) if belongs(item.instance))
    yield from (item for item in dossier.all(DecisionStep) if belongs(item.instance))
    yield from (item for item in dossier.all(ActorStep) if belongs(item.instance))
    for wait in dossier.all(Wait):
        awaited = wait.on_kind is WaitOn.INSTANCE and belongs(wait.on)
        if awaited or belongs(split_part(wait.subject)[0]):
            yield wait


def _sorted_out(found: Iterator[Record]) -> Recorded:
    said: list[Record] = []
    silent: list[Record] = []
    for record in found:
        (silent if _says_nothing(record) else said).append(record)
    return Recorded(tuple(said), tuple(silent))


def _says_nothing(record: Record) -> bool:
    return isinstance(record, StepInstance | Check | Contribution) and record.says_nothing
