"""Judging a whole document: pages, references, log and state together."""

import sqlite3
from pathlib import Path

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.storage import log
from app.storage.errors import translated
from app.storage.guard import inspected
from app.storage.rows import read_dossier
from app.words import soundness


def verify(path: Path) -> list[str]:
    """Everything that is wrong with a published file, as sentences; empty when it is sound.

    The pages and indexes agree, references lead somewhere, the log of each replica counts from 1
    without gaps, and the log replayed from nothing gives exactly the records that are there.

    Raises:
        StorageError: The file cannot be opened at all.
    """
    with inspected(path) as document, translated(path):
        connection = document.connection
        return [
            *_pages(connection),
            *_references(connection),
            *_numbers(connection),
            # What a newer program wrote cannot be replayed by this one.
            *([] if document.newer else _replay(connection)),
        ]


def _pages(connection: sqlite3.Connection) -> list[str]:
    found = [row[0] for row in connection.execute("PRAGMA integrity_check(5)")]
    return [] if found == ["ok"] else [soundness.pages(str(text)) for text in found]


def _references(connection: sqlite3.Connection) -> list[str]:
    broken = connection.execute("PRAGMA foreign_key_check").fetchmany(5)
    return [soundness.reference(str(row[0]), str(row[2])) for row in broken]


def _numbers(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        "SELECT replica, count(*), min(seq), max(seq) FROM change_set GROUP BY replica"
    )
    return [
        soundness.gap(replica)
        for replica, count, first, last in rows
        if (first, last) != (1, count)
    ]


def _replay(connection: sqlite3.Connection) -> list[str]:
    changes = [change for item in log.chain(connection) for change in item.changes]
    try:
        replayed = Dossier().apply(changes)
    except DomainError as error:
        return [soundness.broken_chain(str(error.data["table"]), str(error.data["record"]))]
    except (KeyError, ValueError, TypeError):
        # A table, a field or a value that no version of this format ever wrote.
        return [soundness.other_state()]
    return [] if replayed == read_dossier(connection) else [soundness.other_state()]
