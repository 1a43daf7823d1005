"""``imsmanifest.xml`` of a SCORM package."""

from builder.findings.finding import Rule, Severity

NOT_WELL_FORMED = Rule(
    "CHK-020",
    Severity.ERROR,
    "The manifest is not well-formed XML",
    "No LMS can read it. Moodle takes the package in and then shows a white page with “XML error”. The usual "
    "reason is an & that is not written &amp;.",
    bad="<title>Health & safety</title>",
    good="<title>Health &amp; safety</title>",
)
NOT_SCORM = Rule(
    "CHK-021",
    Severity.ERROR,
    "The manifest is not one of SCORM",
    "The file has the name of a SCORM manifest, but what stands in it is something else, so that an LMS finds "
    "nothing to launch.",
    bad='<course name="Hand hygiene"/>',
    good='<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" …>',
    mend="Publish the course as SCORM.",
)
DOCTYPE = Rule(
    "CHK-022",
    Severity.ADVICE,
    "The manifest has a DOCTYPE",
    "ADL’s test of SCORM 2004 refuses it, and careful LMSs do so as well, because a DOCTYPE can be used for "
    "attacks.",
    bad="<!DOCTYPE manifest>\n<manifest …>",
    good="<manifest …>",
)
ENCODING = Rule(
    "CHK-023",
    Severity.WARNING,
    "The manifest is neither UTF-8 nor ASCII",
    "Moodle shows titles of such a manifest as strings of odd characters.",
    bad='<?xml version="1.0" encoding="UTF-16"?>',
    good='<?xml version="1.0" encoding="UTF-8"?>',
    mend="Save the manifest as UTF-8.",
)
VERSION_MISREAD = Rule(
    "CHK-024",
    Severity.ERROR,
    "A version that LMSs take for another one",
    "LMSs compare the text of schemaversion letter by letter: Moodle takes whatever it does not know for "
    "SCORM 1.2. A package of SCORM 2004 then looks for an API that is not there, and nothing is recorded.",
    bad="<schemaversion>2004 4th edition</schemaversion>",
    good="<schemaversion>2004 4th Edition</schemaversion>",
    mend="Write exactly 1.2, CAM 1.3, 2004 3rd Edition or 2004 4th Edition.",
)
VERSION_UNSAID = Rule(
    "CHK-025",
    Severity.WARNING,
    "The manifest does not say which version of SCORM it is",
    "LMSs have to guess. Moodle takes the package for SCORM 1.2.",
    bad="<metadata/>",
    good="<metadata>\n  <schema>ADL SCORM</schema>\n  <schemaversion>1.2</schemaversion>\n</metadata>",
)
PREFIX = Rule(
    "CHK-026",
    Severity.ERROR,
    "A prefix that LMSs do not know",
    "XML would allow any prefix; Moodle reads raw names. With another prefix for content packaging it finds "
    "no course, with another one than adlcp it takes the course for a mere page and records nothing.",
    bad='<imscp:manifest xmlns:imscp="http://www.imsproject.org/xsd/imscp_rootv1p1p2">',
    good='<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2">',
    mend="Content packaging is the default namespace; ADL’s prefix is adlcp.",
)
OTHER_PREFIX = Rule(
    "CHK-027",
    Severity.WARNING,
    "A prefix of sequencing or navigation that some LMSs do not know",
    "Moodle reads raw names: with another prefix than imsss, adlseq or adlnav it does not see the rules.",
    bad="<seq:sequencing>",
    good="<imsss:sequencing>",
)
KIND_MISSPELT = Rule(
    "CHK-028",
    Severity.ERROR,
    "The attribute that makes a resource a SCO is misspelt",
    "It is adlcp:scormtype in SCORM 1.2, and adlcp:scormType in SCORM 2004; its value is sco or asset. An LMS "
    "that does not find it shows the page and records nothing.",
    bad='<resource adlcp:scormType="sco">     # in SCORM 1.2',
    good='<resource adlcp:scormtype="sco">',
)
RECORDS_NOTHING = Rule(
    "CHK-029",
    Severity.WARNING,
    "What is launched is no SCO, so nothing of it is recorded",
    "An LMS offers its API to resources that are declared as sco. Moodle marks any other as completed when it "
    "is opened.",
    bad='<resource adlcp:scormtype="asset" href="index.html">',
    good='<resource adlcp:scormtype="sco" href="index.html">',
    mend="Right for pages that are only read. If the course reports anything, declare it as sco.",
)
NOTHING_TO_LAUNCH = Rule(
    "CHK-030",
    Severity.ERROR,
    "The manifest has nothing to launch",
    "An LMS makes its table of contents from an organization and its items. Without them there is nothing "
    "that a learner could open.",
    bad="<organizations/>",
    good='<organizations default="o">\n  <organization identifier="o">\n    <item identifier="i" identifierref="r">',
)
DEFAULT_UNKNOWN = Rule(
    "CHK-031",
    Severity.ERROR,
    "The default organization does not exist",
    "The default says which organization is launched. LMSs that look for it find none.",
    bad='<organizations default="course">\n  <organization identifier="organization">',
    good='<organizations default="organization">\n  <organization identifier="organization">',
)
REFERENCE = Rule(
    "CHK-032",
    Severity.ERROR,
    "An item names a resource that does not exist",
    "The item stands in the table of contents, and opening it leads to an error page.",
    bad='<item identifierref="page-1">     # and no resource with this identifier',
    good='<item identifierref="page-1">     # and <resource identifier="page-1" …>',
)
TWICE = Rule(
    "CHK-033",
    Severity.ERROR,
    "An identifier stands more than once",
    "LMSs keep items and resources by their identifiers: the second takes the place of the first, which is "
    "never launched or has its record overwritten.",
    bad='<item identifier="page">…\n<item identifier="page">',
    good='<item identifier="page-1">…\n<item identifier="page-2">',
)
TITLE = Rule(
    "CHK-034",
    Severity.WARNING,
    "A title that is missing or too long",
    "LMSs show the identifier in place of a title that is not there. Moodle refuses a package with a title of "
    "more than 255 characters.",
    bad='<item identifier="ITEM-5A3F"/>',
    good='<item identifier="ITEM-5A3F">\n  <title>Hand hygiene</title>',
)
BREAKS_RULE = Rule(
    "CHK-035",
    Severity.WARNING,
    "The manifest breaks a rule that some LMSs hold to",
    "Other LMSs overlook it; SCORM Cloud, for one, gives a parser warning. What one LMS overlooks, the next "
    "refuses.",
    bad='<file href="..\\shared\\player.js"/>',
    good='<file href="shared/player.js"/>',
)
DEPARTS = Rule(
    "CHK-036",
    Severity.ADVICE,
    "The manifest departs from the standard in ways that LMSs do not mind",
    "ADL’s test would refuse the package; no LMS is known to. Worth mending where somebody asks for "
    "conformance.",
    bad="<schema>SCORM</schema>",
    good="<schema>ADL SCORM</schema>",
)
VALUE = Rule(
    "CHK-037",
    Severity.WARNING,
    "A value that SCORM does not know",
    "An LMS passes over it, or takes it for something else: the limit, the mark or the hidden button that was "
    "meant does not come about.",
    bad="<adlcp:masteryscore>eighty</adlcp:masteryscore>",
    good="<adlcp:masteryscore>80</adlcp:masteryscore>",
)
PLACEHOLDER = Rule(
    "CHK-038",
    Severity.WARNING,
    "A placeholder of a template that was never filled in",
    "The package comes from a template, or from a program that did not end its work. Learners see the "
    "placeholder as the course’s title.",
    bad="<title>{{ course_title }}</title>",
    good="<title>Hand hygiene</title>",
)
GLOBAL_OBJECTIVE = Rule(
    "CHK-039",
    Severity.WARNING,
    "Objectives are mapped to global ones",
    "Moodle breaks off the upload of any package with imsss:mapInfo in an objective (seen in 4.5 and 5.1). "
    "LMSs with full sequencing take it.",
    bad='<imsss:mapInfo targetObjectiveID="global"/>',
    good="     # the package without it, for Moodle",
    mend="For Moodle publish as SCORM 1.2, or without sequencing.",
)
LAUNCH_MISSING = Rule(
    "CHK-040",
    Severity.ERROR,
    "The page to launch is not in the package",
    "LMSs take such a package in without a word; the learner meets an empty frame. Often only the capitals "
    "differ, or the course is one folder too deep.",
    bad='<resource href="Index.html" …>     # and the file is called index.html',
    good='<resource href="index.html" …>',
)
LISTED_MISSING = Rule(
    "CHK-041",
    Severity.WARNING,
    "A file that the manifest lists is not in the package",
    "Strict LMSs refuse the package. Others take it in, and a page may lack a picture.",
    bad='<file href="media/ward.svg"/>     # and no such file in the package',
    good='<file href="media/ward.svg"/>     # and the file beside it',
)
UNLISTED = Rule(
    "CHK-042",
    Severity.ADVICE,
    "Files that the manifest does not list",
    "The standard wants every file listed. LMSs unpack the whole zip and do not look at the list; most "
    "authoring programs leave files out.",
    bad='<resource href="index.html"><file href="index.html"/></resource>     # and a style.css',
    good='<file href="index.html"/><file href="style.css"/>',
)
SECOND_MANIFEST = Rule(
    "CHK-043",
    Severity.ADVICE,
    "There is another manifest deeper in the package",
    "LMSs read the one at the top. The other one may be a leftover, or a whole course that was copied into "
    "itself.",
    bad="imsmanifest.xml\ncourse/imsmanifest.xml",
    good="imsmanifest.xml",
    mend="Look whether the course is there twice.",
)
ELSEWHERE = Rule(
    "CHK-044",
    Severity.WARNING,
    "What is launched stands on another site",
    "A page from another host may not reach the LMS’s API: browsers forbid it, and nothing is recorded unless "
    "the LMS and that site are made for it.",
    bad='<resource href="https://example.org/course/index.html" …>',
    good='<resource href="index.html" …>',
)
METADATA = Rule(
    "CHK-045",
    Severity.ADVICE,
    "The metadata is not as its standard wants it",
    "Catalogues may not show it; launching and recording do not depend on it.",
    bad="<imsmd:general>\n  <imsmd:description>…\n  <imsmd:title>…",
    good="<imsmd:general>\n  <imsmd:title>…\n  <imsmd:description>…",
)
BY_SCHEMA = Rule(
    "CHK-046",
    Severity.ADVICE,
    "The control documents (XSDs) find a fault",
    "Said only when --control-documents names a folder of them. LMSs do not look at them; ADL’s test does. In "
    "a package of coursewright’s own it is an error (PKG-008).",
    bad='<item identifier="1st">',
    good='<item identifier="first">',
)
SEQUENCING = Rule(
    "CHK-047",
    Severity.WARNING,
    "Sequencing that refers to nothing, or lacks a part",
    "An LMS with sequencing cannot carry the rule out: learners get stuck, or are led elsewhere than was "
    "meant.",
    bad='<imsss:sequencing IDRef="common"/>     # and no such sequencing in the collection',
    good='<imsss:sequencingCollection>\n  <imsss:sequencing ID="common">',
)

RULES: tuple[Rule, ...] = (
    NOT_WELL_FORMED,
    NOT_SCORM,
    DOCTYPE,
    ENCODING,
    VERSION_MISREAD,
    VERSION_UNSAID,
    PREFIX,
    OTHER_PREFIX,
    KIND_MISSPELT,
    RECORDS_NOTHING,
    NOTHING_TO_LAUNCH,
    DEFAULT_UNKNOWN,
    REFERENCE,
    TWICE,
    TITLE,
    BREAKS_RULE,
    DEPARTS,
    VALUE,
    PLACEHOLDER,
    GLOBAL_OBJECTIVE,
    LAUNCH_MISSING,
    LISTED_MISSING,
    UNLISTED,
    SECOND_MANIFEST,
    ELSEWHERE,
    METADATA,
    BY_SCHEMA,
    SEQUENCING,
)
