"""Whether what stands in a document can be read, and not only its pages.

`quick_check` looks at the pages of a file: to it a status that nobody knows, made by one flipped
byte, is as good as any other text.
"""

import sqlite3

from app.domain.dossier import Dossier
from app.storage import log
from app.storage.errors import DAMAGE, StorageError
from app.storage.rows import read_dossier


def decoded(connection: sqlite3.Connection) -> Dossier:
    """Read every record and every entry of the log once; gives the records.

    Raises:
        StorageError: `BAD_ROW` (table, record): something stands there that no version ever wrote.
        sqlite3.Error, UnicodeDecodeError: It cannot be read at all.
    """
    dossier = read_dossier(connection)
    log.judge(connection)
    return dossier


def is_readable(connection: sqlite3.Connection) -> bool:
    """Whether everything in a document can be read.

    Raises:
        StorageError: Trouble that is no damage.
        sqlite3.Error: It cannot be read now.
    """
    try:
        decoded(connection)
    except UnicodeDecodeError:
        return False
    except StorageError as error:
        if error.trouble not in DAMAGE:
            raise
        return False
    return True
