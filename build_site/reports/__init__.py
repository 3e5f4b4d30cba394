"""Problems to text, JSON, GitHub annotations, SARIF."""
