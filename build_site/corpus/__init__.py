"""Everything loaded and indexed."""
