"""Feeds and calendars: what changed, and what is due, for feed readers and calendar programs."""
