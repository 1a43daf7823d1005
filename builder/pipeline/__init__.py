"""The named stages in order: what ``coursewright validate`` and ``coursewright build`` do."""

from builder.pipeline.building import build, outcomes, validate
from builder.pipeline.options import Options
from builder.pipeline.publishing import PUBLISHED
from builder.pipeline.result import Built, Result, StateSize

__all__ = ["PUBLISHED", "Built", "Options", "Result", "StateSize", "build", "outcomes", "validate"]
