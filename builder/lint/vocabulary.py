"""Words that rules look for, by the language they are of: English and Welsh."""

import re
from collections.abc import Mapping
from typing import TypeVar

from builder.interface.language import primary

_Words = TypeVar("_Words")

EMPTY_LINKS: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        {
            *(
                "here",
                "click",
                "click here",
                "click this",
                "click this link",
                "click on this link",
                "press here",
            ),
            *("tap here", "look here", "see here", "go here", "over here", "there", "over there"),
            *(
                "link",
                "a link",
                "the link",
                "this link",
                "follow this link",
                "follow the link",
                "use this link",
            ),
            *("this", "this page", "this site", "this website", "this web page", "this webpage", "website"),
            *(
                "more",
                "read more",
                "see more",
                "learn more",
                "find out more",
                "view more",
                "show more",
                "and more",
            ),
            *("more info", "more information", "further information", "more details", "details", "info"),
            *("read more here", "find out more here", "more here", "download", "download here", "go"),
        }
    ),
    "cy": frozenset(
        {
            *("yma", "fan hyn", "fan yma", "acw", "cliciwch", "cliciwch yma", "clicia yma", "pwyswch yma"),
            *("ewch yma", "gweler yma", "edrychwch yma", "dolen", "y ddolen", "y ddolen hon", "y ddolen yma"),
            *(
                "dilynwch y ddolen",
                "dilynwch y ddolen hon",
                "cliciwch ar y ddolen",
                "cliciwch ar y ddolen hon",
            ),
            *("hwn", "hon", "hyn", "y dudalen hon", "y dudalen yma", "y wefan hon", "y wefan yma", "gwefan"),
            *("mwy", "rhagor", "darllen mwy", "darllenwch fwy", "darllen rhagor", "darllenwch ragor"),
            *(
                "dysgu mwy",
                "dysgwch fwy",
                "gweld mwy",
                "gwelwch fwy",
                "gweld rhagor",
                "mwy yma",
                "rhagor yma",
            ),
            *("mwy o wybodaeth", "rhagor o wybodaeth", "manylion", "mwy o fanylion", "rhagor o fanylion"),
            *("lawrlwytho", "lawrlwythwch", "lawrlwythwch yma"),
        }
    ),
}
"""Texts of links that say nothing of where they lead, as ``builder.markdown.words.alike`` has them."""

_FOR_ALL = frozenset(
    {
        *(
            "alt",
            "alt text",
            "alt=",
            "alternative text",
            "add alt text",
            "alt text here",
            "no alt",
            "no alt text",
        ),
        *(
            "todo",
            "to do",
            "tbd",
            "tbc",
            "fixme",
            "xxx",
            "untitled",
            "placeholder",
            "spacer",
            "blank",
            "none",
        ),
        *("n/a", "na", "null", "undefined", "decorative", "description", "image description", "describe"),
        *("describe the image", "description here", "insert description", "insert alt text", "lorem ipsum"),
        *(
            "an image",
            "a picture",
            "a photo",
            "the image",
            "the picture",
            "the photo",
            "this image",
            "image here",
        ),
        *("image", "images", "img", "picture", "pictures", "pic", "photo", "photos", "photograph", "graphic"),
        *("image of", "picture of", "photo of", "photograph of", "an image of", "a picture of", "a photo of"),
        *(
            "figure",
            "fig",
            "illustration",
            "drawing",
            "screenshot",
            "screen shot",
            "jpg",
            "jpeg",
            "png",
            "gif",
        ),
    }
)
NO_DESCRIPTION: Mapping[str, frozenset[str]] = {
    "en": _FOR_ALL,
    "cy": _FOR_ALL
    | {
        *(
            "delwedd",
            "y ddelwedd",
            "delweddau",
            "llun",
            "y llun",
            "lluniau",
            "ffoto",
            "ffotograff",
            "graffig",
        ),
        *(
            "ffigur",
            "darlun",
            "darluniad",
            "llun o",
            "delwedd o",
            "sgrinlun",
            "llun sgrin",
            "disgrifiad",
            "disgrifiad o’r llun",
        ),
        *("testun amgen", "testun alt", "ychwanegwch destun amgen", "heb deitl", "di-deitl", "dim", "gwag"),
        *("i'w wneud", "i’w wneud", "disgrifiad o'r llun", "dim disgrifiad", "addurniadol"),
    },
}
"""What stands where a description of a picture belongs and is none, as ``builder.markdown.words.alike`` has it."""

