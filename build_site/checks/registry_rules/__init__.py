"""Rules about the registries."""
