"""How a module shall look: its own ``theme:``, a file that it names, and what the project says for all modules."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from builder.findings import Finding, has_errors
from builder.findings.rules import theme as rules
from builder.looks.colour import normal
from builder.looks.fonts import CORNERS_PX
from builder.model.module import Module
from builder.model.prose import Text
from builder.model.theme import Colour, Font, FontFile, Logo, Theme
from builder.source.document import Document, read_document
from builder.source.font_files import font_file
from builder.source.inside import Located, Trouble, locate
from builder.source.nodes import Mapping, Node, Scalar, get
from builder.source.pictures import Pictures
from builder.source.project import project_folder
from builder.source.reader import MappingReader
from builder.source.validation import validate

FOLDER = "themes"
"""Where the files of themes stand, as a rule."""

THEME_FOLDER = "the theme's folder"
_LOGO_HEIGHT_PX = 64


@dataclass(slots=True)
class Themes:
    """The themes that hold for one module.

    Attributes:
        shown: the module's folder as the user would type it, with a slash at its end; "" for the current one.
        of_project: the file that the project's settings name, as the user would type it; None without one.
        file: the theme that stands in a file of its own, and its path; None where there is none, or it cannot be used.
    """

    folder: Path
    shown: str
    of_project: Path | None = None
    file: tuple[Path, Document] | None = None
    findings: list[Finding] = field(default_factory=list)

    def read(self, root: Node) -> None:
        """Read the files that hold. One that the module names stands in the place of the project's."""
        node = get(root, "theme")
        if isinstance(node, Scalar):
            name = Text(" ".join((node.text or "").split()), node.place)
            located = self._find(name) if name.text and not node.faulty else None
            if located is not None:
                self._read(*located)
        elif self.of_project is not None:
            self._read(self.of_project, self.of_project.as_posix())

    def dress(self, module: Module, document: Document, pictures: Pictures) -> Module:
        """The module with its theme, and with the files that this needs. What is wrong with them is in ``pictures``."""
        before = frozenset(pictures.found)
        theme = Theme()
        inputs = module.inputs
        if self.file is not None:
            path, read = self.file
            beside = pictures.within(path.parent, THEME_FOLDER)
            theme = _theme(MappingReader(_fields(read.root), read.source, beside.add), beside)
            inputs = (*inputs, path)
        own = get(document.root, "theme")
        if isinstance(own, Mapping):
            theme = _theme(MappingReader(own, document.source, pictures.add), pictures).over(theme)
        elif self.file is None:
            return module
        carried = before.union(theme.files())  # not what the module has put something else in the place of
        media = tuple(one for name, one in pictures.found.items() if name in carried)
        return replace(module, theme=theme, media=media, inputs=inputs)

    def _homes(self) -> Iterator[tuple[Path, str]]:
        """Folders to look in, each as the user would type it."""
        yield self.folder, self.shown
        project = project_folder(self.folder.resolve())
        if project is not None and project != self.folder.resolve():
            way = os.path.relpath(project, os.path.abspath(self.folder))  # noqa: PTH100 - symlinks stay
            shown = os.path.normpath(os.path.join(self.shown, way)).replace(os.sep, "/")  # noqa: PTH118
            yield project, "" if shown == "." else f"{shown.rstrip('/')}/"

    def _find(self, name: Text) -> tuple[Path, str] | None:
        """Where the theme is; None when a finding says why it is nowhere."""
        troubles: list[Located] = []
        for folder, shown in self._homes():
            located = locate(folder, name.text)
            if located.trouble is None and located.path.is_file():
                return located.path, shown + name.text
            troubles.append(located)
            if located.trouble is Trouble.OUTSIDE:
                hint = (
                    "Copy it, with its fonts and pictures, into the folder of the module or of the project."
                )
                message = f"{name} is outside the module and the project"
                self.findings.append(rules.OUTSIDE.at(name.place, message, hint))
                return None
        alike = next((one for one in troubles if one.trouble is Trouble.CASE), None)
        if alike is not None:
            message = f"There is a theme like {name}, but with other small or capital letters"
            self.findings.append(rules.MISSING.at(name.place, message, alike.hint))
        else:
            self.findings.append(
                rules.MISSING.at(name.place, f"There is no theme {name}", self._meant(name.text))
            )
        return None

    def _meant(self, name: str) -> str:
        known = sorted(
            {
                f"{FOLDER}/{path.name}"
                for folder, _ in self._homes()
                for path in (folder / FOLDER).glob("*.yaml")
            }
        )
        stems = {PurePosixPath(one).stem: one for one in known}
        if close := get_close_matches(PurePosixPath(name).stem, stems, 1):
            return f"Did you mean {stems[close[0]]}?"
        if known:
            return f"There are {', '.join(known)}."
        return f"Make it in a folder `{FOLDER}` beside module.yaml, or beside the folder `modules` for all modules."

    def _read(self, path: Path, shown: str) -> None:
        document, findings = read_document(path, shown)
        if document is not None:
            document = replace(document, kind="theme")
            found = validate(document).findings
            findings += [one for one in found if one.place.line not in document.mended]
            if not has_errors(findings):
                self.file = (path, document)
        self.findings += findings


