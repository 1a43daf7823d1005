"""Documents of a learning record store, with the rules of their ETags."""

import hashlib
from dataclasses import dataclass, field

from builder.mock_lms.records.refusal import RefusedError


@dataclass(slots=True)
class Documents:
    """Documents by whatever names them."""

    kept: dict[tuple[str, ...], bytes] = field(default_factory=dict)

    def get(self, key: tuple[str, ...]) -> tuple[bytes, str]:
        """The document and its ETag. Raises RefusedError where there is none."""
        if key not in self.kept:
            raise RefusedError(404, "xAPI 3.2.3", "there is no such document")
        return self.kept[key], tag(self.kept[key])

    def put(self, key: tuple[str, ...], body: bytes, match: str) -> None:
        """Puts a document in the place of what is there.

        Fact: seen in ADL's LRS: a second PUT without If-Match is answered 409, also of states; RFC 9110, 13.1.1: one
        whose If-Match names another is answered 412, and `*` names whatever is there.
        """
        there = self.kept.get(key)
        if match and (there is None or match not in {"*", tag(there)}):
            raise RefusedError(412, "xAPI 3.1", "If-Match names another document than the one that is there")
        if there is not None and not match:
            raise RefusedError(409, "xAPI 3.1", "there is a document already, and If-Match names none")
        self.kept[key] = body


def tag(body: bytes) -> str:
    """XAPI 1.0.3, Communication 3.1: the SHA-1 of the content, in quotes."""
    return f'"{hashlib.sha1(body, usedforsecurity=False).hexdigest()}"'
