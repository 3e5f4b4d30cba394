"""How values become part of a page: escaped, unless they are markup already."""

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape


def escaped(value: object) -> str:
    """Return what stands on a page for a value; nothing in it can become markup.

    It says what `markupsafe.escape` says, several times faster, for a page has a thousand
    such values: the result is no `Markup`, so it is to be put on the page, not passed on.
    """
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[return-value] # it is a string
    if kind is not str:
        return escape(value)
    text: str = value  # type: ignore[assignment] # as just found
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&#34;")
    return text.replace("'", "&#39;") if "'" in text else text


class QuickOutput(CodeGenerator):
    """Compiles templates so that they put values on a page by `escaped`.

    `{{ value }}` alone is changed; filters, macros and blocks give markup as ever. The
    environment must bear the function, because compiled templates know no other name of ours.
    """

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")
