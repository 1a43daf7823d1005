"""How to cite the module: on the page, for reference managers, in its metadata."""

import json
from dataclasses import replace

import pytest
from lxml import html

from builder.interface.catalogue import load
from builder.lms.registry import PROFILES
from builder.model.module import PartOf
from builder.model.people import person
from builder.model.prose import Text
from builder.render.citing.exports import bibtex, ris
from builder.render.citing.module import as_work, citation
from builder.render.citing.registry import STYLES
from builder.render.metadata import dublin_core
from builder.source.references import read_references

URL = "https://example.ac.uk/leading"


@pytest.fixture
def module(sample):
    return replace(
        sample,
        title=replace(sample.title, text="Leading & managing {100%}"),
        authors=("Katie Jones", "Ó Brien, Siân"),
        published="2026-11-01",
        version="1.2.0",
        publisher="Cardiff University",
        url=URL,
        part_of=None,
    )


def cited(module, style="harvard", language="en-GB"):
    return html.fromstring(f"<div>{citation(module, load(language), STYLES[style])}</div>")


def text(element):
    for hidden in element.xpath(".//span[@class='visually-hidden']"):
        hidden.drop_tree()
    return " ".join(element.text_content().split())


ASKED = "[add the date on which you read it]"


EXPECTED = {
    "harvard": (
        "Jones, K. and Ó Brien, S. (2026) Leading & managing {100%}. Version 1.2.0. Cardiff University. "
        f"Available at: {URL} (Accessed: {ASKED})."
    ),
    "apa": (
        "Jones, K., & Ó Brien, S. (2026, November 1). Leading & managing {100%} (Version 1.2.0). "
        f"Cardiff University. {URL}"
    ),
    "vancouver": (
        "Jones K, Ó Brien S. Leading & managing {100%} [Internet]. Version 1.2.0. Cardiff University; "
        f"2026 [cited {ASKED}]. Available from: {URL}"
    ),
}


@pytest.mark.parametrize(("style", "expected"), EXPECTED.items())
def test_in_the_module_s_style(module, style, expected):
    assert text(cited(module, style)) == expected


def test_as_a_part_of_a_larger_work(module):
    part = replace(
        module, url="", part_of=PartOf("Things that work", ("E. Editor",)), title=Text("Hands", module.place)
    )
    assert text(cited(part)) == (
        "Jones, K. and Ó Brien, S. (2026) ‘Hands’, in E. Editor (ed.) Things that work. Version 1.2.0. "
        f"Cardiff University. (Accessed: {ASKED})."
    )


@pytest.mark.parametrize(
    ("style", "language", "november"),
    [
        ("harvard", "en-GB", "{d} November {y}"),
        ("harvard", "cy", "{d} Tachwedd {y}"),
        ("vancouver", "en-GB", "{y} Nov {d}"),
    ],
)
def test_the_day_of_reading_has_a_form_in_each_month(module, style, language, november):
    (place,) = cited(module, style, language).xpath(".//span[@data-today]")
    forms = place.get("data-today").split("|")
    assert len(forms) == 12
    assert forms[10] == november
    assert all("{d}" in form and "{y}" in form for form in forms)


@pytest.mark.parametrize(("write", "name"), [(bibtex, "cite.bib"), (ris, "cite.ris")])
@pytest.mark.parametrize("part_of", [None, PartOf("Things & others", ("Cardiff University", "E. Editor"))])
def test_what_reference_managers_read_is_what_was_meant(module, tmp_path, write, name, part_of):
    made = as_work(replace(module, part_of=part_of))
    (tmp_path / name).write_text(write(made), encoding="utf-8")
    (read,), findings = read_references(tmp_path / name, name)
    assert {finding.code for finding in findings} <= {"REF-010"}  # the day of reading is the reader's
    assert (read.key, read.authors, read.editors) == (made.key, made.authors, made.editors)
    for field in ("title", "container-title", "publisher", "URL"):
        assert read.field(field) == made.field(field)
    assert read.field("issued").startswith("2026")


