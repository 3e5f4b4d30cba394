"""Table `known_documents`: what is known to exist and has not been read; no verified records."""

from collections.abc import Iterator

from build_site.corpus.corpus import Registries
from build_site.model.registries import KnownDocument
from build_site.tables import vocabularies
from build_site.tables.declarations import Column, ForeignKey, RegistryTable, Row, id_column, reference
from build_site.tables.origin import PROVINCE_COLUMNS, PROVINCE_KEYS, province_cells
from build_site.tables.partial_dates import dated_cells, dated_columns
from build_site.tables.shared_columns import NOTE_COLUMN


def _rows(registries: Registries) -> Iterator[Row]:
    for known in registries.known_documents.values():
        yield (
            known.id,
            *province_cells(registries, known.province, known.issued_on),
            *_document_cells(known),
            known.category,
            known.confirmed,
            known.is_known_plan and not known.plan,
            False,
            known.plan or None,
            known.looked_on.first,
            known.note or None,
        )


def _document_cells(known: KnownDocument) -> Row:
    return (
        known.document_number or None,
        known.document_number_printed or None,
        known.document_kind or None,
        known.title or None,
        known.title_en or None,
        known.issuer,
        *dated_cells(known.issued_on),
        known.topic,
        known.url or None,
    )


_DOCUMENT_COLUMNS = (
    Column(
        "document_number",
        "string",
        "Số hiệu",
        "Document number",
        "Số hiệu ở dạng chuẩn; trống khi chưa biết hoặc chỉ biết một phần.",
        "Document number in its normal form; empty where it is unknown or known in part.",
    ),
    Column(
        "document_number_printed",
        "string",
        "Số hiệu như nguồn viết",
        "Document number as the source writes it",
        "Chỉ có khi khác số hiệu ở dạng chuẩn, ví dụ khi nguồn chỉ viết một phần.",
        "Filled only where it differs from the normal form, as where the source gives a part of it.",
    ),
    Column(
        "document_kind",
        "string",
        "Loại văn bản",
        "Kind of document",
        "Loại của văn bản mang số hiệu: plan = kế hoạch; decision = quyết định; resolution = nghị quyết; "
        "directive = chỉ thị …; trống khi chưa rõ.",
        "Kind of the document that bears the number: plan, decision, resolution, directive …; empty where "
        "it is in doubt.",
        enum=vocabularies.DOCUMENT_KINDS,
    ),
    Column(
        "title",
        "string",
        "Tên văn bản",
        "Title",
        "Tên văn bản, hoặc tên của kế hoạch ban hành kèm theo, như nguồn viết; trống khi chưa biết tên tiếng "
        "Việt.",
        "Title of the document or of the plan issued with it, as the source writes it, in Vietnamese; empty "
        "where only the English title is known.",
    ),
    Column(
        "title_en",
        "string",
        "Tên bằng tiếng Anh",
        "Title in English",
        "Tên tiếng Anh mà nguồn nêu; thường để trống.",
        "English title given by the source; usually empty.",
    ),
    Column(
        "issuer",
        "string",
        "Cơ quan ban hành",
        "Issuer",
        "Cơ quan ban hành như nguồn viết; không nối với danh mục cơ quan.",
        "Issuer as the source writes it; not linked to the registry of agencies.",
        required=True,
    ),
    *dated_columns(
        "issued",
        "Ngày ban hành",
        "Date of issue",
        "Ngày ban hành theo nguồn.",
        "Date of issue as the source has it.",
    ),
    Column(
        "topic",
        "string",
        "Chủ đề",
        "Topic",
        "Chủ đề, bằng vài chữ của dự án.",
        "Topic in a few words of the project, in Vietnamese.",
        required=True,
    ),
    Column(
        "source_url",
        "string",
        "Địa chỉ nguồn",
        "Address of the source",
        "Trang mà dự án đã thấy văn bản được nhắc đến; trống khi trang không có địa chỉ https. Chưa chắc là "
        "bản chính thức.",
        "Page on which the project saw the document; empty where it has no https address. Not "
        "necessarily the official text.",
        pattern="^https://.+$",
    ),
)

KNOWN_DOCUMENTS = RegistryTable(
    name="known_documents",
    title="Văn bản đã biết nhưng chưa chép",
    title_en="Known documents, not transcribed",
    description="Mỗi dòng một văn bản cấp tỉnh mà dự án biết là có qua trích đoạn hay tin báo. Chưa được "
    "kiểm chứng, không phải bản ghi kế hoạch; đừng cộng với bảng plans.",
    description_en="One row a provincial document known to exist from an excerpt or from news. Not verified, "
    "no record of a plan; do not add it to the table plans.",
    columns=(
        id_column(
            "Mã văn bản",
            "Known document id",
            "Mã của văn bản đã biết; khác mã kế hoạch.",
            "Id of the known document; not the id of a plan.",
        ),
        *PROVINCE_COLUMNS,
        *_DOCUMENT_COLUMNS,
        Column(
            "category",
            "string",
            "Loại",
            "Category",
            "science_plan = kế hoạch khoa học, công nghệ và đổi mới sáng tạo; related_plan = kế hoạch liên "
            "quan; not_plan = không phải kế hoạch.",
            "science_plan = science, technology and innovation plan; related_plan = related plan; not_plan = "
            "no plan.",
            required=True,
            enum=vocabularies.KNOWN_CATEGORIES,
        ),
        Column(
            "confirmed",
            "string",
            "Biết đến đâu",
            "How it is known",
            "excerpt = đã thấy trích đoạn của văn bản; news = chỉ thấy tin nói đến; official = đã thấy trên "
            "cổng chính thức.",
            "excerpt = an excerpt of the document was seen; news = known from news only; official = seen on "
            "an official portal.",
            required=True,
            enum=vocabularies.KNOWN_CONFIRMED,
        ),
        Column(
            "is_known_plan",
            "boolean",
            "Được tính là kế hoạch đã biết",
            "Counts as a known plan",
            "true khi là kế hoạch, không chỉ biết qua tin, và chưa được chép; trang độ phủ đếm những dòng "
            "này.",
            "true if it is a plan, known from more than news, and not yet transcribed; the coverage page "
            "counts these.",
            required=True,
        ),
        Column(
            "is_verified",
            "boolean",
            "Đã kiểm chứng",
            "Verified",
            "Luôn là false: không dòng nào của bảng này là bản ghi đã đối chiếu với văn bản.",
            "Always false: no row of this table is a record checked against the text.",
            required=True,
        ),
        reference(
            "plan_id",
            "Kế hoạch đã chép",
            "Transcribed as",
            "Bản ghi kế hoạch của chính văn bản này; trống khi chưa chép.",
            "Record of this very document as a plan; empty while it is not transcribed.",
        ),
        Column(
            "looked_on",
            "date",
            "Ngày tìm",
            "Looked on",
            "Ngày tìm thấy hoặc tìm lại gần nhất.",
            "Day on which it was found, or last looked for.",
            required=True,
        ),
        NOTE_COLUMN,
    ),
    primary_key=("id",),
    foreign_keys=(*PROVINCE_KEYS, ForeignKey(("plan_id",), "plans")),
    rows=_rows,
)
