"""TeX as MathML, which browsers and screen readers know by themselves: no script, and nothing but known marks."""

import re
from functools import lru_cache

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

_NESTING = re.compile(r"\\[\\{}]|[{}]|\\(?:left|right|begin|end)(?![A-Za-z])")
_OPENS = frozenset({"{", "\\left", "\\begin"})
_CLOSES = frozenset({"}", "\\right", "\\end"})
_MESSAGE = re.compile(r"(?P<position>[0-9]+): (?P<text>.*?)\.?", re.DOTALL)

_CONVERTER = LatexToMathML(annotation=True, fancy_error=False, max_expansions=0)


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
    try:
        made = _CONVERTER.convert_with_local_state(tex, displaystyle=display)
    except LatexError as error:
        found = _MESSAGE.fullmatch(str(error))
        message = found["text"] if found else "TeX does not know what is meant"
        raise FormulaError(int(found["position"]) if found else 0, message) from None
    try:
        root = etree.fromstring(made)
    except etree.XMLSyntaxError:
        raise FormulaError(0, "This formula cannot be shown") from None
    for element in root.iter():
        _clean(element)
    return etree.tostring(root, encoding="unicode")


def _check_depth(tex: str) -> None:
    depth = 0
    for found in _NESTING.finditer(tex):
        depth += (found[0] in _OPENS) - (found[0] in _CLOSES)
        if depth > _DEEPEST:
            raise FormulaError(found.start(), "The braces in this formula are nested too deeply")


def _clean(element: "etree._Element") -> None:
    """Leaves only known marks and attributes; raises FormulaError where something would be lost."""
    if element.tag not in _TAGS:
        raise FormulaError(0, f"This formula needs {element.tag!s}, which not all browsers show")
    style = element.get("style", "")
    if "color" in style.replace("currentcolor", ""):
        raise FormulaError(0, "Colours in formulas are not shown")
    names = [_CLASSES.get(re.sub(r"\s*:\s*", ":", part.strip()), "") for part in style.split(";")]
    for name in element.attrib:
        if name not in _ATTRIBUTES:
            del element.attrib[name]
    if any(names):
        element.set("class", " ".join(filter(None, names)))
