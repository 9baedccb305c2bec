"""Tells whether anything in a folder was opened: Qt opens a picture that a text names."""

import ctypes
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_IN_OPEN, _IN_NONBLOCK = 0x20, 0x800
_EVENT = struct.Struct("iIII")
_LIBC = ctypes.CDLL(None, use_errno=True)


class Watch:
    """Counts the openings in one folder since it was last asked, by inotify."""

    def __init__(self, number: int) -> None:
        self._number = number

    def opened(self) -> list[str]:
        """The names of what was opened."""
        try:
            data = os.read(self._number, 65_536)
        except BlockingIOError:
            return []
        names, at = [], 0
        while at < len(data):
            *_, length = _EVENT.unpack_from(data, at)
            at += _EVENT.size
            names.append(data[at : at + length].rstrip(b"\0").decode())
            at += length
        return names


@contextmanager
def watched(folder: Path) -> Iterator[Watch]:
    """Watch a folder."""
    number = _LIBC.inotify_init1(_IN_NONBLOCK)
    assert number >= 0, os.strerror(ctypes.get_errno())
    try:
        assert _LIBC.inotify_add_watch(number, os.fsencode(folder), _IN_OPEN) >= 0
        yield Watch(number)
    finally:
        os.close(number)
