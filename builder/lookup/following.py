"""A module's links, followed."""

import re
from collections.abc import Iterator

from builder.blocks.embed import Embed
from builder.blocks.resource import Resource
from builder.findings import Finding, Place
from builder.findings.rules import links as rules
from builder.lookup.web import Reached, State, Web
from builder.markdown.document import parse
from builder.markdown.links import links
from builder.markdown.pieces import pieces
from builder.model.module import Module

_WEB = ("https://", "http://")


def findings(module: Module, web: Web) -> Iterator[Finding]:
    """What is wrong with addresses, each told once where it stands first."""
    told: set[str] = set()
    unreached: list[tuple[str, Place, Reached]] = []
    left: list[tuple[str, Place, Reached]] = []
    for address, place in _addresses(module):
        if address in told or not address.lower().startswith(_WEB):
            continue
        told.add(address)
        reached = web.follow(address)
        if reached.state is State.LEFT:
            left.append((address, place, reached))
        elif reached.state in {State.UNREACHED, State.NOWHERE}:
            unreached.append((address, place, reached))
        elif reached.state is State.GONE:
            yield rules.GONE.at(place, f"{address} is not there: {reached.trouble}")
        elif reached.moved_to and _is_elsewhere(address, reached.moved_to):
            yield rules.MOVED.at(place, f"{address} has moved for good", f"Write {reached.moved_to}")
    if web.is_cut_off():
        unreached, left = [], [*unreached, *left]
    for address, place, reached in unreached:
        yield rules.HOST_GONE.at(
            place,
            f"{address} cannot be reached: {reached.trouble}",
            "Open it in a browser. If it opens there, try again later.",
        )
    if left:
        _, place, reached = left[0]
        links_ = "1 link was" if len(left) == 1 else f"{len(left)} links were"
        yield rules.NOT_ASKED.at(
            place, f"{links_} not followed: {reached.trouble}", "Try again later, or without --online."
        )


def _addresses(module: Module) -> Iterator[tuple[str, Place]]:
    """Every address that learners can follow, in reading order."""
    for piece in pieces(module):
        for link in links(parse(piece.prose)):
            yield link.address, link.place
    for block in module.blocks():
        if isinstance(block, Resource) and block.url:
            yield block.url, block.url_place
        elif isinstance(block, Embed):
            yield block.url.text, block.url.place
    for page in module.related:
        yield page.url, page.place
    for work in module.references:
        if not work.field("DOI") and not work.is_shared:
            yield work.field("URL"), work.place_of("URL")


def _is_elsewhere(address: str, now: str) -> bool:
    """Whether it is another page: not the same with a slash more, or a question that was added."""
    return _page(address) != _page(now)


def _page(address: str) -> str:
    return re.split(r"[?#]", address, maxsplit=1)[0].rstrip("/")
