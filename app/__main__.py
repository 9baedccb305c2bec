"""The start of the program: from arguments to the command line, later also the window."""

import sys

from app.cli.main import run


def main() -> None:
    """Run the program with the arguments of this process and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
