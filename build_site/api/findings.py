"""The catalogue of problem codes, and what the check finds on the published data."""

from collections import Counter
from collections.abc import Iterable, Mapping

from build_site import routes
from build_site.catalogue import CODES
from build_site.corpus.corpus import Corpus
from build_site.problems import Problem, in_order
from build_site.tables.declarations import ID_PATTERN, Column, Row, Table, reference

_SEVERITIES = ("error", "warning", "note")

_CODE = ("Mã vấn đề", "Problem code", "Mã của vấn đề, không bao giờ đổi.", "Code, never changed.")
_SEVERITY = Column(
    "severity",
    "string",
    "Mức độ",
    "Severity",
    "error = lỗi, có lỗi thì không công bố; warning = cảnh báo; note = ghi chú.",
    "error = nothing is published while there is one; warning; note.",
    required=True,
    enum=_SEVERITIES,
)

PROBLEM_CODES = Table(
    name="problem_codes",
    title="Vấn đề mà phép kiểm tra biết",
    title_en="Problems that the check knows",
    description="Một loại vấn đề mà phép kiểm tra tìm, và số lần thấy trong dữ liệu đang công bố.",
    description_en="A kind of problem that the check looks for, and how often the published data has it.",
    columns=(
        Column("id", "string", *_CODE, required=True, pattern=ID_PATTERN),
        _SEVERITY,
        Column(
            "summary",
            "string",
            "Ý nghĩa",
            "Meaning",
            "Vấn đề là gì, một câu.",
            "What the problem is, in Vietnamese.",
            required=True,
        ),
        Column(
            "findings",
            "integer",
            "Số lần thấy",
            "Findings",
            "Số lần thấy trong dữ liệu đang công bố.",
            "How often the published data has it.",
            required=True,
            minimum=0,
        ),
    ),
    primary_key=("id",),
)
FINDINGS = Table(
    name="findings",
    title="Điều phép kiểm tra thấy",
    title_en="Findings of the check",
    description="Một điều mà phép kiểm tra thấy trong dữ liệu đang công bố; chỉ có cảnh báo và ghi chú, vì "
    "có lỗi thì không công bố.",
    description_en="Something that the check finds in the published data: warnings and notes only, because "
    "nothing with an error is published.",
    columns=(
        Column("code", "string", *_CODE, required=True, pattern=ID_PATTERN),
        _SEVERITY,
        Column(
            "message",
            "string",
            "Lời báo",
            "Message",
            "Điều được thấy, một câu.",
            "What was found, in Vietnamese.",
            required=True,
        ),
        Column(
            "hint",
            "string",
            "Cách sửa",
            "Hint",
            "Nên làm gì; null khi không có gì để nói.",
            "What to do, in Vietnamese; null where there is nothing to say.",
        ),
        Column(
            "path",
            "string",
            "Tệp",
            "File",
            "Tệp của bản ghi trong kho dữ liệu; null khi nói về cả bộ dữ liệu.",
            "File of the record in the repository; null where all of the data is meant.",
        ),
        Column(
            "line",
            "integer",
            "Dòng",
            "Line",
            "Dòng trong tệp, đếm từ 1; null khi nói về cả tệp.",
            "Line of the file, from 1; null where the whole file is meant.",
            minimum=1,
        ),
        Column(
            "column",
            "integer",
            "Cột",
            "Column",
            "Cột trong dòng, đếm từ 1; null khi nói về cả dòng.",
            "Column of the line, from 1; null where the whole line is meant.",
            minimum=1,
        ),
        reference(
            "plan_id",
            "Kế hoạch",
            "Plan",
            "Kế hoạch mà tệp là bản ghi; null với tệp khác.",
            "Plan of which the file is the record; null for other files.",
        ),
        Column(
            "url",
            "string",
            "Địa chỉ trên trang web",
            "Address on the website",
            "Trang của kế hoạch ấy; null với tệp khác.",
            "Page of that plan; null for other files.",
            pattern="^https?://.+$",
        ),
    ),
    primary_key=("code", "message"),
)


def code_rows(problems: Iterable[Problem]) -> list[Row]:
    """Return the rows of `PROBLEM_CODES`, in order of code."""
    counts = Counter(problem.code for problem in in_order(problems))
    return [(code, CODES[code].severity, CODES[code].summary, counts[code]) for code in sorted(CODES)]


def finding_rows(problems: Iterable[Problem], corpus: Corpus, site_url: str) -> list[Row]:
    """Return the rows of `FINDINGS`, in the order of findings."""
    plans = {summary.path: summary.id for summary in corpus.summaries.values()}
    return [_finding(problem, plans, site_url) for problem in in_order(problems)]


def _finding(problem: Problem, plans: Mapping[str, str], site_url: str) -> Row:
    plan_id = plans.get(problem.path)
    return (
        problem.code,
        problem.severity,
        problem.message,
        problem.hint or None,
        problem.path or None,
        problem.line or None,
        problem.column or None,
        plan_id,
        None if plan_id is None else site_url + routes.plan(plan_id),
    )
