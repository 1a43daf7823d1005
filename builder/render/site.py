"""A module as the three files that a learner's browser gets: ``index.html``, ``style.css``, ``script.js``."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup, escape

from builder.blocks.poll import Poll
from builder.blocks.walk import items
from builder.interface.catalogue import Catalogue
from builder.interface.language import direction
from builder.interface.limits import known_limits
from builder.markdown.pieces import part_of
from builder.model.journal import Journal
from builder.model.module import Block, GiveFeedback, Module
from builder.model.package import Entry
from builder.model.prose import Prose, Text
from builder.questions.question import Question
from builder.questions.registry import QUESTIONS
from builder.render import messages
from builder.render.citing.choosing import style_of
from builder.render.citing.exports import bibtex, ris
from builder.render.citing.module import as_work, citation
from builder.render.config import config, in_script
from builder.render.elsewhere import hosts
from builder.render.environment import environment
from builder.render.file_size import file_size
from builder.render.legends import Legend, legend
from builder.render.looks import looks as looks_of
from builder.render.markdown import Renderer
from builder.render.metadata import dublin_core, learning_resource
from builder.render.notes import HEAD
from builder.render.picture import pictures
from builder.render.plain import plain
from builder.render.policy import policy
from builder.render.requirements import requirements
from builder.render.script import read, shipped, sources
from builder.render.styles import stylesheet

_LONGEST_ASKED = 250
"""Characters of what was asked that SCORM 2004 has room for."""


def render(
    module: Module,
    *,
    standard: str,
    profile: Mapping[str, str | bool],
    revision: str,
    catalogue: Catalogue,
    journal: Journal | None = None,
) -> tuple[Entry, ...]:
    """The page, its stylesheet and its script; the same input gives the same bytes.

    ``standard`` names the driver, ``profile`` is what the script is told of the LMS, ``revision`` the source's last
    commit or "", ``journal`` the room for interactions where that is limited. Raises KeyError for a driver that does
    not exist.
    """
    used = {block.type for block in (*module.blocks(), *(item for _, item in items(module)))}
    rule = module.assessment
    immediate = rule is not None and rule.feedback is GiveFeedback.IMMEDIATELY
    helped = immediate or any(
        section and isinstance(block, Question) and (block.hints or block.common.attempts)
        for section, block in items(module)
    )
    timed = rule is not None and rule.time_limit_min > 0
    parted = rule is not None and bool(rule.parts)
    context = _context(module, revision, catalogue)
    scripts = sources(
        standard,
        used,
        assessed=rule is not None,
        helped=helped,
        immediate=immediate,
        timed=timed,
        parted=parted,
        dated="data-today" in context["citation"],
    )
    extra = {"help": helped, "parts": parted, "time limit": timed}
    extra["numbered references"] = '<ol class="references">' in context["reference_list"]
    looks = used | looks_of(module) | {name for name, needed in extra.items() if needed}
    script = shipped(scripts)
    told = config(
        module,
        standard=standard,
        profile=profile,
        revision=revision,
        strings=messages.strings(read(scripts), catalogue, script.texts),
        journal=journal,
        asked=_asked(module, catalogue) if journal else None,
    )
    page = environment(catalogue).get_template("page.html.jinja")
    html = page.render(context, data=Markup(in_script(told)))  # noqa: S704 no "<" in it
    return (
        Entry("index.html", html.encode("utf-8")),
        Entry("script.js", script.code.encode("ascii")),
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
        "types": frozenset(block.type for block in module.blocks()),
        "described": lambda content: Markup(in_script(learning_resource(module, content))),  # noqa: S704 no "<" in it
        "hosts": hosts,
        "limits": known_limits({block.type for block in module.blocks()}, catalogue),
        "assessed": False,
        "assessment_title": _assessment_title(module, catalogue),
        "outcome_titles": {outcome.id: outcome.title for outcome in module.outcomes},
        "requirements": requirements(module, lambda prose: plain(renderer.block(prose))),
        "citation": citation(module, catalogue, style_of(module)),
        "bibtex": bibtex(as_work(module)),
        "ris": ris(as_work(module)),
        "dublin_core": dublin_core(module),
        "reference_list": renderer.reference_list(),
        "glossary": renderer.glossary(),
        "template_of": template_of,
        "size": lambda size_bytes: file_size(catalogue, size_bytes),
        "direction_of": direction,
        "pictures": pictures(module),
        "notes_head": HEAD,
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

    def notes_of_section(section: str) -> Markup:
        return renderer.endnotes(part_of(section))

    return {
        "prose": renderer.block,
        "line": line,
        "again": renderer.again,
        "plain": plain,
        "legend": as_legend,
        "endnotes": renderer.endnotes,
        "notes_of_section": notes_of_section,
    }


def _asked(module: Module, catalogue: Catalogue) -> dict[str, str]:
    """What each question and poll asks, as plain text on one line, no longer than a report takes."""
    renderer = Renderer(module, catalogue)
    asked = {}
    for _, block in items(module):
        prose = (
            block.stem if isinstance(block, Question) else block.prompt if isinstance(block, Poll) else None
        )
        if prose is not None:
            asked[block.id] = " ".join(renderer.block(prose).striptags().split())[:_LONGEST_ASKED].strip()
    return asked


def _assessment_title(module: Module, catalogue: Catalogue) -> str:
    if module.assessment is not None and module.assessment.title is not None:
        return module.assessment.title.text
    # TRANSLATORS: the title of the scored questions at the end, where the author gave none.
    return catalogue.say("Test yourself")


def template_of(block: Block) -> str:
    """The template of a block or question: its type is the file's stem."""
    folder = "questions" if block.type in QUESTIONS else "blocks"
    return f"{folder}/{block.type}.html.jinja"
