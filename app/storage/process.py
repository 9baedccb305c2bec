"""Which process of which machine holds a lock: is it still running?"""

import os
import sys
from pathlib import Path


def process_start(pid: int) -> str | None:
    """When a process of this machine started, as text to compare; `None` when it does not run.

    The number alone is not enough: numbers are used again.
    """
    if pid <= 0:
        return None
    return _READERS.get(sys.platform, _posix_alive)(pid)


def own_start() -> str:
    """When this process started."""
    return process_start(os.getpid()) or ""


def host_name() -> str:
    """The name of this machine, as `socket.gethostname` gives it.

    Asked of the system itself: the package for Windows has no module that can reach a network.
    """
    return _windows_host() if sys.platform == "win32" else os.uname().nodename


def _windows_host() -> str:
    """The name by handle: the environment has only its first fifteen letters, in capitals."""
    import ctypes  # noqa: PLC0415 - only there on Windows in this form

    physical_dns_host_name = 5
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - unknown to mypy elsewhere
    size = ctypes.c_ulong(256)
    name = ctypes.create_unicode_buffer(size.value)
    if kernel.GetComputerNameExW(physical_dns_host_name, name, ctypes.byref(size)):
        return name.value
    return os.environ.get("COMPUTERNAME", "")


def _linux_start(pid: int) -> str | None:
    """Boot and start tick from /proc; the name in the stat line may hold blanks and brackets."""
    try:
        line = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return None
    after_name = line.rpartition(")")[2].split()
    state, start = after_name[0], after_name[19]
    return None if state in ("Z", "X") else f"{boot[:8]}:{start}"


def _posix_alive(pid: int) -> str | None:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return None
    except PermissionError:
        pass
    return "running"


def _windows_start(pid: int) -> str | None:
    """Ask the system by handle: `os.kill(pid, 0)` would end the process on Windows."""
    import ctypes  # noqa: PLC0415 - only there on Windows in this form

    query_limited_information = 0x1000
    still_active = 259
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - unknown to mypy elsewhere
    handle = kernel.OpenProcess(query_limited_information, 0, pid)
    if not handle:
        return None
    try:
        code = ctypes.c_ulong()
        times = [ctypes.c_ulonglong() for _ in range(4)]
        if not kernel.GetExitCodeProcess(handle, ctypes.byref(code)):
            return None
        if code.value != still_active:
            return None
        kernel.GetProcessTimes(handle, *(ctypes.byref(item) for item in times))
        return str(times[0].value)
    finally:
        kernel.CloseHandle(handle)


_READERS = {"win32": _windows_start, "linux": _linux_start}
