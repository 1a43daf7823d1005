"""Joined state keys (ARCHITECTURE.md, "Identity"), as ``templates/runtime/core/keys.js`` reads them."""

from collections.abc import Mapping, Sequence

from builder.identifiers import KEY_LENGTH

Keyed = Sequence[Mapping[str, str]]
"""What has an id and a key, in the author's order: ``[{"id": "everyone", "key": "3aa"}]``."""


def ids_of(text: str, keyed: Keyed) -> list[str]:
    """The ids of joined keys, in the order written, each once; keys that nothing has are dropped."""
    by_key = {one["key"]: one["id"] for one in keyed}
    keys = (text[at : at + KEY_LENGTH] for at in range(0, len(text), KEY_LENGTH))
    return list(dict.fromkeys(by_key[key] for key in keys if key in by_key))
