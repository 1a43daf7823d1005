"""What the rules on accessible content find in words that people write, and what they leave alone."""

from dataclasses import replace

import pytest

from builder.blocks.figure import Figure
from builder.blocks.prose import ProseBlock
from builder.findings import Place
from builder.interface.language import script
from builder.lint import (
    alt_texts,
    capitals,
    colours,
    complex_figures,
    emoji,
    headings,
    link_texts,
    long_emphasis,
    other_scripts,
    places,
    table_headers,
    unseen,
)
from builder.lint import prose as prose_rules
from builder.lint.capitals import in_capitals
from builder.model.glossary import Term
from builder.model.module import Section
from builder.model.prose import Prose, Text
from builder.model.theme import Logo, Theme

HERE = Place("module.yaml", 7, 3)


def prose(text):
    lines = tuple((7 + number, 3) for number, _ in enumerate(text.split("\n")))
    return ProseBlock(Prose(text, HERE, lines), HERE)


def figure(alt, caption=None):
    said = None if caption is None else Prose(caption, HERE, ((7, 3),))
    return Figure("media/a.svg", "a.svg", Text(alt, HERE), False, said, None, None, HERE)


@pytest.fixture
def found(make_module):
    """The codes that a rule finds in a text, or in blocks of a section."""

    def found(rule, *blocks, language="en-GB"):
        shown = tuple(prose(block) if isinstance(block, str) else block for block in blocks)
        section = Section("one", Text("One", HERE), (), shown, HERE)
        module = make_module(sections=(section,), assessment=None, language=language)
        return [finding.code for finding in rule.findings(module)]

    return found


@pytest.mark.parametrize(
    "text",
    [
        "Learn the blue words.",
        "Read **the red text** first.",
        "Follow the green links.",
        "The words shown in green are new.",
        "Answers that are in blue are wrong.",
        "All fields marked in red are needed.",
        "Tap on the orange icon.",
    ],
)
def test_words_that_name_only_a_colour(text, found):
    assert found(colours, text) == ["ACC-041"]
    assert found(colours, text, language="cy") == []


@pytest.mark.parametrize(
    "colour",
    ["red", "green", "blue", "yellow", "orange", "purple", "pink", "grey", "gray", "turquoise", "violet"],
)
def test_colours_that_are_known(colour, found):
    assert found(colours, f"Learn the {colour.title()} words.") == ["ACC-041"]


@pytest.mark.parametrize(
    "text",
    [
        "Sharps go into the yellow box, swabs into the orange bag.",
        "Pull the red cord, or press the red button beside the bed.",
        "The blue line is for feeding.",
        "The red thread between them is iron.",
        "Write your answers in blue ink.",
        "The red words “stop” and “go” are bold.",
        "Click the green button labelled Start.",
        "Nurses in blue are registered.",
        "Patients in red zones wait.",
        "`the red words`",
    ],
)
def test_colours_of_things_in_the_world(text, found):
    assert found(colours, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "See the box on the right.",
        "The panel on the left shows it.",
        "Use the menu at the top left of the page.",
        "The table on the right-hand side lists them.",
        "Press the button in the lower right corner.",
    ],
)
def test_words_that_name_only_a_side(text, found):
    assert found(places, text) == ["ACC-042"]


@pytest.mark.parametrize(
    "text",
    [
        "The valve on the left is called mitral.",
        "Stand on the right of the bed.",
        "The button on the left sleeve is loose.",
        "The list on the right to roam is short.",
        "Everyone has the right text to hand.",
        "See the table below, and the section above.",
        "The arrow on the left ventricle points down.",
    ],
)
def test_sides_of_things_in_the_world(text, found):
    assert found(places, text) == []


def test_a_picture_above_or_below_is_named_well_enough_where_there_is_one(found):
    picture = figure("A dot")
    assert found(places, picture, "See the picture above.") == []
    assert found(places, "See the figure below.", picture) == []
    assert found(places, "See the figure below.") == ["ACC-042"]
    assert found(places, picture, "See the figure below.") == ["ACC-042"]
    assert found(places, "See the figure above.", picture) == ["ACC-042"]
    assert found(places, picture, picture, "As the above image shows.") == ["ACC-042"]


@pytest.mark.parametrize(
    "alt",
    [
        "Bar chart: falls by month",
        "A simple line graph of pulse over time",
        "Two pie charts of the budget",
        "The figure shows a flowchart of the referral",
        "Gantt chart of the rota",
        "Infographic on hand hygiene",
        "A map of Wales with its hospitals",
        "A mind map about grief",
        "Circuit diagram of a pump",
        "Chart showing doses",
        "An organisational chart of the trust",
    ],
)
def test_pictures_with_much_in_them(alt, found):
    assert found(complex_figures, figure(alt)) == ["ACC-014"]
    assert found(complex_figures, figure("Everything at a glance", f"*Figure 3*: {alt}")) == ["ACC-014"]


