"""The project's settings: ``coursewright.toml``."""

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from builder.findings import Finding, Place, Severity
from builder.findings.rules import project
from builder.findings.rules.registry import FAMILIES
from builder.lms.registry import PROFILES
from builder.pipeline import chosen
from builder.pipeline.chosen import OFF, Chosen
from builder.pipeline.shown import shown
from builder.source.files import SIZE_LIMIT_BYTES, read_bytes
from builder.source.project import FILE, find
from builder.standards.registry import DEFAULT, STANDARDS

__all__ = ["FILE", "Settings", "find", "read"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for all modules of a project; these are the values without a ``coursewright.toml``.

    Attributes:
        output: where packages go; relative to the working folder.
        overrides: a folder of ``<language>.po`` files that replace interface text; None without one.
        theme: the file that says how modules look that do not say it themselves; None without one.
        libraries: reference lists whose works every module may cite.
        csl: a citation style in the place of every module's own, from the command line; None without one.
        rules: which findings are reported, and how much they matter.
        language: of the page's own words, in the place of the module's; "" as a rule. No file can say it.
    """

    standard: str = DEFAULT
    lms: tuple[str, ...] = ("generic",)
    output: Path = Path("dist")
    strict: bool = False
    overrides: Path | None = None
    theme: Path | None = None
    libraries: tuple[Path, ...] = ()
    csl: Path | None = None
    rules: Chosen = field(default_factory=Chosen)
    language: str = ""


def read(path: Path) -> tuple[Settings, list[Finding]]:
    """The settings in ``path``; without findings, all of it was understood."""
    place = Place(shown(path))
    raw = read_bytes(path, place.file, SIZE_LIMIT_BYTES)
    if isinstance(raw, Finding):
        hint = f"{FILE} is a small text file; move away what stands in its place."
        return Settings(), [project.NOT_TOML.at(place, raw.message, hint)]
    try:
        text = raw.decode("utf-8-sig")
        document = tomllib.loads(text)
    except UnicodeDecodeError:
        return Settings(), [project.NOT_TOML.at(place, f"{FILE} is not UTF-8", "Save it as UTF-8.")]
    except RecursionError:
        return Settings(), [_not_toml(place.file, "its brackets are nested too deeply")]
    except ValueError as error:  # TOMLDecodeError is one; a number of thousands of digits raises another
        return Settings(), [_not_toml(place.file, str(error))]
    reading = _Reading(place.file, text.splitlines(), path.parent)
    return reading.settings(document), reading.findings


def _not_toml(file: str, message: str) -> Finding:
    where = re.search(r"\(at line (\d+), column (\d+)\)", message)
    place = Place(file, int(where[1]), int(where[2])) if where else Place(file)
    return project.NOT_TOML.at(place, f"{FILE} is not TOML: {message.partition(' (at ')[0]}")


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


class _Reading:
    """One file on its way to Settings; collects findings."""

    def __init__(self, file: str, lines: list[str], folder: Path) -> None:
        self.file = file
        self.lines = lines
        self.folder = folder
        self.findings: list[Finding] = []
        self._keys: dict[str, dict[str, Callable[[Settings, str, Any], Settings]]] = {
            "build": {
                "standard": self._standard,
                "lms": self._lms,
                "output": self._output,
                "strict": self._strict,
                "theme": self._theme,
                "references": self._references,
            },
            "interface": {"overrides": self._overrides},
            "rules": {"select": self._select, "ignore": self._ignore, "severity": self._severity},
        }

    def settings(self, document: Mapping[str, Any]) -> Settings:
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
        if isinstance(value, str) and value in STANDARDS:
            return replace(settings, standard=value)
        self._bad("build", key, f"standard is one of: {', '.join(STANDARDS)}")
        return settings

    def _lms(self, settings: Settings, key: str, value: Any) -> Settings:
        names = [value] if isinstance(value, str) else value
        if (
            isinstance(names, list)
            and names
            and all(isinstance(name, str) and name in PROFILES for name in names)
        ):
            return replace(settings, lms=tuple(dict.fromkeys(names)))
        self._bad("build", key, f"lms is a list of: {', '.join(PROFILES)}")
        return settings

    def _output(self, settings: Settings, key: str, value: Any) -> Settings:
        if isinstance(value, str) and value and value.isprintable():
            return replace(settings, output=self.folder / value)
        self._bad("build", key, "output is the name of a folder, in quotes")
        return settings

    def _strict(self, settings: Settings, key: str, value: Any) -> Settings:
        if isinstance(value, bool):
            return replace(settings, strict=value)
        self._bad("build", key, "strict is true or false, without quotes")
        return settings

    def _theme(self, settings: Settings, key: str, value: Any) -> Settings:
        if isinstance(value, str) and value and _is_file(self.folder / value):
            return replace(settings, theme=self.folder / value)
        self._bad(
            "build", key, "theme is the name of a file that exists, beside this file or below it, in quotes"
        )
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
        self._bad("build", key, message)
        return settings

    def _overrides(self, settings: Settings, key: str, value: Any) -> Settings:
        if isinstance(value, str) and value and _is_folder(self.folder / value):
            return replace(settings, overrides=self.folder / value)
        self._bad(
            "interface", key, "overrides is the name of a folder that exists, beside this file, in quotes"
        )
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
                self._bad("rules", key, *_parted(trouble))
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
            elif asked in known:
                rules = replace(rules, severity={**rules.severity, code: known[asked]})
            else:
                self._bad("rules.severity", word, f"{word} is one of: {', '.join(known)}, {OFF}")
        return replace(settings, rules=rules)

    def _unknown(self, table: str, key: str, known: list[str]) -> None:
        name = f"{table}.{key}" if key else f"[{table}]"
        close = difflib.get_close_matches(key or table, known, n=1)
        hint = f"Did you mean {close[0]}?" if close else f"There are: {', '.join(known)}."
        if not key and (homes := [one for one, keys in self._keys.items() if table in keys]):
            hint = f"It is a setting of [{homes[0]}]: write it on a line below [{homes[0]}]."
        message = f"there is no setting {name}"
        self.findings.append(project.UNKNOWN_SETTING.at(self._place(table, key), message, hint))

    def _bad(self, table: str, key: str, message: str, hint: str = "") -> None:
        self.findings.append(project.BAD_SETTING.at(self._place(table, key), message, hint))

    def _place(self, table: str, key: str) -> Place:
        """Where a setting stands. The reader of TOML keeps no positions, so the key is looked for."""
        inside = False
        for number, line in enumerate(self.lines, 1):
            header = re.match(r"\s*(\[{1,2}\s*([^\[\]]+?)\s*\]{1,2})", line)
            if header:
                inside = header[2].strip("\"'") == table
                if inside and not key:
                    return self._at(number, header.start(1) + 1, len(header[1]))
            sought = key if inside and key else f"{table}.{key}" if key else table
            entry = re.match(rf"\s*(['\"]?{re.escape(sought)}['\"]?)\s*[=.]", line)
            if entry:
                return self._at(number, entry.start(1) + 1, len(entry[1]))
        return Place(self.file)

    def _at(self, line: int, column: int, width: int) -> Place:
        return Place(self.file, line, column, column + width)
