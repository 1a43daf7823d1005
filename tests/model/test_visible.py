"""What can be seen of a text, whatever script it is in."""

import pytest

from builder.model.visible import shows, visible


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "\t\n",
            "\u00a0",
            "\u3000",
            "\u2028",
            "\0",
            "\u200b",
            "\u200c\u200d",
            "\u2060",
            "\ufeff",
            "\u00ad",
        ),
        *(
            "\u202e\u202c",
            "\u2066\u2069",
            "\u0301",
            "\u20dd",
            "\ufe0f",
            "\u034f",
            "\u115f",
            "\u3164",
            "\u2800",
            "\ud800",
        ),
        *("\U000e0041", "\u061c", " \u200b \u0301"),
    ],
)
def test_what_nobody_sees(text):
    assert not shows(text)


@pytest.mark.parametrize(
    "text",
    [
        *("a", ".", "1", "≈", "\u00a0a", "e\u0301", "👩\u200d⚕️", "👍🏽", "🏴\U000e0067\U000e007f", "1️⃣", "©"),
        *("می\u200cخواهم", "क्\u200dष", "\u200fשלום", "ą", "手", "ไทย", "ा", "\ufffd", "⠿", "가"),
    ],
)
def test_what_is_seen(text):
    assert shows(text)
    assert shows(visible(text))


def test_what_steers_letters_is_left_out_for_comparing():
    assert visible("he\u200br\u00ade\ufeff") == "here"
    assert visible("a\u00a0b e\u0301") == "a\u00a0b e\u0301"
