"""Files beside ``module.yaml`` that belong to it: included prose and the references."""

from dataclasses import dataclass, field
from pathlib import Path

from builder.findings import Finding, Place
from builder.findings.rules import source as rules
from builder.model.prose import Prose, Text
from builder.source.files import SourceText, read
from builder.source.homes import project_home
from builder.source.inside import Trouble, locate
from builder.source.line_map import line_map
from builder.source.mending.conflicts import conflicts_in_markdown
from builder.source.nodes import Scalar

_TROUBLES = {
    Trouble.MISSING: rules.MISSING_FILE,
    Trouble.OUTSIDE: rules.OUTSIDE,
    Trouble.CASE: rules.FILE_NAME_CASE,
}


@dataclass(slots=True)
class Beside:
    """The text files that a module names.

    Attributes:
        shown: the module's folder as the user would type it, with a slash at its end; "" for the current one.
        read_paths: what was read, in order.
    """

    folder: Path
    shown: str
    read_paths: list[Path] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def find(self, name: Text, missing: str = "") -> tuple[Path, str] | None:
        """The path of a file that the module names, and how to show it; None when a finding says why not.

        ``missing``: where to get such a file if there is none.
        """
        located = locate(self.folder, name.text)
        if located.trouble is not None:
            words = {
                Trouble.MISSING: f"There is no file {name} in the module's folder",
                Trouble.OUTSIDE: f"{name} is outside the module's folder",
                Trouble.CASE: f"There is a file like {name}, but with other small or capital letters",
            }[located.trouble]
            get_it = missing if located.trouble is Trouble.MISSING else ""
            hint = f"{located.hint} {get_it}".rstrip()
            self.findings.append(_TROUBLES[located.trouble].at(name.place, words, hint))
            return None
        if not located.path.is_file():
            self.findings.append(rules.UNREADABLE.at(name.place, f"{name} is no file", "Name a file."))
            return None
        if located.path not in self.read_paths:
            self.read_paths.append(located.path)
        return located.path, self.shown + name.text

    def find_anywhere(self, name: Text, missing: str = "") -> tuple[Path, str] | None:
        """The same, also in the project's folder, for what several modules may share."""
        home = project_home(self.folder, self.shown)
        if home is not None and locate(self.folder, name.text).trouble is not None:
            folder, shown = home
            located = locate(folder, name.text)
            if located.trouble is None and located.path.is_file():
                self.read_paths.append(located.path)
                return located.path, shown + name.text
        return self.find(name, missing)

    def text(self, name: Text) -> SourceText | None:
        """What is in a file that the module includes; None when there is nothing, and a finding says why."""
        found = self.find(name)
        if found is None:
            return None
        text, findings = read(*found)
        self.findings += findings
        if text is not None and (conflicts := conflicts_in_markdown(text)):
            self.findings += conflicts
            return None
        if text is not None and not text.text.strip():
            self.findings.append(
                rules.EMPTY_FILE.at(
                    name.place, f"{name} has nothing in it", "Write something, or leave it out."
                )
            )
            return None
        return text


def whole(source: SourceText) -> Scalar:
    """All of a file as one value."""
    end = (len(source.lines), len(source.lines[-1]) + 1)
    return Scalar(source.text, "file", Place(source.shown, 1, 1), end)


def as_prose(source: SourceText) -> Prose:
    """All of a file as Markdown, each line with its place."""
    scalar = whole(source)
    where = line_map(scalar, source.lines)
    return Prose(source.text, scalar.place, where.lines, where.folds)
