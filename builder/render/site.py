"""Modules as the files that a learner's browser gets: pages, a stylesheet, a script."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce

from markupsafe import escape

from builder.interface.catalogue import Catalogue
from builder.model.journal import Journal
from builder.model.module import Module
from builder.model.package import Entry
from builder.render import messages, variants
from builder.render.beside import beside
from builder.render.config import config, in_script
from builder.render.drawing import DATA, LAUNCHED, POLICY, STYLE, WEB, Drawn, Needs, draw
from builder.render.policy import policy
from builder.render.script.drivers import SPEAKS
from builder.render.script.drivers import WEB as WEB_DRIVER
from builder.render.script.shipped import read, shipped
from builder.render.script.sources import sources
from builder.render.styles import stylesheet
from builder.render.tokens.page_links import CHOICES

_SCRIPT = "script.js"
_STYLE = "style.css"
_CHOOSES = "scorm2004"
"""The driver of LMSs that can be asked for another module."""


@dataclass(frozen=True, slots=True)
class Part:
    """A module on its way into a package.

    Attributes:
        journal: the room for interactions where that is limited.
        activity: the IRI of what statements are about where the launch does not say it.
        places: where other modules are that are made in the same run, by their ids, for pages without an LMS.
    """

    drawn: Drawn
    journal: Journal | None = None
    activity: str = ""
    places: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Together:
    """The files of several modules.

    Attributes:
        pages: in the order given.
        styles: the path of each page's stylesheet, likewise.
        shared: the script and the stylesheets.
    """

    pages: tuple[Entry, ...]
    styles: tuple[str, ...]
    shared: tuple[Entry, ...]


def render(
    module: Module,
    *,
    standard: str,
    profile: Mapping[str, str | bool],
    revision: str,
    catalogue: Catalogue,
    journal: Journal | None = None,
    activity: str = "",
) -> tuple[Entry, ...]:
    """The files of a module for one standard alone: drawn, then finished."""
    drawn = draw(module, revision=revision, catalogue=catalogue)
    return finish(drawn, standard=standard, profile=profile, journal=journal, activity=activity)


def finish(
    drawn: Drawn,
    *,
    standard: str,
    profile: Mapping[str, str | bool],
    journal: Journal | None = None,
    activity: str = "",
    places: Mapping[str, str] | None = None,
) -> tuple[Entry, ...]:
    """The page, its stylesheet and its script for one standard; the same input gives the same bytes.

    ``standard`` names the driver, ``profile`` is what the script is told of the LMS, ``journal`` the room for
    interactions where that is limited, ``activity`` the IRI of what statements are about where the launch does not say
    it, ``places`` where other modules are that are made in the same run, by their ids, for pages without an LMS. Raises
    KeyError for a driver that does not exist.
    """
    names = _sources(drawn.needs, standard, profile)
    page = _page(Part(drawn, journal, activity, places or {}), standard, profile, names, _STYLE)
    return (
        Entry("index.html", page),
        Entry(_SCRIPT, shipped(names).code.encode("ascii")),
        Entry(_STYLE, drawn.style),
    )


def finish_together(parts: Sequence[Part], *, standard: str, profile: Mapping[str, str | bool]) -> Together:
    """The pages of several modules with one script, and one stylesheet for those that look alike.

    Script and stylesheet have what any of them needs. A page is called after its module's id, a second stylesheet
    after the first module that needs it.
    """
    needs = reduce(Needs.joined, (part.drawn.needs for part in parts))
    looks = frozenset[str]().union(*(part.drawn.looks for part in parts))
    names = _sources(needs, standard, profile)
    styles: dict[bytes, str] = {}
    pages = []
    for part in parts:
        module = part.drawn.module
        style = stylesheet(looks, module.theme).encode("ascii")
        path = styles.setdefault(style, f"style-{module.id}.css" if styles else _STYLE)
        pages.append((Entry(f"{module.id}.html", _page(part, standard, profile, names, path)), path))
    return Together(
        tuple(page for page, _ in pages),
        tuple(path for _, path in pages),
        (
            Entry(_SCRIPT, shipped(names).code.encode("ascii")),
            *(Entry(path, style) for style, path in styles.items()),
        ),
    )


def _chooses(standard: str, profile: Mapping[str, str | bool]) -> bool:
    """Whether learners may go on to another module from a page: the session ends with that while the page is open."""
    return standard == _CHOOSES and bool(profile["terminateOnExit"])


def _sources(needs: Needs, standard: str, profile: Mapping[str, str | bool]) -> tuple[str, ...]:
    return sources(
        standard,
        needs.types,
        assessed=needs.assessed,
        helped=needs.helped,
        immediate=needs.immediate,
        timed=needs.timed,
        parted=needs.parted,
        reported=needs.reported,
        formulas=needs.formulas,
        dated=needs.dated,
        choosing=needs.choosing and _chooses(standard, profile),
    )


def _page(
    part: Part, standard: str, profile: Mapping[str, str | bool], names: tuple[str, ...], style: str
) -> bytes:
    drawn = part.drawn
    is_launched, is_web = standard in SPEAKS, standard == WEB_DRIVER
    told = config(
        drawn.module,
        standard=standard,
        profile=profile,
        revision=drawn.revision,
        strings=messages.strings(
            map(read, ([name] for name in names)), drawn.catalogue, shipped(names).texts
        ),
        journal=part.journal,
        asked=drawn.asked if part.journal else None,
        words=drawn.words if is_launched else None,
        activity=part.activity,
        resume=is_web and drawn.module.resumes_on_web,
    )
    there = {beside(name): place for name, place in part.places.items()}
    filled = {
        POLICY: str(escape(policy(drawn.module, connects=is_launched))),
        DATA: in_script(told),
        STYLE: style,
        **{name: escape(place) for name, place in there.items()},
    }
    has = ((LAUNCHED, is_launched), (WEB, is_web), (CHOICES, _chooses(standard, profile)))
    kinds = {name for name, holds in has if holds} | there.keys()
    return variants.settled(drawn.html, kinds, filled).encode("utf-8")
