"""Descriptions of the published data in the dialects that catalogues and programs read."""
