"""Terms and abbreviations of a module, found in running text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from builder.model.glossary import Abbreviation, Term
from builder.model.module import Module
from builder.model.prose import Text

_NOT_MARKED = ("heading", "caption", "container_title", "th", "dt")
"""Where a text names something itself, and a link would be in the way."""
_CLOSED_OFF = ("link", "language", "note")
"""Inside these inline marks nothing is found."""
_POSSESSIVE = re.compile(r"['’]\w")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a form stands for.

    Attributes:
        name: the term as it is listed, or the short form of an abbreviation; it tells one sense from another.
        expansion: what an abbreviation is short for; "" for any other form.
        listed: whether it is a term, with a definition to go to.
    """

    name: str
    expansion: str
    listed: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that is looked for.

    Attributes:
        pattern: matches any form as a word of its own; None when there is none.
        senses: by their forms, as ``key`` has them.
    """

    pattern: re.Pattern[str] | None
    senses: dict[str, Sense]

    @classmethod
    def of(cls, module: Module) -> "Lexicon":
        """Of two that share a form, the first has it."""
        senses: dict[str, Sense] = {}
        for form, sense in forms(module.terms, module.abbreviations):
            senses.setdefault(key(form.text), sense)
        if not senses:
            return cls(None, senses)
        typed = {form.text for form, _ in forms(module.terms, module.abbreviations)}
        longest_first = sorted(typed, key=lambda form: (-len(form), form))
        either = "|".join(_pattern(" ".join(form.split())) for form in longest_first)
        return cls(re.compile(rf"(?<![\w-])(?:{either})(?![\w]|-\w)"), senses)

    def marked(self, tokens: Iterable[Token], seen: set[str]) -> dict[int, list[Token]]:
        """What stands in those ``inline`` tokens, counted from 0, that hold something for the first time.

        Each is a ``term`` token: ``content`` is what the author typed, ``meta["sense"]`` the sense, ``meta["expand"]``
        what shall be said behind it, ``meta["in_brackets"]`` whether it stands alone in round brackets. ``seen`` has
        the names of senses that were found before, and grows.
        """
        made: dict[int, list[Token]] = {}
        if self.pattern is None:
            return made
        inside = position = 0
        for token in tokens:
            if token.type == "inline":
                if not inside and token.children:
                    found = list(self._of(token.children, seen))
                    if any(child.type == "term" for child in found):
                        made[position] = found
                position += 1
            elif token.type.removesuffix("_open").removesuffix("_close") in _NOT_MARKED:
                inside += token.nesting
        return made

    def _of(self, children: Sequence[Token], seen: set[str]) -> Iterator[Token]:
        closed_off = 0
        run: list[str] = []
        for child in children:
            if child.type in {"text", "softbreak"} and not closed_off:
                run.append("\n" if child.type == "softbreak" else child.content)
                continue
            yield from self._in("".join(run), seen)
            run = []
            closed_off += child.nesting if child.type.partition("_")[0] in _CLOSED_OFF else 0
            yield child
        yield from self._in("".join(run), seen)

    def _in(self, text: str, seen: set[str]) -> Iterator[Token]:
        assert self.pattern is not None
        done = 0
        for found in self.pattern.finditer(text):
            sense = self.senses[key(found[0])]
            if sense.name in seen or (sense.expansion and _POSSESSIVE.match(text, found.end())):
                continue
            seen.add(sense.name)
            if found.start() > done:
                yield _text(text[done : found.start()])
            done = found.end()
            expand = "" if _is_beside(sense.expansion, text, found) else sense.expansion
            in_brackets = text[found.start() - 1 : found.start()] == "(" and text[done : done + 1] == ")"
            meta = {"sense": sense, "expand": expand, "in_brackets": in_brackets}
            yield Token("term", "", 0, content=found[0], meta=meta)
        if done < len(text):
            yield _text(text[done:])


def forms(terms: Iterable[Term], abbreviations: Iterable[Abbreviation]) -> Iterator[tuple[Text, Sense]]:
    """Everything that texts may use for a term or say short, and what it stands for."""
    for term in terms:
        sense = Sense(term.name.text, "", listed=True)
        yield from ((form, sense) for form in (term.name, *term.also))
        if term.abbreviation is not None:
            yield term.abbreviation, Sense(term.name.text, term.name.text, listed=True)
    for one in abbreviations:
        yield one.short, Sense(one.short.text, one.long.text, listed=False)


def key(form: str) -> str:
    """The same for a form at the beginning of a sentence and inside one; AIDS and aids stay two."""
    plain = " ".join(form.split())
    return plain[:1].lower() + plain[1:]


def _pattern(form: str) -> str:
    """A form that begins with a small letter may begin a sentence; line ends stand for spaces."""
    first = form[0]
    begin = f"[{first}{first.upper()}]" if first.islower() and len(first.upper()) == 1 else re.escape(first)
    return begin + r"\s+".join(re.escape(word) for word in form[1:].split(" "))


def _is_beside(expansion: str, text: str, found: re.Match[str]) -> bool:
    """Whether the author has said it already: "National Health Service (NHS)", "NHS (National Health Service)"."""
    wanted = " ".join(expansion.split()).casefold()
    before = " ".join(text[: found.start()].split()).casefold()
    after = " ".join(text[found.end() :].split()).casefold()
    return before.endswith((f"{wanted} (", f"{wanted}, or", f"{wanted},")) or after.startswith(f"({wanted}")


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
