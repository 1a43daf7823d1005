"""Drawings draw and do nothing else."""

import pytest

from builder.source import svg

BEGIN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"'


def dangers(body="", attributes="", before=""):
    root = svg.parse(f"{before}{BEGIN} {attributes}>{body}</svg>".encode())
    assert not isinstance(root, str), root
    return [what for _, what in svg.dangers(root)]


@pytest.mark.parametrize(
    "body",
    [
        '<circle r="1"/><text>Leading &amp; managing</text><title>Elements</title>',
        '<defs><linearGradient id="g"/></defs><rect fill="url(#g)"/>',
        "<style>.a { fill: url('#g'); stroke: #123 }</style>",
        '<use href="#g"/><use xlink:href="#g"/>',
        '<image href="data:image/png;base64,iVBORw0KGgo="/>',
        '<rect style="fill:url(#g)"/>',
        '<animate attributeName="opacity" from="0" to="1"/>',
        "<!-- drawn by hand -->",
        '<text aria-label="one">only</text>',
    ],
)
def test_what_a_drawing_may_do(body):
    assert dangers(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "<script>a()</script>",
        '<script href="https://example.org/a.js"/>',
        '<x:script xmlns:x="http://www.w3.org/2000/svg">a()</x:script>',
        '<SCRIPT xmlns="">a()</SCRIPT>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>',
        '<circle onclick="a()"/>',
        '<circle ONCLICK="a()"/>',
        '<a href="javascript:a()"/>',
        '<a xlink:href=" javascript:a()"/>',
        '<a href="https://example.org"/>',
        '<image href="https://example.org/a.png"/>',
        '<image href="//example.org/a.png"/>',
        '<image href="other.png"/>',
        '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
        '<use href="other.svg#a"/>',
        '<rect fill="url(https://example.org/a#b)"/>',
        "<rect fill=\"url('https://example.org/a#b')\"/>",
        '<rect style="fill: URL( https://example.org/a )"/>',
        '<rect style="fill: \\75rl(https://example.org/a)"/>',
        '<style>@import "https://example.org/a.css";</style>',
        "<style>a { fill: url(https://example.org/a) }</style>",
        '<style>a { fill: image-set("https://example.org/a" 1x) }</style>',
        "<style>a { fill: u/**/rl(https://example.org/a) }</style>",
        '<set attributeName="href" to="javascript:a()"/>',
        '<animate attributeName="xlink:href" to="javascript:a()"/>',
        '<set attributeName="onclick" to="a()"/>',
        '<g xml:base="https://example.org/"/>',
        "<?xml-stylesheet href='https://example.org/a.css'?>",
        '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.org"/>',
    ],
)
def test_what_it_may_not(body):
    assert len(dangers(body)) >= 1


def test_an_event_handler_of_the_drawing_itself():
    assert dangers(attributes='onload="a()"') == ["an event handler (onload=…)"]


def test_an_instruction_before_the_drawing():
    assert len(dangers(before="<?xml-stylesheet href='https://example.org/a.css'?>")) == 1


def test_the_xml_declaration_and_a_plain_doctype_are_fine():
    doctype = (
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    assert dangers(before=f'<?xml version="1.0"?>\n{doctype}\n') == []


@pytest.mark.parametrize(
    "entity",
    [
        '<!ENTITY a "b">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "https://example.org/a.dtd"> %a;',
    ],
)
def test_entities(entity):
    assert "entities of its own (<!ENTITY …>)" in dangers(before=f"<!DOCTYPE svg [{entity}]>")


def test_billion_laughs_are_not_expanded():
    entities = '<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 30))
    root = svg.parse(f"<!DOCTYPE svg [{entities}]>{BEGIN}><text>&a29;</text></svg>".encode())
    assert isinstance(root, str) or list(svg.dangers(root))


def test_deep_nesting_is_refused_not_crashed_on():
    assert isinstance(svg.parse((BEGIN + ">" + "<g>" * 100_000).encode()), str)
