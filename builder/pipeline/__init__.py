"""The named stages in order: what the commands do."""

from builder.pipeline.building import build, outcomes, validate
from builder.pipeline.checking import check, read_inside, read_text_inside
from builder.pipeline.options import Options
from builder.pipeline.publishing import PUBLISHED
from builder.pipeline.result import Built, Result, StateSize

__all__ = [
    "PUBLISHED",
    "Built",
    "Options",
    "Result",
    "StateSize",
    "build",
    "check",
    "outcomes",
    "read_inside",
    "read_text_inside",
    "validate",
]
