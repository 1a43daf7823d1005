"""The upload lists of a run that made packages of several modules."""

from dataclasses import replace
from pathlib import Path

from builder.lms.registry import PROFILES
from builder.pipeline.publishing import Staging
from builder.pipeline.result import Built
from builder.report import upload_list
from builder.standards.registry import STANDARDS


def stage_lists(staged: Staging, built: list[Built], output: Path) -> tuple[Path, ...]:
    """Stage the upload lists; ``built`` learns which versions the last list named."""
    last = output / upload_list.CSV_NAME
    versions = upload_list.versions(last.read_bytes()) if last.is_file() else {}
    for number, item in enumerate(built):
        before = versions.get((item.module, STANDARDS[item.standard].TITLE, _lms_title(item)), "")
        if before not in {"", item.version}:
            built[number] = replace(item, previous_version=before)
    rows = [_row(item) for item in built]
    staged.write(upload_list.CSV_NAME, upload_list.as_csv(rows))
    staged.write(upload_list.HTML_NAME, upload_list.as_html(rows))
    return (output / upload_list.HTML_NAME, output / upload_list.CSV_NAME)


def _lms_title(item: Built) -> str:
    """What people call the LMS; "" for a page without one."""
    return PROFILES[item.lms].title if STANDARDS[item.standard].MANIFEST else ""


def _row(item: Built) -> upload_list.Row:
    return upload_list.Row(
        file=item.path.name,
        module=item.module,
        title=item.title,
        version=item.version,
        standard=STANDARDS[item.standard].TITLE,
        lms=_lms_title(item),
        size_bytes=item.size_bytes,
        sha256=item.sha256,
        change=item.change,
        previous_version=item.previous_version,
        completion=item.completion,
        notes=item.notes.name,
    )
