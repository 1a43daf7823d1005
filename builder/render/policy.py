"""The page's Content-Security-Policy (docs/decisions/0009)."""

from collections.abc import Iterable

from builder.blocks.embed import Embed
from builder.model.module import Block

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "connect-src 'none'; form-action 'none'; base-uri 'none'"
)
"""Its own files and nothing else."""


def policy(blocks: Iterable[Block]) -> str:
    """The policy of a page with these blocks: frames may come from the hosts that embeds declare, and from no other."""
    hosts = {host for block in blocks if isinstance(block, Embed) for host in block.allowed}
    frames = "".join(f" https://{host}" for host in sorted(hosts))
    return f"{POLICY}; frame-src{frames}" if frames else POLICY
