"""Dutch of the window, one module per page; static labels stand in the forms."""
