"""What is reported of what was found: chosen rules, severities, and comments that answer."""

import pytest

from builder import pipeline
from builder.findings import Place, Severity
from builder.findings.rules.registry import FAMILIES
from builder.pipeline import Options, chosen
from builder.pipeline.chosen import Chosen
from builder.pipeline.judging import Judge
from builder.pipeline.settings import Settings

FILM = "      - type: resource\n        kind: video\n        title: Film\n        url: unknown{}\n"
WHY = "  # coursewright: ignore STR-017 because the address comes in May"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def validate(make_source, tmp_path):
    """Validate a module with a film whose address is not known, and with the project's settings."""

    def validate(settings="", comment="", more="", **options):
        (tmp_path / "coursewright.toml").write_text(settings, encoding="utf-8")
        source = make_source(change=lambda text: text + FILM.format(comment) + more)
        return pipeline.validate([source], Options(**options))

    return validate


def said(result, but=("PKG-011",)):
    """What was found in the module itself; that it is in no git repository is not."""
    return [(one.code, str(one.severity)) for one in result.findings if one.code not in but]


def test_without_a_choice_everything_is_reported(validate):
    result = validate()
    assert said(result) == [("STR-017", "warning")]
    assert (result.suppressed, result.left_out) == ((), 0)


@pytest.mark.parametrize(
    ("settings", "options", "expected"),
    [
        ("", {"ignore": ("STR-017",)}, []),
        ("", {"ignore": ("STR",)}, []),
        ("", {"ignore": ("MED",)}, ["STR-017"]),
        ("", {"select": ("MED",)}, []),
        ("", {"select": ("STR",)}, ["STR-017"]),
        ("", {"select": ("STR",), "ignore": ("STR-017",)}, []),
        ("", {"select": ("STR-017",), "ignore": ("STR",)}, ["STR-017"]),
        ("", {"select": ("STR-017",), "ignore": ("STR-017",)}, []),
        ('[rules]\nignore = ["STR-017"]', {}, []),
        ('[rules]\nignore = "str"', {}, []),
        ('[rules]\nselect = ["MED"]', {}, []),
        ('[rules]\nselect = ["MED"]', {"select": ("STR",)}, ["STR-017"]),
        ('[rules]\nignore = ["STR-017"]', {"ignore": ("MED",)}, ["STR-017"]),
        ('[rules]\nignore = ["STR-017"]', {"select": ("STR-017",)}, ["STR-017"]),
        ('[rules.severity]\nSTR-017 = "off"', {}, []),
        ('[rules.severity]\nSTR-017 = "off"', {"select": ("STR-017",)}, ["STR-017"]),
    ],
)
def test_the_choice(validate, settings, options, expected):
    result = validate(settings, **options)
    assert [code for code, _ in said(result)] == expected
    assert result.is_fine
    assert result.left_out >= 1 - len(expected)


@pytest.mark.parametrize(
    ("settings", "strict", "severity"),
    [
        ('[rules.severity]\nSTR-017 = "error"', False, "error"),
        ('[rules.severity]\nSTR-017 = "advice"', False, "advice"),
        ('[rules.severity]\nSTR-017 = "advice"', True, "advice"),
        ("", True, "error"),
    ],
)
def test_severities_of_the_project(validate, settings, strict, severity):
    result = validate(settings, strict=strict)
    assert said(result) == [("STR-017", severity)]
    assert result.is_fine is (severity != "error")


def test_what_is_left_out_is_counted_but_for_families_that_nobody_asked_for():
    """Of these it is known beforehand that they are not reported."""
    asked = [rule.at(Place("a.yaml", 1), "x") for family in chosen.ASKED for rule in FAMILIES[family]]
    other = FAMILIES["ACC"][-1].at(Place("a.yaml", 1), "x")
    assert len(asked) > 1
    assert other.severity is not Severity.ERROR
    judged = Judge(Settings(rules=Chosen(ignore=(other.code,)))).judged([*asked, other])
    assert (judged.findings, judged.left_out) == ((), 1)


def test_errors_are_always_reported(make_source):
    source = make_source(change=lambda text: text.replace("licence:", "license:"))
    everything = pipeline.validate([source], Options())
    chosen_few = pipeline.validate([source], Options(select=("ACC-001",)))
    assert everything.findings == chosen_few.findings
    assert not chosen_few.is_fine


def test_a_rule_that_the_project_calls_an_error_forbids_writing(make_source, tmp_path, out):
    (tmp_path / "coursewright.toml").write_text('[rules.severity]\nSTR-017 = "error"\n', encoding="utf-8")
    source = make_source(change=lambda text: text + FILM.format(""))
    assert pipeline.build([source], Options(output=out)).built == ()
    assert not out.exists()


def test_a_comment_answers_also_with_strict(validate):
    result = validate(comment=WHY, strict=True)
    assert said(result) == []
    assert result.is_fine
    ((one),) = result.suppressed
    assert (one.finding.code, one.reason) == ("STR-017", "the address comes in May")


def test_a_useless_comment_is_advice_and_may_be_more(validate):
    useless = WHY.replace("STR-017", "STR-016")
    assert said(validate(comment=useless)) == [("STR-017", "warning"), ("SUP-004", "advice")]


