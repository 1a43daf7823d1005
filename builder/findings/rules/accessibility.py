"""ACC: what keeps someone from using the module, and what was said about it."""

from builder.findings.finding import Rule, Severity

CHECKED_BEFORE_CHANGE = Rule(
    "ACC-001",
    Severity.WARNING,
    "Something was changed after it was checked",
    "`accessibility: checked:` says that a person tried what learners meet. The content has changed since, so the "
    "report beside the package says “checked before the last change”.",
    bad="accessibility:\n  contact: accessibility@example.ac.uk\n  checked:\n    - what: NVDA and Firefox\n"
    "      by: A. Author\n      date: 2026-11-20\n      fingerprint: 00000000\n",
    good="accessibility:\n  contact: accessibility@example.ac.uk\n  checked:\n    - what: NVDA and Firefox\n"
    "      by: A. Author\n      date: 2026-11-27\n      fingerprint: 8c1f03ad\n",
    mend="The message has the fingerprint of the content as it is now.",
)
CHECKED_WITHOUT_FINGERPRINT = Rule(
    "ACC-002",
    Severity.ADVICE,
    "A check does not say which content it was of",
    "With the fingerprint of the content beside it, a later change is noticed and the check can be done again; "
    "without, nobody knows what was checked.",
    bad="accessibility:\n  contact: accessibility@example.ac.uk\n  checked:\n    - what: NVDA and Firefox\n"
    "      by: A. Author\n      date: 2026-11-20\n",
    good="accessibility:\n  contact: accessibility@example.ac.uk\n  checked:\n    - what: NVDA and Firefox\n"
    "      by: A. Author\n      date: 2026-11-20\n      fingerprint: 8c1f03ad\n",
    mend="The message has the fingerprint of the content as it is now.",
)
COVERS_UNKNOWN = Rule(
    "ACC-003",
    Severity.ERROR,
    "A check covers a section that does not exist",
    "The report would say that something was checked which is not in the module.",
    bad="covers:\n  - intro",
    good="covers:\n  - introduction",
)

