"""The build-site command."""
