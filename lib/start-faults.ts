import { type Config, WrongSetting } from './config.ts';

/** Something that the person at the terminal has to mend; the message is the whole story. */
export class CannotStart extends Error {}

/** Why the newsroom could not start, as one sentence for the person at the terminal; null when nobody foresaw it. */
export function startFault(error: unknown, config: Config | null): string | null {
  if (error instanceof WrongSetting || error instanceof CannotStart) return error.message;
  const { code, syscall, path = '' } = (error ?? {}) as NodeJS.ErrnoException;
  if (!config || !code) return null;
  if (code === 'EADDRINUSE')
    return `Port ${config.port} is in use: stop what runs there, or start with another one, like PORT=${config.port + 1}.`;
  if (code === 'EACCES' && syscall === 'listen')
    return `Port ${config.port} needs more rights than this user has: start with another one, like PORT=3000.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST is "${config.host}", which is not an address of this machine.`;
  if (code === 'ENOENT' && path.endsWith('BUILD_ID'))
    return 'The pages are not built yet: start with "npm start", which builds them.';
  if (
    ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'].includes(code) ||
    /^SQLITE_(CANTOPEN|READONLY)/.test(code)
  )
    return `The data folder ${config.dataFolder} can not be written to (${code}): give this user the right to, or set NEWSROOM_DATA.`;
  return null;
}
