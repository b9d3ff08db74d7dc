// Writes the union of all text keys, so that a key that does not exist fails the type check.
// With --check it writes nothing and fails when the file is stale or a language lacks a key.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const locales = join(root, 'src/locales');
const target = join(root, 'src/lib/i18n/keys.ts');
const complaints = [];

function keysOf(language) {
  const keys = new Map();
  for (const file of readdirSync(join(locales, language)).filter((name) => name.endsWith('.ftl')).sort()) {
    // Documents are laid out in Rust and never reach the window.
    if (file === 'documents.ftl') continue;
    for (const [, key] of readFileSync(join(locales, language, file), 'utf8').matchAll(/^([a-z][\w-]*) *=/gm)) {
      if (keys.has(key)) complaints.push(`${language}: ${key} stands in ${keys.get(key)} and in ${file}`);
      keys.set(key, file);
    }
  }
  return keys;
}

const [fr, en] = ['fr', 'en'].map(keysOf);
for (const key of fr.keys()) if (!en.has(key)) complaints.push(`en lacks ${key}`);
for (const key of en.keys()) if (!fr.has(key)) complaints.push(`fr lacks ${key}`);

const all = [...new Set([...fr.keys(), ...en.keys()])].sort();
const source = `// Made from src/locales by scripts/gen-keys.mjs. Do not edit.\n\n/** Every text of the interface. */\nexport type TextKey =\n${all.map((key) => `  | '${key}'`).join('\n')};\n`;

if (process.argv.includes('--check')) {
  let written = '';
  try {
    written = readFileSync(target, 'utf8');
  } catch {
    complaints.push('src/lib/i18n/keys.ts is missing');
  }
  if (written && written !== source) complaints.push('src/lib/i18n/keys.ts is stale: run `npm run keys`');
} else {
  writeFileSync(target, source);
}
if (complaints.length > 0) {
  process.stderr.write(`${complaints.join('\n')}\n`);
  process.exit(1);
}
