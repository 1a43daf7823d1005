"""The two runs there are."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from builder import archive
from builder.assembly import assemble
from builder.assembly.naming import evidence_name, notes_name
from builder.conformance import check
from builder.findings import Finding, Place, has_errors
from builder.findings.rules import packaging
from builder.interface.coverage import coverage
from builder.lms.registry import PROFILES
from builder.model.module import Module
from builder.model.package import Package
from builder.pictures.cache import Cache
from builder.pictures.preparing import Workshop
from builder.pipeline import revision
from builder.pipeline.judging import Judge, Judged
from builder.pipeline.loading import Loaded, load, plan, same_names
from builder.pipeline.options import Options
from builder.pipeline.publishing import Staging, staging
from builder.pipeline.result import Built, Result, StateSize
from builder.pipeline.shown import real
from builder.report import upload_list, words
from builder.report.evidence import accessibility, data_sheet, openacr, page_facts
from builder.report.evidence.page import accessibility_page
from builder.report.notes import notes
from builder.report.outcomes.matrix import Matrix, matrix
from builder.report.sizes import sizes
from builder.standards import cmi5
from builder.standards.contract import Standard
from builder.standards.elements.element import needed
from builder.standards.registry import STANDARDS

_BUFFER_BYTES = 1024 * 1024


def validate(paths: Sequence[Path], options: Options) -> Result:
    """Everything ``build`` would find, without writing anything.

    Raises OSError when a file of a module disappears meanwhile.
    """
    run = Run(paths, options)
    for loaded in run.load():
        for _ in run.packages(loaded):
            pass
    return run.result()


def build(paths: Sequence[Path], options: Options) -> Result:
    """Write the packages of all modules that ``paths`` mean, or, when any of them has an error, nothing.

    Files stand under temporary names until all are whole. Raises OutputError or OSError when they cannot be written;
    then what an earlier build made stands as it was.
    """
    run = Run(paths, options)
    modules = run.load()
    if not run.may_build():
        for loaded in modules:
            for _ in run.packages(loaded):
                pass
        return run.result()
    output = run.settings.output
    with staging(output) as staged:
        built = [
            _stage(staged, loaded, assembled, output, run.workshop)
            for loaded in modules
            for assembled in run.packages(loaded)
        ]
        if not run.may_build():
            return run.result()
        lists = _lists(staged, built, output) if len(modules) > 1 else ()
        result = replace(run.result(), built=tuple(built), lists=lists)
        staged.publish()
    return result


def outcomes(paths: Sequence[Path], options: Options) -> tuple[Result, tuple[Matrix, ...]]:
    """The matrix of outcomes of each module; of none when any has an error."""
    run = Run(paths, options)
    modules = run.load()
    result = run.result()
    if not result.is_fine:
        return result, ()
    own = dict(result.by_module)
    return result, tuple(
        matrix(
            loaded.module,
            own[loaded.module.source],
            [one for one in result.suppressed if _fault(one.finding) in set(map(_fault, loaded.findings))],
        )
        for loaded in modules
    )


@dataclass(frozen=True, slots=True)
class Assembled:
    """A package that could be written; `lms`: the profile's name as asked for."""

    module: Module
    package: Package
    lms: str
    revision: str


class Run:
    """What all runs have in common, a preview's too; collects the findings of all modules."""

    def __init__(self, paths: Sequence[Path], options: Options) -> None:
        self.selected, self.settings, findings = plan(paths, options)
        self._findings: dict[str, list[Finding]] = {"": list(findings)}
        self._states: list[StateSize] = []
        self._files: dict[str, tuple[Path, ...]] = {}
        self._whole: list[Path] = []
        self._judge = Judge(self.settings)
        self._progress = options.progress
        self._registry = options.registry
        self.workshop = Workshop(Cache(options.cache))

    def load(self) -> list[Loaded]:
        """The modules that could be read."""
        modules = []
        for done, module in enumerate(self.selected):
            self._progress(done, len(self.selected), module.shown)
            loaded, findings = load(module, self.settings)
            self._findings.setdefault(module.shown, []).extend(findings)
            self._files[module.shown] = (module.source,)
            if loaded is not None:
                modules.append(loaded)
                if self._registry is not None:
                    from builder.lookup import comparing  # noqa: PLC0415 others do without the network

                    self._findings[module.shown] += comparing.findings(loaded.module, self._registry)
                self._states.append(loaded.state)
                self._files[module.shown] = loaded.module.inputs
        for finding in same_names(modules):
            self._findings[finding.place.file].append(finding)
        return modules

    def packages(self, loaded: Loaded) -> Iterator[Assembled]:
        """The module's package for each LMS, checked. What two of them share is reported once.

        Nothing for a module with errors: a question without a right answer has no page.
        """
        if not loaded.is_sound:
            return
        module, damaged = self.workshop.prepare(loaded.module)
        own = self._findings[module.source]
        own += damaged
        if damaged:
            return
        source = revision.read(module.folder, (*module.inputs, *(media.source for media in module.media)))
        if source.problem:
            own.append(packaging.REVISION_UNKNOWN.at(Place(module.source), source.problem))
        reported: set[tuple[str, str]] = set()
        for lms in self.settings.lms:
            package = assemble(
                module,
                standard=self.settings.standard,
                profile=PROFILES[lms],
                revision=source.name,
                catalogue=loaded.catalogue,
            )
            fresh = [f for f in check(package) if (f.code, f.message) not in reported]
            reported |= {(finding.code, finding.message) for finding in fresh}
            own += fresh
            yield Assembled(module, package, lms, source.name)
        self._whole += module.inputs

    def may_build(self) -> bool:
        """Whether nothing found so far forbids writing."""
        return not has_errors(list(self._judged().findings))

    def result(self) -> Result:
        made = self._judged()
        return Result(
            made.findings,
            len(self.selected),
            states=tuple(self._states),
            by_module=self._by_module(made.findings),
            suppressed=made.suppressed,
            left_out=made.left_out,
        )

    def _judged(self) -> Judged:
        everything = [finding for findings in self._findings.values() for finding in findings]
        sources = [path for files in self._files.values() for path in files]
        return self._judge.judged(everything, sources, self._whole)

    def _by_module(self, findings: Sequence[Finding]) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
        """The findings by the module that has them; a bank's belong to every module that draws from it."""
        owned = {name: {_fault(finding) for finding in own} for name, own in self._findings.items() if name}
        files = {name: {real(path) for path in paths} for name, paths in self._files.items()}
        of: dict[str, list[Finding]] = {name: [] for name in owned}
        for finding in findings:
            owners = [name for name in owned if _fault(finding) in owned[name]]
            owners = owners or [name for name in files if real(Path(finding.place.file)) in files[name]]
            for name in owners or [""]:
                of.setdefault(name, []).append(finding)
        return tuple((name, tuple(own)) for name, own in of.items())


