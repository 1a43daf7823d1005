"""Pages for technologists, from ``templates/notes/``."""

from functools import cache
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from builder import resources
from builder.report.marks import marks


def render(template: str, **values: Any) -> bytes:
    """The page as UTF-8; every value is escaped, every missing name a defect."""
    text: str = _environment().get_template(template).render(values)
    return text.encode("utf-8")


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FunctionLoader(lambda name: resources.read_text(f"templates/notes/{name}")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["bytes"] = size_in_words
    made.filters["evidence"] = marks
    return made


_KILO = 1000


def size_in_words(size_bytes: int) -> str:
    """A size as people say it: 1 kB is 1,000 bytes."""
    if size_bytes < _KILO:
        return f"{size_bytes} bytes"
    size, unit = size_bytes / _KILO, "kB"
    for larger in ("MB", "GB"):
        if size >= _KILO:
            size, unit = size / _KILO, larger
    return f"{size:.1f} {unit}"
