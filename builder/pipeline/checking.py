"""The run over zips: ``coursewright check``."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from builder.conformance import check_any, inside
from builder.conformance.checking import Additional
from builder.conformance.control import ControlDocuments
from builder.conformance.kinds import SOURCES
from builder.conformance.lms.registry import RULES
from builder.findings import Finding, Place, in_order
from builder.findings.rules import project
from builder.findings.rules.check import zips as rules
from builder.pipeline import settings as project_settings
from builder.pipeline.judging import Judge
from builder.pipeline.loading import with_choice
from builder.pipeline.options import Options
from builder.pipeline.result import Result
from builder.pipeline.settings import Settings
from builder.pipeline.shown import normal, shown

_HINT = "Open the folder, mark everything in it, and zip that."


def check(paths: Sequence[Path], options: Options) -> Result:
    """What LMSs would stumble over in the zips; of a folder, those that lie in it. Nothing is written or unpacked.

    The project is that of the working folder. Raises OSError when a file cannot be read.
    """
    settings, faults = _settings(options)
    found: dict[str, list[Finding]] = {"": faults}
    selected = list(_selected(paths, found))
    additional = _additional(options)
    for done, path in enumerate(selected):
        options.progress(done, len(selected), shown(path))
        found.setdefault(shown(path), []).extend(
            check_any(path, shown(path), additional, for_lms=bool(options.lms))
        )
    judge = Judge(settings)
    judged = {name: judge.judged(findings) for name, findings in found.items()}
    return Result(
        tuple(in_order([finding for one in judged.values() for finding in one.findings])),
        len(selected),
        by_module=tuple((name, one.findings) for name, one in judged.items()),
        left_out=sum(one.left_out for one in judged.values()),
    )


def read_inside(file: str) -> bytes:
    """A file in a zip, by the path that findings name it with; b"" where there is none."""
    return inside.read(file)


def read_text_inside(file: str) -> str:
    """The same as text, in whatever encoding it is."""
    return inside.read_text(file)


def _settings(options: Options) -> tuple[Settings, list[Finding]]:
    file = project_settings.find(Path.cwd())
    settings, faults = (Settings(), []) if file is None else project_settings.read(file)
    rules_chosen = with_choice(settings.rules, options)
    return replace(settings, strict=options.strict or settings.strict, rules=rules_chosen), faults


def _selected(paths: Sequence[Path], found: dict[str, list[Finding]]) -> Iterator[Path]:
    """The zips that the paths mean, each once; what means none is a finding."""
    seen: set[Path] = set()
    for path in map(normal, paths):
        if path.is_dir():
            zips = sorted(file for file in path.iterdir() if file.suffix.lower() == ".zip" and file.is_file())
            if not zips:
                found[""].append(_no_zip_in(path))
        elif path.is_file():
            zips = [path]
        elif path.exists():
            zips = []
            message = "this is no ordinary file, and nothing is read from it"
            found[""].append(rules.NO_ZIP.at(Place(shown(path)), message, "Name a zip."))
        else:
            zips = []
            found[""].append(project.NO_SUCH_PATH.at(Place(shown(path)), "there is no such file or folder"))
        for file in zips:
            if (real := file.resolve()) not in seen:
                seen.add(real)
                yield file


def _no_zip_in(folder: Path) -> Finding:
    """What is said of a folder without zips: most hold the content of a package, or what packages are made of."""
    place = Place(shown(folder))
    if any(next(folder.glob(f"{below}{name}"), None) for name in SOURCES for below in ("", "*/")):
        message = "this is the source of modules, in YAML, and no package"
        hint = (
            f"coursewright build {shown(folder)} makes packages of it, and coursewright validate looks at it."
        )
        return rules.NO_ZIP.at(place, message, hint)
    return rules.NO_ZIP.at(place, "this is a folder, and there is no zip in it", _HINT)


def _additional(options: Options) -> list[Additional]:
    rules_of_lms = [rule for name in dict.fromkeys(options.lms) for rule in RULES[name]]
    if options.control_documents is None:
        return rules_of_lms
    return [*rules_of_lms, ControlDocuments(options.control_documents)]
