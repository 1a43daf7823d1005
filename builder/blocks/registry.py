"""Every block type, by its name in ``type:``."""

from builder.blocks import (
    accordion,
    audio,
    checklist,
    compare,
    download,
    embed,
    figure,
    poll,
    prose,
    quotation,
    reflection,
    resource,
    steps,
    video,
)
from builder.blocks.contract import BlockType

BLOCKS: dict[str, BlockType] = {
    "prose": prose,
    "reflection": reflection,
    "compare": compare,
    "figure": figure,
    "poll": poll,
    "resource": resource,
    "checklist": checklist,
    "video": video,
    "audio": audio,
    "embed": embed,
    "download": download,
    "quotation": quotation,
    "steps": steps,
    "accordion": accordion,
}
