"""Every word of the page's own says its language and its direction where the author writes another (WCAG 3.1.2)."""

from dataclasses import replace

from lxml import html

from builder.interface.catalogue import load
from builder.render.site import render

PROFILE = {"name": "generic", "terminateOnExit": True, "marksBeforeItKnows": False}


class Signed(dict):
    """Words of the page's own, each with a sign before it."""

    def __contains__(self, msgid):
        return True

    def __getitem__(self, msgid):
        return f"⟦{msgid}"

    def get(self, msgid, default=None):
        return self[msgid]


AMONG_THE_AUTHORS = "|".join(
    f"//*[{which}]/descendant-or-self::*"
    for which in (
        "@role='doc-bibliography'",
        "@role='doc-backlink'",
        "@role='doc-biblioref'",
        "contains(@class, 'callout')",
        "self::template",
        "self::dd",
        "@id='about'",
        "contains(@class, 'prose')",
        "self::a[@target or @download]",
    )
)
"""Where words of the page's own stand among the author's: citations, ways back, numbers, dates and names."""


def own_words(page):
    """Each text with a sign, and the element that it stands in; not those that are a number only."""
    among = set(page.xpath(AMONG_THE_AUTHORS))
    for element in page.iter():
        if isinstance(element.tag, str) and element.tag not in {"script", "style"} and element not in among:
            pieces = [element.text, *(child.tail for child in element)]
            for text in pieces:
                if text and "⟦" in text and text.strip() != "⟦":
                    yield element, text


def test_all_of_them(kitchen_sink):
    catalogue = replace(load("ar"), texts=Signed())
    entries = render(kitchen_sink, standard="scorm12", profile=PROFILE, revision="", catalogue=catalogue)
    page = html.document_fromstring({entry.path: entry.content for entry in entries}["index.html"])
    found = list(own_words(page))
    assert len(found) > 300
    silent = {
        text.strip()
        for element, text in found
        if not any(
            one.get("lang") == "en" and one.get("dir") == "ltr" for one in (element, *element.iterancestors())
        )
    }
    assert sorted(silent) == []
