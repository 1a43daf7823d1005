"""HTML among Markdown: one finding for a passage, with the same in Markdown."""

import pytest

from builder.lint import lint
from builder.source.loading import load
from tests.source.small import SMALL


@pytest.fixture
def found(tmp_path):
    """What is found in a piece of prose."""

    def look(prose):
        block = "      - |\n" + "".join(f"        {line}\n" if line else "\n" for line in prose.split("\n"))
        path = tmp_path / "module.yaml"
        path.write_text(SMALL.replace("      - Leadership is for everyone.\n", block), encoding="utf-8")
        module, findings = load(path, shown="module.yaml")
        assert findings == []
        return lint(module)

    return look


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("They <b>never</b> shout.", "They **never** shout."),
        ("They <strong class=x>never </strong>shout.", "They **never** shout."),
        ("<p><b>Wet</b> <i> them</i></p><p>Rinse.</p>", "**Wet** *them*\n\nRinse."),
        ("<ul>\n<li>One</li>\n<li><em>Two</em></li>\n</ul>", "- One\n- *Two*"),
        ("<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"),
        ('See <a href="https://example.org/a">the report</a>.', "See [the report](https://example.org/a)."),
        ("<h2>Wash</h2>Them.<br/>Dry.", "## Wash\n\nThem.\n\nDry."),
        ("First.\nThe <code>ls</code> here.\nLast.", "The `ls` here."),
    ],
)  # fmt: skip
def test_the_same_is_written_in_markdown(found, typed, meant):
    (finding,) = found(typed)
    assert finding.code == "PRO-008"
    assert finding.hint.partition("else write:\n")[2] == meant
    assert found(meant) == []


@pytest.mark.parametrize(
    "typed", ["Dear <name>, wait.", "never <b>mind", "<script>x</script>", "a <img src='x'> b"]
)
def test_what_has_no_markdown_is_to_be_left_out(found, typed):
    (finding,) = found(typed)
    assert finding.code == "PRO-008"
    assert finding.hint.startswith("Leave ")


def test_all_tags_of_a_passage_are_one_finding_and_another_passage_has_its_own(found):
    first, second = found('<p class="MsoNormal"><b>a</b>\n<i>b</i> <u>c</u></p>\n\n<b>d</b>')
    assert first.message == '<p class="MsoNormal">, <b>, </b> and 5 more tags are shown as text'
    assert (first.place.line, first.place.column, second.place.line) == (15, 9, 18)
    assert second.message == "<b> and </b> are shown as text"