def _fault(finding: Finding) -> tuple[str, Place, str]:
    """What stays the same, however much a finding is said to matter."""
    return finding.code, finding.place, finding.message


def _stage(staged: Staging, loaded: Loaded, assembled: Assembled, output: Path, workshop: Workshop) -> Built:
    module = assembled.module
    package, lms = assembled.package, assembled.lms
    standard = STANDARDS[package.standard]
    written = archive.write(package, staged.folder, workshop.make)
    size_bytes, digest = written.stat().st_size, _digest(written)
    weight = sizes(package, module)
    page = notes_name(module, standard.NAME, PROFILES[lms])
    staged.write(
        page,
        notes(
            module,
            loaded.catalogue,
            lms=lms,
            standard=standard.TITLE,
            driver=standard.DRIVER,
            file=package.name,
            size_bytes=size_bytes,
            sha256=digest,
            revision=assembled.revision,
            sizes=weight,
            terms=cmi5.terms(module) if standard.DRIVER == cmi5.DRIVER else None,
        ),
    )
    evidence = _evidence(staged, loaded, assembled, size_bytes, digest)
    return Built(
        path=output / package.name,
        notes=output / page,
        evidence=tuple(output / name for name in evidence),
        module=module.id,
        title=module.title.text,
        version=module.version,
        standard=standard.NAME,
        lms=lms,
        size_bytes=size_bytes,
        sha256=digest,
        change=_change(output / package.name, size_bytes, digest),
        previous_version="",
        completion=words.completion(module),
        sizes=weight,
    )


def _evidence(
    staged: Staging, loaded: Loaded, assembled: Assembled, size_bytes: int, digest: str
) -> tuple[str, ...]:
    """The names of the accessibility report's files and of the data sheet; two LMSs that share a zip share them."""
    package = assembled.package
    made = accessibility.report(
        loaded.module,
        page_facts.read(package.content("index.html")),
        loaded.findings,
        coverage(loaded.catalogue, loaded.module.language),
    )
    endings = ("accessibility.html", "accessibility.yaml", "data-sheet.html")
    names = tuple(evidence_name(package.name, ending) for ending in endings)
    about = {"file": package.name, "sha256": digest, "revision": assembled.revision}
    staged.write(names[0], accessibility_page(made, size_bytes=size_bytes, **about))
    staged.write(names[1], openacr.render(made, **about))
    staged.write(names[2], _data_sheet(loaded.module, STANDARDS[package.standard], about))
    return names


def _data_sheet(module: Module, standard: Standard, about: dict[str, str]) -> bytes:
    elements = needed(
        standard.ELEMENTS,
        assessed=module.assessment is not None,
        reporting=data_sheet.is_reporting(module),
    )
    return data_sheet.data_sheet(module, elements, standard=standard.TITLE, driver=standard.DRIVER, **about)


def _change(path: Path, size_bytes: int, digest: str) -> str:
    """Whether the last build's zip of the same name had the same bytes."""
    if not path.is_file():
        return "new"
    same = path.stat().st_size == size_bytes and _digest(path) == digest
    return "unchanged" if same else "changed"


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BUFFER_BYTES):
            digest.update(block)
    return digest.hexdigest()


def _lists(staged: Staging, built: list[Built], output: Path) -> tuple[Path, ...]:
    """Stage the upload lists; ``built`` learns which versions the last list named."""
    last = output / upload_list.CSV_NAME
    versions = upload_list.versions(last.read_bytes()) if last.is_file() else {}
    for number, item in enumerate(built):
        before = versions.get((item.module, STANDARDS[item.standard].TITLE, PROFILES[item.lms].title), "")
        if before not in {"", item.version}:
            built[number] = replace(item, previous_version=before)
    rows = [_row(item) for item in built]
    staged.write(upload_list.CSV_NAME, upload_list.as_csv(rows))
    staged.write(upload_list.HTML_NAME, upload_list.as_html(rows))
    return (output / upload_list.HTML_NAME, output / upload_list.CSV_NAME)


def _row(item: Built) -> upload_list.Row:
    return upload_list.Row(
        file=item.path.name,
        module=item.module,
        title=item.title,
        version=item.version,
        standard=STANDARDS[item.standard].TITLE,
        lms=PROFILES[item.lms].title,
        size_bytes=item.size_bytes,
        sha256=item.sha256,
        change=item.change,
        previous_version=item.previous_version,
        completion=item.completion,
        notes=item.notes.name,
    )
