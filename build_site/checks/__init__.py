"""One rule per file; its docstring is its user documentation."""