@pytest.mark.parametrize(
    "alt",
    [
        "A nurse points at a bar chart",
        "The patient’s chart at the end of the bed",
        "An eye chart",
        "A wall map behind the reception",
        "Graph paper",
        "A lady with a map of Wales in her hand",
        "Mapping the ward: six people around a table",
    ],
)
def test_pictures_in_which_a_chart_is_seen(alt, found):
    assert found(complex_figures, figure(alt)) == []


@pytest.mark.parametrize(
    ("alt", "mended"),
    [
        ("Image of a ward", "A ward"),
        ("A photograph showing two nurses", "Two nurses"),
        ("picture: a sink", "A sink"),
        ("This is a photo of the sink", "The sink"),
        ("A picture that shows a sink", "A sink"),
    ],
)
def test_a_description_is_mended(alt, mended, make_module):
    logo = Logo("media/a.svg", "a.svg", Text(alt, HERE), False, "", 40, HERE)
    (finding,) = alt_texts.findings(replace(make_module(), theme=Theme(logo=logo)))
    assert (finding.code, finding.hint) == ("ACC-010", f"Write: {mended}")


@pytest.mark.parametrize(
    "alt",
    ["A drawing of a sink", "Screenshot of the menu", "Images move us", "The pictured ward", "Imaging of"],
)
def test_descriptions_that_may_begin_so(alt, found):
    assert found(alt_texts, figure(alt)) == []


@pytest.mark.parametrize(
    "alt",
    [
        *(
            "Image",
            "photo",
            ".",
            "-",
            "…",
            "alt",
            "TODO",
            "untitled",
            "DSC_0012",
            "image1",
            "Image of",
            "IMG_0001",
        ),
        *(
            "IMG-20260101-WA0003",
            "P1010042",
            "Figure 3",
            "Screenshot 2026-01-31 at 10.15.00",
            "scan0001",
            "***",
        ),
        *("[alt text]", "image\u200b", "Untitled-1", "a photo."),
    ],
)
def test_descriptions_that_say_nothing(alt, found, make_module):
    assert found(alt_texts, figure(alt)) == ["ACC-015"]
    logo = Logo("media/a.svg", "a.svg", Text(alt, HERE), False, "", 40, HERE)
    findings = alt_texts.findings(replace(make_module(), theme=Theme(logo=logo)))
    assert [finding.code for finding in findings] == ["ACC-015"]


@pytest.mark.parametrize("alt", ["Llun", "delwedd", "Testun amgen", "TODO", "Llun 2", "dim disgrifiad"])
def test_welsh_descriptions_that_say_nothing(alt, found):
    assert found(alt_texts, figure(alt), language="cy") == ["ACC-015"]


@pytest.mark.parametrize(
    ("alt", "language"),
    [
        *(
            (alt, "en")
            for alt in ("A", "1", "👍", "−", "Soap", "Photo wall", "Figure skating", "Image 3 of a heart")
        ),
        *((alt, "en") for alt in ("An untitled book", "P45", "DSC members", "Llun", "To do list")),
        *(("Foto", "de"), ("Alt", "de"), ("photo", "fr"), ("Llun y llyn", "cy")),
    ],
)
def test_descriptions_that_are_short_and_say_something(alt, language, found):
    assert found(alt_texts, figure(alt), language=language) == []


@pytest.mark.parametrize(
    "text",
    [
        "Here",
        "he\u200bre",
        "click\u00a0here",
        "click **here**",
        "*read more* …",
        "This link",
        "find out\nmore",
        "More >",
    ],
)
def test_links_that_say_nothing(text, found):
    assert found(link_texts, f"See [{text}](https://example.org/a).") == ["ACC-020"]
    assert found(link_texts, f"See [{text}](https://example.org/a).", language="fr") == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_link_without_a_word_says_nothing_in_any_language(language, found):
    for text in ("→", "…", "»"):
        assert found(link_texts, f"See [{text}](https://example.org/a).", language=language) == ["ACC-020"]
    assert found(link_texts, "See [🏥](https://example.org/a).", language=language) == []


def test_the_words_of_a_link_are_judged_in_its_own_language(found):
    welsh = "::: {lang=cy}\nGweler [yma](https://example.org/a) a [here](https://example.org/b).\n:::"
    assert found(link_texts, welsh) == ["ACC-020"]
    assert found(link_texts, "See [yma](https://example.org/a).") == []


