"""The search index: finished pages to small files that a browser looks things up in."""
