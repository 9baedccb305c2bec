"""The start of the program: from arguments to the window or the command line."""

import sys

from app.cli.main import is_command, run


def main() -> None:
    """Run the program with the arguments of this process and leave with its exit code.

    Without arguments, or with the path of a dossier alone, it opens the window; only then Qt is
    loaded.
    """
    arguments = sys.argv[1:]
    if is_command(arguments, seen=sys.stderr is not None):
        sys.exit(run(arguments))
    from app.ui.start import run_window  # noqa: PLC0415 - scripts do without Qt

    sys.exit(run_window(arguments))


if __name__ == "__main__":
    main()
