"""Whole modules: what comes out of a good one, and that a bad one never gets further than its findings."""

import os
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.findings import Place
from builder.model.assessment import Order, Redraw
from builder.model.completion import AssessmentDone, ItemsAnswered, SectionsSeen
from builder.source import load
from builder.source.document import parse
from builder.source.files import source_text

KITCHEN_SINK = Path(__file__).parents[2] / "modules" / "kitchen-sink"


def codes(findings):
    return [(finding.code, finding.place.line) for finding in findings]


def test_a_small_module(load_text, small, tmp_path):
    module, findings = load_text(small)
    assert findings == []
    assert (module.id, module.version, str(module.title)) == ("small", "1.0.0", "A small module")
    assert module.authors == ("A. Author",)
    assert [(outcome.id, str(outcome.title), outcome.place.line) for outcome in module.outcomes] == [
        ("define", "Define leadership", 9)
    ]
    assert [(section.id, str(section.title)) for section in module.sections] == [
        ("first", "The first section")
    ]
    assert [block.text.text for block in module.sections[0].blocks] == ["Leadership is for everyone."]
    assert module.completion == (SectionsSeen(("first",), module.place),)
    assert (module.folder, module.inputs) == (tmp_path, (tmp_path / "module.yaml",))
    assert module.source == "modules/small/module.yaml"


def test_the_folder_and_its_file_mean_the_same(load_text, small, tmp_path):
    module, _ = load_text(small)
    assert load(tmp_path / "module.yaml", shown="modules/small/module.yaml") == (module, [])


@pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_line_ends_and_byte_order_mark_make_no_difference(load_text, small, change):
    expected, _ = load_text(small)
    assert load_text(change(small)) == (expected, [])


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_places_are_the_same_with_every_line_end(load_text, small, end):
    faulty = small.replace("title: A", "titel: A").replace("everyone.", "all: is it?") + "      • more\n"
    said = [(one.code, one.place, one.hint) for one in load_text(faulty)[1]]
    assert [(code, place.line, place.column) for code, place, _ in said] == [
        ("STR-001", 3, 1),
        ("SRC-008", 14, 30),
        ("SRC-033", 15, 7),
    ]
    assert [(one.code, one.place, one.hint) for one in load_text(faulty.replace("\n", end))[1]] == said


def test_scalars_stay_what_was_typed(load_text, small):
    module, findings = load_text(
        small.replace("1.0.0", "1.10")
        .replace("A small module", "12:30")
        .replace("Leadership is for everyone.", "No")
        + "      - 012\n      - null\n      - 2027-09-01\n      - On\n      - 1_000\n      - 0x10\n"
    )
    assert findings == []
    assert (module.version, str(module.title)) == ("1.10", "12:30")
    assert [block.text.text for block in module.sections[0].blocks] == [
        "No",
        "012",
        "null",
        "2027-09-01",
        "On",
        "1_000",
        "0x10",
    ]


def test_a_title_is_one_line_however_it_is_written(load_text, small):
    module, _ = load_text(small.replace("A small module", ">\n  A small\n  module\n"))
    assert str(module.title) == "A small module"


def test_defaults_of_an_assessment(load_text, small):
    module, findings = load_text(
        small
        + "assessment:\n  questions:\n    - type: true-false\n      id: everyone-leads\n"
        + "      stem: Everyone leads.\n      answer: true\n"
    )
    assert findings == []
    assessment = module.assessment
    assert (assessment.pass_mark, assessment.attempts, assessment.draw) == (None, 0, 0)
    assert (assessment.redraw, assessment.question_order) == (Redraw.SAME_QUESTIONS, Order.FIXED)
    assert module.completion[1] == AssessmentDone(passed=False, place=assessment.place)


def test_completion_with_a_pass_mark_asks_for_a_pass(load_text, small):
    module, _ = load_text(
        small
        + "assessment:\n  pass_mark: 0\n  questions:\n    - type: true-false\n      id: everyone-leads\n"
        + "      stem: Everyone leads.\n      answer: true\n"
    )
    assert module.assessment.pass_mark == 0
    assert module.completion[1].passed


def test_completion_as_the_author_says(load_text, small):
    module, findings = load_text(
        small
        + "      - type: reflection\n        id: think\n        prompt: Think.\n"
        + "completion:\n  require:\n    - answered: [think]\n    - sections: all\n"
    )
    assert findings == []
    assert [type(one) for one in module.completion] == [ItemsAnswered, SectionsSeen]
    assert module.completion[0].items == ("think",)
    assert module.completion[1].sections == ("first",)


@pytest.mark.parametrize(
    ("typed", "minutes"), [("40 min", 40), ("1 h", 60), ("1 h 30 min", 90), ("2 h 5 min", 125)]
)
def test_durations(load_text, small, typed, minutes):
    module, findings = load_text(small + f"duration: {typed}\n")
    assert findings == []
    assert module.duration_min == minutes


