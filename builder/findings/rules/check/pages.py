"""The page that an LMS launches, and what it loads."""

from builder.findings.finding import Rule, Severity

SCRIPT_MISSING = Rule(
    "CHK-050",
    Severity.ERROR,
    "The launched page loads a script or a frame that is not in the package",
    "Tracking lives in such a script: without it the LMS never hears of the learner, while the manifest looks "
    "perfect. Most often the path is right for another folder.",
    bad='<script src="shared/scormfunctions.js">     # in shared/launchpage.html',
    good='<script src="scormfunctions.js">',
)
PAGE_FILE_MISSING = Rule(
    "CHK-051",
    Severity.WARNING,
    "The launched page shows something that is not in the package",
    "A style sheet or a picture is missing: the learner sees a page without its looks, or a broken picture.",
    bad='<link rel="stylesheet" href="Style.css">     # and the file is called style.css',
    good='<link rel="stylesheet" href="style.css">',
)
NO_API = Rule(
    "CHK-052",
    Severity.WARNING,
    "Nothing in the package seems to talk to the LMS",
    "No file speaks of the standard’s API. The LMS would launch the course, and never record that it was "
    "completed. (Code that comes from another host or is hidden in a Flash file cannot be seen.)",
    bad='<body onload="start()">     # and no call of LMSInitialize anywhere',
    good='<script src="scormdriver.js"></script>',
    mend="Publish with reporting to the LMS, or accept that only the opening is recorded.",
)
HOSTS = Rule(
    "CHK-053",
    Severity.ADVICE,
    "The pages load things from other hosts",
    "Without the internet, or behind a firewall, they are missing; and the host learns who reads. Addresses "
    "with http: are blocked on an LMS with https:.",
    bad='<script src="https://cdn.example.org/player.js">',
    good='<script src="player.js">',
    mend="Copy what is loaded into the package, or tell learners and your data protection officer.",
)

RULES: tuple[Rule, ...] = (SCRIPT_MISSING, PAGE_FILE_MISSING, NO_API, HOSTS)
