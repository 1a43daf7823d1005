"""Faults in pictures, recordings and other files that a module carries, and in what is said of them."""

from builder.findings import Rule, Severity

MISSING = Rule(
    "MED-001",
    Severity.ERROR,
    "A picture, a recording or another file is missing",
    "Learners would see an empty frame.",
    bad="image: media/element.svg     # no such file in the folder",
    good="image: media/elements.svg",
)
OUTSIDE = Rule(
    "MED-002",
    Severity.ERROR,
    "A picture or another file outside the module's folder",
    "A module must be complete in its own folder, wherever that is copied to.",
    bad="image: ../pictures/elements.svg",
    good="image: media/elements.svg",
)
EMPTY = Rule(
    "MED-003",
    Severity.ERROR,
    "A file with nothing in it",
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
    "A file of another type than its name says",
    "Servers tell browsers the type by the name; a browser may refuse the file.",
    bad="image: media/ward.png         # saved as JPEG",
    good="image: media/ward.jpg",
    mend="Rename the file by what it is, or save it again as what its name says.",
)
UNSAFE_SVG = Rule(
    "MED-006",
    Severity.ERROR,
    "An SVG that does more than draw",
    "Scripts, foreign content and links to other places run with the learner's session in the LMS, or fail offline; "
    "parts that show each other over and over bring a browser to its knees.",
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
    "A file's name in other letters than on disk",
    "Windows and macOS find it, Linux and most servers do not.",
    bad="image: media/Elements.svg    # the file is called elements.svg",
    good="image: media/elements.svg",
)
UNREADABLE = Rule(
    "MED-013",
    Severity.ERROR,
    "A picture or recording that cannot be read",
    "It is no ordinary file, it breaks off, or the system refuses access to it.",
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

TOO_MANY_PIXELS = Rule(
    "MED-015",
    Severity.ERROR,
    "A picture of more pixels than any screen",
    "Unpacked it would take hundreds of megabytes of memory, on the author's computer and on every learner's phone; "
    "a small file can unpack to a huge picture. Of a picture that moves all frames count.",
    bad="image: media/wall.png         # 60,000 by 60,000 pixels",
    good="image: media/wall.png         # 2,000 by 1,500 pixels",
    mend="Save the picture again in a smaller size.",
)
NO_CAPTIONS = Rule(
    "MED-017",
    Severity.ERROR,
    "A video without captions",
    "Learners who do not hear it, or have no headphones, are told nothing (WCAG 1.2.2). A video in which nobody speaks "
    "says so.",
    bad="type: video\nvideo: media/washing.mp4",
    good="type: video\nvideo: media/washing.mp4\ncaptions:\n  - file: media/washing.vtt\n    language: en-GB\n"
    "    label: English",
)
NO_TRANSCRIPT = Rule(
    "MED-018",
    Severity.ERROR,
    "A video without a transcript",
    "Learners who do not see it, or read faster than they watch, need what is said and shown as text (WCAG 1.2.3).",
    bad="type: video\nfile: media/washing.mp4",
    good="type: video\nfile: media/washing.mp4\ntranscript: |\n  A nurse turns on the tap …",
)
CAPTIONS_OF_SILENCE = Rule(
    "MED-019",
    Severity.ERROR,
    "Captions of a video in which nobody speaks",
    "One of the two cannot be meant.",
    bad="speech: none\ncaptions:\n  - file: media/washing.vtt",
    good="captions:\n  - file: media/washing.vtt",
)
RECORDING_TYPE = Rule(
    "MED-020",
    Severity.ERROR,
    "A recording that not every browser plays",
    "mp4 and webm are played everywhere as video, mp3, m4a and ogg as sound.",
    bad="video: media/washing.mov",
    good="video: media/washing.mp4",
)
CODEC = Rule(
    "MED-021",
    Severity.WARNING,
    "A video in a codec that not every browser plays",
    "Phones record HEVC (H.265); many computers cannot play it and show a black picture. H.264 is played everywhere.",
    bad="file: media/from-a-phone.mp4   # HEVC",
    good="file: media/from-a-phone.mp4   # saved again as H.264",
    mend="Export the video as MP4 with H.264.",
)
TOO_LARGE = Rule(
    "MED-022",
    Severity.ERROR,
    "A file that no LMS takes",
    "Uploads above some hundred megabytes fail everywhere. A media server can hold it, and an `embed` shows it. A "
    "picture has at most 100 MB.",
    bad="file: media/lecture.mp4        # 2 GB",
    good="type: embed\nurl: https://media.example.ac.uk/lecture",
)
LARGE = Rule(
    "MED-023",
    Severity.ADVICE,
    "A large file",
    "Learners on a phone pay for every megabyte.",
    bad="file: media/lecture.mp4        # 80 MB",
    good="file: media/lecture.mp4        # 15 MB",
    mend="Export it with a lower quality or in a smaller size.",
)
DOWNLOAD_TYPE = Rule(
    "MED-024",
    Severity.ERROR,
    "A file that learners cannot be given",
    "LMSs refuse packages with programs and server scripts in them, whatever they are called, also inside a zip, and "
    "what nobody can look into; a page or a macro would run with the learner's session. A zip may hold what may be a "
    "download by itself, under names that stay in the folder where it is unpacked.",
    bad="download: media/calculator.exe",
    good="download: media/calculator.xlsx",
)
TRACK_TYPE = Rule(
    "MED-025",
    Severity.ERROR,
    "Captions in a format that browsers do not read",
    "They read WebVTT only, from a file that ends in .vtt; Moodle, for one, serves .srt as a file of unknown type.",
    bad="file: media/washing.srt",
    good="file: media/washing.vtt",
)
TRACK_TWICE = Rule(
    "MED-026",
    Severity.WARNING,
    "Two captions of one name",
    "In the player's menu learners could not tell them apart.",
    bad="captions:\n  - file: media/a.vtt\n    language: en\n  - file: media/b.vtt\n    language: en",
    good="captions:\n  - file: media/a.vtt\n    language: en\n  - file: media/b.vtt\n    language: cy",
)
NOT_TO_BE_EMBEDDED = Rule(
    "MED-027",
    Severity.WARNING,
    "An address that its site does not let be embedded",
    "Learners would see the site's refusal in an empty frame. Video sites have another address for embedding.",
    bad="url: https://www.youtube.com/watch?v=abc",
    good="url: https://www.youtube-nocookie.com/embed/abc",
)
HOST_WITHOUT_NAME = Rule(
    "MED-028",
    Severity.ERROR,
    "An embed from a number instead of a name",
    "Browsers need not let a frame come from an IP address that a page allows (Content Security Policy, host-source), "
    "its certificate is rarely valid, and learners could not tell whom they ask. A port goes from 1 to 65535.",
    bad="url: https://192.0.2.7/film",
    good="url: https://media.example.ac.uk/film",
    mend="Ask those who run the server for its name.",
)
UNUSUAL_PORT = Rule(
    "MED-029",
    Severity.ADVICE,
    "An embed from a port that networks may block",
    "Hospitals, schools and hotels often let web pages through on port 443 alone; there learners would see an empty "
    "frame. The card and the page's policy name the host with its port.",
    bad="url: https://media.example.ac.uk:8443/film",
    good="url: https://media.example.ac.uk/film",
    mend="Ask for an address without a port, or say in `description` what to do where it does not load.",
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
    TOO_MANY_PIXELS,
    NO_CAPTIONS,
    NO_TRANSCRIPT,
    CAPTIONS_OF_SILENCE,
    RECORDING_TYPE,
    CODEC,
    TOO_LARGE,
    LARGE,
    DOWNLOAD_TYPE,
    TRACK_TYPE,
    TRACK_TWICE,
    NOT_TO_BE_EMBEDDED,
    HOST_WITHOUT_NAME,
    UNUSUAL_PORT,
)