def test_a_hostile_title_ends_no_field(module, tmp_path):
    hostile = "}, evil = {x}\nER  - \nTY  - BOOK \\input{x} % \" '"
    made = as_work(replace(module, title=Text(hostile, module.place), publisher=hostile, authors=(hostile,)))
    for write, name in ((bibtex, "cite.bib"), (ris, "cite.ris")):
        (tmp_path / name).write_text(write(made), encoding="utf-8")
        works, _ = read_references(tmp_path / name, name)
        assert len(works) == 1
        assert works[0].field("title").startswith("}, evil = {x} ER - TY - BOOK")


@pytest.mark.parametrize(
    ("typed", "publisher", "expected"),
    [
        ("Katie Jones", "", ("Jones", "Katie")),
        ("Ó Brien, Siân", "", ("Ó Brien", "Siân")),
        ("Siân Ó Brien", "", ("Ó Brien", "Siân")),
        ("Ludwig van der Berg", "", ("van der Berg", "Ludwig")),
        ("Cardiff University", "", ("Cardiff University", "")),
        ("Prifysgol Caerdydd", "", ("Prifysgol Caerdydd", "")),
        ("The King’s Fund", "", ("The King’s Fund", "")),
        ("Health Matters", "Health Matters", ("Health Matters", "")),
        ("Plato", "", ("Plato", "")),
    ],
)
def test_who_is_a_person(typed, publisher, expected):
    assert person(typed, publisher) == expected


def test_the_page_and_the_package_say_it(module):
    from builder.assembly import assemble, draw
    from builder.conformance import check

    package = assemble(
        draw(module, ("scorm12",), revision="", catalogue=load("en-GB")),
        standard="scorm12",
        profile=PROFILES["generic"],
    )
    assert [
        finding for finding in check(package) if "cite/" in finding.message or "purl" in finding.message
    ] == []
    page = html.document_fromstring(package.content("index.html"))
    for name in ("bibtex", "ris"):
        content = package.content(f"cite/{name}.txt").decode("utf-8")
        (link,) = page.xpath(f"//a[@href='cite/{name}.txt']")
        assert link.get("download")
        assert any(box.text_content() == content for box in page.xpath("//details//textarea"))
    terms = {
        meta.get("name"): meta.get("content") for meta in page.xpath("//meta[starts-with(@name, 'dcterms.')]")
    }
    assert terms["dcterms.publisher"] == "Cardiff University"
    assert terms["dcterms.identifier"] == URL
    told = json.loads(page.xpath("//script[@type='application/ld+json']")[0].text)
    assert told["author"][0] == {
        "@type": "Person",
        "name": "Katie Jones",
        "givenName": "Katie",
        "familyName": "Jones",
    }
    assert told["publisher"]["name"] == "Cardiff University"
    manifest = package.content("imsmanifest.xml").decode("utf-8")
    assert "N:Ó Brien;Siân;;;" in manifest
    assert "ORG:Cardiff University" in manifest
    assert f"<imsmd:location>{URL}</imsmd:location>" in manifest


def test_editors_of_whom_only_the_first_is_named(module):
    part = replace(module, url="", part_of=PartOf("Things that work", ("Clouston et al.",)))
    assert "in Clouston et al. (eds) Things that work" in text(cited(part))
    made = as_work(part)
    assert "editor = {{Clouston} and others}" in bibtex(made)
    assert ris(made).count("A2  - ") == 1


def test_others_who_are_not_named_are_nobody_s_name_in_the_metadata(module):
    for authors in (("Katie Jones", "et al."), ("Katie Jones et al.",), ("Katie Jones and others",)):
        terms = dublin_core(replace(module, authors=authors))
        assert [value for term, value in terms if term == "creator"] == ["Katie Jones"]
