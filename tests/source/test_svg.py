"""Drawings draw and do nothing else."""

import base64

import pytest

from builder.pictures import header
from builder.source import svg
from builder.source.svg_pictures import pictures_inside
from tests.growth import units
from tests.pictures.test_header import huge_png

BEGIN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"'


def dangers(body="", attributes="", before="", after=""):
    data = f"{before}{BEGIN} {attributes}>{body}</svg>{after}".encode()
    root = svg.parse(data)
    assert not isinstance(root, str), root
    return [what for _, what in svg.dangers(root, data)]


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
        (
            '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
            ' xmlns:cc="http://creativecommons.org/ns#"><cc:Work r:about=""/></r:RDF></metadata>'
        ),
        '<i:namedview xmlns:i="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"/>',
        '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="C:\\a (1).png"/>',
        "<style><![CDATA[.a { fill: #123 }]]></style>",
        '<text aria-label="one">only</text>',
        '<g aria-label="src(x) and image(y)" data-name="Photo (copy)\\1" id="image(1)"><title>a</title></g>',
        '<g xmlns:bx="https://boxy-svg.com" bx:origin="0 0"><bx:grid x="0"/></g>',
        (
            '<g xmlns:v="http://schemas.microsoft.com/visio/2003/SVGExtensions/" v:mID="1">'
            '<v:userDefs><v:ud v:nameU="msvThemeColors"/></v:userDefs></g>'
        ),
        '<g xmlns:vectornator="http://vectornator.io" vectornator:layerName="Layer 1"><vectornator:a/></g>',
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
        '<rect fill="image(x)"/>',
        '<rect style="fill: src(x)"/>',
        "<style>a { fill: image('https://example.org/a') }</style>",
        '<animate attributeName="fill" to="url(https://example.org/a)"/>',
        '<handler type="application/ecmascript">a()</handler>',
        '<g xmlns:bx="https://boxy-svg.com"><bx:grid><script>a()</script></bx:grid></g>',
        '<style>@import "https://example.org/a.css";</style>',
        "<style>a { fill: url(https://example.org/a) }</style>",
        '<style>a { fill: image-set("https://example.org/a" 1x) }</style>',
        "<style>a { fill: u/**/rl(https://example.org/a) }</style>",
        '<style>@im<desc/>port "https://example.org";</style>',
        '<style>@im<!-- -->port "https://example.org";</style>',
        '<style>@im<![CDATA[port]]> "https://example.org";</style>',
        '<style>@\\69mport "https://example.org";</style>',
        '<style>a { content: "/*" } @import "https://example.org"; b { content: "*/" }</style>',
        '<h:form xmlns:h="http://www.w3.org/1999/xhtml" action="https://example.org"/>',
        '<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;https://example.org"/>',
        '<form xmlns="" action="https://example.org"/>',
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


def test_an_instruction_after_the_drawing():
    assert len(dangers(after="\n<!-- -->\n<?xml-stylesheet href='https://example.org/a.css'?>")) == 1


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
    "declaration",
    [
        '<!ATTLIST svg onload CDATA "a()">',
        '<?xml-stylesheet href="https://example.org/a.css"?>',
        "",
        '<!ENTITY a "b">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "https://example.org/a.dtd"> %a;',
    ],
)
@pytest.mark.parametrize("begin", ["svg", 'svg SYSTEM "a>b"', "svg\nSYSTEM '>'"])
def test_declarations_of_its_own(declaration, begin):
    what = "declarations of its own (<!DOCTYPE … [ … ]>)"
    assert what in dangers(before=f"<!DOCTYPE {begin} [{declaration}]>")


@pytest.mark.parametrize("encoding", ["UTF-7", "UTF-16", "EBCDIC-CP-US"])
def test_an_encoding_that_could_hide_markup(encoding):
    try:
        data = f'<?xml version="1.0" encoding="{encoding}"?>{BEGIN}/>'.encode(
            encoding.replace("EBCDIC-CP-US", "cp037")
        )
    except LookupError:
        pytest.skip("Python does not know it")
    assert isinstance(svg.parse(data), str)


ATTLIST = f'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "window.pwn=1">]>{BEGIN}/>'


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "cp037"])
@pytest.mark.parametrize("declared", ["", "UTF-8", "ISO-8859-1", "UTF-16", "UTF-32", "IBM037", "UTF-7"])
def test_no_bytes_hide_declarations(encoding, declared):
    """Whatever a file says of itself: where the bytes are other ones than those that are looked for, it is refused."""
    declaration = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    data = (declaration + ATTLIST).encode(encoding)
    assert isinstance(svg.parse(data), str)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_a_plain_drawing_in_another_encoding_is_told_which_to_use(encoding):
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    assert svg.parse(f"{mark}{BEGIN}/>".encode(encoding)) == "it is not written in UTF-8; save it as UTF-8"


