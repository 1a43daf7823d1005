"""A module as the three files that a learner's browser gets: ``index.html``, ``style.css``, ``script.js``."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup, escape

from builder.blocks.walk import items
from builder.interface.catalogue import Catalogue
from builder.model.module import Block, GiveFeedback, Module
from builder.model.package import Entry
from builder.model.prose import Prose, Text
from builder.questions.question import Question
from builder.questions.registry import QUESTIONS
from builder.render import messages
from builder.render.config import config, in_script
from builder.render.environment import environment
from builder.render.legends import Legend, legend
from builder.render.markdown import Renderer
from builder.render.requirements import requirements
from builder.render.script import read, shipped, sources
from builder.render.styles import stylesheet

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "connect-src 'none'; form-action 'none'; base-uri 'none'"
)
"""The page's Content-Security-Policy: its own files and nothing else (docs/decisions/0009)."""


def policy(module: Module) -> str:
    """The policy of a module's page: with a font of its own, that may be loaded from the package, too."""
    has_fonts = module.theme is not None and module.theme.own_fonts
    return f"{POLICY}; font-src 'self'" if has_fonts else POLICY


def render(
    module: Module, *, standard: str, profile: Mapping[str, str | bool], revision: str, catalogue: Catalogue
) -> tuple[Entry, ...]:
    """The page, its stylesheet and its script; the same input gives the same bytes.

    ``standard`` names the driver, ``profile`` is what the script is told of the LMS, ``revision`` the source's last
    commit or "". Raises KeyError for a standard without a driver.
    """
    used = {block.type for _, block in items(module)}
    rule = module.assessment
    immediate = rule is not None and rule.feedback is GiveFeedback.IMMEDIATELY
    helped = immediate or any(
        section and isinstance(block, Question) and (block.hints or block.common.attempts)
        for section, block in items(module)
    )
    timed = rule is not None and rule.time_limit_min > 0
    parted = rule is not None and bool(rule.parts)
    scripts = sources(
        standard,
        used,
        assessed=rule is not None,
        helped=helped,
        immediate=immediate,
        timed=timed,
        parted=parted,
    )
    extra = {"help": helped, "parts": parted, "time limit": timed}
    looks = used | {name for name, needed in extra.items() if needed}
    source = read(scripts)
    strings = catalogue.for_script((*messages.plain(source), *messages.counted(source)))
    told = config(module, standard=standard, profile=profile, revision=revision, strings=strings)
    page = environment(catalogue).get_template("page.html.jinja")
    html = page.render(_context(module, revision, catalogue), data=Markup(in_script(told)))  # noqa: S704 no "<" in it
    return (
        Entry("index.html", html.encode("utf-8")),
        Entry("script.js", shipped(scripts).encode("ascii")),
        Entry("style.css", stylesheet(looks, module.theme).encode("ascii")),
    )


def _context(module: Module, revision: str, catalogue: Catalogue) -> dict[str, Any]:
    renderer = Renderer(module, catalogue)
    return {
        "module": module,
        "revision": revision,
        "direction": catalogue.direction,
        "spoken": _spoken(module, catalogue),
        "policy": policy(module),
        "assessed": False,
        "assessment_title": _assessment_title(module, catalogue),
        "outcome_titles": {outcome.id: outcome.title for outcome in module.outcomes},
        "requirements": requirements(module, lambda prose: str(renderer.block(prose).striptags())),
        "reference_list": renderer.reference_list(),
        "template_of": template_of,
        **_words(renderer),
    }


def _spoken(module: Module, catalogue: Catalogue) -> Markup:
    """For an element whose words are the interface's alone: its language, where it is not the author's (WCAG 3.1.2)."""
    if catalogue.language == module.language:
        return Markup()
    return Markup(' lang="{}"').format(catalogue.language)


def _words(renderer: Renderer) -> dict[str, Callable[..., object]]:
    """How templates put authors' words on the page."""

    def line(text: Prose | Text | str) -> Markup:
        return escape(text) if isinstance(text, str) else renderer.inline(text)

    def as_legend(prose: Prose) -> Legend:
        return legend(renderer.block(prose))

    return {"prose": renderer.block, "line": line, "again": renderer.again, "legend": as_legend}


def _assessment_title(module: Module, catalogue: Catalogue) -> str:
    if module.assessment is not None and module.assessment.title is not None:
        return module.assessment.title.text
    # TRANSLATORS: the title of the scored questions at the end, where the author gave none.
    return catalogue.say("Test yourself")


def template_of(block: Block) -> str:
    """The template of a block or question: its type is the file's stem."""
    folder = "questions" if block.type in QUESTIONS else "blocks"
    return f"{folder}/{block.type}.html.jinja"
