"""Which sources make the script, and what minifying leaves of them."""

import json
import subprocess

import pytest

from builder.blocks.registry import BLOCKS
from builder.errors import InstallationError
from builder.questions.registry import QUESTIONS
from builder.render import messages
from builder.render.script import shipped as shipping
from builder.render.script.drivers import DRIVERS, FORMATTERS, SPEAKS, WEB, WITH_FORMS
from builder.render.script.order import ORDER
from builder.render.script.shipped import read, shipped
from builder.render.script.sources import sources
from builder.render.styles import SOURCES
from builder.standards.registry import STANDARDS

ALL = {*BLOCKS, *QUESTIONS, *WITH_FORMS}


def everything(driver):
    """The sources of a module that uses all there is."""
    return sources(
        driver,
        ALL,
        assessed=True,
        helped=True,
        immediate=True,
        timed=True,
        parted=True,
        reported=True,
        formulas=True,
        dated=True,
        choosing=driver == "scorm2004",
    )


def test_every_source_is_shipped_by_some_package(root):
    """A source that nobody lists would be tested and never run."""
    runtime = root / "templates/runtime"
    there = {path.relative_to(runtime).with_suffix("").as_posix() for path in runtime.rglob("*.js")}
    listed = {name for driver in DRIVERS for name in everything(driver)}
    assert there == listed


def test_every_driver_has_a_formatter_and_every_formatter_its_column_in_the_vectors(root):
    assert {standard.DRIVER for standard in STANDARDS.values()} == set(DRIVERS)
    assert {SPEAKS.get(driver, driver) for driver in DRIVERS if driver != WEB} == set(FORMATTERS)
    vectors = json.loads((root / "tests/vectors/reporting.json").read_text(encoding="utf-8"))
    assert {standard for vector in vectors for standard in vector["expected"]} == set(FORMATTERS)


@pytest.mark.parametrize("driver", [driver for driver in DRIVERS if driver != WEB])
def test_forms_are_shipped_only_where_a_type_in_use_needs_them(driver):
    needed = set(FORMATTERS[SPEAKS.get(driver, driver)].forms)
    assert needed

    def forms(*types):
        return needed & {*sources(driver, types, assessed=True, helped=False)}

    assert (
        forms("choice", "multiple-choice", "true-false", "poll", "sequencing", "likert", "hotspot") == set()
    )
    for name in WITH_FORMS:
        assert forms("choice", name) == needed


def test_the_order_has_every_source_of_every_driver_once():
    assert len(ORDER) == len(set(ORDER))
    assert {name for driver in DRIVERS for name in everything(driver)} == set(ORDER)


def test_every_text_has_a_short_name_of_its_own_where_it_ships(root):
    """`texts.json` is what page and script both speak by."""
    texts = json.loads((root / "templates/shipped/texts.json").read_text(encoding="utf-8"))
    assert len(set(texts.values())) == len(texts) > 30
    said = {text for driver in DRIVERS for text in messages.everything(read(everything(driver)))}
    assert said == set(texts)
    for driver in DRIVERS:
        made = shipped(everything(driver))
        assert made.texts == texts
        assert [text for text in texts if len(text.split()) > 1 and json.dumps(text) in made.code] == []


def test_every_stylesheet_is_shipped(root):
    assert {path.stem for path in (root / "templates/styles").glob("*.css")} == set(SOURCES)


def test_each_source_stands_once_and_the_entry_last():
    for driver in DRIVERS:
        names = everything(driver)
        assert len(names) == len(set(names))
        assert names[-1] == "learner"


def test_only_what_is_in_use_is_listed():
    names = sources("scorm12", {"reflection"}, assessed=False, helped=False)
    assert [name for name in names if name.startswith(("questions/", "blocks/"))] == ["blocks/reflection"]
    assert not {
        "view/assessment",
        "view/immediate",
        "view/time",
        "session/checking",
        "session/timing",
        "session/formative",
    } & {*names}
    rules = sources("scorm12", {"choice"}, assessed=True, helped=False)
    assert not {
        "view/help",
        "view/immediate",
        "view/time",
        "session/checking",
        "session/timing",
        "session/formative",
    } & {*rules}


def test_what_ships_is_script_without_comments(tmp_path):
    made = shipped(everything("scorm12")).code
    assert made.isascii()
    assert "//" not in made.replace("http://", "")
    assert "/**" not in made
    path = tmp_path / "script.js"
    path.write_text(made, encoding="utf-8")
    subprocess.run(["node", "--check", path], check=True, capture_output=True)


def test_what_ships_is_made_of_the_sources_as_they_are(root):
    """`node scripts/update_shipped.mjs` writes it anew."""
    command = ["node", "scripts/update_shipped.mjs", "--check"]
    done = subprocess.run(command, cwd=root, check=False, capture_output=True, encoding="utf-8")
    assert (done.stdout, done.stderr) == ("", "")


def edited(monkeypatch, texts):
    """Makes the packaged files at these paths read so; None for one that is missing."""
    kept = shipping.read_text

    def read_text(path):
        text = texts[path] if path in texts else kept(path)
        if text is None:
            raise InstallationError(path)
        return text

    monkeypatch.setattr(shipping, "read_text", read_text)


KEYS = "templates/runtime/core/keys.js"