def test_a_useless_comment_can_forbid_writing(make_source, tmp_path, out):
    (tmp_path / "coursewright.toml").write_text('[rules.severity]\nSUP-004 = "error"\n', encoding="utf-8")
    source = make_source(change=lambda text: text.replace("licence:", f"{WHY.strip()}\nlicence:"))
    result = pipeline.build([source], Options(output=out))
    assert ("SUP-004", "error") in said(result)
    assert not out.exists()


def test_a_comment_for_a_rule_that_is_left_out_is_not_useless(validate):
    result = validate(comment=WHY, ignore=("STR-017",))
    assert said(result) == []
    assert result.suppressed == ()


def test_a_comment_without_a_reason_has_no_effect(validate):
    result = validate(comment="  # coursewright: ignore STR-017")
    assert said(result) == [("STR-017", "warning"), ("SUP-001", "warning")]


def test_nothing_is_said_of_useless_comments_where_errors_keep_rules_from_looking(make_source):
    source = make_source(change=lambda text: text.replace("licence:", f"{WHY.strip()}\nlicense:"))
    codes = {one.code for one in pipeline.validate([source], Options()).findings}
    assert "STR-001" in codes
    assert "SUP-004" not in codes


def test_in_an_included_file(make_source, tmp_path):
    """Both ways: above the line that includes it, and in the file itself."""
    source = make_source(change=lambda text: text + "      - file: more.md\n")
    prose = "A <b>word</b>.\n\nAnd\nanother <i>one</i>.\n"
    (source / "more.md").write_text(prose, encoding="utf-8")
    plain = pipeline.validate([source], Options())
    (code,) = {one.code for one in plain.findings if one.place.file.endswith("more.md")}
    assert [one.severity for one in plain.findings if one.code == code] != []
    comment = f"<!-- coursewright: ignore {code} because it is so -->\n"
    (source / "more.md").write_text(
        "\n".join(comment + part for part in prose.split("\n\n")), encoding="utf-8"
    )
    inside = pipeline.validate([source], Options())
    assert said(inside) == []
    assert len(inside.suppressed) == sum(one.code == code for one in plain.findings)
    (source / "more.md").write_text(prose, encoding="utf-8")
    yaml = source / "module.yaml"
    yaml.write_text(
        yaml.read_text(encoding="utf-8").replace(
            "      - file: more.md",
            f"      # coursewright: ignore {code} because it is so\n      - file: more.md",
        ),
        encoding="utf-8",
    )
    above = pipeline.validate([source], Options())
    assert said(above) == []
    assert len(above.suppressed) == len(inside.suppressed)


BANK = """\
questions:
  - type: true-false
    id: q
    stem: So?
    answer: "true"
    hints: Think.{}
"""
DRAWS = "assessment:\n  parts:\n    - bank: banks/b.yaml\n"


@pytest.mark.parametrize("folder", [".", "modules", "elsewhere"])
def test_in_a_bank_that_modules_share(make_source, tmp_path, monkeypatch, folder):
    for name in ("a", "b"):
        make_source(name, change=lambda text: text + DRAWS)
    (tmp_path / "banks").mkdir()
    (tmp_path / "elsewhere").mkdir()
    bank = tmp_path / "banks" / "b.yaml"
    monkeypatch.chdir(tmp_path / folder)
    modules = (
        tmp_path / "modules"
        if folder == "elsewhere"
        else (tmp_path / "modules").relative_to(tmp_path / folder)
    )

    def validate(comment):
        bank.write_text(BANK.format(comment), encoding="utf-8")
        return pipeline.validate([modules], Options())

    plain = validate("")
    assert said(plain) == [("QST-096", "advice")]
    assert [len([one for one in own if one.code == "QST-096"]) for _, own in plain.by_module] == [1, 1]
    answered = validate("  # coursewright: ignore QST-096 because sections use it too")
    assert said(answered) == []
    assert len(answered.suppressed) == 1
    assert said(validate("  # coursewright: ignore QST-095 because x")) == [
        ("QST-096", "advice"),
        ("SUP-004", "advice"),
    ]


def test_what_belongs_to_which_module(make_source, tmp_path):
    first = make_source("a", change=lambda text: text + FILM.format(""))
    second = make_source("b")
    result = pipeline.validate([first, second, tmp_path / "gone"], Options())
    own = {name: [one.code for one in found if one.code != "PKG-011"] for name, found in result.by_module}
    assert own == {"": ["PRJ-001"], "modules/a/module.yaml": ["STR-017"], "modules/b/module.yaml": []}


@pytest.mark.parametrize(
    ("word", "ignoring", "words"),
    [
        ("STR-017", True, ""),
        ("str", True, ""),
        ("STR-001", False, ""),
        ("STR-001", True, "is an error"),
        ("PRJ", True, "Every rule of PRJ is an error"),
        ("STR-17", True, "Did you mean STR-017?"),
        ("XYZ", False, "There are the families PRJ, SRC"),
    ],
)
def test_words_that_name_nothing(word, ignoring, words):
    found = chosen.trouble(word, ignoring=ignoring)
    assert (found == "") if not words else (words in found)


def test_an_unknown_code_is_never_left_out():
    assert Chosen(select=("ACC",)).has("XYZ-999")
