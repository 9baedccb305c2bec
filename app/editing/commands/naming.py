"""Names that are not empty."""

from app.domain.errors import DomainError


def named(name: str, what: str) -> str:
    """A name with single blanks and none around it.

    Args:
        name: What was typed.
        what: The table of what gets the name, for the sentence.

    Raises:
        DomainError: `name_missing` (what).
    """
    wanted = " ".join(name.split())
    if not wanted:
        raise DomainError("name_missing", what=what)
    return wanted
