"""Views of the SQLite file: the questions people ask, joined already."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A view with what it is for."""

    name: str
    title: str
    title_en: str
    description: str
    description_en: str
    select: str


_PLACE = """
  p.province_id,
  u.official_name AS province_name,
  p.current_province_id,
  n.official_name AS current_province_name"""
_PLAN = f"""
  p.id AS plan_id,
  p.document_number,
  p.title AS plan_title,{_PLACE}"""
_JOIN_PLAN = """
JOIN plans AS p ON p.id = {item}.plan_id
JOIN provinces AS u ON u.id = p.province_id
JOIN provinces AS n ON n.id = p.current_province_id"""

VIEWS = (
    View(
        name="targets_with_evidence",
        title="Chỉ tiêu kèm dẫn chứng",
        title_en="Targets with their evidence",
        description="Mỗi dòng một chỉ tiêu với tỉnh, kế hoạch, chỉ tiêu thống kê, đơn vị tính, và chỗ chứng "
        "minh: mục, dòng, con số như in, tệp văn bản lưu với mã băm và mức đầy đủ của nó.",
        description_en="One row a target with its province, plan, indicator and unit, and what proves it: "
        "section, lines, figures as printed, archived file with its hash and completeness.",
        select=f"""
SELECT{_PLAN},
  p.issued_on_edtf AS issued,
  t.province_code,
  t.province_code_system,
  t.id AS target_id,
  t.indicator_id,
  i.name AS indicator_name,
  t.statement,
  t.comparator,
  t.value,
  t.value_max,
  t.unit_id,
  m.name AS unit_name,
  m.symbol AS unit_symbol,
  t.due,
  t.due_year,
  t.frequency,
  t.section,
  t.lines,
  t.figures,
  c.archive_file,
  c.sha256 AS archive_sha256,
  c.completeness,
  t.url
FROM targets AS t{_JOIN_PLAN.format(item="t")}
JOIN indicators AS i ON i.id = t.indicator_id
JOIN units AS m ON m.id = t.unit_id
JOIN captures AS c ON c.plan_id = t.plan_id""",
    ),
    View(
        name="indicator_ranges",
        title="Các tỉnh đặt mức nào cho một chỉ tiêu thống kê",
        title_en="What the provinces aim at, by indicator",
        description="Mỗi dòng một chỉ tiêu thống kê với một đơn vị tính: số chỉ tiêu, số tỉnh, mức thấp "
        "nhất và cao nhất. Không gộp các đơn vị tính khác nhau.",
        description_en="One row an indicator in one unit: number of targets and provinces, lowest and "
        "highest value. Different units are never added together.",
        select="""
SELECT
  t.indicator_id,
  i.name AS indicator_name,
  t.unit_id,
  m.name AS unit_name,
  count(*) AS targets,
  count(DISTINCT t.province_id) AS provinces,
  min(t.value) AS lowest,
  max(coalesce(t.value_max, t.value)) AS highest
FROM targets AS t
JOIN indicators AS i ON i.id = t.indicator_id
JOIN units AS m ON m.id = t.unit_id
GROUP BY t.indicator_id, t.unit_id""",
    ),
    View(
        name="agency_duties",
        title="Việc của từng cơ quan",
        title_en="Duties of agencies",
        description="Mỗi dòng một việc của một cơ quan: được giao chủ trì (lead) hoặc phối hợp "
        "(coordinating), phải báo cáo (reporting) hoặc nhận báo cáo (receiving).",
        description_en="One row a duty of an agency: to lead, coordinate, report, or receive a report.",
        select=f"""
SELECT
  a.agency_id,
  g.name AS agency_name,
  g.kind AS agency_kind,
  a.role,
  'assignment' AS duty_kind,
  s.id AS duty_id,
  s.text,
  s.due,
  s.due_year,
  NULL AS due_month_day,{_PLAN},
  a.section,
  a.lines,
  a.url
FROM assignment_agencies AS a
JOIN assignments AS s ON s.plan_id = a.plan_id AND s.id = a.assignment_id
JOIN agencies AS g ON g.id = a.agency_id{_JOIN_PLAN.format(item="a")}
UNION ALL
SELECT
  a.agency_id,
  g.name,
  g.kind,
  a.role,
  'reporting',
  s.id,
  s.text,
  NULL,
  NULL,
  s.due_month_day,{_PLAN},
  a.section,
  a.lines,
  a.url
FROM reporting_agencies AS a
JOIN reporting AS s ON s.plan_id = a.plan_id AND s.id = a.reporting_id
JOIN agencies AS g ON g.id = a.agency_id{_JOIN_PLAN.format(item="a")}""",
    ),
    View(
        name="agency_workloads",
        title="Mỗi cơ quan có bao nhiêu việc",
        title_en="How many duties each agency has",
        description="Mỗi dòng một cơ quan có việc: số việc theo vai trò và số kế hoạch giao việc.",
        description_en="One row an agency with duties: their number by role, and the number of plans.",
        select="""
SELECT
  agency_id,
  agency_name,
  count(*) FILTER (WHERE role = 'lead') AS leading,
  count(*) FILTER (WHERE role = 'coordinating') AS coordinating,
  count(*) FILTER (WHERE role = 'reporting') AS reporting,
  count(*) FILTER (WHERE role = 'receiving') AS receiving,
  count(DISTINCT plan_id) AS plans
FROM agency_duties
GROUP BY agency_id""",
    ),
    View(
        name="due_items",
        title="Việc gì đến hạn khi nào",
        title_en="What is due when",
        description="Mỗi dòng một chỉ tiêu, phân công hoặc báo cáo có thời hạn, xếp theo thời hạn. Báo cáo "
        "hằng năm chỉ có ngày và tháng (due_month_day), đứng sau cùng.",
        description_en="One row a target, assignment or report with a due date, in order of it. Yearly "
        "reports have a day of the year only (due_month_day) and come last.",
        select=f"""
SELECT * FROM (
SELECT
  t.due,
  t.due_year,
  NULL AS due_month_day,
  'target' AS item_kind,
  t.id AS item_id,
  t.statement AS text,
  NULL AS lead_agency_name,{_PLAN},
  t.section,
  t.lines,
  t.url
FROM targets AS t{_JOIN_PLAN.format(item="t")}
WHERE t.due IS NOT NULL
UNION ALL
SELECT
  s.due,
  s.due_year,
  NULL,
  'assignment',
  s.id,
  s.text,
  g.name,{_PLAN},
  s.section,
  s.lines,
  s.url
FROM assignments AS s{_JOIN_PLAN.format(item="s")}
LEFT JOIN agencies AS g ON g.id = s.lead_agency_id
WHERE s.due IS NOT NULL
UNION ALL
SELECT
  NULL,
  NULL,
  r.due_month_day,
  'reporting',
  r.id,
  r.text,
  NULL,{_PLAN},
  r.section,
  r.lines,
  r.url
FROM reporting AS r{_JOIN_PLAN.format(item="r")}
WHERE r.due_month_day IS NOT NULL
) ORDER BY due IS NULL, due, due_month_day, plan_id, item_kind, item_id""",
    ),
    View(
        name="plan_overviews",
        title="Tổng quan các kế hoạch",
        title_en="Plans at a glance",
        description="Mỗi dòng một kế hoạch với tỉnh, cơ quan ban hành, thời kỳ, mức đầy đủ của văn bản và số "
        "chỉ tiêu, nhiệm vụ, phân công, văn bản được dẫn.",
        description_en="One row a plan with its province, issuing body, period, completeness of the text, "
        "and numbers of targets, measures, assignments and citations.",
        select=f"""
SELECT{_PLAN},
  p.issued_on_edtf AS issued,
  g.name AS issuing_body_name,
  p.period_start_year,
  p.period_end_year,
  p.completeness,
  (SELECT count(*) FROM targets AS x WHERE x.plan_id = p.id) AS targets,
  (SELECT count(*) FROM measures AS x WHERE x.plan_id = p.id) AS measures,
  (SELECT count(*) FROM assignments AS x WHERE x.plan_id = p.id) AS assignments,
  (SELECT count(*) FROM citations AS x WHERE x.plan_id = p.id) AS citations,
  p.url
FROM plans AS p
JOIN provinces AS u ON u.id = p.province_id
JOIN provinces AS n ON n.id = p.current_province_id
JOIN agencies AS g ON g.id = p.issuing_body_id""",
    ),
    View(
        name="former_provinces",
        title="Tỉnh cũ nay thuộc đâu",
        title_en="Where former provinces are today",
        description="Mỗi dòng một đơn vị cấp tỉnh cũ, với mã số của nó, và đơn vị ngày nay chứa nó.",
        description_en="One row a former provincial unit with its code, and the unit of today.",
        select="""
SELECT
  u.id AS province_id,
  u.official_name AS province_name,
  u.code AS province_code,
  u.code_system AS province_code_system,
  u.valid_to_edtf AS until,
  n.id AS current_province_id,
  n.official_name AS current_province_name,
  n.code AS current_province_code,
  n.code_system AS current_province_code_system
FROM provinces AS u
JOIN provinces AS n ON n.id = u.current_province_id
WHERE NOT u.is_present
ORDER BY u.id""",
    ),
)


def create_view(view: View) -> str:
    """Return the statement that makes a view."""
    return f'CREATE VIEW "{view.name}" AS{view.select}'
