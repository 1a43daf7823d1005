// Which members of the learner's script have a short name where it ships, and which.
//
// A member is shortened only where nothing outside the script can know it: its name is no word of the browser's or the
// language's (TypeScript's own declarations and terser's list), none that the builder writes (what the page tells the
// script), and none that stands in the script itself as a string, a placeholder, a data- attribute, or a member of what
// leaves the page. Names that have a short one keep it, so that a small change makes a small diff.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const LIBRARY = join(ROOT, 'node_modules', 'typescript', 'lib');
const { domprops } = await import(new URL('../node_modules/terser/tools/domprops.js', import.meta.url));

/** Rooms whose strings may become words of the page's data. */
const TOLD = ['blocks', 'lms', 'model', 'questions', 'render', 'standards'];

/** Names of an LMS's own, which nothing here declares. */
const FOREIGN = ['mod_scorm_useBeaconAPI'];

/**
 * Helpers that most sources take from the namespace: one name that is the same everywhere, as a member and as a
 * variable, compresses better than a short member beside variables of other names.
 */
export const HELPERS = ['acts', 'all', 'fill', 'make', 'note', 'one', 'place', 'say', 'sayCount', 'when'];

/** Variables that keep their names for the same reason. */
export const KEPT = ['data', 'options'];

/** Members whose names are also words that the view or a standard says, but never keys that something is looked up by. */
const SAID_TOO = new Set(['attempt', 'chosen', 'correct', 'met', 'submitted', 'used', 'withdrawn']);

/** Members of ours whose names the browser's own objects have too, none of which the script uses so. */
const OURS = ['changed', 'elements', 'lock', 'mount', 'show', 'suspend'];

/** In about the order of how often they stand in scripts anyway. */
export const LETTERS = 'etnrisoaclduhmpfgvbywkxqzjETNRISOACLDUHMPFGVBYWKXQZJ';
const SHORT = [...LETTERS, ...[...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second))];
const RESERVED = ['as', 'do', 'if', 'in', 'is', 'of'];

export const parse = (/** @type {string} */ text) => ts.createSourceFile('source.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);

/** @param {import('typescript').Node} node @param {(node: any) => void} visit */
export function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The identifier by which a node names a member, with `alone` where it is a variable's name at once; else null. */
export function memberOf(node) {
  if (ts.isPropertyAccessExpression(node)) return { name: node.name, alone: false };
  if (ts.isShorthandPropertyAssignment(node)) return { name: node.name, alone: true };
  if (ts.isObjectLiteralElementLike(node) && node.name && ts.isIdentifier(node.name)) return { name: node.name, alone: false };
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent) || node.dotDotDotToken) return null;
  if (!node.propertyName) return { name: node.name, alone: true };
  return ts.isIdentifier(node.propertyName) ? { name: node.propertyName, alone: false } : null;
}

/** Whether a node gives an object a member, by writing it out or by setting it. */
const isMade = (node) => ts.isObjectLiteralElementLike(node) || ts.isPropertyAccessExpression(node) && ts.isAssignmentExpression(node.parent);

/** Every name that TypeScript's declarations of the language and the browser give a member or a global. */
function builtins() {
  const names = new Set(domprops);
  const add = (node) => {
    const declares = ts.isTypeElement(node) || ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node);
    if (declares && node.name && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))) names.add(node.name.text);
  };
  for (const file of readdirSync(LIBRARY).filter((name) => /^lib\..*\.d\.ts$/.test(name))) {
    walk(parse(readFileSync(join(LIBRARY, file), 'utf8')), add);
  }
  return names;
}

