"""Citations and links to related pages: what they name must be there, and what is there should be named."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from builder.findings import Finding, Place
from builder.findings.rules.references import citations, page_links
from builder.lint import citation_slips
from builder.markdown import citing
from builder.markdown.citing import Citation
from builder.markdown.document import parse
from builder.markdown.page_links import NoTarget, target
from builder.markdown.pieces import pieces, plain_texts
from builder.model.module import Module

_NEAR = 0.7


def findings(module: Module) -> list[Finding]:
    """Every fault between the text, the reference list and the related pages."""
    listed = [work.key for work in module.references]
    cited: set[str] = set()
    linked: set[str] = set()
    found: list[Finding] = []
    for piece in pieces(module):
        document = parse(piece.prose)
        for slip in citation_slips.slips(document, frozenset(listed)):
            cited.update(slip.keys)
            found.append(slip.finding)
        for token in document.walk():
            if token.type == "citation":
                citation: Citation = token.meta["citation"]
                cited.update(_meant(citation, listed))
                found.extend(_of_citation(citation, token.meta["works"], listed))
            elif token.type == "page_link":
                linked.add(token.meta["page"].partition("#")[0].strip())
                found.extend(_of_page_link(module, token.meta["page"], token.meta["place"]))
    found.extend(_in_plain_text(module, frozenset(listed)))
    found.extend(
        citations.NOT_LISTED.at(
            key.place,
            f"{key.text} is named under further_reading and is not in the reference list",
            f"Did you mean {near}?"
            if (near := _nearest(key.text, listed))
            else f"Add an entry {key.text} to the reference list.",
        )
        for key in module.further_reading
        if key.text not in listed
    )
    cited.update(_nearest(key.text, listed) or key.text for key in module.further_reading)
    found.extend(
        citations.NOT_CITED.at(
            work.place,
            f"{work.key} is in the reference list and is never cited",
            "Cite it, leave it out, or name it under `further_reading`.",
        )
        for work in module.references
        if work.key not in cited and not work.is_shared
    )
    found.extend(
        page_links.PAGE_NOT_LINKED.at(
            page.place, f"No text links to {page.id}", f"Link to it in a text: [[{page.id}]]"
        )
        for page in module.related
        if page.id not in linked
    )
    return found


def _meant(citation: Citation, listed: list[str]) -> Iterator[str]:
    """The works that a citation names, or nearly names: of those it is not said that they are never cited."""
    for work in citation.works:
        for key in (work.key, *work.keys_in_suffix):
            yield key if key in listed else _nearest(key, listed)


def _of_citation(citation: Citation, places: Iterable[Place], listed: list[str]) -> Iterator[Finding]:
    for work, place in zip(citation.works, places, strict=True):
        if work.key not in listed:
            yield citations.NOT_LISTED.at(
                place, f"{work.key} is cited and is not in the reference list", _way_out(work.key, listed)
            )
        if work.keys_in_suffix:
            keys = "; ".join(f"@{key}" for key in (work.key, *work.keys_in_suffix))
            yield citations.NOT_SEPARATED.at(
                place,
                f"{work.keys_in_suffix[0]} is not parted from {work.key} by a semicolon",
                f"Write: [{keys}]",
            )


def _way_out(key: str, listed: list[str]) -> str:
    if near := _nearest(key, listed):
        return f"Did you mean @{near}?"
    if not listed:
        return (
            "The module has no reference list with a work in it: add `references: references.bib`, or the work to "
            f"the list that it names. If it is no citation, write \\@{key}"
        )
    return f"Add an entry {key} to the reference list. If it is no citation, write \\@{key}"


def _of_page_link(module: Module, page: str, place: Place) -> Iterator[Finding]:
    found = target(module, page)
    if not isinstance(found, NoTarget):
        return
    near = _nearest(found.wanted.partition("|")[0], list(found.there))  # as wikis name a page in other words
    if found.module:
        named = "" if found.module == module.id else found.module
        hint = (
            f"Did you mean [[{named}#{near}]]?"
            if near
            else f"Its sections are {', '.join(found.there) or 'none'}."
        )
        message = f"{found.module} has no section {found.wanted}"
        yield page_links.UNKNOWN_SECTION.at(place, message, hint)
        return
    section = re.sub(r"\W+", "-", found.wanted.strip().lower())
    hint = (
        f"That is a section of this module: write [[#{section}]]"
        if section in {one.id for one in module.sections}
        else f"Did you mean [[{near}]]?"
        if near
        else "Add the page under `related`, name a module of a folder beside this one, or write \\[[ for brackets."
    )
    yield page_links.UNKNOWN_PAGE.at(place, f"There is no related page {found.wanted}", hint)


def _in_plain_text(module: Module, listed: frozenset[str]) -> Iterator[Finding]:
    for text in plain_texts(module):
        keys = citing.keys_in(text.text)
        if keys and ("[@" in text.text or any(key in listed for key in keys)):
            yield citations.CITED_IN_TITLE.at(
                text.place,
                f"“{text.text}” is plain text and cannot cite {keys[0]}",
                "Cite the work in the text below.",
            )


def _nearest(wanted: str, there: list[str]) -> str:
    by_folded = {known.casefold(): known for known in there}
    near = get_close_matches(wanted.casefold(), by_folded, n=1, cutoff=_NEAR)
    return by_folded[near[0]] if near else ""
