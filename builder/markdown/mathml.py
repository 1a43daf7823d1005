"""TeX as MathML, which browsers and screen readers know by themselves: no script, and nothing but known marks."""

import re
from functools import lru_cache
from html.entities import html5

from lxml import etree
from math_core import LatexError, LatexToMathML

_LONGEST = 2000
_DEEPEST = 50
"""The converter goes down one call for each brace; far beyond this it would end the program."""

_TAGS = frozenset(
    (
        *(
            "math",
            "semantics",
            "annotation",
            "mi",
            "mn",
            "mo",
            "ms",
            "mtext",
            "mspace",
            "mrow",
            "mfrac",
            "msqrt",
        ),
        *(
            "mroot",
            "mstyle",
            "mpadded",
            "mphantom",
            "msub",
            "msup",
            "msubsup",
            "munder",
            "mover",
            "munderover",
        ),
        *("mmultiscripts", "mprescripts", "none", "mtable", "mtr", "mtd"),
    )
)
_ATTRIBUTES = frozenset(
    (
        *(
            "display",
            "displaystyle",
            "scriptlevel",
            "mathvariant",
            "lspace",
            "rspace",
            "stretchy",
            "symmetric",
        ),
        *(
            "largeop",
            "movablelimits",
            "accent",
            "accentunder",
            "form",
            "fence",
            "separator",
            "minsize",
            "maxsize",
        ),
        *("width", "height", "depth", "voffset", "linethickness", "encoding", "columnspan", "rowspan"),
    )
)
_CLASSES = {
    "text-align:left": "tex-left",
    "text-align:right": "tex-right",
    "padding-left:0": "tex-flush-left",
    "padding-right:0": "tex-flush-right",
    "padding-left:1em": "tex-apart",
    "border-left:0.05em solid currentcolor": "tex-line-left",
    "border-right:0.05em solid currentcolor": "tex-line-right",
    "border-top:0.05em solid currentcolor": "tex-line-above",
    "border-bottom:0.05em solid currentcolor": "tex-line-below",
}
"""What the converter says in style attributes, which the page's policy forbids, as classes of ``maths.css``."""

_OF_NO_ACCOUNT = re.compile(
    r"justify-items:(?:start|end)|width:[0-9.]+%|padding-top:0\.1667em|padding-(?:left|right):0\.1em"
    r"|margin-left:-0\.[0-4][0-9]*em"
)
"""What else it says there: how a table fills a page that is wider, and hairs of space, such as TeX's ``\\!``."""
_INSIDE_TEXT = frozenset({"b", "i", "em", "strong", "code"})
_NOT_SHOWN = {
    "menclose": "Boxes and strokes through something (\\boxed, \\cancel) are not drawn by all browsers",
    "span": "Text in a formula can be bold, italic or code, and has no other letters",
}
_STYLES_NOT_SHOWN = {
    "color": "Colours in formulas are not shown",
    "dashed": "Dashed lines are not shown: | and \\hline make lines that are",
    "font-size": "Text in a formula has the size of the formula, and no other",
    "font-variant": "Text in a formula can be bold, italic or code, and has no other letters",
    "margin": "Space below zero is not shown, since parts of the formula would lie on each other",
}
_APART = re.compile(r"padding-(?P<side>left|right):(?P<width>[0-9.]+em)")

_LENGTHS = (
    *("width", "height", "depth", "voffset", "lspace", "rspace"),
    *("minsize", "maxsize", "linethickness"),
)
_LENGTH = re.compile(r"-?(?P<number>[0-9]*\.?[0-9]+)(?P<unit>r?em|ex)")
_LONGEST_EM = 20
_WIDEST_EM = 60
"""As much space as a line of the page has, all together."""
_EM_OF_EX = 0.5
_LONGEST_MADE = 200_000
_EXPANSIONS = 200
_ENTITY = re.compile(r"&(?P<name>[A-Za-z0-9]+;)")
_OF_XML = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_ROW_SPACE = re.compile(r"\\\\\*?\s*\[\s*-?[0-9.]+\s*(?:em|ex|pt|pc|mm|cm|in|px|mu|sp)\s*\]")
_MACROS = {
    **{f"dots{kind}": "\\cdots" for kind in "bmi"},
    **{f"dots{kind}": "\\ldots" for kind in "co"},
    "mbox": "\\text",
}

_NESTING = re.compile(r"\\[\\{}]|[{}]|\\(?:left|right|begin|end)(?![A-Za-z])")
_OPENS = frozenset({"{", "\\left", "\\begin"})
_CLOSES = frozenset({"}", "\\right", "\\end"})
_MESSAGE = re.compile(r"(?P<position>[0-9]+): (?P<text>.*?)\.?", re.DOTALL)

