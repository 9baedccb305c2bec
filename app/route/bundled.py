"""The route that comes with the program."""

from pathlib import Path

from app.assets import resource
from app.installation.policy import in_force
from app.route.errors import RouteError, RouteErrors
from app.route.loading import load_route
from app.route.template import RouteTemplate


def bundled_route() -> Path:
    """The file of the default route."""
    return resource("routes", "samenlevingsroute.yaml")


def route_for_new() -> tuple[RouteTemplate, tuple[RouteError, ...]]:
    """The route of a new dossier: the one that IT chose, or else the default.

    Returns:
        The route, and what is wrong with that of IT when it could not be used.
    """
    chosen = in_force().policy.route
    if chosen is not None:
        try:
            return load_route(chosen), ()
        except RouteErrors as error:
            return load_route(bundled_route()), tuple(error.errors)
    return load_route(bundled_route()), ()