def test_links_to_the_same_place_may_have_the_same_words(found):
    same = "[The plan](https://example.org/a) and [the plan](http://example.org/a/)"
    assert found(link_texts, same) == []
    assert found(link_texts, same.replace("/a/", "/b/")) == ["ACC-022"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("ελευθερία ή θάνατος", "Write: [ελευθερία ή θάνατος]{lang=el}"),
        ("שלום עולם", "Write: [שלום עולם]{lang=he}"),
        ("こんにちは", "Write: [こんにちは]{lang=ja}"),
        ("안녕하세요", "Write: [안녕하세요]{lang=ko}"),
        ("اغسل يديك", "Write: [اغسل يديك]{lang=ar}"),
        ("สวัสดี", "Write: [สวัสดี]{lang=th}"),
    ],
)
def test_the_language_is_told_by_the_script(text, hint, make_module):
    for around in (f"A {text}, it says.", f"**{text}**", f"## {text}", f"- ({text})"):
        section = Section("one", Text("One", HERE), (), (prose(around),), HERE)
        (finding,) = other_scripts.findings(make_module(sections=(section,), assessment=None, language="en"))
        assert (finding.code, finding.hint) == ("ACC-040", hint), around


def test_where_the_script_does_not_tell_the_author_chooses(make_module):
    section = Section("one", Text("One", HERE), (), (prose("Они сказали"),), HERE)
    (finding,) = other_scripts.findings(make_module(sections=(section,), assessment=None, language="en"))
    assert finding.hint.startswith("Write: [Они сказали]{lang=ru}, with the tag of its language: ru, uk, bg")


def test_the_script_of_the_module_is_its_own(found):
    assert found(other_scripts, "Вымойте руки με σαπούνι.", language="ru") == ["ACC-040"]
    assert found(other_scripts, "Вымойте руки. Use soap.", language="sr") == []
    assert found(other_scripts, "手を洗いましょう", language="ja") == []
    assert found(other_scripts, "Вымойте руки.", language="sr-Latn") == ["ACC-040"]


def test_scripts_of_languages():
    assert [script(tag) for tag in ("en-GB", "ru", "sr-Latn-RS", "zh-TW", "ja", "xx")] == [
        *("Latn", "Cyrl", "Latn", "Hant", "Jpan"),
        "",
    ]


@pytest.mark.parametrize(
    ("text", "capitals"),
    [
        ("WASH YOUR HANDS NOW", False),
        ("ALWAYS WASH DIRTY HANDS", True),
        ("ALWAYS WASHING HANDS", False),
        ("ALWAYS WASH YOUR DIRTY HANDS", True),
        ("DON’T FORGET SOAP AND WATER", True),
        ("NHS BMA RCN GMC NMC", False),
        ("STOP NOW", False),
        ("ALWAYS wash YOUR DIRTY HANDS", False),
        ("РУКИ НАДО ВСЕГДА МЫТЬ ТЩАТЕЛЬНО", True),
        ("请洗手 请洗手 请洗手 请洗手请", False),
    ],
)
def test_sentences_in_capitals(text, capitals):
    assert in_capitals(text) is capitals


@pytest.mark.parametrize(
    "text", ["Press ▶️.", "click on the ⚙️ icon", "Tap **✅** to finish", "Select ➕ and ➖."]
)
def test_emoji_that_stand_for_words(text, found):
    assert found(emoji, text) == ["ACC-063"]


@pytest.mark.parametrize(
    "text", ["Press ▶️ Play.", "Well done 🎉.", "Press → twice.", "Press Start ▶️.", "⚙️ Press it."]
)
def test_emoji_beside_words(text, found):
    assert found(emoji, text) == []


def test_a_long_description_is_for_those_who_want_more(found):
    """A text for `alt:` may be as long as somebody listens; what is longer has a place of its own."""
    fits, long = figure("A ward. " * 31 + "At"), figure("A ward. " * 31 + "Ann")
    assert (len(fits.alt.text), len(long.alt.text)) == (250, 251)
    assert found(alt_texts, fits) == []
    assert found(alt_texts, long) == ["ACC-012"]
    told = replace(long, long_description=Prose("A ward, told at length.", HERE, ((7, 3),)))
    assert found(alt_texts, told) == []


def test_questions_that_no_part_draws_are_looked_at_too(make_module, assessment):
    left = replace(assessment, undrawn=(figure("Image of a ward"),), elsewhere=(figure("Photo of a sink"),))
    findings = alt_texts.findings(make_module(assessment=left))
    assert [finding.code for finding in findings] == ["ACC-010", "ACC-010"]


