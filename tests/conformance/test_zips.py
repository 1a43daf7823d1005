"""The limits of zips and of names, to the number."""

import zipfile
from fractions import Fraction

import pytest

from builder.conformance import zips
from builder.findings.rules.check import zips as rules
from tests.conformance.strangers import scorm12

SIZE = 100_000


def bombs(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("zeros.txt", bytes(SIZE))
    with zipfile.ZipFile(path) as read:
        return [one.rule for one in zips.look(read).faults], read.infolist()[0].compress_size


@pytest.mark.parametrize(("limit", "expected"), [(SIZE, []), (SIZE - 1, [rules.BOMB])])
def test_a_bomb_by_its_size(tmp_path, monkeypatch, limit, expected):
    monkeypatch.setattr(zips, "BOMB_BYTES", limit)
    assert bombs(tmp_path)[0] == expected


@pytest.mark.parametrize(("less", "expected"), [(0, []), (1, [rules.BOMB])])
def test_a_bomb_by_its_ratio(tmp_path, monkeypatch, less, expected):
    packed = bombs(tmp_path)[1]
    monkeypatch.setattr(zips, "BOMB_BYTES", 0)
    monkeypatch.setattr(zips, "BOMB_RATIO", Fraction(SIZE - less, packed))
    assert bombs(tmp_path)[0] == expected


@pytest.mark.parametrize(("length", "expected"), [(199, set()), (200, {"CHK-016"})])
def test_a_path_by_its_length(found, length, expected):
    path = f"{'d' * 100}/{'x' * (length - 105)}.txt"
    assert len(path) == length
    assert {one.code for one in found(scorm12(files={path: b"x"}))} == expected
