"""The program of search in the browser: its modules put together into one classic script.

A page that is opened from a folder may load no module, and one file comes sooner than
eight. The modules keep to what can be put together by lines: imports of whole lines from
beside, `export` before a declaration, and names at the top that no other module has.
"""

import re
from pathlib import Path

_FOLDER = Path(__file__).parent / "browser"
_MAIN = "main.js"
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([a-z]+\.js)";$')
_DECLARED = re.compile(r"^(?:async )?(?:const|let|function\*?|class) ([A-Za-z_$][\w$]*)", re.MULTILINE)


def program(folder: Path = _FOLDER) -> str:
    """Return the program, without comments on lines of their own and without indentation.

    Raises:
        RuntimeError: A module does not keep to the rules; the message says which.
    """
    pieces: dict[str, list[str]] = {}
    _collect(folder, _MAIN, pieces, ())
    owners: dict[str, str] = {}
    for name, lines in pieces.items():
        for declared in _DECLARED.findall("\n".join(lines)):
            if declared in owners:
                raise RuntimeError(f"{name}: “{declared}” đã có trong {owners[declared]}")
            owners[declared] = name
    kept = [line.strip() for lines in pieces.values() for line in lines]
    return "(() => {\n" + "\n".join(kept) + "\n})();\n"


def _collect(folder: Path, name: str, pieces: dict[str, list[str]], above: tuple[str, ...]) -> None:
    """Add a module after all that it imports."""
    if name in pieces:
        return
    if name in above:
        raise RuntimeError(f"{name}: các mô-đun gọi nhau thành vòng ({' → '.join(above)})")
    lines = []
    for line in (folder / name).read_text("utf-8").split("\n"):
        imported = _IMPORT.match(line)
        if imported:
            _collect(folder, imported[1], pieces, (*above, name))
        elif line.startswith("import"):
            raise RuntimeError(f"{name}: không ghép được dòng “{line}”")
        elif line.strip() and not line.strip().startswith("//"):
            lines.append(line.removeprefix("export "))
    pieces[name] = lines
