"""The HTML pages and scripts of the double."""

import json
from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from builder.resources import read_text

STANDARDS: dict[str, dict[str, list[str]]] = {
    "1.2": {
        "": ["lists.js", "due.js", "scorm12.js"],
        "strict": ["behaviour-strict.js"],
        "moodle": ["behaviour-moodle.js"],
        "blackboard": ["behaviour-blackboard.js"],
    },
    "2004": {
        "": [
            "lists.js",
            "due.js",
            "scorm2004-elements.js",
            "scorm2004-types.js",
            "scorm2004-responses.js",
            "scorm2004-rules.js",
            "scorm2004.js",
        ],
        "strict": ["behaviour-strict-2004.js"],
        "moodle": ["moodle-2004-types.js", "behaviour-moodle-2004.js"],
        "blackboard": ["behaviour-blackboard-2004.js"],
    },
}
"""The scripts of each standard's API, those of all behaviours first."""

TRANSPORTS = ("sync", "moodle", "async", "beacon")
STATIC = {
    "lms.css": "text/css",
    **dict.fromkeys(
        [
            "frame.js",
            "launch.js",
            "leaving.js",
            "navigation.js",
            "refusals.js",
            "behaviour-scorm-again.js",
            *(f"transport-{name}.js" for name in TRANSPORTS),
            *(name for parts in STANDARDS.values() for names in parts.values() for name in names),
        ],
        "text/javascript",
    ),
}


def scripts(standard: str, behaviour: str, transport: str, *, several: bool = False) -> list[str]:
    """The launch page's scripts, in order; `several`: of a course of several items.

    scorm-again brings its own API and its own way to the server.
    """
    if behaviour == "scorm-again":
        own = ["scorm-again.js", "behaviour-scorm-again.js"]
    else:
        own = [
            *STANDARDS[standard][""],
            f"transport-{transport}.js",
            *STANDARDS[standard][behaviour],
        ]
    between = ["navigation.js"] if several else []
    return ["leaving.js", "refusals.js", *between, *own, "launch.js"]


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