_CONVERTER = LatexToMathML(annotation=True, fancy_error=False, macros=_MACROS, max_expansions=_EXPANSIONS)


class FormulaError(Exception):
    """A formula that cannot be shown.

    Attributes:
        position: where in the TeX, in characters from 0.
        message: what is wrong with it, without a full stop.
    """

    def __init__(self, position: int, message: str) -> None:
        super().__init__(message)
        self.position = position
        self.message = message


@lru_cache(maxsize=1024)
def mathml(tex: str, display: bool) -> str:
    """The formula, with its TeX as an annotation. Raises FormulaError."""
    begin = len(tex) - len(tex.lstrip())
    try:
        return _converted(tex.strip(), display=display)
    except FormulaError as error:
        raise FormulaError(begin + error.position, error.message) from None


def _converted(tex: str, *, display: bool) -> str:
    if len(tex) > _LONGEST:
        raise FormulaError(0, f"A formula may have {_LONGEST:,} characters")
    _check_depth(tex)
    if found := _ROW_SPACE.search(tex):
        raise FormulaError(
            found.start(), f"{found[0]}: the space behind a row would be shown as text; leave it out"
        )
    try:
        made = _CONVERTER.convert_with_local_state(tex, displaystyle=display)
    except LatexError as error:
        found = _MESSAGE.fullmatch(str(error))
        message = found["text"] if found else "TeX does not know what is meant"
        raise FormulaError(int(found["position"]) if found else 0, message) from None
    if len(made) > _LONGEST_MADE:
        raise FormulaError(0, "This formula becomes too long by commands of its own")
    try:
        root = etree.fromstring(_ENTITY.sub(_character, made))
    except etree.XMLSyntaxError:
        raise FormulaError(0, "This formula cannot be shown") from None
    for element in list(root.iter()):
        _clean(element)
    if sum(_em(element.get("width", "")) for element in root.iter("mspace")) > _WIDEST_EM:
        raise FormulaError(0, "The spaces in this formula are wider than a page")
    return etree.tostring(root, encoding="unicode")


def _check_depth(tex: str) -> None:
    depth = 0
    for found in _NESTING.finditer(tex):
        depth += (found[0] in _OPENS) - (found[0] in _CLOSES)
        if depth > _DEEPEST:
            raise FormulaError(found.start(), "The braces in this formula are nested too deeply")


def _character(found: re.Match[str]) -> str:
    """XML knows five names of characters; MathML and HTML know the others, such as ApplyFunction."""
    return found[0] if found["name"] in _OF_XML else html5.get(found["name"], found[0])


def _clean(element: "etree._Element") -> None:
    """Leaves only known marks and attributes; raises FormulaError where something would be lost."""
    name = str(element.tag)
    parent = element.getparent()
    is_text = name in _INSIDE_TEXT and parent is not None and parent.tag in {"mtext", *_INSIDE_TEXT}
    if name not in _TAGS and not is_text:
        raise FormulaError(0, _NOT_SHOWN.get(name, f"This formula needs {name}, which not all browsers show"))
    classes = _classes(element)
    element.attrib.pop("style", None)
    for attribute, value in element.attrib.items():
        if attribute not in _ATTRIBUTES:
            raise FormulaError(
                0, f"This formula needs “{attribute}”, which is not shown: no labels, no links"
            )
        if attribute in _LENGTHS and _em(str(value)) > _LONGEST_EM:
            raise FormulaError(0, f"{value} is too long for a page: at most {_LONGEST_EM} em are shown")
    if classes:
        element.set("class", " ".join(classes))


def _classes(element: "etree._Element") -> list[str]:
    """The classes that say what its style says. Raises FormulaError for what nothing says."""
    classes = []
    for part in element.get("style", "").split(";"):
        said = re.sub(r"\s*:\s*", ":", part.strip())
        if said in _CLASSES:
            classes.append(_CLASSES[said])
        elif element.tag == "mpadded" and (apart := _APART.fullmatch(said)):
            space = etree.Element("mspace", width=apart["width"])
            element.insert(0 if apart["side"] == "left" else len(element), space)
        elif said and not _OF_NO_ACCOUNT.fullmatch(said) and said != f"width:{element.get('width')}":
            what = next(
                (
                    words
                    for key, words in _STYLES_NOT_SHOWN.items()
                    if key in said.replace("currentcolor", "")
                ),
                "",
            )
            raise FormulaError(0, what or f"“{said}” is not shown in formulas")
    return classes


def _em(length: str) -> float:
    """A length in em; endless where it is none."""
    found = _LENGTH.fullmatch(length)
    if found is None:
        return 0.0 if length in {"", "0"} else float("inf")
    return float(found["number"]) * (_EM_OF_EX if found["unit"] == "ex" else 1.0)
