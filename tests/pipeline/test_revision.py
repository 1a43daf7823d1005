"""What git says of a module's source."""

import os
import shutil
import subprocess

import pytest

from builder.pipeline import revision

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")


@pytest.fixture
def git(tmp_path):
    """A repository with a module folder; runs git in it."""
    folder = tmp_path / "repository"
    folder.mkdir()
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = {
        f"GIT_{role}_{part}": "x@example.org"
        for role in ("AUTHOR", "COMMITTER")
        for part in ("NAME", "EMAIL")
    }

    def run(*arguments):
        done = subprocess.run(
            ["git", "-c", "init.defaultBranch=main", "-c", "core.autocrlf=false", *arguments],
            cwd=folder,
            env=clean | who | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        return done.stdout.strip()

    run("init", "-q")
    run.folder = folder
    return run


@pytest.fixture
def module(git):
    """The inputs of a committed module, and another file in the repository."""
    folder = git.folder / "modules" / "a"
    folder.mkdir(parents=True)
    inputs = [folder / "module.yaml", folder / "photo é.jpg"]
    for path in (*inputs, folder / "README.md"):
        path.write_text("first", encoding="utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "first")
    return folder, inputs


def test_the_last_commit_that_touched_an_input(git, module):
    folder, inputs = module
    first = git("rev-parse", "HEAD")
    (folder / "README.md").write_text("second", encoding="utf-8")
    git("commit", "-q", "-a", "-m", "another file")
    assert revision.read(folder, inputs) == revision.Revision(first[:12])
    inputs[1].write_text("second", encoding="utf-8")
    git("commit", "-q", "-a", "-m", "the photo")
    assert revision.read(folder, inputs).name == git("rev-parse", "HEAD")[:12]


def test_the_newest_of_many_inputs_wins(git, module, monkeypatch):
    folder, inputs = module
    monkeypatch.setattr(revision, "_BATCH", 1)
    inputs[0].write_text("second", encoding="utf-8")
    git("commit", "-q", "-a", "-m", "second", "--date", "2001-01-01T00:00:00")
    assert revision.read(folder, inputs).name == git("rev-parse", "HEAD")[:12]


@pytest.mark.parametrize("staged", [False, True])
def test_a_change_is_said(git, module, staged):
    folder, inputs = module
    inputs[0].write_text("changed", encoding="utf-8")
    if staged:
        git("add", "-A")
    assert revision.read(folder, inputs).name == git("rev-parse", "HEAD")[:12] + "+modified"


def test_a_change_elsewhere_is_not(git, module):
    folder, inputs = module
    (folder / "README.md").write_text("changed", encoding="utf-8")
    (folder / "new.md").write_text("new", encoding="utf-8")
    assert revision.read(folder, inputs).name == git("rev-parse", "HEAD")[:12]


@pytest.mark.parametrize("ignored", [False, True])
def test_an_input_that_git_does_not_know_is_a_change(git, module, ignored):
    folder, inputs = module
    if ignored:
        (git.folder / ".git" / "info").mkdir(exist_ok=True)
        (git.folder / ".git" / "info" / "exclude").write_text("*.svg\n", encoding="utf-8")
    (folder / "new.svg").write_text("new", encoding="utf-8")
    assert revision.read(folder, [*inputs, folder / "new.svg"]).name.endswith("+modified")


def test_nothing_committed_yet(git, module):
    folder, _ = module
    (folder / "b.yaml").write_text("new", encoding="utf-8")
    assert revision.read(folder, [folder / "b.yaml"]) == revision.Revision("uncommitted")


def test_a_repository_without_commits(git):
    (git.folder / "module.yaml").write_text("new", encoding="utf-8")
    assert revision.read(git.folder, [git.folder / "module.yaml"]) == revision.Revision("uncommitted")


def test_names_that_look_like_patterns_and_options(git, module):
    folder, _ = module
    odd = [folder / "-n", folder / ":(top)*", folder / "a*b"]
    for path in odd:
        path.write_text("x", encoding="utf-8")
    git("--literal-pathspecs", "add", "-A")
    git("commit", "-q", "-m", "odd")
    assert revision.read(folder, odd) == revision.Revision(git("rev-parse", "HEAD")[:12])


def test_a_name_with_brackets_is_that_file_and_no_other(git, module):
    folder, _ = module
    bracketed, matched = folder / "a[1].svg", folder / "a1.svg"
    bracketed.write_text("x", encoding="utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "the input")
    wanted = git("rev-parse", "HEAD")[:12]
    matched.write_text("y", encoding="utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "a file that the name would match as a pattern")
    assert revision.read(folder, [bracketed]) == revision.Revision(wanted)


def test_outside_a_repository(tmp_path):
    (tmp_path / "module.yaml").write_text("x", encoding="utf-8")
    assert revision.read(tmp_path, [tmp_path / "module.yaml"]) == revision.Revision("")


def test_without_git(module, monkeypatch, tmp_path):
    folder, inputs = module
    monkeypatch.setenv("PATH", str(tmp_path))
    assert revision.read(folder, inputs) == revision.Revision("")


def test_the_variables_of_a_hook_do_not_matter(git, module, monkeypatch, tmp_path):
    folder, inputs = module
    monkeypatch.setenv("GIT_DIR", str(tmp_path))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert revision.read(folder, inputs).name == git("rev-parse", "HEAD")[:12]


def test_programs_that_the_repository_names_are_not_run(git, module, tmp_path):
    folder, inputs = module
    spy = tmp_path / "spy.sh"
    spy.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n", encoding="utf-8")
    spy.chmod(0o755)
    git("config", "core.fsmonitor", str(spy))
    revision.read(folder, inputs)
    assert not (tmp_path / "ran").exists()


@pytest.fixture
def pretend(tmp_path, monkeypatch):
    """Put a program called git first; it runs these lines of sh."""

    def make(lines):
        program = tmp_path / "bin" / "git"
        program.parent.mkdir()
        program.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")

    return make


def test_a_git_that_refuses_is_a_problem_and_no_failure(module, pretend):
    folder, inputs = module
    pretend("echo \"fatal: detected dubious ownership in repository at '/x'\" >&2; exit 128")
    found = revision.read(folder, inputs)
    assert (found.name, found.problem) == ("", "detected dubious ownership in repository at '/x'")


def test_a_git_that_hangs(module, pretend, monkeypatch):
    folder, inputs = module
    pretend("exec sleep 60")
    monkeypatch.setattr(revision, "_TIMEOUT_S", 0.3)
    found = revision.read(folder, inputs)
    assert found.name == ""
    assert "git could not be run" in found.problem


@pytest.mark.skipif(os.name == "nt", reason="a program of POSIX")
def test_no_program_of_the_repository_is_run(git, module):
    folder, inputs = module
    ran = git.folder.parent / "ran"
    program = git.folder.parent / "program"
    program.write_text(f"#!/bin/sh\necho \"$0\" >> '{ran}'\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    commit = git("cat-file", "commit", "HEAD").replace(
        "\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n", 1
    )
    signed = git.folder.parent / "commit"
    signed.write_text(commit + "\n", encoding="utf-8", newline="\n")
    git("update-ref", "HEAD", git("hash-object", "-t", "commit", "-w", str(signed)))
    git("config", "log.showSignature", "true")
    git("config", "gpg.program", str(program))
    git("config", "core.fsmonitor", str(program))
    assert revision.read(folder, inputs).name == git("rev-parse", "HEAD")[:12]
    assert not ran.exists()
    git("log", "-1")
    assert ran.exists(), "the trap does not work"


def test_a_bank_of_the_project_is_part_of_the_source(git, module):
    folder, inputs = module
    bank = git.folder / "banks" / "wards.yaml"
    bank.parent.mkdir()
    bank.write_text("first", encoding="utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "the bank alone")
    newest = git("rev-parse", "HEAD")
    assert revision.read(folder, [*inputs, bank]) == revision.Revision(newest[:12])
    assert revision.read(folder, inputs) != revision.Revision(newest[:12])
    bank.write_text("second", encoding="utf-8")
    assert revision.read(folder, [*inputs, bank]).name.startswith(f"{newest[:12]}")
    assert revision.read(folder, [*inputs, bank]) != revision.Revision(newest[:12])
