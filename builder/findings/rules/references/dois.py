"""DOIs that were looked up, with ``validate --online`` alone."""

from builder.findings.finding import Rule, Severity

DOI_UNKNOWN = Rule(
    "REF-039",
    Severity.WARNING,
    "A DOI that nobody has registered",
    "The link leads to an error. Only `validate --online` finds it.",
    bad="doi = {10.5465/amr.2010.0409}",
    good="doi = {10.5465/amr.2010.0490}",
)
DOI_OTHER = Rule(
    "REF-040",
    Severity.WARNING,
    "A DOI of another work",
    "The link leads to something else, or the list says of the work what is not so. Only `validate --online` finds it.",
    bad="title = {Leadership}, and the DOI of an article on oncology",
    good="title = {Leadership}, and its own DOI",
)
NOT_ASKED = Rule(
    "REF-041",
    Severity.ADVICE,
    "The registry of DOIs could not be asked",
    "DOIs were not looked up, from this one on.",
    bad="coursewright validate --online, without a connection",
    good="coursewright validate",
)

RULES: tuple[Rule, ...] = (DOI_UNKNOWN, DOI_OTHER, NOT_ASKED)