def test_included_prose_has_its_own_places(load_text, small, tmp_path):
    (tmp_path / "more.md").write_bytes(b"\xef\xbb\xbfMore.\r\n\r\nAnd more.\r\n")
    module, findings = load_text(small + "      - file: more.md\n")
    assert findings == []
    block = module.sections[0].blocks[1]
    assert block.type == "prose"
    assert block.place.line == 15
    assert block.text.text == "More.\n\nAnd more.\n"
    place = block.text.at(2, 4, 4)
    assert (place.file, place.line, place.column, place.end_column) == ("modules/small/more.md", 3, 5, 9)
    assert module.inputs == (tmp_path / "module.yaml", tmp_path / "more.md")


def test_findings_in_an_included_file_name_that_file(load_text, small, tmp_path):
    (tmp_path / "more.md").write_bytes(b"More.\n\x07\n")
    module, findings = load_text(small + "      - file: more.md\n")
    assert module is None
    assert [(finding.code, finding.place.file, finding.place.line) for finding in findings] == [
        ("SRC-005", "modules/small/more.md", 2)
    ]


def test_references_are_read(load_text, small, tmp_path):
    (tmp_path / "refs.bib").write_text(
        "@book{west2021, author={West, M.}, title={T}, year={2021}}\n", encoding="utf-8"
    )
    module, _ = load_text(small.replace("everyone.", "everyone [@west2021].") + "references: refs.bib\n")
    assert [reference.key for reference in module.references] == ["west2021"]
    assert module.references[0].place.file == "modules/small/refs.bib"
    assert module.inputs[-1] == tmp_path / "refs.bib"


def test_an_empty_file(load_text):
    assert codes(load_text("")[1]) == [("SRC-024", 0)]
    assert codes(load_text("# only a comment\n")[1]) == [("SRC-024", 0)]


def test_a_missing_module(tmp_path):
    module, findings = load(tmp_path / "nowhere", shown="nowhere")
    assert module is None
    assert [(finding.code, finding.place.file) for finding in findings] == [("SRC-001", "nowhere")]
    (tmp_path / "empty").mkdir()
    _, findings = load(tmp_path / "empty", shown="empty/")
    assert [(finding.code, finding.place.file) for finding in findings] == [("SRC-001", "empty/module.yaml")]


def test_a_file_of_two_megabytes(load_text, small):
    module, findings = load_text(small + "      - " + "x" * 2_000_000)
    assert module is None
    assert codes(findings) == [("SRC-004", 0)]


def test_too_many_values(load_text, small):
    module, findings = load_text(small + "      - a\n" * 60_000)
    assert module is None
    assert [finding.code for finding in findings] == ["SRC-017"]


def test_billion_laughs(load_text, small):
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    module, findings = load_text("\n".join(lines) + "\n" + small)
    assert module is None
    assert {finding.code for finding in findings if finding.code.startswith("SRC")} == {"SRC-013"}


def test_an_alias_to_itself(load_text, small):
    module, findings = load_text(small + "related: &again\n  more: *again\n")
    assert module is None
    assert ("SRC-013", 15) in codes(findings)


def test_nul_bytes(load_text, small):
    module, findings = load_text(small.replace("A small", "A\0small"))
    assert module is None
    assert codes(findings) == [("SRC-005", 3)]


def test_100_000_brackets(load_text, small):
    module, findings = load_text(small + "related: " + "[" * 100_000)
    assert module is None
    assert codes(findings) == [("SRC-016", 15)]


def test_a_picture_beside_a_fault_of_the_structure_is_looked_at(load_text, small):
    _, findings = load_text(
        small.replace("language", "langage")
        + "      - type: figure\n        image: media/none.png\n        alt: Nothing\n"
        + "      - type: choice\n        id: who\n        stem: Who?\n"
        + "        options:\n          a: A\n          b: B\n"
        + "        answer: c\n"
    )
    assert codes(findings) == [("STR-001", 5), ("MED-001", 16), ("QST-001", 24)]


@pytest.mark.skipif(os.sep != "/", reason="the names are POSIX names")
def test_the_module_may_be_named_through_a_link(load_text, small, tmp_path):
    load_text(small)
    (tmp_path / "link").symlink_to(tmp_path)
    module, findings = load(tmp_path / "link", shown="link")
    assert findings == []
    assert module.folder == tmp_path / "link"


