"""YAML files to plain data with line and column."""
