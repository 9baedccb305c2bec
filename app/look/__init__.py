"""How the program looks: the values that the window, PDF and workbooks share.

Plain values only. Turning them into a palette, a style sheet or a cell style is the work of
whoever draws.
"""

from app.look.tokens import (
    DARK,
    LIGHT,
    SPACING,
    TYPE,
    Mark,
    Spacing,
    StatusLook,
    Theme,
    TypeSizes,
)

__all__ = [
    "DARK",
    "LIGHT",
    "SPACING",
    "TYPE",
    "Mark",
    "Spacing",
    "StatusLook",
    "Theme",
    "TypeSizes",
]
