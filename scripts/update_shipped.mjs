// Writes templates/shipped/: each source of the learner's script as learners get it, made small, and the short names of
// its members (names.json) and of the texts it says (texts.json), which all of them share.
//
//     node scripts/update_shipped.mjs            writes what has changed, and names it
//     node scripts/update_shipped.mjs --check    writes nothing; exits 1 and names what is not up to date
//
// Needs `npm ci`. The first line of each file is the digest of its source and of the short names that it uses, so that a
// build never ships what was made of something else (builder/render/script/shipped.py).
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import ts from 'typescript';
import { HELPERS, KEPT, LETTERS, memberOf, parse, shortNames, shortTexts, textsOf, walk } from './shipped_names.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = join(ROOT, 'templates', 'runtime');
const SHIPPED = join(ROOT, 'templates', 'shipped');
const NAMES = 'names.json';
const TEXTS = 'texts.json';

/** What the namespace is called within the one function that holds all sources (builder/render/script/shipped.py). */
const NAMESPACE = '$';

/** Names of variables, for terser: in one order for all sources, which compresses better than the best of each. @param {number} index */
function variable(index) {
  let name = LETTERS[index % LETTERS.length];
  for (let rest = Math.floor(index / LETTERS.length); rest > 0; rest = Math.floor(rest / LETTERS.length)) {
    rest -= 1;
    name += LETTERS[rest % LETTERS.length];
  }
  return name;
}

const OPTIONS = {
  ecma: 2020,
  compress: { passes: 5, hoist_funs: true, lhs_constants: false, unsafe_arrows: true, unsafe_methods: true },
  mangle: { reserved: [NAMESPACE, ...HELPERS, ...KEPT], nth_identifier: { get: variable } },
  // What is not ASCII is escaped: an LMS that serves scripts under a wrong charset does no harm.
  format: { ascii_only: true },
};

/** @param {string} folder @param {string} ending */
function files(folder, ending) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
    .sort();
}

/** @param {string} source @param {{[member: string]: string}} names @param {{[text: string]: string}} texts */
function digestOf(source, names, texts) {
  const used = [...new Set(source.match(/[A-Za-z_$][A-Za-z0-9_$]*/g))].filter((word) => Object.hasOwn(names, word)).sort();
  const short = [...used.map((word) => `${word} ${names[word]}\n`), ...textsOf(source).map((text) => `${text} ${texts[text]}\n`)];
  return createHash('sha256').update(source + short.join('')).digest('hex');
}

/**
 * The source with short names of members and texts, `let` for `const`, and the short name of the namespace.
 * @param {string} source @param {{[member: string]: string}} names @param {{[text: string]: string}} texts
 */
function shortened(source, names, texts) {
  /** @type {[number, number, string][]} */
  const edits = [];
  const root = parse(source);
  walk(root, (node) => {
    const member = memberOf(node);
    const short = member && Object.hasOwn(names, member.name.text) ? names[member.name.text] : null;
    if (short) edits.push([member.name.getStart(root), member.alone ? member.name.getStart(root) : member.name.end, short + (member.alone ? ': ' : '')]);
    else if (ts.isCallExpression(node) && /(^|\.)(say|sayCount|english)$/.test(node.expression.getText(root)) && ts.isStringLiteral(node.arguments[0])) {
      const [first, second] = node.arguments;
      edits.push([first.getStart(root), first.end, JSON.stringify(texts[first.text])]);
      // The page has all forms under the name of the first.
      if (second && ts.isStringLiteral(second)) edits.push([second.getStart(root), second.end, '0']);
    }
    else if (ts.isVariableDeclarationList(node) && node.flags & ts.NodeFlags.Const) edits.push([node.getStart(root), node.getStart(root) + 'const'.length, 'let']);
    else if (ts.isIdentifier(node) && node.text === 'coursewright' && memberOf(node.parent)?.name !== node) edits.push([node.getStart(root), node.end, NAMESPACE]);
  });
  let text = source;
  for (const [from, to, put] of edits.sort(([a], [b]) => b - a)) text = text.slice(0, from) + put + text.slice(to);
  return text;
}

/** What stands in the one function of a source, as a block for the one function of the script. */
async function block(name, source, names, texts) {
  const shape = /^[^]*?\n\(function \(\$\) \{\n  "use strict";\n([^]*)\n\}\)\(\(globalThis\.coursewright \?\?= \{\}\)\);\n$/;
  const [, body] = shape.exec(shortened(source, names, texts)) ?? [];
  if (body === undefined) throw new Error(`templates/runtime/${name} is not one function on the namespace`);
  const { code } = await minify(`!function () { "use strict";\n${body}\n}();`, OPTIONS);
  const [, made] = /^!function\(\)\{"use strict";([^]*)\}\(\);$/.exec(code) ?? /^\(\(\)=>\{"use strict";([^]*)\}\)\(\);$/.exec(code) ?? [];
  if (made === undefined) throw new Error(`templates/runtime/${name}: terser made something else than a function of it`);
  return `{${made}}`;
}

function present(name) {
  try {
    return readFileSync(join(SHIPPED, name), 'utf8');
  } catch {
    return null;
  }
}

const check = process.argv.includes('--check');
const stale = [];

function put(name, text) {
  if (text === present(name)) return;
  stale.push(name);
  if (check) return;
  mkdirSync(dirname(join(SHIPPED, name)), { recursive: true });
  writeFileSync(join(SHIPPED, name), text);
}

const sources = new Map(files(SOURCES, '.js').map((name) => [name, readFileSync(join(SOURCES, name), 'utf8').replaceAll('\r\n', '\n')]));
const names = shortNames(sources, JSON.parse(present(NAMES) ?? '{}'));
mkdirSync(SHIPPED, { recursive: true });
const texts = shortTexts([...sources.values()], JSON.parse(present(TEXTS) ?? '{}'));
put(NAMES, `${JSON.stringify(names, null, 1)}\n`);
put(TEXTS, `${JSON.stringify(texts, null, 1)}\n`);
for (const [name, source] of sources) put(name, `// ${digestOf(source, names, texts)}\n${await block(name, source, names, texts)}\n`);
for (const name of files(SHIPPED, '.js').filter((one) => !sources.has(one))) {
  stale.push(name);
  if (!check) rmSync(join(SHIPPED, name));
}
for (const name of stale) console.log(`templates/shipped/${name}`);
process.exitCode = check && stale.length ? 1 : 0;
