"""Kế hoạch Mở: from curated YAML records to open data and a website."""
