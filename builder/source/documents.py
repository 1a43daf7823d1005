"""Documents that are zips (Office Open XML, OpenDocument, EPUB): whether one is, and what in it would run."""

from collections.abc import Collection

_MARKERS = {
    **dict.fromkeys(("docx", "xlsx", "pptx"), "[Content_Types].xml"),
    **dict.fromkeys(("odt", "ods", "odp", "epub"), "mimetype"),
}
"""The member that every such document has (ECMA-376-2, 10.1.2; OpenDocument 1.3, part 2, 3.3; EPUB OCF 3.3, 4.3)."""
_OPEN_DOCUMENTS = ("odt", "ods", "odp")
_LISTS_OF_LIBRARIES = ("script-lc.xml", "script-lb.xml", "dialog-lc.xml", "dialog-lb.xml")
"""What LibreOffice may write where there are no macros."""
_SCRIPTS = (
    *(
        ".bas",
        ".chm",
        ".cpl",
        ".hta",
        ".iso",
        ".jse",
        ".lnk",
        ".mht",
        ".pif",
        ".reg",
        ".scr",
        ".swf",
        ".url",
        ".vbe",
    ),
    *(".wsf", ".wsh"),
)
_MACROS = (b"vbaproject", b"macroenabled", b"vba.macro")
"""In the list of what each part of a document is, whatever the part is called."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a compound file begins, which an object in a document may be, and which holds macros."""
_IN_OLE = "_VBA_PROJECT".encode("utf-16-le")
LIST_OF_PARTS = "[content_types].xml"


def is_document(suffix: str) -> bool:
    """Whether files with this ending are such documents."""
    return suffix in _MARKERS


def is_one(suffix: str, names: Collection[str]) -> bool:
    """Whether a zip with these members is a document of the kind that its ending says."""
    return _MARKERS[suffix] in names


def runs(suffix: str, name: str) -> str:
    """What a member with this name would run in a document with this ending, or ""."""
    folders, _, file = name.lower().rpartition("/")
    if file.endswith(_SCRIPTS) or (suffix != "epub" and file.endswith(".js")):
        return "a script or a shortcut by its name"
    if "/macrosheets" in f"/{folders}":
        return "macros"
    if suffix in _OPEN_DOCUMENTS:
        first = folders.partition("/")[0]
        if first == "scripts" or (first in {"basic", "dialogs"} and file not in _LISTS_OF_LIBRARIES):
            return "macros"
    return ""


def has_macros(name: str, content: bytes) -> bool:
    """Whether the content of a member says that there are macros."""
    if name.lower() == LIST_OF_PARTS:
        return any(word in content.lower() for word in _MACROS)
    return content.startswith(OLE) and _IN_OLE in content
