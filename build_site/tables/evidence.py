"""The columns that lead back to the archived text."""

from build_site.model.evidence import Evidence
from build_site.tables.declarations import SEPARATOR, Column

_LINES_PATTERN = "^[1-9][0-9]*(-[1-9][0-9]*)?(, [1-9][0-9]*(-[1-9][0-9]*)?)*$"


def section_column(name: str = "section", of: str = "", of_en: str = "") -> Column:
    """Return the column of a section label; `of` says whose, such as ` (người ký)`, or nothing."""
    return Column(
        name,
        "string",
        f"Mục trong văn bản{of}",
        f"Section{of_en}",
        "Nhãn mục như in trong văn bản, từ ngoài vào trong, ví dụ II.2.b; trống khi chỗ ấy không có nhãn "
        "mục.",
        "Section label as printed, outermost first, such as II.2.b; empty where the place has no label.",
    )


def lines_column(name: str = "lines", of: str = "", of_en: str = "", required: bool = True) -> Column:
    """Return the column of the lines of the archived text."""
    return Column(
        name,
        "string",
        f"Dòng trong văn bản lưu{of}",
        f"Lines of the archived text{of_en}",
        "Dòng của văn bản lưu làm dẫn chứng, đếm từ 1: một dòng (55), một khoảng (111-112) hoặc nhiều khoảng "
        "(20-22, 65)." + ("" if required else " Trống khi bản ghi không có dẫn chứng cho chỗ này."),
        "Lines of the archived text that prove the row, counted from 1: one line (55), a range (111-112) or "
        "several (20-22, 65)." + ("" if required else " Empty where the record gives no evidence for it."),
        required=required,
        pattern=_LINES_PATTERN,
    )


def figures_column(name: str = "figures", of: str = "", of_en: str = "", required: bool = False) -> Column:
    """Return the column of figures as printed."""
    return Column(
        name,
        "string",
        f"Con số như in{of}",
        f"Figures as printed{of_en}",
        "Con số chép đúng như in trong văn bản, ví dụ “45% đến 46%”; nhiều con số cách nhau bằng “ | ”"
        + ("." if required else "; trống khi không có."),
        "Figures exactly as printed, such as “45% đến 46%”; several are separated by “ | ”"
        + ("." if required else "; empty where there are none."),
        required=required,
        separator=SEPARATOR,
    )


EVIDENCE_COLUMNS = (section_column(), lines_column())


def lines_cell(evidence: Evidence) -> str:
    """Return the lines as a record writes them."""
    if len(evidence.lines) == 1:  # nearly always, and much faster than the general form
        first, last = evidence.lines[0]
        return f"{first}" if first == last else f"{first}-{last}"
    return evidence.lines_text


def evidence_cells(evidence: Evidence | None) -> tuple[str | None, str | None]:
    """Return the cells of section and lines, empty where there is no evidence."""
    return (None, None) if evidence is None else (evidence.section or None, lines_cell(evidence))


def figures_cell(evidence: Evidence | None) -> str | None:
    """Return the figures joined by ` | `, or None."""
    return SEPARATOR.join(evidence.figures) or None if evidence else None
