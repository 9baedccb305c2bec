"""Keeps Python 3.11 alive under PySide6 6.12.

WORKAROUND: the wheels of PySide6 6.12 are built for a Python whose `None`, `True` and `False` are
never counted (3.12 and later, PEP 683). On 3.11 every method of Qt that returns nothing gives back
one reference to `None` that it never took, and every `emit` one to `True`; after some tens of
thousands of calls, seconds of ordinary use, none are left and Python ends with "deallocating None"
or "deallocating True or False". `tests/ui/test_none_kept.py` tells when this can go.
"""

import ctypes
import sys

_PLENTY = 1 << 60
"""References: more than any session gives back."""


def keep_none() -> None:
    """Give `None`, `True` and `False` references that cannot run out, as later Pythons do."""
    if sys.version_info < (3, 12):
        for kept in (None, True, False):
            # The count is the first field of every object.
            ctypes.c_ssize_t.from_address(id(kept)).value = _PLENTY
