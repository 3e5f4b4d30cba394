"""What earlier runs worked out, keyed by content."""
