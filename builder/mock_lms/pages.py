"""The HTML pages and scripts of the double."""

import json
from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from builder.resources import read_text

STATIC = {
    "lms.css": "text/css",
    "leaving.js": "text/javascript",
    "scorm12.js": "text/javascript",
    "launch.js": "text/javascript",
    "frame.js": "text/javascript",
    "transport-sync.js": "text/javascript",
    "transport-moodle.js": "text/javascript",
    "transport-async.js": "text/javascript",
    "behaviour-strict.js": "text/javascript",
    "behaviour-moodle.js": "text/javascript",
    "behaviour-blackboard.js": "text/javascript",
    "behaviour-scorm-again.js": "text/javascript",
}

_environment = Environment(
    loader=FunctionLoader(lambda name: read_text(f"templates/mock_lms/{name}")),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(name: str, **values: Any) -> str:
    """The page ``templates/mock_lms/<name>.html.jinja``."""
    return _environment.get_template(f"{name}.html.jinja").render(**values)


def embedded(data: Mapping[str, Any]) -> Markup:
    """JSON that may stand in a script element: no character of it can end the element."""
    text = json.dumps(data)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704


def static(name: str) -> str:
    """A part of the launch page. Raises KeyError for a name that is none."""
    STATIC[name]
    return read_text(f"templates/mock_lms/{name}")
