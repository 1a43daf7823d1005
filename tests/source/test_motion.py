"""How long pictures move, as browsers play them, and what is said of it."""

import io
import math

import pytest
from PIL import Image

from builder.findings import Place, Severity
from builder.findings.rules import accessibility as rules
from builder.model.prose import Text
from builder.source.motion.judging import motion_findings, moving_seconds
from tests.growth import units

NAME = Text("media/moving", Place("module.yaml", 4, 9))
COLOURS = ("red", "green", "blue", "black", "white")


def animation(kind, count, duration_ms, **options):
    """A file that Pillow makes, of frames that differ."""
    frames = [Image.new("RGB", (4, 4), colour) for colour in COLOURS[:count]]
    file = io.BytesIO()
    frames[0].save(file, kind, save_all=True, append_images=frames[1:], duration=duration_ms, **options)
    return file.getvalue()


def moves(folder, suffix, data):
    path = folder / f"moving.{suffix}"
    path.write_bytes(data)
    return moving_seconds(path)


@pytest.mark.parametrize(("kind", "suffix"), [("GIF", "gif"), ("PNG", "png"), ("WEBP", "webp")])
def test_frames_for_ever(kind, suffix, tmp_path):
    assert moves(tmp_path, suffix, animation(kind, 3, 500, loop=0)) == math.inf


@pytest.mark.parametrize(("kind", "suffix"), [("GIF", "gif"), ("PNG", "png"), ("WEBP", "webp")])
def test_a_still_picture(kind, suffix, tmp_path):
    file = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(file, kind)
    assert moves(tmp_path, suffix, file.getvalue()) == 0


def test_frames_that_are_played_once_or_several_times(tmp_path):
    """Until the last frame has come: two delays of three, and in GIF one play more than the file says."""
    assert moves(tmp_path, "gif", animation("GIF", 3, 500)) == pytest.approx(1.0)
    assert moves(tmp_path, "gif", animation("GIF", 3, 500, loop=2)) == pytest.approx(4.0)
    assert moves(tmp_path, "png", animation("PNG", 3, 500, loop=1)) == pytest.approx(1.0)
    assert moves(tmp_path, "png", animation("PNG", 3, 500, loop=2)) == pytest.approx(2.5)
    assert moves(tmp_path, "webp", animation("WEBP", 3, 500, loop=2)) == pytest.approx(2.5)


def test_hasty_frames_are_slowed_as_browsers_do(tmp_path):
    assert moves(tmp_path, "gif", animation("GIF", 5, 10)) == pytest.approx(0.4)
    assert moves(tmp_path, "gif", animation("GIF", 5, 20)) == pytest.approx(0.08)


@pytest.mark.parametrize(("kind", "suffix"), [("GIF", "gif"), ("PNG", "png"), ("WEBP", "webp")])
def test_a_file_that_breaks_off_is_read_as_far_as_it_goes(kind, suffix, tmp_path):
    data = animation(kind, 4, 500, loop=0)
    for length in range(len(data)):
        assert moves(tmp_path, suffix, data[:length]) in {0, math.inf}


def drawing(inside):
    return f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode()


def circle(*animations):
    return drawing(f"<circle r='9'>{''.join(animations)}</circle>")


@pytest.mark.parametrize(
    ("animations", "seconds"),
    [
        ("<animate attributeName='r' to='2' dur='3s'/>", 3),
        ("<animate attributeName='r' to='2' dur='3s' begin='1s'/>", 4),
        ("<animate attributeName='r' to='2' dur='3s' begin='-1s'/>", 3),
        ("<animate attributeName='r' to='2' dur='500ms' repeatCount='2.5'/>", 1.25),
        ("<animate attributeName='r' to='2' dur='2s' repeatCount='indefinite'/>", math.inf),
        ("<animate attributeName='r' to='2' dur='2s' repeatCount='indefinite' repeatDur='0:06'/>", 6),
        ("<animate attributeName='r' to='2' dur='2s' repeatDur='indefinite'/>", math.inf),
        ("<animateTransform attributeName='transform' dur='1min'/>", 60),
        ("<animateMotion path='M0 0' dur='0:00:07.5'/>", 7.5),
        ("<animate attributeName='r' to='2'/>", 0),
        ("<animate attributeName='r' to='2' dur='indefinite'/>", 0),
        ("<animate attributeName='r' to='2' dur='3s' begin='click'/>", 0),
        ("<animate attributeName='r' to='2' dur='3s' begin='indefinite'/>", 0),
        ("<animate attributeName='r' to='2' dur='3s' begin='0s; 9s'/>", 12),
        ("<set attributeName='r' to='2'/>", 0),
        ("<set attributeName='r' to='2' begin='2s'/>", 2),
        ("<animate id='a' dur='2s'/><animate dur='2s' begin='a.end+1s'/>", 5),
        ("<animate dur='2s' begin='a.end - 1s'/><animate id='a' dur='2s'/>", 3),
        ("<animate id='a' dur='2s'/><animate dur='3s' begin='a.begin'/>", 3),
        ("<animate id='a' dur='2s' begin='click'/><animate dur='3s' begin='a.end'/>", 0),
        ("<animate id='a' dur='2s' begin='0s;b.end'/><animate id='b' dur='2s' begin='a.end'/>", math.inf),
        ("<animate id='a' dur='2s' begin='b.end'/><animate id='b' dur='2s' begin='a.end'/>", 0),
    ],
)
def test_animations_that_are_elements(animations, seconds, tmp_path):
    assert moves(tmp_path, "svg", circle(animations)) == pytest.approx(seconds)