def test_terms_may_lead_to_different_places_with_the_same_words(make_module):
    terms = tuple(
        Term(
            Text(name, HERE),
            Prose(f"As [the plan](https://example.org/{name}) says.", HERE, ((7, 3),)),
            None,
            (),
            HERE,
        )
        for name in ("one", "two")
    )
    assert list(link_texts.findings(make_module(terms=terms))) == []


def test_an_address_may_have_sixty_characters(found):
    for length, codes in ((60, []), (61, ["ACC-021"])):
        address = "https://example.org/".ljust(length, "a")
        assert found(link_texts, f"See <{address}>.") == codes


def test_the_title_of_the_assessment_may_be_in_capitals_as_little_as_others(make_module, assessment):
    loud = replace(assessment, title=Text("PLEASE ANSWER THESE QUESTIONS NOW", HERE))
    assert [finding.code for finding in capitals.findings(make_module(assessment=loud))] == ["ACC-060"]


def test_a_heading_may_be_a_sentence_of_120_characters(found):
    for length, codes in ((120, []), (121, ["ACC-032"])):
        assert found(headings, f"## {'Wash them. '.ljust(length - 1, 'a')}.\n\nNow.") == codes
    for sign in "!?":
        assert found(headings, f"## {'Wash them' * 20}{sign}\n\nNow.") == ["ACC-032"]
    assert found(headings, f"## {'a' * 200}\n\nNow.") == []


@pytest.mark.parametrize("empty", ["##", "## \u200b", "## &nbsp;"])
def test_of_a_heading_without_words_nothing_else_is_said(empty, found):
    assert found(headings, f"Words.\n\n{empty}") == []
    assert found(headings, f"{empty}\n\n{empty}\n\nWords.") == []
    assert found(headings, "Words.\n\n## At night") == ["ACC-030"]


def test_emphasis_inside_emphasis_makes_it_no_shorter(found):
    words = "Wash them all. " * 14
    assert found(long_emphasis, f"**{words}and *then* dry them.**") == ["ACC-061"]
    assert found(long_emphasis, f"{words} **and *then* dry them.** {words}") == []


@pytest.mark.parametrize(("length", "codes"), [(200, []), (201, ["ACC-061"])])
def test_emphasis_may_have_two_hundred_characters(length, codes, found):
    assert found(long_emphasis, f"Now: *{'a' * length}*") == codes


def test_of_a_passage_in_capitals_the_first_sentence_is_named(found):
    assert found(capitals, "ALWAYS WASH DIRTY HANDS. NEVER TOUCH DIRTY SINKS.") == ["ACC-060"]


def test_a_decoration_with_a_description_is_told_of_once(found):
    """That it has one is a rule of its own."""
    assert found(alt_texts, replace(figure("A dot", "A dot."), decorative=True)) == []
    assert found(alt_texts, replace(figure("A dot", "A dot."), decorative=True, alt=None)) == ["ACC-013"]


def test_words_of_links_by_the_language_around_them(found):
    assert found(link_texts, "::: {lang=cy}\nGweler [yma](https://example.org/a).\n:::") == ["ACC-020"]
    assert found(link_texts, "::: {lang=cy}\nGweler [here](https://example.org/a).\n:::") == []


@pytest.mark.parametrize(
    ("corner", "options", "codes"),
    [("", "", ["PRO-026"]), ("", " {row-headers}", []), ("Step", "", []), ("[^1]", "", ["PRO-026"])],
)
def test_the_corner_of_a_table_is_empty_only_above_the_headers_of_rows(corner, options, codes, found):
    table = f"| {corner} | Time |\n|---|---|\n| Wet | 5 s |\n\nTable: Steps{options}\n\n[^1]: A note."
    assert found(table_headers, table) == codes


def test_each_level_of_headings_follows_the_one_above(found):
    assert found(prose_rules, "## a\n\n### b\n\n#### c\n\n## d") == []
    assert found(prose_rules, "### a") == found(prose_rules, "## a\n\n#### b") == ["PRO-002"]


@pytest.mark.parametrize("text", ["```\n\n```", "&nbsp;", "\u200b", "[^1]\n\n[^1]: \u200b", "**\u2060**"])
def test_texts_that_show_nothing(text, found):
    assert found(unseen, text) == ["STR-019"]


@pytest.mark.parametrize(
    "text", ["```\nx\n```", "---", "$x$", "$$\nx\n$$", "&amp;", "[[page]]", "- 1", "`.`", "👍"]
)
def test_texts_that_show_something(text, found):
    assert found(unseen, text) == []
