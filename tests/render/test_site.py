"""The three files of a page."""

import gzip
import json
import os
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html

from builder.assembly import assemble, draw
from builder.blocks.embed import Embed
from builder.blocks.prose import ProseBlock
from builder.blocks.registry import BLOCKS
from builder.findings import Place
from builder.interface.catalogue import load as catalogue_for
from builder.lms.registry import PROFILES
from builder.model.glossary import Term
from builder.model.prose import Prose, Text
from builder.questions.registry import QUESTIONS
from builder.render.policy import POLICY
from builder.source import load
from builder.standards.registry import STANDARDS


def page(files_of_it):
    return html.document_fromstring(files_of_it["index.html"].encode("utf-8"))


def data(files_of_it):
    return json.loads(page(files_of_it).get_element_by_id("coursewright-data").text)


def test_the_page_of_a_small_module_reads_as_the_golden_one(files, sample, root):
    """Written anew with COURSEWRIGHT_UPDATE_GOLDENS=1; what changed is for a person to read."""
    golden = root / "tests/render/golden/index.html"
    made = files(sample)["index.html"]
    if os.environ.get("COURSEWRIGHT_UPDATE_GOLDENS"):
        golden.write_text(made, encoding="utf-8", newline="\n")
    assert made == golden.read_text(encoding="utf-8")


def test_three_files_in_the_order_of_their_names(files, sample):
    assert list(files(sample)) == ["index.html", "script.js", "style.css"]


def test_the_same_module_gives_the_same_bytes(files, kitchen_sink):
    assert files(kitchen_sink) == files(kitchen_sink)


def test_lines_end_with_line_feeds(files, kitchen_sink):
    for name, text in files(kitchen_sink).items():
        assert "\r" not in text, name
        assert text.endswith("\n"), name


def test_script_and_stylesheet_are_ascii(files, kitchen_sink):
    made = files(kitchen_sink)
    assert made["script.js"].isascii()
    assert made["style.css"].isascii()


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize(("name", "most"), [("compassionate-leadership", 25_000), ("kitchen-sink", 40_000)])
def test_script_and_stylesheet_stay_within_the_budget(load_module, name, most, standard, profile):
    """Bytes of both together, compressed as servers do, in every package that can be made."""
    module = load_module(f"modules/{name}")
    package = assemble(
        draw(module, (standard,), revision="0123abc", catalogue=catalogue_for(module.language)),
        standard=standard,
        profile=PROFILES[profile],
    )
    made = {entry.path: entry.content for entry in package.entries}
    sizes = {name: len(gzip.compress(made[name], 9)) for name in ("script.js", "style.css")}
    assert sum(sizes.values()) <= most, sizes


def dicts_of(told):
    """Every object in the page's data."""
    if isinstance(told, list):
        return [found for one in told for found in dicts_of(one)]
    if not isinstance(told, dict):
        return []
    return [told, *(found for one in told.values() for found in dicts_of(one))]


def words_of(told):
    """What the script looks up: every key that is no author's id, and what `type`, `kind` and `standard` say."""
    found = dicts_of(told)
    ids = {one["id"] for one in found if "id" in one}
    said = {one[name] for one in found for name in ("type", "kind", "standard") if name in one}
    return said | {key for one in found for key in one if key not in ids}


@pytest.mark.parametrize("name", ["compassionate-leadership", "kitchen-sink"])
def test_no_member_with_a_short_name_is_a_word_of_the_page(files, root, name):
    """The kitchen sink has every field there is; the script would look for one of them under its short name."""
    names = json.loads((root / "templates/shipped/names.json").read_text(encoding="utf-8"))
    module, findings = load(root / "modules" / name, shown=name)
    assert module, findings
    made = files(module)
    told = data(made) | {"strings": {}}
    assert {"assessment", "options", "choice", "scorm12"} <= words_of(told)
    acts = set(page(made).xpath("//@data-act"))
    assert "previous" in acts
    both = {*names, *names.values()}
    assert both & (words_of(told) | acts | set(BLOCKS) | set(QUESTIONS)) == set()


