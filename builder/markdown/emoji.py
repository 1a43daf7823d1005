"""Emoji, as far as authors type them: for regular expressions."""

from builder.markdown.bullets import BULLETS

_PLAIN = "\u231a-\u23ff\u25aa-\u25fe\u2600-\u27bf\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\U0001f000-\U0001faff"
_ONE = rf"(?:(?![{BULLETS}](?!\ufe0f))[{_PLAIN}]|[\u2190-\u21ff](?=\ufe0f))\ufe0f?[\U0001f3fb-\U0001f3ff]?"

EMOJI = rf"(?:[0-9#*]\ufe0f?\u20e3|{_ONE}(?:\u200d{_ONE})*)"
"""One emoji with all that belongs to it; no dash, dot or tick that word processors use, and no arrow of a keyboard."""
