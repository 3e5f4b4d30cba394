"""The program is put together from modules that keep to the rules, and no others."""

from pathlib import Path

import pytest

from build_site.search.program import program

FROM_A = 'import { x } from "./a.js";'


def write(folder: Path, **modules: str) -> Path:
    """Write modules by name."""
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, "utf-8")
    return folder


def test_modules_come_after_what_they_import(tmp_path: Path) -> None:
    write(
        tmp_path,
        main='// note\nimport { b } from "./second.js";\nimport { a } from "./first.js";\nb(a);\n',
        first="export const a = 1;\n",
        second='import { a } from "./first.js";\n\nexport function b(x) {\n  // note\n  return x + a;\n}\n',
    )
    assert program(tmp_path) == ("(() => {\nconst a = 1;\nfunction b(x) {\nreturn x + a;\n}\nb(a);\n})();\n")


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        ({"main": 'import x from "./a.js";\n'}, "main.js: không ghép được dòng"),
        ({"main": 'import { x } from "https://a.example/a.js";\n'}, "main.js: không ghép được dòng"),
        ({"main": f"{FROM_A}\n", "a": 'import { y } from "./main.js";\n'}, "thành vòng"),
        (
            {
                "main": 'import { x } from "./a.js";\nconst y = 1;\n',
                "a": "const y = 2;\nexport const x = 1;\n",
            },
            "“y”",
        ),
    ],
)
def test_what_cannot_be_put_together_is_told(tmp_path: Path, modules: dict[str, str], message: str) -> None:
    with pytest.raises(RuntimeError, match=message):
        program(write(tmp_path, **modules))


def test_the_real_program_is_small() -> None:
    text = program()
    assert "import " not in text
    assert "export " not in text
    assert len(text) < 45_000
