"""A module's packages on their way to the disk, with what lies beside them."""

from collections.abc import Iterator

from builder import archive
from builder.assembly.naming import folder_name, notes_name, page_name
from builder.assembly.single import single
from builder.interface.coverage import coverage
from builder.lms.registry import PROFILES
from builder.pipeline.evidence import stage_evidence
from builder.pipeline.loading import Loaded
from builder.pipeline.measuring import change, digest
from builder.pipeline.publishing import Staging
from builder.pipeline.result import Built
from builder.pipeline.running import Assembled, Run
from builder.report import words
from builder.report.evidence import accessibility, page_facts
from builder.report.evidence.accessibility import AccessibilityReport
from builder.report.notes import notes
from builder.report.sizes import sizes
from builder.standards import cmi5
from builder.standards.registry import STANDARDS


def stage_module(run: Run, staged: Staging, loaded: Loaded) -> Iterator[Built]:
    """The module's packages with what lies beside them; the page is judged once, since they share it."""
    judged: AccessibilityReport | None = None
    for assembled in run.packages(loaded):
        judged = judged or accessibility.report(
            loaded.module,
            page_facts.read(assembled.package.content("index.html")),
            loaded.findings,
            coverage(loaded.catalogue, loaded.module.language),
        )
        yield _stage(staged, loaded, assembled, judged, run)


def _stage(
    staged: Staging, loaded: Loaded, assembled: Assembled, judged: AccessibilityReport, run: Run
) -> Built:
    output = run.settings.output
    module = assembled.module
    package, lms = assembled.package, assembled.lms
    standard = STANDARDS[package.standard]
    written = archive.write(package, staged.folder, run.workshop.make)
    alone: tuple[str, ...] = ()
    if assembled.alone is not None:
        alone = (folder_name(module), page_name(module))
        staged.unpack(written, alone[0])
        staged.write(alone[1], single(assembled.alone, run.workshop.make))
    size_bytes, sha256 = written.stat().st_size, digest(written)
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
            sha256=sha256,
            revision=assembled.revision,
            sizes=weight,
            terms=cmi5.terms(module) if standard.DRIVER == cmi5.DRIVER else None,
        ),
    )
    evidence = stage_evidence(
        staged,
        module,
        package,
        judged,
        about={"file": package.name, "sha256": sha256, "revision": assembled.revision},
        size_bytes=size_bytes,
    )
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
        sha256=sha256,
        change=change(output / package.name, size_bytes, sha256),
        previous_version="",
        completion=words.completion(module),
        sizes=weight,
        alone=tuple(output / name for name in alone),
    )
