"use strict";
/**
 * Learns through modules as wastefully as a learner can. Reads {"pages": [data, …]} from standard input and writes for
 * each page {most: bytes of the largest request, sizes: {id: bytes of the largest answer without what was asked},
 * whole: whether the first try was journalled whole, others: {element: bytes of its largest value} of all that is no answer}.
 */
const fs = require("node:fs");
const { load, clock, storage, random } = require("../runtime/support.js");
const { lms2004, record, windowWith2004 } = require("../runtime/lms2004.js");

const coursewright = load();

/** Texts that take most: by byte, by quotation mark, as Hangul in three letters, as one character in four bytes. */
const COSTLY = ["?!:\n", "\u201c\u201d", "\u1112\u1161\u11ab", "\ud83d\ude00", "\u0939\u093f"];

function brim(room, kind) {
  let text = "";
  for (let more = COSTLY[kind]; coursewright.text.cost(text + more) <= room; ) text += more;
  return text;
}

const ids = (list = []) => list.map((one) => one.id);
const longest = (list) => ids(list).sort((a, b) => b.length - a.length)[0];

/** The response of an item that takes most. */
function response(item, kind) {
  const { options = [], targets, entries } = item;
  switch (item.type) {
    case "choice": case "true-false": case "likert": return { chosen: [longest(options)] };
    case "matching": case "categorise": return { pairs: Object.fromEntries(ids(options).map((id) => [id, longest(targets)])) };
    case "fill-in": case "cloze":
      return { texts: Object.fromEntries(options.map((one) => [one.id, one.entries ? one.entries.at(-1).id : brim(item.room, kind)])) };
    case "numeric": return { text: "-12345.6789012345678" };
    case "performance": return { texts: Object.fromEntries(options.map((one) => [one.id, one.options ? longest(one.options) : "-12345.6789012345678"])) };
    case "reflection": return { text: brim(item.room, kind) };
    case "compare": return { opened: true, texts: Object.fromEntries(item.boxes.map((one) => [one.id, brim(item.room, kind)])) };
    default: return { chosen: ids(options.length ? options : item.items), text: item.room ? brim(item.room, kind) : "" };
  }
}

/** Bytes of the reported answer, without what was asked. */
function size(data, id, kind) {
  const item = data.items[id];
  const type = coursewright.suspend.typeOf(item);
  const described = type.describe(response(item, kind), item);
  const interaction = {
    ...described, id, options: ids(item.options), objectives: item.outcomes, correct: false, score: 0.3333, weight: Number(item.points || 0),
    latency: 359999990, at: Date.UTC(2030, 11, 31, 12, 59, 59),
  };
  return coursewright.scorm2004Interaction.elements(interaction)
    .reduce((sum, [name, value]) => sum + coursewright.scorm2004Journal.size("cmi.interactions.99." + name, value, data.journal.ratio), 0);
}

async function learn(data, kind) {
  const server = record();
  const found = { most: 0, whole: true, others: {} };
  const { size: measured } = coursewright.scorm2004Journal;
  for (let visit = 0; visit < 4; visit += 1) {
    const system = lms2004({ server, miscounts: visit % 2 === 1 });
    const page = JSON.parse(JSON.stringify(data));
    const environment = { ...clock(), window: windowWith2004(system.api), random: random(visit + 1), storage: storage() };
    const session = await coursewright.session.start(page, coursewright.drivers.scorm2004.create(environment, page), environment);
    for (const { id } of page.sections) {
      session.visit(id);
      session.markSeen(id);
    }
    for (let tries = 0; page.assessment && tries < 15 && session.startAttempt(); tries += 1) {
      for (const { id } of session.attempt().questions) session.answerAttempt(id, response(page.items[id], kind));
      session.submitAttempt();
      await environment.pass(100000);
      if (visit === 0 && tries === 0) {
        const reported = Object.keys(server.values).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length;
        found.whole = reported === session.attempt().questions.length;
      }
    }
    for (const [id, item] of Object.entries(page.items)) if (item.section) session.answer(id, response(item, (kind + visit) % COSTLY.length));
    await environment.pass(100000);
    session.leaving("pagehide");
    for (const { bytes, values } of system.requests) {
      found.most = Math.max(found.most, bytes);
      for (const [name, value] of Object.entries(values)) {
        if (!/^cmi\.interactions/.test(name)) found.others[name] = Math.max(found.others[name] || 0, measured(name, value, 0));
      }
    }
  }
  return found;
}

async function main() {
  const { pages } = JSON.parse(fs.readFileSync(0, "utf8"));
  const results = [];
  for (const [n, data] of pages.entries()) {
    const listed = Object.keys(data.items).filter((id) => "listed" in data.items[id]);
    const sizes = Object.fromEntries(listed.map((id) => [id, Math.max(...COSTLY.map((_, kind) => size(data, id, kind)))]));
    results.push({ ...(await learn(data, n % COSTLY.length)), sizes });
  }
  fs.writeFileSync(1, JSON.stringify(results));
}

main();
