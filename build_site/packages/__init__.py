"""Data packages made of the tables."""
