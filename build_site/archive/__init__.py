"""Archived source texts: lines, hashes, passages."""
