"""Messages of templates (`{% trans %}`), put into the language when a template is compiled.

Jinja's own extension looks a message up, fills it in and marks it as safe each time it is
shown. Here each language has an environment of its own, so that the words can stand in the
compiled template as if they had been written there: showing them costs nothing.
"""

import re

from jinja2 import nodes
from jinja2.environment import Environment
from jinja2.ext import InternationalizationExtension

from build_site.pages.language import Language, gettext, ngettext, pgettext, speaking

_PLACE = re.compile(r"%\((\w+)\)s")


class TemplateMessages(InternationalizationExtension):
    """Jinja's `trans` with the words resolved in the language of the environment."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.policies["ext.i18n.trimmed"] = True

    def _make_node(
        self,
        singular: str,
        plural: str | None,
        context: str | None,
        variables: dict[str, nodes.Expr],
        plural_expr: nodes.Expr | None,
        vars_referenced: bool,  # noqa: ARG002 - as the class above has it
        num_called_num: bool,  # noqa: ARG002
    ) -> nodes.Output:
        language: Language = self.environment.language  # type: ignore[attr-defined] # see make_environment
        with speaking(language):
            if plural is None or plural_expr is None:
                said = pgettext(context, singular) if context else gettext(singular)
                return nodes.Output(_parts(said, variables))
            one, many = (ngettext(singular, plural, count) for count in (1, 2))
        if one == many:
            return nodes.Output(_parts(one, variables))
        is_one = nodes.Compare(plural_expr, [nodes.Operand("eq", nodes.Const(1))])
        shown: nodes.Node = nodes.If(
            is_one, [nodes.Output(_parts(one, variables))], [], [nodes.Output(_parts(many, variables))]
        )
        return shown  # type: ignore[return-value] # any statement will do


def _parts(message: str, variables: dict[str, nodes.Expr]) -> list[nodes.Expr]:
    """Return a message in pieces: markup as it is written, and what is filled in, which is escaped."""
    pieces = _PLACE.split(message)
    return [
        variables[piece] if index % 2 else nodes.TemplateData(piece.replace("%%", "%"))
        for index, piece in enumerate(pieces)
        if piece
    ]
