import { accessSync, constants } from 'node:fs';
import { run, runTool, Stop, say } from './run.mjs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium of this machine, or undefined: then Playwright looks for its own. */
export function chromiumOnThisMachine() {
  return [process.env.CHROMIUM_PATH, ...usual].find((file) => file && isProgram(file));
}

/** Sees to it that browser tests have a Chromium: this machine's, Playwright's own, or apt's where we are root. */
export async function seeToChromium() {
  if (process.env.CHROMIUM_PATH && !isProgram(process.env.CHROMIUM_PATH))
    throw new Stop(`CHROMIUM_PATH is "${process.env.CHROMIUM_PATH}", which is no program.`);
  if (chromiumOnThisMachine()) return;
  say('Looking for a Chromium for the browser tests: getting one by Playwright (once) …');
  if ((await runTool('@playwright/test/cli.js', ['install', 'chromium'])) === 0) return;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say('Installing Chromium by apt-get …');
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  }
  if (!chromiumOnThisMachine())
    throw new Stop('The browser tests need Chromium: install it, or say where it is with CHROMIUM_PATH.');
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
