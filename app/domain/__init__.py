"""Records, rules and formulas: pure values and functions, no files, no window, no language."""
