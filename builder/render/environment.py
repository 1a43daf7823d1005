"""The Jinja2 environment of the learner's page: everything escaped, nothing undefined, line ends always LF."""

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from builder.interface.catalogue import Catalogue
from builder.interface.placeholders import fill
from builder.resources import read_text


def environment(catalogue: Catalogue) -> Environment:
    """The environment for one catalogue. A template that names something nobody gave it fails loudly.

    ``_("Version {version}", version=…)`` and ``ngettext("{count} question", "{count} questions", n)`` say interface
    text; text and values are escaped unless they are markup already.
    """

    def ngettext(one: str, other: str, count: int, **values: object) -> Markup:
        text = str(escape(catalogue.ngettext(one, other, count)))
        return Markup(fill(text, {"count": count, **{name: escape(value) for name, value in values.items()}}))  # noqa: S704

    made = Environment(
        loader=FunctionLoader(lambda name: read_text(f"templates/{name}")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        newline_sequence="\n",
        keep_trailing_newline=True,
    )
    made.globals.update({"_": catalogue.say_html, "ngettext": ngettext})
    return made
