"""`python -m build_site.packages.parquet_program FOLDER ABOUT`: the Parquet files of packages.

Reads names of packages from standard input, one a line, each as soon as its CSV files are
finished; so it works beside the process that goes on with the next package. ABOUT is JSON:
what the metadata of every file says.
"""

import json
import sys
from pathlib import Path

from build_site.packages.formats import CSV, PARQUET
from build_site.packages.parquet_file import write_parquet
from build_site.tables.catalogue import ALL_TABLES


def main() -> None:
    """Write the Parquet files of every package that is named."""
    folder, about = Path(sys.argv[1]), json.loads(sys.argv[2])
    for line in sys.stdin:
        package = line.rstrip("\n")
        for table in ALL_TABLES:
            target = folder / package / PARQUET.path(package, table.name)
            target.parent.mkdir(exist_ok=True)
            write_parquet(table, folder / package / CSV.path(package, table.name), target, about)


if __name__ == "__main__":
    main()
