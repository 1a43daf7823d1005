"""Words of other tools: each is one finding, which says what the thing is called here."""

import pytest

from builder.source.schema import properties_of_blocks, schema
from builder.source.wording import other_tools


@pytest.fixture
def only(load_text, small):
    """The one finding in the smallest module with a block or a line of another kind."""

    def look(block="- Leadership is for everyone.", old="", new=""):
        text = small.replace("- Leadership is for everyone.", block.replace("\n", "\n      "))
        (finding,) = load_text(text.replace(old, new) if old else text)[1]
        return finding

    return look


@pytest.mark.parametrize(
    ("word", "said"),
    [
        *((word, "`::: note`") for word in ("admonition", "note", "callout", "alert")),
        ("warning", "`::: warning`"),
        ("glossary", "`terms:`"),
        *((word, "`figure`") for word in ("image", "img")),
        *((word, "`embed`") for word in ("iframe", "youtube")),
        *(
            (word, "`choice` with one right answer")
            for word in ("mcq", "quiz", "single-choice", "Single Choice")
        ),
        ("multiple_choice", "`multiple-choice`"),
        ("true_false", "`true-false`"),
        ("table", "bars"),
    ],
)
def test_a_type_of_another_tool_is_told_its_name_here(only, word, said):
    finding = only(f"- type: {word}\n  id: one")
    assert finding.code == "STR-018"
    assert said in finding.hint
    assert "reflection, compare" not in finding.hint


def test_a_type_that_is_hardly_like_another_is_guessed_before_all_are_listed(only):
    hint = only("- type: vidoclip\n  id: one").hint
    assert hint.startswith("Did you mean `video`? Else write one of: reflection, compare")


def test_where_only_questions_stand_no_block_is_advised(load_text, small):
    text = small + "assessment:\n  questions:\n    - type: {}\n      id: one\n"
    for word in ("image", "callout"):
        (finding,) = load_text(text.format(word))[1]
        assert "choice" in finding.hint
        assert "figure`" not in finding.hint
        assert ":::" not in finding.hint


@pytest.mark.parametrize(
    ("block", "name", "line"),
    [
        ('- type: true-false\n  id: one\n  question: So?\n  answer: "true"', "stem", "        stem: So?"),
        ('- type: true-false\n  id: one\n  text: So?\n  answer: "true"', "stem", "        stem: So?"),
        ("- type: reflection\n  id: one\n  question: Why?", "prompt", "        prompt: Why?"),
        ("- type: reflection\n  id: one\n  stem: Why?", "prompt", "        prompt: Why?"),
        ("- type: figure\n  src: media/dot.svg\n  alt: A dot.", "image", "        image: media/dot.svg"),
        ("- type: video\n  title: It\n  src: media/it.mp4\n  speech: none", "video", "        video: media/it.mp4"),
        ("- type: embed\n  title: It\n  src: https://a.example", "url", "        url: https://a.example"),
        ("- type: quotation\n  quote: So.", "text", "        text: So."),
        ("- type: accordion\n  panels:\n    - heading: It\n      text: So.", "title", "          - title: It"),
    ],
)  # fmt: skip
def test_a_field_of_another_tool_is_one_finding_with_the_line_to_write(only, block, name, line):
    finding = only(block)
    assert (finding.code, finding.message.endswith(f" is called `{name}` here")) == ("STR-001", True)
    assert finding.hint == f"Write:\n{line}"


def test_two_words_are_not_given_the_same_name(load_text, small):
    block = '- type: true-false\n        id: one\n        question: So?\n        text: More\n        answer: "true"'
    first, second = load_text(small.replace("- Leadership is for everyone.", block))[1]
    assert first.message == "`question` is called `stem` here"
    assert second.message == "`text` is no field of the type true-false"


def test_every_name_that_is_given_is_a_field_or_a_type():
    module = schema("module.schema.json")
    parts = (module, module["$defs"]["section"], module["$defs"]["assessment"])
    fields = {*properties_of_blocks(), *(name for part in parts for name in part["properties"])}
    given = {name for names in other_tools._FIELDS.values() for name in names}
    assert given <= fields
    types = module["$defs"]["typed-block"]["properties"]["type"]["enum"]
    for word in other_tools._TYPES:
        assert other_tools.type_called(word, types), word
        assert word not in types


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("90", "90 min"),
        ("90m", "90 min"),
        ("90 minutes", "90 min"),
        ("1.5 h", "1 h 30 min"),
        ("2 hours", "2 h"),
        ("1 hour and 15 minutes", "1 h 15 min"),
        ("1h30", "1 h 30 min"),
        ("1:30", "1 h 30 min"),
        ("0:45", "45 min"),
        ("PT90M", "90 min"),
        ('"90"', "90 min"),
    ],
)
def test_a_duration_in_another_form_is_shown_as_it_is_written_here(only, typed, meant):
    finding = only(old="licence:", new=f"duration: {typed}\nlicence:")
    assert (finding.code, finding.hint) == ("STR-004", f"Write:\nduration: {meant}")


@pytest.mark.parametrize("typed", ["soon", "0", "-5", "99999", "about an hour"])
def test_what_is_no_duration_is_not_guessed(only, typed):
    hint = only(old="licence:", new=f"duration: {typed}\nlicence:").hint
    assert hint == "Write a duration such as 40 min or 1 h 30 min."


AGAIN = "- type: reflection\n        id: {}\n        prompt: So?"


@pytest.mark.parametrize(
    ("first", "second", "renamed"),
    [
        ("- id: define", "", "Rename the section: results in the LMS are kept"),
        ("- id: first", AGAIN.format("first"), "Rename the section: learners' answers are kept"),
        ("- id: first", AGAIN.format("define"), "Rename the outcome"),
    ],
)  # fmt: skip
def test_of_two_equal_ids_the_one_is_renamed_under_which_less_is_kept(
    load_text, small, first, second, renamed
):
    text = small.replace("- id: first", first)
    if second:
        text = text.replace("- Leadership is for everyone.", second)
    (finding,) = load_text(text)[1]
    assert finding.code == "STR-007"
    assert finding.hint.startswith(renamed)
