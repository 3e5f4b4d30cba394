"""“Did you mean”: the nearest valid value to a wrong one."""

import difflib
from collections.abc import Iterable

from build_site.text.fold import fold


def nearest(wrong: str, valid: Iterable[str]) -> str | None:
    """Return the valid value that looks most like the wrong one, or None if none does."""
    by_fold = {fold(value): value for value in sorted(valid, reverse=True)}
    found = difflib.get_close_matches(fold(wrong), by_fold, n=1, cutoff=0.6)
    return by_fold[found[0]] if found else None
