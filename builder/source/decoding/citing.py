"""What a module cites, and in which style."""

from collections.abc import Iterable
from pathlib import Path

from builder.findings import Finding
from builder.model.prose import Text
from builder.model.reference import Reference
from builder.source import csl_style
from builder.source.included import Beside
from builder.source.nodes import Node, get
from builder.source.reader import MappingReader
from builder.source.references import Works

_GET_A_STYLE = "If there is no such file yet, save one from https://www.zotero.org/styles under this name."


def references(
    root: Node, beside: Beside, libraries: Iterable[Path]
) -> tuple[tuple[Reference, ...], list[Finding]]:
    """The works under ``references``, then those of the project's lists."""
    works = Works()
    works.add_module(get(root, "references"), beside)
    for path in libraries:
        beside.read_paths.append(path)
        works.add_file(path, path.as_posix(), shared=True)
    return tuple(works.found), works.findings


def style(root: MappingReader, beside: Beside, csl: Path | None) -> tuple[str, str, list[Finding]]:
    """The citation style's name, its text where it is a file, and what is wrong with that.

    ``csl`` is the style that stands in the place of the module's own.
    """
    name = root.word("style", "harvard")
    named = None
    if csl is not None:
        found: tuple[Path, str] | None = (csl, csl.as_posix())
    elif not name.endswith(csl_style.ENDING):
        return name, "", []
    else:
        text = root.text("style")
        found, named = beside.find_anywhere(text, _GET_A_STYLE), text.place
    if found is None:
        return name, "", []
    if found[0] not in beside.read_paths:
        beside.read_paths.append(found[0])
    text_of_style, findings = csl_style.read_style(*found, named)
    return found[1], text_of_style, findings


def further_reading(root: MappingReader, works: Iterable[Reference]) -> tuple[Text, ...]:
    """The keys that the source names; "all" stands for those of the module's own works."""
    named = root.words("further_reading")
    if [key.text for key in named] != ["all"]:
        return named
    return tuple(Text(work.key, named[0].place) for work in works if not work.is_shared)
