"""Terms and abbreviations: what stands at their first use in a section, and the list at the end."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from markdown_it.token import Token
from markupsafe import Markup, escape

from builder.interface.catalogue import Catalogue
from builder.model.glossary import Abbreviation, Term
from builder.model.prose import Prose


@dataclass(slots=True)
class Glossary:
    """The glossary of one module.

    Attributes:
        ids: of the entries, by the names of the terms.
        uses: how many sections use a term, by its name.
    """

    terms: tuple[Term, ...]
    abbreviations: tuple[Abbreviation, ...]
    ids: dict[str, str]
    uses: Counter[str] = field(default_factory=Counter)

    def name(self, marked: Iterable[Token]) -> None:
        """Gives ids to the places where terms were found, in reading order."""
        for token in marked:
            if token.type == "term" and token.meta["sense"].listed:
                name = token.meta["sense"].name
                self.uses[name] += 1
                target = self.ids[name]
                token.meta.update(target=target, id=_use_id(target, self.uses[name]))

    def entries(self, line: Callable[[Prose], Markup], words: Catalogue) -> Markup:
        """Both as one list in the order of the alphabet; empty where there is nothing."""
        shown = [(term.name.text, self._term(term, line, words)) for term in self.terms]
        shown += [(one.short.text, _abbreviation(one)) for one in self.abbreviations]
        if not shown:
            return Markup()
        entries = Markup().join(entry for _, entry in sorted(shown, key=lambda pair: _alphabetical(pair[0])))
        return Markup('<dl class="glossary">\n{}</dl>\n').format(entries)

    def _term(self, term: Term, line: Callable[[Prose], Markup], words: Catalogue) -> Markup:
        short = Markup(" (<abbr>{}</abbr>)").format(term.abbreviation.text) if term.abbreviation else Markup()
        return Markup('<div id="{}"><dt><dfn>{}</dfn>{}</dt>\n<dd>{}{}</dd></div>\n').format(
            self.ids[term.name.text],
            term.name.text,
            short,
            line(term.definition),
            self._back_links(term, words),
        )

    def _back_links(self, term: Term, words: Catalogue) -> Markup:
        name = term.name.text
        link = Markup(
            ' <a href="#{}" role="doc-backlink"><span aria-hidden="true">↩\ufe0e{}</span>'
            '<span class="visually-hidden">{}</span></a>'
        )
        count = self.uses[name]
        if count == 1:
            # TRANSLATORS: a link from a term in the glossary to the place in the text that uses it
            text = words.say("Back to where “{term}” is used", term=name)
            return link.format(_use_id(self.ids[name], 1), "", text)
        return Markup().join(
            link.format(
                _use_id(self.ids[name], number),
                number,
                # TRANSLATORS: the same, when several sections use the term; {number} counts them
                words.say("Back to use {number} of “{term}”", number=number, term=name),
            )
            for number in range(1, count + 1)
        )


def at_first_use(token: Token, *, linked: bool) -> Markup:
    """A term or abbreviation in the text."""
    sense, shown, expand = token.meta["sense"], escape(token.content), token.meta["expand"]
    if sense.expansion:
        shown = Markup("<abbr>{}</abbr>").format(shown)
    if sense.listed and linked:
        shown = Markup('<a class="term" href="#{}" id="{}" role="doc-glossref">{}</a>').format(
            token.meta["target"], token.meta["id"], shown
        )
    elif sense.listed:
        shown = Markup('<span id="{}">{}</span>').format(token.meta["id"], shown)
    if not expand:
        return shown
    said = Markup("{}: {}") if token.meta["in_brackets"] else Markup("{} ({})")
    return said.format(shown, expand)


def _abbreviation(one: Abbreviation) -> Markup:
    return Markup("<div><dt><abbr>{}</abbr></dt>\n<dd>{}</dd></div>\n").format(one.short.text, one.long.text)


def _use_id(target: str, number: int) -> str:
    return f"{target}_{number}"


def _alphabetical(text: str) -> tuple[str, str]:
    """Accents count only between words that are otherwise the same."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return plain, text
