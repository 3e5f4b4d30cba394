"""Columns that several tables have."""

from build_site.tables.declarations import SEPARATOR, Column
from build_site.tables.vocabularies import COMPARATORS, CONFIRMED, DOCUMENT_KINDS

CONFIRMED_COLUMN = Column(
    "confirmed",
    "string",
    "Đã kiểm tra đến đâu",
    "How far confirmed",
    "citation = theo lời dẫn trong kế hoạch; excerpt = đã thấy trích đoạn; news = chỉ thấy tin; dataset = "
    "theo bộ dữ "
    "liệu khác, chưa đối chiếu văn bản chính thức; official = đã đối chiếu văn bản chính thức.",
    "citation = as the plan cites it; excerpt = an excerpt was seen; news = news only; dataset = from "
    "another data "
    "set, not checked against the official text; official = checked against the official text.",
    required=True,
    enum=CONFIRMED,
)
COMPARATOR_COLUMN = Column(
    "comparator",
    "string",
    "So sánh",
    "Comparator",
    "Giá trị phải đạt thế nào: at_least = ít nhất; above = trên; at_most = nhiều nhất; below = dưới; "
    "equal = đúng bằng; range = từ value đến value_max; about = khoảng.",
    "How the value is meant: at_least, above, at_most, below, equal, range (from value to value_max), about.",
    required=True,
    enum=COMPARATORS,
)
VALUE_COLUMN = Column(
    "value",
    "number",
    "Giá trị",
    "Value",
    "Con số phải đạt, tính bằng unit_id; với comparator là range thì đây là đầu dưới. Dấu chấm là dấu "
    "thập phân.",
    "The figure to reach, in unit_id; for a range, its lower end. The decimal mark is a full stop.",
    required=True,
)
VALUE_MAX_COLUMN = Column(
    "value_max",
    "number",
    "Giá trị cao nhất",
    "Upper value",
    "Đầu trên của khoảng; chỉ có khi comparator là range.",
    "Upper end of a range; empty for any other comparator.",
)
DOCUMENT_KIND_COLUMN = Column(
    "document_kind",
    "string",
    "Loại văn bản",
    "Kind of document",
    "plan = kế hoạch; decision = quyết định; resolution = nghị quyết; directive = chỉ thị; conclusion = kết "
    "luận; circular = thông tư; decree = nghị định; law = luật; programme = chương trình; report = báo cáo; "
    "submission = tờ trình; scheme = đề án.",
    "plan, decision, resolution, directive, conclusion, circular, decree, law, programme, report, "
    "submission, "
    "scheme.",
    required=True,
    enum=DOCUMENT_KINDS,
)
NAME_COLUMN = Column("name", "string", "Tên", "Name", "Tên tiếng Việt.", "Name in Vietnamese.", required=True)
NAME_EN_COLUMN = Column(
    "name_en",
    "string",
    "Tên tiếng Anh",
    "Name in English",
    "Tên tiếng Anh.",
    "Name in English.",
    required=True,
)
NOTE_COLUMN = Column(
    "note",
    "string",
    "Ghi chú",
    "Note",
    "Điều cần biết; thường để trống.",
    "What to know, in Vietnamese; usually empty.",
)


def aliases_column() -> Column:
    """Return the column of other names."""
    return Column(
        "aliases",
        "string",
        "Tên khác",
        "Other names",
        "Tên khác như in trong văn bản, kể cả tên cũ; nhiều tên cách nhau bằng “ | ”; trống khi không có.",
        "Other names found in texts, former ones included, separated by “ | ”; empty where there are none.",
        separator=SEPARATOR,
    )


def joined(values: tuple[str, ...]) -> str | None:
    """Return several texts in one cell, or None."""
    return SEPARATOR.join(values) or None