def test_a_drawing_made_to_take_long_does_not(tmp_path):
    """Each waits for the two before it: followed one by one, these would be more ways than there are atoms."""
    many = "".join(
        f"<animate id='a{n}' dur='1s' begin='{'0s' if n < 2 else f'a{n - 1}.end;a{n - 2}.end'}'/>"
        for n in reversed(range(2000))
    )
    assert moves(tmp_path, "svg", circle(many)) == math.inf


KEYFRAMES = "@keyframes turn { from { r: 1 } to { r: 9 } } @keyframes fade { to { opacity: 0 } }"


@pytest.mark.parametrize(
    ("style", "seconds"),
    [
        ("animation: turn 2s", 2),
        ("animation: 2s ease-in 1s 3 turn", 7),
        ("animation: turn 2s linear infinite", math.inf),
        ("animation: turn 2s cubic-bezier(0.1, 7, 1.0, 0.1) 1500ms", 3.5),
        ("animation: turn 1s, fade 2s 1s 2 !important", 5),
        ("animation-name: turn; animation-duration: 4s; animation-iteration-count: 2", 8),
        (
            "animation-name: turn, fade; animation-duration: 4s, 1s; animation-iteration-count: 1, infinite",
            math.inf,
        ),
        ("animation: turn 2s; animation-iteration-count: infinite", math.inf),
        ("-webkit-animation: turn 2s infinite", math.inf),
        ("animation: none", 0),
        ("animation: gone 2s infinite", 0),
        ("animation: turn 0s infinite", 0),
        ("/* animation: turn 2s infinite */ fill: red", 0),
        ("--my-animation: turn 2s", 0),
        ("fill: red; /* never closed; animation: turn 2s", 0),
        ("transition: r 2s", 0),
    ],
)
def test_animations_in_styles(style, seconds, tmp_path):
    sheet = drawing(f"<style>{KEYFRAMES} circle {{ {style} }}</style><circle r='9'/>")
    assert moves(tmp_path, "svg", sheet) == pytest.approx(seconds)
    if "/*" not in style:
        attribute = drawing(f"<style>{KEYFRAMES}</style><circle r='9' style='{style}'/>")
        assert moves(tmp_path, "svg", attribute) == pytest.approx(seconds)


def test_styles_of_a_condition_count(tmp_path):
    inside = (
        f"<style>{KEYFRAMES} @media (min-width: 1px) {{ circle {{ animation: turn 9s }} }}</style><circle/>"
    )
    assert moves(tmp_path, "svg", drawing(inside)) == pytest.approx(9)


@pytest.mark.parametrize(
    ("selector", "seconds"),
    [
        ("circle", math.inf),
        ("*", math.inf),
        (".fast", math.inf),
        ("circle.fast", math.inf),
        ("#drawing .fast, .gone", math.inf),
        ("svg > g circle:nth-child(1)", math.inf),
        ("g + .fast, :not(.gone)", math.inf),
        ("[r='9']", math.inf),
        ("circle:is(.gone, .fast)", math.inf),
        (".f\\61st", math.inf),
        ("[class~='gone>.a']", math.inf),
        (".gone", 0),
        ("#drawing .gone", 0),
        ("#gone .fast", 0),
        ("rect", 0),
        ("g.fast", 0),
        ("#drawing.fast", 0),
        ("circle:hover", 0),
        ("circle:focus, g:active > circle", 0),
    ],
)
def test_only_what_is_drawn_moves(selector, seconds, tmp_path):
    """A Mermaid drawing has styles for edges that it does not draw; in a page nobody points into a picture."""
    inside = (
        f"<style>{KEYFRAMES} {selector} {{ animation: turn 2s infinite }}</style>"
        "<g id='drawing'><circle r='9' class='edge fast'/></g>"
    )
    assert moves(tmp_path, "svg", drawing(inside)) == seconds


