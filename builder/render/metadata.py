"""What the page says of itself to programs: schema.org data, with what it offers to whom."""

import json
import re
from typing import Any

from builder.model.module import Module
from builder.model.people import Name, named, people
from builder.model.reference import OTHERS

_FEATURES = (
    ("alternativeText", re.compile(r"<img\b[^>]*\balt=\"[^\"]")),
    ("longDescription", re.compile(r'<details class="description"')),
    ("captions", re.compile(r'<track\b[^>]*\bkind="captions"')),
    ("audioDescription", re.compile(r'<track\b[^>]*\bkind="descriptions"')),
    ("transcript", re.compile(r'class="transcript')),
    ("MathML", re.compile(r"<math\b")),
)
_ALWAYS = ("displayTransformability", "structuralNavigation", "tableOfContents", "unlocked")
_MODES = (
    ("visual", re.compile(r"<(?:img|video)\b")),
    ("auditory", re.compile(r"<(?:audio|video)\b")),
)


def access_modes(content: str) -> tuple[str, ...]:
    """What is needed to take in everything: schema.org's words for ``accessMode``."""
    return ("textual", *(name for name, there in _MODES if there.search(content)))


def accessibility_features(content: str) -> tuple[str, ...]:
    """What the page offers: schema.org's words for ``accessibilityFeature``, those of every page among them."""
    return tuple(sorted((*_ALWAYS, *(name for name, there in _FEATURES if there.search(content)))))


def learning_resource(module: Module, content: str) -> dict[str, Any]:
    """The module as a schema.org ``LearningResource``; ``content`` is what the page shows, as HTML."""
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": str(module.title),
        "description": str(module.description),
        "identifier": module.id,
        "version": module.version,
        "inLanguage": module.language,
        "author": [_creator(name) for name in people(module.authors, module.publisher) if name != OTHERS],
        "license": module.licence,
        "teaches": [str(outcome.title) for outcome in module.outcomes],
        "accessMode": list(access_modes(content)),
        "accessibilityFeature": list(accessibility_features(content)),
        "accessibilityControl": ["fullKeyboardControl", "fullMouseControl", "fullTouchControl"],
    }
    if module.published:
        found["datePublished"] = module.published
    if module.publisher:
        found["publisher"] = {"@type": "Organization", "name": module.publisher}
    if module.url:
        found["url"] = module.url
    if module.duration_min:
        found["timeRequired"] = f"PT{module.duration_min}M"
    if module.part_of is not None:
        found["isPartOf"] = {"@type": "CreativeWork", "name": module.part_of.title}
    return found


def _creator(name: Name) -> dict[str, str]:
    family, given = name
    if not given:
        return {"@type": "Organization" if " " in family else "Person", "name": family}
    return {"@type": "Person", "name": f"{given} {family}", "givenName": given, "familyName": family}


def dublin_core(module: Module) -> tuple[tuple[str, str], ...]:
    """The module in the terms of the Dublin Core Metadata Initiative, as pairs of a term and its value."""
    part_of = module.part_of.title if module.part_of else ""
    pairs = (
        ("title", str(module.title)),
        *(("creator", name) for name in named(module.authors)),
        ("description", str(module.description)),
        ("publisher", module.publisher),
        ("date", module.published),
        ("language", module.language),
        ("rights", module.licence),
        ("identifier", module.url or module.id),
        ("hasVersion", module.version),
        ("isPartOf", part_of),
        ("type", "InteractiveResource"),
    )
    return tuple((name, content) for name, content in pairs if content)


_OWN = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def keywords(page: object) -> tuple[str, ...]:
    """What a page says of its accessibility, as keywords for catalogues: "accessMode:visual" and the like."""
    assert isinstance(page, bytes), "pages are made, not copied"
    found = _OWN.search(page.decode("utf-8"))
    own = json.loads(found[1]) if found else {}
    return tuple(
        f"{name}:{word}" for name in ("accessMode", "accessibilityFeature") for word in own.get(name, ())
    )
