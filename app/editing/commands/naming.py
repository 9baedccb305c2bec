"""Names that are not empty."""

from app.domain.errors import DomainError
from app.words.names import cleaned


def named(name: str, what: str) -> str:
    """A name with single blanks, none around it, and nothing that nobody sees.

    Args:
        name: What was typed.
        what: The table of what gets the name, for the sentence.

    Raises:
        DomainError: `name_missing` (what).
    """
    wanted = cleaned(name)
    if not wanted:
        raise DomainError("name_missing", what=what)
    return wanted
