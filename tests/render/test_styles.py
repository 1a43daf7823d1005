"""What is left of the stylesheet when it ships."""

import re

from builder.render.styles import SOURCES, stylesheet

EVERYTHING = {need for needed in SOURCES.values() for need in needed}


def sources(root):
    texts = [(root / f"templates/styles/{name}.css").read_text(encoding="utf-8") for name in SOURCES]
    return re.sub(r"/\*.*?\*/", "", "".join(texts), flags=re.DOTALL)


def test_every_token_has_a_short_name_of_its_own(root):
    """In the same places as in the sources, one for one."""
    before = re.findall(r"--[\w-]+", sources(root))
    after = re.findall(r"--[\w-]+", stylesheet(EVERYTHING))
    assert len(before) == len(after) > 100
    assert len(set(zip(before, after, strict=True))) == len(set(before)) == len(set(after))
    assert max(map(len, after)) == 3


def test_sums_keep_their_spaces_and_selectors_do_not(root):
    """A browser takes `1rem+2rem` for no sum at all."""
    made = stylesheet(EVERYTHING)
    values = re.findall(r":[^;{}]*[;}]", sources(root))
    assert made.count(" + ") == sum(value.count(" + ") for value in values) > 5
    assert ".item+.item" in made


def test_only_what_is_in_use_is_shipped():
    assert ".pick" in stylesheet({"matching"})
    assert ".pick" not in stylesheet({"choice"})
