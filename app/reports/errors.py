"""Trouble with making a report: a code and data; `app.words` makes the sentence."""

import errno
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class ReportTrouble(StrEnum):
    """Why there is no report."""

    OPEN_ELSEWHERE = "open_elsewhere"
    NO_RIGHTS = "no_rights"
    DISK_FULL = "disk_full"
    FOLDER_GONE = "folder_gone"
    IS_FOLDER = "is_folder"
    NOT_WRITTEN = "not_written"
    NOT_CLOSED = "not_closed"


class ReportError(Exception):
    """A report was not made; an older one with that name is as it was.

    Attributes:
        code: Why.
        data: What the sentence needs.
    """

    def __init__(self, trouble: ReportTrouble, /, **data: Any) -> None:
        super().__init__(trouble, data)
        self.code = trouble.value
        self.data: Mapping[str, Any] = data


_BY_ERRNO = {
    errno.ENOSPC: ReportTrouble.DISK_FULL,
    errno.EDQUOT: ReportTrouble.DISK_FULL,
    errno.EFBIG: ReportTrouble.DISK_FULL,
    errno.ENOENT: ReportTrouble.FOLDER_GONE,
    errno.ENOTDIR: ReportTrouble.FOLDER_GONE,
    errno.EISDIR: ReportTrouble.IS_FOLDER,
    errno.EROFS: ReportTrouble.NO_RIGHTS,
    errno.EACCES: ReportTrouble.NO_RIGHTS,
    errno.EPERM: ReportTrouble.NO_RIGHTS,
}

_ACCESS_DENIED, _SHARING_VIOLATION = 5, 32


def from_os(error: OSError, path: Path) -> ReportError:
    """The trouble behind an error of the operating system.

    On Windows a file that is open in another program says so with an error of its own. Putting
    another file in its place is just denied there, so that the file itself is asked.
    """
    code = getattr(error, "winerror", None)
    if code == _SHARING_VIOLATION or (code == _ACCESS_DENIED and is_held(path)):
        return ReportError(ReportTrouble.OPEN_ELSEWHERE, path=str(path))
    trouble = _BY_ERRNO.get(error.errno or 0, ReportTrouble.NOT_WRITTEN)
    return ReportError(trouble, path=str(path))


def is_held(path: Path) -> bool:
    """Whether another program lets nobody else write in a file; only on Windows."""
    try:
        path.open("r+b").close()
    except OSError as error:
        return getattr(error, "winerror", None) == _SHARING_VIOLATION
    return False
