"""`README.md` of a package: for a reader who has nothing but the ZIP."""

from collections.abc import Sequence

from build_site.packages.built import BuiltResource
from build_site.packages.subject import Subject

_TEXT = """\
# {title}

{description}

Phiên bản {version}. Trang của dữ liệu: <{home}>

## Các bảng

| tệp | nội dung | số dòng |
| --- | --- | ---: |
{rows}

Ý nghĩa từng cột, khóa chính và khóa ngoại ghi trong `datapackage.json` (Data Package 2).

## Cách đọc

* Tệp CSV dùng bảng mã UTF-8, ngăn cột bằng dấu phẩy, dấu thập phân là dấu chấm.
* Ô trống nghĩa là văn bản không ghi hoặc cột không áp dụng; không có nghĩa là bằng không.
* Trong Excel, dùng Data → From Text/CSV, chọn 65001: Unicode (UTF-8) và đặt kiểu Text cho các cột mã số,
  `lines`, `due_month_day`. Mở bằng cách bấm đúp thì Excel có thể hiện sai dấu tiếng Việt và biến “11-12”
  thành ngày.
* Mỗi ô của tệp CSV là đúng giá trị, không thêm bớt gì; ô chữ bắt đầu bằng =, +, - hoặc @ thì mở bằng bảng
  tính phải đặt kiểu Text.
* Ghép các bảng bằng mã: `plan_id`, và trong một kế hoạch thì `plan_id` cùng `id`. Không ghép tỉnh chỉ bằng
  mã số: bảy mã số đã được cấp lại cho tỉnh khác từ 1/7/2025.
* `section` và `lines` chỉ mục và dòng của văn bản mà dữ liệu lấy từ đó; `url` dẫn đến chỗ ấy trên trang web.
* Bảng `capture_notes` ghi điều thiếu của từng văn bản. Văn bản không đầy đủ thì điều không có trong dữ liệu
  không có nghĩa là kế hoạch không nêu.

## Giấy phép

Dữ liệu do Kế hoạch Mở biên soạn, theo giấy phép CC BY 4.0: <https://creativecommons.org/licenses/by/4.0/>.
Khi dùng, hãy ghi “Kế hoạch Mở, phiên bản {version}”.

## In English

{title_en}. {description_en}

CSV in UTF-8. An empty cell means: not stated, or not applicable. Texts are in Vietnamese; titles and
descriptions of all tables and columns are also in English in `datapackage.json` (`titleEn`, `descriptionEn`).
Every cell is the value and nothing else: in a spreadsheet, import texts that start with =, +, - or @ as text.
Licence: CC BY 4.0; credit “Kế hoạch Mở, version {version}”.
"""


def render_readme(subject: Subject, resources: Sequence[BuiltResource], version: str, site_url: str) -> str:
    """Return the text of a package's `README.md`."""
    rows = [f"| `{resource.path}` | {resource.title} | {resource.rows} |" for resource in resources]
    return _TEXT.format(
        title=subject.title,
        title_en=subject.title_en,
        description=subject.description,
        description_en=subject.description_en,
        version=version,
        home=site_url + subject.home,
        rows="\n".join(rows),
    )
