"""Every Dutch word that the program shows: labels, statuses, sentences of errors."""
