"""The module itself as a work that others may cite: in its own style, and for reference managers."""

import re
import unicodedata

from markupsafe import Markup

from builder.findings import Place
from builder.interface.catalogue import Catalogue
from builder.model.module import Module
from builder.model.people import people
from builder.model.reference import Reference
from builder.render.citing.contract import Style
from builder.render.citing.registry import MakeStyle

_TODAY = "\ue000"
"""A character that no text means: where the day of reading goes."""

_YEAR, _DAY = "2345", "21"
_MONTHS = range(1, 13)


def as_work(module: Module) -> Reference:
    """The module in CSL's words."""
    part_of = module.part_of
    fields = {
        "title": str(module.title),
        "issued": module.published,
        "version": module.version,
        "publisher": module.publisher,
        "URL": module.url,
        "container-title": part_of.title if part_of else "",
        "language": module.language,
    }
    authors = people(module.authors, module.publisher)
    return Reference(
        _key(module, authors),
        "chapter" if part_of else "webpage",
        tuple(sorted((name, " ".join(text.split())) for name, text in fields.items() if text)),
        authors,
        people(part_of.editors, module.publisher) if part_of else (),
        Place(module.source),
    )


def citation(module: Module, words: Catalogue, make_style: MakeStyle) -> Markup:
    """How to cite it: the day of reading is put in by the learner's browser, and asked for in words where it is not."""
    work = as_work(module)
    dated = Reference(
        work.key,
        work.type,
        (*work.fields, ("accessed", _TODAY)),
        work.authors,
        work.editors,
        work.place,
    )
    style = make_style([dated], words)
    entry = style.entry(dated)
    if not module.url:
        # TRANSLATORS: in a reference list: when the author looked at a web page
        read = words.say_html("(Accessed: {date})", date=_TODAY)
        entry = Markup("{} {}.").format(entry, read)
    return Markup(str(entry).replace(_TODAY, _today(style, words)))  # noqa: S704 markup with markup put in


def _today(style: Style, words: Catalogue) -> Markup:
    """A place for today's date, with the form of it in each month."""
    forms = (style.day_read(f"{_YEAR}-{month:02}-{_DAY}") for month in _MONTHS)
    told = "|".join(form.replace(_YEAR, "{y}").replace(_DAY, "{d}") for form in forms)
    # TRANSLATORS: stands in a citation of the module where the date of reading goes, if the browser cannot put it in
    asked = words.say("[add the date on which you read it]")
    return Markup('<span data-today="{}">{}</span>').format(told, asked)


def _key(module: Module, authors: tuple[tuple[str, str], ...]) -> str:
    """Family name and year, as reference managers make keys."""
    name = authors[0][0] if authors else module.id
    plain = unicodedata.normalize("NFKD", name.casefold())
    word = re.sub(r"[^a-z0-9]+", "", plain) or "module"
    return f"{word}{module.published[:4]}"