def _fields(root: Node) -> Mapping:
    assert isinstance(root, Mapping), "the schema asks for fields"
    return root


def _theme(reader: MappingReader, pictures: Pictures) -> Theme:
    fonts = reader.child("fonts")
    logo = reader.child("logo")
    return Theme(
        colours=_colours(reader, "colours"),
        dark=_colours(reader, "dark"),
        text=_font(fonts, "text", "system", pictures),
        headings=_font(fonts, "headings", "serif", pictures),
        logo=None if logo is None else _logo(logo),
        radius_px=_pixels(reader.word("radius")) if reader.has("radius") else None,
    )


def _colours(reader: MappingReader, key: str) -> tuple[tuple[str, Colour], ...]:
    return tuple((role, Colour(normal(value.text), value.place)) for role, value in reader.labels(key))


def _font(fonts: MappingReader | None, key: str, standard: str, pictures: Pictures) -> Font | None:
    if fonts is None or not fonts.has(key):
        return None
    entry = fonts.mapping.entry(key)
    if entry is not None and isinstance(entry.value, Scalar):
        return Font(fonts.word(key), (), "", entry.value.place)
    own = fonts.child(key)
    assert own is not None, "the schema asks for a name or fields"
    files = tuple(font_file(file, pictures) for file in own.children("files"))
    pictures.findings += _twice(files)
    return Font(own.word("fallback", standard), files, own.word("licence"), fonts.place_of(key))


def _twice(files: tuple[FontFile, ...]) -> Iterator[Finding]:
    first: dict[tuple[str, bool], FontFile] = {}
    for file in files:
        other = first.setdefault((file.weight, file.is_italic), file)
        if other is not file:
            style = "italic" if file.is_italic else "normal"
            message = f"Weight {file.weight}, {style}, stands on {other.place.seen_from(file.place)} already"
            hint = "Say `weight:` and `style:` of each file, as its name or its maker does."
            yield rules.FONT_TWICE.at(file.place, message, hint)


def _logo(reader: MappingReader) -> Logo:
    return Logo(
        image=reader.media("image"),
        image_name=PurePosixPath(reader.word("image")).name,
        alt=reader.optional_text("alt"),
        decorative=reader.flag("decorative"),
        dark=reader.media("dark_image") if reader.has("dark_image") else "",
        max_height_px=reader.number("max_height", _LOGO_HEIGHT_PX),
        place=reader.place,
    )


def _pixels(radius: str) -> int:
    return CORNERS_PX[radius] if radius in CORNERS_PX else int(radius.removesuffix("px"))