ALT_SAYS_PICTURE = Rule(
    "ACC-010",
    Severity.WARNING,
    "A description that begins with “image of”",
    "Screen readers say “image” or “graphic” by themselves, so it would be heard twice before the picture begins.",
    bad="alt: Image of a nurse washing her hands",
    good="alt: A nurse washing her hands",
    mend="Words that say more than that it is a picture may stay: a painting, a drawing, a screenshot.",
)
ALT_IS_CAPTION = Rule(
    "ACC-011",
    Severity.WARNING,
    "A description that repeats the caption",
    "Screen readers read both, so the same words would be heard twice and nothing of the picture.",
    bad="alt: The five moments\ncaption: The five moments",
    good="alt: A nurse beside a bed, five numbered arrows around them\ncaption: The five moments",
)
ALT_LONG = Rule(
    "ACC-012",
    Severity.ADVICE,
    "A description as long as a paragraph",
    "A description is read in one go: nobody can stop in it, go back, or go through it word by word as in text.",
    bad="alt: Two bars compare how long it takes. The upper one … (more than 250 characters)",
    good="alt: Two bars compare how long it takes.\nlong_description: |\n  The upper bar …\n\n  The lower bar …",
)
DECORATION_EXPLAINED = Rule(
    "ACC-013",
    Severity.ERROR,
    "A picture that only decorates, with words about it",
    "One of the two cannot be meant: screen readers pass over what decorates, and would read a caption of nothing.",
    bad="image: media/moments.svg\ndecorative: true\ncaption: The five moments",
    good="image: media/moments.svg\nalt: Five numbered arrows around a bed\ncaption: The five moments",
)
COMPLEX_FIGURE = Rule(
    "ACC-014",
    Severity.WARNING,
    "A chart, a map or a diagram without a long description",
    "Its numbers, places or steps do not fit into a sentence; who cannot see them must find them in words.",
    bad="alt: A bar chart of hand hygiene from 2020 to 2026",
    good="alt: A bar chart of hand hygiene from 2020 to 2026, rising each year\nlong_description: |\n"
    "  | Year | Compliance |\n  |------|-----------:|\n  | 2020 | 48% |\n  | 2026 | 66% |\n\n"
    "  Table: Compliance {row-headers}",
    mend="Write as `long_description:` what people take from it: a table of a chart, the steps of a flowchart.",
)
ALT_SAYS_NOTHING = Rule(
    "ACC-015",
    Severity.ERROR,
    "A description that says nothing of the picture",
    "“Image”, a full stop or what a camera called the file is read out in the picture’s place, and nobody is any wiser "
    "(WCAG 1.1.1).",
    bad="alt: Image",
    good="alt: Two hands under a tap",
    mend="Say what someone who cannot see the picture should know; a picture that means nothing is `decorative: true`.",
)
LINK_SAYS_NOTHING = Rule(
    "ACC-020",
    Severity.WARNING,
    "A link that does not say where it leads",
    "People who let themselves be read a list of the links hear “here, here, more”; on a phone it is a small target.",
    bad="The report is [here](https://www.example.org/report).",
    good="Read [the report of 2013](https://www.example.org/report).",
)
LINK_IS_ADDRESS = Rule(
    "ACC-021",
    Severity.WARNING,
    "A long address as the text of a link",
    "Screen readers read it letter by letter; and on a narrow screen it is several lines of signs.",
    bad="<https://www.example.org/publications/2013/a-report-on-leading-with-compassion>",
    good="[A report on leading with compassion]"
    "(https://www.example.org/publications/2013/a-report-on-leading-with-compassion)",
)
LINK_TEXT_TWICE = Rule(
    "ACC-022",
    Severity.WARNING,
    "Links of one section with the same words to different places",
    "In a list of links nobody can tell them apart.",
    bad="[The report](https://www.example.org/2013) and [the report](https://www.example.org/2020)",
    good="[The report of 2013](https://www.example.org/2013) and [the report of 2020](https://www.example.org/2020)",
)
HEADING_ALONE = Rule(
    "ACC-030",
    Severity.WARNING,
    "A heading with nothing under it",
    "People who move by headings would come to it and find the next one.",
    bad="## At night\n\n## At home\n\nWash them as always.",
    good="## At night and at home\n\nWash them as always.",
)
HEADING_TWICE = Rule(
    "ACC-031",
    Severity.ADVICE,
    "Two headings with the same words under the same heading",
    "In a list of headings nobody can tell them apart.",
    bad="## Example\n\nA nurse …\n\n## Example\n\nA porter …",
    good="## A nurse’s example\n\nA nurse …\n\n## A porter’s example\n\nA porter …",
)
HEADING_LONG = Rule(
    "ACC-032",
    Severity.ADVICE,
    "A heading that is a long sentence",
    "Headings are read as a list to choose from; a text is not a heading because it is important.",
    bad="## Everyone who touches a patient or what stands around a patient cleans their hands before they do so "
    "and again after they have done so.",
    good="## Before and after\n\nEveryone who touches a patient or what stands around a patient cleans their hands …",
    mend="Give the text a few words as its heading, or put it between ::: important and :::.",
)
OTHER_SCRIPT = Rule(
    "ACC-040",
    Severity.WARNING,
    "Words in another script without their language",
    "A screen reader reads them with the voice of the module’s language: it spells them out or skips them.",
    bad="Heraclitus said πάντα ῥεῖ.",
    good="Heraclitus said [πάντα ῥεῖ]{lang=el}.",
    mend="Words in another language that uses the same letters cannot be found so: give them a language as well.",
)
COLOUR_ONLY = Rule(
    "ACC-041",
    Severity.ADVICE,
    "Words that name something by its colour alone",
    "Who cannot see the colour, or hears the text, does not find it (WCAG 1.3.3).",
    bad="Learn the words in red.",
    good="Learn the words in bold.",
    mend="Name what is meant by its words as well; a colour beside them is welcome.",
)
PLACE_ONLY = Rule(
    "ACC-042",
    Severity.ADVICE,
    "Words that name something by its place alone",
    "On a phone nothing stands on the right, and who hears the text finds no sides; sections are shown one at a time, "
    "so that a picture “above” may not be there (WCAG 1.3.3).",
    bad="The box on the right shows the five moments.",
    good="The box “When to wash” shows the five moments.",
)
MOVES = Rule(
    "ACC-050",
    Severity.ERROR,
    "A picture that moves for more than five seconds",
    "Some people cannot read beside something that moves, and the page has no button to stop it (WCAG 2.2.2).",
    bad="type: figure\nimage: media/washing.gif      # plays for ever",
    good="type: video\ntitle: Washing hands\nvideo: media/washing.mp4\nspeech: none",
    mend="Make a video of it, which learners can stop; or show a still picture, or several; or let it play once and "
    "end within five seconds.",
)
MOVES_BRIEFLY = Rule(
    "ACC-051",
    Severity.ADVICE,
    "A picture that moves for up to five seconds",
    "It may, but it will have ended before most people look at it; and nothing may flash more than three times in a "
    "second, which only a person can judge (WCAG 2.3.1). A drawing that moves longer, but only under “@media "
    "(prefers-reduced-motion: no-preference)”, is told here too: a switch of the computer stops it, no button does.",
    bad="image: media/drop.gif         # plays once, for 3 seconds",
    good="image: media/drop.png         # the frame that matters",
)
CAPITALS = Rule(
    "ACC-060",
    Severity.ADVICE,
    "A sentence in capitals",
    "Words in capitals have no shape to be recognized by, so they are slow to read, above all with dyslexia; some "
    "screen readers spell them.",
    bad="ALWAYS WASH YOUR HANDS BEFORE LUNCH.",
    good="**Always** wash your hands before lunch.",
)
EMPHASIS_LONG = Rule(
    "ACC-061",
    Severity.ADVICE,
    "A whole passage in bold or italics",
    "Where everything is important nothing is; long italics are hard to read, above all with dyslexia.",
    bad="**More than two hundred characters, in which each word is said to be important …**",
    good="::: important\nMore than two hundred characters, in which **one** word is …\n:::",
)
EMOJI_BULLETS = Rule(
    "ACC-062",
    Severity.ADVICE,
    "Lines that begin with emoji instead of a list",
    "They run together in one paragraph, and a screen reader reads the name of each emoji and no list.",
    bad="🧼 Soap\n💧 Water",
    good="- Soap\n- Water",
)
EMOJI_AS_WORD = Rule(
    "ACC-063",
    Severity.ADVICE,
    "An emoji that stands for a word",
    "Each screen reader has a name of its own for it, and each phone a drawing; the button may be called otherwise.",
    bad="Press ➡️ to go on.",
    good="Press **Next** to go on.",
)

RULES: tuple[Rule, ...] = (
    CHECKED_BEFORE_CHANGE,
    CHECKED_WITHOUT_FINGERPRINT,
    COVERS_UNKNOWN,
    ALT_SAYS_PICTURE,
    ALT_IS_CAPTION,
    ALT_LONG,
    DECORATION_EXPLAINED,
    COMPLEX_FIGURE,
    ALT_SAYS_NOTHING,
    LINK_SAYS_NOTHING,
    LINK_IS_ADDRESS,
    LINK_TEXT_TWICE,
    HEADING_ALONE,
    HEADING_TWICE,
    HEADING_LONG,
    OTHER_SCRIPT,
    COLOUR_ONLY,
    PLACE_ONLY,
    MOVES,
    MOVES_BRIEFLY,
    CAPITALS,
    EMPHASIS_LONG,
    EMOJI_BULLETS,
    EMOJI_AS_WORD,
)
