"""What comes in by the clipboard, and what goes out by it; nothing here knows a window."""
