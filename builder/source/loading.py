"""From a module's folder to a frozen module, or to everything that is wrong with it."""

from dataclasses import replace
from pathlib import Path

from builder.findings import Finding, has_errors, in_order
from builder.model.module import Module
from builder.source.banks import Banks
from builder.source.checks import unlimited_checks
from builder.source.decoding.blocks import Blocks
from builder.source.decoding.module import decode
from builder.source.document import Document, read_document
from builder.source.included import Beside
from builder.source.names import names
from builder.source.neighbours import neighbours
from builder.source.pictures import Pictures
from builder.source.themes import Themes
from builder.source.validation import validate

MODULE_FILE = "module.yaml"


def load(
    path: Path,
    *,
    shown: str,
    theme: Path | None = None,
    libraries: tuple[Path, ...] = (),
    csl: Path | None = None,
    course: tuple[Path, ...] = (),
) -> tuple[Module | None, list[Finding]]:
    """The module at ``path`` (its folder or its YAML file) and the findings of reading it.

    ``shown`` is the path as the user would type it, ``theme`` the project's file of how modules look, ``libraries``
    its reference lists, ``csl`` a citation style in the place of the module's own, ``course`` the YAML files of the
    modules that its texts may name as those of its courses. There is a module only when no
    finding is an error; what a schema cannot say of it is then found by ``builder.lint``. Never raises for what an
    author may have written.
    """
    if path.is_dir():
        path = path / MODULE_FILE
        shown = f"{shown.rstrip('/')}/{MODULE_FILE}"
    document, findings = read_document(path, shown)
    if document is None:
        return None, in_order(findings)
    may_decode = not has_errors(findings)
    module, more = _decoded(document, path, theme, libraries, csl, course=course, may_decode=may_decode)
    findings = in_order(findings + more)
    return (None if has_errors(findings) else module), findings


def _decoded(
    document: Document,
    path: Path,
    theme: Path | None,
    libraries: tuple[Path, ...],
    csl: Path | None,
    *,
    course: tuple[Path, ...],
    may_decode: bool,
) -> tuple[Module | None, list[Finding]]:
    validated = validate(document)
    shown_folder = document.source.shown.rpartition("/")[0]
    shown = f"{shown_folder}/" if shown_folder else ""
    banks = Banks(path.parent, shown)
    banks.read(document.root)
    themes = Themes(path.parent, shown, theme)
    themes.read(document.root)
    findings = [
        *validated.findings,
        *names(document.root, validated.faulty, banks),
        *unlimited_checks(document.root, banks),
    ]
    findings = [
        finding
        for finding in findings
        if finding.place.file != document.source.shown or finding.place.line not in document.mended
    ]
    findings += banks.findings
    for bank in banks.found.values():
        findings += bank.findings
    findings += themes.findings
    pictures = Pictures(path.parent)
    blocks = Blocks(document, pictures, Beside(path.parent, shown), banks)
    if may_decode and not has_errors(findings):
        module, more = decode(blocks, path, libraries=libraries, csl=csl)
        module = themes.dress(module, document, pictures)
        beside, read = neighbours(module, course)
        module = replace(module, neighbours=beside, inputs=(*module.inputs, *read))
        return module, [*findings, *blocks.findings, *more]
    findings += blocks.faults(validated.faulty)
    for bank in banks.found.values():
        findings += blocks.of_bank(bank).faults(bank.validated.faulty)
    return None, [*findings, *blocks.findings]
