"""MkDocs adapter, shells, stamping, search index, verification, publishing."""
