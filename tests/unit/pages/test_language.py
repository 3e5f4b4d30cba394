"""Words, dates, numbers and names are those of the language in which a page is made."""

from decimal import Decimal

import pytest
from markupsafe import Markup

from build_site import routes
from build_site.corpus.corpus import Corpus
from build_site.pages import labels
from build_site.pages.language import (
    VIETNAMESE,
    Language,
    date_text,
    day_text,
    english,
    gettext,
    ngettext,
    number_text,
    pgettext,
    speaking,
)
from build_site.pages.names import english_text, name_of, official_name, plain, unit_name, vietnamese
from build_site.pages.render import make_environment
from build_site.pages.site import Linker
from build_site.text.dates import PartialDate

LANGUAGE = Language(
    "en",
    {
        ("", "Tìm"): ("Find",),
        ("nav", "Tìm"): ("Search",),
        ("", "%(n)s việc"): ("%(n)s task & more", "%(n)s tasks & more"),
        ("", "Xem <b>%(what)s</b> 100%%"): ("See <i>%(what)s</i> 100%%",),
    },
    "a key",
)


def test_a_message_is_said_in_the_language_of_the_work_in_hand() -> None:
    assert gettext("Tìm") == "Tìm"
    with speaking(LANGUAGE):
        assert (gettext("Tìm"), pgettext("nav", "Tìm"), gettext("Khác")) == ("Find", "Search", "Khác")
        with speaking(VIETNAMESE):
            assert gettext("Tìm") == "Tìm"
        assert gettext("Tìm") == "Find"
    assert gettext("Tìm") == "Tìm"


def test_english_tells_one_from_several() -> None:
    texts = "%(n)s việc", "%(n)s việc"
    assert [ngettext(*texts, count) for count in (0, 1, 2)] == ["%(n)s việc"] * 3
    with speaking(LANGUAGE):
        said = [ngettext(*texts, count) for count in (0, 1, 2)]
    assert said == ["%(n)s tasks & more", "%(n)s task & more", "%(n)s tasks & more"]


def test_labels_are_looked_up_when_they_are_asked_for() -> None:
    assert labels.LEGAL_STATUSES["in_force"] == "Còn hiệu lực"
    with speaking(english()):
        assert labels.LEGAL_STATUSES["in_force"] == "In force"
        assert dict(labels.LEVELS) == {"province": "Province", "department": "Department"}
        assert labels.COMPARATORS["equal"] == ""  # not the header of the catalogue


@pytest.mark.parametrize(
    ("date", "said"),
    [
        (PartialDate(2025, 7, 1), ("1/7/2025", "1 July 2025")),
        (PartialDate(2021, 1), ("tháng 1/2021", "January 2021")),
        (PartialDate(2021), ("năm 2021", "2021")),
    ],
)
def test_dates(date: PartialDate, said: tuple[str, str]) -> None:
    assert date_text(date) == said[0]
    with speaking(english()):
        assert date_text(date) == said[1]


def test_numbers_and_days_of_the_year() -> None:
    shown = number_text(Decimal("1234.5")), number_text(1200000), day_text(20, 12)
    assert shown == ("1.234,5", "1.200.000", "20/12")
    with speaking(english()):
        shown = number_text(Decimal("1234.5")), number_text(1200000), day_text(20, 12)
    assert shown == ("1,234.5", "1,200,000", "20 December")


def test_names_are_english_where_there_are_any(real_corpus: Corpus) -> None:
    provinces = real_corpus.registries.provinces
    hue, old = provinces["hue"], provinces["vinh-long-truoc-2025"]
    assert (official_name(hue), unit_name(old)) == ("Thành phố Huế", "Tỉnh Vĩnh Long (trước 1/7/2025)")
    assert vietnamese("Sở") == "Sở"
    with speaking(english()):
        assert official_name(hue) == "Hue City"
        assert official_name(hue, PartialDate(2023, 6, 16)) == "Thua Thien Hue Province"
        assert unit_name(old) == "Vinh Long Province (before 1 July 2025)"
        assert name_of(hue) == "Hue"
        assert vietnamese("Sở <x>") == Markup('<span lang="vi">Sở &lt;x&gt;</span>')
        assert (vietnamese(""), plain(vietnamese("Sở <x>"))) == ("", "Sở <x>")


def test_vietnamese_within_english_is_marked() -> None:
    said = english_text("Decision 569/QĐ-TTg of R&D; figures such as “45% đến 46%”, not “any”.")
    assert said == Markup(
        'Decision <span lang="vi">569/QĐ-TTg</span> of R&amp;D; figures such as '
        '“<span lang="vi">45% đến 46%</span>”, not “any”.'
    )


@pytest.mark.parametrize(
    ("path", "target", "links"),
    [
        ("tinh/hue/", routes.PLANS, ("../../ke-hoach/", "../../ke-hoach/")),
        ("tinh/hue/", routes.METHOD, ("../../phuong-phap/", "../../../phuong-phap/")),
        ("", routes.HOME, ("./", "./")),
        ("", routes.package_zip("hue"), ("data/latest/hue.zip", "../data/latest/hue.zip")),
        ("", routes.plan_text("x", 5), ("ke-hoach/x/toan-van/#d5", "../ke-hoach/x/toan-van/#d5")),
        ("du-lieu/", "https://example.org/", ("https://example.org/", "https://example.org/")),
    ],
)  # fmt: skip
def test_links_lead_to_the_twin_where_there_is_one(path: str, target: str, links: tuple[str, str]) -> None:
    assert Linker(path)(target) == links[0]
    with speaking(english()):
        assert Linker(path)(target) == links[1]


def render(source: str, language: Language, **values: object) -> str:
    return make_environment(None, language).from_string(source).render(**values)


def test_a_template_is_compiled_with_its_words() -> None:
    source = "{% trans %}Tìm{% endtrans %}|{% trans 'nav' %}Tìm{% endtrans %}|{{ _('Tìm') }}"
    assert render(source, VIETNAMESE) == "Tìm|Tìm|Tìm"
    with speaking(LANGUAGE):
        assert render(source, LANGUAGE) == "Find|Search|Find"
    # what is in a block is in the compiled template: nothing is looked up when it is shown
    assert render(source, LANGUAGE).startswith("Find|Search|")
    assert "Find" in str(make_environment(None, LANGUAGE).compile(source, raw=True))


def test_what_is_filled_in_is_escaped_and_markup_stays() -> None:
    source = "{% trans what=x %}Xem <b>{{ what }}</b> 100%{% endtrans %}"
    assert render(source, VIETNAMESE, x="<a> & b") == "Xem <b>&lt;a&gt; &amp; b</b> 100%"
    assert render(source, LANGUAGE, x="<a> & b") == "See <i>&lt;a&gt; &amp; b</i> 100%"


def test_a_count_chooses_the_form_when_the_page_is_made() -> None:
    source = "{% trans count=x, n=x %}{{ n }} việc{% pluralize %}{{ n }} việc{% endtrans %}"
    assert [render(source, VIETNAMESE, x=count) for count in (1, 2)] == ["1 việc", "2 việc"]
    said = [render(source, LANGUAGE, x=count) for count in (0, 1, 2)]
    assert said == ["0 tasks & more", "1 task & more", "2 tasks & more"]
