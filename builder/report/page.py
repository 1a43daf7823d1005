"""Pages for technologists, from ``templates/notes/``."""

from typing import Any

from builder import resources


def render(template: str, **values: Any) -> bytes:
    """The page as UTF-8; every value is escaped, every missing name a defect."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape  # noqa: PLC0415

    environment = Environment(
        loader=FunctionLoader(lambda name: resources.read_text(f"templates/notes/{name}")),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["bytes"] = size_in_words
    text: str = environment.get_template(template).render(values)
    return text.encode("utf-8")


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
