"""Markdown as other tools read it: what is found, and that what is to be written instead is what was meant."""

import pytest

from builder.lint import lint
from builder.source.loading import load
from tests.source.small import SMALL


@pytest.fixture
def found(tmp_path):
    """What is found in a piece of prose: code, line and column in it, and what to write."""

    def look(prose):
        block = "      - |\n" + "".join(f"        {line}\n" if line else "\n" for line in prose.split("\n"))
        (tmp_path / "module.yaml").write_text(
            SMALL.replace("      - Leadership is for everyone.\n", block), encoding="utf-8"
        )
        module, findings = load(tmp_path / "module.yaml", shown="module.yaml")
        assert findings == []
        return [one for one in lint(module) if one.code in {"PRO-032", "PRO-040", "PRO-041", "PRO-042"}]

    return look


def hints(findings):
    return [finding.hint for finding in findings]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (
            "> [!NOTE]\n> GitHub style\n\nA paragraph after the note.",
            ["::: note\nGitHub style\n:::"],
        ),
        (
            "> [!NOTE]\n> One line.\n!!! tip\n    Another note.\n",
            ["::: note\nOne line.\n:::", "::: tip\nAnother note.\n:::"],
        ),
        (
            "> [!WARNING] Sharps\n> Mind\nthe needles.\n\nMore.",
            ["::: warning Sharps\nMind\nthe needles.\n:::"],
        ),
        (
            "> [!TIP]\n> One.\n>\n> - two\n>   - three\n>\n> Four.\n> Five.",
            ["::: tip\nOne.\n\n- two\n  - three\n\nFour.\nFive.\n:::"],
        ),
        ("> [!NOTE]\n> Before.\n> > Quoted.\n\nMore.", ["::: note\nBefore.\n> Quoted.\n:::"]),
        ("> [!NOTE]\n\nA paragraph after an empty note.", ["::: note\nWhat it says.\n:::"]),
        (
            "!!! note\n    Inside.\n\n    Inside, too.\n\n<div>Outside.</div>",
            ["::: note\nInside.\n\nInside, too.\n:::"],
        ),
        ("!!! note\n    Inside.\n<div>Outside.</div>", ["::: note\nInside.\n:::"]),
        (
            '!!! danger "Sharps"\n\n    - Mind\n        - the needles\n\nOutside.',
            ["::: warning Sharps\n- Mind\n    - the needles\n:::"],
        ),
        ("!!! note\nIn the same paragraph.\n\nOutside.", ["::: note\nIn the same paragraph.\n:::"]),
        ("!!! note\n    One.\n\n!!! tip\n    Two.", ["::: note\nOne.\n:::", "::: tip\nTwo.\n:::"]),
        ("> !!! note\n>     Inside.\n>\n> Outside.", ["::: note\nInside.\n:::"]),
        ("?? note", []),
    ],
)
def test_the_note_to_write_ends_where_it_ended(found, typed, meant):
    assert hints(found(typed)) == [f"Write:\n{note}" for note in meant]


def test_a_long_note_is_not_cut_short(found):
    lines = [f"Line {number}." for number in range(30)]
    (hint,) = hints(found("> [!NOTE]\n" + "\n".join(f"> {line}" for line in lines)))
    assert hint == "Write:\n" + "\n".join(["::: note", *lines, ":::"])


@pytest.mark.parametrize(
    ("typed", "column", "width", "hint"),
    [
        ("This ==matters== a lot.", 14, 11, "Write **matters** where it matters that it is seen."),
        ("Water is H~2~O.", 18, 5, "Write H₂O or $\\mathrm{H_2O}$."),
        ("It is x^2^.", 15, 4, "Write x² or $x^2$."),
        ("The 4^th^ ward.", 13, 5, "Write $4^{th}$."),
        ("Well done :smile:", 19, 7, "Write 😄 itself, or say it in words."),
        ("Transient flora  : What hands pick up.", 9, 38, "Write:\nTransient flora\n: What hands pick up."),
        ("## Hands {#hands}", 18, 8, "Leave it out; for words in another language write [testun]{lang=cy}"),
        ("Wash them. {: .note}", 20, 9, "Leave it out; for words in another language write [testun]{lang=cy}"),
        ("Wash them. {.big .red}", 20, 11, "Leave it out; for words in another language write [testun]{lang=cy}"),
    ],
)  # fmt: skip
def test_signs_of_other_tools_are_found(found, typed, column, width, hint):
    (finding,) = found(typed)
    assert (finding.place.column, finding.place.end_column - finding.place.column) == (column, width)
    assert finding.hint == hint


def test_boxes_are_found_once_a_list_with_the_block_to_write(found):
    (finding,) = found("- [ ] Wet your hands\n- [x] Lather\n\n  More of it.\n- Without a box")
    assert (finding.place.line, finding.place.column) == (15, 11)
    assert finding.hint.endswith("  items:\n    wet-your-hands: Wet your hands\n    lather: Lather")
    assert len(found("1. [ ] One\n\nText.\n\n- [X] Two")) == 2


@pytest.mark.parametrize(("count", "more"), [(12, False), (13, True)])
def test_of_a_long_list_the_first_twelve_boxes_are_written(count, more, found):
    (finding,) = found("\n".join(f"- [ ] {chr(97 + number) * 3}" for number in range(count)))
    assert finding.hint.count("\n    ") == 12 + more
    assert finding.hint.endswith("    …") == more


def test_abbreviations_are_found_once_with_the_field_to_write(found):
    (finding,) = found("HTML and CSS.\n\n*[HTML]: Hyper Text\n*[CSS]: Style Sheets")
    assert finding.place.line == 17
    assert finding.hint.endswith("abbreviations:\n  HTML: Hyper Text\n  CSS: Style Sheets")


@pytest.mark.parametrize(
    "typed",
    [
        "At 10:30:45, or 1:2:3, or key:star:value, or ::smile::",
        ":ward: is nothing that anyone knows.",
        "`==a==` and `H~2~O` and `:smile:` and `- [ ] task`",
        "```\n==a== H~2~O x^2^ :smile:\n- [ ] task\n*[HTML]: Hyper\nTerm  : it\nx {.note}\n```",
        "$a^2^b$ and $==a==$ and $x_{~2~}$",
        "$$\n==a== H~2~O\n$$",
        "See <https://example.org/~user/a~2~b?x==y==z> or [it](https://example.org/==a==/:smile:/).",
        "Where a == b and c==d==e, and ===== too.",
        "It has ~5 to ~6, or 5~6, or ~~struck~~ and ~~all 2~~ of them; C:\\PROGRA~1\\FOO~1.",
        "The smiley ^_^ and 2^3^2 and a footnote.^[It says so.]",
        "Attention : danger",
        "A list:\n\n- [a link](https://example.org)\n- [x]: no box",
        r"Escaped \==a\== and H\~2\~O and \:smile:",
        "Braces {a, b} and {.5} and { .x in the middle } go on.",
        "[testun]{lang=cy}",
        "Term\n: What it means.",
        "| a  : b | ==c |\n|---|---|\n| x | y |\n\nTable: Compared {row-headers}",
    ],
)  # fmt: skip
def test_what_is_no_sign_is_left_alone(found, typed):
    assert [(one.place.column, one.message) for one in found(typed)] == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("```\ncode", "PRO-041"),
        ("~~~\ncode", "PRO-041"),
        ("See https://a.example there.", "PRO-042"),
        ("See WWW.a.example there.", "PRO-042"),
    ],
)
def test_each_is_found_where_nothing_else_is(typed, code, found):
    assert [one.code for one in found(typed)] == [code]
