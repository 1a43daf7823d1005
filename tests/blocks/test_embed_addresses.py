"""Addresses that a site does not let be embedded, and what to write instead."""

import pytest

from builder.blocks.embed import Embed, to_embed
from builder.findings import Place
from builder.model.prose import Text

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
        ("https://www.youtube.com/shorts/abc-1", YOUTUBE),
        ("https://youtube.com/shorts/abc-1?feature=share", YOUTUBE),
        ("https://www.youtube.com/live/abc-1?t=90", f"{YOUTUBE}?start=90"),
        ("https://vimeo.com/channels/staffpicks/123", "https://player.vimeo.com/video/123"),
        ("https://vimeo.com/groups/shorts/videos/123", "https://player.vimeo.com/video/123"),
        ("https://vimeo.com/showcase/45/video/123", "https://player.vimeo.com/video/123"),
        ("https://www.vimeo.com/123?share=copy", "https://player.vimeo.com/video/123"),
        ("https://vimeo.com/123/0123abcdef", "https://player.vimeo.com/video/123?h=0123abcdef"),
        ("https://vimeo.com/123/0123abcdef#t=30s", "https://player.vimeo.com/video/123?h=0123abcdef#t=30s"),
        ("https://vimeo.com/channels/staffpicks", ""),
        ("https://www.youtube.com/@channel", ""),
        (f"{YOUTUBE}?start=5", ""),
        ("https://video.example.org/watch?v=abc", ""),
    ],
)
def test_a_page_to_watch_has_one_to_embed_from_the_same_moment(given, instead):
    assert to_embed(given) == instead


@pytest.mark.parametrize(
    ("written", "allowed"),
    [
        ("media.example.org", "media.example.org"),
        ("Media.example.org:443", "media.example.org"),
        ("media.example.org:0443", "media.example.org"),
        ("media.example.org:00080", "media.example.org:80"),
        ("media.example.org:8443", "media.example.org:8443"),
    ],
)
def test_a_host_stands_in_the_policy_as_browsers_compare_it(written, allowed):
    place = Place("module.yaml", 1, 1)
    url = Text(f"https://{written}/film", place)
    block = Embed(url, Text("A film", place), (Text(written, place),), None, 0, True, place)
    assert block.allowed == (allowed,)
