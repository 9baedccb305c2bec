"""Writing to the terminal."""

import json
import sys
from typing import Any


def say(text: str) -> None:
    """One line of what was asked for."""
    print(text)


def say_json(value: Any) -> None:
    """A value as JSON, and nothing else."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def complain(text: str) -> None:
    """One line about what went wrong, or what to know."""
    print(text, file=sys.stderr)
