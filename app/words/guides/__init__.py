"""The guides: what they say, as plain data that paper and window lay out alike."""
