// Writes templates/shipped/: each source of the learner's script as learners get it, made small by terser.
//
//     node scripts/update_shipped.mjs            writes what has changed, and names it
//     node scripts/update_shipped.mjs --check    writes nothing; exits 1 and names what is not up to date
//
// Needs `npm ci`. The first line of each file is the digest of its source, so that a build never ships what was made of
// another one (builder/render/script.py).
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = join(ROOT, 'templates', 'runtime');
const SHIPPED = join(ROOT, 'templates', 'shipped');

function scripts(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
    .sort();
}

async function made(name) {
  const source = readFileSync(join(SOURCES, name), 'utf8').replaceAll('\r\n', '\n');
  const digest = createHash('sha256').update(source).digest('hex');
  // What is not ASCII is escaped: an LMS that serves scripts under a wrong charset does no harm.
  const { code } = await minify(source, { ecma: 2020, compress: { passes: 3 }, mangle: true, format: { ascii_only: true } });
  return `// ${digest}\n${code}\n`;
}

function present(name) {
  try {
    return readFileSync(join(SHIPPED, name), 'utf8');
  } catch {
    return null;
  }
}

const check = process.argv.includes('--check');
const names = scripts(SOURCES);
const stale = [];
mkdirSync(SHIPPED, { recursive: true });
for (const name of names) {
  const text = await made(name);
  if (text === present(name)) continue;
  stale.push(name);
  if (check) continue;
  mkdirSync(dirname(join(SHIPPED, name)), { recursive: true });
  writeFileSync(join(SHIPPED, name), text);
}
for (const name of scripts(SHIPPED).filter((one) => !names.includes(one))) {
  stale.push(name);
  if (!check) rmSync(join(SHIPPED, name));
}
for (const name of stale) console.log(`templates/shipped/${name}`);
process.exitCode = check && stale.length ? 1 : 0;
