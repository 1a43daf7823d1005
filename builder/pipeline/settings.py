"""The project's settings: ``coursewright.toml``."""

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from builder.findings import Finding, Place, Severity
from builder.findings.rules import project, source
from builder.findings.rules.registry import FAMILIES
from builder.lms.registry import PROFILES
from builder.pipeline import chosen
from builder.pipeline.chosen import OFF, Chosen
from builder.pipeline.shown import shown
from builder.pipeline.toml_places import lines_of, spans
from builder.pipeline.toml_slips import slip
from builder.source.files import read_bytes
from builder.source.project import FILE, find
from builder.standards.registry import ALL, DEFAULT, STANDARDS, named

__all__ = ["FILE", "Settings", "find", "read"]

SIZE_LIMIT_BYTES = 64 * 1024
"""The largest file of settings that is read."""

FAULTS_LIMIT = 50
"""As many faults of a file are told: more is no file of settings, or one slip that has many."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for all modules of a project; these are the values without a ``coursewright.toml``.

    Attributes:
        output: where packages go; relative to the working folder.
        overrides: a folder of ``<language>.po`` files that replace interface text; None without one.
        theme: the file that says how modules look that do not say it themselves; None without one.
        libraries: reference lists whose works every module may cite.
        csl: a citation style in the place of every module's own, from the command line; None without one.
        control_documents: a folder of XSDs that SCORM packages carry; None for none.
        rules: which findings are reported, and how much they matter.
        has_every_standard: whether "all" was asked for, and not each by its name.
        by_lms: whether no standard was asked for, so that each LMS gets its own.
        language: of the page's own words, in the place of the module's; "" as a rule. No file can say it.
    """

    standards: tuple[str, ...] = (DEFAULT,)
    lms: tuple[str, ...] = ("generic",)
    output: Path = Path("dist")
    strict: bool = False
    overrides: Path | None = None
    theme: Path | None = None
    libraries: tuple[Path, ...] = ()
    csl: Path | None = None
    control_documents: Path | None = None
    rules: Chosen = field(default_factory=Chosen)
    language: str = ""
    has_every_standard: bool = False
    by_lms: bool = True


def read(path: Path) -> tuple[Settings, list[Finding]]:
    """The settings in ``path``; without findings, all of it was understood."""
    place = Place(shown(path))
    raw = read_bytes(path, place.file, SIZE_LIMIT_BYTES)
    if isinstance(raw, Finding):
        hint = f"{FILE} is a small text file; move away what stands in its place."
        return Settings(), [project.NOT_TOML.at(place, raw.message, hint)]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Settings(), [project.NOT_TOML.at(place, f"{FILE} is not UTF-8", "Save it as UTF-8.")]
    try:
        document = tomllib.loads(text)
    except RecursionError:
        return Settings(), [_not_toml(place.file, "its brackets are nested too deeply")]
    except ValueError as error:  # TOMLDecodeError is one; a number of thousands of digits raises another
        return Settings(), [_not_toml(place.file, str(error), lines_of(text))]
    reading = _Reading(place.file, text, path.parent)
    return reading.settings(document), reading.findings


def _not_toml(file: str, message: str, lines: Sequence[str] = ()) -> Finding:
    said, _, where = message.partition(" (at ")
    at = re.match(r"line (\d+), column (\d+)", where)
    if at:
        line, column = int(at[1]), int(at[2])
    elif lines and where and not said.startswith("Cannot"):  # of what stands twice it says the end, too
        line, column = len(lines), len(lines[-1]) + 1
    else:
        line, column = 0, 0
    found = slip(said, lines[line - 1] if 0 < line <= len(lines) else "", column)
    place = Place(file, line, found.column) if line else Place(file)
    return project.NOT_TOML.at(place, f"{FILE} is not TOML: {found.message}", found.hint)


def _like(names: Sequence[Any], known: Sequence[str]) -> tuple[Any, str]:
    """The first of some names that is not known, and the hint that says which was meant."""
    wrong = next((name for name in names if name not in known), None)
    close = difflib.get_close_matches(wrong.lower(), known, 1) if isinstance(wrong, str) else []
    return wrong, f"Did you mean {close[0]}?" if close else ""


def _parted(sentences: str) -> tuple[str, str]:
    """What is wrong, and the way out."""
    message, _, hint = sentences.partition(". ")
    return message.removesuffix("."), hint


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that the system cannot have
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name that the system cannot have
        return False


class _TooManyFaults(Exception):  # noqa: N818 it is a fault of the author's, told as a finding
    """There is no use in reading on."""


