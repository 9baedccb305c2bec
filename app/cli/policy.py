"""`policy`: what IT decided, from which file, and what is wrong with it; and what is refused."""

import argparse

from app.cli.opening import RefusedError
from app.cli.output import complain, say
from app.installation.place import is_portable, program_folder
from app.installation.policy import in_force, is_off
from app.storage.state import is_passing, profile_folder, state_folder
from app.words import policy as words

DONE, REFUSED = 0, 1


def policy(_arguments: argparse.Namespace) -> int:
    """Tell where everything is and which policy is in force; 1 when the file has faults."""
    found = in_force()
    file = found.file or words.NO_POLICY
    portable = words.YES if is_portable() else words.NO
    for line in words.lines(program_folder(), state_folder(), portable, str(file)):
        say(line)
    now = found.policy
    for line in words.in_force(str(now.folder or ""), str(now.route or ""), sorted(now.off)):
        say(line)
    # What is wrong was told before this command ran, as before any other.
    return REFUSED if found.faults else DONE


def tell_of_installation() -> None:
    """Say what is wrong with how the program was put on this computer, if anything is."""
    if is_portable() and state_folder() == profile_folder():
        complain(words.stick_protected(state_folder()))
    if is_passing():
        complain(words.profile_lacking(state_folder()))
    found = in_force()
    if found.faults:
        complain(words.ignored(found))


def judge(feature: str) -> None:
    """Refuse a command that IT turned off.

    Raises:
        RefusedError: It was.
    """
    if feature and is_off(feature):
        raise RefusedError(words.off(feature))
