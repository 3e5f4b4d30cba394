"""`README.md` of a package, and the first sheet of its workbook: for a reader who has nothing else."""

from collections.abc import Sequence

from build_site import licence
from build_site.packages.built import BuiltResource
from build_site.packages.formats import Format
from build_site.packages.subject import Subject

_MEANING = (
    "Ô trống nghĩa là văn bản không ghi hoặc cột không áp dụng; không có nghĩa là bằng không.",
    "Ghép các bảng bằng mã: plan_id, và trong một kế hoạch thì plan_id cùng id.",
    "Không ghép tỉnh chỉ bằng mã số: bảy mã số đã được cấp lại cho tỉnh khác từ 1/7/2025.",
    "Chỉ cần một bảng thì dùng targets_flat: mọi chỉ tiêu, có sẵn tên tỉnh, kế hoạch và đơn vị tính.",
    "section và lines chỉ mục và dòng của văn bản mà dữ liệu lấy từ đó; url dẫn đến chỗ ấy trên trang web.",
    "Bảng capture_notes ghi điều thiếu của từng văn bản.",
    "Văn bản không đầy đủ thì điều không có trong dữ liệu không có nghĩa là kế hoạch không nêu.",
    "Bảng known_documents là văn bản mới biết là có, chưa đọc, chưa kiểm chứng: đừng cộng với bảng plans.",
)
"""What must be known to read any form of the tables, in sentences without markup."""

_LICENCE = f"Dữ liệu do Kế hoạch Mở biên soạn, theo giấy phép CC BY 4.0: {licence.URL}."
_CREDIT = "Khi dùng, hãy ghi “Kế hoạch Mở, phiên bản {version}”."

_TEXT = """\
# {title}

{description}

Phiên bản {version}. Trang của dữ liệu: <{home}>

## Các bảng

| bảng | nội dung | số dòng |
| --- | --- | ---: |
{rows}

Ý nghĩa từng cột, khóa chính và khóa ngoại ghi trong `datapackage.json` (Data Package 2).

## Các dạng tệp

Mọi dạng chứa cùng một nội dung.

| tệp | dạng | để làm gì |
| --- | --- | --- |
{forms}

`datapackage.json` ghi dung lượng và mã băm SHA-256 của từng tệp; `sha256sum --check SHA256SUMS` kiểm tra
chúng. Thư mục `archive/` (chỉ trong tệp ZIP, khi trang được dựng cùng kho văn bản lưu) chứa văn bản gốc của
các kế hoạch.

## Cách đọc

{meaning}

Riêng với CSV:

* `{csv}` là dạng chuẩn: bảng mã UTF-8, ngăn cột bằng dấu phẩy, dấu thập phân là dấu chấm, dòng kết thúc
  bằng LF. Mỗi ô là đúng giá trị, không thêm bớt gì. Mở bằng bảng tính thì dùng Data → From Text/CSV, chọn
  65001: Unicode (UTF-8) và đặt kiểu Text cho mọi cột chữ: ô bắt đầu bằng =, +, - hoặc @ có thể bị coi là
  công thức.
* `{excel_csv}` là bản để bấm đúp: có dấu BOM; ô chữ mà bảng tính sẽ hiểu thành công thức, số hay ngày
  (`01`, `11-12`) có thêm dấu nháy đơn ở trước. Máy đặt dấu ngăn cột khác dấu phẩy, hay dấu thập phân khác
  dấu chấm, thì dùng tệp XLSX.

## Giấy phép

{licence} {credit}

## In English

{title_en}. {description_en}

All forms hold the same. An empty cell means: not stated, or not applicable. Rows of `known_documents` are
not verified and are no plans' records. Texts are in Vietnamese; titles and descriptions of all tables and
columns are also in English in `datapackage.json` (`titleEn`, `descriptionEn`). In the canonical CSV (UTF-8,
comma, LF) every cell is the value and nothing else; in the CSV for Excel an apostrophe stands before texts
that a spreadsheet would take for a formula, a number or a date.
Licence: CC BY 4.0; credit “Kế hoạch Mở, version {version}”.
"""


def render_readme(
    subject: Subject,
    resources: Sequence[BuiltResource],
    formats: Sequence[Format],
    version: str,
    site_url: str,
) -> str:
    """Return the text of a package's `README.md`."""
    rows = [f"| `{resource.table}` | {resource.title} | {resource.rows} |" for resource in resources]
    forms = [f"| `{_pattern(form, subject)}` | {form.title} | {form.use} |" for form in formats]
    by_key = {form.key: _pattern(form, subject) for form in formats}
    return _TEXT.format(
        title=subject.title,
        title_en=subject.title_en,
        description=subject.description,
        description_en=subject.description_en,
        version=version,
        home=site_url + subject.home,
        rows="\n".join(rows),
        forms="\n".join(forms),
        meaning="\n".join([f"* {sentence}" for sentence in _MEANING]),
        csv=by_key["csv"],
        excel_csv=by_key.get("excel-csv", "excel/"),
        licence=_LICENCE,
        credit=_CREDIT.format(version=version),
    )


def readme_lines(subject: Subject, version: str, site_url: str) -> list[str]:
    """Return what the first sheet of a workbook says, line by line; "" is an empty line."""
    return [
        subject.description,
        f"Phiên bản {version}. Trang của dữ liệu: {site_url + subject.home}",
        "",
        "Mỗi trang tính một bảng; tên cột và ý nghĩa ở trang “Từ điển”.",
        *_MEANING,
        "",
        f"{_LICENCE} {_CREDIT.format(version=version)}",
        f"In English: {subject.title_en}. {subject.description_en} Licence: CC BY 4.0.",
    ]


def _pattern(form: Format, subject: Subject) -> str:
    """Return how the files of a form are called: `parquet/<bảng>.parquet`."""
    return form.path(subject.name, "<bảng>")
