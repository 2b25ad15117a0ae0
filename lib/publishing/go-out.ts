import type { Id, ScheduleRow, StoryRow } from '#db/index.ts';
import { auditRow } from '../audit/row.ts';
import type { Context, Services } from '../context.ts';
import type { Finding } from '../document/finding.ts';
import { nodeOf } from '../document/parse.ts';
import { conflict, NewsroomError } from '../errors.ts';
import { notify } from '../notices/notify.ts';
import { askForCuts } from '../photos/crops/ask-for-cuts.ts';
import { lateFrom } from '../schedule/late.ts';
import { publicMoves } from '../stories/moves.ts';
import { afterPublication } from './after.ts';
import { editionToBe, storyWith } from './edition-to-be.ts';
import { tagsToClear } from './tags.ts';

/** What became of a version whose time has come; 'overtaken' when somebody else was first. */
export type WentOut = { outcome: 'out'; lateMs: number } | { outcome: 'refused' | 'overtaken' };

const mostAttempts = 10;

/**
 * A version whose time has come goes out, by the same way as a publish by hand: that version, and not a later draft,
 * checked again at this minute (NEWSROOM §6). Where its checks fail nothing that readers see changes, and editors are
 * told. Any number of processes may try: the transaction asks whether the schedule is still the one that was taken.
 * Throws where it is worth another try.
 */
export async function goOut(services: Services, row: ScheduleRow): Promise<WentOut> {
  const ctx: Context = { ...services, actor: null, address: '' };
  try {
    return await publishVersion(ctx, row);
  } catch (error) {
    // What only changed meanwhile is no fault of the story: it is tried again.
    const isOfTheStory = error instanceof NewsroomError && error.kind !== 'Conflict';
    if (!isOfTheStory && row.attempts < mostAttempts) throw error;
    if (!isOfTheStory)
      ctx.log.error({ story: row.storyId, error: String(error) }, 'a scheduled story was given up');
    return refuse(ctx, row, isOfTheStory ? sentenceOf(error) : 'Something went wrong; the log says what.');
  }
}

async function publishVersion(ctx: Context, row: ScheduleRow): Promise<WentOut> {
  const by = row.why === 'embargo' ? 'the end of the embargo' : 'the schedule';
  const lateMs = Math.max(0, ctx.clock.now() - (row.at ?? ctx.clock.now()));
  const story = await publishWaiting(ctx, row, { action: 'publish', detail: { by, setBy: row.by, lateMs } });
  if (!story) return { outcome: 'overtaken' };
  const sentence = `The story went out by ${by}${lateMs >= lateFrom ? ', late' : ''}.`;
  afterPublication(ctx, { storyId: row.storyId, state: story.state, sentence });
  return { outcome: 'out', lateMs };
}

/**
 * The version that waits goes out now. null when it waits no more, and nothing is changed then. Throws NotReady with the
 * findings, or Invalid where another story has its address.
 */
export async function publishWaiting(
  ctx: Context,
  row: ScheduleRow,
  act: { action: string; detail: Record<string, unknown> },
): Promise<StoryRow | null> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const [story, version] = await Promise.all([
      ctx.store.stories.byId(row.storyId),
      ctx.store.versions.byId(row.versionId),
    ]);
    if (!story || !version) return null;
    const node = nodeOf(version.document);
    const fields = await fieldsNow(ctx, version.fields);
    const candidate = { story: storyWith(story, node, fields), node, document: version.document };
    const out = { versionId: version.id, kind: row.kind, at: ctx.clock.now() };
    const edition = await editionToBe(ctx, candidate, out);
    if (edition.photosChanged) continue;
    const at = ctx.clock.now();
    const { kind, shelf, text } = edition;
    const detail = { kind, path: shelf.path, versionId: version.id, ...act.detail };
    const moved = await ctx.store.publishing.publish({
      version,
      fulfils: { id: row.id, lateMs: Math.max(0, at - (row.at ?? at)) },
      shelf,
      text,
      kind,
      from: publicMoves['go out'].from,
      at,
      clear: tagsToClear(await ctx.store.shelf.byId(row.storyId), shelf),
      audit: auditRow(ctx, act.action, { kind: 'story', id: row.storyId }, detail),
    });
    if (moved.ok) {
      await askForCuts(ctx, shelf);
      return moved.story;
    }
    if ((await ctx.store.schedules.of(row.storyId))?.id !== row.id) return null;
  }
  throw conflict('The story kept changing while it was made ready.');
}

/** Authors and topics that are gone since are left out; a story that needs one of them does not pass its checks. */
async function fieldsNow<
  Fields extends { authorIds: string[]; topicIds: string[]; sectionId: string | null },
>({ store }: Context, fields: Fields): Promise<Fields> {
  const [authors, topics, sections] = await Promise.all([
    store.masthead.authorsByIds(fields.authorIds),
    store.masthead.topicsByIds(fields.topicIds),
    store.masthead.sections(),
  ]);
  return {
    ...fields,
    authorIds: authors.map(({ id }) => id),
    topicIds: topics.map(({ id }) => id),
    sectionId: sections.some(({ id }) => id === fields.sectionId)
      ? fields.sectionId
      : await heirOf(store, fields.sectionId),
  };
}

/** The section that took the stories of one that was retired; null where none is on the site. */
async function heirOf({ masthead }: Context['store'], sectionId: Id | null): Promise<Id | null> {
  const all = new Map((await masthead.allSections()).map((section) => [section.id, section]));
  let now = sectionId;
  for (let step = 0; step < all.size && now; step++) {
    const section = all.get(now);
    if (section?.retiredAt === null) return now;
    now = section?.retiredTo ?? null;
  }
  return null;
}

async function refuse(ctx: Context, row: ScheduleRow, reason: string): Promise<WentOut> {
  const moved = await ctx.store.schedules.end({
    storyId: row.storyId,
    id: row.id,
    outcome: 'refused',
    reason,
    at: ctx.clock.now(),
    audit: auditRow(
      ctx,
      'schedule failed',
      { kind: 'story', id: row.storyId },
      { reason, versionId: row.versionId, local: row.local, zone: row.zone },
    ),
  });
  if (!moved.ok) return { outcome: 'overtaken' };
  const { headline, state } = moved.story;
  const sentence = `“${headline || 'No headline yet'}” did not go out at ${row.local?.slice(-5) ?? 'the end of its embargo'}. ${reason}`;
  afterPublication(ctx, { storyId: row.storyId, state, sentence });
  await notify(ctx, { to: { role: 'editor' }, kind: 'schedule failed', storyId: row.storyId, sentence });
  return { outcome: 'refused' };
}

function sentenceOf(error: NewsroomError): string {
  const findings: Finding[] = error.details.findings ?? [];
  return findings.length > 0 ? findings.map(({ message }) => message).join(' ') : error.message;
}
