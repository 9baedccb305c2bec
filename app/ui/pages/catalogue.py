"""Which pages there are; each is loaded when it is first shown."""

from importlib import import_module
from types import MappingProxyType

from app.ui.page import Page
from app.ui.tools import Tools

_PAGES = MappingProxyType(
    {
        "today": ("today_page", "TodayPage", "sun"),
        "route": ("route_page", "RoutePage", "route"),
        "roles": ("roles_page", "RolesPage", "grid-dots"),
        "neighbourhoods": ("neighbourhoods_page", "NeighbourhoodsPage", "map-pin"),
        "playing_field": ("playing_field_page", "PlayingFieldPage", "users"),
        "meetings": ("meetings_page", "MeetingsPage", "presentation"),
        "lists": ("lists_page", "ListsPage", "list-check"),
        "lessons": ("lessons_page", "LessonsPage", "bulb"),
        "reports": ("reports_page", "ReportsPage", "file-text"),
        "figures": ("figures_page", "FiguresPage", "bars"),
    }
)
"""Per id the module, the class and the icon, in the order of the navigation."""


def page_ids() -> tuple[str, ...]:
    """The ids of all pages."""
    return tuple(_PAGES)


def page_icon(page: str) -> str:
    """The name of the icon of a page."""
    return _PAGES[page][2]


def make_page(page: str, tools: Tools) -> Page:
    """Make a page."""
    module, kind, _ = _PAGES[page]
    made: Page = getattr(import_module(f"app.ui.pages.{module}"), kind)(tools)
    return made
