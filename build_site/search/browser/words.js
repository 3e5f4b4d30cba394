// What search says, in the languages of the site.
const WORDS = {
  vi: {
    title: "Tìm kiếm", label: "Tên tỉnh, số hiệu hoặc nội dung, gõ không dấu cũng được", close: "Đóng",
    filters: "Lọc", clear: "Bỏ lọc", any: "Tất cả", today: "Hiện nay", former: "Trước ngày 1/7/2025",
    tinh: "Tỉnh, thành phố", nam: "Năm ban hành", "co-quan": "Cơ quan ban hành", loai: "Loại trang", other: "Trang chung",
    searching: "Đang tìm …", more: "Hiện thêm", results: "Kết quả",
    found: (count, near) => (near < count ? `${near} trang phù hợp, ${count - near} trang khác có nhắc đến.` : `${count} trang phù hợp.`),
    partly: (count) => `Không trang nào khớp với mọi chữ; ${count} trang gần nhất:`,
    nothing: (query) => `Không tìm thấy trang nào cho “${query}”. Hãy thử ít chữ hơn, gõ không dấu, hoặc bỏ lọc.`,
    failed: "Không mở được chỉ mục tìm kiếm. Hãy tải lại trang, hoặc dùng danh sách tỉnh và danh sách kế hoạch. Trang xem thử không có tìm kiếm.",
    hint: "Mũi tên để chọn, Enter để mở, Esc để đóng.", keys: "Mở tìm kiếm bằng phím / f s (Ctrl+K luôn dùng được)",
  },
  en: {
    title: "Search", label: "Province, document number or words, with or without accents", close: "Close",
    filters: "Filters", clear: "Clear filters", any: "All", today: "Today", former: "Before 1 July 2025",
    tinh: "Province", nam: "Year of issue", "co-quan": "Issuing body", loai: "Kind of page", other: "General page",
    searching: "Searching …", more: "Show more", results: "Results",
    found: (count, near) => (near < count ? `${near} matching pages, ${count - near} others mention it.` : `${count} matching pages.`),
    partly: (count) => `No page matches every word; the ${count} nearest:`,
    nothing: (query) => `No page found for “${query}”. Try fewer words, or clear the filters.`,
    failed: "The search index cannot be opened. Reload the page, or use the lists of provinces and plans. The preview has no search.",
    hint: "Arrows to choose, Enter to open, Esc to close.", keys: "Open search with / f s (Ctrl+K always works)",
  },
};

export const language = document.documentElement.lang in WORDS ? document.documentElement.lang : "vi";
export const words = WORDS[language];
