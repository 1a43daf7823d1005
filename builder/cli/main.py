"""The entry point, and the one place that maps what went wrong to an exit code."""

import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType

import click

from builder.cli import collector, exit_codes, streams
from builder.cli.build import build
from builder.cli.check import check
from builder.cli.control_documents import control_documents
from builder.cli.decode import decode
from builder.cli.explain import explain
from builder.cli.new import new
from builder.cli.outcomes import outcomes
from builder.cli.preview import preview
from builder.cli.schema import schema
from builder.cli.validate import validate
from builder.errors import CoursewrightError
from builder.version import VERSION

_EPILOG = "\b\nExit codes:\n" + "\n".join(
    f"  {code:<4} {meaning}" for code, meaning in exit_codes.MEANINGS.items()
)


@click.group(
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(VERSION, prog_name="coursewright", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show a traceback when coursewright itself fails.")
def command(debug: bool) -> None:
    """Make e-learning packages from modules written in YAML and Markdown.

    Begin a module (new), look at it while you write it (preview), check it (validate), make the package for your LMS
    when it is ready (build), ask what a finding means (explain), see where each outcome is taught and assessed
    (outcomes), and read a learner's saved state (decode). Any package, whoever made it, can be looked at before it is
    uploaded (check).
    """


command.add_command(build)
command.add_command(check)
command.add_command(validate)
command.add_command(explain)
command.add_command(outcomes)
command.add_command(new)
command.add_command(schema)
command.add_command(preview)
command.add_command(decode)
command.add_command(control_documents)


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command and end the process with its exit code."""
    signal.signal(signal.SIGTERM, _terminated)
    collector.patient()
    sys.exit(main(sys.argv[1:] if arguments is None else arguments))


def main(arguments: Sequence[str]) -> int:  # noqa: PLR0911 - one return for each way to end
    """Run the command; the exit code."""
    streams.prepare()
    debug = "--debug" in arguments
    try:
        code = command.main(list(arguments), prog_name="coursewright", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        streams.say(error.format_message())
        return exit_codes.USAGE
    except click.ClickException as error:
        with streams.diagnostics():
            error.show()
        return exit_codes.USAGE
    except (click.Abort, KeyboardInterrupt) as error:
        said = (
            str(error.__cause__ or error) or "nothing was written"
        )  # Click's Abort has the interruption as its cause
        streams.say(f"\ncoursewright: interrupted; {said}")
        return exit_codes.INTERRUPTED
    except (BrokenPipeError, SystemExit):  # whoever read has gone (``| head``), which is no fault of anyone
        streams.nobody_reads()
        return exit_codes.FINE
    except (CoursewrightError, OSError) as error:
        if debug:
            raise
        streams.say(f"coursewright: {_in_words(error)}")
        return exit_codes.FAILED
    except Exception as error:
        if debug:
            raise
        streams.say(_defect(error))
        return exit_codes.FAILED
    return code if isinstance(code, int) else exit_codes.FINE


def _in_words(error: Exception) -> str:
    """One plain line; the system's own words, and the file they are about."""
    if isinstance(error, OSError) and error.strerror:
        name = error.filename2 or error.filename
        where = f"{os.fsdecode(name).replace(os.sep, '/')}: " if isinstance(name, (str, bytes)) else ""
        return f"{where}{error.strerror}"
    return str(error) or type(error).__name__


def _defect(error: Exception) -> str:
    return (
        f"coursewright: a defect of coursewright itself ({type(error).__name__}: {error}). Nothing was written.\n"
        "Run it again as `coursewright --debug …` and send the traceback to its makers."
    )


def _terminated(_number: int, _frame: FrameType | None) -> None:
    """A polite kill cleans up as Ctrl-C does."""
    raise KeyboardInterrupt
