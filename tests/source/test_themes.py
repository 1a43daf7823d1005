"""Where a theme comes from, and what is laid over what."""

import struct

import pytest

from builder.looks.schemes import schemes
from builder.source import load

WOFF2 = b"wOF2\0\1\0\0" + struct.pack(">I", 64) + bytes(52)
WOFF = b"wOFF\0\1\0\0" + struct.pack(">I", 64) + bytes(52)
TTF = b"\0\1\0\0\0\1" + bytes(6) + b"head" + bytes(4) + struct.pack(">II", 28, 36) + bytes(36)
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>'


@pytest.fixture
def project(tmp_path, small):
    """A project with one module in ``modules/small``; makes its files and loads it."""
    (tmp_path / ".git").mkdir()
    home = tmp_path / "modules" / "small"
    home.mkdir(parents=True)

    def loaded(theme="", of_project=None, **files):
        text = small.replace("outcomes:\n", f"{theme}outcomes:\n", 1)
        (home / "module.yaml").write_text(text, encoding="utf-8")
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return load(home, shown="modules/small", theme=None if of_project is None else tmp_path / of_project)

    return loaded


def fonts(name="fonts/a.woff2", more=""):
    return f"fonts:\n  text:\n    licence: OFL\n    files:\n      - file: {name}\n{more}"


def accent(module):
    return dict(module.theme.colours)["accent"].value


HOUSE = 'colours:\n  accent: "#a6192e"\n  focus: "#000"\nradius: none\n'
SMALL_THEME = "modules/small/themes/house.yaml"


def test_without_a_theme_there_is_none(project):
    module, findings = project()
    assert (module.theme, findings) == (None, [])


def test_a_file_of_the_module_comes_before_one_of_the_project(project):
    files = {"themes/house.yaml": HOUSE, SMALL_THEME: 'colours:\n  accent: "#002147"\n'}
    module, findings = project("theme: themes/house.yaml\n", **files)
    assert findings == []
    assert accent(module) == "#002147"


def test_a_file_of_the_project_serves_every_module(project, tmp_path):
    module, findings = project("theme: themes/house.yaml\n", **{"themes/house.yaml": HOUSE})
    assert findings == []
    assert accent(module) == "#a6192e"
    assert (tmp_path / "themes" / "house.yaml").resolve() in {path.resolve() for path in module.inputs}


def test_the_projects_theme_holds_for_a_module_that_says_nothing(project):
    module, _ = project(of_project="themes/house.yaml", **{"themes/house.yaml": HOUSE})
    assert (accent(module), module.theme.radius_px) == ("#a6192e", 0)


def test_what_the_module_says_is_laid_over_the_projects_theme(project):
    own = 'theme:\n  colours:\n    accent: "#002147"\n  radius: 4\n'
    module, findings = project(own, "themes/house.yaml", **{"themes/house.yaml": HOUSE})
    assert findings == []
    assert {role: colour.value for role, colour in module.theme.colours} == {
        "accent": "#002147",
        "focus": "#000000",
    }
    assert module.theme.radius_px == 4


def test_a_file_that_the_module_names_stands_in_the_place_of_the_projects_theme(project):
    files = {"themes/house.yaml": HOUSE, "themes/law.yaml": 'colours:\n  accent: "#002147"\n'}
    module, _ = project("theme: themes/law.yaml\n", "themes/house.yaml", **files)
    assert {role for role, _ in module.theme.colours} == {"accent"}
    assert module.theme.radius_px is None


def test_files_of_a_theme_are_seen_from_its_folder(project, tmp_path):
    theme = fonts() + "logo:\n  image: pictures/crest.svg\n  alt: Northmoor\n"
    files = {"themes/house.yaml": theme, "themes/fonts/a.woff2": WOFF2, "themes/pictures/crest.svg": SVG}
    module, findings = project("theme: themes/house.yaml\n", **files)
    assert findings == []
    assert {media.archive_path: media.source.resolve() for media in module.media} == {
        "fonts/a.woff2": (tmp_path / "themes/fonts/a.woff2").resolve(),
        "media/pictures-crest.svg": (tmp_path / "themes/pictures/crest.svg").resolve(),
    }
    assert module.theme.text.files[0].size_bytes == len(WOFF2)


