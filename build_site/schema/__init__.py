"""JSON Schema to problems."""
