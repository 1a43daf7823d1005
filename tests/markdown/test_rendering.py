"""What authors' Markdown becomes on the page."""

from dataclasses import replace

import pytest
from markupsafe import Markup

from builder.interface.catalogue import load
from builder.model.glossary import Term
from builder.render.markdown import Renderer
from builder.render.plain import plain
from tests.markdown.example import module, page, prose, words, work

NEW_WINDOW = '<span class="visually-hidden"> (opens in a new window)</span>'


def rendered(text: str, **parts) -> str:
    piece = prose(text)
    return str(Renderer(module(piece, **parts), load("en-GB")).block(piece))


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        (
            "Some *stressed* and **strong** and ~~struck~~ words",
            "<em>stressed</em> and <strong>strong</strong> and <s>",
        ),
        ("`a < b`", "<p><code>a &lt; b</code></p>"),
        ("one\\\ntwo", "<p>one<br>\ntwo</p>"),
        ("- a\n- b", "<ul>\n<li>a\n</li>\n<li>b\n</li>\n</ul>\n"),
        ("3. c\n4. d", '<ol start="3">\n<li>c\n</li>\n<li>d\n</li>\n</ol>\n'),
        ("1. a", "<ol>\n<li>a\n</li>\n</ol>\n"),
        ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
        ("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>\n"),
        (
            "```\nif a < b:\n```",
            '<pre tabindex="0" role="group" aria-label="Code"><code>if a &lt; b:\n</code></pre>\n',
        ),
        ("***", "<hr>\n"),
        ("Tom & Jerry", "<p>Tom &amp; Jerry</p>"),
        ("say &amp;", "<p>say &amp;</p>"),
    ],
)
def test_the_usual_marks(markdown, html):
    assert html in rendered(markdown)


def test_raw_html_is_shown_as_text():
    assert rendered("never <b onclick=x>mind</b> <!-- hidden -->") == (
        "<p>never &lt;b onclick=x&gt;mind&lt;/b&gt; &lt;!-- hidden --&gt;</p>\n"
    )
    assert rendered("<script>\nalert(1)\n</script>") == "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n"


def test_an_external_link_opens_in_a_window_of_its_own_and_says_so():
    assert rendered("[the *report*](https://example.org/a?b=1&c=2)") == (
        '<p><a href="https://example.org/a?b=1&amp;c=2" rel="noopener" target="_blank">the <em>report</em>'
        f"{NEW_WINDOW}</a></p>\n"
    )
    assert rendered("<https://example.org>").count(NEW_WINDOW) == 1


def test_a_mail_address_opens_no_window():
    assert rendered("[write](mailto:a@example.org)") == '<p><a href="mailto:a@example.org">write</a></p>\n'


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "page.html",
        "//x.org",
    ],
)
def test_any_other_link_is_only_its_text(url):
    assert rendered(f"[the *text*]({url}) goes on") == "<p>the <em>text</em> goes on</p>\n"


def test_an_image_is_only_its_description():
    assert rendered("![Four *elements*](media/a.png)") == "<p>Four *elements*</p>\n"


def test_a_link_to_a_related_page():
    related = [page("ready", "Ready <now>", "https://example.org/ready"), page("later", "Later", "")]
    html = rendered("[[ready]], [[later]], [[unknown]]", related=related)
    assert (
        f'<a href="https://example.org/ready" rel="noopener" target="_blank">Ready &lt;now&gt;{NEW_WINDOW}</a>'
        in html
    )
    assert 'Later <span class="planned">(planned)</span>' in html
    assert "[[unknown]]" in html


def test_a_related_page_inside_a_link_makes_no_second_link():
    related = [page("ready", "Ready", "https://example.org/ready")]
    assert rendered("[see [[ready]]](https://example.org)", related=related).count("<a ") == 1


