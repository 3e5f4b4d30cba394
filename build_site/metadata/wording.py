"""What every dialect says of the project, its licences, and how to cite it."""

from build_site.metadata.description import Catalogue, Dataset, Distribution, Text
from build_site.metadata.formats import FORMATS
from build_site.text.numbers import format_number

PUBLISHER = "Kế hoạch Mở"
COUNTRY = Text("Việt Nam", "Viet Nam")
LICENCE = Text(
    "Creative Commons Ghi công 4.0 Quốc tế (CC BY 4.0)", "Creative Commons Attribution 4.0 (CC BY 4.0)"
)
CODE_LICENCE_URL = "https://spdx.org/licenses/MIT"

CATALOGUE_TITLE = Text(
    "Kế hoạch Mở: dữ liệu về kế hoạch khoa học, công nghệ và đổi mới sáng tạo của các tỉnh Việt Nam",
    "Kế hoạch Mở: data on the science, technology and innovation plans of the provinces of Viet Nam",
)
CATALOGUE_DESCRIPTION = Text(
    "Các gói dữ liệu của toàn quốc và của từng đơn vị cấp tỉnh có kế hoạch đã ghi nhận: chỉ tiêu, nhiệm vụ, "
    "phân công, báo cáo, văn bản được dẫn; mỗi mục có dẫn chứng là mục và dòng của văn bản.",
    "Data packages of the whole country and of each provincial unit with recorded plans: targets, measures, "
    "assignments, reporting, citations; every item leads to the section and lines of the text it rests on.",
)
SERVICE_TITLE = Text("API JSON của Kế hoạch Mở", "JSON API of Kế hoạch Mở")
SERVICE_DESCRIPTION = Text(
    "Tệp JSON tĩnh, chỉ đọc: kế hoạch, đơn vị cấp tỉnh, chỉ tiêu thống kê, cơ quan, văn bản, thời hạn, "
    "thay đổi; mô tả bằng OpenAPI 3.1.",
    "Static JSON files, read only: plans, provincial units, indicators, agencies, instruments, deadlines, "
    "changes; described in OpenAPI 3.1.",
)
PROVENANCE = Text(
    "Các mục của kế hoạch được chép từ văn bản, mỗi mục dẫn đến mục và dòng của bản văn bản đã lưu. Chỗ "
    "thiếu của từng bản ghi ở bảng capture_notes. Bảng known_documents là văn bản mới biết là có, chưa kiểm "
    "chứng.",
    "Items of plans are transcribed from the texts, each with the section and lines of the archived text. "
    "What a text lacks stands in capture_notes. Rows of known_documents are known to exist only, and not "
    "verified.",
)
RIGHTS = Text(
    "Dữ liệu do Kế hoạch Mở biên soạn theo giấy phép CC BY 4.0; mã nguồn theo giấy phép MIT. Văn bản chính "
    "thức của cơ quan nhà nước không thuộc phạm vi bảo hộ quyền tác giả (Điều 15 Luật Sở hữu trí tuệ).",
    "Data compiled by Kế hoạch Mở is under CC BY 4.0; the source code is under the MIT licence. Official "
    "texts of state bodies are outside copyright (Article 15 of the Law on Intellectual Property of Viet "
    "Nam).",
)


def credit(catalogue: Catalogue) -> str:
    """Return how the source is to be named, as the licence asks."""
    return f"{PUBLISHER}, phiên bản {catalogue.version}"


def citation(catalogue: Catalogue, dataset: Dataset) -> str:
    """Return how a dataset is cited, in words."""
    title, version = dataset.package.title.vi, catalogue.version
    home = catalogue.url(dataset.package.home)
    return f"{PUBLISHER} ({catalogue.released_on.year}). {title}, phiên bản {version}. {home}. CC BY 4.0."


def distribution_title(dataset: Dataset, distribution: Distribution) -> Text:
    """Return what a file is called: what it holds, and its form."""
    form = FORMATS[distribution.format].title
    held = _held(dataset, distribution.table)
    return Text(f"{held.vi}: {form.vi}", f"{held.en}: {form.en}")


def distribution_description(dataset: Dataset, distribution: Distribution) -> Text:
    """Return what a file holds, in a sentence."""
    for table in dataset.tables:
        if table.name == distribution.table:
            vi, en = table.description, table.description_en
            if distribution.rows is not None:
                vi += f" Tệp có {format_number(distribution.rows)} dòng."
                en += f" The file has {distribution.rows} rows."
            return Text(vi, en)
    return FORMATS[distribution.format].whole


def _held(dataset: Dataset, table_name: str) -> Text:
    for table in dataset.tables:
        if table.name == table_name:
            return Text(table.title, table.title_en)
    return Text("Mọi bảng", "All tables")
