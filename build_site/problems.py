"""What a finding is: one type for everything, from a YAML syntax error to a broken link."""

from collections.abc import Iterable
from dataclasses import dataclass

from build_site.catalogue import CODES


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding, addressed to the person who can mend it.

    Attributes:
        code: A key of `catalogue.CODES`; permanent, never reused.
        message: One Vietnamese sentence that states the fact, values in “…”.
        hint: What to do, in Vietnamese; may be empty.
        path: File concerned, POSIX style, relative to the project (or site) root.
        line: 1-based line, or 0 when the whole file is meant.
        column: 1-based column in code points, or 0 when the whole line is meant.
    """

    code: str
    message: str
    hint: str = ""
    path: str = ""
    line: int = 0
    column: int = 0

    @property
    def severity(self) -> str:
        """Return `error`, `warning` or `note`, as the catalogue says."""
        return CODES[self.code].severity

    @property
    def sort_key(self) -> tuple[str, int, int, str, str, str]:
        """Return the key of the one order in which findings are shown."""
        return (self.path, self.line, self.column, self.code, self.message, self.hint)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems without repeats, by file, line, column and code."""
    return sorted(set(problems), key=lambda problem: problem.sort_key)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any finding must stop a build."""
    return any(problem.severity == "error" for problem in problems)
