"""The route that comes with the program."""

from pathlib import Path

from app.assets import resource


def bundled_route() -> Path:
    """The file of the default route."""
    return resource("routes", "samenlevingsroute.yaml")
