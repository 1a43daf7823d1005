"use strict";
/** What the tests of reported answers share: the vectors, the formatters' words for them, and the LMSs that judge those. */
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { load, plain } = require("./support.js");

const ROOT = path.join(__dirname, "..", "..");
const FILE = path.join(ROOT, "tests", "vectors", "reporting.json");
const coursewright = load();

/** A text as it is: `{times, of}` stands for a long one. */
const expanded = (value) => {
  if (Array.isArray(value)) return value.map(expanded);
  return value && value.times ? value.of.repeat(value.times) : value;
};

/** The interaction of a vector as a session would hand it over. */
function interactionOf({ interaction, words = {} }) {
  const { description } = words;
  const at = new Date(interaction.at).getTime();
  return { ...interaction, ...(description ? { description } : {}), response: expanded(interaction.response), at };
}

/** A long text as the vectors write it down: how it begins and ends, and its length. */
const abbreviated = (value) => {
  if (typeof value === "string" && value.length > 300) return { start: [...value].slice(0, 30).join(""), end: [...value].slice(-30).join(""), length: value.length };
  if (Array.isArray(value)) return value.map(abbreviated);
  if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, abbreviated(one)]));
  return value;
};

/** Everything that the formatters make of a vector. */
function made(vector) {
  const interaction = interactionOf(vector);
  const words = { language: "en-GB", ...vector.words };
  return plain({
    scorm12: {
      readable: coursewright.scorm12Interaction.elements(interaction, false),
      brief: coursewright.scorm12Interaction.elements(interaction, true),
    },
    scorm2004: coursewright.scorm2004Interaction.elements(interaction),
    xapi: { definition: coursewright.xapiInteraction.definition(interaction, words), result: coursewright.xapiInteraction.result(interaction) },
  });
}

/** A browser's page for scripts that want one. */
function page() {
  const made = { console, setTimeout, clearTimeout, setInterval, clearInterval, addEventListener() {}, document: { addEventListener() {} } };
  made.window = made;
  made.self = made;
  return vm.createContext(made);
}

function run(world, ...file) {
  const name = path.join(ROOT, ...file);
  vm.runInContext(fs.readFileSync(name, "utf8"), world, { filename: name });
  return world;
}

/** npm scorm-again's API for SCORM 1.2 or 2004, opened. */
function scormAgain(version) {
  const name = version === "1.2" ? "scorm12" : "scorm2004";
  const world = run(page(), "node_modules", "scorm-again", "dist", `${name}.js`);
  const api = version === "1.2" ? new world.Scorm12API({ autocommit: false, logLevel: 5 }) : new world.Scorm2004API({ autocommit: false, logLevel: 5 });
  if (version === "1.2") api.LMSInitialize("");
  else api.Initialize("");
  return api;
}

const DOUBLES = {
  "1.2": { scripts: ["lists", "due", "scorm12"], strict: ["behaviour-strict"] },
  2004: {
    scripts: ["lists", "due", "scorm2004-elements", "scorm2004-types", "scorm2004-responses", "scorm2004-rules", "scorm2004"],
    strict: ["behaviour-strict-2004"],
    moodle: ["moodle-2004-types", "behaviour-moodle-2004"],
  },
};

/** A double's API, opened. */
function double(standard, behaviour, more = {}) {
  const world = page();
  const scripts = DOUBLES[standard];
  for (const name of [...scripts.scripts, ...scripts[behaviour]]) run(world, "templates", "mock_lms", `${name}.js`);
  const config = { values: {}, edition: "2004 4th Edition", item: "ITEM", shared: [], ...more };
  const api = world.mockLms.behaviours[behaviour](config, () => "true");
  if (standard === "1.2") api.LMSInitialize("");
  else api.Initialize("");
  return api;
}

module.exports = { FILE, ROOT, abbreviated, coursewright, double, interactionOf, made, scormAgain };
