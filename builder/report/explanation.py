"""What a rule is about, for a person at a terminal; the same words as in the documentation."""

import textwrap

from builder.findings import Rule, Severity

_WIDTH = 79
_MEANINGS = {
    Severity.ERROR: "an error: nothing is written",
    Severity.WARNING: "a warning: learners or an LMS will stumble over it; an error with --strict",
    Severity.ADVICE: "advice: worth a thought",
}


def explanation(rule: Rule) -> str:
    """Why it matters, a bad and a good example, and how to mend it; ends with a line feed."""
    off = f"; off until asked for: --select {rule.code[:3]}" if rule.asked else ""
    parts = [
        f"{rule.code}: {rule.title}\n({_MEANINGS[rule.severity]}{off})",
        textwrap.fill(rule.why, _WIDTH, break_on_hyphens=False),
        f"Instead of\n\n{_indented(rule.bad)}",
        f"write\n\n{_indented(rule.good)}",
    ]
    if rule.mend:
        parts.append(
            textwrap.fill(
                f"To mend it: {rule.mend[0].lower()}{rule.mend[1:]}", _WIDTH, break_on_hyphens=False
            )
        )
    return "\n\n".join(parts) + "\n"


def line(rule: Rule) -> str:
    """Its code, severity and title on one line."""
    return f"{rule.code}  {rule.severity:<7}  {rule.title}"


def _indented(example: str) -> str:
    return textwrap.indent(example.rstrip(), "    ")
