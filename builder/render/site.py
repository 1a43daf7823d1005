"""A module as the three files that a learner's browser gets: ``index.html``, ``style.css``, ``script.js``."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup, escape

from builder.blocks.poll import Poll
from builder.blocks.walk import items
from builder.interface import language as languages
from builder.interface.catalogue import Catalogue
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
from builder.render.reported import asked, words
from builder.render.requirements import requirements
from builder.render.script import SPEAKS, read, shipped, sources
from builder.render.styles import stylesheet

_MARK = Markup("<span data-mark>{}</span>")
"""A mark that an LMS may change when it launches the page."""


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
    """The page, its stylesheet and its script; the same input gives the same bytes.

    ``standard`` names the driver, ``profile`` is what the script is told of the LMS, ``revision`` the source's last
    commit or "", ``journal`` the room for interactions where that is limited, ``activity`` the IRI of what statements
    are about where the launch does not say it. Raises KeyError for a driver that does not exist.
    """
    used = {block.type for block in (*module.blocks(), *(item for _, item in items(module)))}
    rule = module.assessment
    immediate = rule is not None and rule.feedback is GiveFeedback.IMMEDIATELY
    helped = immediate or any(
        section and isinstance(block, Question) and (block.hints or block.common.attempts)
        for section, block in items(module)
    )
    reported = any(
        section and isinstance(block, Question | Poll) and block.report for section, block in items(module)
    )
    timed = rule is not None and rule.time_limit_min > 0
    parted = rule is not None and bool(rule.parts)
    texts = looks_of(module)
    speaks_xapi = standard in SPEAKS
    context = _context(module, revision, catalogue, connects=speaks_xapi)
    scripts = sources(
        standard,
        used,
        assessed=rule is not None,
        helped=helped,
        immediate=immediate,
        timed=timed,
        parted=parted,
        reported=reported,
        formulas="maths" in texts,
        dated="data-today" in context["citation"],
    )
    extra = {
        "help": helped,
        "parts": parted,
        "time limit": timed,
        "right to left": catalogue.direction == "rtl",
        "numbered references": '<ol class="references">' in context["reference_list"],
    }
    looks = used | texts | {name for name, needed in extra.items() if needed}
    script = shipped(scripts)
    told = config(
        module,
        standard=standard,
        profile=profile,
        revision=revision,
        strings=messages.strings(read(scripts), catalogue, script.texts),
        journal=journal,
        asked=asked(module, catalogue) if journal else None,
        words=words(module, catalogue) if speaks_xapi else None,
        activity=activity,
    )
    page = environment(catalogue).get_template("page.html.jinja")
    html = page.render(context, data=Markup(in_script(told)))  # noqa: S704 no "<" in it
    return (
        Entry("index.html", html.encode("utf-8")),
        Entry("script.js", script.code.encode("ascii")),
        Entry("style.css", stylesheet(looks, module.theme).encode("ascii")),
    )


def _context(module: Module, revision: str, catalogue: Catalogue, *, connects: bool) -> dict[str, Any]:
    renderer = Renderer(module, catalogue)
    return {
        "module": module,
        "revision": revision,
        "direction": catalogue.direction,
        "spoken": _spoken(module, catalogue),
        "policy": policy(module, connects=connects),
        "types": frozenset(block.type for block in module.blocks()),
        "described": lambda content: Markup(in_script(learning_resource(module, content))),  # noqa: S704 no "<" in it
        "hosts": hosts,
        "limits": known_limits({block.type for block in module.blocks()}, catalogue),
        "assessed": False,
        "mark": lambda percent: _MARK.format(percent) if connects else percent,
        "assessment_title": _assessment_title(module, catalogue),
        "outcome_titles": {outcome.id: outcome.title for outcome in module.outcomes},
        "outcomes_assessed": _outcomes_assessed(module),
        "requirements": requirements(module, lambda prose: plain(renderer.block(prose))),
        "citation": citation(module, catalogue, style_of(module)),
        "bibtex": bibtex(as_work(module)),
        "ris": ris(as_work(module)),
        "dublin_core": dublin_core(module),
        "reference_list": renderer.reference_list(),
        "glossary": renderer.glossary(),
        "template_of": template_of,
        "size": lambda size_bytes: file_size(catalogue, size_bytes),
        "direction_of": languages.direction,
        "pictures": pictures(module),
        "notes_head": HEAD,
        **_words(renderer),
    }


def _spoken(module: Module, catalogue: Catalogue) -> Markup:
    """For an element whose words are the interface's alone: its language, where it is not the author's (WCAG 3.1.2)."""
    if catalogue.language == module.language:
        return Markup()
    own = languages.direction(catalogue.language)
    turned = Markup("") if own == catalogue.direction else Markup(' dir="{}"').format(own)
    return Markup(' lang="{}"{}').format(catalogue.language, turned)


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


def _outcomes_assessed(module: Module) -> frozenset[str]:
    """The ids of the outcomes that a scored question tests."""
    questions = module.assessment.questions if module.assessment else ()
    return frozenset(outcome for one in questions if isinstance(one, Question) for outcome in one.outcomes)


def _assessment_title(module: Module, catalogue: Catalogue) -> str:
    if module.assessment is not None and module.assessment.title is not None:
        return module.assessment.title.text
    # TRANSLATORS: the title of the scored questions at the end, where the author gave none.
    return catalogue.say("Test yourself")


def template_of(block: Block) -> str:
    """The template of a block or question: its type is the file's stem."""
    folder = "questions" if block.type in QUESTIONS else "blocks"
    return f"{folder}/{block.type}.html.jinja"
