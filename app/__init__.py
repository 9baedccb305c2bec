"""Samenlevingsroute: an offline desktop program for Dutch municipalities.

It keeps track of how one or more neighbourhoods of a municipality prepare for
heating without natural gas. `app/ARCHITECTURE.md` is the map of this package.
"""

__version__ = "0.1.0"
