import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ownNode, root, run, Stop, say, seeThatWeMayWrite } from './run.mjs';

/** Brings node_modules to what package-lock.json says, if it is not there yet. */
export async function install() {
  if (!isInstalled()) {
    seeThatWeMayWrite('node_modules', 'what the newsroom needs is installed');
    say('Installing what the newsroom needs (a minute or two, once) …');
    // Scripts of packages stay off: our libraries bring their binaries, and compiling one needs tools nobody has.
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  if (!existsSync(ownNode)) {
    say("Installing the newsroom's own Node …");
    await npm(['rebuild', 'node', '--foreground-scripts', '--loglevel=error']);
  }
  if (!existsSync(ownNode))
    throw new Stop('npm did not install the package "node"; delete node_modules and start again.');
}

/** npm notes at the end of an installation what it has installed. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  if (!wanted) throw new Stop('package-lock.json is missing or damaged: get it back from the repository.');
  return (
    present !== null &&
    Object.entries(wanted).every(
      ([place, { version, optional }]) =>
        place === '' || present[place]?.version === version || (optional && !present[place]),
    )
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

async function npm(args) {
  // Under `npm start` this is npm's own program, run by the Node that runs us: no shell, no search in PATH.
  const npmProgram = process.env.npm_execpath;
  const isNpm = npmProgram && /npm-cli\.c?js$/.test(npmProgram);
  const code = isNpm
    ? await run(process.execPath, [npmProgram, ...args])
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  if (code !== 0) throw new Stop('npm could not install what is missing; its own words are above.');
}
