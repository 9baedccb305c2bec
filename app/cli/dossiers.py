"""Commands that make a dossier or judge a route."""

import argparse
from pathlib import Path

from app.cli.arguments import day
from app.cli.output import complain, say
from app.editing.commands.founding import Founding, found
from app.installation.policy import in_force
from app.route.bundled import route_for_new
from app.route.loading import load_route
from app.route.records import route_records
from app.storage.errors import StorageError, Trouble, translated
from app.storage.lock import system_user
from app.storage.opening import create
from app.words.defaults import HOME_DONE_DEFINITION
from app.words.policy import route_ignored
from app.words.route import route_error
from app.words.usage import ROUTE_SOUND

DONE = 0


def new(arguments: argparse.Namespace) -> int:
    """Make a dossier."""
    if arguments.route:
        template = load_route(Path(arguments.route))
    else:
        template, faults = route_for_new()
        if faults:
            told = [route_error(item) for item in faults]
            complain(route_ignored(in_force().policy.route, told))
    plan = Founding(
        municipality=arguments.municipality,
        route=f"{template.title} {template.version}",
        code=arguments.code,
        target_year=arguments.target_year,
        neighbourhoods=arguments.neighbourhood,
        home_done_definition=HOME_DONE_DEFINITION,
    )
    path = _in_folder(arguments.file)
    user = system_user()
    draft = found(plan, route_records(template))
    create(path, draft, user, by=user).close()
    return DONE


def demo(arguments: argparse.Namespace) -> int:
    """Make the demo dossier."""
    from app.demo import make_demo  # noqa: PLC0415 - only this command needs it

    given = arguments.reference_date
    make_demo(_in_folder(arguments.file), reference_date=None if given is None else day(given))
    return DONE


def _in_folder(file: str) -> Path:
    """The place of a new dossier.

    Raises:
        StorageError: `MISSING`: its folder is not there, so nothing could be made.
    """
    path = Path(file)
    with translated(path):
        if not path.exists() and not path.parent.is_dir():
            raise StorageError(Trouble.MISSING, path=str(path.parent))
    return path


def check_route(arguments: argparse.Namespace) -> int:
    """Judge a route file."""
    load_route(Path(arguments.yaml))
    say(ROUTE_SOUND)
    return DONE