NASTY = '</script><script>alert("1")</script><!-- & {{ module.id }} {title} \u2028'


def test_a_title_cannot_break_out_of_the_page(files, sample):
    section = replace(sample.sections[0], title=Text(NASTY, sample.place))
    module = replace(sample, title=Text(NASTY, sample.place), sections=(section, *sample.sections[1:]))
    made = files(module)
    assert "<script>alert" not in made["index.html"]
    assert data(made)["module"]["title"] == NASTY
    assert data(made)["sections"][0]["title"] == NASTY
    assert page(made).find(".//h1").text_content() == NASTY
    assert len(page(made).findall(".//script")) == 3


def test_an_address_cannot_break_out_of_its_attribute(files, sample):
    made = files(replace(sample, contact='"><img src=x onerror=alert(1)>@example.ac.uk'))
    assert page(made).xpath("//img") == []


def test_dates_are_given_as_the_language_writes_them(files, sample):
    made = replace(sample, published="2026-04-01", review_by="2028-04")
    facts = [fact.text_content() for fact in page(files(made)).xpath("//dl[@class='about']/dd")]
    assert "1 April 2026" in facts
    assert "April 2028" in facts
    assert "Ebrill 2028" in page(files(made, "cy")).get_element_by_id("about").text_content()


def test_words_in_another_language_than_the_authors_say_so(files, sample):
    """A module in a language without a catalogue has English words around it."""
    made = page(files(replace(sample, language="fr"), "fr"))
    assert made.get("lang") == "fr"
    for place in ("notices", "save", "help-desk"):
        assert made.xpath(f"//*[@data-view='{place}']/@lang") == ["en"], place
    assert set(made.xpath("//p[contains(@class, 'kind')]/@lang")) == {"en"}
    assert made.xpath("//h1/@lang | //*[@data-view='menu']/@lang | //legend/@lang") == []


def test_words_in_the_authors_language_need_no_mark(files, sample):
    welsh = page(files(replace(sample, language="cy"), "cy"))
    assert [place.tag for place in welsh.xpath("//*[@lang]")] == ["html", "textarea"]


def test_nothing_is_inline(files, kitchen_sink):
    made = page(files(kitchen_sink))
    assert made.xpath("//style | //*[@style] | //@*[starts-with(name(), 'on')]") == []
    assert [script.get("src") or script.get("type") for script in made.xpath("//script")] == [
        "script.js",
        "application/ld+json",
        "application/json",
    ]
    assert made.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") == [
        f"{POLICY}; frame-src https://login.example.org https://maps.example.org https://video.example.org"
    ]


def test_every_reference_within_the_page_finds_its_element(files, kitchen_sink):
    made = page(files(kitchen_sink))
    ids = made.xpath("//@id")
    assert len(ids) == len(set(ids))
    named = {name for attribute in ("for", "aria-controls") for name in made.xpath(f"//@{attribute}")}
    for attribute in ("aria-labelledby", "aria-describedby"):
        named.update(name for value in made.xpath(f"//@{attribute}") for name in value.split())
    named.update(href[1:] for href in made.xpath("//@href[starts-with(., '#')]"))
    assert named <= set(ids), named - set(ids)


def test_the_glossary_and_the_notes_of_a_section_are_linked_there_and_back(files, kitchen_sink):
    made = page(files(kitchen_sink))
    section = made.get_element_by_id("section-richer-words")
    uses = section.xpath(".//a[@role='doc-glossref' or @role='doc-noteref']")
    assert {use.get("role") for use in uses} == {"doc-glossref", "doc-noteref"}
    for use in uses:
        entry = made.get_element_by_id(use.get("href")[1:])
        assert f"#{use.get('id')}" in entry.xpath(".//a[@role='doc-backlink']/@href")
    (notes,) = section.xpath("./*[@role='doc-endnotes']")
    assert made.get_element_by_id(notes.get("aria-labelledby")).text == "Notes"
    assert notes.xpath(
        "./preceding-sibling::*[@class='prose'] and ./following-sibling::*[contains(@class, 'turn')]"
    )
    assert made.xpath("//section[@id='glossary']/following-sibling::section/@id") == ["references", "about"]


