"""CMITimespan (SCORM 1.2 RTE 3.4.2): HHHH:MM:SS.SS."""

import re

_TIMESPAN = re.compile(r"(\d{2,4}):(\d{2}):(\d{2})(?:\.(\d{1,2}))?")
_LONGEST = 9999 * 360_000 + 59 * 6000 + 5999


def add(total: str, more: str) -> str:
    """The sum, cut at 9999:59:59.99; what is no CMITimespan counts as nothing."""
    seconds, hundredths = divmod(min(_hundredths(total) + _hundredths(more), _LONGEST), 100)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{hundredths:02}"


def _hundredths(span: str) -> int:
    found = _TIMESPAN.fullmatch(span)
    if not found:
        return 0
    hours, minutes, seconds = (int(part) for part in found.groups()[:3])
    return ((hours * 60 + minutes) * 60 + seconds) * 100 + int((found[4] or "").ljust(2, "0"))
