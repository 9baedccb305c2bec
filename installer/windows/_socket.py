"""Stands where Python keeps its sockets, which the program for Windows is not given.

`types` of Python 3.13 opens this module to learn what a capsule is; that is here. Whoever asks for
more is told that there is no such module, so that a package which can do without goes on.
"""

from datetime import datetime_CAPI as CAPI  # noqa: F401 - what `types` asks for


def __getattr__(name: str) -> object:
    message = f"the program has no network: _socket.{name}"
    if name.startswith("__"):
        # Asked of any module, to look at it.
        raise AttributeError(message)
    raise ImportError(message, name="_socket")
