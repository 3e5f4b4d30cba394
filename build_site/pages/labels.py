"""Vietnamese words for the English values of records."""

DOCUMENT_KINDS = {
    "plan": "Kế hoạch",
    "decision": "Quyết định",
    "resolution": "Nghị quyết",
    "directive": "Chỉ thị",
    "conclusion": "Kết luận",
    "circular": "Thông tư",
    "decree": "Nghị định",
    "law": "Luật",
    "programme": "Chương trình",
    "report": "Báo cáo",
    "submission": "Tờ trình",
    "scheme": "Đề án",
}
PROVINCE_KINDS = {"province": "Tỉnh", "city": "Thành phố trực thuộc trung ương"}
AGENCY_KINDS = {
    "people_committee": "Ủy ban nhân dân",
    "people_council": "Hội đồng nhân dân",
    "department": "Sở và cơ quan ngang sở",
    "division": "Đơn vị thuộc sở",
    "ministry": "Bộ và cơ quan ngang bộ",
    "government": "Chính phủ, Thủ tướng Chính phủ",
    "national_assembly": "Quốc hội",
    "party": "Cơ quan Đảng",
    "mass_organization": "Đoàn thể, hội",
    "group": "Nhóm cơ quan gọi chung",
    "other": "Cơ quan khác",
}
LEVELS = {"province": "Cấp tỉnh", "department": "Cấp sở"}
LEGAL_STATUSES = {
    "in_force": "Còn hiệu lực",
    "expired": "Hết hiệu lực",
    "replaced": "Đã bị thay thế",
    "draft": "Dự thảo",
    "unknown": "Chưa xác minh",
}
COMPLETENESS = {
    "full": "Bản chụp đầy đủ",
    "truncated": "Bản chụp bị cắt",
    "draft": "Dự thảo, còn chỗ bỏ trống",
    "secondary": "Chỉ có tin thuật lại",
}
COMPLETENESS_WARNINGS = {
    "truncated": "Văn bản mà dự án có được không trọn vẹn. "
    "Phần không có ở đây không có nghĩa là kế hoạch không nêu.",
    "draft": "Văn bản mà dự án có được còn bỏ trống số hoặc ngày. Bản ban hành chính thức có thể khác.",
    "secondary": "Dự án chưa có văn bản kế hoạch, chỉ có một bài thuật lại. "
    "Bản chính thức có thể nêu thêm hoặc nêu khác.",
}
REVIEW_STATUSES = {
    "draft": "Bản ghi chưa có người thứ hai rà soát",
    "reviewed": "Bản ghi đã được rà soát",
}
COMPARATORS = {
    "at_least": "ít nhất",
    "above": "trên",
    "at_most": "nhiều nhất",
    "below": "dưới",
    "equal": "",
    "range": "từ",
    "about": "khoảng",
}
DUE_BASES = {
    "stated": "ghi ngay tại chỉ tiêu",
    "inherited": "theo câu hoặc mục bao trùm",
    "plan_period": "theo thời kỳ kế hoạch",
    "not_stated": "văn bản không ghi",
}
FREQUENCIES = {
    "once": "đạt vào thời hạn",
    "annual": "mỗi năm",
    "cumulative": "cộng dồn đến thời hạn",
    "continuous": "thường xuyên",
    "periodic": "định kỳ",
    "on_request": "khi có yêu cầu",
}
ROLES = {
    "legal_basis": "Căn cứ",
    "implements": "Thực hiện",
    "related": "Liên quan",
    "replaces": "Thay thế",
}
CONFIRMED = {
    "citation": "theo lời dẫn trong kế hoạch",
    "excerpt": "đã thấy trích đoạn",
    "news": "chỉ thấy tin",
    "dataset": "theo bộ dữ liệu khác, chưa đối chiếu văn bản chính thức",
    "official": "đã đối chiếu văn bản chính thức",
}
KNOWN_STANDINGS = {
    "science_plan": "Kế hoạch khoa học, công nghệ và đổi mới sáng tạo",
    "related_plan": "Kế hoạch liên quan",
    "news_only": "Chỉ biết qua tin báo",
    "not_plan": "Không phải kế hoạch",
}
KNOWN_CATEGORIES = {
    "science_plan": "theo tin là kế hoạch khoa học, công nghệ và đổi mới sáng tạo",
    "related_plan": "theo tin là kế hoạch liên quan",
}
REACHES = {
    "recorded": "đã ghi nhận",
    "known": "mới biết là có",
    "nothing": "chưa biết",
}
CODE_SYSTEMS = {
    "gso": "danh mục của Tổng cục Thống kê, dùng đến 30/6/2025",
    "19-2025-qd-ttg": "Quyết định 19/2025/QĐ-TTg, từ 1/7/2025",
}
IDENTITY_FIELDS = {
    "document_number": "Số hiệu",
    "title": "Tên",
    "issuing_body": "Cơ quan ban hành",
    "issued_on": "Ngày ban hành",
    "effective_on": "Ngày có hiệu lực",
    "attachment": "Văn bản kèm theo",
    "signatory": "Người ký",
    "period": "Thời kỳ",
}
LEGAL_STATUS_NOTES = {
    "draft": "Bản mà dự án có là dự thảo; chưa biết bản ban hành chính thức ra sao.",
    "unknown": "Dự án chưa đối chiếu với nguồn chính thức nào cho biết văn bản còn hiệu lực hay không.",
}
CITED_AS = {
    "full": "",
    "truncated": "theo bản chụp bị cắt",
    "draft": "theo bản dự thảo",
    "secondary": "theo bài thuật lại",
}
TEXT_NAMES = {
    "full": "Toàn văn",
    "truncated": "Văn bản lưu",
    "draft": "Văn bản lưu",
    "secondary": "Bài thuật lại",
}
DECLARED_LINE_REASONS = {
    "portal": "chữ của trang đăng lại",
    "header": "quốc hiệu, tên cơ quan",
    "signature": "khối chữ ký",
    "layout": "dấu vết trình bày",
    "boilerplate": "câu dẫn, câu kết",
}
NOT_STATED = "Văn bản không ghi"
