"""`make pictures`: the picture that a link to a page shows elsewhere, one for each kind of page.

Drawn by Chromium from `picture.html` beside this file; the PNG files are committed, so that
building the site needs no browser. The same Chromium and fonts give the same bytes.
"""

import html
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.chromium import find_chromium

HERE = Path(__file__).parent
FOLDER = HERE.parents[1] / "docs" / "assets" / "og"
WIDTH, HEIGHT = 1200, 630
"""What Open Graph readers take without cutting: https://ogp.me, 1.91 to 1."""

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb", "--disable-lcd-text"]

PICTURES = {
    "trang": ("Kế hoạch Mở", "Kế hoạch khoa học, công nghệ và đổi mới sáng tạo của các tỉnh"),
    "trang-chu": (
        "Tỉnh của bạn đã hứa gì?",
        "Khoa học, công nghệ và đổi mới sáng tạo, từng chỉ tiêu có dẫn chứng",
    ),
    "tinh": ("Tỉnh, thành phố", "Kế hoạch, chỉ tiêu, ai chịu trách nhiệm; trước và sau sáp nhập 2025"),
    "ke-hoach": ("Kế hoạch của tỉnh", "Hứa điều gì, đến bao giờ, ai làm; mỗi con số có dẫn chứng"),
    "toan-van": ("Văn bản từng dòng", "Chỗ được dẫn có đánh dấu, dẫn ngược về từng mục của bản ghi"),
    "chi-tieu": ("Chỉ tiêu", "Cùng một lời hứa, so giữa các tỉnh và các năm"),
    "thoi-han": ("Thời hạn", "Việc gì đến hạn khi nào, theo tỉnh và theo cơ quan"),
    "co-quan": ("Cơ quan", "Cơ quan nào phải làm việc gì"),
    "van-ban": ("Văn bản được dẫn", "Kế hoạch nào dựa vào văn bản nào"),
    "linh-vuc": ("Lĩnh vực", "Các tỉnh định làm gì trong từng lĩnh vực"),
    "do-phu": ("Độ phủ", "Đã ghi nhận gì, mới biết gì, chưa biết gì"),
    "du-lieu": ("Dữ liệu mở", "Tải về cho Excel, R, pandas, DuckDB; giấy phép CC BY 4.0"),
    "thay-doi": ("Thay đổi", "Dữ liệu đã đổi gì qua từng phiên bản"),
    "phuong-phap": ("Phương pháp", "Dữ liệu lấy từ đâu, con số lần về nguồn thế nào"),
    "dong-gop": ("Đóng góp", "Báo một chỗ sai, sửa một bản ghi, thêm một kế hoạch"),
    "tim-kiem": ("Tìm kiếm", "Gõ có dấu hay không dấu đều được"),
}
"""Name of the file → what stands in the picture: a title and a line below it."""


def draw(browser: Browser, name: str) -> bytes:
    """Return a picture as PNG."""
    title, line = map(html.escape, PICTURES[name])
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=1)
    page.set_content((HERE / "picture.html").read_text("utf-8").replace("TITLE", title).replace("LINE", line))
    picture = page.screenshot(type="png", scale="css", animations="disabled")
    page.close()
    return picture


def main() -> None:
    """Draw all pictures anew."""
    path = find_chromium()
    if path is None:
        sys.exit("Không có Chromium để vẽ. Cài bằng: sudo apt-get install chromium")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        for name in PICTURES:
            picture = draw(browser, name)
            (FOLDER / f"{name}.png").write_bytes(picture)
            sys.stdout.write(f"{name}.png: {len(picture)} byte\n")
        browser.close()


if __name__ == "__main__":
    main()
