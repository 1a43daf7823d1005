"""The page's Content-Security-Policy (docs/decisions/0009)."""

from builder.blocks.embed import Embed
from builder.model.module import Module

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "connect-src 'none'; form-action 'none'; base-uri 'none'"
)
"""Its own files and nothing else."""


def policy(module: Module) -> str:
    """The policy of a module's page.

    Frames may come from the hosts that embeds declare alone; fonts from the package, where a theme has some.
    """
    hosts = {host for block in module.blocks() if isinstance(block, Embed) for host in block.allowed}
    frames = "".join(f" https://{host}" for host in sorted(hosts))
    parts = [POLICY]
    if frames:
        parts.append(f"frame-src{frames}")
    if module.theme is not None and module.theme.own_fonts:
        parts.append("font-src 'self'")
    return "; ".join(parts)
