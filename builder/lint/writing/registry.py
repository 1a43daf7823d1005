"""Every look at how questions are written, by the family of its rules."""

from collections.abc import Mapping

from builder.lint.contract import LintRule
from builder.lint.writing import (
    absolute_words,
    grammar_cues,
    key_positions,
    longest_right,
    near_duplicates,
    negative_stems,
    other_options,
    reading,
)

ASKED: Mapping[str, tuple[LintRule, ...]] = {
    "ITM": (
        longest_right,
        other_options,
        negative_stems,
        grammar_cues,
        key_positions,
        near_duplicates,
        absolute_words,
    ),
    "RDY": (reading,),
}
