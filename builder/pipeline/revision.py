"""Which commit the source is, as git says; the only question to it in a run."""

import os
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_TIMEOUT_S = 20.0
_LENGTH = 12
"""Digits of a commit's name: enough for any repository, and the same in every clone (git's own short form is not)."""
_BATCH = 200
"""Paths in one call: Windows takes 32,767 characters."""
_NO_PROGRAMS = (
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "log.showSignature=false"),
)
_MODIFIED = "+modified"
_UNCOMMITTED = "uncommitted"
_OUTSIDE = ("not a git repository", "outside repository")
_EMPTY = "does not have any commits yet"


@dataclass(frozen=True, slots=True)
class Revision:
    """What is known of the source's revision.

    Attributes:
        name: twelve digits of the last commit that touched the inputs, ``+modified`` when they differ from it or
            git does not know them; "uncommitted" when no commit knows any of them; "" without git or outside a
            repository.
        problem: why git would not say, where it could have.
    """

    name: str
    problem: str = ""


class _GitError(Exception):
    pass


def read(folder: Path, inputs: Iterable[Path]) -> Revision:
    """The revision of ``inputs``, files of the module in ``folder``. Never raises on git's account."""
    paths = sorted({_inside(path, folder) for path in inputs})
    if not paths or not _may_be_inside_a_repository(folder):
        return Revision("")
    batches = [paths[start : start + _BATCH] for start in range(0, len(paths), _BATCH)]
    try:
        commits = {commit for batch in batches if (commit := _last_commit(folder, batch))}
        modified = any(_status(folder, batch) for batch in batches)
        if not commits:
            return Revision(_UNCOMMITTED)
        newest = commits.pop() if len(commits) == 1 else _newest(folder, commits)
    except FileNotFoundError:
        return Revision("")
    except (OSError, subprocess.TimeoutExpired) as error:
        return Revision("", f"git could not be run: {error}")
    except _GitError as error:
        return _without(str(error))
    return Revision(newest[:_LENGTH] + (_MODIFIED if modified else ""))


def _may_be_inside_a_repository(folder: Path) -> bool:
    """Whether git would look further than for a repository: it finds one by this name in the folder or above."""
    whole = folder.resolve()
    return any(os.path.exists(one / ".git") for one in (whole, *whole.parents))  # noqa: PTH110 it never raises


def _without(message: str) -> Revision:
    if any(words in message for words in _OUTSIDE):
        return Revision("")
    return Revision(_UNCOMMITTED) if _EMPTY in message else Revision("", message)


def _inside(path: Path, folder: Path) -> str:
    """Pathspecs are read from the working folder; forward slashes on every system."""
    try:
        return Path(os.path.abspath(path)).relative_to(os.path.abspath(folder)).as_posix()  # noqa: PTH100
    except ValueError:
        return path.resolve().as_posix()


def _last_commit(folder: Path, paths: Sequence[str]) -> str:
    return _git(folder, "log", "-1", "--format=%H", "--", *paths).strip()


def _newest(folder: Path, commits: Iterable[str]) -> str:
    return _git(folder, "rev-list", "--topo-order", "--max-count=1", *sorted(commits)).strip()


def _status(folder: Path, paths: Sequence[str]) -> str:
    return _git(folder, "status", "--porcelain", "--untracked-files=all", "--ignored=matching", "--", *paths)


def _git(folder: Path, *arguments: str) -> str:
    """Run git on ``folder`` without the user's variables: a hook that builds must not change the answer.

    The repository's own configuration can name programs: a monitor of files, hooks, a reader of signatures, ways to
    fetch what a partial clone lacks. None of them is run. Its content filters (``filter.*.clean``, Git LFS for one)
    can be, for files that look changed, as in every ``git status``: without them the answer would be wrong.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    environment |= {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": ""}
    done = subprocess.run(  # noqa: S603
        ["git", "--literal-pathspecs", *_NO_PROGRAMS, *arguments],  # noqa: S607
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=_TIMEOUT_S,
        check=False,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode != 0:
        raise _GitError(done.stderr.strip().partition("\n")[0].removeprefix("fatal: ") or "git failed")
    return done.stdout