def mutated(lines, changes):
    lines = list(lines)
    for position, change, other in changes:
        index = position % len(lines)
        lines[index : index + 1] = {
            "drop": [],
            "double": [lines[index], lines[index]],
            "deeper": ["  " + lines[index]],
            "shallower": [lines[index].removeprefix("  ")],
            "swap": [lines[other % len(lines)]],
            "cut": [lines[index][: other % (len(lines[index]) + 1)]],
            "colon": [lines[index] + ": x"],
            "hash": [lines[index] + " # x"],
            "list": ["- " + lines[index].lstrip()],
            "empty": [lines[index].partition(":")[0] + ":"],
            "brackets": [lines[index].partition(":")[0] + ": [a, {b: c}]"],
        }[change]
        if not lines:
            lines = [""]
    return "\n".join(lines)


CHANGES = st.lists(
    st.tuples(
        st.integers(0, 10_000),
        st.sampled_from(
            [
                "drop",
                "double",
                "deeper",
                "shallower",
                "swap",
                "cut",
                "colon",
                "hash",
                "list",
                "empty",
                "brackets",
            ]
        ),
        st.integers(0, 10_000),
    ),
    min_size=1,
    max_size=6,
)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHANGES)
def test_nothing_an_author_does_raises(load_text, tmp_path, changes):
    copytree(KITCHEN_SINK, tmp_path, dirs_exist_ok=True)
    lines = (KITCHEN_SINK / "module.yaml").read_text(encoding="utf-8").split("\n")
    module, findings = load_text(mutated(lines, changes))
    assert (module is None) <= bool(findings)
    for finding in findings:
        assert 0 <= finding.place.line <= len(lines) + 10


def test_every_line_with_odd_spaces_is_named_once(load_text, small):
    text = small.replace("    title: The", "\u00a0\u00a0\u00a0\u00a0title: The").replace(
        "      - Lead", " \u00a0\u00a0   - Lead"
    )
    _, (finding,) = load_text(text)
    assert finding.code == "SRC-031"
    assert finding.message == "This line begins with a non-breaking space; so it is on line 14"
    assert "ordinary spaces" in finding.hint


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("    blocks:\n", "    blocks: |\n", "Leave out the |:\n    blocks:"),
        ("version: 1.0.0\n", "version 1.0.0\n", "Write:\nversion: 1.0.0"),
        ("title: A small module", "title: 'What's lost?'", 'Write:\ntitle: "What\'s lost?"'),
        ("title: A small module", "title: “SBAR: four steps”", 'Write:\ntitle: "SBAR: four steps"'),
        (
            "sections:\n",
            "assessment:\n  title: One\nassessment:\n  title: Two\nsections:\n",
            "A module has one assessment: put all questions under the first `assessment:`.",
        ),
    ],
)
def test_a_hint_mends_the_slip(load_text, small, old, new, hint):
    _, findings = load_text(small.replace(old, new))
    assert hint in {finding.hint for finding in findings}


@pytest.mark.parametrize(
    ("count", "stopped"), [(100, []), (101, [("SRC-032", 115)]), (130, [("SRC-032", 115)])]
)
def test_reading_that_stops_after_many_faults_says_so(load_text, small, count, stopped):
    _, findings = load_text(small + "      - Leading or managing? Both: of course: yes.\n" * count)
    assert codes(findings) == [*(("SRC-008", line) for line in range(15, 115)), *stopped]


@pytest.mark.parametrize(
    ("count", "more"),
    [(1, ""), (2, "; so is one more in this text"), (1234, "; so are 1,233 more in this text")],
)
def test_the_backslashes_of_a_text_are_one_finding(count, more):
    line = 'title: "' + "\\a" * count + '"'
    (finding,) = parse(source_text(line, "m"))[1]
    assert (finding.code, finding.place) == ("SRC-027", Place("m", 1, 9, 11))
    assert (
        finding.message
        == rf"Between double quotation marks YAML reads \a as one sign, not as a backslash{more}"
    )
    assert (
        finding.hint == f"Between single ones it stays as it is typed. Write:\ntitle: '{line[8:-1]}'"
    ) is (count < 1000)


def pasted(count):
    """The hint for so many lines at the margin below a text."""
    (finding,) = parse(source_text("- |\n  First.\n" + "Pasted words.\n" * count + "- Last.", "m"))[1]
    return finding


def test_a_hint_shows_twelve_pasted_lines():
    assert pasted(12).hint.split("\n")[1:] == ["  Pasted words."] * 12
    assert pasted(13).hint.split("\n")[1:] == [*["  Pasted words."] * 12, "…"]


def test_a_message_names_five_further_lines():
    assert pasted(6).message.endswith("; so it is on lines 4, 5, 6, 7 and 8")
    assert pasted(7).message.endswith("; so it is on lines 4, 5, 6, 7, 8 and 1 more")


def test_pasted_lines_are_indented_like_their_own_text():
    (finding,) = parse(source_text("- |\n\nPasted words.\n- |\n      Deep.", "m"))[1]
    assert finding.hint.endswith("\n  Pasted words.")