PICTURE_OF: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:(?:an?|the|this(?: is)?(?: an?)?)\s+)?(?:image|picture|photo|photograph|graphic)"
        r"(?:\s*:\s*|\s+(?:of|showing|(?:that |which )?shows)\s+)(?=\S)",
        re.IGNORECASE,
    ),
    "cy": re.compile(
        r"(?:(?:y|dyma)\s+)?(?:llun|lun|ffotograff|ffoto|delwedd|ddelwedd|graffeg)"
        r"(?:\s*:\s*|\s+(?:o'r|o’r|o|yn dangos|sy'n dangos|sy’n dangos)\s+)(?=\S)",
        re.IGNORECASE,
    ),
}
"""How a description begins that says first that it is one of a picture."""

_SHOWS = r"(?:(?:the|this)\s+(?:figure|picture|image|drawing|illustration|slide)\s+(?:is|shows)\s+)?"
_QUALITY = (
    r"(?:(?:simple|large|small|colou?red|labelled|annotated|schematic|stacked|horizontal|vertical|grouped|clustered|"
    r"two|three|four|five|several)\s+)*"
)
COMPLEX: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        rf"(?:(?:figure|fig\.?)\s*[0-9.]*\s*:?\s*)?{_SHOWS}(?:(?:an?|the|this)\s+)?{_QUALITY}"
        r"(?:(?:(?:bar|column|line|pie|flow|gantt|radar|area|scatter|bubble|run|control|pareto|organi[sz]ation(?:al)?|org|"
        r"doughnut|donut|process)[\s-]*)charts?\b"
        r"|(?:flowcharts?|infographics?|histograms?|scatter\s?plots?|scattergrams?|organograms?)\b"
        r"|(?:[\w-]+\s+)?(?:diagrams?)\b"
        r"|(?:(?:bar|line|column|area|scatter|social|growth)\s+)?graphs?\b(?!\s+paper)"
        r"|charts?\s+(?:of|showing|that\s+shows?|which\s+shows?|comparing|compares?)\b"
        r"|(?:(?:road|street|world|heat|mind|concept|process|site|route|floor|weather|tube|underground)\s+)maps?\b"
        r"|maps?\s+(?:of|showing|that\s+shows?|which\s+shows?)\b)",
        re.IGNORECASE,
    ),
    "cy": re.compile(
        r"(?:ffigur\s*[0-9.]*\s*:?\s*)?(?:(?:y|dyma)\s+)?"
        r"(?:siart\s+(?:bar|lein|llinell|cylch|llif|colofn)|siartiau\s+(?:bar|llinell|cylch|llif|colofn)"
        r"|diagram(?:au)?|ddiagram|graff(?:iau)?|siart\s+(?:o|yn\s+dangos|sy['’]n\s+dangos)"
        r"|map\s+(?:o|o['’]r|yn\s+dangos|sy['’]n\s+dangos|meddwl|ffordd)|ffeithlun(?:iau)?|inffograffeg)\b",
        re.IGNORECASE,
    ),
}
"""How a description or a caption begins that names a picture with much in it."""


PRESS: Mapping[str, str] = {
    "en": r"(?:press|click|tap|select|choose|push|hit)(?:\s+on)?(?:\s+the)?",
    "cy": r"(?:pwyswch|cliciwch|clicia|tapiwch|dewiswch)(?:\s+ar)?(?:\s+y)?",
}
"""What is said before a button, as a regular expression."""

AFTER_A_SIGN: Mapping[str, str] = {
    "en": r"to|and|or|when|until|at|in|on|if|once|again|twice|button|key|icon|symbol|sign",
    "cy": r"i|er|a|ac|neu|pan|nes|ar|yn|os|eto|botwm|allwedd|eicon|symbol|arwydd",
}
"""What may follow a sign that stands for the name of a button; its name would be another word."""


def of_language(by_language: Mapping[str, _Words], *tags: str) -> _Words | None:
    """The words of the first tag that is not ""; None where there are none of that language."""
    tag = next(filter(None, tags), "")
    return by_language.get(primary(tag)) if tag else None
