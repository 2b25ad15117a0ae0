import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const lookEvery = 250;
const shells = /^-?(sh|dash|bash|zsh|ash|busybox)$/;

/**
 * Calls `gone` when the npm that runs us has ended. npm does not pass a SIGTERM on: without this, stopping `npm start` would
 * leave the newsroom running behind it.
 */
export function whenNpmEnds(gone) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const npm = npmProcess();
  if (!npm) return;
  const look = setInterval(() => {
    try {
      process.kill(npm, 0);
    } catch {
      clearInterval(look);
      gone();
    }
  }, lookEvery);
  look.unref();
}

/** Between npm and us there may be the shell in which it runs scripts. */
function npmProcess() {
  let pid = process.ppid;
  for (let found = about(pid); found && shells.test(found.name); found = about(pid)) pid = found.parent;
  return pid > 1 ? pid : null;
}

function about(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    return {
      name: stat.slice(stat.indexOf('(') + 1, end),
      parent: Number(stat.slice(end + 2).split(' ')[1]),
    };
  } catch {
    const told = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', `${pid}`], { encoding: 'utf8' }).stdout?.trim();
    const [, parent, command] = /^(\d+)\s+(.+)$/.exec(told ?? '') ?? [];
    return command ? { name: command.split('/').at(-1), parent: Number(parent) } : null;
  }
}
