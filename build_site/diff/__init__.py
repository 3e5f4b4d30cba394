"""What changed between two states of the data, and which version number that calls for."""
