"""A theme as CSS and as a page."""

import re

import pytest
import rcssmin
from lxml import html

from builder.findings import Place
from builder.looks.colour import contrast
from builder.looks.fonts import STACKS
from builder.looks.schemes import schemes
from builder.model.theme import Colour, Font, FontFile, Logo, Theme
from builder.render import styles
from builder.render.policy import POLICY
from builder.render.styles import SOURCES, stylesheet
from builder.render.theming import RADII

HERE = Place("module.yaml", 1, 1)
CRIMSON = Theme(colours=(("accent", Colour("#a6192e", HERE)),))


@pytest.fixture(autouse=True)
def _whole_names(monkeypatch):
    """Tokens keep the names of the sources here."""
    found = styles._PROPERTY
    monkeypatch.setattr(
        styles, "_short", lambda texts: {name: name for text in texts for name in found.findall(text)}
    )
    # Stylesheets are kept: those of tests before this one, and for tests after it those of this one, are others.
    styles._stylesheet.cache_clear()
    yield
    styles._stylesheet.cache_clear()


@pytest.fixture(scope="session")
def house(load_module):
    return load_module("modules/theme-sample")


def blocks(css):
    """What stands in each ``:root`` of the tokens, with the condition around it."""
    tokens = css[: css.index("*,")]
    found = re.findall(r"(?:@media ?([^{]*)\{)?:root\{([^}]*)\}", tokens)
    return {
        condition.strip(): dict(one.split(":", 1) for one in body.split(";") if one)
        for condition, body in found
    }


def test_without_a_theme_the_stylesheet_is_its_sources(root):
    """Nothing of what a theme can change costs those who have none."""
    names = [name for name, needed in SOURCES.items() if not needed]
    source = "".join((root / f"templates/styles/{name}.css").read_text(encoding="utf-8") for name in names)
    made, kept = stylesheet(()), f"{rcssmin.cssmin(source)}\n"
    assert made.replace(" + ", "+") == kept.replace(" + ", "+")


def test_a_theme_of_colours_changes_values_and_nothing_else():
    plain, themed = stylesheet(()), stylesheet((), CRIMSON)
    assert re.sub(r"#[0-9a-f]{3,6}\b", "#", plain) == re.sub(r"#[0-9a-f]{3,6}\b", "#", themed)
    assert (
        plain.partition("}}")[2].partition("@media print")[0]
        == themed.partition("}}")[2].partition("@media print")[0]
    )


def test_both_schemes_are_in_the_stylesheet():
    light, dark = schemes(CRIMSON)
    found = blocks(stylesheet((), CRIMSON))
    for condition, scheme in (("", light), ("(prefers-color-scheme:dark)", dark)):
        for name, value in scheme.values.items():
            assert found[condition][f"--{name}"] == value


def test_more_contrast_and_print_come_after_the_colours():
    css = stylesheet((), CRIMSON)
    order = [css.index(part) for part in ("--accent:", "prefers-color-scheme:dark", "prefers-contrast:more")]
    assert order == sorted(order)
    assert css.index("@media print") > order[-1]
    assert "--line:var(--edge)" in css


@pytest.mark.parametrize(("accent", "dark_enough"), [("#a6192e", True), ("#0067b1", False)])
def test_paper_has_the_accent_as_dark_ink(accent, dark_enough):
    css = stylesheet((), Theme(colours=(("accent", Colour(accent, HERE)),)))
    (printed,) = re.findall(r"--ink:#000[^}]*--accent:(#[0-9a-f]{6})", css)
    assert (printed == accent) is dark_enough
    assert contrast(printed, "#fff") >= 7
    assert "--accent:#0f443c" in stylesheet((), Theme(radius_px=0))


def test_a_dark_page_has_dark_controls():
    assert "color-scheme:dark" in stylesheet((), Theme(colours=(("page", Colour("#0b1f3a", HERE)),)))
    assert "color-scheme:light dark" in stylesheet((), CRIMSON)


def test_corners_are_custom_properties():
    css = stylesheet(("fill-in", "numeric", "matching"), Theme(radius_px=12))
    assert "--radius:0.75rem" in css
    assert "--radius-wide:1.25rem" in css
    assert css.count("border-radius:var(--radius)") > 8
    assert "border-radius:.375rem" not in css
    assert "--radius" not in stylesheet((), CRIMSON)


def test_every_corner_is_one_that_a_theme_changes_or_round_or_too_small_to_matter(root):
    for path in (root / "templates/styles").glob("*.css"):
        found = re.findall(r"border-radius: ([^;]+);", path.read_text(encoding="utf-8"))
        assert set(found) <= {*RADII, "0", "0 !important", "2px", ".25rem", "50%", "1.75rem", ".25em"}, (
            path.name
        )


def test_a_font_of_ones_own():
    files = (
        FontFile("fonts/house.woff2", "woff2", "300 800", False, 9, HERE),
        FontFile("fonts/house-italic.ttf", "truetype", "400", True, 9, HERE),
    )
    css = stylesheet((), Theme(headings=Font("slab", files, "", HERE)))
    assert (
        '@font-face{font-family:theme-display;src:url("fonts/house.woff2") format("woff2");font-weight:300 800;'
        "font-style:normal;font-display:swap}"
    ) in css
    assert 'url("fonts/house-italic.ttf") format("truetype");font-weight:400;font-style:italic' in css
    assert "--display:theme-display,Rockwell," in css
    assert "--text:-apple-system," in css


@pytest.mark.parametrize("name", STACKS)
def test_every_kind_of_letter(name):
    css = stylesheet((), Theme(text=Font(name, (), "", HERE)))
    assert rcssmin.cssmin(f"--text: {STACKS[name]};") in css
    assert css.isascii()


def test_only_a_font_from_the_package_may_be_loaded_and_only_where_there_is_one(files, house, sample):
    def policy(module):
        return html.document_fromstring(files(module)["index.html"].encode()).xpath(
            "//meta[@http-equiv]/@content"
        )

    assert policy(house) == [f"{POLICY}; font-src 'self'"]
    assert policy(sample) == [POLICY]


def test_everything_that_the_stylesheet_loads_is_in_the_package(files, house):
    loaded = set(re.findall(r"url\(\"([^\"]+)\"\)", files(house)["style.css"]))
    assert len(loaded) == 2
    assert loaded <= {media.archive_path for media in house.media}


def test_the_logo_stands_first_in_the_head_and_has_its_words(files, house):
    page = html.document_fromstring(files(house)["index.html"].encode())
    (picture,) = page.xpath("//header//picture")
    assert picture.xpath(".//img/@alt") == ["University of Northmoor"]
    assert picture.xpath("source/@media") == ["screen and (prefers-color-scheme: dark)"]
    assert page.xpath("//header/div/*[1]/@class") == ["logo"]
    assert page.xpath("//*[@style]") == []


def test_a_logo_for_light_grounds_stands_on_white_in_the_dark(files, sample):
    from dataclasses import replace

    logo = Logo("media/a.svg", "a.svg", None, True, "", 64, HERE)
    page = html.document_fromstring(files(replace(sample, theme=Theme(logo=logo)))["index.html"].encode())
    assert page.xpath("//header/div/*[1]/@class") == ["logo plate"]
    assert page.xpath("//header//img/@alt") == [""]


def test_without_a_logo_and_a_band_there_is_no_css_for_them():
    assert ".logo" not in stylesheet((), CRIMSON)
    assert "--band" not in stylesheet((), CRIMSON)
