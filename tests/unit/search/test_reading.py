"""A finished page is read as its reader reads it."""

from build_site.search.reading import PageText, Section, read_page

PAGE = """<!doctype html><html lang="vi"><head><title>Kế hoạch 1/KH – Trang Thử</title>
<meta name="description" content="Mô tả."></head><body><nav>menu</nav>
<article data-pagefind-body{kind}>
<nav class="khm-crumbs"><ol><li><a href="../">Trang chủ</a></li><li>Kế hoạch</li><li>Đây</li></ol></nav>
<h1>Tên <a class="headerlink" href="#x">#</a></h1>
<p>Mở đầu <strong data-pagefind-weight="10">1/KH</strong></p>
<h2 id="a">Mục A</h2>
<table data-pagefind-ignore><tr><td>bỏ</td></tr></table>
<table><thead><tr><th>Cột</th></tr></thead><tbody><tr id="r1"><td>Ô một</td><td>Ô hai
<span class="khm-evidence">dòng 5</span></td></tr></tbody></table>
<h2>Mục B</h2>
<dl><div><dt>Số</dt><dd>1/KH</dd></div></dl>
<ul id="u"><li id="i">Việc <small>nhỏ</small></li><li><a href="x">Trang khác</a></li></ul>
<pre>mã</pre><script>x</script>
</article></body></html>"""


def read(html: str) -> PageText:
    """Read a page that is searched."""
    page = read_page(html.encode(), "Trang Thử")
    assert page is not None
    return page


def test_a_page_is_read_block_by_block() -> None:
    assert read(PAGE.format(kind="")) == PageText(
        title="Kế hoạch 1/KH",
        names=("Tên", "1/KH"),
        description="Mô tả.",
        kind="Kế hoạch",
        language="vi",
        sections=[
            Section("", "", [("", "Mở đầu 1/KH")]),
            Section("a", "Mục A", [("r1", "Ô một | Ô hai")]),
            Section("", "Mục B", [("", "Số | 1/KH"), ("i", "Việc nhỏ")]),
        ],
    )


def test_the_kind_that_is_stated_comes_before_the_crumbs() -> None:
    assert read(PAGE.format(kind=' data-kind="Toàn văn"')).kind == "Toàn văn"


def test_a_page_that_lists_is_of_no_kind() -> None:
    assert read(PAGE.format(kind="").replace("<li>Đây</li>", "")).kind == ""


def test_a_page_without_a_body_is_not_searched() -> None:
    assert read_page(b"<html lang='vi'><body><p>x</p></body></html>", "x") is None
