"""Rules about one plan."""
