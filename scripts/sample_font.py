"""Draw the font of `modules/theme-sample`: strokes on a grid, so that the sample has a font that is ours alone.

pip install fonttools brotli
python scripts/sample_font.py
"""

import math
from itertools import pairwise
from pathlib import Path

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped,import-not-found,unused-ignore]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped,import-not-found,unused-ignore]

FOLDER = Path(__file__).resolve().parent.parent / "modules/theme-sample/themes/fonts"
UNIT, HEIGHT, WEIGHT, ADVANCE = 170, 4, 46, 560

# Lines through points of a grid: three columns (0 to 2), five rows (0 at the foot, 4 at the top).
STROKES = {
    "A": "00-03-14-23-20 02-22",
    "B": "00-04-14-23-12-02 12-21-10-00",
    "C": "23-14-03-01-10-21",
    "D": "00-04-14-22-10-00",
    "E": "24-04-00-20 02-12",
    "F": "24-04-00 02-12",
    "G": "23-14-03-01-10-20-22-12",
    "H": "00-04 20-24 02-22",
    "I": "10-14 00-20 04-24",
    "J": "24-21-10-01",
    "K": "00-04 24-02-20",
    "L": "04-00-20",
    "M": "00-04-12-24-20",
    "N": "00-04-20-24",
    "O": "01-03-14-23-21-10-01",
    "P": "00-04-14-23-12-02",
    "Q": "01-03-14-23-21-10-01 11-20",
    "R": "00-04-14-23-12-02 12-20",
    "S": "23-14-03-12-21-10-01",
    "T": "04-24 14-10",
    "U": "04-01-10-21-24",
    "V": "04-10-24",
    "W": "04-00-12-20-24",
    "X": "00-24 04-20",
    "Y": "04-12-24 12-10",
    "Z": "04-24-00-20",
    "0": "01-03-14-23-21-10-01-23",
    "1": "03-14-10 00-20",
    "2": "03-14-23-00-20",
    "3": "04-24-12-21-10-01",
    "4": "10-14-01-21",
    "5": "24-04-02-12-21-10-01",
    "6": "14-02-01-10-21-12-01",
    "7": "04-24-10",
    "8": "12-03-14-23-12-01-10-21-12",
    "9": "10-22-23-14-03-12-23",
    ".": "10-10",
    ",": "10-00",
    "-": "02-22",
    "?": "03-14-23-12-11 10-10",
    "!": "14-11 10-10",
    ":": "13-13 11-11",
    "’": "14-03",
    "'": "14-13",
    "&": "20-03-14-22-00-01-21",
    "(": "14-03-01-10",
    ")": "14-23-21-10",
    "–": "02-22",
}


def main() -> None:
    """Write an upright and a slanted one."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, slant in (("northmoor", 0.0), ("northmoor-italic", 0.18)):
        _font(slant).save(FOLDER / f"{name}.woff2")


def _font(slant: float) -> FontBuilder:
    shapes = {".notdef": "00-04-24-20-00", "space": ""}
    names = {32: "space", 160: "space"}
    for sign, strokes in STROKES.items():
        shapes[f"u{ord(sign):04x}"] = strokes
        names[ord(sign)] = f"u{ord(sign):04x}"
    glyphs = {name: _glyph(strokes, 1.0, slant) for name, strokes in shapes.items()}
    for sign in filter(str.isalpha, STROKES):
        small = f"u{ord(sign.lower()):04x}"
        glyphs[small] = _glyph(STROKES[sign], 0.78, slant)
        names[ord(sign.lower())] = small
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(names)
    builder.setupGlyf(glyphs)
    wide = {name: (int(ADVANCE * (0.8 if name in _small(names) else 1)), 0) for name in glyphs}
    builder.setupHorizontalMetrics(wide)
    builder.setupHorizontalHeader(ascent=820, descent=-180)
    builder.setupNameTable({"familyName": "Northmoor", "styleName": "Italic" if slant else "Regular"})
    builder.setupOS2(sTypoAscender=820, sTypoDescender=-180, usWinAscent=820, usWinDescent=180)
    builder.setupPost()
    builder.font.flavor = "woff2"
    builder.font["head"].created = builder.font["head"].modified = 0
    return builder


def _small(names: dict[int, str]) -> set[str]:
    return {name for code, name in names.items() if chr(code).islower()}


def _glyph(strokes: str, size: float, slant: float) -> object:
    pen = TTGlyphPen(None)
    for line in strokes.split():
        points = [(90 + int(point[0]) * UNIT, 40 + int(point[1]) * UNIT) for point in line.split("-")]
        for (x, y), (right, top) in pairwise(points):
            _bar(pen, [(x * size, y * size), (right * size, top * size)], WEIGHT * size, slant)
    return pen.glyph()


def _bar(pen: TTGlyphPen, ends: list[tuple[float, float]], half: float, slant: float) -> None:
    """One stroke with square ends."""
    (x, y), (right, top) = ends
    length = math.hypot(right - x, top - y) or 1.0
    along = ((right - x) / length * half or 0.0, (top - y) / length * half or 0.0)
    if (x, y) == (right, top):
        along = (half, 0.0)
    across = (-along[1], along[0])
    corners = [
        (x - along[0] - across[0], y - along[1] - across[1]),
        (x - along[0] + across[0], y - along[1] + across[1]),
        (right + along[0] + across[0], top + along[1] + across[1]),
        (right + along[0] - across[0], top + along[1] - across[1]),
    ]
    placed = [(round(px + py * slant), round(py)) for px, py in corners]
    pen.moveTo(placed[0])
    for corner in placed[1:]:
        pen.lineTo(corner)
    pen.closePath()


if __name__ == "__main__":
    main()
