"""Names of registry entries with links to their pages, made once for each depth of the site."""

from collections.abc import Callable

from markupsafe import Markup

from build_site import routes
from build_site.corpus.corpus import Registries
from build_site.model.registries import Instrument
from build_site.pages import labels
from build_site.pages.names import name_of, vietnamese


class LinkTable(dict[str, Markup]):
    """Id of an entry → its name with the link to its page, made when it is first asked for."""

    def __init__(self, up: str, route: Callable[[str], str], name: Callable[[str], str]) -> None:
        super().__init__()
        self._up = up
        self._route = route
        self._name = name

    def __missing__(self, key: str) -> Markup:
        made = Markup('<a href="{}">{}</a>').format(self._up + self._route(key), self._name(key))
        self[key] = made
        return made


class EntryLinks:
    """The links of one depth of the site."""

    def __init__(self, registries: Registries, depth: int) -> None:
        up = "../" * depth
        self.agencies = LinkTable(up, routes.agency, lambda key: name_of(registries.agencies[key]))
        self.indicators = LinkTable(up, routes.indicator, lambda key: name_of(registries.indicators[key]))
        self.themes = LinkTable(up, routes.theme, lambda key: name_of(registries.themes[key]))
        self.instruments = LinkTable(
            up, routes.instrument, lambda key: instrument_name(registries.instruments[key])
        )


def instrument_name(instrument: Instrument) -> str:
    """Return how people call an instrument: `Quyết định 569/QĐ-TTg`."""
    kind = labels.DOCUMENT_KINDS[instrument.document_kind]
    number = vietnamese(instrument.document_number)
    # `number` leads, so that a marked number keeps its mark
    return number[:0] + kind + " " + number if number else kind
