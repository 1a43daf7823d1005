"""What an installed coursewright has, compared with the checkout."""

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from builder.version import VERSION

pytestmark = pytest.mark.slow

DATA = ("templates", "schemas")
WHEEL = "python -m pip wheel --no-deps --wheel-dir wheels ."


@pytest.fixture(scope="module")
def tracked(root):
    """Every file of the checkout's data folders and package, as they lie there."""

    def listed(folder):
        return {
            path.relative_to(root).as_posix()
            for path in (root / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }

    return listed


@pytest.fixture(scope="module")
def built(root, tmp_path_factory):
    """The wheel and the sdist, built from a copy of what git would give to a clone."""
    out = tmp_path_factory.mktemp("built")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(root)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = out.glob("*.whl")
    (sdist,) = out.glob("*.tar.gz")
    return wheel, sdist


def test_the_wheel_has_every_template_schema_and_module(built, tracked):
    with zipfile.ZipFile(built[0]) as wheel:
        names = {name for name in wheel.namelist() if not name.endswith("/")}
    wanted = {f"builder/{name}" for folder in DATA for name in tracked(folder)} | tracked("builder")
    assert wanted - names == set()
    assert {name for name in names - wanted if ".dist-info/" not in name} == set()
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_it_is_called_as_workflows_and_the_readme_say(built, root):
    assert built[0].name == f"coursewright-{VERSION}-py3-none-any.whl"
    for page in ("README.md", "docs/how-to/use-it-in-ci.md", "templates/starters/github.yml"):
        assert WHEEL in (root / page).read_text(encoding="utf-8")


def test_the_command_that_the_readme_names_makes_it(root, tmp_path):
    """But for the backend, which comes from this environment and not from the internet."""
    words = [sys.executable, *WHEEL.split()[1:-1], "--no-build-isolation", str(root)]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    assert [path.name for path in (tmp_path / "wheels").iterdir()] == [
        f"coursewright-{VERSION}-py3-none-any.whl"
    ]


def test_the_sdist_has_what_a_build_and_its_tests_need(built, tracked):
    with tarfile.open(built[1]) as sdist:
        names = {member.name.partition("/")[2] for member in sdist.getmembers() if member.isfile()}
    for folder in (*DATA, "builder", "modules", "scripts", "tests", "docs"):
        assert {name for name in tracked(folder) if not name.endswith(".pyc")} - names == set(), folder
    assert {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"} <= names
    unwanted = {name for name in names if name.startswith(("dist/", "node_modules/", ".ci/", ".venv/"))}
    assert unwanted <= {"dist/.gitkeep"}


def test_the_installed_command_works_in_an_empty_folder(built, root, tmp_path):
    """Dependencies come from this environment; coursewright itself from the wheel alone."""
    home = tmp_path / "environment"
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    bin_folder = home / ("Scripts" if os.name == "nt" else "bin")
    python = bin_folder / ("python.exe" if os.name == "nt" else "python")
    site = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout.strip()
    with zipfile.ZipFile(built[0]) as wheel:
        wheel.extractall(site)
    import click

    dependencies = Path(click.__file__).parent.parent
    (Path(site) / "dependencies.pth").write_text(f"{dependencies}\n", encoding="utf-8")

    empty = tmp_path / "empty"
    empty.mkdir()
    clean = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    program = (
        "import builder, sys; print(builder.__file__); from builder.cli.main import run; run(sys.argv[1:])"
    )
    done = subprocess.run(
        [python, "-c", program, "build", str(root / "modules" / "kitchen-sink"), "--lms", "moodle"],
        cwd=empty,
        env=clean,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    first, *written = done.stdout.splitlines()
    assert Path(first).is_relative_to(site)
    assert [Path(name).suffix for name in written] == [".zip", ".html", ".html", ".yaml", ".html"]
    assert all((empty / name).is_file() for name in written)


def test_the_entry_point_is_the_command(built):
    with zipfile.ZipFile(built[0]) as wheel:
        (name,) = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
        assert "coursewright = builder.cli.main:run" in wheel.read(name).decode("utf-8")