def test_an_older_encoding_is_read():
    data = f'<?xml version="1.0" encoding="iso-8859-1"?>{BEGIN}><text>\xe9</text></svg>'.encode("latin-1")
    root = svg.parse(data)
    assert not isinstance(root, str)
    assert list(svg.dangers(root, data)) == []


def test_billion_laughs_are_not_expanded():
    entities = '<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 30))
    data = f"<!DOCTYPE svg [{entities}]>{BEGIN}><text>&a29;</text></svg>".encode()
    root = svg.parse(data)
    assert isinstance(root, str) or list(svg.dangers(root, data))


def test_deep_nesting_is_refused_not_crashed_on():
    assert isinstance(svg.parse((BEGIN + ">" + "<g>" * 100_000).encode()), str)


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    ("hostile", "found"),
    [
        ({"before": "<!--" + "<!DOCTYPE " * 30_000 + "-->"}, []),
        ({"before": "<?a " + "<!DOCTYPE " * 30_000 + "?>"}, ["an instruction (<?a …?>)"]),
        ({"body": "<style>" + "/* " * 300_000 + "</style>"}, []),
        ({"body": "<g style='" + "/* " * 300_000 + "'/>"}, []),
    ],
    ids=("comment", "instruction", "style", "attribute"),
)
def test_what_is_never_closed_is_read_in_one_pass(hostile, found):
    assert dangers(**hostile) == found
    assert units(lambda: dangers(**hostile), 50) < 50


def test_a_comment_that_speaks_of_declarations_is_none():
    assert dangers(before='<?xml version="1.0"?>\n<!-- <!DOCTYPE svg [ -->\n') == []
    assert dangers(before="\ufeff<!-- a --><!DOCTYPE svg [ <!ATTLIST svg onload CDATA 'a()'> ]>") != []


USES = "<g id='a0'><circle r='1'/></g>" + "".join(
    f"<g id='a{n}'><use href='#a{n - 1}'/><use xlink:href='#a{n - 1}'/></g>" for n in range(1, 31)
)
MASKS = "<mask id='a0'><circle r='1'/></mask>" + "".join(
    f"<mask id='a{n}'><rect mask='url(#a{n - 1})'/><rect style='mask: url( \"#a{n - 1}\")'/></mask>"
    for n in range(1, 31)
)
MANY = "<g id='a'>" + "<circle/>" * 2000 + "</g>" + "<use href='#a'/>" * 60


@pytest.mark.timeout(30)
@pytest.mark.parametrize("body", [USES, f"<defs>{USES}</defs><use href='#a30'/>", MASKS, MANY])
def test_a_small_drawing_that_draws_without_end(body):
    assert any("more than 100,000 times" in what for what in dangers(body))


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "body",
    [
        "<g id='a'>" + "<circle/>" * 2000 + "</g>" + "<use href='#a'/>" * 40,
        "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
        "<use id='a' href='#a'/><use href='#nowhere'/><use/>",
        "".join(f"<use id='a{n}' href='#a{n + 1}'/>" for n in range(400)),
        "<circle/>" * 110_000,
    ],
    ids=("a lot", "each other", "itself", "a chain", "many of their own"),
)
def test_uses_that_end(body):
    assert dangers(body) == []


def holding(*pictures):
    texts = [base64.b64encode(picture).decode() for picture in pictures]
    images = "".join(f"<image href='data:image/png;base64,{text}'/>" for text in texts)
    root = svg.parse(f"{BEGIN}>{images}</svg>".encode())
    return [what for _, what in pictures_inside(root)]


def test_pictures_in_a_drawing_count_together():
    """Each alone may be shown; all of them unpack to more than a browser has room for."""
    side = int((header.PIXELS_LIMIT * 0.6) ** 0.5)
    assert holding(huge_png(side, side)) == []
    assert holding(huge_png(side, side), huge_png(side, side)) == [f"pictures of {2 * side * side:,} pixels"]


def test_an_element_of_thousands_of_attributes_is_refused_at_once():
    for count in (svg.ATTRIBUTES_LIMIT, svg.ATTRIBUTES_LIMIT + 1, 50_000):
        many = " ".join(f'a{number}="1"' for number in range(count))
        text = f"{BEGIN}><g><path {many}/></g></svg>".encode()
        root = svg.parse(text)
        assert isinstance(root, str) is (count > svg.ATTRIBUTES_LIMIT)
    assert root == "an element of it has more than 250 attributes"
    assert units(lambda: svg.parse(text), 30) < 30
