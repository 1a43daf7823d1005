"""Hostile strings in every field of a work, from the file to the whole page: they stay text."""

import json
from pathlib import Path

import pytest
from lxml import html

from builder.interface.catalogue import load
from builder.render.site import render
from builder.source import load as load_module
from builder.source.works.csl_words import DATES, NAMES, TEXTS
from tests.source.small import SMALL

HOSTILE = """</script><script>alert(1)</script><img src=x onerror=alert(1)>"' onclick='x' {{7*7}} $x$ *b* [@k] &lt;b>"""
SHORT = """"onclick='x'<b>"""
"""What an address and a DOI may look like; anything worse is an error, and no page is made."""

PROFILE = {"name": "generic", "terminateOnExit": True, "marksBeforeItKnows": False}
TYPES = ("book", "article-journal", "chapter", "report", "webpage", "thesis", "legislation", "dataset")
TEXT = "As @one says [@one, p. 3]"


def hostile(key: str, kind: str) -> dict[str, object]:
    """Every variable that CSL has, and one that it has not."""
    fields: dict[str, object] = dict.fromkeys(TEXTS, HOSTILE)
    fields |= {name: [{"family": HOSTILE, "given": HOSTILE}, {"literal": HOSTILE}] for name in NAMES}
    dates = {name: {"literal": HOSTILE} for name in DATES}
    links = {"URL": f"https://example.org/{SHORT}", "DOI": f"10.1000/{SHORT}"}
    return fields | dates | links | {"id": key, "type": kind, HOSTILE: HOSTILE}


def page_of(folder: Path, works: list[dict[str, object]], more: str = ""):
    (folder / "works.json").write_text(json.dumps(works), encoding="utf-8")
    text = SMALL.replace("Leadership is for everyone.", f"'{TEXT}'")
    (folder / "module.yaml").write_text(
        f"{text}references: works.json\nfurther_reading: [two]\n{more}", encoding="utf-8"
    )
    made, findings = load_module(folder, shown="m")
    assert made is not None, findings
    assert {"one", "two"} <= {work.key for work in made.references}, findings
    files = render(made, standard="scorm12", profile=PROFILE, revision="", catalogue=load("en-GB"))
    (index,) = [entry.content for entry in files if entry.path == "index.html"]
    return html.document_fromstring(index.decode("utf-8"))


def shape(page):
    """What the page is made of, apart from links out."""
    return sorted(
        str(one.tag) for one in page.iter() if one.tag in {"script", "img", "iframe", "svg", "link", "base"}
    )


@pytest.mark.parametrize("style", ["harvard", "apa", "vancouver"])
@pytest.mark.parametrize("kind", TYPES)
def test_a_page_with_hostile_works_is_made_like_any_other(tmp_path, style, kind):
    plain = [{"id": key, "type": kind, "title": "A title", "issued": "2020"} for key in ("one", "two")]
    (tmp_path / "plain").mkdir()
    usual = page_of(tmp_path / "plain", plain, f"style: {style}\n")
    made = page_of(tmp_path, [hostile("one", kind), hostile("two", kind)], f"style: {style}\n")
    assert shape(made) == shape(usual)
    (section,) = made.xpath("//section[@id='references']")
    assert section.text_content().count("</script><script>alert(1)") >= 2
    for element in made.iter():
        for name, value in element.attrib.items():
            assert not name.startswith("on"), (element.tag, name)
            if name in {"href", "src"}:
                assert value.startswith(("#", "http://", "https://", "mailto:")) or value in {
                    "style.css",
                    "script.js",
                    "cite/bibtex.txt",
                    "cite/ris.txt",
                }, value


def test_nothing_of_it_is_taken_for_markdown_or_a_formula(tmp_path):
    made = page_of(tmp_path, [hostile("one", "book"), hostile("two", "book")])
    (section,) = made.xpath("//section[@id='references']")
    assert "{{7*7}} $x$ *b* [@k] &lt;b>" in section.text_content()
    assert section.xpath(".//*[local-name()='math' or self::em[text()='b'] or self::b]") == []


def test_a_module_s_own_hostile_words_stay_text(tmp_path):
    works = [{"id": key, "type": "book", "title": "A title", "issued": "2020"} for key in ("one", "two")]
    quoted = json.dumps(HOSTILE)
    more = f"publisher: {quoted}\npart_of:\n  title: {quoted}\n  editors: [{quoted}]\n"
    made = page_of(tmp_path, works, more)
    told = [json.loads(one.text) for one in made.xpath("//script[@type='application/ld+json']")]
    assert [one["publisher"]["name"] for one in told] == [" ".join(HOSTILE.split())]
    (publisher,) = made.xpath("//meta[@name='dcterms.publisher']/@content")
    assert publisher == HOSTILE
    assert not [name for one in made.iter() for name in one.attrib if name.startswith("on")]
    assert len(made.xpath("//script")) == len(made.xpath("//script[@src='script.js' or @type]"))
