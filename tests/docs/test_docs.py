"""The documentation says what there is, and its examples work."""

import importlib.util
import re

import pytest

from builder import source
from builder.blocks.registry import BLOCKS
from builder.cli.main import command, main
from builder.findings import has_errors
from builder.findings.rules.registry import FAMILIES
from builder.interface.pofile import tags_packaged
from builder.lint import theme as theme_rule
from builder.lms.registry import PROFILES
from builder.pipeline import settings
from builder.questions.registry import QUESTIONS
from builder.standards.registry import STANDARDS

EXAMPLE = re.compile(r"<!-- example: (?P<kind>[a-z]+) -->\n```yaml\n(?P<text>.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def script(root):
    """scripts/update_docs.py as a module."""
    spec = importlib.util.spec_from_file_location("update_docs", root / "scripts" / "update_docs.py")
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


@pytest.fixture(scope="module")
def page(root):
    """The text of a page below docs/."""
    return lambda name: (root / "docs" / name).read_text(encoding="utf-8")


def one_space(text):
    """Line breaks of help texts differ between versions of Click."""
    return " ".join(text.split())


def test_generated_parts_are_what_the_code_says(script, root):
    stale = [
        path.relative_to(root).as_posix()
        for path in script.pages()
        if one_space(script.updated(path.read_text(encoding="utf-8")))
        != one_space(path.read_text(encoding="utf-8"))
    ]
    assert stale == [], "run python scripts/update_docs.py"


def test_every_command_and_option_has_its_entry(page):
    text = page("reference/command-line.md")
    for name, child in command.commands.items():
        assert f"## `coursewright {name}`" in text
        for option in child.params:
            if option.param_type_name == "option" and not option.hidden:
                assert all(spelling in text for spelling in option.opts)
    assert all(option in text for option in ("--version", "--debug", "--help"))


def test_every_lms_and_standard_has_its_entry(page):
    text = page("reference/command-line.md")
    assert all(f"| `{name}` | {profile.title} |" in text for name, profile in PROFILES.items())
    assert all(name in text for name in STANDARDS)


def test_every_rule_has_its_entry(page):
    headings = set(re.findall(r"^### ([A-Z]{3}-\d{3})$", page("reference/findings.md"), re.MULTILINE))
    assert headings == {rule.code for rules in FAMILIES.values() for rule in rules}


def test_every_type_has_its_entry_and_an_example(page):
    text = page("reference/format.md")
    for name in {**BLOCKS, **QUESTIONS}:
        if name == "prose":
            assert "\n## Prose\n" in text
        else:
            assert f"\n### `{name}`\n" in text
            assert f"- type: {name}\n" in text


def test_every_field_has_its_entry(page, root):
    """Whatever key the schemas know stands in the reference."""
    import json

    text = page("reference/format.md")

    def keys(schema):
        if isinstance(schema, dict):
            if isinstance(schema.get("properties"), dict):
                yield from (key for key in schema["properties"] if not key.startswith("x-"))
            for value in schema.values():
                yield from keys(value)
        elif isinstance(schema, list):
            for value in schema:
                yield from keys(value)

    for path in (root / "schemas").rglob("*.json"):
        about = page("reference/command-line.md") if path.name == "report.schema.json" else text
        for key in keys(json.loads(path.read_text(encoding="utf-8"))):
            assert f"`{key}`" in about or f"**`{key}`**" in about, (path.name, key)


def test_every_field_of_a_question_has_its_entry_once(page, root):
    """In the table of its type, or in that of what every question may have, which says which types lack it."""
    import json

    text = page("reference/format.md")
    shared = {
        row[1]: row[2]
        for row in re.finditer(
            r"^\| \*{0,2}`(\w+)`.* \| (all[^|]*) \|$",
            section_of(text, "What every question may have"),
            re.MULTILINE,
        )
    }
    assert set(shared) >= {"hints", "attempts", "outcomes", "report", "points", "show_answer"}
    for name in QUESTIONS:
        fields = json.loads(
            (root / "schemas" / "questions" / f"{name}.schema.json").read_text(encoding="utf-8")
        )
        table = section_of(text, f"`{name}`").split("And [what every question may have]")
        assert len(table) == 2, name
        own = re.findall(r"^\| \*{0,2}`(\w+)`", table[0], re.MULTILINE)
        assert len(own) == len(set(own)), name
        given = {key for key, where in shared.items() if f"`{name}`" not in where}
        assert given | set(own) == set(fields["properties"]) - {"type"}, name
        for key in given & set(own):  # there it says something else of it
            said = re.compile(rf"^\| \*{{0,2}}`{key}`[^|]*\| (.*?) \|", re.MULTILINE)
            assert said.search(table[0])[1] != said.search(text)[1], (name, key)


def section_of(text, heading):
    """What stands between a heading of the third level and the next heading."""
    return re.split(r"^##", text.split(f"\n### {heading}\n")[1], maxsplit=1, flags=re.MULTILINE)[0]


def test_the_contents_of_the_format_are_its_headings(page):
    text = page("reference/format.md")
    head, _, rest = text.partition("\n## ")
    plain = re.sub(r"```.*?```", "", f"\n## {rest}", flags=re.DOTALL)
    assert re.findall(r"\[([^\]]+)\]\(#", head) == re.findall(r"^###? (.+)$", plain, re.MULTILINE)
    assert re.findall(r"^- \[([^\]]+)\]", head, re.MULTILINE) == re.findall(r"^## (.+)$", plain, re.MULTILINE)


def test_the_languages_of_the_page_are_named_where_authors_choose_one(page):
    tags = {"en", *tags_packaged()}
    for name, before, after in (
        ("reference/format.md", "**`language`** is", "`part_of`:"),
        ("tutorial/first-module.md", "- `language` is", "- Under `blocks`"),
        ("reference/settings.md", "The learner's page has words in", "The English text is"),
    ):
        said = page(name).split(before)[1].split(after)[0].split(". ")[:2]
        named = {tag.split("-")[0] for tag in re.findall(r"`([a-z]{2}(?:-[A-Z]{2})?)`", ". ".join(said))}
        assert named == tags, name


def test_what_the_build_says_of_two_colours_is_quoted_as_it_says_it(page, tmp_path, monkeypatch, capsys):
    said = re.search(r"<!-- said of: (.*?) -->\n```text\n(.*?)```", page("how-to/your-look.md"), re.DOTALL)
    settings_text = re.search(r"```toml\n(.*?)```", page("how-to/your-look.md"), re.DOTALL)[1]
    (tmp_path / "modules" / "one").mkdir(parents=True)
    (tmp_path / "themes").mkdir()
    (tmp_path / "coursewright.toml").write_text(settings_text, encoding="utf-8")
    (tmp_path / "themes" / "house.yaml").write_text(
        f"colours:\n  {said[1].replace(' ', ': ')}\n", encoding="utf-8"
    )
    (tmp_path / "modules" / "one" / "module.yaml").write_text(
        HEAD + SECTIONS.format(reflection="other"), encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    assert main(["validate", "modules"]) == 1
    assert said[2] in capsys.readouterr().err


def test_every_setting_has_its_entry(page):
    text = page("reference/settings.md")
    reading = settings._Reading("", "", None)
    for table, known in reading._keys.items():
        for key in known:
            assert f"| `{table}.{key}` |" in text


def test_the_settings_example_has_no_findings(page, tmp_path):
    example = re.search(r"```toml\n(.*?)```", page("reference/settings.md"), re.DOTALL)[1]
    (tmp_path / "interface").mkdir()
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "house.yaml").write_text("radius: none\n", encoding="utf-8")
    (tmp_path / "library.bib").write_text("", encoding="utf-8")
    (tmp_path / "coursewright.toml").write_text(example, encoding="utf-8")
    assert settings.read(tmp_path / "coursewright.toml")[1] == []


HEAD = """\
id: example
version: 1.0.0
title: An example
description: Something to put an example into.
language: en-GB
authors: [A. Author]
licence: CC-BY-4.0
outcomes:
  moments: Name the moments
  technique: Clean your hands
"""

SECTIONS = """\
sections:
  - id: one
    title: One
    blocks:
      - type: reflection
        id: {reflection}
        prompt: What do you think?
"""


def indented(text, spaces):
    return "".join(f"{' ' * spaces}{line}\n" if line else "\n" for line in text.splitlines())


WOFF2 = b"wOF2\0\1\0\0" + (64).to_bytes(4) + bytes(52)
DRAWS = "assessment:\n  parts:\n    - bank: banks/leadership.yaml\n"


def bank(root):
    """The bank that the examples draw from: itself an example."""
    text = (root / "docs" / "reference" / "format.md").read_text(encoding="utf-8")
    return next(found["text"] for found in EXAMPLE.finditer(text) if found["kind"] == "bank")


def module_with(kind, text):
    if kind == "module":
        return text
    if kind in {"block", "file", "figure", "media"}:
        return HEAD + SECTIONS.format(reflection="other") + indented(text, 6)
    assessment = ""
    if kind == "look":  # what stands in a file of a theme
        return HEAD + SECTIONS.format(reflection="other") + "theme:\n" + indented(text, 2)
    if kind == "bank":
        return HEAD + SECTIONS.format(reflection="other") + DRAWS
    if kind == "completion" and "assessment:" in text:
        assessment = (
            "assessment:\n  pass_mark: 50\n  questions:\n    - type: true-false\n      id: q\n      stem: So?\n"
            '      answer: "true"\n      outcomes: [moments]\n'
        )
    return HEAD + SECTIONS.format(reflection="my-shift") + assessment + text


def examples():
    from pathlib import Path

    for path in sorted((Path(__file__).resolve().parents[2] / "docs").rglob("*.md")):
        for found in EXAMPLE.finditer(path.read_text(encoding="utf-8")):
            first = next(line for line in found["text"].splitlines() if line)
            if found["kind"] != "course":
                yield pytest.param(found["kind"], found["text"], id=f"{path.stem}: {first}")


@pytest.mark.parametrize(("kind", "text"), list(examples()))
def test_every_example_is_valid(kind, text, tmp_path, root):
    (tmp_path / "banks").mkdir()
    (tmp_path / "banks" / "leadership.yaml").write_text(bank(root), encoding="utf-8")
    (tmp_path / "media").mkdir()
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>'
    (tmp_path / "media" / "elements.svg").write_text(svg, encoding="utf-8")
    for name in ("logo.svg", "logo-dark.svg"):
        (tmp_path / name).write_text(svg, encoding="utf-8")
    (tmp_path / "fonts").mkdir()
    for name in ("house-500.woff2", "house-500-italic.woff2"):
        (tmp_path / "fonts" / name).write_bytes(WOFF2)
    (tmp_path / "more.md").write_text("More prose.\n", encoding="utf-8")
    sink = root / "modules" / "kitchen-sink" / "media"
    for name, source_of_it in {
        "washing.mp4": "washing.mp4",
        "washing.en.vtt": "washing.en.vtt",
        "nurse.mp3": "tune.mp3",
        "card.pdf": "pocket-card.pdf",
    }.items():
        (tmp_path / "media" / name).write_bytes((sink / source_of_it).read_bytes())
    (tmp_path / "module.yaml").write_text(module_with(kind, text), encoding="utf-8")
    module, findings = source.load(tmp_path / "module.yaml", shown="module.yaml")
    assert not has_errors(findings), findings
    assert module is not None
    assert list(theme_rule.findings(module)) == []


def test_the_example_of_a_course_is_valid(page, tmp_path):
    (text,) = (
        one["text"] for one in EXAMPLE.finditer(page("reference/format.md")) if one["kind"] == "course"
    )
    for name in re.findall(r"modules/([a-z-]+)", text):
        (tmp_path / "modules" / name).mkdir(parents=True)
        (tmp_path / "modules" / name / "module.yaml").write_text(f"id: {name}\n", encoding="utf-8")
    path = tmp_path / "courses" / "becoming-a-practitioner" / "course.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    course, units, findings = source.load_course(path, shown="course.yaml")
    assert findings == []
    assert course is not None
    assert len(units) == 3


def test_the_tutorial_makes_one_module(page, tmp_path):
    """Its three pieces, put together as it says."""
    from builder import pipeline
    from builder.pipeline import Options

    pieces = {found["kind"]: found["text"] for found in EXAMPLE.finditer(page("tutorial/first-module.md"))}
    assert set(pieces) == {"module", "block", "assessment"}
    folder = tmp_path / "hand-hygiene"
    folder.mkdir()
    text = pieces["module"] + indented(pieces["block"], 6) + "\n" + pieces["assessment"]
    (folder / "module.yaml").write_text(text, encoding="utf-8")
    result = pipeline.build([folder], Options(output=tmp_path / "dist", lms=("moodle",), strict=True))
    assert [finding.message for finding in result.findings if str(finding.severity) != "advice"] == []
    assert [path.name for path in result.files()] == [
        f"hand-hygiene-1.0.0-scorm12-moodle.{ending}"
        for ending in ("zip", "notes.html", "accessibility.html", "accessibility.yaml", "data-sheet.html")
    ]


def test_every_yaml_in_the_docs_is_an_example(root):
    for path in (root / "docs").rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert text.count("```yaml") == len(EXAMPLE.findall(text)), path.name


def test_every_part_of_an_answer_that_can_be_sent_is_declared(page, root):
    """What formatters write stands on the privacy page; tests/runtime/documented.test.js watches the drivers."""
    text = page("reference/package.md")
    drivers = root / "templates" / "runtime" / "drivers"
    for name, response in (("scorm12", "student_response"), ("scorm2004", "learner_response")):
        formatter = (drivers / f"{name}-interaction.js").read_text(encoding="utf-8")
        parts = set(re.findall(r'\["([a-z_][a-z0-9_.]+)",', formatter))
        assert {response, "result", "latency"} < parts
        for part in parts:
            assert f"`cmi.interactions.n.{part}`" in text or f"`.{part}`" in text, part


def test_the_report_s_lines_are_quoted_as_it_says_them(page, root):
    """In the table of a missing grade, and in the notes."""
    script = (root / "templates" / "runtime" / "session" / "report.js").read_text(encoding="utf-8")
    said = set(re.findall(r'\[english\("([^"]+)"\), ', script))
    assert {"LMS found", "Mode", "Saving"} < said
    table = re.findall(r"^\| (`.*?) \|", page("how-to/missing-grade.md"), re.MULTILINE)
    notes = "".join(
        path.read_text(encoding="utf-8") for path in (root / "templates" / "notes").glob("*.jinja")
    )
    quoted = re.findall(r"`([A-Z][^`:]+)[`:]", "".join(table)) + re.findall(
        r"<code>([A-Z][a-zA-Z ]+)[<:]", notes
    )
    assert len(quoted) > 12
    assert set(quoted) <= said


LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:)([^)#\s]*)(#[^)\s]*)?\)")


def test_links_between_pages_lead_somewhere(root):
    def anchors(path):
        for heading in re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE):
            yield "#" + re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")

    broken = []
    for page in [root / "README.md", root / "ARCHITECTURE.md", *(root / "docs").rglob("*.md")]:
        text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
        for target, anchor in LINK.findall(text):
            place = (page.parent / target).resolve() if target else page
            if not place.exists() or (anchor and anchor not in set(anchors(place))):
                broken.append(f"{page.name}: {target}{anchor}")
    assert broken == []


def test_the_readme_s_commands_are_there(root):
    """And continuous integration runs the second."""
    readme = (root / "README.md").read_text(encoding="utf-8")
    for name in ("scripts/build_example.py", "scripts/test.py"):
        assert f"python {name}\n" in readme
        assert (root / name).is_file()
    assert "python3 scripts/test.py" in (root / ".ci" / "run").read_text(encoding="utf-8")
