"""Vietnamese text: one form, folding, slugs, order, numbers, dates, document numbers."""
