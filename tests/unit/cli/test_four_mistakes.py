"""The mistakes that maintainers make most, through the command as they run it."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
PLAN = "datasets/plans/vi-du/vi-du-15-kh-ubnd-2023.yaml"

MISTAKES = {
    "one digit of a target": (
        "    value: 45\n",
        "    value: 43\n",
        f"""\
{PLAN}:44:12: lỗi [evidence-value-not-in-figures] Giá trị “43” không có trong con số đã chép “45% đến 46%”.
    44 |     value: 43
                    ^
       → Con số đã chép có: 45, 46.
""",
    ),
    "one line number off": (
        "lines: 11, figures: [45% đến 46%]",
        "lines: 12, figures: [45% đến 46%]",
        f"""\
{PLAN}:42:16: lỗi [evidence-word-not-found] “45%” trong câu này không có trong dòng 12 của văn bản lưu.
    42 |     statement: Đến năm 2025, 45% đến 46% số xã có ví dụ.
                        ^
       → Viết con số đúng như văn bản, hoặc dẫn thêm dòng có con số này.

{PLAN}:47:10: lỗi [evidence-date-not-found] “2025” không có trong dòng 12 của văn bản lưu.
    47 |     due: 2025
                  ^
       → Sửa theo văn bản, hoặc dẫn thêm dòng ghi năm hay ngày này.

{PLAN}:50:25: lỗi [evidence-section] Dòng 12 của văn bản lưu nằm ở mục “I.3”, không phải “I.2”.
    50 |     evidence: {{section: I.2, lines: 12, figures: [45% đến 46%]}}
                                 ^
       → Sửa section theo nhãn in trong văn bản, hoặc sửa lines.

{PLAN}:50:51: lỗi [evidence-figures-not-found] Con số “45% đến 46%” không có trong dòng 12 của văn bản lưu.
    50 |     evidence: {{section: I.2, lines: 12, figures: [45% đến 46%]}}
                                                           ^
       → Con số này đứng ở dòng 11: sửa lines.
""",
    ),
    "one agency misspelt": (
        "    coordinating_agencies: [so-giay-to]\n",
        "    coordinating_agencies: [so-giay-tơ]\n",
        f"""\
{PLAN}:74:29: lỗi [schema-pattern] Giá trị “so-giay-tơ” viết sai dạng.
    74 |     coordinating_agencies: [so-giay-tơ]
                                     ^
       → Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ “bac-kan”.
""",
    ),
    "one agency unknown": (
        "    lead_agency: so-vi-du\n",
        "    lead_agency: so-vd-du\n",
        f"""\
{PLAN}:73:18: lỗi [ref-unknown-agency] Không có cơ quan “so-vd-du”.
    73 |     lead_agency: so-vd-du
                          ^
       → Có phải “so-vi-du”?
""",
    ),
    "one key doubled": (
        "    due: 2024-12-31\n",
        "    due: 2024-12-31\n    due: 2024-12-31\n",
        f"""\
{PLAN}:76:5: lỗi [yaml-duplicate-key] Khóa “due” đã có ở trên trong cùng một khối.
    76 |     due: 2024-12-31
             ^
       → Giữ một khóa và bỏ khóa kia.
""",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_file_line_column_value_and_a_way_out(
    project: Path, run_cli: Run, name: str
) -> None:
    old, new, expected = MISTAKES[name]
    text = (project / PLAN).read_text("utf-8")
    assert text.count(old) == 1
    (project / PLAN).write_text(text.replace(old, new), "utf-8")
    result = run_cli("check")
    count = expected.count(": lỗi [")
    assert f"{expected}\n{count} lỗi, 0 cảnh báo, 0 ghi chú.\n" == result.stdout
    assert (result.stderr, result.returncode) == ("", 1)
