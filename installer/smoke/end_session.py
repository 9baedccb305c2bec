"""Runs on Windows: asks a window whether the session may end, and then ends it.

    pythonw.exe end_session.py TITLE

As Windows does at logging off and restarting, and an installer that finds the program open. It ends
with 0 when the window agreed.
"""

import ctypes
import sys
from ctypes import wintypes

if sys.platform != "win32":
    sys.exit("for Windows")

QUERY_END_SESSION, END_SESSION = 0x11, 0x16
"""Messages of Windows; the first asks and may be called off, the second tells."""

_user = ctypes.windll.user32
_user.SendMessageW.argtypes = (wintypes.HWND, wintypes.UINT, wintypes.WPARAM, wintypes.LPARAM)


def windows_called(title: str) -> list[int]:
    """The windows with this text in their title."""
    found: list[int] = []

    @ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)
    def look(window: int, _: int) -> bool:
        text = ctypes.create_unicode_buffer(256)
        _user.GetWindowTextW(window, text, len(text))
        if title in text.value:
            found.append(window)
        return True

    _user.EnumWindows(look, 0)
    return found


def main(title: str) -> int:
    """Ask and tell; 0 when there was a window, and all agreed."""
    windows = windows_called(title)
    agreed = [_user.SendMessageW(window, QUERY_END_SESSION, 0, 0) for window in windows]
    if not agreed or not all(agreed):
        return 1
    for window in windows:
        _user.SendMessageW(window, END_SESSION, 1, 0)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
