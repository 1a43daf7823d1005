"""Faults in pictures and in what is said of them."""

from builder.findings import Rule, Severity

MISSING = Rule(
    "MED-001",
    Severity.ERROR,
    "A picture is missing",
    "Learners would see an empty frame.",
    bad="image: media/element.svg     # no such file in the folder",
    good="image: media/elements.svg",
)
OUTSIDE = Rule(
    "MED-002",
    Severity.ERROR,
    "A picture outside the module's folder",
    "A module must be complete in its own folder, wherever that is copied to.",
    bad="image: ../pictures/elements.svg",
    good="image: media/elements.svg",
)
EMPTY = Rule(
    "MED-003",
    Severity.ERROR,
    "A picture file with nothing in it",
    "Some LMSs refuse a package that holds an empty file.",
    bad="image: media/elements.svg     # a file of 0 bytes",
    good="image: media/elements.svg     # saved again",
    mend="Copy or export the picture again.",
)
WRONG_TYPE = Rule(
    "MED-004",
    Severity.ERROR,
    "A type of file that browsers do not show as a picture",
    "png, jpg, jpeg, gif, svg and webp are shown everywhere.",
    bad="image: media/elements.tiff",
    good="image: media/elements.png",
)
NOT_WHAT_IT_SAYS = Rule(
    "MED-005",
    Severity.ERROR,
    "A picture of another type than its name says",
    "Servers tell browsers the type by the name; a browser may refuse the picture.",
    bad="image: media/ward.png         # saved as JPEG",
    good="image: media/ward.jpg",
    mend="Rename the file by what it is, or save it again as what its name says.",
)
UNSAFE_SVG = Rule(
    "MED-006",
    Severity.ERROR,
    "An SVG that does more than draw",
    "Scripts, foreign content and links to other places run with the learner's session in the LMS, or fail offline.",
    bad='<svg …><script>alert("!")</script></svg>',
    good='<svg …><path d="…"/></svg>',
    mend="Export the drawing again as plain SVG, without scripts, links and embedded pages.",
)
BROKEN_SVG = Rule(
    "MED-007",
    Severity.ERROR,
    "An SVG that cannot be read",
    "Browsers show a broken picture.",
    bad='<svg …><path d="…">',
    good='<svg …><path d="…"/></svg>',
    mend="Export the drawing again.",
)
SAME_NAME = Rule(
    "MED-008",
    Severity.ERROR,
    "Two files would have the same name in the package",
    "Names in a package are in small letters without accents or spaces, because LMSs differ in what else they accept.",
    bad="image: media/Photo.png       # and elsewhere media/photo.png",
    good="image: media/ward.png        # and elsewhere media/photo.png",
)
NO_ALT = Rule(
    "MED-009",
    Severity.ERROR,
    "A picture without a description",
    "Learners who cannot see it are told nothing; a picture that means nothing says so.",
    bad="image: media/elements.svg",
    good="image: media/elements.svg\nalt: Four elements around a compassionate leader",
)
ALT_IS_FILE_NAME = Rule(
    "MED-010",
    Severity.ERROR,
    "A description that is only a file name",
    "A screen reader would read out a file name.",
    bad="alt: elements.svg",
    good="alt: Four elements around a compassionate leader",
)
ALT_OF_DECORATION = Rule(
    "MED-011",
    Severity.ERROR,
    "A description of a picture that only decorates",
    "One of the two cannot be meant: what decorates is passed over by screen readers.",
    bad="image: media/border.svg\nalt: A border of leaves\ndecorative: true",
    good="image: media/border.svg\ndecorative: true",
)
NAME_CASE = Rule(
    "MED-012",
    Severity.ERROR,
    "A picture's name in other letters than on disk",
    "Windows and macOS find it, Linux and most servers do not.",
    bad="image: media/Elements.svg    # the file is called elements.svg",
    good="image: media/elements.svg",
)
UNREADABLE = Rule(
    "MED-013",
    Severity.ERROR,
    "A picture that cannot be read",
    "It is no ordinary file, or the system refuses access to it.",
    bad="image: media/elements.svg     # a folder",
    good="image: media/elements.svg     # a file that you may read",
    mend="Name an ordinary file, and see that you may read it.",
)
RESERVED_NAME = Rule(
    "MED-014",
    Severity.ERROR,
    "A name that Windows keeps for a device",
    "Windows can neither store nor unpack a file called con, prn, aux, nul, com1 to com9 or lpt1 to lpt9, whatever "
    "its ending: the package would break on a server or a computer with Windows.",
    bad="image: media/con.png",
    good="image: media/conversation.png",
)

RULES: tuple[Rule, ...] = (
    MISSING,
    OUTSIDE,
    EMPTY,
    WRONG_TYPE,
    NOT_WHAT_IT_SAYS,
    UNSAFE_SVG,
    BROKEN_SVG,
    SAME_NAME,
    NO_ALT,
    ALT_IS_FILE_NAME,
    ALT_OF_DECORATION,
    NAME_CASE,
    UNREADABLE,
    RESERVED_NAME,
)
