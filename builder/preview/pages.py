"""The preview's own pages and scripts, from ``templates/preview/``."""

from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from builder.mock_lms.pages import embedded
from builder.resources import read_text

SCRIPTS = (
    "elements.js",
    "place.js",
    "stage.js",
    "looks.js",
    "scorm.js",
    "log.js",
    "panel.js",
    "findings.js",
    "controls.js",
    "news.js",
    "module.js",
)
"""Of a module's page, in order."""

STATIC = {
    "preview.css": "text/css",
    "observe.js": "text/javascript",
    "index.js": "text/javascript",
    **dict.fromkeys(SCRIPTS, "text/javascript"),
}

_environment = Environment(
    loader=FunctionLoader(lambda name: read_text(f"templates/preview/{name}")),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(name: str, data: dict[str, Any] | None = None, **values: Any) -> str:
    """The page ``templates/preview/<name>.html.jinja``; `data` is what its script is told."""
    template = _environment.get_template(f"{name}.html.jinja")
    return template.render(data=embedded(data or {}), scripts=SCRIPTS, **values)


def static(name: str) -> str:
    """A part of a page. Raises KeyError for a name that is none."""
    STATIC[name]
    return read_text(f"templates/preview/{name}")
