"""The style that a module asks for."""

from builder.model.module import Module
from builder.render.citing.registry import STYLES, MakeStyle


def style_of(module: Module) -> MakeStyle:
    """What makes it: a built-in one, or one in a file."""
    if not module.csl:
        return STYLES[module.style]
    from builder.render.citing.csl import maker  # noqa: PLC0415 few modules need it

    return maker(module.csl, module.language)
