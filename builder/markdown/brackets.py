"""What stands between square brackets, found in one pass: each character is looked at once, whatever it is."""

_PLAIN = r"[^\[\]\\`]|\\.|`(?:[^`]*`)?"
_INNERMOST = rf"(?:{_PLAIN})*+"
_INNER = rf"(?:{_PLAIN}|\[{_INNERMOST}\])*+"

LABEL = rf"\[(?P<label>(?:{_PLAIN}|\[{_INNER}\])*+)\]"
"""Brackets with brackets in them (a link, a citation, a page); to be compiled with DOTALL."""

LONGEST = 2000
"""Longer than anything a person puts between brackets; it keeps parsing linear."""
