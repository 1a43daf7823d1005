"""The colours of the page against each other, by the numbers of WCAG 2.2: without a theme, and with any."""

import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.findings import Place
from builder.looks.colour import contrast, normal, seen, shown
from builder.looks.contrast import failures, table
from builder.looks.pairs import BAND, EDGE, PAIRS, TEXT
from builder.looks.schemes import on_paper, schemes
from builder.looks.tokens import ROLES, defaults
from builder.model.theme import Colour, Theme

SLOW = settings(deadline=None, max_examples=40)
"""Each failure looks through all shades for a way out."""
HEX = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def theme(light=(), dark=()):
    """A theme of colours by role; each stands on a line of its own."""
    lines = iter(range(1, 99))

    def colours(by_role):
        return tuple(
            (role, Colour(value, Place("theme.yaml", next(lines)))) for role, value in dict(by_role).items()
        )

    return Theme(colours=colours(light), dark=colours(dark))


def failing(rows):
    return [row for row in rows if not row.passes]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000", "#fff", 21), ("#fff", "#ffffff", 1), ("#767676", "#fff", 4.54), ("#949494", "#FFF", 3.03)],
)
def test_contrast_is_what_wcag_says(one, other, ratio):
    assert round(contrast(one, other), 2) == ratio


@settings(deadline=None)
@given(HEX)
def test_a_colour_comes_back_from_how_it_looks(colour):
    assert shown(seen(colour)) == colour


@pytest.mark.parametrize("text", ["red", "#12", "#12345", "#1234567", "#ggg", "#fff;", " #fff", "#fff\n", ""])
def test_nothing_else_is_a_colour(text):
    with pytest.raises(ValueError, match="no colour"):
        normal(text)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("number", range(len(PAIRS)))
def test_contrast_is_enough_without_a_theme(scheme, number):
    row = table(None)[scheme][number]
    assert row.passes, row


def test_the_dark_scheme_names_every_colour_anew():
    assert all(defaults(dark=True)[name] != colour for name, colour in defaults(dark=False).items())


def test_every_colour_has_a_role_and_every_role_a_colour():
    assert set(ROLES.values()) == {*defaults(dark=False), "band", "on-band"}
    assert set(defaults(dark=True)) == set(defaults(dark=False))


def test_the_table_names_a_pair_once_and_knows_its_colours():
    pairs = [(pair.ink, pair.ground) for pair in (*PAIRS, *BAND)]
    assert len(pairs) == len(set(pairs))
    assert {name for pair in pairs for name in pair} <= set(ROLES.values())
    assert {pair.needed for pair in (*PAIRS, *BAND)} == {TEXT, EDGE}


def test_two_colours_of_one_rule_are_in_the_table(root):
    """The rest is read off the page: tests/browser/test_page_colours.py."""
    known = {(pair.ink, pair.ground) for pair in (*PAIRS, *BAND)}
    found = set()
    for path in (root / "templates/styles").glob("*.css"):
        for body in re.findall(r"\{([^{}]*)\}", path.read_text(encoding="utf-8")):
            inks = re.findall(r"(?:^|[;\s])color: var\(--([a-z-]+)\)", body)
            grounds = re.findall(r"background: var\(--([a-z-]+)\)", body)
            found |= set(product(inks, grounds))
    assert len(found) > 5
    assert found <= known


ACCENTS = ["#a6192e", "#002147", "#00693e", "#6a0dad", "#b4460f", "#111", "#595959", "#0067b1", "#8b5a00"]


@pytest.mark.parametrize("accent", ACCENTS)
def test_one_colour_is_a_whole_theme(accent):
    light, dark = schemes(theme({"accent": normal(accent)}))
    assert light.values["accent"] == normal(accent)
    assert not light.is_dark
    assert dark.is_dark
    for rows in table(theme({"accent": normal(accent)})).values():
        assert failing(rows) == []


@settings(deadline=None)
@given(HEX)
def test_dark_screens_are_good_whatever_the_accent(accent):
    assert failing(table(theme({"accent": accent}))["dark"]) == []


@settings(deadline=None)
@given(HEX)
def test_what_is_derived_never_fails_where_the_accent_itself_passes(accent):
    rows = table(theme({"accent": accent, "page": "#ffffff"}))["light"]
    if contrast(accent, "#ffffff") >= TEXT:
        assert failing(rows) == []


