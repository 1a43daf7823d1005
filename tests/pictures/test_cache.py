"""What was made once is not made again; a cache that is damaged, foreign or not writable does no harm."""

from pathlib import Path

import pytest

from builder.pictures import cache
from builder.pictures.cache import Cache, folder
from builder.pictures.making import Original
from tests.pictures.conftest import photo, saved


def kept(place):
    return sorted(path for path in place.rglob("*") if path.is_file())


@pytest.fixture
def made(monkeypatch):
    """How often a picture is made."""
    count = []
    make = Original.make
    monkeypatch.setattr(Original, "make", lambda self, recipe: count.append(recipe) or make(self, recipe))
    return count


def test_a_second_build_makes_nothing(prepare, tmp_path, made):
    data = saved(photo(2000, 900), "JPEG")
    (first,), _, _ = prepare(tmp_path / "cache", a_jpg=data)
    assert made
    made.clear()
    (second,), _, workshop = prepare(tmp_path / "cache", a_jpg=data)
    workshop.make(second.variants[0].made)
    assert made == []
    assert first.variants == second.variants


@pytest.mark.parametrize("damage", [b"", b"short", None])
def test_damaged_entries_are_made_anew(prepare, tmp_path, damage):
    data = saved(photo(2000, 900), "JPEG")
    (first,), _, _ = prepare(tmp_path / "cache", a_jpg=data)
    for path in kept(tmp_path / "cache"):
        whole = path.read_bytes()
        path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]) if damage is None else damage)
    (second,), _, workshop = prepare(tmp_path / "cache", a_jpg=data)
    assert first.variants == second.variants
    assert len(workshop.make(second.variants[0].made)) == second.variants[0].made.size_bytes
    third = Cache(tmp_path / "cache")
    assert all(third.get(path.name) is not None for path in kept(tmp_path / "cache"))


def test_a_cache_that_cannot_be_written_is_none(prepare, tmp_path):
    (tmp_path / "cache").write_text("a file, not a folder")
    (item,), findings, workshop = prepare(tmp_path / "cache", a_jpg=saved(photo(300, 200), "JPEG"))
    assert findings == []
    assert workshop.make(item.variants[0].made)


def test_another_pillow_makes_its_own(prepare, tmp_path, monkeypatch):
    data = saved(photo(300, 200), "JPEG")
    prepare(tmp_path / "cache", a_jpg=data)
    before = len(kept(tmp_path / "cache"))
    monkeypatch.setattr("builder.pictures.making.pillow", "99.0")
    prepare(tmp_path / "cache", a_jpg=data)
    assert len(kept(tmp_path / "cache")) == 2 * before


@pytest.mark.parametrize(
    ("system", "environment", "place"),
    [
        ("linux", {"HOME": "/home/a"}, "/home/a/.cache/coursewright/pictures"),
        ("linux", {"HOME": "/home/a", "XDG_CACHE_HOME": "/c"}, "/c/coursewright/pictures"),
        ("darwin", {"HOME": "/Users/a"}, "/Users/a/Library/Caches/coursewright/pictures"),
        ("linux", {"HOME": "/home/a", "COURSEWRIGHT_CACHE": "/mine"}, "/mine"),
        ("linux", {"HOME": "/home/a", "COURSEWRIGHT_CACHE": "off"}, None),
        ("linux", {}, None),
    ],
)
def test_where_it_is(system, environment, place, monkeypatch):
    monkeypatch.setattr(cache.sys, "platform", system)
    assert folder(environment) == (None if place is None else Path(place))