def test_headings_stand_under_the_title_of_their_section():
    html = rendered("## One\n\n### Two\n\n#### Three\n\n##### Four")
    assert [html.count(f"<h{level} ") for level in range(1, 7)] == [0, 0, 1, 1, 1, 1]


def test_ids_of_headings_come_from_section_and_words_and_never_collide():
    first, second = (
        prose("## What leaders do\n\n## What leaders do\n\n## ¿?"),
        prose("## What *leaders* `do`"),
    )
    renderer = Renderer(module(first, ("second", second)), load("en"))
    assert [part.split('"')[0] for part in str(renderer.block(first)).split('id="')[1:]] == [
        "first_what-leaders-do",
        "first_what-leaders-do-2",
        "first_heading",
    ]
    assert '<h3 id="second_what-leaders-do">' in renderer.block(second)


def test_ids_do_not_depend_on_the_order_of_rendering():
    first, second = prose("## Same", 10), prose("## Same", 20)
    one, other = (Renderer(module(first, second), load("en")) for _ in range(2))
    assert (one.block(first), one.block(second)) == tuple(reversed((other.block(second), other.block(first))))


def test_a_table_has_a_caption_scopes_and_a_region_to_scroll_in():
    html = rendered(
        "|  | Leading | Managing |\n|:--|--:|:-:|\n| *How* | Vision | Plans |\n\nTable: Two *ways* {row-headers}\n"
    )
    assert html == (
        '<div class="table-scroll" role="region" tabindex="0" aria-labelledby="first_table"><table>\n'
        '<caption id="first_table">Two <em>ways</em></caption>\n'
        '<thead>\n<tr>\n<td></td>\n<th scope="col" class="align-right">Leading</th>\n'
        '<th scope="col" class="align-center">Managing</th>\n</tr>\n</thead>\n'
        '<tbody>\n<tr>\n<th scope="row" class="align-left"><em>How</em></th>\n<td class="align-right">Vision</td>\n'
        '<td class="align-center">Plans</td>\n</tr>\n</tbody>\n</table></div>\n'
    )


def test_a_caption_may_follow_directly_and_stand_in_a_list():
    direct = rendered("| a |\n|---|\n| b |\nTable: Direct")
    assert '<caption id="first_table">Direct</caption>' in direct
    assert direct.count("<tr>") == 2
    assert ">Listed</caption>" in rendered("- item\n\n  | a |\n  |---|\n  | b |\n\n  Table: Listed")


def test_a_table_of_a_header_and_a_caption_has_no_body():
    html = rendered("| a |\n|---|\nTable: Only a header")
    assert "Only a header</caption>" in html
    assert "<tbody>" not in html


def test_without_row_headers_the_first_cell_is_an_ordinary_one():
    assert "<td>b</td>" in rendered("| a |\n|---|\n| b |\n\nTable: Plain")


def test_a_table_without_caption_is_named_all_the_same():
    assert 'aria-label="Table"' in rendered("| a |\n|---|\n| b |")


def test_a_second_caption_is_a_paragraph():
    assert "<p>Table: two</p>" in rendered("| a |\n|---|\n| b |\n\nTable: one\n\nTable: two")


def test_a_line_is_rendered_without_a_paragraph():
    line = prose("Vision, *not* plans")
    renderer = Renderer(module(line), load("en"))
    assert renderer.inline(line) == "Vision, <em>not</em> plans"
    assert renderer.inline(prose("one\n\ntwo")) == "one<br>\ntwo"


def test_plain_text_is_only_escaped():
    assert (
        Renderer(module(prose("x")), load("en")).inline(words("*Tom* & <Jerry>"))
        == "*Tom* &amp; &lt;Jerry&gt;"
    )


def test_a_piece_that_the_module_does_not_have_gets_no_ids():
    html = Renderer(module(prose("x")), load("en")).block(prose("## Elsewhere\n\n| a |\n|---|\n\nTable: c"))
    assert " id=" not in html
    assert 'aria-label="Table"' in html