@SLOW
@given(HEX, HEX)
def test_every_failure_has_a_cause_that_an_author_wrote(accent, page):
    themed = theme({"accent": accent, "page": page})
    written = {colour.place for _, colour in themed.colours}
    found = list(failures(themed))
    assert {failure.cause.place for failure in found} <= written
    assert bool(found) == any(failing(rows) for rows in table(themed).values())


@SLOW
@given(st.sampled_from(["accent", "page", "text", "focus", "quiet", "right_tint", "edge"]), HEX)
def test_the_way_out_is_one(role, colour):
    written = {"accent": "#a6192e", role: colour}
    themed = theme(written)
    for failure in failures(themed):
        if failure.way_out:
            blamed = next(name for name, one in themed.colours if one == failure.cause)
            mended = theme({**written, blamed: failure.way_out})
            named = {row.pair for row in failure.rows}
            assert not [row for row in failing(table(mended)[failure.scheme]) if row.pair in named]


def test_the_way_out_is_near():
    (failure,) = failures(theme({"accent": "#ffb81c"}))
    assert abs(seen(failure.way_out).hue - seen("#ffb81c").hue) < 3
    assert contrast(failure.way_out, "#ffffff") < 5.5


def test_the_worst_comes_first():
    (failure,) = failures(theme({"accent": "#ffb81c"}))
    parts = [row.ratio / row.needed for row in failure.rows]
    assert len(parts) > 3
    assert parts == sorted(parts)
    values = failure.values
    assert contrast(*values) == failure.rows[0].ratio


@pytest.mark.parametrize("accent", ["#ffb81c", "#bbbbbb", "#88ccee", "#2ecc40"])
def test_the_way_out_is_the_nearest(accent):
    """A shade more and one of the pairs would fail again."""
    (failure,) = [one for one in failures(theme({"accent": accent})) if one.scheme == "light"]
    mended = table(theme({"accent": failure.way_out}))["light"]
    named = {row.pair for row in failure.rows}
    assert min(row.ratio / row.needed for row in mended if row.pair in named) < 1.03


def test_a_colour_that_is_written_is_blamed_before_one_that_follows():
    (failure,) = failures(theme({"accent": "#a6192e", "on_accent": "#c08080"}))
    assert failure.cause.value == "#c08080"
    (failure,) = failures(theme({"accent": "#a6192e", "tint": "#c08080"}))
    assert failure.cause.value == "#a6192e"  # `accent` on `tint`: both are written, the ink is named


def test_dark_says_only_what_light_has_not():
    """A dark page at all times is one scheme, and what is wrong with it is said once."""
    assert len(list(failures(theme({"page": "#0b1f3a", "accent": "#0b3f8a"})))) == 1


def test_a_dark_page_is_dark_at_all_times():
    light, dark = schemes(theme({"page": "#0b1f3a"}))
    assert light.is_dark
    assert light.values == dark.values
    assert seen(light.values["ink"]).light > 0.8


def test_any_colour_may_be_given():
    for role, name in ROLES.items():
        for scheme in schemes(theme({role: "#123456"}, {role: "#123456"})):
            assert scheme.values[name] == "#123456"


def test_what_nobody_touched_stays():
    light, dark = schemes(theme({"focus": "#000000"}))
    assert {**light.values, "focus": ""} == {**defaults(dark=False), "focus": ""}
    assert dark.values == defaults(dark=True)


def test_a_band_is_there_only_when_asked_for():
    assert [row.pair for row in table(theme({"accent": "#a6192e"}))["light"] if "band" in row.pair] == []
    with_band = table(theme({"band": "#a6192e"}))
    for rows in with_band.values():
        assert [row.passes for row in rows if row.pair == ("on_band", "band")] == [True]


@settings(deadline=None)
@given(HEX)
def test_words_on_any_band_can_be_read(band):
    for rows in table(theme({"band": band})).values():
        assert failing(rows) == []


@settings(deadline=None)
@given(HEX)
def test_ink_on_paper_is_dark(accent):
    assert contrast(on_paper(accent), "#ffffff") >= 7
