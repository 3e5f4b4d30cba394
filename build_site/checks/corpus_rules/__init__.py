"""Rules about plans and registries together."""
