"""The licence of the curated data, as all outputs name it."""

ID = "CC-BY-4.0"
"""SPDX identifier."""

TITLE = "Creative Commons Attribution 4.0 International"
URL = "https://creativecommons.org/licenses/by/4.0/"
