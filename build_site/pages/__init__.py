"""Corpus to HTML bodies."""
