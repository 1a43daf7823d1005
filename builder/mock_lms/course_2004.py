"""What only SCORM 2004's manifests say of an item."""

from dataclasses import dataclass

from lxml import etree

IMSCP = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_v1p3}"
ADLNAV = "{http://www.adlnet.org/xsd/adlnav_v1p3}"
ADLSEQ = "{http://www.adlnet.org/xsd/adlseq_v1p3}"
IMSSS = "{http://www.imsglobal.org/xsd/imsss}"


@dataclass(frozen=True, slots=True)
class Threshold:
    """``adlcp:completionThreshold``.

    Attributes:
        by_measure: ``completedByMeasure`` is true (4th Edition).
        measure: ``minProgressMeasure``, "" when absent.
        text: the element's text, which is the threshold in the 3rd Edition.
    """

    by_measure: bool
    measure: str
    text: str

    @property
    def value(self) -> str:
        """``cmi.completion_threshold``, "" when completion is not by measure."""
        if self.by_measure:
            return self.measure or "1.0"
        return self.text


@dataclass(frozen=True, slots=True)
class Objective:
    """An objective of the item's sequencing.

    Attributes:
        id: ``objectiveID``, "" when absent.
        primary: whether it is the one that the activity's own success is about.
        by_measure: ``satisfiedByMeasure`` is true.
        measure: ``minNormalizedMeasure``, "" when absent.
    """

    id: str
    primary: bool
    by_measure: bool
    measure: str

    @property
    def passing_score(self) -> str:
        """``cmi.scaled_passing_score`` by the specification (RTE 4.2.20); "" for none."""
        return (self.measure or "1.0") if self.primary and self.by_measure else ""


@dataclass(frozen=True, slots=True)
class SharedStore:
    """An ``adlcp:map``: a store of adl.data that this item may use."""

    target: str
    read: bool
    write: bool


class Sequencing:
    """An item's own sequencing and the one in the collection that it refers to (CAM 5.1.1)."""

    def __init__(self, manifest: etree._Element, item: etree._Element) -> None:
        own = item.find(f"{IMSSS}sequencing")
        self._sources = [] if own is None else [own]
        reference = "" if own is None else own.get("IDRef", "")
        if reference:
            named = manifest.iterfind(f"{IMSSS}sequencingCollection/{IMSSS}sequencing")
            self._sources += [one for one in named if one.get("ID") == reference]

    def element(self, name: str) -> etree._Element | None:
        """Its part of that name; None when nothing is said of it."""
        return next(iter(self.elements(name)), None)

    def elements(self, name: str) -> list[etree._Element]:
        """Its part of that name where one is, in a list; the own one goes before the collection's."""
        found = (source.find(f"{IMSSS}{name}") for source in self._sources)
        return [one for one in found if one is not None][:1]

    def adl(self, name: str) -> list[etree._Element]:
        """The same among ADL's extensions of the 4th Edition."""
        found = (source.find(f"{ADLSEQ}{name}") for source in self._sources)
        return [one for one in found if one is not None][:1]

    def objectives(self) -> tuple[Objective, ...]:
        parent = self.element("objectives")
        names = ("primaryObjective", "objective")
        elements = (
            [] if parent is None else [one for name in names for one in parent.iterfind(f"{IMSSS}{name}")]
        )
        return tuple(
            Objective(
                id=element.get("objectiveID", ""),
                primary=element.tag == f"{IMSSS}primaryObjective",
                by_measure=element.get("satisfiedByMeasure") == "true",
                measure=(element.findtext(f"{IMSSS}minNormalizedMeasure") or "").strip(),
            )
            for element in elements
        )

    def duration_limit(self) -> str:
        found = self.element("limitConditions")
        return "" if found is None else found.get("attemptAbsoluteDurationLimit", "")


def threshold(item: etree._Element) -> Threshold | None:
    found = item.find(f"{ADLCP}completionThreshold")
    if found is None:
        return None
    return Threshold(
        by_measure=found.get("completedByMeasure") == "true",
        measure=found.get("minProgressMeasure", ""),
        text=(found.text or "").strip(),
    )


def shared(item: etree._Element) -> tuple[SharedStore, ...]:
    return tuple(
        SharedStore(
            target=one.get("targetID", ""),
            read=one.get("readSharedData", "true") == "true",
            write=one.get("writeSharedData", "false") == "true",
        )
        for one in item.iterfind(f"{ADLCP}data/{ADLCP}map")
    )


def hidden_controls(item: etree._Element) -> tuple[str, ...]:
    found = item.iterfind(f"{ADLNAV}presentation/{ADLNAV}navigationInterface/{ADLNAV}hideLMSUI")
    return tuple((one.text or "").strip() for one in found)
