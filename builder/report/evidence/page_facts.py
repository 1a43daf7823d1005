"""What an auditor asks first, read from the page as learners get it: outline, pictures, media, tables, links."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html as parser
from lxml.html import HtmlElement

from builder.addresses import host


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, with the title of the part of the page that it stands in."""

    level: int
    text: str
    part: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and what stands for it; ``alternative`` is "" for one that says nothing."""

    file: str
    alternative: str
    described: bool
    part: str


@dataclass(frozen=True, slots=True)
class Recording:
    """Something to watch or to hear.

    Attributes:
        captions: languages of the captions.
        transcript: whether its words can be read beside it.
    """

    kind: str
    title: str
    captions: tuple[str, ...]
    descriptions: tuple[str, ...]
    transcript: bool
    part: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table, by its caption; "" when it has none."""

    caption: str
    columns: int
    rows: int
    part: str


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Everything of one page.

    Attributes:
        languages: of the whole and of parts, as BCP 47 tags.
        hosts: of links that lead elsewhere.
        access_modes: schema.org's words for what is needed to take in everything, as the page's own data has them.
        features: likewise, for what the page offers.
    """

    language: str
    headings: tuple[Heading, ...]
    pictures: tuple[Picture, ...]
    recordings: tuple[Recording, ...]
    tables: tuple[Table, ...]
    languages: tuple[str, ...]
    hosts: tuple[str, ...]
    access_modes: tuple[str, ...]
    features: tuple[str, ...]

    @property
    def needs(self) -> tuple[str, ...]:
        """The same in plain words."""
        return tuple(_MODES[mode] for mode in self.access_modes)

    @property
    def offers(self) -> tuple[str, ...]:
        """The same in plain words."""
        return tuple(_FEATURES[feature] for feature in self.features)


_MODES = {"textual": "reading text", "visual": "seeing pictures or video", "auditory": "hearing sound"}
_FEATURES = {
    "alternativeText": "descriptions of pictures",
    "longDescription": "long descriptions of complex pictures",
    "captions": "captions",
    "audioDescription": "descriptions of what is to be seen in videos",
    "transcript": "transcripts",
    "MathML": "formulas that screen readers can speak",
    "displayTransformability": "text that can be enlarged and given other colours, fonts and spacing",
    "structuralNavigation": "headings and landmarks to move by",
    "tableOfContents": "a menu of all parts",
    "unlocked": "nothing that keeps assistive technology out",
}


def read(html: bytes) -> PageFacts:
    """The facts of a page that the build made."""
    root = parser.document_fromstring(html.decode("utf-8"))
    main = root.get_element_by_id("main")
    own = json.loads(root.xpath('//script[@type="application/ld+json"]')[0].text)
    tags = [
        element.get("lang") for element in root.iter() if isinstance(element.tag, str) and element.get("lang")
    ]
    hosts = {host(link.get("href", "")) for link in main.iter("a")} - {""}
    return PageFacts(
        language=root.get("lang", ""),
        headings=tuple(_headings(root)),
        pictures=tuple(_pictures(main)),
        recordings=tuple(_recordings(main)),
        tables=tuple(_tables(main)),
        languages=tuple(dict.fromkeys(tag for tag in tags if tag)),
        hosts=tuple(sorted(hosts)),
        access_modes=tuple(own["accessMode"]),
        features=tuple(own["accessibilityFeature"]),
    )


def _words(element: HtmlElement | None) -> str:
    return "" if element is None else " ".join(element.text_content().split())


def _part(element: HtmlElement) -> str:
    """The title of the part of the page."""
    for above in element.iterancestors():
        if "page" in above.get("class", "").split():
            return _words(next((one for one in above.iter("h1", "h2")), None))
    return ""


def _headings(root: HtmlElement) -> Iterator[Heading]:
    for element in root.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        yield Heading(int(str(element.tag)[1]), _words(element), _part(element))


def _pictures(main: HtmlElement) -> Iterator[Picture]:
    for element in main.iter("img"):
        figure = next(
            (one for one in element.iterancestors() if "figure" in one.get("class", "").split()), None
        )
        described = figure is not None and bool(figure.find_class("description"))
        yield Picture(element.get("src", ""), element.get("alt", ""), described, _part(element))


def _recordings(main: HtmlElement) -> Iterator[Recording]:
    for element in main.iter("video", "audio"):
        around = next(
            (one for one in element.iterancestors() if "recording" in one.get("class", "").split()), None
        )
        tracks = {
            kind: tuple(
                track.get("srclang", "") for track in element.iter("track") if track.get("kind") == kind
            )
            for kind in ("captions", "descriptions")
        }
        yield Recording(
            str(element.tag),
            element.get("title") or element.get("aria-label") or _words(_named_by(element, main)),
            tracks["captions"],
            tracks["descriptions"],
            around is not None and bool(around.find_class("transcript")),
            _part(element),
        )


def _named_by(element: HtmlElement, main: HtmlElement) -> HtmlElement | None:
    name = element.get("aria-labelledby", "")
    return next((one for one in main.iter() if name and one.get("id") == name), None)


def _tables(main: HtmlElement) -> Iterator[Table]:
    for element in main.iter("table"):
        columns = sum(1 for cell in element.iter("th") if cell.get("scope") == "col")
        rows = sum(1 for cell in element.iter("th") if cell.get("scope") == "row")
        yield Table(_words(next(element.iter("caption"), None)), columns, rows, _part(element))
