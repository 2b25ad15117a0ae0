import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, runTool, Stop, say, seeThatWeMayWrite } from './run.mjs';

const sources = [
  'app',
  'components',
  'lib',
  'db',
  'public',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const stamp = path.join(root, '.next/built-from');

/** Builds the pages when the sources are not those of the last build. */
export async function build() {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  seeThatWeMayWrite('.next', 'the pages are built');
  say('Building the pages (half a minute, only when something changed) …');
  rmSync(stamp, { force: true });
  const code = await runTool('next/dist/bin/next', ['build'], {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
  if (code !== 0) throw new Stop('The pages could not be built; what is wrong with them is above.');
  writeFileSync(stamp, now);
}

/** Of contents, not of times: a fresh checkout of the same sources is no reason to build. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of filesOf(source)) hash.update(`${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function filesOf(name) {
  const full = path.join(root, name);
  const found = statSync(full, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return /\.test\.tsx?$/.test(name) ? [] : [name];
  return readdirSync(full)
    .sort()
    .flatMap((entry) => filesOf(`${name}/${entry}`));
}
