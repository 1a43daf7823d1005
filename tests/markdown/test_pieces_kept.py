"""Pieces of a module, kept for the next rule that asks."""

from builder.markdown.pieces import pieces
from tests.markdown.example import module, prose


def test_a_module_that_another_took_the_place_of_is_gone_through_again():
    first, second = module(prose("One")), module(prose("Two"))
    said = [piece.prose.text for one in (first, second, first) for piece in pieces(one)]
    assert said == ["One", "Two", "One"]
    assert pieces(first) is pieces(first)
