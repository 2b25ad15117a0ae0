import { z } from 'zod';
import type { Id, PreviewLinkRow, StoryRow } from '#db/index.ts';
import type { List, PreviewLinkAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { hashToken, newToken } from '../people/sessions.ts';
import { loadStory } from '../stories/load.ts';
import { endOfLink } from './open.rules.ts';

const hour = 3_600_000;

export const listPreviewLinksInput = z.object({ id: z.uuid() });
export const makePreviewLinkInput = z.object({
  id: z.uuid(),
  /** "working": what the story says when the link is opened */
  versionId: z.union([z.literal('working'), z.uuid()]).default('working'),
  /** hours */
  expiresIn: z
    .int()
    .min(1, 'A link lasts at least an hour.')
    .max(30 * 24, 'A link lasts at most 30 days.')
    .default(48),
  /** for whom it is */
  note: z.string().trim().max(200, 'A note has at most 200 characters.').default(''),
});
export const revokePreviewLinkInput = z.object({ id: z.uuid(), link: z.uuid() });

/** The preview links of a story, newest first, those that have ended among them. */
export async function listPreviewLinks(ctx: Context, input: unknown): Promise<List<PreviewLinkAnswer>> {
  const { id } = parseInput(listPreviewLinksInput, input);
  const { story } = await loadStory(ctx, id, 'see story');
  const rows = await ctx.store.previewLinks.of(id);
  return { items: await Promise.all(rows.map((row) => presentPreviewLink(ctx, row, story))), next: null };
}

/** A link for somebody outside, shown this once: only the hash of its token is kept. */
export async function makePreviewLink(ctx: Context, input: unknown): Promise<PreviewLinkAnswer> {
  const { id, versionId, expiresIn, note } = parseInput(makePreviewLinkInput, input);
  const { actor, story } = await loadStory(ctx, id, 'share preview');
  if (story.state === 'spiked' || story.state === 'killed')
    throw conflict(`The story is ${story.state}: a link would show nothing.`, { state: story.state });
  const pinned = versionId === 'working' ? null : versionId;
  if (pinned && (await ctx.store.versions.byId(pinned))?.storyId !== id)
    throw invalid('This is no version of the story.', { versionId: 'This is no version of the story.' });
  const token = newToken();
  const now = ctx.clock.now();
  const row: PreviewLinkRow = {
    id: newId(now),
    tokenHash: hashToken(token),
    storyId: id,
    versionId: pinned,
    note,
    by: actor.id,
    madeAt: now,
    expiresAt: now + expiresIn * hour,
    revokedAt: null,
    opens: 0,
    lastOpenedAt: null,
  };
  const detail = {
    linkId: row.id,
    version: versionId,
    note,
    expiresAt: new Date(row.expiresAt).toISOString(),
  };
  await ctx.store.previewLinks.add(row, auditRow(ctx, 'share preview', { kind: 'story', id }, detail));
  return { ...(await presentPreviewLink(ctx, row, story)), link: `${ctx.config.url}/preview/${token}` };
}

/** Ends a link at once. */
export async function revokePreviewLink(ctx: Context, input: unknown): Promise<null> {
  const { id, link } = parseInput(revokePreviewLinkInput, input);
  await loadStory(ctx, id, 'share preview');
  const row = await ctx.store.previewLinks.byId(link);
  if (row?.storyId !== id) throw notFound('preview link');
  const audit = auditRow(ctx, 'revoke preview', { kind: 'story', id }, { linkId: link, note: row.note });
  if (!(await ctx.store.previewLinks.revoke(link, ctx.clock.now(), audit)))
    throw conflict('This link was revoked before.');
  return null;
}

async function presentPreviewLink(
  ctx: Context,
  row: PreviewLinkRow,
  story: StoryRow,
): Promise<PreviewLinkAnswer> {
  const [by, version] = await Promise.all([
    ctx.store.people.byId(row.by),
    row.versionId ? ctx.store.versions.byId(row.versionId as Id) : null,
  ]);
  const end = endOfLink(row, story, ctx.clock.now());
  const { id, note, madeAt, expiresAt, revokedAt, opens, lastOpenedAt } = row;
  return {
    id,
    version: version && { id: version.id, n: version.n },
    note,
    by: { id: row.by, name: by?.name ?? '' },
    madeAt,
    expiresAt,
    revokedAt,
    opens,
    lastOpenedAt,
    open: end === null,
    end,
  };
}
