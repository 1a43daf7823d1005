"""Evidence in the words of a profile, taken apart into marks and sources."""

import re

_MARK = re.compile(r"(?:^|; )(seen|read|judged|not known): ")


def marks(evidence: str) -> list[tuple[str, str]]:
    """Each mark with what stands behind it, in order: "read: x; judged: y" -> Read x, Judged y."""
    parts = _MARK.split(evidence)
    return [(mark.capitalize(), source) for mark, source in zip(parts[1::2], parts[2::2], strict=True)]
