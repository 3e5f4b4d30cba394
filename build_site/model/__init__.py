"""Frozen values: plans and the registries they refer to."""
