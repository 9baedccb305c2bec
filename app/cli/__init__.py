"""The command line: the same calls as the window, for scripts and tests."""
