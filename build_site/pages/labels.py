"""Words for the English values of records, in the language of the page."""

from build_site.pages.language import N_, Said

DOCUMENT_KINDS = Said(
    {
        "plan": N_("Kế hoạch"),
        "decision": N_("Quyết định"),
        "resolution": N_("Nghị quyết"),
        "directive": N_("Chỉ thị"),
        "conclusion": N_("Kết luận"),
        "circular": N_("Thông tư"),
        "decree": N_("Nghị định"),
        "law": N_("Luật"),
        "programme": N_("Chương trình"),
        "report": N_("Báo cáo"),
        "submission": N_("Tờ trình"),
        "scheme": N_("Đề án"),
    }
)
PROVINCE_KINDS = Said({"province": N_("Tỉnh"), "city": N_("Thành phố trực thuộc trung ương")})
AGENCY_KINDS = Said(
    {
        "people_committee": N_("Ủy ban nhân dân"),
        "people_council": N_("Hội đồng nhân dân"),
        "department": N_("Sở và cơ quan ngang sở"),
        "division": N_("Đơn vị thuộc sở"),
        "ministry": N_("Bộ và cơ quan ngang bộ"),
        "government": N_("Chính phủ, Thủ tướng Chính phủ"),
        "national_assembly": N_("Quốc hội"),
        "party": N_("Cơ quan Đảng"),
        "mass_organization": N_("Đoàn thể, hội"),
        "group": N_("Nhóm cơ quan gọi chung"),
        "other": N_("Cơ quan khác"),
    }
)
LEVELS = Said({"province": N_("Cấp tỉnh"), "department": N_("Cấp sở")})
LEGAL_STATUSES = Said(
    {
        "in_force": N_("Còn hiệu lực"),
        "expired": N_("Hết hiệu lực"),
        "replaced": N_("Đã bị thay thế"),
        "draft": N_("Dự thảo"),
        "unknown": N_("Chưa xác minh"),
    }
)
COMPLETENESS = Said(
    {
        "full": N_("Bản chụp đầy đủ"),
        "truncated": N_("Bản chụp bị cắt"),
        "draft": N_("Dự thảo, còn chỗ bỏ trống"),
        "secondary": N_("Chỉ có tin thuật lại"),
    }
)
COMPLETENESS_WARNINGS = Said(
    {
        "truncated": N_(
            "Văn bản mà dự án có được không trọn vẹn. "
            "Phần không có ở đây không có nghĩa là kế hoạch không nêu."
        ),
        "draft": N_(
            "Văn bản mà dự án có được còn bỏ trống số hoặc ngày. Bản ban hành chính thức có thể khác."
        ),
        "secondary": N_(
            "Dự án chưa có văn bản kế hoạch, chỉ có một bài thuật lại. "
            "Bản chính thức có thể nêu thêm hoặc nêu khác."
        ),
    }
)
REVIEW_STATUSES = Said(
    {
        "draft": N_("Bản ghi chưa có người thứ hai rà soát"),
        "reviewed": N_("Bản ghi đã được rà soát"),
    }
)
COMPARATORS = Said(
    {
        "at_least": N_("ít nhất"),
        "above": N_("trên"),
        "at_most": N_("nhiều nhất"),
        "below": N_("dưới"),
        "equal": "",
        "range": N_("từ"),
        "about": N_("khoảng"),
    }
)
DUE_BASES = Said(
    {
        "stated": N_("ghi ngay tại chỉ tiêu"),
        "inherited": N_("theo câu hoặc mục bao trùm"),
        "plan_period": N_("theo thời kỳ kế hoạch"),
        "not_stated": N_("văn bản không ghi"),
    }
)
FREQUENCIES = Said(
    {
        "once": N_("đạt vào thời hạn"),
        "annual": N_("mỗi năm"),
        "cumulative": N_("cộng dồn đến thời hạn"),
        "continuous": N_("thường xuyên"),
        "periodic": N_("định kỳ"),
        "on_request": N_("khi có yêu cầu"),
    }
)
ROLES = Said(
    {
        "legal_basis": N_("Căn cứ"),
        "implements": N_("Thực hiện"),
        "related": N_("Liên quan"),
        "replaces": N_("Thay thế"),
    }
)
CONFIRMED = Said(
    {
        "citation": N_("theo lời dẫn trong kế hoạch"),
        "excerpt": N_("đã thấy trích đoạn"),
        "news": N_("chỉ thấy tin"),
        "dataset": N_("theo bộ dữ liệu khác, chưa đối chiếu văn bản chính thức"),
        "official": N_("đã đối chiếu văn bản chính thức"),
    }
)
KNOWN_STANDINGS = Said(
    {
        "science_plan": N_("Kế hoạch khoa học, công nghệ và đổi mới sáng tạo"),
        "related_plan": N_("Kế hoạch liên quan"),
        "news_only": N_("Chỉ biết qua tin báo"),
        "not_plan": N_("Không phải kế hoạch"),
    }
)
KNOWN_CATEGORIES = Said(
    {
        "science_plan": N_("theo tin là kế hoạch khoa học, công nghệ và đổi mới sáng tạo"),
        "related_plan": N_("theo tin là kế hoạch liên quan"),
    }
)
REACHES = Said(
    {
        "recorded": N_("đã ghi nhận"),
        "known": N_("mới biết là có"),
        "nothing": N_("chưa biết"),
    }
)
CODE_SYSTEMS = Said(
    {
        "gso": N_("danh mục của Tổng cục Thống kê, dùng đến 30/6/2025"),
        "19-2025-qd-ttg": N_("Quyết định 19/2025/QĐ-TTg, từ 1/7/2025"),
    }
)
IDENTITY_FIELDS = Said(
    {
        "document_number": N_("Số hiệu"),
        "title": N_("Tên"),
        "issuing_body": N_("Cơ quan ban hành"),
        "issued_on": N_("Ngày ban hành"),
        "effective_on": N_("Ngày có hiệu lực"),
        "attachment": N_("Văn bản kèm theo"),
        "signatory": N_("Người ký"),
        "period": N_("Thời kỳ"),
    }
)
LEGAL_STATUS_NOTES = Said(
    {
        "draft": N_("Bản mà dự án có là dự thảo; chưa biết bản ban hành chính thức ra sao."),
        "unknown": N_(
            "Dự án chưa đối chiếu với nguồn chính thức nào cho biết văn bản còn hiệu lực hay không."
        ),
    }
)
CITED_AS = Said(
    {
        "full": "",
        "truncated": N_("theo bản chụp bị cắt"),
        "draft": N_("theo bản dự thảo"),
        "secondary": N_("theo bài thuật lại"),
    }
)
TEXT_NAMES = Said(
    {
        "full": N_("Toàn văn"),
        "truncated": N_("Văn bản lưu"),
        "draft": N_("Văn bản lưu"),
        "secondary": N_("Bài thuật lại"),
    }
)
DECLARED_LINE_REASONS = Said(
    {
        "portal": N_("chữ của trang đăng lại"),
        "header": N_("quốc hiệu, tên cơ quan"),
        "signature": N_("khối chữ ký"),
        "layout": N_("dấu vết trình bày"),
        "boilerplate": N_("câu dẫn, câu kết"),
    }
)
NOT_STATED = N_("Văn bản không ghi")
"""Looked up where it is said."""
