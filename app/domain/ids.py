"""Ids: derived from what a record connects, so that two copies agree; else random."""

from uuid import UUID, uuid4

_WIJK = "@"
_PART = "/"
_NEEDS = ">"


def new_id() -> str:
    """A random id for a record that stands on its own."""
    return str(uuid4())


def is_random(key: str) -> bool:
    """Whether an id was made by `new_id`: the record was added here, it is not of the route."""
    try:
        return str(UUID(key)) == key
    except ValueError:
        return False


def instance_id(step: str, neighbourhood: str | None) -> str:
    """`step`, or `step@neighbourhood` for a step that every wijk repeats."""
    return step if neighbourhood is None else f"{step}{_WIJK}{neighbourhood}"


def split_instance(instance: str) -> tuple[str, str | None]:
    """The step and the neighbourhood (or `None`) an instance id is made of."""
    step, _, neighbourhood = instance.partition(_WIJK)
    return step, neighbourhood or None


def part_id(whole: str, part: str) -> str:
    """`whole/part`: a contribution, a check, a role, a link."""
    return f"{whole}{_PART}{part}"


def split_part(key: str) -> tuple[str, str]:
    """The whole and the part of an id of `part_id`; the part is empty when there is none."""
    whole, _, part = key.partition(_PART)
    return whole, part


def dependency_id(step: str, requires: str) -> str:
    """`step>step`."""
    return f"{step}{_NEEDS}{requires}"
