import { randomBytes } from 'node:crypto';
import type { DiscoverySettings, Settings } from '#db/index.ts';
import { allow, signedIn } from '../access.ts';
import type { DiscoveryAnswer } from '../answers.ts';
import { auditRow, changeDetail } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { invalid } from '../errors.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { dateOf } from '../schedule/calendar.ts';
import { changeDiscoveryInput, securityFault } from './settings.rules.ts';
import { tellKind } from './tell.ts';

/** How search engines, crawlers and hubs are met: everybody who is signed in may read it. */
export async function readDiscovery(ctx: Context): Promise<DiscoveryAnswer> {
  signedIn(ctx.actor);
  return present(ctx, await ctx.store.masthead.settings());
}

/**
 * Changes what is named. All public pages and files that print it are cleared with it. Throws Invalid where security.txt
 * could not be true.
 */
export async function changeDiscovery(ctx: Context, input: unknown): Promise<DiscoveryAnswer> {
  allow(ctx.actor, 'manage settings');
  const given = withoutAbsent(parseInput(changeDiscoveryInput, input)) as Partial<DiscoverySettings>;
  const before = await ctx.store.masthead.settings();
  // Whoever fetches the file knows by it that the word came from us: a key of long ago stays.
  const key =
    given.indexNowUrl && !before.indexNowKey ? { indexNowKey: randomBytes(16).toString('hex') } : {};
  const change = Object.fromEntries(
    Object.entries({ ...given, ...key }).filter(
      ([name, value]) => JSON.stringify(before[name as keyof Settings]) !== JSON.stringify(value),
    ),
  ) as Partial<DiscoverySettings>;
  if (Object.keys(change).length === 0) return present(ctx, before);
  if ('securityContact' in change || 'securityExpires' in change) refuseUntrue(ctx, { ...before, ...change });
  const subject = { kind: 'settings' as const, id: null };
  const audit = auditRow(ctx, 'change settings', subject, changeDetail(before, change));
  return present(ctx, await ctx.store.masthead.changeSettings(change, audit));
}

function refuseUntrue({ clock }: Context, { securityContact, securityExpires, zone }: Settings): void {
  const fault = securityFault(securityContact, securityExpires, dateOf(clock.now(), zone));
  if (fault) throw invalid(fault, { securityExpires: fault });
}

async function present(ctx: Context, settings: Settings): Promise<DiscoveryAnswer> {
  const job = await ctx.store.jobs.newest(tellKind);
  return {
    refusedCrawlers: settings.refusedCrawlers,
    robotsLines: settings.robotsLines,
    adsTxt: settings.adsTxt,
    securityContact: settings.securityContact,
    securityPolicy: settings.securityPolicy,
    securityExpires: settings.securityExpires,
    hubUrl: settings.hubUrl,
    indexNowUrl: settings.indexNowUrl,
    indexNowKey: settings.indexNowKey,
    correctionsPolicyUrl: settings.correctionsPolicyUrl,
    lastTold: job && {
      at: job.doneAt ?? job.runAt,
      state: job.doneAt ? 'told' : job.error ? 'failed' : 'waiting',
      error: job.error,
    },
  };
}
