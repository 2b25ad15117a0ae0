import type { Id } from '#db/index.ts';
import { auditRow } from '../audit/row.ts';
import { actorOf, type Services } from '../context.ts';
import { frontTag } from '../reading/curated.ts';
import { beforeAndAfter, subjectOf } from './publish-front.ts';

/**
 * Sends out a scheduled version of a front at its time, in the name of who scheduled it. Safe to run twice and in two
 * processes: whoever is second does nothing, and a version that was cancelled stays where it is.
 */
export async function publishScheduledFront(services: Services, versionId: Id): Promise<void> {
  const { store, clock, live } = services;
  const version = await store.fronts.versionById(versionId);
  if (!version?.runAt) return;
  const scheduler = await store.people.byId(version.by);
  const ctx = { ...services, actor: scheduler && actorOf(scheduler), address: '' };
  const lateMs = clock.now() - version.runAt;
  const published = await store.fronts.publishScheduled({
    versionId,
    at: clock.now(),
    clear: [frontTag(version.frontId)],
    audit: (turn) =>
      auditRow(ctx, 'publish front', subjectOf({ id: version.frontId }), {
        ...beforeAndAfter(turn),
        note: version.note,
        scheduled: { at: version.runAt, local: version.local, zone: version.zone, lateMs },
      }),
  });
  if (!published) return;
  const front = await store.fronts.byId(version.frontId);
  live.front(version.frontId, front?.revision ?? 0, scheduler?.name ?? '');
}
