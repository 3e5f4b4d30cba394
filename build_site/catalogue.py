"""Every problem code there is. Codes are permanent and never reused.

The summaries are Vietnamese because the method page and the SARIF report show them.
"""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Code:
    """What is known of a code: how grave it is, and what it means."""

    severity: Severity
    summary: str


CODES: dict[str, Code] = {
    # Reading files
    "file-unreadable": Code("error", "Không đọc được tệp"),
    "file-too-large": Code("error", "Tệp lớn hơn 1 MiB"),
    "file-not-utf8": Code("error", "Tệp không phải UTF-8"),
    "file-unexpected": Code("error", "Tệp không nằm đúng chỗ trong datasets/"),
    "yaml-syntax": Code("error", "Sai cú pháp YAML"),
    "yaml-empty": Code("error", "Tệp không có dữ liệu"),
    "yaml-duplicate-key": Code("error", "Khóa bị lặp"),
    "yaml-alias": Code("error", "Dùng neo hoặc bí danh YAML"),
    "yaml-tag": Code("error", "Dùng thẻ YAML"),
    "yaml-many-documents": Code("error", "Nhiều tài liệu trong một tệp"),
    "yaml-too-deep": Code("error", "Lồng quá 32 tầng"),
    "yaml-complex-key": Code("error", "Khóa không phải là chuỗi"),
    # Shape of a record
    "schema-required": Code("error", "Thiếu khóa bắt buộc"),
    "schema-unknown-key": Code("error", "Khóa không có trong lược đồ"),
    "schema-type": Code("error", "Sai kiểu giá trị"),
    "schema-enum": Code("error", "Giá trị không có trong danh sách"),
    "schema-pattern": Code("error", "Giá trị viết sai dạng"),
    "schema-range": Code("error", "Giá trị ngoài khoảng cho phép"),
    "schema-length": Code("error", "Quá ngắn hoặc quá dài"),
    "schema-repeated-item": Code("error", "Phần tử bị lặp"),
    # Text
    "text-not-nfc": Code("error", "Chữ không ở dạng NFC"),
    "text-eth": Code("error", "Dùng chữ Ð (U+00D0) thay cho Đ (U+0110)"),
    # Identity and references
    "id-file-name": Code("error", "Mã khác tên tệp"),
    "id-folder": Code("error", "Tệp nằm sai thư mục tỉnh"),
    "id-document-number": Code("error", "Mã không khớp đơn vị, số hiệu và năm"),
    "id-repeated": Code("error", "Mã bị lặp trong một bản ghi"),
    "id-plan-repeated": Code("error", "Hai tệp cùng một mã kế hoạch"),
    "ref-unknown-province": Code("error", "Không có đơn vị cấp tỉnh này"),
    "ref-unknown-agency": Code("error", "Không có cơ quan này"),
    "ref-unknown-instrument": Code("error", "Không có văn bản này"),
    "ref-unknown-indicator": Code("error", "Không có chỉ tiêu thống kê này"),
    "ref-unknown-unit": Code("error", "Không có đơn vị tính này"),
    "ref-unknown-theme": Code("error", "Không có lĩnh vực này"),
    "ref-unknown-measure": Code("error", "Không có nhiệm vụ này trong kế hoạch"),
    "ref-unknown-plan": Code("error", "Không có kế hoạch này"),
    "ref-unknown-item": Code("error", "Không có mục này"),
    "ref-unknown-table": Code("error", "Không có bảng này"),
    # Documents known but not transcribed
    "known-repeated": Code("error", "Một văn bản đã biết được ghi hai lần"),
    "known-transcribed": Code("error", "Văn bản đã chép mà vẫn ghi là chưa chép"),
    "known-other-plan": Code("error", "Kế hoạch được dẫn là một văn bản khác"),
    # Dates, provinces
    "date-impossible": Code("error", "Ngày không có thật"),
    "date-order": Code("error", "Ngày trước sau không hợp lý"),
    "province-not-valid-on-date": Code("error", "Đơn vị không tồn tại vào ngày ban hành"),
    "province-succession": Code("error", "Đơn vị trước và sau sáp nhập không khớp nhau"),
    "agency-other-province": Code("error", "Cơ quan của tỉnh khác"),
    # Targets
    "target-range": Code("error", "Khoảng giá trị không hợp lý"),
    "target-unit": Code("error", "Đơn vị tính không hợp với chỉ tiêu"),
    "target-bounds": Code("error", "Giá trị ngoài khoảng hợp lý của chỉ tiêu"),
    "target-due": Code("error", "Thời hạn và nguồn của thời hạn không khớp"),
    "target-frequency": Code("error", "Tần suất không hợp với đơn vị tính"),
    "target-issuer": Code("error", "Mức của cả nước không phải của văn bản cấp quốc gia"),
    "assignment-lead-coordinates": Code("error", "Cơ quan chủ trì cũng là cơ quan phối hợp"),
    "assignment-nobody": Code("error", "Phân công không nêu cơ quan nào"),
    "citation-repeated": Code("error", "Một văn bản được dẫn hai lần cùng vai trò"),
    "citation-later": Code("error", "Văn bản được dẫn ban hành sau kế hoạch"),
    "citation-missing-basis": Code("warning", "Kế hoạch không nêu văn bản nào mà nó thực hiện"),
    # Evidence
    "archive-missing": Code("note", "Không có văn bản lưu để đối chiếu"),
    "archive-file-missing": Code("error", "Kho lưu thiếu văn bản của kế hoạch"),
    "archive-hash": Code("error", "Văn bản lưu khác bản đã ghi"),
    "archive-line-count": Code("error", "Số dòng của văn bản lưu khác bản đã ghi"),
    "archive-not-utf8": Code("error", "Văn bản lưu không phải UTF-8"),
    "evidence-lines-outside": Code("error", "Dòng dẫn chứng nằm ngoài văn bản lưu"),
    "evidence-lines-blank": Code("error", "Dòng dẫn chứng là dòng trống"),
    "evidence-lines-order": Code("error", "Khoảng dòng dẫn chứng viết ngược"),
    "evidence-figures-not-found": Code("error", "Con số không có trong dòng được dẫn"),
    "evidence-value-not-in-figures": Code("error", "Giá trị không có trong con số đã chép"),
    "evidence-number-not-found": Code("error", "Số hiệu không có trong dòng được dẫn"),
    "evidence-date-not-found": Code("error", "Ngày hoặc năm không có trong dòng được dẫn"),
    "evidence-agency-not-found": Code("error", "Tên cơ quan không có trong dòng được dẫn"),
    "evidence-section": Code("error", "Dòng được dẫn nằm ở mục khác"),
    "evidence-identity-not-found": Code("error", "Mục nhận dạng không có trong dòng được dẫn"),
    "evidence-word-not-found": Code("error", "Con số trong lời của ta không có trong dòng được dẫn"),
    "own-words-copied": Code("error", "Chép nguyên văn quá 12 tiếng"),
    "archive-lock-broken": Code("error", "Không đọc được khóa kho lưu"),
    "archive-lock-missing": Code("error", "Khóa kho lưu thiếu văn bản"),
    "archive-lock-differs": Code("error", "Khóa kho lưu khác văn bản"),
    "archive-line-changed": Code("error", "Dòng của văn bản lưu đã đổi"),
    # Coverage and expectations
    "coverage-line": Code("error", "Dòng của văn bản lưu không được dẫn"),
    "coverage-declared": Code("error", "Dòng khai báo không có nội dung mà vẫn được dẫn"),
    "coverage-number": Code("error", "Con số của văn bản lưu không có trong bản ghi"),
    "coverage-lost": Code("error", "Dòng của văn bản lưu mất mục dẫn tới"),
    "expect-plan": Code("error", "Kế hoạch chưa có số mục trông đợi"),
    "expect-count": Code("error", "Số mục của bản ghi ngoài khoảng trông đợi"),
    "expect-rows": Code("error", "Số dòng của bảng ngoài khoảng trông đợi"),
    # Releases
    "release-notes-missing": Code("error", "Phiên bản chưa có ghi chú phát hành"),
    "release-later": Code("error", "Ghi chú của phiên bản chưa công bố"),
    "release-date": Code("error", "Ngày phát hành khác nhau giữa hai tệp"),
    "release-entry-repeated": Code("error", "Hai thay đổi của một phiên bản cùng mã"),
    "release-same-value": Code("error", "Giá trị trước và sau giống nhau"),
    "release-still-there": Code("error", "Ghi là đã bỏ mà vẫn còn"),
    # Publishing
    "publish-synthetic": Code("error", "Dữ liệu giả không được xuất bản"),
    "site-missing-page": Code("error", "Thiếu trang"),
    "site-broken-link": Code("error", "Liên kết hỏng"),
    "site-broken-anchor": Code("error", "Liên kết đến neo không có"),
    "site-repeated-id": Code("error", "Mã phần tử lặp trong trang"),
    "site-title": Code("error", "Trang thiếu tiêu đề hoặc trùng tiêu đề"),
    "site-language": Code("error", "Trang không ghi ngôn ngữ tiếng Việt"),
    "site-other-host": Code("error", "Trang tải tệp từ máy chủ khác"),
    "site-inline-script": Code("error", "Trang có mã lệnh viết thẳng trong trang"),
    "site-linked-data": Code("error", "Dữ liệu có cấu trúc trong trang hỏng"),
    "site-token": Code("error", "Trang còn chỗ trống chưa điền"),
    "site-missing-download": Code("error", "Thiếu tệp tải về"),
}
