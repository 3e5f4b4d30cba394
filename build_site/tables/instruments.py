"""Table `instruments`: documents that plans cite."""

from collections.abc import Iterator

from build_site.corpus.corpus import Registries
from build_site.tables import vocabularies
from build_site.tables.declarations import Column, ForeignKey, RegistryTable, Row, id_column, reference
from build_site.tables.partial_dates import dated_cells, dated_columns
from build_site.tables.shared_columns import CONFIRMED_COLUMN, DOCUMENT_KIND_COLUMN, NOTE_COLUMN


def _rows(registries: Registries) -> Iterator[Row]:
    for item in registries.instruments.values():
        yield (
            item.id,
            item.document_number or None,
            item.document_kind,
            item.title,
            item.title_en or None,
            item.issuing_body or None,
            *dated_cells(item.issued_on),
            item.legal_status,
            item.url or None,
            item.note or None,
            item.confirmed,
        )


INSTRUMENTS = RegistryTable(
    name="instruments",
    title="Văn bản",
    title_en="Instruments",
    description="Mỗi dòng một luật, nghị quyết, quyết định … mà các kế hoạch dẫn đến.",
    description_en="One row a law, resolution, decision … that plans cite.",
    columns=(
        id_column(
            "Mã văn bản",
            "Instrument id",
            "Mã của văn bản, không bao giờ đổi.",
            "Id of the document, never changed.",
        ),
        Column(
            "document_number",
            "string",
            "Số hiệu",
            "Document number",
            "Số hiệu ở dạng chuẩn; trống khi lời dẫn không ghi. Số hiệu chỉ duy nhất trong một cơ quan và "
            "một năm.",
            "Document number in its normal form; empty where the citation lacks it. Unique only per issuer "
            "and year.",
        ),
        DOCUMENT_KIND_COLUMN,
        Column(
            "title",
            "string",
            "Tên văn bản",
            "Title",
            "Tên văn bản như lời dẫn ghi.",
            "Title as cited, in Vietnamese.",
            required=True,
        ),
        Column(
            "title_en",
            "string",
            "Tên văn bản bằng tiếng Anh",
            "Title in English",
            "Bản dịch tên văn bản của dự án; trống khi chưa dịch.",
            "The project's translation of the title; empty where there is none yet.",
        ),
        reference(
            "issuing_body_id",
            "Cơ quan ban hành",
            "Issuing body",
            "Cơ quan ban hành; trống khi lời dẫn không ghi.",
            "Agency that issued it; empty where the citation does not say.",
        ),
        *dated_columns(
            "issued", "Ngày ban hành", "Date of issue", "Ngày ban hành văn bản.", "Date of the document."
        ),
        Column(
            "legal_status",
            "string",
            "Tình trạng pháp lý",
            "Legal status",
            "in_force = còn hiệu lực; expired = hết hiệu lực; replaced = đã bị thay thế; unknown = chưa xác "
            "minh.",
            "in force, expired, replaced; unknown = not verified.",
            required=True,
            enum=vocabularies.INSTRUMENT_STATUSES,
        ),
        Column(
            "source_url",
            "string",
            "Địa chỉ văn bản",
            "Address of the text",
            "Địa chỉ của văn bản trên mạng; trống khi dự án chưa có.",
            "Address of the text on the web; empty where the project has none.",
            pattern="^https://.+$",
        ),
        NOTE_COLUMN,
        CONFIRMED_COLUMN,
    ),
    primary_key=("id",),
    foreign_keys=(ForeignKey(("issuing_body_id",), "agencies"),),
    rows=_rows,
)
