"""Signs that mean something elsewhere and nothing here."""

from builder.findings.finding import Rule, Severity

RAW_HTML = Rule(
    "PRO-008",
    Severity.WARNING,
    "HTML in Markdown",
    "It is shown as text, with its angle brackets. Put it in backticks if that is what you want.",
    bad="<b>never</b>",
    good="**never**",
)
OTHER_SIGNS = Rule(
    "PRO-040",
    Severity.WARNING,
    "Signs of another tool",
    "They are shown as they are typed. Here notes stand between colons, lists to tick and abbreviations are fields of "
    "their own, what is raised or lowered is a formula, and emoji are typed themselves.",
    bad="> [!NOTE]\n> Water is H~2~O.",
    good="::: note\nWater is $\\mathrm{H_2O}$.\n:::",
)
TITLE_SIGNS = Rule(
    "PRO-043",
    Severity.WARNING,
    "Signs of Markdown in a title",
    "A title is plain text: it is also in the menu, the window's title and the LMS. The signs would be shown.",
    bad="title: Leading **well**",
    good="title: Leading well",
)
UNCLOSED = Rule(
    "PRO-045",
    Severity.WARNING,
    "Bold words, code or a footnote without an end",
    "The sign that ends them is missing, or has a space beside it, so learners would see the other. For the sign "
    "itself write a backslash before it.",
    bad="Rub for **half a minute.",
    good="Rub for **half a minute**.",
)

RULES: tuple[Rule, ...] = (RAW_HTML, OTHER_SIGNS, TITLE_SIGNS, UNCLOSED)