def test_a_page_has_only_the_looks_that_its_text_needs(files, sample):
    looks = {
        "code": "`a`",
        "quotes": "> a",
        "alignment": "| a |\n| ---: |\n| b |",
        "definitions": "a\n: b",
        "callouts": "::: note\na\n:::",
        "footnotes": "a^[b]",
        "maths": "$a$",
    }
    marks = {
        "code": ".code-keyword",
        "quotes": "blockquote{margin",
        "alignment": ".align-right",
        "definitions": "dl>dt",
        "callouts": ".callout-kind",
        "footnotes": ".note-number",
        "glossary": ".term",
        "maths": ".formula",
    }
    plain = files(sample)["style.css"]
    assert [name for name, mark in marks.items() if mark in plain] == []
    for name, text in looks.items():
        block = ProseBlock(Prose(text, sample.place), sample.place)
        section = replace(sample.sections[0], blocks=(block,))
        made = files(replace(sample, sections=(section,), completion=()))["style.css"]
        assert [other for other, mark in marks.items() if mark in made] == [name]
    terms = (Term(Text("a", sample.place), Prose("b", sample.place), None, (), sample.place),)
    assert ".term" in files(replace(sample, terms=terms))["style.css"]


def test_the_words_of_a_callout_are_the_page_s(files, sample):
    block = ProseBlock(Prose("::: warning\na\n:::", sample.place), sample.place)
    section = replace(sample.sections[0], blocks=(block,))
    module = replace(sample, language="fr", sections=(section,), completion=())
    (kind,) = page(files(module, "fr")).xpath("//*[@class='callout-kind']")
    assert (kind.text_content(), kind.get("lang")) == ("Warning", "en")


def test_every_choice_stands_in_a_fieldset_with_a_legend(files, kitchen_sink):
    inputs = page(files(kitchen_sink)).xpath("//input[@type='radio' or @type='checkbox'][@name]")
    assert len(inputs) > 10
    for choice in inputs:
        fieldsets = choice.xpath("ancestor::fieldset[1]")
        assert fieldsets, choice.get("name")
        assert fieldsets[0][0].tag == "legend", choice.get("name")
        assert fieldsets[0][0].text_content().strip(), choice.get("name")
        assert choice.xpath("ancestor::label"), choice.get("name")


def test_every_writing_box_has_a_name_and_says_who_can_read_it(files, kitchen_sink):
    made = page(files(kitchen_sink))
    boxes = made.xpath("//main//textarea[not(@readonly)]")
    assert len(boxes) > 3
    for box in boxes:
        name = box.get("aria-labelledby")
        label = made.get_element_by_id(name) if name else made.xpath(f"//label[@for='{box.get('id')}']")[0]
        assert label.text_content().strip()
        told = [made.get_element_by_id(part).text_content() for part in box.get("aria-describedby").split()]
        assert any("sent to your tutor" in text.lower() for text in told)


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("own-habit", "not sent to your tutor as an answer and not marked"),
        ("try-long-fill-in", "Saved with your progress and sent to your tutor"),
        ("try-self-marked", "not sent to your tutor; you mark it yourself"),
        ("own-ward", "Sent to your tutor with your answers"),
    ],
)
def test_the_line_by_a_box_says_who_reads_just_this_text(files, kitchen_sink, item, words):
    assert words in page(files(kitchen_sink)).get_element_by_id(f"readers-{item}").text_content()


