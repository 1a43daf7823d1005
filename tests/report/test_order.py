"""The order in which findings are reported."""

import random

from builder.findings import Place, in_order
from builder.findings.rules.source import EMPTY_FILE, MISSING_FILE


def test_by_file_place_code_and_message():
    ordered = [
        rule.at(Place(file, line, column), message)
        for file in ("a.yaml", "b.yaml")
        for line, column in ((1, 2), (1, 10), (2, 1))
        for rule in sorted((EMPTY_FILE, MISSING_FILE), key=lambda rule: rule.code)
        for message in ("a", "b", "c")
    ]
    mixed = ordered * 2
    random.Random(1).shuffle(mixed)
    assert in_order(mixed) == ordered
    assert in_order(ordered[::-1]) == ordered
