"""The document on disk: the only SQL, the working copy, the lock, publishing and backups."""
