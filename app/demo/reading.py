"""Reads the file of a demo dossier."""

import json
from pathlib import Path

from app.assets import resource
from app.demo.sample import Sample


def bundled_sample() -> Path:
    """The file of the demo dossier that comes with the program."""
    return resource("samples", "merelveen.yaml")


def load_sample(path: Path) -> Sample:
    """The demo dossier in a file.

    The file is ours: a mistake in it is a mistake in the program, told for developers.

    Raises:
        RouteErrors: It cannot be read as the plain YAML that route files are written in.
        ValidationError: It holds something else than a demo dossier.
    """
    # The parser and pydantic take a tenth of a second to import; only who makes a demo pays.
    from pydantic import TypeAdapter  # noqa: PLC0415

    from app.route.reading import read_tree  # noqa: PLC0415

    root, _ = read_tree(path.read_text(encoding="utf-8"))
    # JSON is strict about numbers and text, and still reads dates and names of choices.
    return TypeAdapter(Sample).validate_json(json.dumps(root.plain()))
