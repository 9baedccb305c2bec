"""Starts the program that lies beside this file, with the packages in `lib`."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE / "lib")]

from app.__main__ import main  # noqa: E402 - only now it can be found

main()
