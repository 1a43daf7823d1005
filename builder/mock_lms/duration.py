"""timeinterval(second,10,2) of SCORM 2004 (RTE 4.1.1.7): P1DT2H30M12.50S."""

import re

_FORM = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,2}))?S)?)?"
)


def add(total: str, more: str) -> str:
    """The sum; what is no interval counts as nothing. Days make no months, whose length nobody knows."""
    months, hundredths = (one + other for one, other in zip(_parts(total), _parts(more), strict=True))
    seconds, hundredths = divmod(hundredths, 100)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    years, months = divmod(months, 12)
    date = "".join(f"{part}{unit}" for part, unit in [(years, "Y"), (months, "M"), (days, "D")] if part)
    clock = "".join(f"{part}{unit}" for part, unit in [(hours, "H"), (minutes, "M")] if part)
    if seconds or hundredths or not (date or clock):
        clock += f"{seconds}.{hundredths:02}S" if hundredths else f"{seconds}S"
    return f"P{date}" + (f"T{clock}" if clock else "")


def _parts(interval: str) -> tuple[int, int]:
    """Months and hundredths of a second."""
    found = _FORM.fullmatch(interval)
    if not found:
        return 0, 0
    years, months, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[:6])
    whole = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    return years * 12 + months, whole * 100 + int((found[7] or "").ljust(2, "0"))
