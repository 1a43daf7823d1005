"""Whatever an author drops, doubles, misspells or puts in the wrong place is found, at or next to its line.

`python scripts/mutate_modules.py` does the same 5,000 times.
"""

from itertools import islice

import pytest

from tests.source.mutating import KINDS, Modules, judged, written

COUNTS = {"kitchen-sink": 100, "compassionate-leadership": 200, "bank-sample": 200}


@pytest.fixture(scope="module")
def modules(root, tmp_path_factory):
    return Modules(root, tmp_path_factory.mktemp("mutations"), tuple(COUNTS))


@pytest.mark.parametrize("part", range(5))
@pytest.mark.parametrize("name", COUNTS)
def test_each_change_is_found_at_or_next_to_its_place(modules, name, part):
    good = modules.found(name, "\n".join(written(modules.trees[name]).lines) + "\n")
    before = frozenset((one.code, one.message) for one in good)
    seen = set()
    for mutation in islice(modules.mutations(name, 10 + part), COUNTS[name] // 5):
        found = modules.found(name, mutation.text)
        assert judged(mutation, before, found) in ("exact", "near"), (
            mutation.kind,
            mutation.path,
            mutation.line,
            found,
        )
        seen.add(mutation.kind)
    assert len(seen & set(KINDS)) >= 3
