"""Something fails in the middle of every kind of command."""

import os
import traceback
from pathlib import Path

from app.editing.session import Session
from app.storage.errors import StorageError
from tests.reliability.injecting import Faults, report
from tests.reliability.kinds import KINDS, Kind
from tests.unit.storage.dossiers import closed_dossier, judge_file, judge_session, opened

_MOST = 400


def drive_kinds(root: Path, arguments: list[str]) -> None:
    """Each kind again and again, with a later call failing, until it gets through."""
    error, sticky, every = arguments
    place = closed_dossier(root / "desk" / "share" / "M.samenroute")
    os.environ["SAMENLEVINGSROUTE_STATE"] = str(root / "desk" / "state")
    with opened(place) as session:
        attempts = Attempts(session, int(error), sticky=sticky == "sticky", every=int(every))
        for name, kind in KINDS.items():
            attempts.through(name, kind)
        session.publish()
        whole = judge_file(place) == session.dossier
        report(kind="published", bad="" if whole else "another state")


class Attempts:
    """One open dossier that goes through everything; each attempt has a number of its own."""

    def __init__(self, session: Session, error: int, *, sticky: bool, every: int) -> None:
        """Let calls fail with `error`."""
        self.session = session
        self.number = 10
        self.error, self.sticky, self.every = error, sticky, every

    def through(self, name: str, kind: Kind) -> None:
        """Do one kind until no call is hit any more, and once more without faults."""
        at = 1
        while at < _MOST:
            faults = Faults("/desk/state/", at, self.error, sticky=self.sticky, how="fail")
            calls = self.attempt(name, kind, faults)
            if calls < at:
                return
            at += self.every

    def attempt(self, name: str, kind: Kind, faults: Faults) -> int:
        """Do it once; gives how many calls there were."""
        before = self.session.dossier
        self.number += 1
        told, bad = "", ""
        faults.arm()
        try:
            kind(self.session, self.number)
        except StorageError as error:
            told = error.trouble.value
        except Exception:  # noqa: BLE001 - told to the test, with the kind
            bad = " | ".join(traceback.format_exc().splitlines()[-5:])
        calls = faults.disarm()
        try:
            judge_session(self.session)
        except Exception:  # noqa: BLE001
            bad += " | ".join(traceback.format_exc().splitlines()[-3:])
        changed = self.session.dossier != before
        report(kind=name, calls=calls, trouble=told, bad=bad, changed=changed)
        return calls
