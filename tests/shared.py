"""What the processes of one test run share: made by the first that needs it, the others wait for it."""

import fcntl
import shutil
from collections.abc import Callable
from pathlib import Path


def made_once(folder: Path, make: Callable[[Path], Path]) -> Path:
    """Return what `make` gives for a folder that is not there yet; only one process calls it.

    A process that ends while it makes something, or fails to, leaves the lock free and the
    work to be done by the next one.
    """
    done = folder.with_name(f"{folder.name}.done")
    with folder.with_name(f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.is_file():
            shutil.rmtree(folder, ignore_errors=True)
            done.write_text(str(make(folder)), "utf-8")
    return Path(done.read_text("utf-8"))
