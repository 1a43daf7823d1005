"""The runs that modules go through."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from builder.pipeline.courses import stage_course
from builder.pipeline.listing import stage_lists
from builder.pipeline.options import Options
from builder.pipeline.publishing import staging
from builder.pipeline.result import Result
from builder.pipeline.running import Run, fault
from builder.pipeline.staging_modules import stage_module
from builder.report.outcomes.matrix import Matrix, matrix


def validate(paths: Sequence[Path], options: Options) -> Result:
    """Everything ``build`` would find, without writing anything.

    Raises OSError when a file of a module disappears meanwhile.
    """
    run = Run(paths, options)
    run.load(look=True)
    return run.result()


def build(paths: Sequence[Path], options: Options) -> Result:
    """Write the packages of all modules that ``paths`` mean, or, when any of them has an error, nothing.

    Files stand under temporary names until all are whole. Raises OutputError or OSError when they cannot be written;
    then what an earlier build made stands as it was.
    """
    run = Run(paths, options)
    modules = run.load()
    if not run.may_build():
        run.look(modules)
        return run.result()
    output = run.settings.output
    with staging(output) as staged:
        built = [one for loaded in modules for one in stage_module(run, staged, loaded)]
        built += [
            stage_course(staged, assembled, output, run.workshop)
            for planned in run.courses.planned
            for assembled in run.course_packages(planned, modules)
        ]
        if not run.may_build():
            return run.result()
        lists = stage_lists(staged, built, output) if len(modules) > 1 else ()
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
    faults = {loaded.module.source: set(map(fault, loaded.findings)) for loaded in modules}
    return result, tuple(
        matrix(
            loaded.module,
            own[loaded.module.source],
            [one for one in result.suppressed if fault(one.finding) in faults[loaded.module.source]],
        )
        for loaded in modules
    )
