"""What goes wrong, and the exit codes it has."""

import errno
import os
import pty
import signal
import subprocess
import sys
import time

import pytest

from builder import pipeline
from builder.cli import exit_codes
from builder.cli.main import command, main
from builder.errors import InstallationError
from builder.version import VERSION
from tests.processes import CTRL_C


@pytest.fixture
def failing(monkeypatch):
    """Make the build raise this."""

    def failing(error):
        def build(*_):
            raise error

        monkeypatch.setattr(pipeline, "build", build)

    return failing


def test_version(run):
    assert run("--version").out == f"coursewright {VERSION}\n"


def test_the_version_is_the_project_s(root):
    import tomllib

    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == VERSION


def test_help_documents_the_exit_codes(run):
    ran = run("--help")
    assert ran.code == 0
    words = " ".join(ran.out.split())
    for code, meaning in exit_codes.MEANINGS.items():
        assert f"{code} {meaning}" in words


@pytest.mark.parametrize("name", sorted(command.commands))
def test_each_command_helps(run, name):
    arguments = {
        "check": "ZIP...",
        "control-documents": "COMMAND [ARGS]...",
        "explain": "[CODE]...",
        "new": "ID",
        "outcomes": "[PATH]",
        "schema": "[NAME]",
        "preview": "[PATH]",
        "decode": "MODULE [TEXT|-]",
    }
    what = arguments.get(name, "PATH...")
    assert run(name, "--help").out.startswith(f"Usage: coursewright {name} [OPTIONS] {what}")


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (PermissionError(errno.EACCES, "Permission denied", "dist/x.zip"), "dist/x.zip: Permission denied"),
        (OSError(errno.ENOSPC, "No space left on device"), "No space left on device"),
        (InstallationError("install it again"), "install it again"),
        (OSError("odd"), "odd"),
    ],
)
def test_the_environment_s_faults_are_one_plain_line(run, failing, error, line):
    failing(error)
    ran = run("build", "modules")
    assert (ran.code, ran.out, ran.err) == (3, "", f"coursewright: {line}\n")


def test_our_own_defects_are_short(run, failing):
    failing(ZeroDivisionError("division by zero"))
    ran = run("build", "modules")
    assert (ran.code, ran.out) == (3, "")
    assert "defect of coursewright itself (ZeroDivisionError: division by zero)" in ran.err
    assert "--debug" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("arguments", [["--debug", "build", "modules"], ["build", "--debug", "modules"]])
def test_debug_shows_the_traceback(run, failing, arguments):
    failing(ZeroDivisionError("division by zero"))
    with pytest.raises(ZeroDivisionError):
        main(arguments)


def test_ctrl_c(run, failing):
    failing(KeyboardInterrupt())
    ran = run("build", "modules")
    assert (ran.code, ran.out) == (130, "")
    assert "nothing was written" in ran.err


def test_ctrl_c_when_all_is_written(run, monkeypatch):
    from builder.cli import reporting

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(reporting, "report", interrupted)
    ran = run("build", "modules")
    assert ran.code == 130
    assert "nothing was written" not in ran.err
    assert pipeline.PUBLISHED in ran.err


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
@pytest.mark.parametrize("stderr", ["2>&-", "2>/dev/full"])
@pytest.mark.parametrize(
    ("arguments", "code"), [("build modules", 0), ("validate nowhere", 1), ("build --odd", 2), ("--odd", 2)]
)
def test_standard_error_is_closed_or_full(project, root, stderr, arguments, code):
    if "full" in stderr and not os.path.exists("/dev/full"):  # noqa: PTH110
        pytest.skip("a device of Linux")
    done = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -m builder {arguments} {stderr}'],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        check=False,
    )
    assert done.returncode == code
    assert (b".zip" in done.stdout) is (code == 0)


def test_a_folder_that_may_not_be_written(run, project, monkeypatch):
    from pathlib import Path

    make = Path.mkdir

    def refuse(path, *rest, **named):
        if "closed" in path.parts:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        make(path, *rest, **named)

    monkeypatch.setattr(Path, "mkdir", refuse)
    ran = run("build", "modules", "--output", "closed")
    assert (ran.code, ran.err) == (3, "coursewright: closed: Permission denied\n")
    assert not (project / "closed").exists()


def test_an_output_that_is_a_file(run, project):
    (project / "packages").write_text("", encoding="utf-8")
    ran = run("build", "modules", "--output", "packages/inside")
    assert (ran.code, ran.err) == (3, "coursewright: packages/inside: Not a directory\n")


def test_a_real_process_has_the_same_code(run_alone):
    ran = run_alone("build", "modules", "--format", "json")
    assert ran.code == 0
    assert run_alone("build", "nowhere").code == 1
    assert run_alone("build").code == 2


def test_words_that_the_terminal_cannot_show(run_alone, project):
    source = project / "modules" / "a" / "module.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("licence:", "licençe深:"), encoding="utf-8")
    ran = run_alone("validate", "modules", PYTHONIOENCODING="cp437", PYTHONUTF8="0")
    assert ran.code == 1
    assert "`licen\ufffde?`" in ran.err
    assert "深" in run_alone("validate", "modules", "--format", "json", PYTHONIOENCODING="cp437").out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("explain", "--list"), 0),
        (("schema", "module"), 0),
        (("outcomes", "modules"), 0),
        (("build", "modules", "--format", "json"), 0),
        (("validate", "modules", "gone", "--format", "json"), 1),
    ],
)
def test_nobody_reads(run_alone, arguments, code):
    """What the command found holds, whoever listens."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        ran = run_alone(*arguments, stdout=closed)
    assert (ran.code, ran.err) == (code, "")


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_leaves_nothing(project, root, number):
    program = """
import time
import builder.pipeline.staging_modules as staging_modules
from builder.cli.main import run
write = staging_modules.archive.write
def slow(package, folder, make):
    write(package, folder, make)
    print("staged", flush=True)
    time.sleep(60)
staging_modules.archive.write = slow
run(["build", "modules"])
"""
    with subprocess.Popen(
        [sys.executable, "-c", CTRL_C + program],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout.readline() == b"staged\n"
        process.send_signal(number)
        _, err = process.communicate(timeout=30)
        assert process.returncode == 130
        assert b"nothing was written" in err
    assert not (project / "dist").exists()


@pytest.mark.skipif(os.name == "nt", reason="terminals of POSIX")
@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_colour_and_progress_on_a_terminal_only(project, root, no_color, coloured):
    import shutil

    shutil.copytree(project / "modules" / "a", project / "modules" / "b")
    source = project / "modules" / "b" / "module.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("licence:", "license:"), encoding="utf-8")
    main_end, terminal = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(root), "NO_COLOR": no_color, "TERM": "xterm"}
    with subprocess.Popen(
        [sys.executable, "-m", "builder", "validate", "modules"],
        cwd=project,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=terminal,
    ) as process:
        os.close(terminal)
        shown = b""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                block = os.read(main_end, 65536)
            except OSError:
                break
            if not block:
                break
            shown += block
        process.wait(timeout=30)
    os.close(main_end)
    assert process.returncode == 1
    assert b"[1/2] modules/a/module.yaml" in shown
    assert (b"\x1b[1;31merror[" in shown) is coloured


def test_help_and_usage_load_nothing_heavy(root):
    program = (
        "import sys\nfrom builder.cli.main import main\n"
        "main(['build', '--help'])\n"
        "print(sorted({'lxml', 'jinja2', 'jsonschema', 'yaml', 'markdown_it', 'babel'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout.splitlines()[-1] == "[]"
