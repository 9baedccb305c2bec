"""What must survive: crashes, broken disks, full disks, shares that go away.

Real processes, real files, real SQLite. `iofault.c` makes system calls fail or kills the process
in front of one; `faults` compiles it and drives `drivers` under it.
"""