class _Reading:
    """One file on its way to Settings; collects findings."""

    def __init__(self, file: str, text: str, folder: Path) -> None:
        self.file = file
        self.lines = lines_of(text)
        self.folder = folder
        self.findings: list[Finding] = []
        self._spans = spans(text)
        self._keys: dict[str, dict[str, Callable[[Settings, str, Any], Settings]]] = {
            "build": {
                "standard": self._standard,
                "lms": self._lms,
                "output": self._output,
                "strict": self._strict,
                "theme": self._theme,
                "references": self._references,
                "control-documents": self._control_documents,
            },
            "interface": {"overrides": self._overrides},
            "rules": {"select": self._select, "ignore": self._ignore, "severity": self._severity},
        }

    def settings(self, document: Mapping[str, Any]) -> Settings:
        try:
            return self._settings(document)
        except _TooManyFaults:
            return Settings()

    def _settings(self, document: Mapping[str, Any]) -> Settings:
        settings = Settings()
        for table, content in document.items():
            known = self._keys.get(table)
            if known is None:
                self._unknown(table, "", list(self._keys))
            elif not isinstance(content, dict):
                self._bad(table, "", f"{table} is a table: write [{table}] on a line of its own")
            else:
                for key, value in content.items():
                    if key in known:
                        settings = known[key](settings, key, value)
                    else:
                        self._unknown(table, key, list(known))
        return settings

    def _standard(self, settings: Settings, key: str, value: Any) -> Settings:
        names = [value] if isinstance(value, str) else value
        known = (*STANDARDS, ALL)
        if isinstance(names, list) and names and all(isinstance(one, str) and one in known for one in names):
            return replace(settings, standards=named(names), has_every_standard=ALL in names, by_lms=False)
        wrong, hint = _like(names if isinstance(names, list) else [names], known)
        message = f"standard is one of these, or a list of them: {', '.join(known)}"
        self._bad("build", key, message, hint, wrong)
        return settings

    def _lms(self, settings: Settings, key: str, value: Any) -> Settings:
        names = [value] if isinstance(value, str) else value
        if (
            isinstance(names, list)
            and names
            and all(isinstance(name, str) and name in PROFILES for name in names)
        ):
            return replace(settings, lms=tuple(dict.fromkeys(names)))
        wrong, hint = _like(names if isinstance(names, list) else [names], list(PROFILES))
        self._bad("build", key, f"lms is a list of: {', '.join(PROFILES)}", hint, wrong)
        return settings

    def _output(self, settings: Settings, key: str, value: Any) -> Settings:
        if isinstance(value, str) and value and value.isprintable():
            return replace(settings, output=self.folder / value)
        hint = "In double quotes, write / for each backslash." if "\\" in self._written(key) else ""
        self._bad("build", key, "output is the name of a folder, in quotes", hint, value)
        return settings

    def _strict(self, settings: Settings, key: str, value: Any) -> Settings:
        if isinstance(value, bool):
            return replace(settings, strict=value)
        self._bad("build", key, "strict is true or false, without quotes", value=value)
        return settings

    def _theme(self, settings: Settings, key: str, value: Any) -> Settings:
        if isinstance(value, str) and value and _is_file(self.folder / value):
            return replace(settings, theme=self.folder / value)
        message = "theme is the name of a file that exists, beside this file or below it, in quotes"
        self._bad("build", key, message, value=value)
        return settings

    def _references(self, settings: Settings, key: str, value: Any) -> Settings:
        names = [value] if isinstance(value, str) else value
        if isinstance(names, list) and all(isinstance(name, str) and name for name in names):
            paths = tuple(self.folder / name for name in names)
            if all(_is_file(path) for path in paths):
                return replace(settings, libraries=paths)
        message = (
            "references is the name of a reference list, or a list of such names, beside this file, in quotes"
        )
        missing = (
            (name for name in names if not (isinstance(name, str) and _is_file(self.folder / name)))
            if isinstance(names, list)
            else iter(())
        )
        wrong: Any = next(missing, None)
        if isinstance(wrong, str) and wrong:
            message = f"references names {wrong}, and there is no such file beside this one"
        self._bad("build", key, message, value=wrong)
        return settings

    def _control_documents(self, settings: Settings, key: str, value: Any) -> Settings:
        if isinstance(value, str) and value and _is_folder(self.folder / value):
            return replace(settings, control_documents=self.folder / value)
        message = f"{key} is the name of a folder that exists, relative to this file, in quotes"
        self._bad("build", key, message, value=value)
        return settings

    def _overrides(self, settings: Settings, key: str, value: Any) -> Settings:
        if isinstance(value, str) and value and _is_folder(self.folder / value):
            return replace(settings, overrides=self.folder / value)
        message = "overrides is the name of a folder that exists, beside this file, in quotes"
        self._bad("interface", key, message, value=value)
        return settings

    def _select(self, settings: Settings, key: str, value: Any) -> Settings:
        return replace(
            settings, rules=replace(settings.rules, select=self._codes(key, value, ignoring=False))
        )

    def _ignore(self, settings: Settings, key: str, value: Any) -> Settings:
        ignored = (*settings.rules.ignore, *self._codes(key, value, ignoring=True))
        return replace(settings, rules=replace(settings.rules, ignore=ignored))

    def _codes(self, key: str, value: Any, *, ignoring: bool) -> tuple[str, ...]:
        """The codes and families in a list; those that name nothing are findings."""
        words = [value] if isinstance(value, str) else value
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            self._bad("rules", key, f'{key} is a list of codes and families, such as ["ACC", "STR-017"]')
            return ()
        found = []
        for word in words:
            if trouble := chosen.trouble(word, ignoring=ignoring):
                self._bad("rules", key, *_parted(trouble), word)
            else:
                found.append(chosen.normal(word))
        return tuple(dict.fromkeys(found))

    def _severity(self, settings: Settings, key: str, value: Any) -> Settings:
        if not isinstance(value, dict):
            self._bad("rules", key, "severity is a table: write [rules.severity] on a line of its own")
            return settings
        rules = settings.rules
        known = {str(severity): severity for severity in Severity}
        for word, asked in value.items():
            code = chosen.normal(word)
            trouble = chosen.trouble(word, ignoring=True)
            if trouble:
                self._bad("rules.severity", word, *_parted(trouble))
            elif code in FAMILIES:
                self._bad("rules.severity", word, f"{code} is a family: name a code")
            elif asked == OFF:
                rules = replace(rules, ignore=(*rules.ignore, code))
            elif isinstance(asked, str) and asked in known:
                rules = replace(rules, severity={**rules.severity, code: known[asked]})
            else:
                wrong, hint = _like([asked], [*known, OFF])
                message = f"{word} is one of: {', '.join(known)}, {OFF}"
                self._bad("rules.severity", word, message, hint, wrong)
        return replace(settings, rules=rules)

    def _unknown(self, table: str, key: str, known: list[str]) -> None:
        name = f"{table}.{key}" if key else f"[{table}]"
        close = difflib.get_close_matches(key or table, known, n=1)
        hint = f"Did you mean {close[0]}?" if close else f"There are: {', '.join(known)}."
        if not key and (homes := [one for one, keys in self._keys.items() if table in keys]):
            hint = f"It is a setting of [{homes[0]}]: write it on a line below [{homes[0]}]."
        message = f"there is no setting {name}"
        place = self._place(table, key) if key else self._place(table)
        self._add(project.UNKNOWN_SETTING.at(place, message, hint))

    def _bad(self, table: str, key: str, message: str, hint: str = "", value: Any = None) -> None:
        """A setting whose ``value``, or that one in its list, cannot be; without one it is about the setting."""
        place = self._place(*table.split("."), key) if key else self._place(table)
        if isinstance(value, str):
            place = self._value(place, value)
        self._add(project.BAD_SETTING.at(place, message, hint))

    def _add(self, finding: Finding) -> None:
        self.findings.append(finding)
        if len(self.findings) == FAULTS_LIMIT:
            message = f"Reading stopped after {FAULTS_LIMIT} faults"
            hint = "Mend the faults that are named, then check again."
            self.findings.append(source.STOPPED.at(finding.place, message, hint))
            raise _TooManyFaults

    def _written(self, key: str) -> str:
        place = self._place("build", key)
        return self.lines[place.line - 1] if place.line else ""

    def _value(self, setting: Place, value: str) -> Place:
        """Where a text stands among the values of a setting; the setting where it is written in another way."""
        written = re.compile(rf"""(["']){re.escape(value)}\1""")
        for number in range(setting.line, len(self.lines) + 1 if setting.line else 0):
            line = self.lines[number - 1]
            begin = setting.end_column - 1 if number == setting.line else 0
            if number > setting.line and re.match(r"\s*(\[\s*[\w.-]+\s*\]\s*(#|$)|[\w.-]+\s*=)", line):
                break
            if found := written.search(line, begin):
                return self._at(number, found.start() + 1, len(found[0]))
        return setting

    def _place(self, *path: str) -> Place:
        """Where a setting stands; in braces, the setting that has them."""
        for end in range(len(path), 0, -1):
            if span := self._spans.get(path[:end]):
                return self._at(span.line, span.column, span.width)
        return Place(self.file)

    def _at(self, line: int, column: int, width: int) -> Place:
        return Place(self.file, line, column, column + width)
