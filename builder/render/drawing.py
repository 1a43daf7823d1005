"""A module's page as far as it is the same for every standard and every LMS.

Texts are turned into HTML here, once, however many packages are made; what a package has of its own is put in by
``site``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from markupsafe import Markup, escape

from builder.blocks.poll import Poll
from builder.blocks.walk import items
from builder.interface import language as languages
from builder.interface.catalogue import Catalogue
from builder.interface.limits import known_limits
from builder.markdown.pieces import part_of
from builder.model.assessment import GiveFeedback
from builder.model.block import Block
from builder.model.module import Module
from builder.model.prose import Prose, Text
from builder.questions.question import Question
from builder.questions.registry import QUESTIONS
from builder.render import variants
from builder.render.citing.choosing import style_of
from builder.render.citing.exports import bibtex, ris
from builder.render.citing.module import as_work, citation
from builder.render.config import in_script
from builder.render.elsewhere import hosts
from builder.render.environment import environment
from builder.render.file_size import file_size
from builder.render.legends import Legend, legend
from builder.render.looks import looks as looks_of
from builder.render.markdown import Renderer
from builder.render.metadata import dublin_core, keywords, learning_resource
from builder.render.notes import HEAD
from builder.render.picture import pictures
from builder.render.plain import plain
from builder.render.reported import asked, words
from builder.render.requirements import requirements
from builder.render.styles import stylesheet

POLICY = "policy"
DATA = "data"
STYLE = "style"
"""Places on the page that each package fills for itself."""

WEB = "on-web"
"""What only pages have that no LMS launches; most have other words there."""

LAUNCHED = "by-address"
"""What only pages have that an LMS launches by an address: it may change their marks then."""

NO_MODULES: frozenset[str] = frozenset()


_UNDATED = Markup('<span data-today="|||||||||||" hidden></span>')
"""Where a script that is shared with pages that say on which day they are read finds its place."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What a module needs of the script, whichever driver it has.

    Attributes:
        types: of its blocks and questions.
        helped: whether any question has hints or a limited number of checks.
        immediate: whether scored questions are checked one by one.
        timed: whether a try has a time limit.
        parted: whether the assessment is in parts.
        reported: whether anything in the sections is reported.
        formulas: whether there are any in the texts.
        dated: whether the page says on which day it is read.
        choosing: whether its texts name modules of the same package.
    """

    types: frozenset[str]
    assessed: bool
    helped: bool
    immediate: bool
    timed: bool
    parted: bool
    reported: bool
    formulas: bool
    dated: bool
    choosing: bool = False

    def joined(self, other: "Needs") -> "Needs":
        """What pages need that share a script."""
        flags = {one.name for one in fields(Needs)} - {"types"}
        joined = {name: getattr(self, name) or getattr(other, name) for name in flags}
        return Needs(types=self.types | other.types, **joined)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A module, drawn.

    Attributes:
        revision: the source's last commit, or "".
        html: the page, with places and alternatives (``variants``) where packages differ.
        style: the stylesheet.
        looks: what its stylesheet is for.
        keywords: what the page needs and offers, for catalogues.
        asked: what each reported thing asks, by its id; empty unless reports in words were asked for.
        words: what is told of each where a report takes its parts in words, likewise.
    """

    module: Module
    catalogue: Catalogue
    revision: str
    html: str
    style: bytes
    looks: frozenset[str]
    keywords: tuple[str, ...]
    needs: Needs
    asked: Mapping[str, str]
    words: Mapping[str, Mapping[str, Any]]


def draw(
    module: Module,
    *,
    revision: str,
    catalogue: Catalogue,
    tells: bool = True,
    together: frozenset[str] = NO_MODULES,
) -> Drawn:
    """The page and its stylesheet; the same input gives the same bytes.

    ``tells``: whether any package of it reports in words; ``together``: the ids of the modules in the same package,
    its own among them; none for a package of its own.
    """
    texts = looks_of(module)
    context = _context(module, revision, catalogue, together)
    needs = _needs(module, formulas="maths" in texts, dated="data-today" in context["citation"])
    extra = {
        "help": needs.helped,
        "parts": needs.parted,
        "time limit": needs.timed,
        "right to left": catalogue.direction == "rtl",
        "numbered references": '<ol class="references">' in context["reference_list"],
    }
    looks = needs.types | texts | {name for name, needed in extra.items() if needed}
    html = environment(catalogue).get_template("page.html.jinja").render(context)
    needs = replace(needs, choosing="data-choice=" in html)
    return Drawn(
        module,
        catalogue,
        revision,
        html,
        stylesheet(looks, module.theme).encode("ascii"),
        looks,
        tuple(keywords(html.encode("utf-8"))),
        needs,
        asked(module, catalogue) if tells else {},
        words(module, catalogue) if tells else {},
    )


def _needs(module: Module, *, formulas: bool, dated: bool) -> Needs:
    rule = module.assessment
    immediate = rule is not None and rule.feedback is GiveFeedback.IMMEDIATELY
    return Needs(
        types=frozenset(block.type for block in (*module.blocks(), *(item for _, item in items(module)))),
        assessed=rule is not None,
        helped=immediate
        or any(
            section and isinstance(block, Question) and bool(block.hints or block.common.attempts)
            for section, block in items(module)
        ),
        immediate=immediate,
        timed=rule is not None and rule.time_limit_min > 0,
        parted=rule is not None and bool(rule.parts),
        reported=any(
            bool(section and isinstance(block, Question | Poll) and block.report)
            for section, block in items(module)
        ),
        formulas=formulas,
        dated=dated,
    )


def _mark(percent: object) -> Markup:
    """A mark that an LMS may change when it launches the page."""
    opened, closed = Markup("<span data-mark>"), Markup("</span>")
    return variants.only(LAUNCHED, opened) + escape(percent) + variants.only(LAUNCHED, closed)


def _context(module: Module, revision: str, catalogue: Catalogue, together: frozenset[str]) -> dict[str, Any]:
    renderer = Renderer(module, catalogue, together)
    cited = citation(module, catalogue, style_of(module))
    return {
        "module": module,
        "revision": revision,
        "direction": catalogue.direction,
        "spoken": _spoken(module, catalogue),
        "policy": variants.place(POLICY),
        "style": variants.place(STYLE),
        "cite": f"cite/{module.id}-" if together else "cite/",
        "data": variants.place(DATA),
        "only": variants.only,
        "unless": variants.unless,
        "types": frozenset(block.type for block in module.blocks()),
        "described": lambda content: Markup(in_script(learning_resource(module, content))),  # noqa: S704 no "<" in it
        "hosts": hosts,
        "limits": known_limits({block.type for block in module.blocks()}, catalogue),
        "assessed": False,
        "mark": _mark,
        "assessment_title": _assessment_title(module, catalogue),
        "outcome_titles": {outcome.id: outcome.title for outcome in module.outcomes},
        "outcomes_assessed": _outcomes_assessed(module),
        "requirements": requirements(module, lambda prose: plain(renderer.block(prose))),
        "citation": cited,
        "undated": _UNDATED if together and "data-today" not in cited else "",
        "bibtex": bibtex(as_work(module)),
        "ris": ris(as_work(module)),
        "dublin_core": dublin_core(module),
        "reference_list": renderer.reference_list(),
        "further_reading": renderer.further_reading(),
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
