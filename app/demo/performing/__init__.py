"""How each deed is done: by the commands that users have.

The modules register what they do at `perform`; nobody calls anything else of them.
"""

from app.demo.performing import meetings, outside, route, wijken
from app.demo.performing.scene import Scene, perform

__all__ = ["Scene", "meetings", "outside", "perform", "route", "wijken"]
