"""Hand-made packages of several items."""

import zipfile

from tests.mock_lms.conftest import PAGE

NAMES = {
    "1.2": 'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" '
    'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
    "2004": 'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" '
    'xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" '
    'xmlns:imsss="http://www.imsglobal.org/xsd/imsss"',
}
FREE = '<imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>'


def rule(action, *conditions, combination="any"):
    """A preConditionRule; a condition is its name, `not ` before it where it is negated, `@objective` behind it."""
    rows = []
    for one in conditions:
        name, _, objective = one.removeprefix("not ").partition("@")
        referenced = f' referencedObjective="{objective}"' if objective else ""
        operator = ' operator="not"' if one.startswith("not ") else ""
        rows.append(f'<imsss:ruleCondition condition="{name}"{operator}{referenced}/>')
    return (
        f'<imsss:preConditionRule><imsss:ruleConditions conditionCombination="{combination}">{"".join(rows)}'
        f'</imsss:ruleConditions><imsss:ruleAction action="{action}"/></imsss:preConditionRule>'
    )


def sequencing(*rules, control="", objectives="", rollup="", delivery="", adl=""):
    inner = f"<imsss:sequencingRules>{''.join(rules)}</imsss:sequencingRules>" if rules else ""
    return f"<imsss:sequencing>{control}{inner}{rollup}{objectives}{delivery}{adl}</imsss:sequencing>"


def item(name, extra="", *, visible=True):
    seen = "" if visible else ' isvisible="false"'
    return (
        f'<item identifier="{name}" identifierref="R-{name}"{seen}><title>Part {name}</title>{extra}</item>'
    )


def block(name, *inner, extra=""):
    return f'<item identifier="{name}"><title>Block {name}</title>{"".join(inner)}{extra}</item>'


def needs(script):
    script = script.replace("&", "&amp;").replace("<", "&lt;")
    return f'<adlcp:prerequisites type="aicc_script">{script}</adlcp:prerequisites>'


def manifest(standard, *inner, extra="", edition=""):
    text = "".join(inner)
    ids = [part.partition('"')[0] for part in text.split('identifierref="R-')[1:]]
    kind = "scormtype" if standard == "1.2" else "scormType"
    resources = "".join(
        f'<resource identifier="R-{one}" type="webcontent" adlcp:{kind}="sco" href="{one}.html">'
        f'<file href="{one}.html"/></resource>'
        for one in ids
    )
    edition = edition or ("1.2" if standard == "1.2" else "2004 4th Edition")
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest {NAMES[standard]} identifier="M" version="1.0">'
        f"<metadata><schema>ADL SCORM</schema><schemaversion>{edition}</schemaversion></metadata>"
        f'<organizations default="O"><organization identifier="O"><title>A course</title>{text}{extra}'
        f"</organization></organizations><resources>{resources}</resources></manifest>"
    )


def write_course(path, standard, *inner, extra="", edition=""):
    text = manifest(standard, *inner, extra=extra, edition=edition)
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("imsmanifest.xml", text)
        for part in text.split('href="')[1:]:
            name = part.partition('"')[0]
            if name not in package.namelist():
                package.writestr(name, PAGE.replace("<h1>SCO</h1>", f"<h1>{name}</h1>"))
    return path
