"""Table `citations`: one row an instrument that a plan cites, in one role."""

from collections.abc import Iterator

from build_site.model.plan import Plan
from build_site.tables.declarations import Column, ForeignKey, Row, reference
from build_site.tables.evidence import EVIDENCE_COLUMNS, evidence_cells
from build_site.tables.origin import ORIGIN_COLUMNS, ORIGIN_KEYS, URL_COLUMN, Origin
from build_site.tables.plan_table import PlanTable
from build_site.tables.vocabularies import CITATION_ROLES


def _rows(plan: Plan, origin: Origin) -> Iterator[Row]:
    prefix, url = origin.prefix, origin.url()
    for item in plan.citations:
        yield (
            *prefix,
            item.instrument,
            item.role,
            item.is_date_stated,
            item.note or None,
            *evidence_cells(item.evidence),
            url,
        )


CITATIONS = PlanTable(
    name="citations",
    title="Văn bản được dẫn",
    title_en="Citations",
    description="Mỗi dòng một văn bản mà kế hoạch dẫn đến, trong một vai trò. Một văn bản có thể vừa là căn "
    "cứ, "
    "vừa là văn bản được thực hiện, khi đó có hai dòng.",
    description_en="One row a document that a plan cites, in one role. A document that is both legal basis "
    "and "
    "implemented has two rows.",
    columns=(
        *ORIGIN_COLUMNS,
        reference(
            "instrument_id",
            "Văn bản",
            "Instrument",
            "Văn bản được dẫn.",
            "The document cited.",
            required=True,
        ),
        Column(
            "role",
            "string",
            "Vai trò",
            "Role",
            "legal_basis = căn cứ ban hành; implements = văn bản mà kế hoạch thực hiện; related = liên quan; "
            "replaces = văn bản bị thay thế.",
            "legal_basis = basis on which the plan is issued; implements = the plan carries it out; related; "
            "replaces = the plan replaces it.",
            required=True,
            enum=CITATION_ROLES,
        ),
        Column(
            "is_date_stated",
            "boolean",
            "Có ghi ngày",
            "Date stated",
            "Kế hoạch có ghi ngày của văn bản ấy ở chỗ dẫn hay không.",
            "Whether the plan states the date of the document where it cites it.",
            required=True,
        ),
        Column(
            "note",
            "string",
            "Ghi chú",
            "Note",
            "Điều cần biết về lời dẫn; thường để trống.",
            "What to know about the citation, in Vietnamese; usually empty.",
        ),
        *EVIDENCE_COLUMNS,
        URL_COLUMN,
    ),
    primary_key=("plan_id", "instrument_id", "role"),
    foreign_keys=(*ORIGIN_KEYS, ForeignKey(("instrument_id",), "instruments")),
    rows_of=_rows,
)