def test_a_piece_that_stands_twice_gets_no_ids_and_is_cited_all_the_same():
    twice = prose("## Included\n\n[@key]\n\n| a |\n|---|\n\nTable: c")
    renderer = Renderer(module(twice, ("second", twice), references=[work("key")]), load("en"))
    assert " id=" not in renderer.block(twice)
    assert '<a href="#ref_key" role="doc-biblioref">Northouse, 2016</a>' in renderer.block(twice)
    assert '<li id="ref_key">' in renderer.reference_list()
    assert "doc-backlink" not in renderer.reference_list()


def test_welsh_words_are_those_of_the_catalogue():
    piece = prose("[x](https://example.org)")
    html = str(Renderer(module(piece), load("cy")).block(piece))
    assert load("cy").gettext("(opens in a new window)") in html


def test_a_gap_stands_where_its_id_is_in_braces():
    text = "a {one}, *{two}*\n\n- {three}\n\n| {four} |\n|---|\n| {five-5} |\n\n\\{six} `{seven}` { eight }\n"
    piece = replace(prose(text), gaps=True)
    html = str(
        Renderer(module(piece), load("en-GB")).block(
            piece, lambda name: Markup("<input name={}>").format(name)
        )
    )
    for part in (
        "<p>a <input name=one>, <em><input name=two></em></p>",
        "<li><input name=three>",
        '<th scope="col"><input name=four></th>',
        "<td><input name=five-5></td>",
        "<p>{six} <code>{seven}</code> { eight }</p>",
    ):
        assert part in html
    assert html.count("<input") == 5


def test_braces_are_only_braces_where_no_gaps_are():
    assert rendered("a {one}") == "<p>a {one}</p>\n"


def test_a_formula_is_its_tex_where_only_text_may_stand():
    from builder.render.plain import plain

    assert plain(Markup(rendered("Is $x^2 < y$ *big*?"))) == "Is x^2 < y big?"


def test_a_footnote_in_place_has_none_in_it():
    """What looks like one inside stays as it was typed, and none of the words is lost."""
    piece = prose("a^[b ^[c] d] e")
    renderer = Renderer(module(piece), load("en-GB"))
    assert str(renderer.block(piece)).count("note-number") == 1
    assert "b ^[c] d" in str(renderer.endnotes("first"))


def test_of_two_footnotes_with_one_name_the_first_is_shown():
    piece = prose("a[^x]\n\n[^x]: the first\n\n[^x]: the second")
    renderer = Renderer(module(piece), load("en-GB"))
    renderer.block(piece)
    assert "the first" in renderer.endnotes("first")
    assert "the second" not in renderer.endnotes("first")


def test_a_footnote_in_a_link_makes_no_link_in_it():
    html = rendered("[words^[a note]](https://example.org)")
    assert 'class="note-number"' in html
    assert html.count("<a ") == 1
    assert html.index("note-number") < html.index("</a>")


def test_a_term_that_no_section_uses_leads_back_to_nothing():
    term = Term(words("rub"), prose("To move."), None, (), prose("").place)
    renderer = Renderer(replace(module(prose("a")), terms=(term,)), load("en-GB"))
    glossary = str(renderer.glossary())
    assert "To move." in glossary
    assert "href" not in glossary


@pytest.mark.parametrize("length", [300, 19_990])
def test_the_parts_of_long_code_are_marked(length):
    code = "return 1\n" + "# " + "a" * (length - 11)
    assert 'class="code-keyword"' in rendered(f"```python\n{code}\n```")


def test_code_that_is_far_too_long_has_one_colour():
    html = rendered("```python\nreturn 1\n" + "# " + "a" * 20_000 + "\n```")
    assert "code-keyword" not in html
    assert "return 1" in html


def test_a_formula_of_several_lines_where_only_text_may_stand():
    formula = rendered("$$\nx^2\n+ y\n$$")
    assert " ".join(plain(Markup(formula)).split()) == "x^2 + y"
