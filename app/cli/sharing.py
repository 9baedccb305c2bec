"""`share`: a package for other municipalities, and one of theirs."""

import argparse
from pathlib import Path

from app.cli.arguments import choice, today_or
from app.cli.following import FollowedProgress
from app.cli.opening import change, edited, explained, reading
from app.cli.output import complain, say_exactly, say_json_line
from app.cli.parser import UsageError
from app.domain.changes import ChangeSet
from app.domain.errors import DomainError
from app.domain.learning import Share
from app.editing.commands.receiving import take_over
from app.editing.edit import Edit
from app.editing.session import Session
from app.editing.shared_scan import SharedScan
from app.editing.sharing import Choice, findings, shareable
from app.exchange.share_package import read_package
from app.progress import SILENT
from app.reports.asking import Asked, request_of
from app.reports.content.request import Request
from app.reports.errors import ReportError, ReportTrouble, from_os
from app.reports.share_package import make_share_package
from app.reports.visibility import Reader
from app.words import choices, sharing, usage

DONE = 0
_ENDING = ".zip"


def share(arguments: argparse.Namespace) -> int:
    """Make a package, or take one over."""
    if arguments.action == "in":
        _only_out(arguments)
        return _take_in(arguments)
    return _give_out(arguments)


def _only_out(arguments: argparse.Namespace) -> None:
    for option, given in (
        ("--audience", arguments.audience is not None),
        ("--leave-out", arguments.leave_out),
        ("--reference-date", arguments.reference_date is not None),
    ):
        if given:
            raise UsageError(usage.only_with(option, "out"))


def _take_in(arguments: argparse.Namespace) -> int:
    sent = read_package(Path(arguments.zip))

    def keep(edit: Edit) -> None:
        take_over(edit, sent)

    def work(session: Session) -> ChangeSet | None:
        kept = edited("share_in", keep)(session)
        if kept is None:
            complain(sharing.NOTHING_NEW)
        return kept

    return change(arguments.file, work)


def _give_out(arguments: argparse.Namespace) -> int:
    audience, path = _audience(arguments), _path(arguments.zip)
    progress = FollowedProgress.listening() if arguments.follow else SILENT
    with reading(arguments.file) as found:
        asked = Asked("R9", today_or(arguments.reference_date), Reader(names=False))
        request = request_of(asked, found.dossier, found.history, found.path.name)
    with explained(request.dossier):
        chosen = shareable(request.dossier, audience).without(arguments.without)
        if arguments.leave_out:
            chosen = _clean(request, chosen)
        make_share_package(request, chosen, audience, path, progress)
    say_json_line({"path": str(path)}) if arguments.follow else say_exactly(str(path))
    return DONE


def _audience(arguments: argparse.Namespace) -> Share:
    """With whom it is shared.

    Raises:
        DomainError: `unknown_choice`.
    """
    if arguments.audience is None:
        return Share.EVERYBODY
    found = Share(choice(choices.SHARE, arguments.audience))
    if found is Share.INTERNAL:
        known = [choices.word(choices.SHARE, item) for item in (Share.REGION, Share.EVERYBODY)]
        raise DomainError("unknown_choice", value=arguments.audience, choices=known)
    return found


def _clean(request: Request, chosen: Choice) -> Choice:
    """What is shared, without the records in which something may not leave."""
    scan = SharedScan(request.dossier, request.history)
    found = findings(request.dossier, chosen.records, scan)
    return chosen.without(item.record.id for item in found)


def _path(text: str) -> Path:
    """Where the package goes.

    Raises:
        ReportError: The folder is not there, or cannot be looked into.
        UsageError: It is called otherwise than a package.
    """
    path = Path(text)
    if path.suffix.casefold() != _ENDING:
        raise UsageError(usage.zip_needed(text))
    try:
        if path.is_dir():
            raise ReportError(ReportTrouble.IS_FOLDER, path=str(path))
        if not path.parent.is_dir():
            raise ReportError(ReportTrouble.FOLDER_GONE, path=str(path))
    except OSError as error:
        raise from_os(error, path) from error
    return path