CALM = "@media (prefers-reduced-motion: no-preference)"


@pytest.mark.parametrize(
    ("sheet", "seconds"),
    [
        (f"{CALM} {{ circle {{ animation: turn 2s infinite }} }}", math.inf),
        (f"{CALM} {{ .gone {{ animation: turn 2s infinite }} }}", 0),
        ("@media (min-width: 1px) { .gone { animation: turn 2s infinite } }", 0),
        ("@media (min-width: 1px) { circle { animation: turn 2s infinite } }", math.inf),
        ("@import url(#a); circle { animation: turn 2s infinite }", math.inf),
        ("@supports (r: 1) { @media print { circle { animation: turn 2s infinite } } }", math.inf),
        ("circle { fill: red; &amp;.fast { animation: turn 2s infinite } }", math.inf),
        ("circle { animation: turn 2s infinite", math.inf),
        ("} circle { animation: turn 2s infinite }", math.inf),
    ],
)
def test_conditions_and_what_is_not_closed(sheet, seconds, tmp_path):
    inside = f"<style>{KEYFRAMES} {sheet}</style><circle r='9' class='fast'/>"
    assert moves(tmp_path, "svg", drawing(inside)) == seconds


@pytest.mark.parametrize(
    ("sheet", "code"),
    [
        (f"{CALM} {{ circle {{ animation: turn 2s infinite }} }}", "ACC-051"),
        ("@media(prefers-reduced-motion:no-preference){circle{animation:turn 2s infinite}}", "ACC-051"),
        (f"{CALM} {{ circle {{ animation: turn 2s }} }} g {{ animation: fade 9s }}", "ACC-051"),
        (f"{CALM} {{ circle {{ animation: turn 2s }} }} circle {{ animation: fade 9s }}", "ACC-050"),
        ("@media (prefers-reduced-motion: reduce) { circle { animation: turn 9s } }", "ACC-050"),
        ("@media not (prefers-reduced-motion: no-preference) { circle { animation: turn 9s } }", "ACC-050"),
    ],
)
def test_what_moves_only_for_those_who_do_not_mind(sheet, code, tmp_path):
    """A switch of the computer stops it: no error, but no button of the page either."""
    path = tmp_path / "a.svg"
    path.write_bytes(drawing(f"<style>{KEYFRAMES} {sheet}</style><circle r='9'/>"))
    (finding,) = motion_findings(path, NAME)
    assert finding.code == code


def test_the_longest_motion_counts(tmp_path):
    """Elements for two seconds and a style for four, both from the beginning: four, not six."""
    inside = f"<style>{KEYFRAMES} g {{ animation: turn 4s }}</style><g/>"
    both = drawing(f"{inside}<circle r='9'><animate attributeName='r' to='2' dur='2s'/></circle>")
    assert moves(tmp_path, "svg", both) == pytest.approx(4)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "sheet", ["a{" * 100_000, "a," * 100_000 + "b{animation:turn 9s}", "}" * 200_000, "(" * 200_000]
)
def test_a_style_made_to_take_long_does_not(sheet, tmp_path):
    style = f"<style>{KEYFRAMES} circle {{ animation: turn 7s }} {sheet}</style>"
    long = drawing(style + "<circle r='9'/>" * 1000)
    assert moves(tmp_path, "svg", long) == 7
    assert units(lambda: moves(tmp_path, "svg", long), 50) < 50


@pytest.mark.parametrize(
    ("duration", "rule", "words"),
    [
        ("5s", rules.MOVES_BRIEFLY, "moves for 5 seconds"),
        ("5.1s", rules.MOVES, "moves for 5.1 seconds"),
        ("1s", rules.MOVES_BRIEFLY, "moves for 1 second,"),
    ],
)
def test_five_seconds_are_allowed(duration, rule, words, tmp_path):
    path = tmp_path / "a.svg"
    path.write_bytes(circle(f"<animate attributeName='r' to='2' dur='{duration}'/>"))
    (finding,) = motion_findings(path, NAME)
    assert (finding.code, finding.place) == (rule.code, NAME.place)
    assert words in finding.message


def test_for_ever_is_an_error_and_said_so(tmp_path):
    path = tmp_path / "a.gif"
    path.write_bytes(animation("GIF", 2, 100, loop=0))
    (finding,) = motion_findings(path, NAME)
    assert finding.severity is Severity.ERROR
    assert "moves for ever" in finding.message
