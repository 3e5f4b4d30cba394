"""Values on a page: what markupsafe says of them, whatever they are."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from build_site.pages.escaping import escaped
from build_site.pages.render import make_environment

HOSTILE = "<b title=\"x\" lang='y'>&amp;</b>"


class Shouting(str):
    """A string of another kind."""

    __slots__ = ()


class Drawing:
    """Something that says itself what its markup is."""

    def __html__(self) -> str:
        return "<svg></svg>"


@given(st.text(alphabet=st.characters() | st.sampled_from("<>&\"'")))
def test_text_is_escaped_as_markupsafe_does(text: str) -> None:
    assert escaped(text) == str(escape(text))


@pytest.mark.parametrize(
    "value", [HOSTILE, escape(HOSTILE), Shouting(HOSTILE), Drawing(), 12, Decimal("1.5"), None, True, ["<"]]
)
def test_values_of_every_kind_stand_as_markupsafe_has_them(value: object) -> None:
    assert escaped(value) == str(escape(value))


def test_a_template_escapes_what_it_shows_and_only_that() -> None:
    environment = make_environment(None)
    template = environment.from_string(
        "{% macro cell(text) %}<td>{{ text }}</td>{% endmacro %}"
        '{{ value }}|{{ cell(value) }}|{{ cell(value)|length }}|{{ value|e }}|{{ "<" ~ value }}|{{ safe }}'
    )
    told = str(escape(HOSTILE))
    cell = f"<td>{told}</td>"
    assert template.render(value=HOSTILE, safe=Markup("<i>")) == "|".join(
        [told, cell, str(len(cell)), told, "&lt;" + told, "<i>"]
    )


def test_an_unknown_name_is_still_an_error() -> None:
    with pytest.raises(UndefinedError):
        make_environment(None).from_string("{{ nobody }}").render()
