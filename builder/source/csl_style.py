"""A citation style in a file of its own, in the Citation Style Language."""

from importlib.util import find_spec
from pathlib import Path

from builder import xmltree
from builder.findings import Finding, Place
from builder.findings.rules.references import files as rules
from builder.source.files import read

_CSL = "{http://purl.org/net/xbiblio/csl}"
ENDING = ".csl"


def read_style(path: Path, shown: str, named: Place | None = None) -> tuple[str, list[Finding]]:
    """The text of the style; "" when a finding says why it cannot be used.

    ``named`` is where the module names it; None where the command line does.
    """
    source, findings = read(path, shown)
    if source is None:
        return "", findings
    place = named or Place(shown)
    if find_spec("citeproc") is None:
        message = f"{shown} needs a part of coursewright that is not installed"
        return "", [rules.NO_CSL.at(place, message, "Run: pip install 'coursewright[csl]'")]
    fault = _fault(source.text)
    return ("", [rules.STYLE.at(place, f"{shown} {fault[0]}", fault[1])]) if fault else (source.text, [])


def _fault(text: str) -> tuple[str, str] | None:
    """What is wrong with a style, and the way out."""
    choose = "Choose a style from https://www.zotero.org/styles, and save its file."
    try:
        root = xmltree.parse(text.encode("utf-8"))
    except xmltree.XmlError as error:
        return f"is no XML: {error.msg}", choose
    if root.tag != f"{_CSL}style":
        return "is no citation style", choose
    parent = root.find(f"{_CSL}info/{_CSL}link[@rel='independent-parent']")
    if parent is not None:
        name = (parent.get("href") or "").rpartition("/")[2]
        return f"only says that it is like another style, {name}", f"Take {name}.csl itself."
    if root.get("class") == "note":
        return "is a style for footnotes", "Choose one that cites in the text: author and year, or numbers."
    if any(root.find(f"{_CSL}{part}/{_CSL}layout") is None for part in ("citation", "bibliography")):
        return "does not say how works are cited and listed", choose
    return None
