"""`python -m build_site.diff.export FILE`: write the tables of the project in this folder."""

import sys
from pathlib import Path

from build_site.diff.exchange import write_exchange
from build_site.diff.from_project import read_project
from build_site.diff.snapshot import SourceError


def main() -> None:
    """Write the snapshot, or say why there is none."""
    try:
        write_exchange(read_project(Path(), "."), Path(sys.argv[1]))
    except SourceError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
