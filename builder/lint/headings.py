"""Headings as people use them who move by them: each leads to something, each says something of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from builder.blocks.prose import ProseBlock
from builder.findings import Finding, Place
from builder.findings.rules import accessibility as rules
from builder.markdown.document import parse
from builder.markdown.words import alike, words
from builder.model.module import Module, Section
from builder.model.visible import shows

LONGEST_SENTENCE = 120
_NO_CONTENT = frozenset({"hr", "container_open", "container_close", "heading_close"})


@dataclass(frozen=True, slots=True)
class _Heading:
    level: int
    text: str
    place: Place


@dataclass(slots=True)
class _Outline:
    """The headings of a section, as far as they have been read.

    Attributes:
        above: those that the next text stands under, from the section's title down.
        waiting: the last one that has words, while nothing stands under it.
        seen: the place of each, by the headings above it and its own words.
    """

    above: list[_Heading]
    waiting: _Heading | None = None
    seen: dict[tuple[str, ...], Place] = field(default_factory=dict)

    def add(self, heading: _Heading) -> Iterator[Finding]:
        """What can be said against a heading that comes next."""
        if self.waiting is not None and heading.level <= self.waiting.level:
            yield _alone(self.waiting)
        self.waiting = heading if shows(heading.text) else None
        while self.above[-1].level >= heading.level:
            self.above.pop()
        self.above.append(heading)
        names = tuple(alike(one.text) for one in self.above)
        other = self.seen.setdefault(names, heading.place)
        if names[-1] and (other is not heading.place or names[-2:] == (names[0], names[0])):
            title = other is heading.place
            where = "the section’s title" if title else f"the one on {other.seen_from(heading.place)}"
            yield rules.HEADING_TWICE.at(
                heading.place, f"This heading has the same words as {where}", "Say what only stands here."
            )


def findings(module: Module) -> Iterator[Finding]:
    for section in module.sections:
        yield from _of_section(section)


def _of_section(section: Section) -> Iterator[Finding]:
    outline = _Outline([_Heading(0, section.title.text, section.title.place)])
    for block in section.blocks:
        if not isinstance(block, ProseBlock):
            outline.waiting = None
            continue
        tokens = parse(block.text).body
        for position, token in enumerate(tokens):
            if token.type == "heading_open":
                heading = _heading(token, tokens[position + 1])
                yield from outline.add(heading)
                yield from _long(heading)
            elif token.type not in _NO_CONTENT and tokens[position - 1].type != "heading_open":
                outline.waiting = None
    if outline.waiting is not None:
        yield _alone(outline.waiting)


def _heading(opening: Token, inline: Token) -> _Heading:
    return _Heading(int(opening.tag[1:]), words(inline.children or ()), opening.meta["place"])


def _alone(heading: _Heading) -> Finding:
    return rules.HEADING_ALONE.at(
        heading.place,
        f"Nothing stands under “{heading.text}”",
        "Write something under it, or leave it out.",
    )


def _long(heading: _Heading) -> Iterator[Finding]:
    if len(heading.text) > LONGEST_SENTENCE and heading.text.endswith((".", "!", "?")):
        yield rules.HEADING_LONG.at(
            heading.place,
            f"This heading is a sentence of {len(heading.text)} characters",
            "Give it a few words, and write the sentence below it.",
        )
