"""The dialogs of the window: one controller per form, same stem."""
