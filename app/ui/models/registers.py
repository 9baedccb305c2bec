"""The registers in the order of their tabs; no Qt."""

from app.ui.models.register import Register
from app.ui.models.register_actions import ACTIONS, COMMITMENTS
from app.ui.models.register_activities import ACTIVITIES
from app.ui.models.register_decisions import DECISIONS
from app.ui.models.register_hours import HOURS
from app.ui.models.register_interests import INTERESTS
from app.ui.models.register_money import MONEY
from app.ui.models.register_risks import RISKS
from app.ui.models.register_waits import WAITS

REGISTERS: tuple[Register, ...] = (
    ACTIONS,
    DECISIONS,
    RISKS,
    COMMITMENTS,
    WAITS,
    MONEY,
    HOURS,
    INTERESTS,
    ACTIVITIES,
)
"""All of them."""
