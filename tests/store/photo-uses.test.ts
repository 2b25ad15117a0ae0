import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { exportPhotoUses } from '#lib/photos/reports/export-photo-uses.ts';
import { photoUsesReport } from '#lib/photos/reports/photo-uses-report.ts';
import { aContext } from '../support/context.ts';
import {
  aDocument,
  aNewsroom,
  anAudit,
  aPerson,
  aPhoto,
  aPublication,
  aStory,
  frozen,
  minute,
  noon,
} from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

/** One story shows a photo; another showed a second one, was unpublished, and its photo deleted. */
async function aBilledNewsroom() {
  const store = await freshStore();
  const { editor, section } = await aNewsroom(store);
  const stays = aPhoto(editor.id, { fileName: '=cmd.jpg' });
  const left = aPhoto(editor.id, { credit: 'Reuters', creditLine: 'A/Reuters', creators: ['A'] });
  const stories = [];
  for (const [headline, photo] of [
    ['Harbour', stays],
    ['Strike', left],
  ] as const) {
    await store.photos.add(photo, anAudit());
    const story = aStory(editor.id, { sectionId: section.id, headline });
    await store.stories.add(story, aDocument(headline), anAudit());
    const photos = { [photo.id]: frozen(photo) };
    await store.publishing.publish(aPublication(story, { photos }, noon + stories.length));
    stories.push(story);
  }
  const gone = stories[1]?.id ?? '';
  await store.publishing.unpublish({ storyId: gone, at: noon + minute, clear: [], audit: anAudit() });
  expect(await store.photos.remove(left.id, anAudit())).toEqual({ ok: true });
  const ctx = await aContext(store, editor, { clock: { now: () => noon + 2 * minute } });
  return { store, ctx, stays, left, stories };
}

test('the report pages through the uses of a period, with totals per supplier; a deleted photo is billed too', async () => {
  const { ctx, stays, left, stories } = await aBilledNewsroom();
  const first = await photoUsesReport(ctx, { limit: 1 });
  const second = await photoUsesReport(ctx, { limit: 1, cursor: first.next ?? '' });
  expect(first.totals).toEqual([
    { supplier: 'Getty Images', uses: 1, photos: 1 },
    { supplier: 'Reuters', uses: 1, photos: 1 },
  ]);
  expect(second.next).toBeNull();
  expect([...first.items, ...second.items]).toEqual([
    {
      photoId: stays.id,
      fileName: '=cmd.jpg',
      supplier: 'Getty Images',
      creators: ['Ivo Lens'],
      creditLine: 'Ivo Lens/AFP/Getty Images',
      story: {
        id: stories[0]?.id,
        headline: 'Harbour',
        url: `${ctx.config.url}/2026/11/23/${stories[0]?.id}`,
      },
      from: noon,
      until: null,
    },
    {
      photoId: left.id,
      fileName: 'harbour.jpg',
      supplier: 'Reuters',
      creators: ['A'],
      creditLine: 'A/Reuters',
      story: expect.objectContaining({ headline: 'Strike', url: expect.stringContaining('/2026/11/23/') }),
      from: noon + 1,
      until: noon + minute,
    },
  ]);
});

test('a use counts in the period in which it began', async () => {
  const { ctx } = await aBilledNewsroom();
  const before = await photoUsesReport(ctx, { from: '2026-11-01', until: '2026-11-22' });
  expect([before.items, before.totals]).toEqual([[], []]);
  expect((await photoUsesReport(ctx, { from: '2026-11-23', until: '2026-11-23' })).items).toHaveLength(2);
});

test('the export has a line for each use, no cell begins a formula, and that it was made is in the audit', async () => {
  const { store, ctx, stories } = await aBilledNewsroom();
  const { fileName, parts } = await exportPhotoUses(ctx, { from: '2026-11-01', until: '2026-11-30' });
  let csv = '';
  for await (const part of parts) csv += part;
  expect(fileName).toBe('photo-uses-2026-11-01-2026-11-30.csv');
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    period: '2026-11-01 to 2026-11-30',
    supplier: 'Getty Images',
    photographer: 'Ivo Lens',
    'file name': "'=cmd.jpg",
    'credit line': 'Ivo Lens/AFP/Getty Images',
    story: 'Harbour',
    url: `${ctx.config.url}/2026/11/23/${stories[0]?.id}`,
    'first shown': '2026-11-23T12:00:00.000Z',
    until: 'still shown',
  });
  const { items } = await store.audit.list({ limit: 1, action: 'export photo uses' });
  expect(items).toMatchObject([{ detail: { from: '2026-11-01', to: '2026-11-30' } }]);
});

test('reporters do not see it', async () => {
  const { store, ctx } = await aBilledNewsroom();
  const reporter = await aContext(store, aPerson({ role: 'reporter' }), { clock: ctx.clock });
  await expect(photoUsesReport(reporter, {})).rejects.toThrow('photo uses');
  await expect(exportPhotoUses(reporter, {})).rejects.toThrow('photo uses');
});