def test_a_source_edited_since_is_shipped_as_it_is_now(monkeypatch):
    assert shipped(["core/keys"]).code.startswith('!function($){"use strict";{')
    edited(monkeypatch, {KEYS: '(function () {\n  say("Saving … 😀"); // Übrigens\n})();\n'})
    assert shipped(["core/keys"]).code == '(function(){say("Saving \\u2026 \\ud83d\\ude00");})();\n'


def test_where_one_source_was_edited_since_none_has_short_names(monkeypatch, root):
    """They are the same in all sources, so one that has none would not find the others' members."""
    edited(monkeypatch, {KEYS: (root / KEYS).read_text(encoding="utf-8") + "// Edited.\n"})
    made = shipped(["core/text", "core/keys"]).code
    assert "function packSet(ids,list)" in made
    assert "coursewright.text=" in made
    assert "{$." not in made


def test_where_short_names_have_changed_what_was_made_with_the_old_is_not_shipped(monkeypatch, root):
    names = json.loads((root / "templates/shipped/names.json").read_text(encoding="utf-8"))
    changed = json.dumps({**names, "packSet": "zz"})
    edited(monkeypatch, {"templates/shipped/names.json": changed})
    assert "function packSet(ids,list)" in shipped(["core/keys"]).code
    assert "function packSet" not in shipped(["core/duration"]).code


@pytest.mark.parametrize("missing", ["core/keys.js", "names.json"])
def test_a_source_that_has_not_been_made_small_yet_is_shipped(missing, monkeypatch):
    edited(monkeypatch, {f"templates/shipped/{missing}": None})
    made = shipped(["core/keys"]).code
    assert "function packSet(ids,list)" in made
    assert "/**" not in made


def test_no_two_members_share_a_short_name(root):
    names = json.loads((root / "templates/shipped/names.json").read_text(encoding="utf-8"))
    assert len(set(names.values())) == len(names) > 50


def test_what_one_standard_needs_is_not_shipped_with_another():
    old, new = set(everything("scorm12")), set(everything("scorm2004"))
    assert not [name for name in old if "2004" in name or name == "core/progress"]
    assert not [name for name in old | new if "lrs" in name or "xapi" in name or name == "view/launched"]
    for driver in SPEAKS:
        own = set(everything(driver))
        assert not [name for name in own if "scorm" in name]
        assert ("drivers/cmi5" in own) == (driver == "cmi5")
    assert not [name for name in new if "scorm12" in name]
    assert {"drivers/scorm", "drivers/scorm-api"} < old & new


@pytest.mark.parametrize("driver", DRIVERS)
@pytest.mark.parametrize("types", [(), ALL])
@pytest.mark.parametrize("small", [True, False])
def test_what_ships_offers_its_parts(small, driver, types, tmp_path, root, monkeypatch):
    """Run in Node, up to what needs a document."""
    short = json.loads((root / "templates/shipped/names.json").read_text(encoding="utf-8")) if small else {}
    if not small:
        edited(monkeypatch, {"templates/shipped/names.json": None})
    names = [
        name
        for name in sources(driver, types, assessed=True, helped=True)
        if not name.startswith(("view/", "learner"))
    ]
    made = tmp_path / "script.js"
    made.write_text(shipped(names).code, encoding="utf-8")
    text = "Ŵyn & ‘defaid’ 🐑\n#1"
    program = (
        f"require('vm').runInThisContext(require('fs').readFileSync({json.dumps(str(made))}, 'utf8'));"
        f"const text = {json.dumps(text)}, c = globalThis.coursewright;"
        f"const drivers = c[{json.dumps(short.get('drivers', 'drivers'))}];"
        "const told = [c.text.decode(c.text.encode(text)), Object.keys(drivers), typeof c.session.start];"
        "console.log(JSON.stringify(told))"
    )
    done = subprocess.run(["node", "-e", program], capture_output=True, check=True, encoding="utf-8")
    assert json.loads(done.stdout) == [text, [driver], "function"]


STAND_IN = """
const any = () => new Proxy(function () {}, {
  get: (_, name) => name === Symbol.toPrimitive ? () => "" : name === Symbol.iterator ? function* () {}
    : name === "textContent" ? '{"strings": {}, "module": {"language": "en"}}'
    : name === "dataset" ? { today: "|||||||||||" } : any(),
  apply: any,
  set: () => true,
});
globalThis.window = globalThis;
globalThis.document = any();
process.on("unhandledRejection", () => {});
const early = new Set();
let last;
globalThis.coursewright = new Proxy({}, {
  get(made, name) {
    last = name in made ? undefined : name;
    if (last) early.add(name);
    return made[name];
  },
  set(made, name, value) {
    if (early.has(name) && last !== name) throw new Error(`${name} was asked for before it was there`);
    last = undefined;
    early.delete(name);
    return Reflect.set(made, name, value);
  },
});
"""
"""A document in which everything is there, and a namespace that says what was asked for too early (`??=` asks at once).

That a session does not open in it is no matter here.
"""


@pytest.mark.parametrize("driver", DRIVERS)
def test_no_source_needs_another_before_it_is_there(driver):
    """What a source takes from others as soon as it is read stands before it, in every package."""
    for types in ([], *([name] for name in (*QUESTIONS, *BLOCKS)), ALL):
        names = sources(driver, types, assessed=True, helped=True, immediate=True, timed=True, dated=True)
        ran = subprocess.run(
            ["node", "-e", STAND_IN + shipped(names).code], check=False, capture_output=True, text=True
        )
        assert ran.returncode == 0, (types, ran.stderr[-500:])