/** Every string of the builder's that could be a word of the page's data. */
function told() {
  const texts = TOLD.flatMap((room) =>
    readdirSync(join(ROOT, 'builder', room), { recursive: true })
      .filter((name) => name.endsWith('.py'))
      .map((name) => readFileSync(join(ROOT, 'builder', room, name), 'utf8').replace(/^__all__ = \[[^\]]*\]/gm, '')),
  );
  return texts.flatMap((text) => [...text.matchAll(/["']([A-Za-z][A-Za-z0-9]*)["']/g)].map(([, word]) => word));
}

/** Every act that a template names: the view looks them up. */
function acts() {
  const templates = readdirSync(join(ROOT, 'templates'), { recursive: true }).filter((name) => name.endsWith('.jinja'));
  const texts = templates.map((name) => readFileSync(join(ROOT, 'templates', name), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/data-act="([A-Za-z]+)"/g)].map(([, word]) => word));
}

/** @param {string} text */
const camelCase = (text) => text.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/**
 * What a source has of members, and of names that must stay.
 * @param {string} source @param {boolean} leaves whether what it makes leaves the page as it is
 */
function census(source, leaves) {
  const members = [];
  const kept = new Set();
  walk(parse(source), (node) => {
    const member = memberOf(node);
    if (member) {
      members.push(member.name.text);
      if (leaves && isMade(node)) kept.add(member.name.text);
    }
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    if (isText) {
      const key = ts.isElementAccessExpression(node.parent) || ts.isPropertyName(node) && ts.isObjectLiteralElementLike(node.parent);
      if (key || !SAID_TOO.has(node.text)) kept.add(node.text);
      for (const [, name] of node.text.matchAll(/\{(\w+)\}/g)) kept.add(name);
      for (const [, name] of node.text.matchAll(/data-([a-z-]+)/g)) kept.add(camelCase(name));
    }
    if (ts.isPropertyAccessExpression(node) && node.expression.getText().endsWith('dataset')) kept.add(node.name.text);
    if (ts.isCallExpression(node) && node.expression.getText() === 'JSON.stringify') {
      walk(node, (inside) => {
        if (isMade(inside)) kept.add(memberOf(inside)?.name.text ?? '');
      });
    }
  });
  return { members, kept };
}

/**
 * The short name of each member that may have one.
 * @param {Map<string, string>} sources by name @param {{[member: string]: string}} before the short names until now
 * @returns {{[member: string]: string}}
 */
export function shortNames(sources, before) {
  const counted = new Map();
  const words = told();
  const kept = new Set([...FOREIGN, ...HELPERS, ...builtins(), ...words, ...acts()]);
  for (const [name, source] of sources) {
    const found = census(source, name.startsWith('drivers/xapi-'));
    for (const word of found.kept) kept.add(word);
    for (const word of found.members) counted.set(word, (counted.get(word) ?? 0) + 1);
  }
  for (const name of OURS) kept.delete(name);
  const often = [...counted].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
  const chosen = often.filter((name) => !kept.has(name) && /^[a-z][A-Za-z0-9]{2,}$/.test(name));
  const taken = new Set([...RESERVED, ...words, ...counted.keys()]);
  const made = new Map();
  for (const name of [...chosen.filter((one) => one in before).sort(), ...chosen.filter((one) => !(one in before))]) {
    const short = name in before && !taken.has(before[name]) ? before[name] : SHORT.find((one) => !taken.has(one));
    made.set(name, short);
    taken.add(short);
  }
  return Object.fromEntries([...made].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The texts that a source says, each by its English for one, sorted; builder/render/messages.py finds the same. @param {string} source */
export function textsOf(source) {
  const found = source.matchAll(/\b(?:say|sayCount|english)\(\s*("(?:[^"\\\n]|\\.)*")/g);
  return [...new Set([...found].map(([, text]) => JSON.parse(text)))].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/**
 * The short name of each text, by which the page tells it to the script.
 * @param {string[]} sources @param {{[text: string]: string}} before the short names until now
 * @returns {{[text: string]: string}}
 */
export function shortTexts(sources, before) {
  const texts = [...new Set(sources.flatMap(textsOf))].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const taken = new Set(texts.map((text) => before[text]));
  const free = SHORT.filter((one) => !taken.has(one));
  const given = new Set();
  // Two branches may have given one name twice: the first keeps it.
  const own = (text) => before[text] && !given.has(before[text]) && given.add(before[text]);
  return Object.fromEntries(texts.map((text) => [text, own(text) ? before[text] : free.shift()]));
}
