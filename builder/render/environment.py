"""The Jinja2 environment of the learner's page: everything escaped, nothing undefined, line ends always LF."""

from jinja2 import BytecodeCache, Environment, FunctionLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from builder.interface.catalogue import Catalogue
from builder.interface.placeholders import fill
from builder.resources import read_text


class _Memory(BytecodeCache):
    """Compiled templates, kept for the life of the process: several packages of one run share them."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


_MEMORY = _Memory()


_MOST_KEPT = 8
_kept: list[tuple[Catalogue, Environment]] = []
"""Of the languages that were asked for last: an environment keeps the templates that it has loaded."""


def environment(catalogue: Catalogue) -> Environment:
    """The environment for one catalogue. A template that names something nobody gave it fails loudly.

    ``_("Version {version}", version=…)`` and ``ngettext("{count} question", "{count} questions", n)`` say interface
    text; text and values are escaped unless they are markup already. ``date("2026-04-01")`` gives the date as the
    language writes it.
    """
    known = next((made for of, made in tuple(_kept) if of is catalogue), None)
    if known is None:
        known = _made(catalogue)
        # Another thread may put its own there: what is handed out is never read back.
        _kept[:] = [(catalogue, known), *_kept[: _MOST_KEPT - 1]]
    return known


def _made(catalogue: Catalogue) -> Environment:
    def ngettext(one: str, other: str, count: int, **values: object) -> Markup:
        text = str(escape(catalogue.ngettext(one, other, count)))
        return Markup(fill(text, {"count": count, **{name: escape(value) for name, value in values.items()}}))  # noqa: S704

    said: dict[str, Markup] = {}

    def say(english: str, **values: object) -> Markup:
        if values:
            return catalogue.say_html(english, **values)
        if english not in said:
            said[english] = catalogue.say_html(english)
        return said[english]

    made = Environment(
        loader=FunctionLoader(lambda name: read_text(f"templates/{name}")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        newline_sequence="\n",
        keep_trailing_newline=True,
        bytecode_cache=_MEMORY,
    )
    made.globals.update({"_": say, "ngettext": ngettext, "date": catalogue.date})
    return made
