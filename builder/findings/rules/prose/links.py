"""Links and images."""

from builder.findings.finding import Rule, Severity

LINK_ADDRESS = Rule(
    "PRO-005",
    Severity.ERROR,
    "A link that is neither http, https nor mailto, or has no host that browsers find",
    "Nothing else can be reached from inside an LMS; scripts in links are never allowed.",
    bad="[the report](www.example.org)",
    good="[the report](https://www.example.org)",
)
LINK_TEXT = Rule(
    "PRO-006",
    Severity.ERROR,
    "A link with no text",
    "Nobody could see it, and screen readers would read out its address.",
    bad="[](https://www.example.org)",
    good="[the report](https://www.example.org)",
)
IMAGE = Rule(
    "PRO-007",
    Severity.ERROR,
    "An image in Markdown",
    "A figure block carries what an image needs: a text for those who cannot see it, a caption, a credit.",
    bad="![Four elements](media/elements.svg)",
    good="- type: figure\n  image: media/elements.svg\n  alt: Four elements around a compassionate leader",
)
UNUSED_DEFINITION = Rule(
    "PRO-014",
    Severity.WARNING,
    "A link definition that no link uses",
    "The line is not shown.",
    bad="[report]: https://www.example.org",
    good="See [the report][report].\n\n[report]: https://www.example.org",
)
LINK_TITLE = Rule(
    "PRO-015",
    Severity.WARNING,
    "A link with a title",
    "The title is not shown: nobody could read it on a phone or with the keyboard.",
    bad='[the report](https://www.example.org "of 2013")',
    good="[the report of 2013](https://www.example.org)",
)
NO_LINK = Rule(
    "PRO-016",
    Severity.WARNING,
    "A link that Markdown does not take for one",
    "Learners would see its brackets and its address.",
    bad="[the report](https://www.example.org/the report)",
    good="[the report](https://www.example.org/the%20report)",
)
ADDRESS_ALONE = Rule(
    "PRO-042",
    Severity.WARNING,
    "A web address that is no link",
    "Nobody could follow it, and screen readers read it out letter by letter. A link has words that say what is there.",
    bad="See https://www.example.org/report.",
    good="See [the report](https://www.example.org/report).",
)

RULES: tuple[Rule, ...] = (
    LINK_ADDRESS,
    LINK_TEXT,
    IMAGE,
    UNUSED_DEFINITION,
    LINK_TITLE,
    NO_LINK,
    ADDRESS_ALONE,
)
