"""The page's Content-Security-Policy (docs/decisions/0009)."""

from builder.blocks.embed import Embed
from builder.model.module import Module

NOBODY = "connect-src 'none'"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    f"{NOBODY}; form-action 'none'; base-uri 'none'"
)
"""Its own files and nothing else."""

LAUNCHED = "connect-src http: https:"
"""Where the LMS names the place of its records when it opens the page. The script then adds a policy of its own that
allows that place alone (``drivers/lrs.js``): of two policies both hold."""


def policy(module: Module, *, connects: bool = False) -> str:
    """The policy of a module's page; ``connects``: whether its script makes requests itself, as in cmi5 and xAPI.

    Frames may come from the hosts that embeds declare alone; fonts from the package, where a theme has some.
    """
    hosts = {host for block in module.blocks() if isinstance(block, Embed) for host in block.allowed}
    frames = "".join(f" https://{host}" for host in sorted(hosts))
    parts = [POLICY.replace(NOBODY, LAUNCHED) if connects else POLICY]
    if frames:
        parts.append(f"frame-src{frames}")
    if module.theme is not None and module.theme.own_fonts:
        parts.append("font-src 'self'")
    return "; ".join(parts)
