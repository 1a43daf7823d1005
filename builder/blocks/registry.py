"""Every block type, by its name in ``type:``."""

from builder.blocks import checklist, compare, figure, poll, prose, reflection, resource
from builder.blocks.contract import BlockType

BLOCKS: dict[str, BlockType] = {
    "prose": prose,
    "reflection": reflection,
    "compare": compare,
    "figure": figure,
    "poll": poll,
    "resource": resource,
    "checklist": checklist,
}