def test_a_hotspot_draws_every_region_with_its_number_in_the_list(files, kitchen_sink):
    made = page(files(kitchen_sink))
    for name in ("try-hotspot", "worn-on"):
        (item,) = made.xpath(f"//*[@data-item='{name}']")
        drawn = item.xpath(".//*[@data-region]")
        assert [region.get("data-region") for region in drawn] == [
            one.get("value") for one in item.xpath(".//input")
        ]
        assert [region.xpath("string(.//text)") for region in drawn] == [
            str(n + 1) for n in range(len(drawn))
        ]
        assert item.xpath(".//*[@aria-hidden='true'][.//@data-region]")


def test_what_nobody_judges_has_no_check(files, kitchen_sink):
    made = page(files(kitchen_sink))
    for name in ("try-likert", "try-long-fill-in", "try-self-marked"):
        assert not made.xpath(f"//*[@data-item='{name}']//*[@data-act='check']"), name
    assert made.xpath("//*[@data-item='try-hotspot']//*[@data-act='check']")


def test_headings_never_skip_a_level(files, kitchen_sink):
    levels = [
        int(heading.tag[1]) for heading in page(files(kitchen_sink)).xpath("//h1|//h2|//h3|//h4|//h5|//h6")
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_right_answers_and_feedback_are_not_in_what_is_read(files, sample):
    made = page(files(sample))
    for template in made.xpath("//template"):
        template.drop_tree()
    assert "Indeed." not in made.text_content().split("coursewright-data")[0]


@pytest.mark.parametrize("name", [*BLOCKS, *QUESTIONS])
def test_every_type_is_on_the_page_of_the_kitchen_sink(name, files, kitchen_sink):
    """A type without a template or a script would fail here and name itself."""
    blocks = [block for block in kitchen_sink.blocks() if block.type == name]
    assert blocks, f"modules/kitchen-sink has no {name}"
    made = files(kitchen_sink)
    for block in blocks:
        if block.id:
            assert page(made).xpath(f"//*[@data-item='{block.id}']"), block.id
            assert data(made)["items"][block.id]["type"] == name
            assert f'"{name}"]=' in made["script.js"] or f").{name}=" in made["script.js"]


def test_a_module_carries_only_the_scripts_of_its_types(files, sample):
    script = files(sample)["script.js"]
    assert ").reflection=" in script
    assert ").compare=" not in script
    assert "multiple-choice" not in script


def test_without_an_assessment_the_page_has_none(files, sample):
    completion = sample.completion[:2]
    made = files(replace(sample, assessment=None, completion=completion))
    assert page(made).xpath("//*[@id='assessment'] | //a[@href='#assessment']") == []
    assert data(made)["assessment"] is None
    assert "submit-anyway" in files(sample)["script.js"]
    assert "submit-anyway" not in made["script.js"]


def test_an_unknown_standard_is_a_defect(sample, files):
    from builder.interface.catalogue import load
    from builder.render.site import render

    with pytest.raises(KeyError):
        render(sample, standard="aicc", profile={}, revision="", catalogue=load("en"))


def test_the_policy_and_the_card_name_a_host_with_its_port(files, kitchen_sink):
    """What the browser lets in and what the learner is told are the same."""
    place = Place("module.yaml", 1)
    embed = Embed(
        Text("https://Media.Example.org:8443/film", place),
        Text("A film", place),
        (Text("login.example.org:443", place),),
        None,
        0,
        is_wide=True,
        place=place,
    )
    section = replace(kitchen_sink.sections[0], blocks=(embed,))
    made = page(files(replace(kitchen_sink, sections=(section,), completion=())))
    (policy,) = made.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == f"{POLICY}; frame-src https://login.example.org https://media.example.org:8443"
    card = made.xpath("//*[contains(@class, 'embed')]")[0].text_content()
    assert "This comes from media.example.org:8443." in card
    assert "Load from media.example.org:8443" in card
