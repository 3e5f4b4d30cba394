"""Tidy tables, each column declared once."""
