"""Words of links: they say where the link leads, each something of its own."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import accessibility as rules
from builder.lint.vocabulary import EMPTY_LINKS, of_language
from builder.markdown.document import parse
from builder.markdown.links import Link, links
from builder.markdown.pieces import ASSESSMENT, GLOSSARY, pieces
from builder.markdown.words import alike
from builder.model.module import Module
from builder.model.visible import shows, visible

LONGEST_ADDRESS = 60
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def findings(module: Module) -> Iterator[Finding]:
    """Every link whose words say nothing, are an address, or are those of another link."""
    first: dict[tuple[str, str], Link] = {}
    for piece in pieces(module):
        for link in links(parse(piece.prose)):
            spoken = alike(link.text)
            if not shows(link.text):
                continue
            if not spoken or spoken in (of_language(EMPTY_LINKS, link.language, module.language) or ()):
                yield rules.LINK_SAYS_NOTHING.at(
                    link.place,
                    f"“{link.text}” does not say where the link leads",
                    f"Write what is there: [the name of the page]({link.address})",
                )
            elif _ADDRESS.fullmatch(visible(link.text)):
                if len(link.text) > LONGEST_ADDRESS:
                    yield rules.LINK_IS_ADDRESS.at(
                        link.place,
                        f"This address has {len(link.text)} characters, and would be read out one by one",
                        f"Write what is there: [the name of the page]({link.address})",
                    )
            elif piece.part not in {ASSESSMENT, GLOSSARY}:
                yield from _compared(link, first.setdefault((piece.part, spoken), link))


def _compared(link: Link, other: Link) -> Iterator[Finding]:
    if _leads_to(link) != _leads_to(other):
        yield rules.LINK_TEXT_TWICE.at(
            link.place,
            f"“{link.text}” leads elsewhere on {other.place.seen_from(link.place)}: to {other.address}",
            "Say in the words of each what is only there: its year, its author.",
        )


def _leads_to(link: Link) -> str:
    """The address without what makes no difference."""
    return re.sub(r"^https?://", "", link.address, flags=re.IGNORECASE).rstrip("/")