def test_what_the_module_replaces_is_not_carried(project):
    files = {"themes/house.yaml": fonts(), "themes/fonts/a.woff2": WOFF2}
    module, findings = project("theme:\n  fonts:\n    text: serif\n", "themes/house.yaml", **files)
    assert findings == []
    assert module.media == ()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.woff2", WOFF2, "woff2"),
        ("a.woff", WOFF, "woff"),
        ("a.ttf", TTF, "truetype"),
        ("A.TTF", TTF, "truetype"),
    ],
)
def test_every_kind_of_font(project, name, data, kind):
    files = {"themes/house.yaml": fonts(f"fonts/{name}"), f"themes/fonts/{name}": data}
    module, findings = project("theme: themes/house.yaml\n", **files)
    assert findings == []
    (file,) = module.theme.text.files
    assert (file.path, file.kind) == (f"fonts/{name.lower()}", kind)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.woff2", WOFF, "THM-006"),
        ("a.ttf", b"OTTO" + TTF[4:], "THM-006"),
        ("a.otf", b"OTTO" + TTF[4:], "THM-006"),
        ("a.woff2", b"<!DOCTYPE html><title>404</title>" + b" " * 40, "THM-006"),
        ("a.woff2", b"", "THM-007"),
        ("a.woff2", b"wOF2", "THM-007"),
        ("a.woff2", WOFF2[:-1], "THM-007"),
        ("a.woff", WOFF + b"\0", "THM-007"),
        ("a.ttf", TTF[:-1], "THM-007"),
        ("a.ttf", TTF[:30], "THM-007"),
        ("a.ttf", TTF.replace(b"\0\1\0\0\0\1", b"\0\1\0\0\0\0") + b" ", "THM-007"),
        ("con.woff2", WOFF2, "MED-014"),
    ],
)
def test_what_is_no_font(project, name, data, code):
    files = {"themes/house.yaml": fonts(f"fonts/{name}"), f"themes/fonts/{name}": data}
    module, findings = project("theme: themes/house.yaml\n", **files)
    assert module is None
    assert [(finding.code, finding.place.line) for finding in findings] == [(code, 5)]
    assert findings[0].place.file.endswith("themes/house.yaml")


def test_a_font_out_of_the_themes_folder(project):
    files = {"themes/house.yaml": fonts("../a.woff2"), "a.woff2": WOFF2}
    _, findings = project("theme: themes/house.yaml\n", **files)
    assert [finding.code for finding in findings] == ["THM-005"]


def test_faults_of_a_theme_are_said_where_they_stand(project):
    files = {"themes/house.yaml": 'colours:\n  accent: "#a6192e"\n  acent: red\nfont: x\n'}
    module, findings = project("theme: themes/house.yaml\n", **files)
    assert module is None
    assert [finding.place.line for finding in findings] == [3, 4]
    assert findings[1].message == "`font` is no field of a theme"


HOSTILE = [
    "red;}*{display:none",
    "url(//x)",
    "#fff}",
    "#fff/**/",
    "rgb(0,0,0)",
    "var(--x)",
    "\\23 fff",
    "#ﬀf",
]


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("field", ["colours", "dark"])
def test_nothing_but_a_colour_gets_into_the_stylesheet(project, field, value):
    theme = f"theme:\n  {field}:\n    accent: {value!r}\n".replace("\\\\", "\\")
    module, findings = project(theme)
    assert module is None
    assert [finding.code for finding in findings] == ["STR-004"]


def test_names_of_fonts_are_made_harmless(project):
    name = "fonts/a'); @import url(x.woff2"
    files = {"themes/house.yaml": fonts(f'"{name}"'), f"themes/{name}": WOFF2}
    module, findings = project("theme: themes/house.yaml\n", **files)
    assert findings == []
    (file,) = module.theme.text.files
    assert file.path == "fonts/a-import-url-x.woff2"


def test_a_theme_that_is_only_fonts_keeps_the_colours(project):
    module, _ = project("theme:\n  fonts:\n    text: wide\n")
    assert [scheme.causes for scheme in schemes(module.theme)] == [{}, {}]
