import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The newsroom's own Node, an npm dependency: the machine's one may be too old for what we use. */
export const ownNode = path.join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** A reason to stop that the person at the terminal can do something about: one sentence, no stack. */
export class Stop extends Error {}

/** Stops before a tool does with many lines: `what` goes into the project's folder of this name, which may be to be made. */
export function seeThatWeMayWrite(name, what) {
  const wanted = path.join(root, name);
  const folder = existsSync(wanted) ? wanted : root;
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new Stop(
      `The folder ${folder} can not be written to (${error.code}), and ${what} there: give this user the right to, or start as the user it belongs to.`,
    );
  }
}

/** Says what is being done. */
export const say = (sentence) => console.log(sentence);

/** Runs a program in the project's folder with its output shown; answers its exit code. Throws Stop when it is missing. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', (error) =>
      reject(new Stop(error.code === 'ENOENT' ? `${command} is missing on this machine.` : error.message)),
    );
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** A tool of node_modules, on our own Node. */
export const runTool = (tool, args, env) =>
  run(ownNode, [path.join(root, 'node_modules', tool), ...args], env);

/** Ends with one sentence where one was foreseen. */
export function endWith(error) {
  console.error(error instanceof Stop ? error.message : error);
  process.exit(1);
}
