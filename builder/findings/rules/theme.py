"""THM: how the page looks, and whether everyone can read it."""

from builder.findings.finding import Rule, Severity

CONTRAST = Rule(
    "THM-001",
    Severity.ERROR,
    "Two colours that are too alike",
    "Text needs a contrast of 4.5:1 with what it stands on, edges of buttons and boxes and the ring of the focus 3:1 "
    "(WCAG 2.2, 1.4.3 and 1.4.11). Below that, learners with weak eyes, an old screen or the sun behind them cannot "
    "read it. Every pair that the page uses is measured, on light screens and on dark ones.",
    bad='theme:\n  colours:\n    accent: "#ffb81c"',
    good='theme:\n  colours:\n    accent: "#976a00"',
)
MISSING = Rule(
    "THM-002",
    Severity.ERROR,
    "A theme that is missing",
    "The page would look as if nobody had asked for anything. A theme is looked for in the module's folder, then in "
    "the project's.",
    bad="theme: house",
    good="theme: themes/house.yaml",
)
OUTSIDE = Rule(
    "THM-003",
    Severity.ERROR,
    "A theme outside the module and the project",
    "What a module is made from must go with it, wherever it is copied to.",
    bad="theme: ../../brand/house.yaml",
    good="theme: themes/house.yaml",
)
FONT_MISSING = Rule(
    "THM-004",
    Severity.ERROR,
    "A font that is missing",
    "Learners would see another font than you do. Its name is compared letter by letter, as servers do.",
    bad="file: fonts/House.woff2",
    good="file: fonts/house.woff2",
)
FONT_OUTSIDE = Rule(
    "THM-005",
    Severity.ERROR,
    "A font outside the folder of the theme",
    "A theme must be complete in its own folder, wherever that is copied to; fonts are never loaded from another site.",
    bad="file: https://fonts.example.org/house.woff2",
    good="file: fonts/house.woff2",
)
FONT_KIND = Rule(
    "THM-006",
    Severity.ERROR,
    "A file that is no font for the web",
    "Browsers take woff2, woff and ttf, and look at the first bytes: what is something else inside is refused in "
    "silence.",
    bad="file: fonts/house.otf",
    good="file: fonts/house.woff2",
)
FONT_DAMAGED = Rule(
    "THM-007",
    Severity.ERROR,
    "A font that breaks off, or cannot be read",
    "Browsers refuse it, and learners see another font than you do.",
    bad="file: fonts/half-a-house.woff2",
    good="file: fonts/house.woff2",
    mend="Copy the font again from where it came from.",
)
FONT_TWICE = Rule(
    "THM-008",
    Severity.ERROR,
    "Two files of a font for the same weight and style",
    "Only the later would ever be shown, and both would be loaded.",
    bad="files:\n  - file: fonts/house.woff2\n  - file: fonts/house-bold.woff2",
    good="files:\n  - file: fonts/house.woff2\n  - file: fonts/house-bold.woff2\n    weight: 700",
)
FONTS_LARGE = Rule(
    "THM-009",
    Severity.ADVICE,
    "Fonts that take long to load",
    "Text is shown in another font until they have arrived, and then moves. Learners on a phone pay for them. A font "
    "for one alphabet, as woff2, has 15 to 40 KB a file.",
    bad="file: fonts/house-of-all-alphabets.ttf",
    good="file: fonts/house-latin.woff2",
)
NO_LICENCE = Rule(
    "THM-010",
    Severity.ADVICE,
    "A font without a note of its licence",
    "A package gives the font to everyone who opens it. Many licences of fonts do not allow that; whoever takes the "
    "module over wants to know that this one does.",
    bad="text:\n  files:\n    - file: fonts/house.woff2",
    good="text:\n  licence: SIL Open Font License 1.1\n  files:\n    - file: fonts/house.woff2",
)

RULES: tuple[Rule, ...] = (
    CONTRAST,
    MISSING,
    OUTSIDE,
    FONT_MISSING,
    FONT_OUTSIDE,
    FONT_KIND,
    FONT_DAMAGED,
    FONT_TWICE,
    FONTS_LARGE,
    NO_LICENCE,
)
