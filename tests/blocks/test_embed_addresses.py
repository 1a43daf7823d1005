"""Addresses that a site does not let be embedded, and what to write instead."""

import pytest

from builder.blocks.embed import to_embed

YOUTUBE = "https://www.youtube-nocookie.com/embed/abc-1"


@pytest.mark.parametrize(
    ("given", "instead"),
    [
        ("https://www.youtube.com/watch?v=abc-1", YOUTUBE),
        ("https://m.youtube.com/watch?list=x&v=abc-1&t=90", f"{YOUTUBE}?start=90"),
        ("https://youtu.be/abc-1?t=1m30s", f"{YOUTUBE}?start=90"),
        ("https://youtu.be/abc-1?si=share&t=45s", f"{YOUTUBE}?start=45"),
        ("https://www.youtube.com/watch?v=abc-1&t=1h", f"{YOUTUBE}?start=3600"),
        ("https://vimeo.com/123", "https://player.vimeo.com/video/123"),
        ("https://vimeo.com/123#t=30s", "https://player.vimeo.com/video/123#t=30s"),
        (f"{YOUTUBE}?start=5", ""),
        ("https://video.example.org/watch?v=abc", ""),
    ],
)
def test_a_page_to_watch_has_one_to_embed_from_the_same_moment(given, instead):
    assert to_embed(given) == instead
